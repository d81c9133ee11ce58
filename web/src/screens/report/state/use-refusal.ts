import { ApiProblem, mayPass } from "../../../api/problem.ts";
import { useSay } from "../../../i18n/language.tsx";
import type { Unsaved } from "../logic/unsaved.ts";
import { useAnnouncer } from "./announcer.ts";
import { unsavedStore } from "./unsaved-store.ts";
import { useTexts } from "./use-texts.ts";

const LOGGED_OUT = 401;

/** Whether what was refused may be saved by another try. */
export function isWorthKeeping(error: unknown): boolean {
  return error instanceof ApiProblem && (mayPass(error) || error.status === LOGGED_OUT);
}

/** Says why something was not saved. What another try may save is kept, where it is given; anything else about it is given up. */
export function useRefusal(): (error: unknown, work?: Unsaved) => false {
  const announcer = useAnnouncer();
  const texts = useTexts();
  const say = useSay();
  return (error, work) => {
    if (!(error instanceof ApiProblem)) throw error;
    const kept = work !== undefined && isWorthKeeping(error);
    if (kept) unsavedStore.add(work);
    else if (work !== undefined) unsavedStore.remove(work);
    if (error.status === 0) announcer.say(texts(kept ? "offlineKept" : "offline"), "refused");
    else if (error.status === 409) announcer.say(texts("conflictPlain"), "refused");
    else announcer.say(texts("refused", { why: say(error.words) }), "refused");
    return false;
  };
}
