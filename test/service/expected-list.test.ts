import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { readExpectedList } from "../../src/service/read-expected-list.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const names = async (bytes: Uint8Array): Promise<string[]> => (await readExpectedList(bytes)).map(({ name }) => name);

describe("the list of expected units", () => {
  it("is one unit a line, in UTF-8 and in GBK", async () => {
    expect(await names(utf8("\ufeff甲县民政局\r\n\r\n# 另行通知\n乙县水利局\n甲县民政局\n"))).toEqual([
      "甲县民政局",
      "乙县水利局",
    ]);
    // 民政局 in GBK
    expect(await names(Uint8Array.from([0xc3, 0xf1, 0xd5, 0xfe, 0xbe, 0xd6]))).toEqual(["民政局"]);
  });

  it("may be a CSV, whose column of units is found with and without a header", async () => {
    expect(
      await readExpectedList(
        utf8("序号,主管部门,单位名称,单位编码\n1,教育局,第一中学,101\n2,教育局,第二中学,\n合计,,,\n"),
      ),
    ).toEqual([
      { name: "第一中学", code: "101", department: "教育局" },
      { name: "第二中学", code: null, department: "教育局" },
    ]);
    expect(await names(utf8('序号,单位名称,联系人\n1,"第一中学, 校本部",张三\n2,第二中学,李四\n'))).toEqual([
      "第一中学, 校本部",
      "第二中学",
    ]);
    expect(await names(utf8("1,第一中学,张三\n2,第二中学,李四\n"))).toEqual(["第一中学", "第二中学"]);
    expect(await names(utf8("序号,主管部门,备注\n1,教育局,\n"))).toEqual(["教育局"]);
    expect(await names(utf8("主管部门\n教育局\n"))).toEqual(["教育局"]);
  });

  it("may be an Excel sheet with a title above", async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet("名单");
    sheet.addRows([["2022年度应报单位"], ["编码", "单位名称", "主管部门"], [101, "第一中学", "教育局"]]);
    expect(await readExpectedList(new Uint8Array(await book.xlsx.writeBuffer()))).toEqual([
      { name: "第一中学", code: "101", department: "教育局" },
    ]);
  });

  it("is refused where it names nobody", async () => {
    for (const text of ["", "# 无\n", "序号,单位名称\n"])
      await expect(readExpectedList(utf8(text))).rejects.toMatchObject({ code: "invalid" });
  });
});
