/** The nonce of this answer: styles that are made at run time carry it, the content policy lets no others in. */
export const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? "";

// Some parts of the component library make style elements without asking for the nonce (scroll bars, scroll locks).
const create = document.createElement.bind(document);
document.createElement = ((name: string, options?: ElementCreationOptions): HTMLElement => {
  const element = create(name, options);
  if (name === "style") element.nonce = nonce;
  return element;
}) as typeof document.createElement;

// Nor are style attributes let in; the same through the object model is. Text areas that grow set theirs as an attribute.
const setAttribute = HTMLTextAreaElement.prototype.setAttribute;
HTMLTextAreaElement.prototype.setAttribute = function set(
  this: HTMLTextAreaElement,
  name: string,
  value: string,
): void {
  if (name === "style") this.style.cssText = value;
  else setAttribute.call(this, name, value);
};
