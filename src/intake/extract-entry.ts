import { createWriteStream } from "node:fs";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Entry, ZipFile } from "yauzl";
import { FuheError } from "../errors.ts";
import type { IntakeLimits } from "./intake-limits.ts";

/** What one archive has cost so far, archives inside it included. */
export interface ArchiveBudget {
  entries: number;
  bytes: number;
}

/**
 * Writes one entry to `target`, counting while it inflates: declared sizes lie.
 *
 * @returns The bytes written.
 * @throws {FuheError} `limit-exceeded`, `too-large`, `encrypted` or `corrupt`; `internal` where this machine cannot write it.
 */
export async function extractEntry(
  zip: ZipFile,
  entry: Entry,
  target: string,
  limits: IntakeLimits,
  budget: ArchiveBudget,
): Promise<number> {
  if (entry.isEncrypted()) throw new FuheError("encrypted");
  if (!entry.canDecodeFileData()) {
    throw new FuheError("unsupported-format", {
      zh: `压缩方式 ${entry.compressionMethod}，请用普通方式重新打包`,
      en: `compression method ${entry.compressionMethod}: pack it again in the ordinary way`,
    });
  }
  let written = 0;
  const count = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      written += chunk.length;
      budget.bytes += chunk.length;
      const problem = overLimit(written, entry.compressedSize, limits, budget);
      if (problem === null) done(null, chunk);
      else done(problem);
    },
  });
  try {
    await pipeline(await zip.openReadStreamPromise(entry), count, createWriteStream(target));
  } catch (error) {
    if (error instanceof FuheError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    // A call of the system: what inflates and checks has none.
    if (error instanceof Error && "syscall" in error)
      throw new FuheError(
        "internal",
        { zh: `不能写入临时文件（${reason}）`, en: `its temporary copy cannot be written (${reason})` },
        { cause: error },
      );
    throw new FuheError(
      "corrupt",
      { zh: `压缩包内的数据不完整（${reason}）`, en: `its data in the archive is incomplete (${reason})` },
      { cause: error },
    );
  }
  return written;
}

function overLimit(written: number, compressed: number, limits: IntakeLimits, budget: ArchiveBudget): FuheError | null {
  if (written > limits.ratioGraceBytes && written > limits.inflationRatio * Math.max(compressed, 1)) {
    return new FuheError("limit-exceeded", {
      zh: `压缩比超过 ${limits.inflationRatio}:1`,
      en: `inflation ratio over ${limits.inflationRatio}:1`,
    });
  }
  if (written > limits.fileBytes) return tooLarge(written, limits.fileBytes, true);
  if (budget.bytes > limits.archiveBytes) return archiveTooBig(limits);
  return null;
}

/** @param atLeast True where the size is only what was counted so far. */
export function tooLarge(bytes: number, most: number, atLeast = false): FuheError {
  const MiB = 1024 * 1024;
  const size = atLeast ? `> ${Math.floor(most / MiB)} MB` : `${Math.ceil(bytes / MiB)} MB`;
  const limit = most >= MiB ? `${Math.floor(most / MiB)} MB` : `${most} B`;
  return new FuheError("too-large", { zh: `${size}，上限 ${limit}`, en: `${size}, the limit is ${limit}` });
}

export function archiveTooBig(limits: IntakeLimits): FuheError {
  const MiB = 1024 * 1024;
  return new FuheError("limit-exceeded", {
    zh: `压缩包解压后超过 ${Math.floor(limits.archiveBytes / MiB)} MB 或 ${limits.archiveEntries} 个文件，其余文件未检查`,
    en: `the archive inflates to more than ${Math.floor(limits.archiveBytes / MiB)} MB or ${limits.archiveEntries} files; the rest was not checked`,
  });
}
