import { useMemo } from "react";
import type { Overview } from "../../../api/types.ts";
import { severityColor } from "../../../components/severity-color.ts";
import { SEVERITY_WORDS } from "../../../components/standing.ts";
import { useSay, useWords } from "../../../i18n/language.tsx";
import type { ReportFilter } from "../report-filter.ts";
import { ChartCard } from "./chart-card.tsx";
import { fundBars, rateBars, ruleBars, scoreBars, unitBars } from "./chart-model.ts";
import type { Series } from "./draw-bars.ts";
import { TEXTS } from "./texts.ts";
import "./charts.css";

interface ChartsProps {
  readonly overview: Overview;
  readonly onOnly: (change: Partial<ReportFilter>) => void;
}

const BLUE = "#2f6c9e";
const RED = "#c0392b";
const PALE = "#9dbad3";

/** What one would rather look at; every bar leads to its reports. */
export default function Charts({ overview, onOnly }: ChartsProps) {
  const t = useWords(TEXTS);
  const say = useSay();
  const drawn = useMemo(() => {
    const series = (name: string, color: string, pattern: Series["pattern"]): Series => ({ name, color, pattern });
    return {
      rules: {
        bars: ruleBars(overview, say),
        series: [series(t("open"), BLUE, "plain"), series(t("confirmed"), RED, "lines")],
        lying: true,
        unit: t("findingsUnit"),
      },
      scores: {
        bars: scoreBars(overview),
        series: [series(t("number"), BLUE, "plain")],
        lying: false,
        unit: t("projectsUnit"),
      },
      rates: {
        bars: rateBars(overview),
        series: [series(t("number"), BLUE, "plain")],
        lying: false,
        unit: t("projectsUnit"),
      },
      units: {
        bars: unitBars(overview, t("noUnit")),
        series: [
          series(say(SEVERITY_WORDS.error), severityColor("error"), "plain"),
          series(say(SEVERITY_WORDS.warning), severityColor("warning"), "lines"),
          series(say(SEVERITY_WORDS.notice), severityColor("notice"), "dots"),
        ],
        lying: true,
        unit: t("findingsUnit"),
      },
      funds: {
        bars: fundBars(overview, t("noUnit")),
        series: [series(t("flaggedBudget"), RED, "lines"), series(t("sound"), PALE, "plain")],
        lying: true,
        unit: t("wan"),
      },
    };
  }, [overview, say, t]);
  const { scoresBlank, ratesBlank } = overview;
  const noteOf = (blank: "blankScores" | "blankRates", count: number): string =>
    count === 0 ? t("newestCounts") : `${t("newestCounts")} ${t(blank, { count })}`;
  return (
    <div className="charts">
      <ChartCard tall title={t("rules")} {...drawn.rules} onOnly={onOnly} />
      <ChartCard title={t("scores")} {...drawn.scores} note={noteOf("blankScores", scoresBlank)} onOnly={onOnly} />
      <ChartCard title={t("rates")} {...drawn.rates} note={noteOf("blankRates", ratesBlank)} onOnly={onOnly} />
      <ChartCard title={t("units")} {...drawn.units} onOnly={onOnly} />
      <ChartCard title={t("funds")} {...drawn.funds} onOnly={onOnly} />
    </div>
  );
}
