import { ApiProblem } from "../api/problem.ts";
import { useSay } from "../i18n/language.tsx";

/** A refusal in one line: what is wrong, and what to do. */
export function ProblemLine({ error }: { readonly error: unknown }) {
  const say = useSay();
  const problem = error instanceof ApiProblem ? error : new ApiProblem(0, null);
  const hint = say(problem.hint);
  return (
    <>
      {say(problem.words)}
      {hint === "" ? "" : `　${hint}`}
    </>
  );
}
