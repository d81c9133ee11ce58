import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { soundFiles } from "../sound-files.ts";

const COMMENT_LENGTH_AT_END = 2;

/** The same document with other bytes: a comment behind it, which both formats have a place for. */
function distinct(bytes: Buffer, extension: "docx" | "pdf", n: number): Buffer {
  const comment = Buffer.from(`% copy ${n}\n`);
  const copy = Buffer.concat([bytes, comment]);
  if (extension === "docx") copy.writeUInt16LE(comment.length, bytes.length - COMMENT_LENGTH_AT_END);
  return copy;
}

/** Writes `count` reports of one format, no two with the same bytes, from the project's own fixtures. @returns Their paths. */
export function writeLoadFiles(folder: string, extension: "docx" | "pdf", count: number): string[] {
  const seeds = soundFiles(extension).map((file) => readFileSync(file));
  mkdirSync(folder, { recursive: true });
  return Array.from({ length: count }, (_, n) => {
    const seed = seeds[n % seeds.length];
    if (seed === undefined) throw new Error(`there are no ${extension} fixtures`);
    const file = join(folder, `${String(n).padStart(5, "0")}.${extension}`);
    writeFileSync(file, distinct(seed, extension, n));
    return file;
  });
}
