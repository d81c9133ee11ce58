/**
 * The little style that a DOCX's reading view needs to look like a form. It is apart from the HTML, for a shadow root's
 * `adoptedStyleSheets`; a page may use its own instead.
 */
export const VIEW_STYLE = `
:host { display: block; line-height: 1.5; }
table { border-collapse: collapse; width: 100%; margin: 0.5em 0; }
td { border: 1px solid #8c8c8c; padding: 2px 6px; vertical-align: middle; overflow-wrap: anywhere; }
td[data-absent] { border-style: dotted; }
td p { margin: 0; }
p { margin: 0.4em 0; }
h1, h2, h3, h4, h5, h6 { font-size: 1.1em; margin: 0.8em 0 0.4em; }
`.trimStart();
