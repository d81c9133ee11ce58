import { open as openFile, rm } from "node:fs/promises";
import { openPromise } from "yauzl";
import type { Entry as ZipEntry, ZipFile } from "yauzl";
import { FuheError } from "../errors.ts";
import { MOST_NAMES, kindOfNames } from "../formats/detect.ts";
import { failedEntry } from "./entry.ts";
import type { Entry } from "./entry.ts";
import { entryName, harmlessName, nameProblem } from "./entry-name.ts";
import { archiveTooBig, extractEntry, tooLarge } from "./extract-entry.ts";
import type { ArchiveBudget } from "./extract-entry.ts";
import { isIgnoredName } from "./ignored-name.ts";
import type { IntakeLimits } from "./intake-limits.ts";
import type { TemporaryFolder } from "./temporary-folder.ts";

/** First entries that only a document container has. */
const DOCUMENT_FIRST = new Set(["[Content_Types].xml", "_rels/.rels", "mimetype"]);
const OPTIONS = { decodeStrings: false, autoClose: true } as const;

/** An archive that is being read, and what reading it may cost. */
export interface ArchiveSource {
  readonly file: string;
  readonly path: string;
  /** 0 for an archive on disk, 1 for one inside it. */
  readonly depth: number;
  readonly limits: IntakeLimits;
  readonly budget: ArchiveBudget;
  readonly temporary: TemporaryFolder;
}

/** True for a zip file that holds files, false for a document in a zip container (DOCX, XLSX, OFD …), a damaged zip or another file. */
export async function isArchive(file: string): Promise<boolean> {
  const head = Buffer.alloc(64);
  const handle = await openFile(file, "r");
  try {
    await handle.read(head, 0, head.length, 0);
  } finally {
    await handle.close();
  }
  const signature = head.toString("latin1", 0, 4);
  if (signature !== "PK\u0003\u0004" && signature !== "PK\u0005\u0006") return false;
  if (DOCUMENT_FIRST.has(head.toString("latin1", 30, 30 + head.readUInt16LE(26)))) return false;
  try {
    const names: string[] = [];
    for await (const entry of (await openPromise(file, OPTIONS)).eachEntry()) {
      if (names.push(entryName(entry)) >= MOST_NAMES) break;
    }
    return kindOfNames(names) === null && !names.includes("[Content_Types].xml");
  } catch {
    return false;
  }
}

/** The files in an archive, in its own order, each copied to disk when it is asked for; every one ends as an entry. */
export async function* readArchive(source: ArchiveSource): AsyncGenerator<Entry> {
  let found = 0;
  try {
    const zip = await openPromise(source.file, OPTIONS);
    for await (const entry of zip.eachEntry()) {
      const name = entryName(entry);
      if (name.endsWith("/") || name.split("/").some((segment) => segment !== ".." && isIgnoredName(segment))) continue;
      found += 1;
      source.budget.entries += 1;
      if (source.budget.entries > source.limits.archiveEntries || source.budget.bytes > source.limits.archiveBytes) {
        yield failed(source.path, 0, archiveTooBig(source.limits));
        return;
      }
      yield* readEntry(source, zip, entry, name);
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    yield failedEntry(
      source.path,
      0,
      "corrupt",
      `压缩包的目录不完整（${reason}）`,
      `the archive's directory is incomplete (${reason})`,
    );
    return;
  }
  if (found === 0)
    yield failedEntry(
      source.path,
      0,
      "unsupported-format",
      "压缩包里没有可检查的文件",
      "the archive holds no files to check",
    );
}

async function* readEntry(source: ArchiveSource, zip: ZipFile, entry: ZipEntry, name: string): AsyncGenerator<Entry> {
  const path = `${source.path}/${harmlessName(name)}`;
  const problem = nameProblem(name);
  if (problem !== null) {
    yield failedEntry(
      path,
      0,
      "corrupt",
      "压缩包内的路径不安全，未读取",
      `its path in the archive is unsafe (${problem})`,
    );
    return;
  }
  if (isLink(entry)) {
    yield failedEntry(path, 0, "unsupported-format", "压缩包内的符号链接", "a symbolic link in the archive");
    return;
  }
  const { fileBytes } = source.limits;
  if (entry.uncompressedSize > fileBytes) {
    yield failed(path, entry.uncompressedSize, tooLarge(entry.uncompressedSize, fileBytes));
    return;
  }
  const file = source.temporary.path();
  const release = (): Promise<void> => rm(file, { force: true });
  let bytes: number;
  try {
    bytes = await extractEntry(zip, entry, file, source.limits, source.budget);
  } catch (error) {
    await release();
    if (!(error instanceof FuheError)) throw error;
    yield failed(path, entry.uncompressedSize, error);
    return;
  }
  if (!(await isArchive(file))) {
    yield { kind: "file", path, file, bytes, release };
    return;
  }
  if (source.depth < source.limits.archiveDepth) yield* readArchive({ ...source, file, path, depth: source.depth + 1 });
  else
    yield failedEntry(
      path,
      bytes,
      "limit-exceeded",
      "压缩包嵌套太深，请解压后再报送",
      "archives are nested too deeply: unpack them first",
    );
  await release();
}

/** A unix symbolic link: its content is the path it points to. */
function isLink(entry: ZipEntry): boolean {
  return ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000;
}

function failed(path: string, bytes: number, { code, detail, cause }: FuheError): Entry {
  return { ...failedEntry(path, bytes, code, detail.zh, detail.en), ...(code === "internal" ? { cause } : {}) };
}
