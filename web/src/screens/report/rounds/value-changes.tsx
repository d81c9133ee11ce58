import type { RoundComparison } from "../data/rows.ts";
import { useHighlight } from "../state/highlight.ts";
import { useReport } from "../state/report-context.ts";
import { useTexts } from "../state/use-texts.ts";

interface ValueChangesProps {
  readonly title: string;
  readonly changes: RoundComparison["changes"];
}

/** Values field by field, before and now; hovering one lights its cell on the page. */
export function ValueChanges({ title, changes }: ValueChangesProps) {
  const { language, values } = useReport();
  const highlight = useHighlight();
  const texts = useTexts();
  if (changes.length === 0) return null;
  const lit = (pointer: string | null) => {
    const at = pointer === null ? null : (values.byPointer.get(pointer)?.at ?? null);
    return { at, light: () => highlight.setHover(pointer === null ? [] : [{ pointer, at, role: "hover" }]) };
  };
  return (
    <section>
      <h2>
        {title} <span className="report-badge">{changes.length}</span>
      </h2>
      <table className="report-table report-changes">
        <thead>
          <tr>
            <th scope="col">{texts("field")}</th>
            <th scope="col">{texts("before")}</th>
            <th scope="col">{texts("after")}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change, at) => {
            const { at: place, light } = lit(change.pointer);
            return (
              <tr
                key={at}
                onClick={() => (place === null ? undefined : highlight.goTo(place))}
                onMouseEnter={light}
                onMouseLeave={() => highlight.setHover([])}
              >
                <th scope="row">{change.label[language]}</th>
                <td className="report-td">
                  <del>{shown(change.before, texts("blank"))}</del>
                </td>
                <td className="report-td">
                  <ins>{shown(change.after, texts("blank"))}</ins>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function shown(text: string | null, blank: string): string {
  if (text === null) return "—";
  return text === "" ? blank : text;
}
