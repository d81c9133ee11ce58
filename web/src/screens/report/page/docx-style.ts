/** The reading view of a DOCX inside its shadow root. The page's own style does not reach it. */
export const DOCX_STYLE = `
:host { display: block; line-height: 1.5; color: #1f2329; }
table { border-collapse: collapse; width: 100%; margin: 0.6em 0; background: #fff; }
td { border: 1px solid #8c939d; padding: 2px 5px; vertical-align: middle; overflow-wrap: anywhere; }
td[data-absent] { border-style: dotted; background: #f6f7f9; }
td p { margin: 0; }
p { margin: 0.4em 0; }
h1, h2, h3, h4, h5, h6 { font-size: 1.1em; margin: 0.8em 0 0.4em; }
[data-mark] { box-shadow: inset 3px 0 0 0 var(--mark); }
p[data-mark], [data-paragraph][data-mark] { box-shadow: -5px 0 0 #fff, -8px 0 0 var(--mark); }
[data-mark="error"] { --mark: var(--error); }
[data-mark="warning"] { --mark: var(--warning); }
[data-mark="notice"] { --mark: var(--notice); }
[data-mark="reading"] { --mark: var(--reading); }
[data-mark="decided"] { --mark: #b5bac2; }
[data-lit="also"] { background: #fff6d6; outline: 2px dashed #c99700; outline-offset: -2px; }
[data-lit="subject"] { background: #ffe3a3; outline: 3px solid #d97706; outline-offset: -3px; }
[data-lit="hover"] { background: #dcebff; outline: 2px solid #1668dc; outline-offset: -2px; }
`;
