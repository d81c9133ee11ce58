import { describe, expect, it } from "vitest";
import { chineseNumber } from "../../../src/recognise/narrative/chinese-number.ts";
import { findDates, isoDate } from "../../../src/recognise/narrative/dates-in-text.ts";
import { findMoney } from "../../../src/recognise/narrative/money.ts";
import { plain, tidy } from "../../../src/recognise/narrative/plain-text.ts";
import { findRates } from "../../../src/recognise/narrative/rates-in-text.ts";
import { findSums } from "../../../src/recognise/narrative/sums-in-text.ts";

describe("numbers in characters", () => {
  it.each([
    ["十二", 12],
    ["三十万", 300000],
    ["贰拾肆万伍仟", 245000],
    ["一亿二千万", 120000000],
    ["一千零五", 1005],
    ["二〇二二", 2022],
    ["两", 2],
  ])("%s", (text, value) => {
    expect(chineseNumber(text)?.toNumber()).toBe(value);
  });

  it("reads nothing into other words", () => {
    expect(chineseNumber("一些")).toBeNull();
  });
});

describe("amounts", () => {
  const read = (text: string): [string, number, string][] =>
    findMoney(plain(text)).map((one) => [one.text, one.value.toNumber(), one.unit]);

  it.each<[string, [string, number, string][]]>([
    [
      "预算24.5万元，支出1,234,500.50元",
      [
        ["24.5万元", 24.5, "万元"],
        ["1,234,500.50元", 1234500.5, "元"],
      ],
    ],
    [
      "共１．２亿元，５千元",
      [
        ["1.2亿元", 1.2, "亿元"],
        ["5千元", 5, "千元"],
      ],
    ],
    [
      "人民币贰拾肆万伍仟元整（245000元）",
      [
        ["人民币贰拾肆万伍仟元整", 245000, "元"],
        ["245000元", 245000, "元"],
      ],
    ],
    ["叁佰元伍角", [["叁佰元伍角", 300.5, "元"]]],
    ["补助1000元/人", [["1000元/人", 1000, "元/人"]]],
    ["投入30万，", [["30万", 30, "万元"]]],
    ["425万粒、3万人、2022元旦、上千万元", []],
  ])("%s", (text, amounts) => {
    expect(read(text)).toEqual(amounts);
  });

  it("knows a size from an amount", () => {
    expect(findMoney("约30万元、30余万元、30万元以上、不低于30万元").map((one) => one.vague)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(findMoney("预算30万元").map((one) => one.vague)).toEqual([false]);
  });
});

describe("percentages", () => {
  it.each<[string, [string, number, boolean][]]>([
    ["执行率93.00％", [["93.00%", 93, false]]],
    ["达到百分之九十三点五", [["百分之九十三点五", 93.5, false]]],
    ["百分之百", [["百分之百", 100, false]]],
    [
      "≥95%，90%以上",
      [
        ["95%", 95, true],
        ["90%", 90, true],
      ],
    ],
    ["提高3个百分点", []],
  ])("%s", (text, rates) => {
    expect(findRates(plain(text)).map((one) => [one.text, one.value.toNumber(), one.vague])).toEqual(rates);
  });
});

describe("dates", () => {
  it("reads day and month, and no document numbers", () => {
    const dates = findDates("2022年12月8日、2022年6月底、2022-12-31、〔2022〕6号、GB3838-2002、2022年度");
    expect(dates.map(isoDate)).toEqual(["2022-12-08", "2022-06-30", "2022-12-31"]);
  });
});

describe("written sums", () => {
  const read = (text: string): string[] =>
    findSums(plain(text)).map(
      (sum) =>
        `${sum.parts.map((part) => `${part.value}${part.unit ?? ""}`).join(sum.operation)}=${sum.result.value}${sum.result.unit ?? ""}`,
    );

  it.each<[string, string[]]>([
    ["合计24.5万元（14.7万元+9.8万元=24.5万元）", ["14.7万元+9.8万元=24.5万元"]],
    ["共支付89.97万元（30万+30万+29.99万）", ["30万元+30万元+29.99万元=89.97万元"]],
    ["30+30+29.99=89.97万元", ["30万元+30万元+29.99万元=89.97万元"]],
    ["1000元/人×39人=3.9万元", ["1000元/人×39人=3.9万元"]],
    ["执行率＝139.5÷150＝93%", ["139.5÷150=93%"]],
    ["一期30万元、二期15万元，两期合计45万元", ["30万元+15万元=45万元"]],
    ["一期下达30万元，支出20万元，二期15万元，两期合计45万元", []],
    ["2022-12-31，2021-2022年，3/4，电话0350-3023456，7×24小时", []],
  ])("%s", (text, sums) => {
    expect(read(text)).toEqual(sums);
  });
});

describe("plain and tidy text", () => {
  it("keeps positions and Chinese punctuation", () => {
    expect(plain("２０２２年，预算１，２３４．５万元（９３％）；")).toBe("2022年，预算1,234.5万元（93%）；");
  });

  it("drops blanks but between Latin words", () => {
    expect(tidy("  2022 年度 项目　预算 Word 2016 Open Office ")).toBe("2022年度项目预算Word2016Open Office");
  });
});
