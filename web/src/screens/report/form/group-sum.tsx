import { sameDecimal } from "../logic/decimal-sum.ts";
import { groupSum } from "../logic/live-sums.ts";
import { useTexts } from "../state/use-texts.ts";
import { useForm } from "./form-context.ts";
import { SumSign } from "./sum-sign.tsx";

/** The sum of a level-1 group's weights, held against the one that the form prints for it. */
export function GroupSum({ from, span }: { readonly from: number; readonly span: number }) {
  const { evaluation, index, draft } = useForm();
  const texts = useTexts();
  const rows = Array.from({ length: span }, (_, at) => from + at);
  const sum = groupSum(evaluation, index, rows, "weight", draft);
  if (sum === null) return null;
  const level1 = evaluation.indicators[from]?.level1;
  const declared = evaluation.groups.find((group) => group.level1 === level1)?.declaredWeight;
  return (
    <div className="report-group-sum">
      {texts("points", { score: sum })}
      {declared !== undefined && <SumSign fits={sameDecimal(String(declared), sum)} other={String(declared)} short />}
    </div>
  );
}
