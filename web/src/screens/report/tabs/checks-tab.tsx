import { Button } from "antd";
import { useEffect } from "react";
import { Banner } from "../banner.tsx";
import { notRunWords } from "../logic/not-run-words.ts";
import { placeWords } from "../logic/place-words.ts";
import { useHighlight } from "../state/highlight.ts";
import { useReport } from "../state/report-context.ts";
import { useScreen } from "../state/screen-context.ts";
import { markNotRunSeen } from "../state/not-run-seen.ts";
import { useTexts } from "../state/use-texts.ts";

/** What did not run and why. Being here counts as having read it. */
export function ChecksTab() {
  const { result, answer, values, language } = useReport();
  const screen = useScreen();
  const highlight = useHighlight();
  const texts = useTexts();
  const resultId = answer?.resultId;
  useEffect(() => {
    if (resultId !== undefined) markNotRunSeen(resultId);
  }, [resultId]);
  if (result === null) return null;
  const { notRunList, passed, failed, notApplicable, notRun } = result.checks;
  return (
    <div className="report-checks">
      <Banner
        title={
          result.status === "failed"
            ? texts("notRunAtAll")
            : notRunList.length === 0
              ? texts("notRunNone")
              : texts("notRunTitle", { n: notRunList.length })
        }
        tone={result.status === "failed" ? "error" : notRunList.length === 0 ? "success" : "warning"}
      />
      <ul className="report-rows">
        {notRunList.map(({ rule, subject, reason, detail }, at) => {
          const place = values.byPointer.get(subject)?.at ?? null;
          return (
            <li
              key={at}
              onMouseEnter={() => highlight.setHover([{ pointer: subject, at: place, role: "hover" }])}
              onMouseLeave={() => highlight.setHover([])}
            >
              <div>
                <strong>{placeWords(subject, result, values, language).join(" › ")}</strong>
                {place !== null && (
                  <Button onClick={() => highlight.goTo(place)} size="small" type="link">
                    {texts("locate")}
                  </Button>
                )}
              </div>
              <div>
                {notRunWords(reason, language)}
                {detail !== "" && <span className="report-quiet">（{detail}）</span>}
              </div>
              <Button className="report-rule-link" onClick={() => screen.showRule(rule)} size="small" type="link">
                {texts("rulePage")} <code>{rule}</code> ›
              </Button>
            </li>
          );
        })}
      </ul>
      <p className="report-quiet">{texts("checkCounts", { passed, failed, notApplicable, notRun })}</p>
      {result.doubts.length > 0 && (
        <>
          <h2>{texts("readingDoubts")}</h2>
          <ul className="report-rows">
            {result.doubts.map(({ code, page, message }, at) => (
              <li key={`${code}${at}`}>
                {message[language]}
                {page !== null && <span className="report-quiet"> {texts("page", { page })}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
