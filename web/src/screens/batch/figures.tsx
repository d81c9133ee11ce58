import type { ReactNode } from "react";
import type { Overview } from "../../api/types.ts";
import { shortMoney } from "../../components/format.ts";
import { useLanguage, useSay, useWords } from "../../i18n/language.tsx";
import type { ReportFilter } from "./report-filter.ts";
import { percentOf } from "./percent-of.ts";
import { TEXTS } from "./texts.ts";
import type { View } from "./use-report-filter.ts";

interface FiguresProps {
  readonly overview: Overview;
  readonly onOnly: (change: Partial<ReportFilter>) => void;
  readonly onView: (view: View) => void;
}

/** What the head of the department asks: who sent, how many are not right, how much money, which fault, how far the review is. */
export function Figures({ overview, onOnly, onView }: FiguresProps) {
  const t = useWords(TEXTS);
  const say = useSay();
  const language = useLanguage();
  const { files, money, commonest, attendance, returns, unitsSent } = overview;
  const { clean, flagged, incomplete, total } = files.standings;
  const { passed, returned } = files.reviews;
  // What could not be read was not checked.
  const checked = clean + flagged + incomplete;
  return (
    <div className="figures">
      <Figure
        name={t("units")}
        value={unitsSent}
        note={
          attendance === null || attendance.expected === 0
            ? t("unitsNoList")
            : t("unitsExpected", { expected: attendance.expected, missing: attendance.missing.length })
        }
        onOpen={() => onView("units")}
      />
      <Figure
        name={t("flagged")}
        value={
          <>
            {flagged}
            <small> / {total}</small>
          </>
        }
        note={t("flaggedShare", { share: percentOf(flagged, checked) })}
        onOpen={() => onOnly({ standing: ["flagged"] })}
      />
      <Figure
        name={t("money")}
        value={shortMoney(money.flaggedBudgetYuan, language)}
        note={t("moneyShare", {
          total: shortMoney(money.budgetYuan, language),
          share: percentOf(Number(money.flaggedBudgetYuan), Number(money.budgetYuan)),
        })}
        onOpen={() => onOnly({ standing: ["flagged"], sort: "budget", descending: true })}
      />
      <Figure
        wide
        name={t("commonest")}
        value={
          commonest === null ? (
            t("none")
          ) : (
            <span className="figure-words">{commonest.summary === null ? commonest.rule : say(commonest.summary)}</span>
          )
        }
        note={commonest === null ? "" : t("commonestCount", { count: commonest.open + commonest.confirmed })}
        onOpen={() => onOnly(commonest === null ? {} : { rule: [commonest.rule] })}
      />
      <Figure
        name={t("review")}
        value={
          <>
            {passed + returned}
            <small> / {total}</small>
          </>
        }
        note={t("reviewParts", { passed, returned, overdue: returns.overdue })}
        onOpen={() => onOnly({ reviewState: ["open"] })}
      />
    </div>
  );
}

interface FigureProps {
  readonly name: string;
  readonly value: ReactNode;
  readonly note: string;
  readonly wide?: boolean;
  readonly onOpen: () => void;
}

function Figure({ name, value, note, wide = false, onOpen }: FigureProps) {
  return (
    <button type="button" className={`figure${wide ? " wide" : ""}`} onClick={onOpen}>
      <span className="figure-name">{name}</span>
      <span className="figure-value number">{value}</span>
      <span className="figure-note">{note}</span>
    </button>
  );
}
