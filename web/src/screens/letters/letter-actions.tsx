import { useMutation } from "@tanstack/react-query";
import { Button, Dropdown, Popconfirm, Tooltip } from "antd";
import { useSearchParams } from "react-router";
import { removeReturn, stepReturn } from "../../api/letters.ts";
import { useMay } from "../../api/session.tsx";
import type { Return } from "../../api/types.ts";
import { useWords } from "../../i18n/language.tsx";
import { TEXTS } from "./texts.ts";
import { useRenew } from "./use-renew.ts";

interface LetterActionsProps {
  readonly letter: Return;
  /** Run before anything is done, such as saving. */
  readonly before: () => Promise<void>;
  readonly version: () => number;
  readonly onDone: (next: Return) => void;
  readonly onFailure: (error: unknown) => void;
}

/** What can be done with a letter as it stands: issue, take back, count as answered, draft anew, remove. */
export function LetterActions({ letter, before, version, onDone, onFailure }: LetterActionsProps) {
  const t = useWords(TEXTS);
  const may = useMay("reviewer", { limited: true });
  const [, setQuery] = useSearchParams();
  const step = useMutation({
    mutationFn: async (name: "issue" | "withdraw" | "answer") => {
      await before();
      return stepReturn(letter.id, name, version());
    },
    onSuccess: onDone,
    onError: onFailure,
  });
  const remove = useMutation({
    mutationFn: () => removeReturn(letter.id, version()),
    onSuccess: () => {
      setQuery({}, { replace: true });
      onDone(letter);
    },
    onError: onFailure,
  });
  const renew = useRenew(letter, version, onDone, onFailure);
  if (!may) return null;
  if (letter.state === "draft" || letter.state === "withdrawn")
    return (
      <>
        {letter.state === "draft" && (
          <>
            <Popconfirm description={t("renewWhy")} onConfirm={() => renew.mutate()} title={t("renew")}>
              <Button loading={renew.isPending}>{t("renew")}</Button>
            </Popconfirm>
            <Dropdown
              menu={{ items: [{ key: "remove", danger: true, label: t("remove"), onClick: () => remove.mutate() }] }}
              trigger={["click"]}
            >
              <Button aria-label={t("remove")}>⋯</Button>
            </Dropdown>
          </>
        )}
        <Tooltip title={t("issueWhy")}>
          <Button loading={step.isPending} onClick={() => step.mutate("issue")} type="primary">
            {t("issue")}
          </Button>
        </Tooltip>
      </>
    );
  if (letter.state !== "issued") return null;
  return (
    <>
      <Button loading={step.isPending} onClick={() => step.mutate("withdraw")}>
        {t("withdraw")}
      </Button>
      <Button loading={step.isPending} onClick={() => step.mutate("answer")} type="primary">
        {t("answer")}
      </Button>
    </>
  );
}
