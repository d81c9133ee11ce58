import type { Readable } from "node:stream";

/** Longer than any upload takes: what was last written before that was left by a process that died. */
export const LEFT_MILLISECONDS = 24 * 3_600_000;

/** Bytes as they are stored, known by what they are. */
export interface StoredBlob {
  /** Lower-case hex. */
  readonly sha256: string;
  readonly bytes: number;
}

/** Where the bytes come from: a stream that is read once, or a file on this machine. */
export type BlobSource = { readonly stream: Readable } | { readonly file: string };

/** The submitted bytes by their SHA-256. Nothing is ever overwritten with other bytes; memory use does not depend on the size. */
export interface BlobStore {
  /**
   * Stores bytes; when it returns they survive a crash. The same bytes again are the same blob.
   *
   * @throws Whatever the source throws; then nothing is stored.
   */
  put(source: BlobSource): Promise<StoredBlob>;
  /** @throws {BlobMissing} where there is no such blob. */
  get(sha256: string): Promise<Readable>;
  /** Copies a blob to a new file on this machine. @throws {BlobMissing} where there is no such blob. */
  copyTo(sha256: string, file: string): Promise<void>;
  /**
   * Where a blob is on this machine, to be read in place; null where the store has it elsewhere.
   *
   * @throws {BlobMissing} where there is no such blob.
   */
  fileOf(sha256: string): Promise<string | null>;
  has(sha256: string): Promise<boolean>;
  /** Does nothing where there is no such blob. */
  delete(sha256: string): Promise<void>;
  /** Removes what processes that died have left half written; to be called at start. */
  tidy(): Promise<void>;
  /** Whether it can be written to and read from; the error says what is wrong. */
  probe(): Promise<void>;
}

/** No blob has this hash: the bytes were lost or removed by hand. */
export class BlobMissing extends Error {
  readonly sha256: string;
  constructor(sha256: string) {
    super(`no stored file has the hash ${sha256}`);
    this.name = "BlobMissing";
    this.sha256 = sha256;
  }
}

/** @throws {RangeError} where a text is not a SHA-256: it would be a path. */
export function checkedHash(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new RangeError("not a SHA-256");
  return sha256;
}
