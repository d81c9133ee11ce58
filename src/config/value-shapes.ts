import { z } from "zod";

/** What a shape complains, in both languages; kept as "zh\nen" in the one text that zod carries. */
function both(zh: string, en: string): string {
  return `${zh}\n${en}`;
}

/** A whole number written in digits, `low` to `high`. */
export function whole(low: number, high: number) {
  const words = both(`应为 ${low} 到 ${high} 的整数`, `must be a whole number from ${low} to ${high}`);
  return z
    .string()
    .regex(/^\d{1,9}$/, words)
    .transform(Number)
    .refine((number) => number >= low && number <= high, words)
    .describe(`${low}–${high}`);
}

/** true, false, 1, 0, yes, no, on, off. */
export function flag() {
  return z
    .string()
    .toLowerCase()
    .refine(
      (text) => /^(?:true|false|1|0|yes|no|on|off)$/.test(text),
      both("应为 true 或 false", "must be true or false"),
    )
    .transform((text) => /^(?:true|1|yes|on)$/.test(text))
    .describe("true | false");
}

/** An address with one of these protocols (`postgres:`). */
export function url(protocols: readonly string[]) {
  const list = protocols.map((protocol) => `${protocol}//`).join(" ");
  return z
    .string()
    .refine(
      (text) => protocols.includes(protocolOf(text)),
      both(`应以 ${list} 之一开头`, `must be an address that starts with ${list}`),
    )
    .describe(list);
}

function protocolOf(text: string): string {
  try {
    return new URL(text).protocol;
  } catch {
    return "";
  }
}

/** A name or an IP address, without a port. */
export function hostName() {
  return z
    .string()
    .regex(
      /^[A-Za-z0-9.:_-]+$/,
      both("应为主机名或 IP 地址，不带端口", "must be a host name or an IP address, without a port"),
    )
    .describe("host");
}

export const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

export function logLevel() {
  return z
    .enum(LOG_LEVELS, both(`应为 ${LOG_LEVELS.join("、")} 之一`, `must be one of ${LOG_LEVELS.join(", ")}`))
    .describe(LOG_LEVELS.join(" | "));
}

/** Addresses or networks with commas between them. */
export function places() {
  return z
    .string()
    .transform((text) =>
      text
        .split(",")
        .map((part) => part.trim())
        .filter((part) => part !== ""),
    )
    .refine(
      (list) => list.every((part) => /^[0-9A-Fa-f.:]+(?:\/\d{1,3})?$/.test(part)),
      both("应为 IP 地址或网段，逗号分隔", "must be IP addresses or networks with commas between"),
    )
    .describe("IP[/bits], …");
}
