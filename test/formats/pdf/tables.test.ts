import { describe, expect, it } from "vitest";
import { readPages, rowsOf, tablesOfPages } from "./read-pdf.ts";
import { DrawnPage } from "./drawn-pdf.ts";

describe("ruled tables", () => {
  it("reads a cell over two rows, and the addresses in points from the top left", async () => {
    const page = new DrawnPage();
    page.stroke(50, 700, 350, 700).stroke(50, 640, 350, 640).stroke(150, 670, 350, 670);
    for (const x of [50, 150, 250, 350]) page.stroke(x, 640, x, 700);
    page
      .text(55, 665, "产出指标")
      .text(155, 680, "数量")
      .text(255, 680, "7")
      .text(155, 650, "质量")
      .text(255, 650, "≥95%");
    const [grid] = await tablesOfPages(page);
    expect(rowsOf(grid)).toEqual([
      ["产出指标 2x1", "数量", "7"],
      ["质量", "≥95%"],
    ]);
    expect(grid?.cells[3]?.at).toEqual({
      table: 1,
      row: 2,
      col: 2,
      rowSpan: 1,
      colSpan: 1,
      page: 1,
      box: [150, 172, 250, 202],
    });
  });

  it("takes thin filled rectangles and per-cell fragments for lines, and joins dashes", async () => {
    const page = new DrawnPage();
    for (const y of [640, 670, 700]) for (const x of [50, 150, 250]) page.fill(x, y, 100.5, 0.7);
    for (const x of [50, 150, 250, 350]) for (const y of [640, 670]) page.stroke(x, y, x, y + 30, "[2 2] 0 d");
    page.text(55, 680, "分值").text(155, 680, "得分").text(55, 650, "10").text(155, 650, "9.3");
    const [grid] = await tablesOfPages(page);
    expect(rowsOf(grid)).toEqual([
      ["分值", "得分", ""],
      ["10", "9.3", ""],
    ]);
  });

  it("parts two tables that touch by their outer edges", async () => {
    const page = new DrawnPage().lattice([50, 150, 250], [600, 630, 660]).lattice([50, 200, 350, 500], [540, 570, 600]);
    page.text(55, 640, "甲").text(155, 640, "1").text(55, 610, "乙").text(155, 610, "2");
    page.text(55, 580, "序号").text(205, 580, "内容").text(55, 550, "1").text(205, 550, "印刷费");
    const grids = await tablesOfPages(page);
    expect(grids.map(rowsOf)).toEqual([
      [
        ["甲", "1"],
        ["乙", "2"],
      ],
      [
        ["序号", "内容", ""],
        ["1", "印刷费", ""],
      ],
    ]);
  });

  it("keeps a table inside a cell apart from the cell's own text", async () => {
    const page = new DrawnPage().lattice([50, 150, 450], [500, 600, 700]).lattice([200, 300, 400], [520, 540, 560]);
    page
      .text(55, 650, "说明")
      .text(155, 650, "外面")
      .text(155, 580, "明细")
      .text(205, 545, "甲")
      .text(305, 545, "3")
      .text(205, 525, "乙")
      .text(305, 525, "4");
    const [outer, inner] = await tablesOfPages(page);
    expect(rowsOf(outer)).toEqual([
      ["说明", "外面"],
      ["", "明细"],
    ]);
    expect(rowsOf(inner)).toEqual([
      ["甲", "3"],
      ["乙", "4"],
    ]);
    expect(outer?.cells[3]?.nested).toEqual([inner]);
  });

  it("reads a page that is shown rotated, with boxes on the page as shown", async () => {
    const page = new DrawnPage();
    page.rotate = 90;
    page.lattice([100, 130, 160], [50, 150, 250]);
    page.text(120, 55, "左上", 10, "0 1 -1 0").text(120, 155, "右上", 10, "0 1 -1 0");
    page.text(150, 55, "左下", 10, "0 1 -1 0").text(150, 155, "右下", 10, "0 1 -1 0");
    const [grid] = await tablesOfPages(page);
    expect(rowsOf(grid)).toEqual([
      ["左上", "右上"],
      ["左下", "右下"],
    ]);
    expect(grid?.cells[0]?.at.box).toEqual([50, 100, 150, 130]);
  });

  it("keeps text that is set one character a line, and text turned by 90 degrees, in order", async () => {
    const page = new DrawnPage().lattice([50, 80, 110, 200], [600, 700]);
    for (const [i, c] of [..."绩效指标"].entries()) page.text(60, 680 - 14 * i, c);
    page.text(100, 610, "满意度", 10, "0 1 -1 0").text(115, 650, "≥90%");
    const [grid] = await tablesOfPages(page);
    expect(rowsOf(grid)).toEqual([["绩/效/指/标", "满意度", "≥90%"]]);
  });
});

