import type { Document, FileFormat } from "../model/document.ts";
import type { Limits } from "../model/limits.ts";

/**
 * The contract of every format: bytes in, blocks out.
 *
 * @throws {FuheError} `corrupt`, `encrypted`, `limit-exceeded`, `no-text`, `unsupported-format`; never anything else on purpose.
 */
export interface FormatBackend {
  readonly id: FileFormat;
  read(bytes: Uint8Array, limits: Limits): Promise<Document>;
}
