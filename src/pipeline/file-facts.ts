import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { detect } from "../formats/detect.ts";
import type { Kind } from "../formats/detect.ts";
import type { FileFacts } from "../model/result.ts";

/** What is known of a file before it is read: hash, size, kind by content. */
export function factsOf(bytes: Uint8Array, path: string): { facts: FileFacts; kind: Kind } {
  const kind = detect(bytes);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { kind, facts: { ...unreadFacts(path, bytes.length), sha256, format: kind.format } };
}

/** Facts of a file that was not opened: no hash, no format. */
export function unreadFacts(path: string, bytes: number): FileFacts {
  return {
    path,
    name: path.slice(path.lastIndexOf("/") + 1),
    sha256: "",
    bytes,
    format: null,
    pages: null,
    ocr: false,
  };
}

const HEAD_BYTES = 1 << 20;

/** Facts of a file whose reader died before it could tell them: hashed as a stream, its kind from the first MiB. */
export async function factsOnDisk(file: string, path: string, bytes: number): Promise<FileFacts> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  const handle = await open(file, "r");
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(Math.min(bytes, HEAD_BYTES)), 0);
    return {
      ...unreadFacts(path, bytes),
      sha256: hash.digest("hex"),
      format: detect(buffer.subarray(0, bytesRead)).format,
    };
  } finally {
    await handle.close();
  }
}
