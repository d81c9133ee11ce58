import { FuheError, describeError } from "../errors.ts";
import { detect } from "../formats/detect.ts";
import { DEFAULT_LIMITS } from "../model/limits.ts";
import type { FileFormat } from "../model/document.ts";
import type { Limits } from "../model/limits.ts";
import type { ResultError } from "../model/result.ts";

/** The reading view of one file: exactly one of the two is there. */
export interface View {
  readonly html: string | null;
  readonly error: ResultError | null;
}

/** A DOCX as readable HTML with its table cells marked, a PDF as page pictures with their text. */
export async function viewFile(bytes: Uint8Array, limits: Limits = DEFAULT_LIMITS): Promise<View> {
  const kind = detect(bytes);
  try {
    if (kind.refusal !== null) throw new FuheError(kind.refusal.code, { zh: kind.refusal.zh, en: kind.refusal.en });
    const view = await viewOf(kind.format);
    return { html: await view.readingView(bytes, limits), error: null };
  } catch (error) {
    if (error instanceof FuheError) return { html: null, error: describeError(error.code, error.detail) };
    const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return { html: null, error: describeError("internal", { zh: reason, en: reason }) };
  }
}

/** The view's own libraries are heavy: only the one that is needed is loaded. */
function viewOf(format: FileFormat | null) {
  if (format === "docx") return import("../formats/docx/reading-view.ts");
  if (format === "pdf") return import("../formats/pdf/reading-view.ts");
  throw new FuheError("unsupported-format", {
    zh: "阅读视图只支持 .docx 和 .pdf",
    en: "the reading view is for .docx and .pdf",
  });
}
