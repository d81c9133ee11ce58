import { createHash } from "node:crypto";
import { Transform } from "node:stream";
import type { StoredBlob } from "./blob-store.ts";

/** Passes bytes on and counts and hashes them; `end` is to be asked when all have passed. */
export function hashing(): { readonly through: Transform; end(): StoredBlob } {
  const hash = createHash("sha256");
  let bytes = 0;
  const through = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  return { through, end: () => ({ sha256: hash.digest("hex"), bytes }) };
}
