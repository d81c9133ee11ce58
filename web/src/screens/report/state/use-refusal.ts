import { ApiProblem } from "../../../api/problem.ts";
import { useSay } from "../../../i18n/language.tsx";
import { useAnnouncer } from "./announcer.ts";
import { useTexts } from "./use-texts.ts";

/** Says why something was not saved. */
export function useRefusal(): (error: unknown) => void {
  const announcer = useAnnouncer();
  const texts = useTexts();
  const say = useSay();
  return (error) => {
    if (!(error instanceof ApiProblem)) throw error;
    if (error.status === 0) announcer.say(texts("offline"), "refused");
    else if (error.status === 409) announcer.say(texts("conflictPlain"), "refused");
    else announcer.say(texts("refused", { why: say(error.words) }), "refused");
  };
}
