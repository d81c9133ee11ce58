import { useReport } from "../state/report-context.ts";
import { useTexts } from "../state/use-texts.ts";
import { AssigneeSelect } from "./assignee-select.tsx";
import { NeighbourLinks } from "./neighbour-links.tsx";
import { PresenceLine } from "./presence-line.tsx";
import { ReviewBar } from "./review-bar.tsx";

/** Which report this is, the way to the next, and what is said of it as a whole. */
export function ReportHead({ onHelp }: { readonly onHelp: () => void }) {
  const { file, result } = useReport();
  const texts = useTexts();
  const [first] = result?.evaluations ?? [];
  const unit = file.unit ?? first?.implementingUnit?.text ?? null;
  const project = file.project ?? first?.projectName?.text ?? file.name;
  const score = first?.total.score?.text ?? file.totalScore;
  const grade = first?.total.grade?.text ?? file.grade;
  return (
    <header className="report-head">
      <NeighbourLinks />
      <h1 className="report-title" title={file.path}>
        {unit !== null && unit !== "" && <span className="report-title-unit">{unit}</span>}
        <span className="report-title-project">{project}</span>
      </h1>
      {score !== null && score !== undefined && score !== "" && (
        <span className="report-title-score">
          {/分$/.test(score) ? score : texts("points", { score })}
          {grade !== null && grade !== undefined && grade !== "" && ` · ${grade}`}
        </span>
      )}
      <PresenceLine />
      <span className="report-toolbar-gap" />
      <AssigneeSelect />
      <ReviewBar onHelp={onHelp} />
    </header>
  );
}
