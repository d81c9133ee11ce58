import { useTexts } from "../state/use-texts.ts";

interface SumSignProps {
  readonly fits: boolean;
  /** What the form says. */
  readonly other: string;
  /** Where there is room for the sign alone. */
  readonly short?: boolean;
}

/** Whether a sum fits what the form says, by sign and word. */
export function SumSign({ fits, other, short = false }: SumSignProps) {
  const texts = useTexts();
  return (
    <span className={fits ? "report-sum-fits" : "report-sum-differs"}>
      {fits ? "✓ " : `≠ ${other} `}
      <span className={short ? "report-hidden" : undefined}>{texts(fits ? "sumFits" : "sumDiffers")}</span>
    </span>
  );
}
