import { join } from "node:path";
import { createRequire } from "node:module";
import { PDFParse } from "pdf-parse";
import { FuheError } from "../../errors.ts";
import type { Limits } from "../../model/limits.ts";
import { drawPage } from "./page-picture.ts";

/** Width of a page picture in pixels: sharp on an office screen, at most 100 KB a page of text. */
const PICTURE_WIDTH = 1000;

/**
 * A PDF as one HTML page for a person: a picture and the text of each page, and what the file says of itself. Neither check
 * nor record depends on it.
 *
 * @param font A TrueType font for Chinese text that the file brings no font for; null: such text is not in the pictures.
 * @throws {FuheError} `encrypted`, `corrupt`, `limit-exceeded`.
 */
export async function readingView(bytes: Uint8Array, limits: Limits, font: Uint8Array | null = null): Promise<string> {
  const fonts = join(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"), "..");
  const parser = new PDFParse({
    data: new Uint8Array(bytes),
    cMapUrl: `${fonts}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${fonts}/standard_fonts/`,
    isEvalSupported: false,
    verbosity: 0,
  });
  try {
    const info = await parser.getInfo();
    if (info.total > limits.pages)
      throw new FuheError("limit-exceeded", { zh: `超过 ${limits.pages} 页`, en: `more than ${limits.pages} pages` });
    const { pages: texts } = await parser.getText({ pageJoiner: "" });
    const pages: string[] = [];
    for (let page = 1; page <= info.total; page++) {
      const drawn = await drawPage(bytes, { page, width: PICTURE_WIDTH, font }, limits);
      pages.push(section(page, drawn.kind === "picture" ? drawn.png : null, texts[page - 1]?.text ?? ""));
    }
    return document(facts(info.info), pages);
  } catch (error) {
    throw failure(error);
  } finally {
    await parser.destroy();
  }
}

function section(page: number, picture: Buffer | null, text: string): string {
  return [
    `<section data-page="${page}">`,
    `<h2>第 ${page} 页</h2>`,
    picture === null
      ? ""
      : `<img src="data:image/png;base64,${picture.toString("base64")}" alt="第 ${page} 页" width="${PICTURE_WIDTH}">`,
    `<pre>${escaped(text)}</pre>`,
    "</section>",
  ].join("\n");
}

/** Title, author and producer as the file states them. */
function facts(info: unknown): string {
  if (typeof info !== "object" || info === null) return "";
  const known = ["Title", "Author", "Creator", "Producer", "CreationDate"];
  const rows = Object.entries(info).filter(
    ([name, value]) => known.includes(name) && typeof value === "string" && value !== "",
  );
  return `<dl>${rows.map(([name, value]) => `<dt>${name}</dt><dd>${escaped(String(value))}</dd>`).join("")}</dl>`;
}

function document(head: string, pages: readonly string[]): string {
  return `<!doctype html>\n<html lang="zh"><head><meta charset="utf-8"><title>PDF</title></head>\n<body>\n${head}\n${pages.join("\n")}\n</body></html>\n`;
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

function failure(error: unknown): FuheError {
  if (error instanceof FuheError) return error;
  const name = error instanceof Error ? error.name : "";
  if (name === "PasswordException") return new FuheError("encrypted");
  const reason = error instanceof Error ? error.message : String(error);
  return new FuheError("corrupt", { zh: reason, en: reason }, { cause: error });
}
