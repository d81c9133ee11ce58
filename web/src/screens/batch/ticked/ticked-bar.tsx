import { useQuery } from "@tanstack/react-query";
import { Button, Popconfirm } from "antd";
import { type Ref, useEffect, useState } from "react";
import { useNavigate } from "react-router";
import { queryText } from "../../../api/client.ts";
import { reviewersQuery, unitsQuery } from "../../../api/people.ts";
import { useMay, useSession } from "../../../api/session.tsx";
import { useWords } from "../../../i18n/language.tsx";
import { AssignDialog } from "../actions/assign-dialog.tsx";
import { PickDialog } from "./pick-dialog.tsx";
import { TEXTS } from "./texts.ts";
import { MOST_TICKED, type Ticks } from "./use-ticks.ts";
import { useTickedActions } from "./use-ticked-actions.tsx";
import "./ticked.css";

/** They go into the address, which is not to grow without end. */
const MOST_LETTERS = 1_000;
/** Stands for no unit in the list of units. */
const NO_UNIT = 0;

interface TickedBarProps {
  readonly ref: Ref<HTMLDivElement>;
  readonly batchId: number;
  readonly ticks: Ticks;
  /** Back to the list: by Escape, and when nothing is ticked any more. */
  readonly onLeave: () => void;
}

/** What can be done with the reports that are ticked. */
export function TickedBar({ ref, batchId, ticks, onLeave }: TickedBarProps) {
  const t = useWords(TEXTS);
  const navigate = useNavigate();
  const fileIds = [...ticks.ids];
  const count = fileIds.length;
  const { give, unit, again } = useTickedActions(batchId, fileIds, ticks.keep);
  const [dialog, setDialog] = useState<"give" | "spread" | "unit" | null>(null);
  const close = (): void => setDialog(null);
  const admin = useMay("admin");
  const whole = useMay("reviewer");
  // Where one person works alone, there is nobody to give reports to.
  const several = useSession().mode === "login" && whole;
  const people = useQuery({ ...reviewersQuery, enabled: several }).data?.reviewers ?? [];
  const units = useQuery({ ...unitsQuery, enabled: admin }).data?.units ?? [];
  const tooMany = count > MOST_LETTERS;
  const busy = give.isPending || unit.isPending || again.isPending;
  useEffect(() => onLeave, [onLeave]);
  return (
    <div
      ref={ref}
      className="ticked-bar"
      role="toolbar"
      aria-label={t("bar")}
      onKeyDown={({ key, target, currentTarget }) => {
        // Not out of a dialog, which is no part of the bar on the screen.
        if (key === "Escape" && currentTarget.contains(target as Node)) onLeave();
      }}
    >
      <b role="status">
        {t("count", { count })}
        {count === MOST_TICKED && <span className="quiet"> {t("most", { most: MOST_TICKED })}</span>}
      </b>
      {several && (
        <>
          <Button size="small" type="primary" disabled={busy} onClick={() => setDialog("give")}>
            {t("give")}
          </Button>
          <Button size="small" disabled={busy} onClick={() => setDialog("spread")}>
            {t("spread")}
          </Button>
          <Popconfirm
            title={t("takeAsk", { count })}
            okText={t("take")}
            cancelText={t("cancel")}
            onConfirm={() => give.mutate(null)}
          >
            <Button size="small" loading={give.isPending && dialog === null}>
              {t("take")}
            </Button>
          </Popconfirm>
        </>
      )}
      {admin && (
        <Button size="small" disabled={busy} onClick={() => setDialog("unit")}>
          {t("unit")}
        </Button>
      )}
      {whole && (
        <Popconfirm
          title={t("againAsk", { count })}
          okText={t("again")}
          cancelText={t("cancel")}
          onConfirm={() => again.mutate()}
        >
          <Button size="small" loading={again.isPending}>
            {t("again")}
          </Button>
        </Popconfirm>
      )}
      <Button
        size="small"
        disabled={tooMany}
        title={tooMany ? t("lettersMost", { most: MOST_LETTERS }) : undefined}
        onClick={() => void navigate(`/batches/${batchId}/letters${queryText({ file: fileIds })}`)}
      >
        {t("letters")}
      </Button>
      <span className="filter-space" />
      <Button size="small" type="link" onClick={() => ticks.keep([])}>
        {t("clear")}
      </Button>
      {dialog === "give" && (
        <PickDialog
          title={t("giveTitle", { count })}
          note={t("giveNote")}
          field={t("reviewer")}
          ok={t("giveOk")}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
          busy={give.isPending}
          onPick={(id) =>
            give.mutate(people.find((one) => one.id === id) ?? { id, name: `#${id}` }, { onSettled: close })
          }
          onClose={close}
        />
      )}
      {dialog === "unit" && (
        <PickDialog
          title={t("unitTitle", { count })}
          note={units.length === 0 ? t("noUnits") : t("unitNote")}
          field={t("unitField")}
          ok={t("unitOk")}
          options={[
            ...units.map(({ id, name, department }) => ({
              value: id,
              label: department === null ? name : `${name}（${department}）`,
            })),
            { value: NO_UNIT, label: t("noUnit") },
          ]}
          busy={unit.isPending}
          onPick={(id) => unit.mutate(units.find((one) => one.id === id) ?? null, { onSettled: close })}
          onClose={close}
        />
      )}
      {dialog === "spread" && (
        <AssignDialog batchId={batchId} fileIds={fileIds} onDone={() => ticks.keep([])} onClose={close} />
      )}
    </div>
  );
}
