import { Button, Input } from "antd";
import { useState } from "react";
import { useMay } from "../../api/session.tsx";
import { useWords } from "../../i18n/language.tsx";
import { dayFromNow } from "./official-date.ts";
import { TEXTS } from "./texts.ts";
import { useDraftAll } from "./use-draft-all.ts";

interface BeginLettersProps {
  readonly batchId: number;
  /** Days that a unit has to answer. */
  readonly days: number;
  readonly unit: string | null;
  readonly fileIds: readonly number[];
  /** How many letters the batch has. */
  readonly known: number;
  /** The first letter that was drafted; null where none was. */
  readonly onDrafted: (returnId: number | null) => void;
}

/** Drafts a letter for each unit, or for the one that was chosen. */
export function BeginLetters({ batchId, days, unit, fileIds, known, onDrafted }: BeginLettersProps) {
  const t = useWords(TEXTS);
  const may = useMay("reviewer", { limited: true });
  const [date, setDate] = useState(dayFromNow(0));
  const [deadline, setDeadline] = useState<string | null>(null);
  const [number, setNumber] = useState("");
  const last = deadline ?? dayFromNow(days);
  const { draft, done } = useDraftAll(batchId, known, onDrafted);
  if (!may) return null;
  const begin = (): void =>
    draft.mutate({
      batchId,
      date,
      deadline: last,
      ...(unit === null ? {} : { unit }),
      ...(fileIds.length === 0 ? {} : { fileIds: [...fileIds] }),
      ...(number.trim() === "" ? {} : { documentNumber: number.trim() }),
    });
  return (
    <form
      className="letters-begin"
      onSubmit={(event) => {
        event.preventDefault();
        begin();
      }}
    >
      <div className="letters-days">
        <label>
          {t("date")}
          <Input onChange={({ target }) => setDate(target.value)} required type="date" value={date} />
        </label>
        <label>
          {t("deadline")}
          <Input min={date} onChange={({ target }) => setDeadline(target.value)} required type="date" value={last} />
        </label>
      </div>
      <label>
        {t("number")}
        <Input
          onChange={({ target }) => setNumber(target.value)}
          maxLength={100}
          placeholder={t("numberHint")}
          value={number}
        />
      </label>
      {unit !== null && <p className="quiet">{t("unitFilter", { unit })}</p>}
      {fileIds.length > 0 && <p className="quiet">{t("filesFilter", { n: fileIds.length })}</p>}
      <p className="quiet">{t("notAcross")}</p>
      <Button block htmlType="submit" loading={draft.isPending} title={t("beginWhy")} type="primary">
        {draft.isPending ? t("drafting", { n: done }) : t("begin")}
      </Button>
    </form>
  );
}
