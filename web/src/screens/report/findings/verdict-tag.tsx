import { CheckCircleFilled, MinusCircleOutlined } from "@ant-design/icons";
import type { FindingRow } from "../data/rows.ts";
import { useTexts } from "../state/use-texts.ts";

/** What was decided, by sign and word; nothing while it is open. */
export function VerdictTag({ line }: { readonly line: FindingRow }) {
  const texts = useTexts();
  if (line.state === "open") return null;
  return (
    <span className={`report-verdict report-verdict-${line.state}`}>
      {line.state === "confirmed" ? <CheckCircleFilled /> : <MinusCircleOutlined />} {texts(line.state)}
    </span>
  );
}
