import { createHash } from "node:crypto";
import type { Evaluation } from "../model/evaluation.ts";
import type { Section } from "../model/narrative.ts";
import { saysNothing } from "../model/text.ts";
import { pointer } from "../rule-engine/pointer.ts";
import type { TextDigest, TextKind } from "./digest.ts";
import { plain } from "./names.ts";

/** What makes a text worth comparing. */
export interface TextFilter {
  /** Fewest Chinese characters, common formulae not counted. */
  readonly characters: number;
  /** Formulae that every report may use. */
  readonly formulae: readonly RegExp[];
}

interface Source {
  readonly kind: TextKind;
  readonly subject: string;
  readonly evaluation: number | null;
  readonly text: string;
}

/** Sections in which a unit speaks of its own work; the others state amounts, or how evaluations are made. */
const OWN_WORDS = /问题|原因|不足|改进|整改|措施|经验|做法|建议|打算|成效|成果|效果|效益/;
const METHOD = /组织|工作(?:开展|情况)|依据|方法|原则|程序|过程|应用/;
/** Sentences on the evaluation itself, which everybody writes alike. */
const ON_EVALUATING = /自评(?:工作|小组|结果|报告)|评价(?:工作|小组)|逐项核对|绩效管理(?:的)?要求/;

const MOST_TEXTS = 60;
const START = 16;

/**
 * The texts of a file that may have been copied: goals, analysis texts, reasons, and the report's sections on results and
 * problems; each as a whole, and each of its long sentences.
 */
export function longTexts(
  evaluations: readonly Evaluation[],
  sections: readonly Section[],
  filter: TextFilter,
): TextDigest[] {
  const seen = new Set<string>();
  const found: TextDigest[] = [];
  for (const source of [...evaluations.flatMap(textsOf), ...sections.flatMap(textOf)])
    for (const part of partsOf(source.text)) {
      const digest = digestOfText(source, part, filter);
      if (digest === null || seen.has(digest.hash + digest.subject) || found.length >= MOST_TEXTS) continue;
      seen.add(digest.hash + digest.subject);
      found.push(digest);
    }
  return found;
}

function textsOf({ goals, analysis, indicators, funds, form }: Evaluation, index: number): Source[] {
  const source = (kind: TextKind, text: string | undefined, ...path: (string | number)[]): Source => ({
    kind,
    text: text ?? "",
    evaluation: index,
    subject: `/${pointer("evaluations", index, ...path)}`,
  });
  return [
    source("expected", goals.expected?.text, "goals", "expected"),
    source("actual", goals.actual?.text, "goals", "actual"),
    ...Object.entries(analysis).map(([label, cell]) => source("analysis", cell.text, "analysis", label)),
    ...indicators.map((row, at) => source("reason", row.deviation?.text, "indicators", at, "deviation")),
    ...funds.rows.map((row, at) => source("reason", row.reason?.text, "funds", "rows", at, "reason")),
    ...form.reasons.map((reason, at) =>
      source("reason", reason.label in analysis ? "" : reason.cell.text, "form", "reasons", at, "cell"),
    ),
  ];
}

function textOf(section: Section, index: number): Source[] {
  if (!OWN_WORDS.test(section.heading) || METHOD.test(section.heading)) return [];
  return [
    { kind: "narrative", text: section.text, evaluation: null, subject: `/${pointer("narrative", "sections", index)}` },
  ];
}

/** The whole text, then its sentences where it has several. */
function partsOf(text: string): string[] {
  const sentences = text.split(/[。！？!?\n]+/).filter((sentence) => sentence.trim() !== "");
  return sentences.length > 1 ? [text, ...sentences] : [text];
}

function digestOfText(
  { kind, subject, evaluation }: Source,
  text: string,
  { characters, formulae }: TextFilter,
): TextDigest | null {
  if (text.length < characters || saysNothing(text)) return null;
  if (kind === "narrative" && ON_EVALUATING.test(text)) return null;
  const words = plain(text).replace(/[\p{P}\p{S}]/gu, "");
  const length = chinese(words);
  const own = formulae.reduce((rest, formula) => rest.replace(formula, ""), words);
  if (length < characters || chinese(own) < characters) return null;
  const hash = createHash("sha256").update(words).digest("base64url").slice(0, 12);
  return { hash, subject, kind, evaluation, start: text.trim().replace(/\s+/g, "").slice(0, START), length };
}

const chinese = (text: string): number => text.match(/\p{Script=Han}/gu)?.length ?? 0;
