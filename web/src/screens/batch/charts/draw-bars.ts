import { BarChart } from "echarts/charts";
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from "echarts/components";
import { type EChartsType, init, use } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
import type { ChartBar } from "./chart-model.ts";

use([BarChart, GridComponent, LegendComponent, TooltipComponent, AriaComponent, CanvasRenderer]);

/** One colour and name of bars. */
export interface Series {
  readonly name: string;
  readonly color: string;
  /** Line pattern over the colour, so that colour does not stand alone. */
  readonly pattern: "plain" | "lines" | "dots";
}

export interface BarsToDraw {
  readonly bars: readonly ChartBar[];
  readonly series: readonly Series[];
  /** Bars lie, their names stand at the left: for names that are words. */
  readonly lying: boolean;
  /** Of the values. */
  readonly unit: string;
}

const INK = "#1c2733";
const QUIET = "#55616f";
const NAME_WIDTH = 230;

/** A chart in an element; without motion, and with tips drawn on the canvas, as the content policy asks. */
export function createChart(element: HTMLElement): EChartsType {
  return init(element, null, { renderer: "canvas" });
}

/** Draws bars, or draws them anew. */
export function drawBars(chart: EChartsType, { bars, series, lying, unit }: BarsToDraw): void {
  const names = {
    type: "category" as const,
    data: bars.map(({ name }) => name),
    inverse: lying,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: "#c3cbd5" } },
    axisLabel: lying
      ? { color: INK, width: NAME_WIDTH, overflow: "truncate" as const, interval: 0, fontSize: 12 }
      : { color: INK, interval: 0, fontSize: 11 },
  };
  const values = {
    type: "value" as const,
    minInterval: 1,
    axisLabel: { color: QUIET, fontSize: 11 },
    splitLine: { lineStyle: { color: "#e8ecf1" } },
  };
  const one = series.length === 1;
  chart.setOption(
    {
      animation: false,
      textStyle: { fontFamily: getComputedStyle(document.documentElement).fontFamily },
      grid: { left: lying ? NAME_WIDTH + 12 : 40, right: lying ? 56 : 12, top: one ? 22 : 30, bottom: 24 },
      legend: { show: !one, top: 0, right: 0, itemHeight: 10, itemWidth: 16, textStyle: { color: INK, fontSize: 12 } },
      tooltip: {
        trigger: "axis",
        renderMode: "richText",
        axisPointer: { type: "shadow" },
        confine: true,
        valueFormatter: (value: unknown) => `${Number(value).toLocaleString("en-US")} ${unit}`,
      },
      aria: { enabled: false, decal: { show: false } },
      xAxis: lying ? values : names,
      yAxis: lying ? names : values,
      series: series.map(({ name, color, pattern }, n) => ({
        type: "bar",
        name,
        stack: "all",
        barMaxWidth: lying ? 16 : 38,
        data: bars.map((bar) => bar.values[n] ?? 0),
        itemStyle: { color, ...(pattern === "plain" ? {} : { decal: DECALS[pattern] }) },
        label: labelOf(lying, one ? null : bars, n, series.length),
      })),
    },
    { notMerge: true },
  );
}

const DECALS = {
  lines: {
    symbol: "rect",
    color: "rgba(255,255,255,0.55)",
    dashArrayX: [1, 0],
    dashArrayY: [2, 4],
    rotation: -Math.PI / 4,
  },
  dots: {
    symbol: "circle",
    color: "rgba(255,255,255,0.6)",
    dashArrayX: [
      [4, 4],
      [0, 4, 4, 0],
    ],
    dashArrayY: [4, 0],
    symbolSize: 0.7,
  },
};

/** Numbers stand at the end of a bar: of a stack, at the end of its last part, summed up. */
function labelOf(lying: boolean, stack: readonly ChartBar[] | null, n: number, parts: number) {
  if (stack !== null && n < parts - 1) return { show: false };
  const total = (index: number): number => stack?.[index]?.values.reduce((all, value) => all + value, 0) ?? 0;
  return {
    show: true,
    position: lying ? "right" : "top",
    color: INK,
    fontSize: 11,
    formatter: ({ dataIndex, value }: { dataIndex: number; value: unknown }) => {
      const shown = stack === null ? Number(value) : total(dataIndex);
      return shown === 0 ? "" : (Math.round(shown * 100) / 100).toLocaleString("en-US");
    },
  };
}
