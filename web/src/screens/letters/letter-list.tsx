import { Button, Checkbox, Select } from "antd";
import { useState } from "react";
import { lettersAddress } from "../../api/letters.ts";
import type { ReturnLine } from "../../api/types.ts";
import { useWords } from "../../i18n/language.tsx";
import { LetterLine } from "./letter-line.tsx";
import { TEXTS } from "./texts.ts";
import { useIssueLetters } from "./use-issue-letters.ts";

interface LetterListProps {
  readonly batchId: number;
  readonly returns: readonly ReturnLine[];
  readonly chosen: number;
  readonly onChoose: (returnId: number) => void;
  readonly onIssued: () => void;
}

const KINDS = ["all", "draft", "issued", "overdue", "answered", "withdrawn"] as const;
type Kind = (typeof KINDS)[number];

function isOf(kind: Kind, { state, overdue }: ReturnLine): boolean {
  return kind === "all" || (kind === "overdue" ? overdue : state === kind);
}

/** As many as one address names. */
const MOST_CHOSEN = 200;

const STATES = ["draft", "issued", "answered", "withdrawn"] as const;

function allOf(kind: Kind): Parameters<typeof lettersAddress>[1] {
  if (kind === "all") return { state: STATES };
  return kind === "overdue" ? { overdue: "true" } : { state: [kind] };
}

function chosenOf(picked: readonly ReturnLine[]): Parameters<typeof lettersAddress>[1] {
  return { letter: picked.map(({ id }) => id) };
}

/** The letters there are, to look at one or to take several at once. */
export function LetterList({ batchId, returns, chosen, onChoose, onIssued }: LetterListProps) {
  const t = useWords(TEXTS);
  const [kind, setKind] = useState<Kind>("all");
  const [selected, setSelected] = useState<ReadonlySet<number>>(new Set());
  const issue = useIssueLetters(onIssued);
  const shown = returns.filter((letter) => isOf(kind, letter));
  const picked = shown.filter(({ id }) => selected.has(id));
  const tooMany = picked.length > MOST_CHOSEN && picked.length < shown.length;
  const drafts = picked.filter(({ state }) => state === "draft");
  if (returns.length === 0) return <p className="letters-empty quiet">{t("none")}</p>;
  const toggle = (id: number, on: boolean): void => {
    const next = new Set(selected);
    if (on) next.add(id);
    else next.delete(id);
    setSelected(next);
  };
  return (
    <div className="letters-list">
      <div className="letters-tools">
        <Checkbox
          checked={picked.length > 0 && picked.length === shown.length}
          indeterminate={picked.length > 0 && picked.length < shown.length}
          onChange={({ target }) => setSelected(new Set(target.checked ? shown.map(({ id }) => id) : []))}
        >
          {t("selectAll")}
        </Checkbox>
        <Select<Kind>
          aria-label={t("all")}
          onChange={setKind}
          options={KINDS.map((value) => ({
            value,
            label: `${t(value)} ${returns.filter((letter) => isOf(value, letter)).length}`,
          }))}
          size="small"
          value={kind}
        />
      </div>
      <ul>
        {shown.map((letter) => (
          <LetterLine
            chosen={letter.id === chosen}
            key={letter.id}
            letter={letter}
            onChoose={() => onChoose(letter.id)}
            onSelect={(on) => toggle(letter.id, on)}
            selected={selected.has(letter.id)}
          />
        ))}
      </ul>
      {picked.length > 0 && (
        <div className="letters-many">
          <Button
            disabled={tooMany}
            href={
              tooMany
                ? undefined
                : lettersAddress(batchId, picked.length === shown.length ? allOf(kind) : chosenOf(picked))
            }
            title={tooMany ? t("zipMost", { n: MOST_CHOSEN }) : undefined}
          >
            {t("zip", { n: picked.length })}
          </Button>
          {drafts.length > 0 && (
            <Button loading={issue.isPending} onClick={() => issue.mutate(drafts)} title={t("issueWhy")} type="primary">
              {t("issueAll", { n: drafts.length })}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
