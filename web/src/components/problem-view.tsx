import { Button, Result } from "antd";
import type { ApiProblem } from "../api/problem.ts";
import { useSay } from "../i18n/language.tsx";

const RETRY = { zh: "重试", en: "Try again" };

/** A whole screen that could not be had: what is wrong and what to do. */
export function ProblemView({ problem, retry }: { readonly problem: ApiProblem; readonly retry?: () => void }) {
  const say = useSay();
  return (
    <Result
      status={problem.status === 404 ? "404" : "warning"}
      title={say(problem.words)}
      subTitle={
        <>
          {say(problem.hint)}
          {problem.requestId !== "" && <div>{problem.requestId}</div>}
        </>
      }
      extra={<Button onClick={retry ?? (() => location.reload())}>{say(RETRY)}</Button>}
    />
  );
}
