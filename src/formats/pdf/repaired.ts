const CATALOG = /(\d+)\s+(\d+)\s+obj\s*<<(?:(?!endobj)[\s\S]){0,2000}?\/Type\s*\/Catalog\b/g;

/**
 * A file whose end was cut off, with a new trailer that names its catalog: the library finds all whole objects by itself then.
 *
 * @returns null where no catalog stands in clear in the file: nothing can be mended.
 */
export function withNewTrailer(bytes: Uint8Array): Uint8Array | null {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const last = [...text.matchAll(CATALOG)].at(-1);
  if (last === undefined) return null;
  return Buffer.concat([bytes, Buffer.from(`\ntrailer\n<< /Root ${last[1]} ${last[2]} R >>\nstartxref\n0\n%%EOF\n`, "latin1")]);
}
