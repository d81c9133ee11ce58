import type { FileFormat } from "../model/document.ts";
import type { FormatBackend } from "./backend.ts";

/** The formats that are read, each loaded when the first file of its kind comes. A new format is one folder and one line here. */
const BACKENDS: Readonly<Partial<Record<FileFormat, () => Promise<FormatBackend>>>> = {
  docx: async () => (await import("./docx/backend.ts")).docxBackend,
  pdf: async () => (await import("./pdf/backend.ts")).pdfBackend,
};

/** @returns null for a format that has a name but no backend. */
export async function loadBackend(format: FileFormat): Promise<FormatBackend | null> {
  return (await BACKENDS[format]?.()) ?? null;
}
