/**
 * PostgreSQL stores no NUL and no half of a surrogate pair; hostile documents and file names hold both. Each becomes U+FFFD.
 */
export function storableText(text: string): string {
  return text.replace(/\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, "\uFFFD");
}

/** JSON of a value, every text in it storable; keys too. */
export function storableJson(value: unknown): string {
  const json = JSON.stringify(value);
  // Escapes are the only form in which either can stand in JSON.stringify's output.
  if (!/\\u(?:0000|d[89a-f])/.test(json)) return json;
  return json.replace(/\\(?:u(0000|d[89a-f][0-9a-f]{2})|.)/g, (whole, bad: string | undefined) =>
    bad === undefined ? whole : "\\ufffd",
  );
}
