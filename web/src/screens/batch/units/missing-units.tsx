import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Table } from "antd";
import { useRef } from "react";
import { sendExpectedUnits } from "../../../api/batches.ts";
import { useMay } from "../../../api/session.tsx";
import type { Overview } from "../../../api/types.ts";
import { useFailure } from "../../../components/use-failure.ts";
import { useWords } from "../../../i18n/language.tsx";
import { TEXTS } from "./texts.ts";

interface MissingUnitsProps {
  readonly batchId: number;
  readonly attendance: Overview["attendance"];
}

/** The list of units held against what was sent. */
export function MissingUnits({ batchId, attendance }: MissingUnitsProps) {
  const t = useWords(TEXTS);
  const { message } = App.useApp();
  const failure = useFailure();
  const client = useQueryClient();
  const may = useMay("reviewer");
  const input = useRef<HTMLInputElement>(null);
  const set = useMutation({
    mutationFn: (file: File) => sendExpectedUnits(batchId, file),
    onSuccess: async ({ units }) => {
      void message.success(t("listSet", { units }));
      await client.invalidateQueries({ queryKey: ["batch", batchId] });
    },
    onError: failure,
  });
  const expected = attendance?.expected ?? 0;
  const missing = attendance?.missing ?? [];
  return (
    <section>
      <header>
        <h2>{t("missing")}</h2>
        <span className="quiet">
          {expected === 0
            ? t("noList")
            : t(missing.length === 0 ? "allSent" : "missingCount", { expected, missing: missing.length })}
        </span>
        {may && (
          <Button size="small" loading={set.isPending} onClick={() => input.current?.click()}>
            {t(expected === 0 ? "setList" : "replaceList")}
          </Button>
        )}
        <input
          ref={input}
          type="file"
          accept=".csv,.xlsx"
          style={{ display: "none" }}
          aria-label={t("setList")}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file !== undefined) set.mutate(file);
            target.value = "";
          }}
        />
      </header>
      {missing.length > 0 && (
        <Table
          size="small"
          rowKey={({ name, department }) => `${name} ${department ?? ""}`}
          dataSource={missing}
          pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
          columns={[
            { title: t("unit"), dataIndex: "name" },
            { title: t("department"), dataIndex: "department" },
          ]}
        />
      )}
    </section>
  );
}
