import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { buildFaultyReport, buildGoodReport } from "../../build/good-report.ts";
import { HOSTILE_ARCHIVES, HOSTILE_FILES } from "../../hostile/hostile-files.ts";
import { uploadFile } from "./reviewer.ts";

const FIXTURES = resolve(import.meta.dirname, "../../../fixtures");
/** A folder that is chosen as such brings its own name along. */
const FOLDER = "2022年自评";

function fixture(path: string): Buffer {
  return readFileSync(join(FIXTURES, path));
}

function hostile(name: string): Buffer {
  const file = HOSTILE_FILES[name] ?? HOSTILE_ARCHIVES[name];
  if (file === undefined) throw new Error(`no such file: ${name}`);
  return file.make();
}

const clean = (name: string): Buffer => fixture(`layouts/clean/${name}`);
const injected = (name: string): Buffer => fixture(`layouts/injected/${name}`);

/** What a folder of a real round holds: sound and faulty reports of many layouts, and what should not be there. By path. */
const FILES: Readonly<Record<string, () => Buffer>> = {
  "教育局/甲.docx": () => buildGoodReport("甲"),
  "教育局/乙.docx": () => buildFaultyReport("乙"),
  "教育局/中职助学金.docx": () => clean("c-b01-cost.docx"),
  "教育局/校舍维修.docx": () => clean("c-b02-anhui.docx"),
  "教育局/工资.docx": () => clean("c-b04-wages.docx"),
  "教育局/营养改善.pdf": () => clean("c-b05-hubei.lo.pdf"),
  "民政局/低保.docx": () => injected("v-01-b01-analysis.docx"),
  "民政局/养老.docx": () => injected("v-02-b01-fractions.docx"),
  "民政局/救助.docx": () => injected("v-04-b01-cost.docx"),
  "民政局/福利.pdf": () => injected("v-05-b02-anhui.web.pdf"),
  "民政局/殡葬.docx": () => injected("v-07-b03-bridging.docx"),
  "民政局/社工.docx": () => injected("v-10-b04-three.docx"),
  "审批局/自评报告.docx": () => fixture("sample/report.docx"),
  "审批局/自评报告.pdf": () => fixture("sample/report.pdf"),
  "水利局/堤防.docx": () => injected("v-12-b05-hubei.docx"),
  "水利局/灌区.docx": () => clean("c-b06-yunnan.docx"),
  "水利局/水库.docx": () => fixture("layouts/as-found/f-b01-overspent.docx"),
  "水利局/河道.docx": () => clean("c-b10-sources.docx"),
  "水利局/空.docx": () => hostile("empty.docx"),
  "水利局/加密.docx": () => hostile("password.docx"),
  "水利局/加密.pdf": () => hostile("password.pdf"),
  "水利局/炸弹.docx": () => hostile("bomb.docx"),
  "水利局/改名.doc": () => hostile("html-inside.doc"),
  "水利局/文本.pdf": () => hostile("text-inside.pdf"),
  "水利局/扫描.pdf": () => hostile("scan.pdf"),
  "水利局/断.docx": () => hostile("cut-half.docx"),
  "报送/财政.zip": () => hostile("gbk.zip"),
  "报送/套.zip": () => hostile("outer.zip"),
  "报送/膨胀.zip": () => hostile("bomb.zip"),
};

/** One more, for the input of single files. */
export const LATE_REPORT = uploadFile("补报.docx", buildGoodReport("补报"));

/** Of the folder and the late one, those that cannot be read: by path, the code of the reason. */
export const UNREADABLE: Readonly<Record<string, string>> = {
  "水利局/空.docx": "empty",
  "水利局/加密.docx": "encrypted",
  "水利局/加密.pdf": "encrypted",
  "水利局/炸弹.docx": "limit-exceeded",
  "水利局/改名.doc": "unsupported-format",
  "水利局/文本.pdf": "unsupported-format",
  "水利局/扫描.pdf": "no-text",
  "水利局/断.docx": "corrupt",
};

/** Entries of the archives that are refused before they are stored, with a word of the reason. */
export const REFUSED: Readonly<Record<string, string>> = {
  "third.zip": "压缩包嵌套太深",
  "zeros.docx": "压缩比超过 100:1",
};

/** 29 in the folder and one by itself; archives give way to what they hold: one, one and one report, and two entries that are refused. */
export const MIXED = { chosen: 30, stored: 30, listed: 32 };

/** @returns The folder to choose. */
export function writeMixedReports(into: string): string {
  const folder = join(into, FOLDER);
  for (const [path, make] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), make());
  }
  return folder;
}
