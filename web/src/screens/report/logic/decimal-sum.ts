const PLAIN = /^-?\d+(?:\.\d+)?$/;

/** An exact sum of decimals as text: `["10.3", "9.7"]` is "20". Null where one of them is no plain decimal. */
export function decimalSum(texts: readonly string[]): string | null {
  if (texts.some((text) => !PLAIN.test(text))) return null;
  const places = Math.max(0, ...texts.map((text) => text.split(".")[1]?.length ?? 0));
  const sum = texts.reduce((total, text) => total + scaled(text, places), 0n);
  return written(sum, places);
}

/** The same amount, whatever its zeros: "100.0" and "100". */
export function sameDecimal(a: string, b: string): boolean {
  const [left, right] = [decimalSum([a]), decimalSum([b])];
  return left !== null && left === right;
}

function scaled(text: string, places: number): bigint {
  const [whole = "0", fraction = ""] = text.split(".");
  return BigInt(whole.replace("-", "") + fraction.padEnd(places, "0")) * (text.startsWith("-") ? -1n : 1n);
}

function written(sum: bigint, places: number): string {
  const digits = (sum < 0n ? -sum : sum).toString().padStart(places + 1, "0");
  const whole = digits.slice(0, digits.length - places);
  const fraction = digits.slice(digits.length - places).replace(/0+$/, "");
  return `${sum < 0n ? "-" : ""}${whole}${fraction === "" ? "" : `.${fraction}`}`;
}
