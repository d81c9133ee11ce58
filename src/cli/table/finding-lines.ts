import type { Finding, Severity } from "../../model/finding.ts";
import { TEXTS } from "../texts.ts";
import type { Colour } from "./colours.ts";
import { block } from "./layout.ts";
import type { TableStyle } from "./layout.ts";
import { addressText } from "./address-text.ts";

const COLOURS: Readonly<Record<Severity, Colour>> = { error: "red", warning: "yellow", notice: "blue" };

/** One finding: how grave, where, what; then what was reported, what was expected and how that was computed. */
export function findingLines(finding: Finding, names: readonly string[], style: TableStyle): string[] {
  const texts = TEXTS[style.language];
  const first = finding.at[0];
  const place = first === undefined ? "" : `  ${addressText(first, style.language)}`;
  const lines = [
    block(style, 4, `${texts.severity[finding.severity]}  `, names.join(" › ") + place, COLOURS[finding.severity]),
    block(style, 8, "", finding.message[style.language] + (finding.cause === "reading" ? texts.reading : "")),
  ];
  for (const [lead, value] of [
    [texts.reported, finding.reported],
    [texts.expected, finding.expected],
    [texts.calculation, finding.calculation],
  ] as const) {
    if (value !== null && value !== "") lines.push(block(style, 8, lead, value));
  }
  lines.push(" ".repeat(8) + style.paint("dim", texts.rule + finding.rule));
  return lines;
}
