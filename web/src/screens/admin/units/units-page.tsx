import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Alert, Input, Table } from "antd";
import { useState } from "react";
import { sendUnits, unitsQuery } from "../../../api/people.ts";
import type { Unit } from "../../../api/types.ts";
import { FileButton } from "../../../components/file-button.tsx";
import { ProblemLine } from "../../../components/problem-line.tsx";
import { ProblemView } from "../../../components/problem-view.tsx";
import { useWords } from "../../../i18n/language.tsx";
import { TEXTS } from "../texts.ts";
import { UnitsOutcome } from "./units-outcome.tsx";

const PAGE = 100;

function matches({ name, code, department, aliases }: Unit, text: string): boolean {
  return [name, code, department, ...aliases].some((words) => words?.includes(text));
}

/** The list of units with their departments. */
export default function UnitsPage() {
  const t = useWords(TEXTS);
  const client = useQueryClient();
  const [text, setText] = useState("");
  const units = useQuery(unitsQuery);
  const send = useMutation({
    mutationFn: sendUnits,
    onSuccess: () => client.invalidateQueries({ queryKey: unitsQuery.queryKey }),
  });
  if (units.isError) return <ProblemView problem={units.error} retry={() => void units.refetch()} />;
  const all = units.data?.units ?? [];
  return (
    <>
      <header className="admin-head">
        <h1>{t("units")}</h1>
        <span className="quiet">{t("unitsTotal", { n: all.length, d: units.data?.departments.length ?? 0 })}</span>
        <span className="admin-space" />
        <FileButton accept=".csv,.xlsx" busy={send.isPending} onFile={(file) => send.mutate(file)} primary>
          {t("uploadUnits")}
        </FileButton>
      </header>
      <p className="admin-why">{t("unitsWhy")}</p>
      {send.error !== null && (
        <Alert className="admin-gap" showIcon title={<ProblemLine error={send.error} />} type="error" />
      )}
      {send.data !== undefined && <UnitsOutcome receipt={send.data} />}
      <Input.Search
        allowClear
        aria-label={t("search")}
        className="admin-gap admin-narrow"
        onChange={({ target }) => setText(target.value.trim())}
        placeholder={t("search")}
      />
      <Table<Unit>
        columns={[
          { title: t("code"), dataIndex: "code", width: 140 },
          { title: t("unitName"), dataIndex: "name" },
          { title: t("department"), dataIndex: "department" },
          { title: t("aliases"), render: (_value, { aliases }) => aliases.join("、") },
        ]}
        dataSource={text === "" ? all : all.filter((unit) => matches(unit, text))}
        loading={units.isPending}
        locale={{ emptyText: t("noUnits") }}
        pagination={{ pageSize: PAGE, hideOnSinglePage: true, showSizeChanger: false }}
        rowKey="id"
        size="small"
      />
    </>
  );
}
