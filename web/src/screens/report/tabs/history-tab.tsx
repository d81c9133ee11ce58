import { useQuery } from "@tanstack/react-query";
import { Button, Skeleton } from "antd";
import { reportQueries } from "../data/queries.ts";
import { placeWords } from "../logic/place-words.ts";
import { shortTime } from "../short-time.ts";
import { useActions } from "../state/actions-context.ts";
import { useReport } from "../state/report-context.ts";
import { useTexts } from "../state/use-texts.ts";
import { VerdictTag } from "../findings/verdict-tag.tsx";

/** What happened to this report: corrections, decisions, results. */
export function HistoryTab() {
  const { fileId, result, values, language, lines, nameOf, mayDecide } = useReport();
  const { takeBack } = useActions();
  const texts = useTexts();
  const results = useQuery(reportQueries.history(fileId));
  const corrections = useQuery(reportQueries.corrections(fileId));
  const decided = lines.filter(
    ({ decision }) => decision !== null && (decision.verdict !== "open" || decision.comment !== null),
  );
  const when = (name: string | null | undefined, at: string) =>
    [name, shortTime(at, language)].filter(Boolean).join(" · ");
  return (
    <div className="report-history">
      <h2>{texts("historyCorrections")}</h2>
      {corrections.isPending && <Skeleton active paragraph={{ rows: 1 }} title={false} />}
      <ul className="report-rows">
        {(corrections.data?.corrections ?? []).map((one) => (
          <li className={one.undoneAt == null ? undefined : "report-taken-back"} key={one.id}>
            <div>{result === null ? one.pointer : placeWords(one.pointer, result, values, language).join(" › ")}</div>
            <div>
              <del>{one.oldText === "" ? texts("blank") : one.oldText}</del> →{" "}
              <strong>{one.newText === "" ? texts("blank") : one.newText}</strong>
            </div>
            <span className="report-quiet">
              {when(one.correctedByName ?? nameOf(one.correctedBy), one.correctedAt)}
            </span>
            {one.undoneAt != null && <span className="report-quiet"> · {texts("takenBack")}</span>}
            {one.undoneAt == null && mayDecide && (
              <Button onClick={() => takeBack(one.id)} size="small" type="link">
                {texts("takeBack")}
              </Button>
            )}
          </li>
        ))}
        {corrections.data?.corrections.length === 0 && <li className="report-quiet">{texts("none")}</li>}
      </ul>
      <h2>{texts("historyDecisions")}</h2>
      <ul className="report-rows">
        {decided.map((line) => (
          <li key={line.id}>
            <div>{line.finding.message[language]}</div>
            <VerdictTag line={line} />
            {line.decision?.reason != null && <span>：{line.decision.reason}</span>}
            {line.decision?.comment != null && (
              <div>
                <span className="report-quiet">{texts("comment")}</span> {line.decision.comment}
              </div>
            )}
            <span className="report-quiet">
              {" "}
              {line.decision === null ? "" : when(nameOf(line.decision.decidedBy), line.decision.decidedAt)}
            </span>
          </li>
        ))}
        {decided.length === 0 && <li className="report-quiet">{texts("none")}</li>}
      </ul>
      <h2>{texts("historyResults")}</h2>
      {results.isPending && <Skeleton active paragraph={{ rows: 1 }} title={false} />}
      <ul className="report-rows">
        {(results.data?.results ?? []).map((one) => (
          <li key={one.id}>
            {shortTime(one.storedAt, language)}
            {one.current && <strong> {texts("current")}</strong>}
            <div className="report-quiet">
              {[
                one.tool,
                texts("pack", { id: one.packId, version: one.packVersion }),
                one.correctionsSha256 === null ? "" : texts("withCorrections"),
              ]
                .filter((part) => part !== "")
                .join(" · ")}
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
