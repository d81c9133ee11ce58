import { FuheError, describeError } from "../errors.ts";
import { detect } from "../formats/detect.ts";
import { readingView } from "../formats/docx/reading-view.ts";
import { DEFAULT_LIMITS } from "../model/limits.ts";
import type { Limits } from "../model/limits.ts";
import type { ResultError } from "../model/result.ts";

/** The reading view of one file: exactly one of the two is there. */
export interface View {
  readonly html: string | null;
  readonly error: ResultError | null;
}

/** A DOCX as readable HTML with its table cells marked; other formats have no such view. */
export async function viewFile(bytes: Uint8Array, limits: Limits = DEFAULT_LIMITS): Promise<View> {
  const kind = detect(bytes);
  try {
    if (kind.refusal !== null) throw new FuheError(kind.refusal.code, { zh: kind.refusal.zh, en: kind.refusal.en });
    if (kind.format !== "docx") {
      throw new FuheError("unsupported-format", {
        zh: "阅读视图只支持 .docx",
        en: "the reading view is for .docx only",
      });
    }
    return { html: await readingView(bytes, limits), error: null };
  } catch (error) {
    if (error instanceof FuheError) return { html: null, error: describeError(error.code, error.detail) };
    const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return { html: null, error: describeError("internal", { zh: reason, en: reason }) };
  }
}
