import { Button, Segmented } from "antd";
import { useMemo, useState } from "react";
import type { Unit, UnitProposal } from "../../api/types.ts";
import { useWords } from "../../i18n/language.tsx";
import { byUnit, type Group, grouped, GROUPS } from "./proposal-groups.ts";
import { ProposalTable } from "./proposal-table.tsx";
import { TEXTS } from "./texts.ts";
import { useConfirm } from "./use-confirm.ts";

interface ProposalListProps {
  readonly batchId: number;
  readonly proposals: readonly UnitProposal[];
  readonly units: readonly Unit[];
  readonly loading: boolean;
}

/** Proposals by how sure they are; nothing is ticked before somebody ticks it. */
export function ProposalList({ batchId, proposals, units, loading }: ProposalListProps) {
  const t = useWords(TEXTS);
  const [group, setGroup] = useState<Group | null>(null);
  const [ticked, setTicked] = useState<readonly number[]>([]);
  const [chosen, setChosen] = useState<ReadonlyMap<number, number>>(new Map());
  const { confirm, done } = useConfirm(batchId, () => {
    setTicked([]);
    setChosen(new Map());
  });
  const groups = useMemo(() => grouped(proposals), [proposals]);
  const shown = group ?? GROUPS.find((one) => groups[one].length > 0) ?? "proposed";
  const list = groups[shown];
  const unitOf = (fileId: number): number | null =>
    chosen.get(fileId) ?? proposals.find((one) => one.fileId === fileId)?.unitId ?? null;
  const exact = list.filter(({ ground }) => ground?.how === "exact" && ground.from === "document");
  const tick = (some: readonly UnitProposal[]): void => setTicked(some.map(({ fileId }) => fileId));
  return (
    <>
      <div className="proposals-bar">
        <Segmented<Group>
          aria-label={t("groups")}
          value={shown}
          options={GROUPS.map((value) => ({ value, label: `${t(value)} ${groups[value].length}` }))}
          onChange={(next) => {
            setGroup(next);
            setTicked([]);
          }}
        />
        {shown === "proposed" && list.length > 0 && (
          <>
            <Button type="link" size="small" onClick={() => tick(list)}>
              {t("tickAll", { count: list.length })}
            </Button>
            {exact.length > 0 && exact.length < list.length && (
              <Button type="link" size="small" onClick={() => tick(exact)}>
                {t("tickExact", { count: exact.length })}
              </Button>
            )}
          </>
        )}
        {ticked.length > 0 && (
          <Button type="link" size="small" onClick={() => setTicked([])}>
            {t("untick")}
          </Button>
        )}
        <span className="proposals-space" />
        <Button
          type="primary"
          disabled={ticked.length === 0}
          loading={confirm.isPending}
          onClick={() => confirm.mutate(byUnit(ticked, unitOf))}
        >
          {confirm.isPending ? t("confirming", { done, total: ticked.length }) : t("confirm", { count: ticked.length })}
        </Button>
      </div>
      <ProposalTable
        key={shown}
        batchId={batchId}
        proposals={list}
        units={units}
        loading={loading}
        chosen={chosen}
        ticked={ticked}
        onTick={setTicked}
        onChoose={(fileId, unitId) => {
          setChosen((before) => new Map(before).set(fileId, unitId));
          // Who chooses means it.
          setTicked((before) => (before.includes(fileId) ? before : [...before, fileId]));
        }}
      />
    </>
  );
}
