import { constants, crc32, inflateRawSync } from "node:zlib";
import { FuheError } from "../errors.ts";
import type { Limits } from "../model/limits.ts";
import type { ZipEntry } from "./zip-directory.ts";

const LOCAL = 0x04034b50;
const LOCAL_BYTES = 30;

/** Which limit stops the inflating first, with its words. */
interface Budget {
  readonly bytes: number;
  readonly zh: string;
  readonly en: string;
}

/**
 * Inflates one entry, counting the bytes as they come: the sizes in the directory decide nothing.
 *
 * @param left Bytes that the whole container may still give.
 * @throws {FuheError} `encrypted`, `limit-exceeded` (part, total or ratio), `corrupt` (cut off, checksum, size),
 *   `unsupported-format` (another compression method).
 */
export function inflateEntry(bytes: Buffer, entry: ZipEntry, limits: Limits, left: number): Buffer {
  if (entry.encrypted) throw new FuheError("encrypted");
  const packed = packedBytes(bytes, entry);
  const budget = tightest(entry, packed.length, limits, left);
  const content = unpack(packed, entry, budget);
  if (content.length > budget.bytes) throw exceeded(budget);
  if (content.length !== entry.declaredBytes)
    throw damaged(entry, "内容长度与目录不符", "its length is not the declared one");
  if (crc32(content) !== entry.crc) throw damaged(entry, "校验码不符", "its checksum is wrong");
  return content;
}

function packedBytes(bytes: Buffer, entry: ZipEntry): Buffer {
  const { offset } = entry;
  if (offset + LOCAL_BYTES > bytes.length || bytes.readUInt32LE(offset) !== LOCAL)
    throw damaged(entry, "找不到内容", "its content is missing");
  const start = offset + LOCAL_BYTES + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  const end = start + entry.compressedBytes;
  if (end > bytes.length) throw damaged(entry, "内容不完整", "its content is cut off");
  return bytes.subarray(start, end);
}

function unpack(packed: Buffer, entry: ZipEntry, budget: Budget): Buffer {
  if (entry.method === 0) return packed;
  if (entry.method !== 8) {
    throw new FuheError("unsupported-format", {
      zh: `“${entry.name}”使用了不常见的压缩方式（${entry.method}）`,
      en: `"${entry.name}" uses an uncommon compression method (${entry.method})`,
    });
  }
  try {
    // One byte more than allowed may come out, so that "too much" and "exactly enough" differ.
    return inflateRawSync(packed, { maxOutputLength: budget.bytes + 1, chunkSize: chunkFor(entry, budget) });
  } catch (error) {
    if (error instanceof RangeError) throw exceeded(budget);
    throw damaged(entry, "解压失败", "it cannot be inflated", error);
  }
}

/** One chunk for an honest entry; the claim is not trusted with more than 1 MiB at once. */
function chunkFor(entry: ZipEntry, budget: Budget): number {
  return Math.max(constants.Z_MIN_CHUNK, Math.min(entry.declaredBytes + 1, budget.bytes + 1, 1024 * 1024));
}

function tightest(entry: ZipEntry, packed: number, limits: Limits, left: number): Budget {
  const ratio = Math.max(limits.ratioGraceBytes, packed * limits.inflationRatio);
  const budgets: Budget[] = [
    {
      bytes: limits.partBytes,
      zh: `“${entry.name}”解压后超过 ${megabytes(limits.partBytes)}`,
      en: `"${entry.name}" inflates to more than ${megabytes(limits.partBytes)}`,
    },
    {
      bytes: left,
      zh: `压缩包解压后总量超过 ${megabytes(limits.inflatedBytes)}`,
      en: `the archive inflates to more than ${megabytes(limits.inflatedBytes)} in all`,
    },
    {
      bytes: ratio,
      zh: `“${entry.name}”的压缩比超过 ${limits.inflationRatio}:1`,
      en: `"${entry.name}" inflates more than ${limits.inflationRatio}:1`,
    },
  ];
  return budgets.reduce((least, budget) => (budget.bytes < least.bytes ? budget : least));
}

function megabytes(bytes: number): string {
  return bytes >= 1024 * 1024 ? `${Math.round(bytes / 1024 / 1024)} MiB` : `${bytes} B`;
}

function exceeded(budget: Budget): FuheError {
  return new FuheError("limit-exceeded", { zh: budget.zh, en: budget.en });
}

function damaged(entry: ZipEntry, zh: string, en: string, cause?: unknown): FuheError {
  return new FuheError("corrupt", { zh: `“${entry.name}”${zh}`, en: `"${entry.name}": ${en}` }, { cause });
}
