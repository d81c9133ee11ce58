import { expect, test } from "vitest";
import { fileSize, plain, shortMoney, tenThousands } from "../../web/src/components/format.ts";

test.each([
  ["245000", "24.5"],
  ["245000.00", "24.5"],
  ["1234567890.12", "123,456.789012"],
  ["9999", "0.9999"],
  ["0", "0"],
  ["-35000", "-3.5"],
  ["123456789012345678901.05", "12,345,678,901,234,567.890105"],
  [null, ""],
])("%s yuan are %s ten thousands, to the last digit", (yuan, expected) => {
  expect(tenThousands(yuan)).toBe(expected);
});

test.each([
  ["70775100", "zh", "7,077.51 万元"],
  ["102000000", "zh", "1.02 亿元"],
  ["102000000", "en", "¥102 m"],
] as const)("%s yuan for the eye (%s)", (yuan, language, expected) => {
  expect(shortMoney(yuan, language)).toBe(expected);
});

test("decimals lose trailing zeros, whole numbers none", () => {
  expect([plain("98.50"), plain("100"), plain("100.0"), plain(null)]).toEqual(["98.5", "100", "100", ""]);
});

test("sizes of files", () => {
  expect([fileSize(512), fileSize(1_536), fileSize(157_286_400)]).toEqual(["512 B", "1.5 KB", "150 MB"]);
});
