import { useInfiniteQuery, useMutation } from "@tanstack/react-query";
import { Alert, Button, Select } from "antd";
import { useState } from "react";
import { batchesQuery } from "../../../api/batches.ts";
import { packImpact, type PackSource } from "../../../api/packs.ts";
import { ProblemLine } from "../../../components/problem-line.tsx";
import { useWords } from "../../../i18n/language.tsx";
import { TEXTS } from "../texts.ts";
import { PackImpactView } from "./pack-impact-view.tsx";

/** Tries a pack on a batch that was checked with another. */
export function PackImpactPanel({ pack }: { readonly pack: PackSource }) {
  const t = useWords(TEXTS);
  const [batchId, setBatchId] = useState<number | null>(null);
  const batches = useInfiniteQuery(batchesQuery);
  const run = useMutation({ mutationFn: (id: number) => packImpact(pack, id) });
  return (
    <section aria-label={t("impact")} className="admin-impact admin-gap">
      <div className="admin-row">
        <strong>{t("impact")}</strong>
        <Select<number>
          aria-label={t("impactBatch")}
          loading={batches.isPending}
          onChange={setBatchId}
          options={(batches.data?.pages ?? []).flatMap((page) =>
            page.batches.map(({ id, name }) => ({ value: id, label: name })),
          )}
          placeholder={t("impactBatch")}
          showSearch={{ optionFilterProp: "label" }}
          style={{ width: 320 }}
          value={batchId}
        />
        <Button
          disabled={batchId === null}
          loading={run.isPending}
          onClick={() => batchId !== null && run.mutate(batchId)}
        >
          {t("impactRun")}
        </Button>
        <span className="quiet">{t("impactWhy")}</span>
      </div>
      {run.error !== null && <Alert showIcon title={<ProblemLine error={run.error} />} type="error" />}
      {run.data !== undefined && <PackImpactView impact={run.data} />}
    </section>
  );
}
