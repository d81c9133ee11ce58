import type { DatasetLanguage } from "./request.ts";
import type { Manifest, Shortened } from "./manifest.ts";
import type { TableStream } from "./table-stream.ts";

/** Bytes on their way out; text is UTF-8. */
export type Chunk = string | Uint8Array;

/** What a format is given to write. */
export interface FormatInput {
  readonly streams: readonly TableStream[];
  readonly lang: DatasetLanguage;
  readonly now: Date;
  /** To be asked for after every row has been read. */
  readonly manifest: (shortened?: Shortened) => Manifest;
}

/** A dataset as one file of a format. Pulls rows only as fast as its chunks are taken. */
export type Format = (input: FormatInput) => AsyncGenerator<Chunk>;
