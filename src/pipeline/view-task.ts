import { readFile, writeFile } from "node:fs/promises";
import { FuheError } from "../errors.ts";
import type { PageSize } from "../formats/pdf/page-picture-sizes.ts";
import type { Limits } from "../model/limits.ts";
import { viewFailure, type ViewFailure } from "./view-failure.ts";
import { readableFormat } from "./view-file.ts";
import { fallbackFont } from "./view-font.ts";

/** What a child is asked to show. Bytes travel through files: `file` is read, `out` is written where there is something to show. */
export type ViewTask =
  | { readonly kind: "document"; readonly file: string; readonly out: string }
  | {
      readonly kind: "picture";
      readonly file: string;
      readonly out: string;
      /** From 1. */
      readonly page: number;
      /** Pixels. */
      readonly width: number;
    };

/**
 * pages: the sizes of a PDF's pages · html: a fragment is in `out` · picture: a PNG is in `out`; `textMissing` where Chinese text
 * is not in it · no-page: the PDF ends before it · none: it cannot be shown.
 */
export type ViewAnswer =
  | { readonly kind: "pages"; readonly pages: readonly PageSize[]; readonly fallbackFont: "present" | "missing" }
  | { readonly kind: "html" }
  | { readonly kind: "picture"; readonly textMissing: boolean }
  | { readonly kind: "no-page"; readonly pages: number }
  | { readonly kind: "none"; readonly failure: ViewFailure };

/** More than a browser shows well; the largest real report has 200 KB. */
const MOST_HTML_BYTES = 16 * 1024 * 1024;

let font: { readonly bytes: Uint8Array | null } | null = null;

/** Makes one view. A total function: every failure is an answer. */
export async function runViewTask(task: ViewTask, limits: Limits): Promise<ViewAnswer> {
  try {
    const bytes = await readFile(task.file);
    const format = readableFormat(bytes);
    if (format === "pdf") return await (task.kind === "picture" ? picture(task, bytes, limits) : pages(bytes, limits));
    if (task.kind === "picture" || format !== "docx") throw unsupported();
    return await fragment(task.out, bytes, limits);
  } catch (error) {
    return { kind: "none", failure: viewFailure(error) };
  }
}

async function pages(bytes: Uint8Array, limits: Limits): Promise<ViewAnswer> {
  const { pageSizes } = await import("../formats/pdf/page-picture-sizes.ts");
  const { bytes: fontBytes } = (font ??= { bytes: fallbackFont() });
  return {
    kind: "pages",
    pages: await pageSizes(bytes, fontBytes, limits),
    fallbackFont: fontBytes === null ? "missing" : "present",
  };
}

async function picture(
  { page, width, out }: ViewTask & { kind: "picture" },
  bytes: Uint8Array,
  limits: Limits,
): Promise<ViewAnswer> {
  const { drawPage } = await import("../formats/pdf/page-picture.ts");
  const { bytes: fontBytes } = (font ??= { bytes: fallbackFont() });
  const drawn = await drawPage(bytes, { page, width, font: fontBytes }, limits);
  if (drawn.kind === "no-page") return drawn;
  await writeFile(out, drawn.png, { mode: 0o600 });
  return { kind: "picture", textMissing: drawn.textMissing };
}

async function fragment(out: string, bytes: Uint8Array, limits: Limits): Promise<ViewAnswer> {
  const { readingView } = await import("../formats/docx/reading-view.ts");
  const html = Buffer.from(await readingView(bytes, limits));
  if (html.length > MOST_HTML_BYTES)
    throw new FuheError("limit-exceeded", { zh: "内容太多，无法显示", en: "too much text to show" });
  await writeFile(out, html, { mode: 0o600 });
  return { kind: "html" };
}

function unsupported(): FuheError {
  return new FuheError("unsupported-format", {
    zh: "原文只能显示 .docx 和 .pdf",
    en: "only .docx and .pdf can be shown",
  });
}
