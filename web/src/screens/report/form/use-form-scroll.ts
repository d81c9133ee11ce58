import { type RefObject, useEffect, useRef } from "react";
import { useReport } from "../state/report-context.ts";
import { useScreen } from "../state/screen-context.ts";

/** Brings into sight what is being corrected, else the first cell of the finding in focus. */
export function useFormScroll(): RefObject<HTMLDivElement | null> {
  const frame = useRef<HTMLDivElement>(null);
  const { found } = useReport();
  const { focused, editing } = useScreen();
  const subject = focused === null ? null : (found.parts.get(focused)?.[0]?.pointer ?? null);
  const wanted = editing ?? subject;
  useEffect(() => {
    if (wanted === null) return;
    const cell = frame.current?.querySelector(`[data-value="${CSS.escape(wanted)}"]`);
    cell?.scrollIntoView({ block: editing === null ? "nearest" : "center" });
  }, [wanted, editing]);
  return frame;
}
