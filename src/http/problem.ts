import { z } from "zod";
import { PasswordsBusy } from "../auth/password-hashing.ts";
import { describeError, ERRORS, FuheError } from "../errors.ts";
import { ExportError } from "../export/dataset/export-error.ts";
import { LetterError } from "../export/letter/letter-error.ts";
import { LocalText } from "../model/finding.ts";
import { PackError } from "../packs/pack-file.ts";
import { asStorageFull } from "../service/free-space.ts";
import { ServiceError, type ServiceErrorCode } from "../service/service-error.ts";
import { VersionConflict } from "../store/version-conflict.ts";
import { type Refusal, REFUSALS } from "./refusals.ts";

/** Every refusal of the API has this body. `code` is stable; message and hint are for people. */
export const Problem = z
  .object({
    error: z.object({
      code: z.string(),
      message: LocalText,
      hint: LocalText,
      /** What of the request is wrong, where it is a field. */
      fields: z.array(z.object({ path: z.string(), message: z.string() })),
      requestId: z.string(),
    }),
  })
  .meta({ id: "Problem" });
export type Problem = z.infer<typeof Problem>;

/** A refusal that a route decides on itself. */
export class HttpError extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.message.en);
    this.name = "HttpError";
    this.refusal = refusal;
  }
}

const OF_SERVICE: Readonly<Record<ServiceErrorCode, Refusal>> = {
  "not-found": REFUSALS.unknown,
  invalid: REFUSALS.invalid,
  "storage-full": REFUSALS.storageFull,
};

/** What to answer to what was thrown; null: nothing that a caller should learn about. */
export function refusalOf(thrown: unknown): Refusal | null {
  const error = asStorageFull(thrown);
  if (error instanceof HttpError) return error.refusal;
  if (error instanceof ServiceError) return { ...OF_SERVICE[error.code], message: error.text };
  if (error instanceof VersionConflict) return REFUSALS.conflict;
  if (error instanceof PasswordsBusy) return REFUSALS.stopping;
  if (error instanceof FuheError) {
    const { message, hint, en } = describeError(error.code, error.detail);
    return {
      status: ERRORS[error.code].http,
      code: error.code,
      message: { zh: message, en: en.message },
      hint: { zh: hint, en: en.hint },
    };
  }
  if (error instanceof ExportError || error instanceof LetterError) return { ...REFUSALS.invalid, message: error.text };
  if (error instanceof PackError)
    return {
      ...REFUSALS.pack,
      message: { zh: `规则包不能使用：${error.message}`, en: `the rule pack cannot be used: ${error.message}` },
    };
  return null;
}

/** The body of a refusal. */
export function problemOf({ code, message, hint, fields = [] }: Refusal, requestId: string): Problem {
  return { error: { code, message, hint, fields: [...fields], requestId } };
}
