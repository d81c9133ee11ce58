import type { FormatBackend } from "../backend.ts";
import { readDocx } from "./read-docx.ts";

/**
 * Reads DOCX (Word, WPS, LibreOffice; transitional and strict) from its own XML.
 *
 * Text is the final text: tracked insertions in, deletions out. A paragraph's number counts the paragraphs outside tables that
 * show text, text boxes included, so that it is the line that a reader counts; blank ones are neither counted nor kept.
 */
export const docxBackend: FormatBackend = {
  id: "docx",
  read: async (bytes, limits) => readDocx(bytes, limits).document,
};
