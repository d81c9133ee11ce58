import { arrivals, type Upload, USUAL_YEAR, type Year } from "./arrivals.ts";
import type { Measured } from "./measured.ts";
import { type Cost, type Outcome, runQueue } from "./run-queue.ts";

const SEED = 20_260_331;
const PDF_SHARE = 0.5;
/** Reports in the field are longer than the fixtures that were measured. */
export const TIME_FACTOR = 2;
export const STORE_FACTOR = 3;
/** Mean of a submitted file in the field, scans and pictures included; measured fixtures are smaller. */
export const FIELD_FILE_BYTES = 400_000;
const DAY = 86_400;

interface Scenario {
  readonly zh: string;
  readonly en: string;
  readonly factor: number;
  readonly cores: number;
  readonly year: Year;
}

/** The worst that can be thought of: nobody sends before the last day. */
const ONE_DAY: Year = { ...USUAL_YEAR, deadlines: [{ day: 89, share: 1 }], rushDays: 1 };

const SCENARIOS: readonly Scenario[] = [
  { zh: "按实测", en: "as measured", factor: 1, cores: 2, year: USUAL_YEAR },
  { zh: "计划值", en: "planned", factor: TIME_FACTOR, cores: 2, year: USUAL_YEAR },
  { zh: "计划值", en: "planned", factor: TIME_FACTOR, cores: 4, year: USUAL_YEAR },
  { zh: "计划值", en: "planned", factor: TIME_FACTOR, cores: 8, year: USUAL_YEAR },
  { zh: "报告长五倍", en: "reports five times as long", factor: 10, cores: 8, year: USUAL_YEAR },
  { zh: "全在一天", en: "all on one day", factor: TIME_FACTOR, cores: 2, year: ONE_DAY },
  { zh: "全在一天", en: "all on one day", factor: TIME_FACTOR, cores: 4, year: ONE_DAY },
  { zh: "全在一天", en: "all on one day", factor: TIME_FACTOR, cores: 8, year: ONE_DAY },
];

/** The tables of docs/scaling.md, as Markdown. The same measurement gives the same text. */
export function yearReport(measured: Measured): string {
  const years = new Map([USUAL_YEAR, ONE_DAY].map((year) => [year, arrivals(year, SEED)]));
  return [arrivalTable(years.get(USUAL_YEAR) ?? []), queueTable(years, measured), sizeTable(measured)].join("\n\n");
}

function arrivalTable(uploads: readonly Upload[]): string {
  const byDay = new Map<number, number>();
  const byHour = new Map<number, number>();
  for (const { at, files } of uploads) {
    byDay.set(Math.floor(at / DAY), (byDay.get(Math.floor(at / DAY)) ?? 0) + files);
    byHour.set(Math.floor(at / 3600), (byHour.get(Math.floor(at / 3600)) ?? 0) + files);
  }
  const day = Math.max(...byDay.values());
  const hour = Math.max(...byHour.values());
  const largest = Math.max(...uploads.map(({ files }) => files));
  return table(
    ["全年文件 files", "上传次数 uploads", "最大一次 largest", "最忙一天 fullest day", "最忙一小时 fullest hour"],
    [[USUAL_YEAR.files, uploads.length, largest, day, `${grouped(hour)} (${(hour / 3600).toFixed(1)}/s)`].map(shown)],
  );
}

function queueTable(years: ReadonlyMap<Year, readonly Upload[]>, measured: Measured): string {
  const rows = SCENARIOS.map(({ zh, en, factor, cores, year }) => {
    const cost: Cost = {
      docxSeconds: measured.docxSeconds * factor,
      pdfSeconds: measured.pdfSeconds * factor,
      pdfShare: PDF_SHARE,
    };
    const mean = cost.docxSeconds * (1 - PDF_SHARE) + cost.pdfSeconds * PDF_SHARE;
    const outcome = runQueue(years.get(year) ?? [], cores, cost, SEED);
    return [`${zh} ${en}`, mean.toFixed(3), String(cores), ...outcomeCells(outcome)];
  });
  return table(
    [
      "情形 case",
      "秒/文件 s a file",
      "核 cores",
      "最忙日占用 busy",
      "最长队列 deepest queue",
      "等待 wait p50",
      "p95",
      "小批 ≤ 16 p95",
      "大批 > 500 p95",
      "清空 empty after",
    ],
    rows,
  );
}

function outcomeCells(outcome: Outcome): string[] {
  return [
    `${Math.round(outcome.busiestDay * 100)} %`,
    grouped(outcome.deepest),
    duration(outcome.p50),
    duration(outcome.p95),
    duration(outcome.smallP95),
    duration(outcome.largeP95),
    duration(outcome.emptyAfter),
  ];
}

function sizeTable(measured: Measured): string {
  const blob = (measured.docxBytes + measured.pdfBytes) / 2;
  const year = (bytes: number): string => `${Math.round((bytes * USUAL_YEAR.files) / 1e9)} GB`;
  return table(
    ["每文件 a file", "实测 measured", "全年 a year", "计划 planned", "全年 a year"],
    [
      ["数据库 store", bytes(measured.storeBytes), year(measured.storeBytes)].concat([
        bytes(measured.storeBytes * STORE_FACTOR),
        year(measured.storeBytes * STORE_FACTOR),
      ]),
      ["原件 submitted files", bytes(blob), year(blob), bytes(FIELD_FILE_BYTES), year(FIELD_FILE_BYTES)],
    ],
  );
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

const shown = (value: string | number): string => (typeof value === "number" ? grouped(value) : value);
const grouped = (number: number): string => String(number).replace(/\B(?=(?:\d{3})+$)/g, ",");
const bytes = (count: number): string => `${(count / 1000).toFixed(1)} kB`;

function duration(seconds: number): string {
  if (seconds < 1) return `${seconds.toFixed(2)} s`;
  if (seconds < 120) return `${Math.round(seconds)} s`;
  return seconds < 7200 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;
}
