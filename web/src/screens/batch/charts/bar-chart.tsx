import type { EChartsType } from "echarts/core";
import { useEffect, useRef } from "react";
import { type BarsToDraw, createChart, drawBars } from "./draw-bars.ts";

interface BarChartProps extends BarsToDraw {
  /** Says what it shows to who does not see it; the table beside it has the numbers. */
  readonly name: string;
  /** Least height in pixels. */
  readonly height: number;
  readonly onChoose: (index: number) => void;
}

/** Bars on a canvas; a click anywhere on a bar's line chooses it. */
export function BarChart({ name, height, onChoose, bars, series, lying, unit }: BarChartProps) {
  const element = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType | null>(null);
  const choose = useRef(onChoose);
  useEffect(() => {
    choose.current = onChoose;
  });
  useEffect(() => {
    if (element.current === null) return;
    const made = createChart(element.current);
    chart.current = made;
    const resized = new ResizeObserver(() => made.resize());
    resized.observe(element.current);
    made.getZr().on("click", ({ offsetX, offsetY }) => {
      const at = made.convertFromPixel({ gridIndex: 0 }, [offsetX, offsetY]);
      const index = at[lying ? 1 : 0];
      if (index !== undefined && made.containPixel("grid", [offsetX, offsetY])) choose.current(Math.round(index));
    });
    return () => {
      resized.disconnect();
      made.dispose();
      chart.current = null;
    };
  }, [lying]);
  useEffect(() => {
    if (chart.current !== null) drawBars(chart.current, { bars, series, lying, unit });
  }, [bars, series, lying, unit]);
  return (
    <div
      ref={element}
      role="img"
      aria-label={name}
      className="bar-chart"
      style={lying ? { height } : { minHeight: height }}
    />
  );
}
