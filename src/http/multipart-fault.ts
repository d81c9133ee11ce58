import { HttpError } from "./problem.ts";

/** What the multipart reader says of a body that is broken or breaks off; it gives most of these no code of their own. */
const BROKEN =
  /boundary not found|unexpected end of multipart|terminated early|malformed (?:part|content)|closed before the multipart|header (?:size|pairs)|aborted/i;

/**
 * A refusal in the place of what the multipart reader threw where the body is at fault; everything else as it is.
 */
export function multipartFault(error: unknown): unknown {
  if (!(error instanceof Error) || !BROKEN.test(error.message)) return error;
  return new HttpError({
    status: 400,
    code: "invalid-request",
    message: { zh: "上传的内容不完整或格式不对", en: "the upload is incomplete or malformed" },
    hint: {
      zh: "请重新上传；已接收的文件不必再传。",
      en: "Send it again; what was accepted need not be sent again.",
    },
  });
}
