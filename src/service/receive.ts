import { Readable, Transform } from "node:stream";
import { createWriteStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import type { BlobSource } from "../blobs/blob-store.ts";
import type { ErrorCode } from "../errors.ts";
import { detect } from "../formats/detect.ts";
import { DEFAULT_INTAKE_LIMITS } from "../intake/intake-limits.ts";
import { isArchive, readArchive } from "../intake/read-archive.ts";
import { TemporaryFolder } from "../intake/temporary-folder.ts";
import type { LocalText } from "../model/finding.ts";
import type { NewFile } from "../store/accept-files.ts";
import type { CommitGroup } from "./commit-group.ts";
import { readHead } from "./read-head.ts";
import type { Services } from "./services.ts";

export interface ReceiveOptions {
  readonly group: CommitGroup;
  readonly onRefused: (refused: { path: string; code: ErrorCode; text: LocalText }) => void;
  /** Told of bytes as they come; throws where the upload is over its limit. */
  readonly count: (bytes: number) => void;
}

/** Held in memory of one file; most reports are smaller, and are stored while the next one is read. */
const HEAD_BYTES = 1 << 20;
const STORED_AT_ONCE = 16;
const MiB = 1024 * 1024;

/**
 * Stream to blob to store, memory flat whatever its size. A zip is taken apart, its files one by one; a document in a zip
 * container is a document.
 */
export async function receive(
  services: Services,
  path: string,
  stream: Readable,
  options: ReceiveOptions,
): Promise<void> {
  const { settings } = services;
  const { group, count, onRefused } = options;
  const { head, rest } = await readHead(stream, HEAD_BYTES, count);
  const zip = head.length > 3 && head.toString("latin1", 0, 2) === "PK" && !isDocument(head);
  if (rest === null && !zip) {
    if (head.length > settings.limits.fileBytes) onRefused(tooLarge(path, settings.limits.fileBytes));
    else await group.addBeside(() => store(services, path, { stream: Readable.from([head]) }, head), STORED_AT_ONCE);
    return;
  }
  const temporary = new TemporaryFolder();
  try {
    const file = temporary.path();
    const most = zip ? Infinity : settings.limits.fileBytes;
    const whole = await spool(head, rest, file, most, count);
    if (zip && (await isArchive(file))) await takeApart(services, path, file, temporary, options);
    else if (!whole || (await stat(file)).size > settings.limits.fileBytes)
      onRefused(tooLarge(path, settings.limits.fileBytes));
    else await group.add(() => store(services, path, { file }, head));
  } finally {
    temporary.remove();
  }
}

async function takeApart(
  services: Services,
  path: string,
  file: string,
  temporary: TemporaryFolder,
  { group, onRefused }: ReceiveOptions,
): Promise<void> {
  const limits = { ...DEFAULT_INTAKE_LIMITS, fileBytes: services.settings.limits.fileBytes };
  for await (const entry of readArchive({
    file,
    path,
    depth: 0,
    limits,
    budget: { entries: 0, bytes: 0 },
    temporary,
  })) {
    if (entry.kind === "failed") {
      onRefused({ path: entry.path, code: entry.code, text: entry.detail });
      continue;
    }
    const head = await firstBytes(entry.file);
    await group.add(() => store(services, entry.path, { file: entry.file }, head)).finally(() => entry.release());
  }
}

async function store({ blobs }: Services, path: string, source: BlobSource, head: Buffer): Promise<NewFile> {
  const blob = await blobs.put(source);
  return { path, name: path.slice(path.lastIndexOf("/") + 1), ...blob, format: detect(head).format };
}

/** @returns False where it is longer than that: the rest was read and thrown away, so that the next file may come. */
async function spool(
  head: Buffer,
  rest: Readable | null,
  file: string,
  most: number,
  count: (bytes: number) => void,
): Promise<boolean> {
  let bytes = head.length;
  const limited = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      try {
        count(chunk.length);
      } catch (error) {
        done(error as Error);
        return;
      }
      bytes += chunk.length;
      done(null, bytes > most ? undefined : chunk);
    },
  });
  const out = createWriteStream(file, { mode: 0o600 });
  out.write(head);
  await pipeline(rest ?? Readable.from([]), limited, out);
  return bytes <= most;
}

/** The first entry of a document container; a zip of reports starts with something else. */
function isDocument(head: Buffer): boolean {
  if (head.length < 30) return false;
  return /^(?:\[Content_Types\]\.xml|_rels\/\.rels|mimetype|docProps\/)/.test(
    head.toString("latin1", 30, 30 + Math.min(64, head.readUInt16LE(26))),
  );
}

async function firstBytes(file: string): Promise<Buffer> {
  const handle = await open(file, "r");
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

function tooLarge(path: string, most: number): { path: string; code: ErrorCode; text: LocalText } {
  const size = Math.floor(most / MiB);
  return { path, code: "too-large", text: { zh: `超过 ${size} MB`, en: `more than ${size} MB` } };
}
