/** What one file may cost. Counts and bytes are hard; a limit that is hit ends as a typed error, never as a pass. */
export interface Limits {
  /** Largest file that is opened at all, in bytes. */
  readonly fileBytes: number;
  /** Entries of one zip container (a DOCX is one). */
  readonly zipEntries: number;
  /** Inflated bytes of one zip entry. */
  readonly partBytes: number;
  /** Inflated bytes of all entries of one container. */
  readonly inflatedBytes: number;
  /** Inflated ÷ compressed, checked after `ratioGraceBytes` inflated bytes. */
  readonly inflationRatio: number;
  readonly ratioGraceBytes: number;
  /** Nesting of XML elements. */
  readonly xmlDepth: number;
  readonly cellsPerTable: number;
  readonly columnsPerTable: number;
  readonly pages: number;
  /** Characters of text in one document. */
  readonly textCharacters: number;
  /** Wall time for one file, by format, in milliseconds. */
  readonly docxMilliseconds: number;
  readonly pdfMilliseconds: number;
  /** Resident memory of the process that reads, in bytes (buffers and WASM included). */
  readonly processBytes: number;
}

const MiB = 1024 * 1024;

/** Defaults; measured against hostile files, see docs/limits.md. */
export const DEFAULT_LIMITS: Limits = {
  fileBytes: 200 * MiB,
  zipEntries: 1000,
  partBytes: 64 * MiB,
  inflatedBytes: 256 * MiB,
  inflationRatio: 100,
  ratioGraceBytes: 1 * MiB,
  xmlDepth: 256,
  cellsPerTable: 20_000,
  columnsPerTable: 200,
  pages: 1000,
  textCharacters: 20_000_000,
  docxMilliseconds: 120_000,
  pdfMilliseconds: 300_000,
  processBytes: 1536 * MiB,
};
