const YUAN = /^(-?)(\d+)(?:\.(\d+))?$/;

function grouped(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
}

/** Yuan as the form's 万元, grouped; decimals as text, without trailing zeros. Null stays empty. */
export function tenThousands(yuan: string | null): string {
  const parts = YUAN.exec(yuan ?? "");
  if (parts === null) return yuan ?? "";
  const [, sign = "", whole = "", rest = ""] = parts;
  const padded = whole.padStart(5, "0");
  const decimals = `${padded.slice(-4)}${rest}`.replace(/0+$/, "");
  return `${sign}${grouped(padded.slice(0, -4))}${decimals === "" ? "" : `.${decimals}`}`;
}

/** Yuan as 万元 or 亿元 (in English: millions) with up to two decimals, for the eye. */
export function shortMoney(yuan: string, language: "zh" | "en"): string {
  const amount = Number(yuan);
  const say = (by: number): string => (amount / by).toLocaleString("en-US", { maximumFractionDigits: 2 });
  if (language === "en") return `¥${say(1e6)} m`;
  return Math.abs(amount) >= 1e8 ? `${say(1e8)} 亿元` : `${say(1e4)} 万元`;
}

/** A decimal without trailing zeros. */
export function plain(decimal: string | null): string {
  if (decimal === null) return "";
  return decimal.includes(".") ? decimal.replace(/\.?0+$/, "") : decimal;
}

/** Bytes for the eye. */
export function fileSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const units = ["KB", "MB", "GB", "TB"];
  let value = bytes / 1024;
  let unit = 0;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit++;
  }
  return `${value >= 100 ? value.toFixed(0) : value.toFixed(1)} ${units[unit] ?? ""}`;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}

/** Local time to the minute. */
export function shortTime(iso: string | null): string {
  if (iso === null) return "";
  const date = new Date(iso);
  return `${localDay(date)} ${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** 2023-04-10 where the reader is. */
export function localDay(date: Date): string {
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
