import type { Readable } from "node:stream";
import { type ErrorCode, FuheError } from "../errors.ts";
import { harmlessName, nameProblem } from "../intake/entry-name.ts";
import { isIgnoredName } from "../intake/ignored-name.ts";
import type { LocalText } from "../model/finding.ts";
import { getBatch } from "../store/batches.ts";
import { standingCounts } from "../store/files.ts";
import type { Visibility } from "../store/visibility.ts";
import type { Actor } from "./actor.ts";
import { CommitGroup } from "./commit-group.ts";
import { asStorageFull, checkFreeSpace } from "./free-space.ts";
import { longPath } from "./long-path.ts";
import { receive } from "./receive.ts";
import { ServiceError } from "./service-error.ts";
import { RENAME_HINT } from "./rename-hint.ts";
import type { Services } from "./services.ts";

/** What became of one file of an upload. accepted: it is stored, and it will be checked · known: it was there already. */
export type Receipt =
  | {
      readonly outcome: "accepted" | "replaced" | "known";
      readonly path: string;
      readonly fileId: number;
      readonly sha256: string;
      readonly bytes: number;
      /** First file of the batch with the same bytes. */
      readonly duplicateOf: number | null;
    }
  | {
      readonly outcome: "refused";
      readonly path: string;
      readonly code: ErrorCode;
      readonly text: LocalText;
      /** What to do, where it is not what the code says. */
      readonly hint?: LocalText;
    };

export interface UploadRequest {
  readonly batchId: number;
  readonly uploadedBy: number | null;
  /** Who is named in the audit trail; default: `uploadedBy` by the number, or the program. */
  readonly actor?: Actor;
  /** Whose reports these are, from the administrator's list. */
  readonly unitId?: number | null;
  /** What the sender may see; null or not given: everything. Reports of others are neither replaced nor told of. */
  readonly visibility?: Visibility | null;
  /** Told of each file once it is safe, or refused. */
  readonly onReceipt: (receipt: Receipt) => void;
}

/** An upload that is under way. */
export interface Upload {
  /**
   * Takes one file or zip; resolves when its bytes have been read and the next one may come, which is before it is safe: that
   * `onReceipt` says.
   *
   * @throws {FuheError} too-large, limit-exceeded: the whole upload is over its limit. What was accepted stays.
   * @throws {ServiceError} storage-full: there is no room for it.
   * @throws {Error} what the stream or the blob store throws; nothing of this file is kept.
   */
  take(path: string, stream: Readable): Promise<void>;
  /**
   * Resolves when every file that was taken is safe or refused, and queued where the queue is there.
   *
   * @throws {ServiceError} storage-full. @throws {Error} what store and blob store throw.
   */
  finish(): Promise<void>;
}

/** @throws {ServiceError} not-found: no such batch · storage-full. */
export async function openUpload(services: Services, request: UploadRequest): Promise<Upload> {
  const { db, settings } = services;
  const batch = await getBatch(db, request.batchId);
  if (batch === null) throw new ServiceError("not-found", { zh: "没有这个批次", en: "there is no such batch" });
  await checkFreeSpace(settings);
  const before = (await standingCounts(db, [batch.id])).get(batch.id)?.total ?? 0;
  const group = new CommitGroup(services, { ...request, priority: batch.priority, before });
  let files = 0;
  let bytes = 0;
  return {
    take: async (path, stream) => {
      const slashed = path.replaceAll("\\", "/");
      const shown = harmlessName(slashed);
      if (shown !== "" && shown.split("/").some(isIgnoredName)) {
        stream.resume();
        return;
      }
      const refused = unsafeName(slashed, shown) ?? longPath(shown);
      if (refused !== null) {
        stream.resume();
        request.onReceipt({ outcome: "refused", ...refused });
        return;
      }
      if (++files > settings.limits.uploadFiles)
        throw overLimit(
          "limit-exceeded",
          `一次上传超过 ${settings.limits.uploadFiles} 个文件`,
          `more than ${settings.limits.uploadFiles} files in one upload`,
        );
      await receive(services, shown, stream, {
        group,
        onRefused: (refused) => request.onReceipt({ outcome: "refused", ...refused }),
        count: (more) => {
          bytes += more;
          if (bytes > settings.limits.uploadBytes)
            throw overLimit("too-large", "上传总量超出上限", "the upload is over its limit");
        },
      }).catch(refuseFull);
    },
    finish: () => group.finish().catch(refuseFull),
  };
}

function refuseFull(error: unknown): never {
  throw asStorageFull(error);
}

function unsafeName(slashed: string, shown: string): Omit<Receipt & { outcome: "refused" }, "outcome"> | null {
  const problem = shown === "" ? "it has none" : nameProblem(slashed);
  if (problem === null) return null;
  return {
    path: longPath(shown)?.path ?? shown,
    code: "corrupt",
    text: { zh: "文件名不安全，未接收", en: `its name is unsafe (${problem})` },
    hint: RENAME_HINT,
  };
}

function overLimit(code: ErrorCode, zh: string, en: string): FuheError {
  return new FuheError(code, { zh, en });
}
