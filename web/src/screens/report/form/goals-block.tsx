import { FIELD_WORDS } from "../logic/field-words.ts";
import { pointerTo } from "../logic/pointer.ts";
import { useReport } from "../state/report-context.ts";
import { useForm } from "./form-context.ts";
import { ValueCell } from "./value-cell.tsx";

/** What was meant to be achieved beside what was; goals that are scored by themselves below. */
export function GoalsBlock() {
  const { evaluation, index } = useForm();
  const { language } = useReport();
  const { expected, actual, scored = [] } = evaluation.goals;
  if (expected === null && actual === null && scored.length === 0) return null;
  const place = (...segments: (string | number)[]) => pointerTo("evaluations", index, "goals", ...segments);
  return (
    <table className="report-table report-table-even">
      <thead>
        <tr>
          <th scope="col">{FIELD_WORDS.expectedGoal[language]}</th>
          <th scope="col">{FIELD_WORDS.actualGoal[language]}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <ValueCell cell={expected} pointer={place("expected")} />
          <ValueCell cell={actual} pointer={place("actual")} />
        </tr>
        {scored.map((goal, at) => (
          <tr key={at}>
            <ValueCell cell={goal.weight} kind="number" pointer={place("scored", at, "weight")} />
            <ValueCell cell={goal.score} kind="number" pointer={place("scored", at, "score")} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}
