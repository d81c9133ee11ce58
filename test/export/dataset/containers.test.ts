import { buffer } from "node:stream/consumers";
import { Readable } from "node:stream";
import ExcelJS from "exceljs";
import { parquetMetadata } from "hyparquet";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { ColumnShape, Kind } from "../../../src/export/dataset/column.ts";
import type { FormatInput } from "../../../src/export/dataset/format.ts";
import type { Manifest } from "../../../src/export/dataset/manifest.ts";
import { parquetValue } from "../../../src/export/dataset/parquet-column.ts";
import { parquetTable } from "../../../src/export/dataset/parquet-format.ts";
import type { Row } from "../../../src/export/dataset/table.ts";
import type { TableStream } from "../../../src/export/dataset/table-stream.ts";
import { xlsxWithin } from "../../../src/export/dataset/xlsx-format.ts";
import { zipContainer } from "../../../src/export/dataset/zip-container.ts";
import { unzipped } from "./filled-service.ts";

const NOW = new Date("2024-05-01T08:30:00Z");

function streamOf(kinds: readonly Kind[], rows: readonly Row[]): TableStream {
  const columns = kinds.map((kind, i): ColumnShape => ({
    name: `field${i}`,
    kind,
    header: `列${i}`,
    note: { zh: "", en: "" },
    schema: z.unknown(),
    only: null,
  }));
  const title = { zh: "指标", en: "indicators" };
  return {
    shape: { name: "indicators", title, note: title, columns },
    // Groups of their own size, an empty one among them.
    rows: async function* () {
      yield rows.slice(0, 2);
      yield [];
      yield rows.slice(2);
    },
    count: () => rows.length,
  };
}

async function workbook(stream: TableStream, limits: { rows: number; characters: number }): Promise<ExcelJS.Workbook> {
  const input: FormatInput = {
    streams: [stream],
    lang: "zh",
    now: NOW,
    manifest: (facts) => ({ shortened: facts }) as Manifest,
  };
  const bytes = await buffer(Readable.from(xlsxWithin(limits)(input)));
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as unknown as ArrayBuffer);
  return book;
}

const valuesOf = (sheet: ExcelJS.Worksheet | undefined) =>
  (sheet?.getRows(2, sheet.rowCount - 1) ?? []).map((row) => row.getCell(1).value);

describe("a workbook", () => {
  it("goes on in further sheets where one is full, and never ends in an empty one", async () => {
    const book = await workbook(streamOf(["integer"], [[1], [2], [3], [4], [5], [6]]), { rows: 4, characters: 1e9 });
    expect(book.worksheets.map(({ name }) => name)).toEqual(["说明", "数据字典", "指标", "指标(2)"]);
    expect(valuesOf(book.getWorksheet("指标"))).toEqual([1, 2, 3]);
    expect(valuesOf(book.getWorksheet("指标(2)"))).toEqual([4, 5, 6]);
    expect(book.getWorksheet("指标(2)")?.getCell("A1").value).toBe("列0");
  });

  it("has a sheet also for a table without rows", async () => {
    const book = await workbook(streamOf(["text"], []), { rows: 4, characters: 1e9 });
    expect(book.getWorksheet("指标")?.rowCount).toBe(1);
  });

  it("holds hostile texts as they are, and cuts what no cell can hold", async () => {
    const texts = ["=1+1", "<b>&\"'", "a\u0000b\uD800c", "_x0041_", "长".repeat(40_000)];
    const book = await workbook(
      streamOf(
        ["text"],
        texts.map((text) => [text]),
      ),
      { rows: 100, characters: 1e9 },
    );
    const [formula, markup, control, escaped, long] = valuesOf(book.getWorksheet("指标"));
    expect([formula, markup, control]).toEqual(["=1+1", "<b>&\"'", "a\uFFFDb\uFFFDc"]);
    expect(String(escaped).replace("_x005F_", "_")).toBe("_x0041_");
    expect(String(long)).toHaveLength(32_767);
    expect(valuesOf(book.getWorksheet("说明"))).toContain("shortened.texts");
    expect(book.getWorksheet("说明")?.getCell("B2").value).toBe("1");
  });

  it("writes a decimal as a number while a spreadsheet keeps all of its digits, else as text", async () => {
    const decimals: Row[] = [["245000"], ["-0.5"], ["1234567890123456.75"]];
    const book = await workbook(streamOf(["decimal"], decimals), { rows: 100, characters: 1e9 });
    expect(valuesOf(book.getWorksheet("指标"))).toEqual([245000, -0.5, "1234567890123456.75"]);
  });
});

describe("Parquet", () => {
  it("has DECIMAL columns that hold amounts exactly, and says what they cannot hold", () => {
    let missed = 0;
    const value = (text: string) => parquetValue("decimal", text, () => void (missed += 1));
    expect(value("207453.8")).toBe(2_074_538_000_000_000n);
    expect(value("-1234567890123456.7501")).toBe(-12_345_678_901_234_567_501_000_000n);
    expect(missed).toBe(0);
    expect([value("0.00000000001"), value("1".padEnd(30, "0"))]).toEqual([null, null]);
    expect(missed).toBe(2);
  });

  it("is made in row groups, none of them large", async () => {
    const rows = Array.from({ length: 25_000 }, (_, i): Row => [i, `第${i}行`]);
    const shortened = { texts: 0, decimals: 0 };
    const bytes = await buffer(Readable.from(parquetTable(streamOf(["integer", "text"], rows), shortened)));
    const file = parquetMetadata(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer);
    expect(file.num_rows).toBe(25_000n);
    expect(file.row_groups.map((group) => group.num_rows)).toEqual([10_000n, 10_000n, 5_000n]);
  });
});

/** 100,000 bytes that do not pack well, the same each time. */
function noise(seed: number): Buffer {
  let state = seed + 1;
  return Buffer.from(Uint8Array.from({ length: 100_000 }, () => (state = (state * 48_271) % 0x7fff_ffff) & 0xff));
}

describe("a zip container", () => {
  it("holds parts that are made while it is written, and depends on no clock", async () => {
    const parts = [
      {
        name: "一.txt",
        chunks: async function* () {
          yield "汉";
          yield Buffer.from("字");
        },
      },
      { name: "空.txt", chunks: async function* () {} },
      {
        name: "大.bin",
        chunks: async function* () {
          for (let i = 0; i < 40; i++) yield noise(i);
        },
      },
    ];
    const once = await buffer(Readable.from(zipContainer(parts, NOW)));
    const again = await buffer(Readable.from(zipContainer(parts, NOW)));
    expect(again.equals(once)).toBe(true);
    const files = unzipped(once);
    expect([...files.keys()]).toEqual(["一.txt", "空.txt", "大.bin"]);
    expect(files.get("一.txt")?.toString("utf8")).toBe("汉字");
    expect(files.get("空.txt")?.length).toBe(0);
    expect(files.get("大.bin")?.length).toBe(4_000_000);
  });

  it("ends with the failure of a part", async () => {
    const failing = {
      name: "a",
      chunks: async function* () {
        yield "x";
        throw new Error("no more rows");
      },
    };
    await expect(buffer(Readable.from(zipContainer([failing], NOW)))).rejects.toThrow("no more rows");
  });
});
