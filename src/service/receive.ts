import { Readable } from "node:stream";
import { createWriteStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import type { BlobSource } from "../blobs/blob-store.ts";
import { type ErrorCode, FuheError } from "../errors.ts";
import { detect } from "../formats/detect.ts";
import { DEFAULT_INTAKE_LIMITS } from "../intake/intake-limits.ts";
import { isArchive, readArchive } from "../intake/read-archive.ts";
import { TemporaryFolder } from "../intake/temporary-folder.ts";
import type { LocalText } from "../model/finding.ts";
import type { NewFile } from "../store/accept-files.ts";
import type { CommitGroup } from "./commit-group.ts";
import { asStorageFull, checkFreeSpace } from "./free-space.ts";
import { HeldBytes } from "./held-bytes.ts";
import { incomingFolder } from "./incoming-folder.ts";
import { longPath } from "./long-path.ts";
import { readHead } from "./read-head.ts";
import type { Services } from "./services.ts";
import { tooLargeText } from "./too-large.ts";

export interface ReceiveOptions {
  readonly group: CommitGroup;
  readonly onRefused: (refused: { path: string; code: ErrorCode; text: LocalText }) => void;
  /** Told of bytes as they come; throws where the upload is over its limit. */
  readonly count: (bytes: number) => void;
}

/** Held in memory of one file; most reports are smaller, and are stored while the next one is read. */
const HEAD_BYTES = 1 << 20;
/** Enough to tell a document from a zip; held of a file even where the memory for all of them is used up. */
const LEAST_HEAD_BYTES = 1 << 16;
const HELD_BYTES = 64 << 20;
const STORED_AT_ONCE = 16;
const MiB = 1024 * 1024;
/** So often what comes in is held against the free space of the disk. */
const SPACE_BYTES = 64 * MiB;
/** A file over its limit is read on and dropped, so that the next one may come; over this many times the limit the upload ends. */
const DROPPED_TIMES = 5;

const held = new HeldBytes(HELD_BYTES);

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
  const { group, count } = options;
  const share = held.share();
  let beside = false;
  try {
    const { head, rest } = await readHead(
      stream,
      (length) => length > HEAD_BYTES || (held.full && length > LEAST_HEAD_BYTES),
      (bytes) => {
        share.add(bytes);
        count(bytes);
      },
    );
    const zip = head.length > 3 && head.toString("latin1", 0, 2) === "PK" && !isDocument(head);
    if (rest !== null || zip || head.length > settings.limits.fileBytes)
      return await receiveLarge(services, path, { head, rest, zip }, options);
    const put = (): Promise<NewFile> =>
      store(services, path, { stream: Readable.from([head]) }, head).finally(share.release);
    await group.addBeside(put, STORED_AT_ONCE);
    beside = true;
  } finally {
    if (!beside) share.release();
  }
}

interface Incoming {
  readonly head: Buffer;
  readonly rest: Readable | null;
  readonly zip: boolean;
}

/** By way of the disk. */
async function receiveLarge(
  services: Services,
  path: string,
  incoming: Incoming,
  options: ReceiveOptions,
): Promise<void> {
  const { data, limits } = services.settings;
  const temporary = new TemporaryFolder(await incomingFolder(data));
  try {
    const file = temporary.path();
    const whole = await spool(services, path, incoming, file, options.count);
    if (incoming.zip && (await isArchive(file))) await takeApart(services, path, file, temporary, options);
    else if (!whole || (await stat(file)).size > limits.fileBytes) options.onRefused(tooLarge(path, limits.fileBytes));
    else await options.group.add(() => store(services, path, { file }, incoming.head));
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
      // For want of room nothing more would come out of it either.
      if (entry.cause !== undefined && asStorageFull(entry.cause) !== entry.cause) throw entry.cause;
      onRefused({ path: entry.path, code: entry.code, text: entry.detail });
      continue;
    }
    const long = longPath(entry.path);
    if (long !== null) {
      onRefused(long);
      await entry.release();
      continue;
    }
    await checkFreeSpace(services.settings);
    const head = await firstBytes(entry.file);
    await group.add(() => store(services, entry.path, { file: entry.file }, head)).finally(() => entry.release());
  }
}

async function store({ blobs }: Services, path: string, source: BlobSource, head: Buffer): Promise<NewFile> {
  const blob = await blobs.put(source);
  return { path, name: path.slice(path.lastIndexOf("/") + 1), ...blob, format: detect(head).format };
}

/**
 * @returns False where it is longer than a file may be: the rest was read and thrown away, so that the next file may come.
 * @throws {FuheError} too-large: it goes on without end.
 * @throws {ServiceError} storage-full
 */
async function spool(
  { settings }: Services,
  path: string,
  { head, rest, zip }: Incoming,
  file: string,
  count: (bytes: number) => void,
): Promise<boolean> {
  const most = zip ? Infinity : settings.limits.fileBytes;
  let bytes = head.length;
  const limit = async function* (source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    yield head;
    for await (const chunk of source) {
      count(chunk.length);
      const looked = Math.floor(bytes / SPACE_BYTES);
      bytes += chunk.length;
      if (bytes > most * DROPPED_TIMES) throw endless(path, most);
      if (bytes > most) continue;
      if (Math.floor(bytes / SPACE_BYTES) > looked) await checkFreeSpace(settings);
      yield chunk;
    }
  };
  await pipeline(rest ?? Readable.from([]), limit, createWriteStream(file, { mode: 0o600 }));
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
  return { path, code: "too-large", text: tooLargeText(most) };
}

/** Ends the whole upload, hence with the file's name: without it nobody would know which one to leave out. */
function endless(path: string, most: number): FuheError {
  const { text } = tooLarge(path, most);
  return new FuheError("too-large", { zh: `${path}：${text.zh}`, en: `${path}: ${text.en}` });
}
