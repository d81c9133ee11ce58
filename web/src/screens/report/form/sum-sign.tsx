import { useTexts } from "../state/use-texts.ts";

/** Whether a sum fits what the form says, by sign and word. */
export function SumSign({ fits, other }: { readonly fits: boolean; readonly other: string }) {
  const texts = useTexts();
  return (
    <span className={fits ? "report-sum-fits" : "report-sum-differs"}>
      {fits ? `✓ ${texts("sumFits")}` : `≠ ${other} ${texts("sumDiffers")}`}
    </span>
  );
}
