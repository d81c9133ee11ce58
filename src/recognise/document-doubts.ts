import { tablesOf, type Document } from "../model/document.ts";
import type { LocalText } from "../model/finding.ts";
import type { Recognised } from "../model/recognised.ts";

/** What a reader's doubt means to the person who has to look at the original. */
const WORDS: Readonly<Record<string, LocalText>> = {
  "no-ruling-lines": {
    zh: "表格没有完整的框线，按文字对齐重建，请对照原件",
    en: "the table has no complete ruling lines: it was rebuilt from text alignment; compare with the original",
  },
  "cells-from-tags": {
    zh: "表格没有完整的框线，按文件自带的结构标记重建",
    en: "the table has no complete ruling lines: it was rebuilt from the file's own structure tags",
  },
  "glyphs-missing": {
    zh: "页面上有文字无法识别（字体未嵌入或编码缺失），请对照原件",
    en: "some glyphs on the page have no readable text (font not embedded); compare with the original",
  },
  "pictures-not-read": {
    zh: "文件中有图片，图片里的文字没有读取",
    en: "the file holds pictures; text in pictures was not read",
  },
  "ragged-rows": {
    zh: "表格各行的列数不一致，按列宽对齐，请对照原件",
    en: "the table's rows differ in their columns and were aligned by width; compare with the original",
  },
  "span-clamped": {
    zh: "表格有单元格声明的跨列超出表格，已按表格宽度读取",
    en: "a cell claims to span more columns than the table has; it was read to the table's width",
  },
  "merged-text-dropped": {
    zh: "合并单元格的被合并部分另有文字，未计入",
    en: "a part of a merged cell that is not shown holds a text of its own; it was left out",
  },
  "struck-out": {
    zh: "页面上有带删除线的文字，按已删除处理，请对照原件",
    en: "the page holds struck-out text, which was taken as deleted; compare with the original",
  },
};

/** Doubts of a document and its tables, each once a page, in both languages. */
export function documentDoubts(document: Document): Recognised["doubts"] {
  const all = [...document.doubts, ...tablesOf(document).flatMap((grid) => grid.doubts)];
  const seen = new Map<string, Recognised["doubts"][number]>();
  for (const { code, detail, page } of all) {
    const key = `${code} ${page ?? ""}`;
    if (!seen.has(key)) seen.set(key, { code, page: page ?? null, message: WORDS[code] ?? { zh: detail, en: detail } });
  }
  return [...seen.values()];
}
