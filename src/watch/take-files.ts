import { constants } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { join } from "node:path";
import { type ErrorCode, FuheError } from "../errors.ts";
import { harmlessName } from "../intake/entry-name.ts";
import type { LocalText } from "../model/finding.ts";
import type { Services } from "../service/services.ts";
import { openUpload, type Receipt } from "../service/upload.ts";
import { storableText } from "../store/storable-text.ts";
import type { SharedFile } from "./list-share.ts";

/** A file of the folder, and its path in the batch. */
export interface Candidate {
  readonly file: SharedFile;
  readonly as: string;
}

/** Something that was not accepted, and why. */
export interface Refusal {
  /** As in the batch; of a zip, with the path inside it. */
  readonly path: string;
  readonly code: ErrorCode;
  readonly detail: LocalText;
}

/** What became of one file of the folder; of a zip, of all that is in it. */
export interface Fate extends Candidate {
  /** Files that are safe in the store. */
  readonly accepted: number;
  readonly refused: readonly Refusal[];
}

/** What one upload from the folder came to; files that are in neither list were not taken. */
export interface Taking {
  readonly fates: readonly Fate[];
  /** Could not be read now: gone, held by an editor, or the network is away. */
  readonly unreadable: readonly { readonly candidate: Candidate; readonly error: unknown }[];
}

/**
 * Takes files into one batch. When it returns, each fate is settled: its bytes are in the store, or will not be. Taking the same
 * file again changes nothing.
 *
 * @throws {ServiceError} storage-full, not-found. @throws What store and blob store throw: nothing is known of any of the files then.
 */
export async function takeFiles(
  services: Services,
  root: string,
  batchId: number,
  candidates: readonly Candidate[],
): Promise<Taking> {
  const receipts: Receipt[] = [];
  const upload = await openUpload(services, { batchId, uploadedBy: null, onReceipt: (one) => void receipts.push(one) });
  const taken: Candidate[] = [];
  const unreadable: { candidate: Candidate; error: unknown }[] = [];
  let overLimit: Fate | null = null;
  for (const candidate of candidates) {
    const reading: { error?: unknown } = {};
    try {
      const handle = await openShared(join(root, candidate.file.path)).catch((error: unknown) => {
        throw (reading.error = error);
      });
      const stream = handle.createReadStream().once("error", (error) => (reading.error = error));
      await upload.take(candidate.as, stream).finally(() => stream.destroy());
      taken.push(candidate);
    } catch (error) {
      if (reading.error === error) unreadable.push({ candidate, error });
      else if (!(error instanceof FuheError)) throw error;
      else {
        // An upload over its limit takes nothing more; a file that exceeds it alone does so for good.
        if (taken.length === 0) overLimit = refusedWhole(candidate, error.code, error.detail);
        break;
      }
    }
  }
  await upload.finish();
  return { fates: overLimit === null ? taken.map((one) => fateOf(one, receipts)) : [overLimit], unreadable };
}

/** Not through a symbolic link that came meanwhile, and no pipe that would be waited for. */
function openShared(file: string): Promise<FileHandle> {
  const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 }: Partial<typeof constants> = constants;
  return open(file, (O_RDONLY ?? 0) | O_NOFOLLOW | O_NONBLOCK);
}

function fateOf(candidate: Candidate, receipts: readonly Receipt[]): Fate {
  const shown = storableText(harmlessName(candidate.as.replaceAll("\\", "/")));
  const own = receipts.filter((one) => {
    const named = storableText(one.path);
    return named === shown || named.startsWith(`${shown}/`);
  });
  if (own.length === 0)
    return refusedWhole(candidate, "empty", {
      zh: "里面没有可接收的文件",
      en: "there is no file in it to be accepted",
    });
  const refused = own.flatMap((one): Refusal[] =>
    one.outcome === "refused" ? [{ path: one.path, code: one.code, detail: one.text }] : [],
  );
  return { ...candidate, accepted: own.length - refused.length, refused };
}

function refusedWhole(candidate: Candidate, code: ErrorCode, detail: LocalText): Fate {
  return { ...candidate, accepted: 0, refused: [{ path: candidate.as, code, detail }] };
}
