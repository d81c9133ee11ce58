const LOOK_BACK = 4000;
const MOST_TRIES = 20;

/**
 * A file whose end was cut off, with a new trailer that names its catalog: the library finds all whole objects by itself then.
 *
 * @returns null where no catalog stands in clear in the file: nothing can be mended.
 */
export function withNewTrailer(bytes: Uint8Array): Uint8Array | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = file.length;
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    at = at > 0 ? file.lastIndexOf("/Catalog", at - 1, "latin1") : -1;
    if (at < 0) return null;
    const before = file.subarray(Math.max(0, at - LOOK_BACK), at).toString("latin1");
    const head = [...before.matchAll(/(\d+)\s+(\d+)\s+obj\b/g)].at(-1);
    if (head === undefined || before.slice(head.index).includes("endobj") || !/\/Type\s*$/.test(before)) continue;
    return Buffer.concat([
      file,
      Buffer.from(`\ntrailer\n<< /Root ${head[1]} ${head[2]} R >>\nstartxref\n0\n%%EOF\n`, "latin1"),
    ]);
  }
  return null;
}