describe("tables over page breaks", () => {
  const xs = [50, 110, 300, 400];

  it("drops the repeated header, joins a cut row and a level name that goes on, and records the parts", async () => {
    const first = new DrawnPage().lattice(xs, [60, 90, 120]);
    first.text(55, 100, "一级指标").text(115, 100, "三级指标").text(305, 100, "得分");
    first.text(55, 70, "产出指标").text(115, 70, "完成平台新增功能和版本升级以及安").text(305, 70, "10");
    const second = new DrawnPage().lattice(xs, [700, 730, 760, 790]);
    second.text(55, 770, "一级指标").text(115, 770, "三级指标").text(305, 770, "得分");
    second.text(115, 740, "全运行情况");
    second.text(55, 710, "效益指标").text(115, 710, "社会效益").text(305, 710, "8");
    const grids = await tablesOfPages(first, second);
    expect(grids.map(rowsOf)).toEqual([
      [
        ["一级指标", "三级指标", "得分"],
        ["产出指标", "完成平台新增功能和版本升级以及安/全运行情况", "10"],
        ["效益指标", "社会效益", "8"],
      ],
    ]);
    expect(grids[0]?.cells[4]?.at.parts?.map((part) => part.page)).toEqual([1, 2]);
  });

  it("takes a level name that is printed again after the break for one cell", async () => {
    const first = new DrawnPage();
    first.stroke(50, 120, 400, 120).stroke(110, 90, 400, 90).stroke(50, 60, 400, 60);
    for (const x of xs) first.stroke(x, 60, x, 120);
    first
      .text(55, 90, "绩效指标")
      .text(115, 100, "数量一")
      .text(305, 100, "10")
      .text(115, 70, "数量二")
      .text(305, 70, "9");
    const second = new DrawnPage()
      .lattice(xs, [760, 790])
      .text(55, 770, "绩效指标")
      .text(115, 770, "质量")
      .text(305, 770, "8");
    expect((await tablesOfPages(first, second)).map(rowsOf)).toEqual([
      [
        ["绩效指标 3x1", "数量一", "10"],
        ["数量二", "9"],
        ["质量", "8"],
      ],
    ]);
  });

  it("does not join the next form that begins at the top of a page", async () => {
    const form = (name: string): DrawnPage =>
      new DrawnPage()
        .lattice([50, 150, 400], [700, 730, 760])
        .text(55, 740, "项目名称")
        .text(155, 740, name)
        .text(55, 710, "得分")
        .text(155, 710, "98");
    expect(await tablesOfPages(form("甲项目"), form("乙项目"))).toHaveLength(2);
  });

  it("leaves page numbers out", async () => {
    const pages = [1, 2].map((n) =>
      new DrawnPage()
        .text(80, 700, n === 1 ? "第一段。" : "（二）第二段。")
        .text(280, 30, `— ${n} —`)
        .text(280, 800, "内部资料"),
    );
    const document = await readPages(pages);
    expect(document.blocks.map((block) => (block.kind === "paragraph" ? block.text : ""))).toEqual([
      "第一段。",
      "（二）第二段。",
    ]);
  });
});

describe("tables without ruling lines", () => {
  it("finds rows and columns by the position of the text, and says so", async () => {
    const page = new DrawnPage();
    const row = (y: number, ...texts: string[]): void =>
      texts.forEach((text, i) => text !== "" && page.text(60 + 110 * i, y, text));
    row(700, "三级指标", "年度指标值", "实际完成值", "分值");
    row(675, "新增功能", "7项", "7项", "10");
    row(650, "系统响应", "", "及时", "8");
    row(625, "满意度", "≥95%", "93%", "");
    const [grid] = await tablesOfPages(page);
    expect(rowsOf(grid)).toEqual([
      ["三级指标", "年度指标值", "实际完成值", "分值"],
      ["新增功能", "7项", "7项", "10"],
      ["系统响应", "", "及时", "8"],
      ["满意度", "≥95%", "93%", ""],
    ]);
    expect(grid?.doubts.map((doubt) => doubt.code)).toEqual(["no-ruling-lines"]);
  });

  it("takes running text and lists of two columns for no table", async () => {
    const page = new DrawnPage();
    ["一、项目基本情况", "二、绩效自评工作", "三、存在的问题", "四、下一步措施", "五、其他"].forEach((text, i) =>
      page.text(60, 700 - 25 * i, text).text(500, 700 - 25 * i, String(i + 1)),
    );
    expect(await tablesOfPages(page)).toEqual([]);
  });
});
