import { HttpError } from "./problem.ts";
import { REFUSALS } from "./refusals.ts";

/** What the multipart reader says of a body that is broken or breaks off; it gives most of these no code of their own. */
const BROKEN =
  /boundary not found|unexpected end of multipart|terminated early|malformed (?:part|content)|closed before the multipart|header (?:size|pairs)|aborted/i;

/**
 * A refusal in the place of what the multipart reader threw where the body is at fault; everything else as it is.
 */
export function multipartFault(error: unknown): unknown {
  if (error instanceof Error && "code" in error && error.code === "FST_INVALID_MULTIPART_CONTENT_TYPE")
    return new HttpError(REFUSALS.notMultipart);
  if (!(error instanceof Error) || !BROKEN.test(error.message)) return error;
  return new HttpError(REFUSALS.broken);
}
