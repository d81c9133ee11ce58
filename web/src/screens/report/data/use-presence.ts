import { useEffect, useState } from "react";
import { reportApi } from "./report-api.ts";
import type { Reader } from "./rows.ts";

const HEARTBEAT = 20_000;

/** Says that this reader looks at the report, and tells who else does. Best effort: without an answer nobody is shown. */
export function usePresence(fileId: number): readonly Reader[] {
  const [others, setOthers] = useState<readonly Reader[]>([]);
  useEffect(() => {
    let gone = false;
    const beat = () =>
      void reportApi.presence(fileId).then(
        (answer) => (gone ? undefined : setOthers(answer.others)),
        () => undefined,
      );
    beat();
    const timer = setInterval(beat, HEARTBEAT);
    return () => {
      gone = true;
      clearInterval(timer);
      void reportApi.leave(fileId).catch(() => undefined);
    };
  }, [fileId]);
  return others;
}
