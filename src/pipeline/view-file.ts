import { FuheError, describeError } from "../errors.ts";
import { detect } from "../formats/detect.ts";
import { DEFAULT_LIMITS } from "../model/limits.ts";
import type { FileFormat } from "../model/document.ts";
import type { Limits } from "../model/limits.ts";
import type { ResultError } from "../model/result.ts";
import { viewFailure } from "./view-failure.ts";
import { fallbackFont } from "./view-font.ts";

/** The reading view of one file: exactly one of the two is there. */
export interface View {
  readonly html: string | null;
  readonly error: ResultError | null;
}

/** A DOCX as readable HTML with its table cells marked, a PDF as page pictures with their text. */
export async function viewFile(bytes: Uint8Array, limits: Limits = DEFAULT_LIMITS): Promise<View> {
  try {
    return { html: await htmlOf(readableFormat(bytes), bytes, limits), error: null };
  } catch (error) {
    const { code, detail } = viewFailure(error);
    return { html: null, error: describeError(code, detail) };
  }
}

/** @throws {FuheError} for a kind of file that is never read. */
export function readableFormat(bytes: Uint8Array): FileFormat | null {
  const { format, refusal } = detect(bytes);
  if (refusal !== null) throw new FuheError(refusal.code, { zh: refusal.zh, en: refusal.en });
  return format;
}

/** The view's own libraries are heavy: only the one that is needed is loaded. */
async function htmlOf(format: FileFormat | null, bytes: Uint8Array, limits: Limits): Promise<string> {
  if (format === "docx") return (await import("../formats/docx/reading-view.ts")).readingView(bytes, limits);
  if (format === "pdf")
    return (await import("../formats/pdf/reading-view.ts")).readingView(bytes, limits, fallbackFont());
  throw new FuheError("unsupported-format", {
    zh: "阅读视图只支持 .docx 和 .pdf",
    en: "the reading view is for .docx and .pdf",
  });
}
