import { Alert } from "antd";
import type { UnitsReceipt } from "../../../api/people.ts";
import { useSay, useWords } from "../../../i18n/language.tsx";
import { TEXTS } from "../texts.ts";

/** What became of a list of units, and which of its lines were not taken. */
export function UnitsOutcome({ receipt }: { readonly receipt: UnitsReceipt }) {
  const t = useWords(TEXTS);
  const say = useSay();
  const { added, changed, total, problems } = receipt;
  return (
    <Alert
      className="admin-gap"
      description={
        problems.length === 0 ? undefined : (
          <>
            {t("unitsProblems", { n: problems.length })}
            <ul>
              {problems.map(({ line, message }, index) => (
                <li key={index}>
                  {t("line", { n: line })}：{say(message)}
                </li>
              ))}
            </ul>
          </>
        )
      }
      showIcon
      title={t("unitsDone", { added, changed, total })}
      type={problems.length === 0 ? "success" : "warning"}
    />
  );
}
