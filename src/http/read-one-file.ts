import type { FastifyRequest } from "fastify";
import { harmlessName } from "../intake/entry-name.ts";
import { multipartFault } from "./multipart-fault.ts";
import { HttpError } from "./problem.ts";
import { REFUSALS } from "./refusals.ts";

/** A small file that came in a multipart request. */
export interface OneFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Reads the one file of a request, such as a list or a template. @throws {HttpError} none, or too large. */
export async function readOneFile(request: FastifyRequest, most: number): Promise<OneFile> {
  const part = await request.file({ limits: { files: 1, fields: 5, fileSize: most } }).catch((error: unknown) => {
    throw multipartFault(error);
  });
  if (part === undefined) throw new HttpError(REFUSALS.noFile);
  try {
    return { name: harmlessName(part.filename ?? ""), bytes: await part.toBuffer() };
  } catch (error) {
    throw multipartFault(error);
  }
}
