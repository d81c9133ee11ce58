import { BarChartOutlined, TableOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import { useWords } from "../../../i18n/language.tsx";
import type { ReportFilter } from "../report-filter.ts";
import { BarChart } from "./bar-chart.tsx";
import { BarTable } from "./bar-table.tsx";
import type { BarsToDraw } from "./draw-bars.ts";
import { TEXTS } from "./texts.ts";

interface ChartCardProps extends BarsToDraw {
  readonly title: string;
  /** Below the chart: what it leaves out. */
  readonly note?: string;
  readonly tall?: boolean;
  readonly onOnly: (change: Partial<ReportFilter>) => void;
}

const STANDING_HEIGHT = 220;
const LINE_HEIGHT = 26;
const EDGES = 60;

/** A chart or, by a switch, its numbers as a table. */
export function ChartCard({ title, note = "", tall = false, onOnly, ...drawn }: ChartCardProps) {
  const t = useWords(TEXTS);
  const [table, setTable] = useState(false);
  const { bars, lying } = drawn;
  const height = lying ? bars.length * LINE_HEIGHT + EDGES : STANDING_HEIGHT;
  const choose = (index: number): void => {
    const narrow = bars[index]?.narrow;
    if (narrow != null) onOnly(narrow);
  };
  return (
    <section className={`chart-card${tall ? " tall" : ""}`} aria-label={title}>
      <header>
        <h2>
          {title}
          <small>{drawn.unit}</small>
        </h2>
        <Button
          type="text"
          size="small"
          icon={table ? <BarChartOutlined /> : <TableOutlined />}
          aria-pressed={table}
          aria-label={`${title} ${t("asTable")}`}
          onClick={() => setTable(!table)}
        >
          {t(table ? "asChart" : "asTable")}
        </Button>
      </header>
      <div className={`chart-body${lying || table ? "" : " standing"}`} tabIndex={0} role="group" aria-label={title}>
        {bars.length === 0 ? (
          <p className="quiet">{t("nothing")}</p>
        ) : table ? (
          <BarTable {...drawn} title={title} onChoose={choose} />
        ) : (
          <BarChart {...drawn} name={title} height={height} onChoose={choose} />
        )}
      </div>
      {note !== "" && <p className="chart-note quiet">{note}</p>}
    </section>
  );
}
