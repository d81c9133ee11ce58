import type { Section } from "../logic/result-types.ts";
import { useLight } from "../state/highlight.ts";
import { ClaimMark } from "./claim-mark.tsx";
import { useReport } from "../state/report-context.ts";

/** A heading of the text; a button where something is found about it. */
export function SectionHeading({ section, pointer }: { readonly section: Section; readonly pointer: string }) {
  const { found } = useReport();
  const light = useLight(pointer);
  const level = Math.min(6, section.level + 1);
  return (
    <div
      aria-level={level}
      className={`report-heading report-heading-${section.level}${light === null ? "" : ` report-td-lit-${light}`}`}
      role="heading"
    >
      {found.byPointer.has(pointer) ? (
        <ClaimMark at={section.at} pointer={pointer} text={section.heading} />
      ) : (
        section.heading
      )}
    </div>
  );
}
