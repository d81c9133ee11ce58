import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { FuheError, describeError } from "../errors.ts";
import type { PageSize } from "../formats/pdf/page-picture-sizes.ts";
import type { Limits } from "../model/limits.ts";
import type { ResultError } from "../model/result.ts";
import { toolVersion } from "../pipeline/tool-version.ts";
import { VIEW_STYLE } from "../pipeline/view-style.ts";
import type { WorkerScript } from "../pool/worker-script.ts";
import { getFile } from "../store/files.ts";
import type { StoredFile } from "../store/tables/files.ts";
import type { Visibility } from "../store/visibility.ts";
import { ServiceError } from "./service-error.ts";
import type { Services } from "./services.ts";
import { ViewCache } from "./view-cache.ts";
import { VIEW_LIMITS, ViewRenderer } from "./view-renderer.ts";

/**
 * The submitted document for a person. pages: a PDF; `width` and `height` in points, the same space as `at.box`, and whether the font
 * for Chinese text that the file has no font for is installed · html: a DOCX as a fragment without scripts, links or pictures, whose
 * cells have `data-table`, `data-row`, `data-col` and whose lines have `data-paragraph`; `style` is for its shadow root · none: why not.
 */
export type DocumentView =
  | { readonly kind: "pages"; readonly pages: readonly PageSize[]; readonly fallbackFont: "present" | "missing" }
  | { readonly kind: "html"; readonly html: string; readonly style: string }
  | { readonly kind: "none"; readonly error: ResultError };

export interface PictureRequest {
  readonly fileId: number;
  /** From 1. */
  readonly page: number;
  /** Pixels, 200 to 2400; the picture has the next hundred. */
  readonly width: number;
}

export interface PictureFile {
  readonly bytes: Buffer;
  readonly contentType: "image/png";
  /** The same picture has the same tag, for ever. */
  readonly tag: string;
  /** Chinese text is not in it: its font is neither in the file nor installed. Such a picture should not be kept by a browser. */
  readonly textMissing: boolean;
}

/** Documents as people see them. Reading and drawing is done in child processes. */
export interface Views {
  /**
   * @param signal The reader is gone: what only he waits for is stopped.
   * @throws {ServiceError} not-found: no such file for this reader.
   */
  documentView(fileId: number, visibility: Visibility | null, signal?: AbortSignal): Promise<DocumentView>;
  /**
   * @throws {ServiceError} not-found: no such file for this reader, or no such page · invalid: a width out of bounds.
   * @throws {FuheError} where the file cannot be shown.
   */
  pagePicture(request: PictureRequest, visibility: Visibility | null, signal?: AbortSignal): Promise<PictureFile>;
  /** Ends the children at once; views under way end as failed. */
  close(): void;
}

export interface ViewsOptions {
  /** Bounds of what is kept under the data folder, in bytes: pictures and fragments, and copies of submitted files. */
  readonly renditionBytes?: number;
  readonly sourceBytes?: number;
  /** Children at most. */
  readonly jobs?: number;
  /** A child without work for this long is ended. */
  readonly idleMilliseconds?: number;
  readonly limits?: Limits;
  /** Another child than the product's own. */
  readonly script?: WorkerScript;
}

const MiB = 1024 * 1024;
const LEAST_WIDTH = 200;
const MOST_WIDTH = 2400;
const WIDTH_STEP = 100;
/** Rises when views look otherwise within one version of the program: old ones are thrown away then. */
const EDITION = 1;

/** Opens what views need under the data folder. Children start with the first view. */
export async function openViews(
  services: Pick<Services, "db" | "blobs" | "settings">,
  {
    renditionBytes = 256 * MiB,
    sourceBytes = 512 * MiB,
    jobs = 2,
    idleMilliseconds = 60_000,
    limits = VIEW_LIMITS,
    script,
  }: ViewsOptions = {},
): Promise<Views> {
  const { db, blobs, settings } = services;
  const folder = await ownFolder(settings.data);
  const renderer = new ViewRenderer({
    blobs,
    sources: await ViewCache.open(join(folder, "sources"), sourceBytes),
    renditions: await ViewCache.open(join(folder, "renditions"), renditionBytes),
    jobs,
    idleMilliseconds,
    limits: { ...limits, fileBytes: settings.limits.fileBytes },
    ...(script === undefined ? {} : { script }),
  });
  const visibleFile = async (fileId: number, visibility: Visibility | null): Promise<StoredFile> => {
    const file = await getFile(db, fileId, visibility);
    if (file === null) throw new ServiceError("not-found", { zh: "没有这个文件", en: "no such file" });
    return file;
  };
  return {
    documentView: async (fileId, visibility, signal) => {
      const { sha256 } = await visibleFile(fileId, visibility);
      const { answer, bytes } = await renderer.render(sha256, { kind: "document" }, signal);
      if (answer.kind === "pages") return answer;
      if (answer.kind === "none") {
        const { code, detail } = answer.failure;
        return { kind: "none", error: describeError(code, detail) };
      }
      return { kind: "html", html: bytes?.toString("utf8") ?? "", style: VIEW_STYLE };
    },
    pagePicture: async ({ fileId, page, width }, visibility, signal) => {
      checkWidth(width);
      const { sha256 } = await visibleFile(fileId, visibility);
      if (!Number.isInteger(page) || page < 1 || page > limits.pages) throw noSuchPage();
      const stepped = Math.min(MOST_WIDTH, Math.ceil(width / WIDTH_STEP) * WIDTH_STEP);
      const { answer, bytes } = await renderer.render(sha256, { kind: "picture", page, width: stepped }, signal);
      if (answer.kind === "none") throw new FuheError(answer.failure.code, answer.failure.detail);
      if (answer.kind !== "picture" || bytes === null) throw noSuchPage();
      const tag = `${sha256}-${page}-${stepped}`;
      return { bytes, contentType: "image/png", tag, textMissing: answer.textMissing };
    },
    close: () => renderer.close(),
  };
}

/** Views of other editions are thrown away. */
async function ownFolder(data: string): Promise<string> {
  const all = join(data, "views");
  const own = `${toolVersion()}-${EDITION}`;
  for (const name of await readdir(all).catch(() => []))
    if (name !== own) await rm(join(all, name), { recursive: true, force: true });
  return join(all, own);
}

function checkWidth(width: number): void {
  if (Number.isInteger(width) && width >= LEAST_WIDTH && width <= MOST_WIDTH) return;
  throw new ServiceError("invalid", {
    zh: `图片宽度应为 ${LEAST_WIDTH} 到 ${MOST_WIDTH} 像素`,
    en: `a picture is ${LEAST_WIDTH} to ${MOST_WIDTH} pixels wide`,
  });
}

function noSuchPage(): ServiceError {
  return new ServiceError("not-found", { zh: "没有这一页", en: "no such page" });
}
