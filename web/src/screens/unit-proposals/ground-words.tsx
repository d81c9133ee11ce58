import { useWords } from "../../i18n/language.tsx";
import type { Unit, UnitProposal } from "../../api/types.ts";
import { TEXTS } from "./texts.ts";

const PLACES = { document: "document", file: "fileName", folder: "folder" } as const;
const DOUBTS = {
  several: "several",
  mixed: "mixed",
  conflict: "conflict",
  unlisted: "unlisted",
  nothing: "missing",
} as const;

interface GroundWordsProps {
  readonly proposal: UnitProposal;
  readonly units: readonly Unit[];
  /** The administrator has chosen another unit. */
  readonly byHand: boolean;
}

/** Why a unit is proposed, or why none is. */
export function GroundWords({ proposal: { ground, doubt, candidates }, units, byHand }: GroundWordsProps) {
  const t = useWords(TEXTS);
  if (byHand) return <>{t("byHand")}</>;
  if (ground !== null)
    return (
      <>
        {t(PLACES[ground.from], { words: ground.words })}
        <span className={ground.how === "area" ? "proposal-care" : "quiet"}> {t(ground.how)}</span>
      </>
    );
  const names = candidates.flatMap((candidate) => units.find(({ id }) => id === candidate)?.name ?? []);
  return (
    <span className="quiet">
      {doubt !== null && t(DOUBTS[doubt])}
      {names.length > 0 && t("possible", { names: names.join("、") })}
    </span>
  );
}
