import { Button, Result } from "antd";
import { asProblem } from "../api/problem.ts";
import { useSay } from "../i18n/language.tsx";

const RETRY = { zh: "重试", en: "Try again" };
const REQUEST = { zh: "请求编号", en: "Request" };

/** What could not be had, whole screen or part: what is wrong and what to do. */
export function ProblemView({ problem, retry }: { readonly problem: unknown; readonly retry?: () => void }) {
  const say = useSay();
  const { status, words, hint, requestId } = asProblem(problem);
  return (
    <Result
      status={status === 404 ? "404" : "warning"}
      title={say(words)}
      subTitle={
        <>
          {say(hint)}
          {requestId !== "" && (
            <div className="quiet">
              {say(REQUEST)} <code>{requestId}</code>
            </div>
          )}
        </>
      }
      extra={<Button onClick={retry ?? (() => location.reload())}>{say(RETRY)}</Button>}
    />
  );
}
