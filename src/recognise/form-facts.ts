import type { Evaluation } from "../model/evaluation.ts";
import { normalise, squeeze } from "../model/text.ts";
import type { FormReader } from "./form-reader.ts";
import { bandsInText } from "./grade-bands.ts";

type Facts = Evaluation["form"];

const POINTS = /[(（](\d+(?:\.\d+)?)分[)）]/;
const POINTS_TIMES_RATE = /(\d+(?:\.\d+)?)分?[*×xX](?:预算)?执行率|执行率[*×xX](\d+(?:\.\d+)?)分?/;

/** What the form prints about itself: its columns, weights in headings, notes, bands, shared reasons. */
export function formFacts(reader: FormReader, notes: readonly string[], bands: Facts["gradeBands"]): Facts {
  const blocks = reader.indicators;
  const shared = blocks.flatMap((block) => (block.reason ? [{ ...block.reason, scope: "table" as const }] : []));
  const roles = new Set(blocks.flatMap((block) => block.columns.map((column) => column.role)));
  const { funds, indicators } = reader.headings;
  return {
    has: {
      level1: roles.has("level1"),
      level2: roles.has("level2"),
      target: roles.has("target"),
      actual: roles.has("actual"),
      weight: roles.has("weight"),
      score: roles.has("score"),
      deviation: roles.has("deviation"),
      initialBudget: reader.funds?.has.initialBudget ?? false,
      rate: reader.funds?.has.rate ?? false,
      fundWeight: reader.funds?.has.weight ?? false,
      fundScore: reader.funds?.has.score ?? false,
    },
    executionWeight: printedWeight(funds),
    indicatorWeight: printedWeight(indicators.slice(0, 1)),
    gradeBands: bands ?? bandsInText(notes.join("\n")),
    notes: [...notes, ...(reader.funds?.notes ?? [])],
    ...(reader.unreadTables.length > 0 ? { unreadTables: reader.unreadTables } : {}),
    reasons: [...reader.reasons, ...shared],
  };
}

function printedWeight(headings: readonly string[]): Facts["executionWeight"] {
  for (const heading of headings) {
    const plain = squeeze(heading);
    const match = POINTS_TIMES_RATE.exec(plain) ?? POINTS.exec(plain);
    const value = match?.[1] ?? match?.[2];
    if (value !== undefined) return { value: Number(normalise(value)), text: heading };
  }
  return null;
}
