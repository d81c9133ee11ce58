const DIGITS = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/** 一, 十, 二十三, 一百零五: the number of a heading, from 1 to 9999. */
export function chineseNumber(value: number): string {
  if (value < 10) return DIGITS[value] ?? String(value);
  if (value > 9999) return String(value);
  const places = ["", "十", "百", "千"];
  const digits = [...String(value)].map(Number);
  let text = "";
  let gap = false;
  digits.forEach((digit, index) => {
    if (digit === 0) {
      gap = true;
      return;
    }
    if (gap) text += "零";
    gap = false;
    text += (DIGITS[digit] ?? "") + (places[digits.length - 1 - index] ?? "");
  });
  return text.replace(/^一十/, "十");
}
