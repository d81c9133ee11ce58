import { describe, expect, it } from "vitest";
import { readMeasure } from "../../src/recognise/measure/read-measure.ts";

const plain = { operator: "", unit: "", year: 2022 };
const quantity = (op: string | null, number: number, unit: string | null, max: number | null = null) => ({
  kind: "quantity",
  op,
  number,
  max,
  unit,
});
const date = (op: string | null, iso: string) => ({ kind: "date", op, date: iso });

describe("a target or actual value by itself", () => {
  it.each([
    ["7", quantity(null, 7, null)],
    ["0", quantity(null, 0, null)],
    ["95%", quantity(null, 95, "%")],
    ["100.00%", quantity(null, 100, "%")],
    ["１００．００％", quantity(null, 100, "%")],
    ["≥95%", quantity(">=", 95, "%")],
    ["≧95%", quantity(">=", 95, "%")],
    [">=120人", quantity(">=", 120, "人")],
    ["═100%", quantity("=", 100, "%")],
    ["＝100%", quantity("=", 100, "%")],
    ["≥100百分比", quantity(">=", 100, "%")],
    ["95%以上", quantity(">=", 95, "%")],
    ["95%及以上", quantity(">=", 95, "%")],
    ["不少于12种", quantity(">=", 12, "种")],
    ["不超过30万元", quantity("<=", 30, "万元")],
    ["≤5300元/户", quantity("<=", 5300, "元/户")],
    [">=530元/人*月", quantity(">=", 530, "元/人*月")],
    ["≥1290.3平方米", quantity(">=", 1290.3, "平方米")],
    ["25TB", quantity(null, 25, "TB")],
    ["5万", quantity(null, 5, "万")],
    ["300万元", quantity(null, 300, "万元")],
    ["1,234.56元", quantity(null, 1234.56, "元")],
    ["200,000", quantity(null, 200000, null)],
    ["0起", quantity(null, 0, "起")],
    ["12个月", quantity(null, 12, "个月")],
    ["100%覆盖", quantity(null, 100, "%")],
    ["±10%", quantity("range", -10, "%", 10)],
    ["90%-95%", quantity("range", 90, "%", 95)],
    ["3—5天", quantity("range", 3, "天", 5)],
    ["完成3场", quantity(null, 3, "场")],
    ["达到98%", quantity(null, 98, "%")],
  ])("%s is a quantity", (text, value) => expect(readMeasure(text, plain)).toEqual(value));

  it.each([
    ["2021年12月底前", date("<=", "2021-12-31")],
    ["2022年12月31日", date(null, "2022-12-31")],
    ["12月底前", date("<=", "2022-12-31")],
    ["12月25日", date(null, "2022-12-25")],
    ["12月底之前完成", date("<=", "2022-12-31")],
    ["2021年12月完成", date(null, "2021-12-31")],
    ["2022年6月30日前", date("<=", "2022-06-30")],
    ["11月前", date("<=", "2022-11-30")],
    ["10月", date(null, "2022-10-31")],
    ["2022-12-08", date(null, "2022-12-08")],
    ["2022.12.31", date(null, "2022-12-31")],
    ["≤2022年12月31日", date("<=", "2022-12-31")],
  ])("%s is a date", (text, value) => expect(readMeasure(text, plain)).toEqual(value));

  it("takes no year for a date that names none where the evaluated year is unknown", () => {
    expect(readMeasure("12月25日", { ...plain, year: null })).toEqual({ kind: "quality", term: "12月25日" });
  });

  it.each(["达标", "有效提高", "全天候", "严格执行相关财经法规制度", "教师3人，学生20人", "2022年1-12月", "1:3"])(
    "%s is a word",
    (text) => expect(readMeasure(text, plain)).toEqual({ kind: "quality", term: text }),
  );

  it.each(["", "—", "-", "/", "……"])("'%s' says nothing", (text) => expect(readMeasure(text, plain)).toBeNull());
});

describe("operator and unit in columns of their own", () => {
  it.each([
    ["≥", "90", "%", quantity(">=", 90, "%")],
    ["≤", "12", "月", quantity("<=", 12, "月")],
    ["═", "100", "百分比", quantity("=", 100, "%")],
    ["大于等于", "3", "个", quantity(">=", 3, "个")],
    ["≥", "≥2", "个", quantity(">=", 2, "个")],
    ["定量", "600", "人次", quantity(null, 600, "人次")],
    ["定性", "优良", "", { kind: "quality", term: "优良" }],
  ])("%s | %s | %s", (operator, text, unit, value) => {
    expect(readMeasure(text, { operator, unit, year: 2022 })).toEqual(value);
  });
});
