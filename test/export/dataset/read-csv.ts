/** A field of a CSV line: blank (`""`) and absent (nothing) are told apart. */
export type Field = string | null;

/** Reads CSV as RFC 4180 has it, a byte order mark in front; null stands for a field with nothing in it. */
export function readCsv(bytes: Uint8Array): Field[][] {
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  if (!text.startsWith("\uFEFF")) throw new Error("no byte order mark");
  const lines: Field[][] = [];
  let line: Field[] = [];
  const pattern = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  pattern.lastIndex = 1;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const [, quoted, plain = "", end] = match;
    line.push(quoted !== undefined ? quoted.replaceAll('""', '"') : plain === "" ? null : plain);
    if (end === "\r\n") {
      lines.push(line);
      line = [];
    }
    if (pattern.lastIndex === text.length) return lines;
  }
  throw new Error("the CSV cannot be read to its end");
}

/** The rows of a table as objects, by the names in its header. */
export function csvRecords(bytes: Uint8Array): Record<string, Field>[] {
  const [header = [], ...rows] = readCsv(bytes);
  return rows.map((row) => Object.fromEntries(row.map((value, i) => [header[i] ?? "", value])));
}
