import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from "react";
import { useTexts } from "../state/use-texts.ts";
import { keepSplit, readSplit } from "./split-width.ts";

const STEP = 0.03;

/** Two halves side by side with a handle between them, for mouse and arrow keys. */
export function Split({ left, right }: { readonly left: ReactNode; readonly right: ReactNode }) {
  const texts = useTexts();
  const [part, setPart] = useState(readSplit);
  const frame = useRef<HTMLDivElement>(null);
  const drag = (event: PointerEvent) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId) || frame.current === null) return;
    const { left: from, width } = frame.current.getBoundingClientRect();
    setPart(keepSplit((event.clientX - from) / width));
  };
  const press = (event: KeyboardEvent) => {
    const by = event.key === "ArrowLeft" ? -STEP : event.key === "ArrowRight" ? STEP : 0;
    if (by === 0) return;
    event.preventDefault();
    setPart(keepSplit(part + by));
  };
  return (
    <div
      className="report-split"
      ref={frame}
      style={{ gridTemplateColumns: `minmax(0, ${part}fr) 9px minmax(0, ${1 - part}fr)` }}
    >
      {left}
      <div
        aria-label={texts("split")}
        aria-orientation="vertical"
        aria-valuemax={75}
        aria-valuemin={25}
        aria-valuenow={Math.round(part * 100)}
        className="report-split-handle"
        onKeyDown={press}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={drag}
        role="separator"
        tabIndex={0}
      />
      {right}
    </div>
  );
}
