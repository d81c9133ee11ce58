import { Segmented } from "antd";
import { useWords } from "../../i18n/language.tsx";
import { TEXTS } from "./texts.ts";
import type { Phase } from "./upload-row.ts";

const SHOWN = [
  ["sending", "filterSending"],
  ["checking", "filterChecking"],
  ["trouble", "filterTrouble"],
  ["flagged", "filterFlagged"],
  ["clean", "filterClean"],
  ["passed-over", "filterPassedOver"],
] as const satisfies readonly (readonly [Phase, keyof typeof TEXTS])[];

interface PhaseFilterProps {
  readonly counts: Readonly<Record<Phase, number>>;
  /** All of them together. */
  readonly total: number;
  readonly phase: Phase | null;
  readonly onChoose: (phase: Phase | null) => void;
}

/** Narrows the list down; phases that nothing is in are left out. */
export function PhaseFilter({ counts, total, phase, onChoose }: PhaseFilterProps) {
  const t = useWords(TEXTS);
  const options = SHOWN.filter(([name]) => counts[name] > 0 || name === phase).map(([name, words]) => ({
    value: name as string,
    label: `${t(words)} ${counts[name]}`,
  }));
  return (
    <Segmented
      aria-label={t("filter")}
      value={phase ?? "all"}
      options={[{ value: "all", label: `${t("filterAll")} ${total}` }, ...options]}
      onChange={(chosen) => onChoose(SHOWN.find(([name]) => name === chosen)?.[0] ?? null)}
    />
  );
}
