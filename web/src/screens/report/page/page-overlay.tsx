import type { FindingRow } from "../data/rows.ts";
import { pageBoxes } from "../logic/address.ts";
import type { Box } from "../logic/result-types.ts";
import { type Lit, useLit } from "../state/highlight.ts";
import { useReport } from "../state/report-context.ts";

/** Boxes over one page's picture: a quiet mark where something is found, and what is lit. */
export function PageOverlay({ page, scale }: { readonly page: number; readonly scale: number }) {
  const { found } = useReport();
  const lit = useLit();
  const boxes = lit.flatMap((one) =>
    one.at === null
      ? []
      : pageBoxes(one.at).flatMap((part) => (part.page === page ? [{ role: one.role, box: part.box }] : [])),
  );
  return (
    <div aria-hidden="true" className="report-overlay">
      {(found.marks.get(page) ?? []).map(({ box, line }, at) => (
        <div className={markClass(line)} key={`${line.id}-${at}`} style={place(box, scale)} />
      ))}
      {boxes.map(({ role, box }, at) => (
        <div className={litClass(role)} key={at} style={place(box, scale)} />
      ))}
    </div>
  );
}

function markClass({ finding, state }: FindingRow): string {
  return `report-mark report-mark-${finding.cause === "reading" ? "reading" : finding.severity}${state === "open" ? "" : " report-mark-decided"}`;
}

function litClass(role: Lit["role"]): string {
  return `report-lit report-lit-${role}`;
}

function place([x0, y0, x1, y1]: Box, scale: number) {
  return { left: x0 * scale, top: y0 * scale, width: (x1 - x0) * scale, height: (y1 - y0) * scale };
}
