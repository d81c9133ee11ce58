import { App } from "antd";
import { useCallback } from "react";
import { asProblem } from "../api/problem.ts";
import { useSay } from "../i18n/language.tsx";

/** Says in passing why a change was refused. Pass it to a mutation's `onError`. */
export function useFailure(): (error: unknown) => void {
  const { message } = App.useApp();
  const say = useSay();
  return useCallback(
    (error) => {
      const { words, hint, fields } = asProblem(error);
      const parts = [say(words), ...fields.map(({ path, message: text }) => `${path} ${text}`), say(hint)];
      void message.error(parts.filter((part) => part !== "").join("；"), 6);
    },
    [message, say],
  );
}
