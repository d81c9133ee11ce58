const DIGITS = ["○", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
const PLAIN = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
const LEGAL = ["零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"];
const LEGAL_TRADITIONAL = ["零", "壹", "貳", "參", "肆", "伍", "陸", "柒", "捌", "玖"];
const STEMS = "甲乙丙丁戊己庚辛壬癸";
const BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
const ROMAN: readonly [number, string][] = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

type Format = (value: number) => string | null;

/** How each `w:numFmt` writes a number ≥ 0; null where its range ends and Word goes on in decimal. */
const FORMATS: Readonly<Record<string, Format>> = {
  decimalZero: (value) => String(value).padStart(2, "0"),
  decimalFullWidth: wide,
  decimalFullWidth2: wide,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedFullstop: (value) => from(0x2488, 20, value),
  decimalEnclosedParen: (value) => from(0x2474, 20, value),
  ideographEnclosedCircle: (value) => from(0x3280, 10, value),
  numberInDash: (value) => `- ${value} -`,
  upperLetter: (value) => letters("A", value),
  lowerLetter: (value) => letters("a", value),
  upperRoman: (value) => roman(value)?.toUpperCase() ?? null,
  lowerRoman: roman,
  chineseCounting: counting,
  taiwaneseCounting: counting,
  japaneseCounting: (value) => thousands(value, PLAIN, ["", "十", "百", "千"], true),
  chineseCountingThousand: (value) => thousands(value, PLAIN, ["", "十", "百", "千"], true),
  taiwaneseCountingThousand: (value) => thousands(value, PLAIN, ["", "十", "百", "千"], true),
  chineseLegalSimplified: (value) => thousands(value, LEGAL, ["", "拾", "佰", "仟"], false),
  ideographLegalTraditional: (value) => thousands(value, LEGAL_TRADITIONAL, ["", "拾", "佰", "仟"], false),
  ideographDigital: (value) => digitByDigit(value),
  japaneseDigitalTenThousand: (value) => digitByDigit(value),
  taiwaneseDigital: (value) => digitByDigit(value),
  ideographTraditional: (value) => STEMS[value - 1] ?? null,
  ideographZodiac: (value) => BRANCHES[value - 1] ?? null,
  ideographZodiacTraditional: (value) =>
    value >= 1 && value <= 60 ? STEMS[(value - 1) % 10]! + BRANCHES[(value - 1) % 12]! : null,
  ordinal: (value) => `${value}${ordinalEnding(value)}`,
  none: () => "",
};

/**
 * A list number as Word prints it.
 *
 * @param format `w:numFmt` value; unknown ones print decimal.
 * @param value  Whole number ≥ 0.
 */
export function formatNumber(format: string, value: number): string {
  return FORMATS[format]?.(value) ?? String(value);
}

function wide(value: number): string {
  return String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

function from(first: number, count: number, value: number): string | null {
  return value >= 1 && value <= count ? String.fromCharCode(first + value - 1) : null;
}

function circled(value: number): string | null {
  if (value === 0) return "⓪";
  if (value > 35) return from(0x32b1, 15, value - 35);
  return value > 20 ? from(0x3251, 15, value - 20) : from(0x2460, 20, value);
}

/** A…Z, AA, BB … ZZ, AAA: Word repeats the letter, up to 30 times. */
function letters(first: string, value: number): string | null {
  if (value < 1 || value > 780) return null;
  const letter = String.fromCharCode(first.charCodeAt(0) + ((value - 1) % 26));
  return letter.repeat(Math.ceil(value / 26));
}

function roman(value: number): string | null {
  if (value < 1 || value > 32767) return null;
  let rest = value;
  let text = "";
  for (const [worth, sign] of ROMAN) {
    text += sign.repeat(Math.floor(rest / worth));
    rest %= worth;
  }
  return text;
}

/** 一 … 十, 十一 … 九十九, then digit by digit: 一○○. */
function counting(value: number): string | null {
  return value < 100 ? thousands(value, PLAIN, ["", "十"], true) : digitByDigit(value);
}

function digitByDigit(value: number): string {
  return String(value).replace(/\d/g, (digit) => DIGITS[Number(digit)]!);
}

function thousands(
  value: number,
  digits: readonly string[],
  units: readonly string[],
  shortTen: boolean,
): string | null {
  if (value > 9999) return null;
  if (value === 0) return digits[0]!;
  const written = String(value);
  let text = "";
  let gap = false;
  for (const [index, sign] of [...written].entries()) {
    const digit = Number(sign);
    if (digit === 0) gap = true;
    else {
      text += (gap ? digits[0]! : "") + digits[digit]! + units[written.length - 1 - index]!;
      gap = false;
    }
  }
  return shortTen && value >= 10 && value < 20 ? text.slice(1) : text;
}

function ordinalEnding(value: number): string {
  const tens = value % 100;
  if (tens >= 11 && tens <= 13) return "th";
  return ["th", "st", "nd", "rd"][value % 10] ?? "th";
}
