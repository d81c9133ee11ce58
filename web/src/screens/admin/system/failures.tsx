import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Table } from "antd";
import { Link } from "react-router";
import { replay } from "../../../api/batches.ts";
import { systemQuery } from "../../../api/system.ts";
import type { SystemState } from "../../../api/types.ts";
import { shortTime } from "../../../components/format.ts";
import { useFailure } from "../../../components/use-failure.ts";
import { useSay, useWords } from "../../../i18n/language.tsx";
import { TEXTS } from "../texts.ts";

type Failure = SystemState["failures"][number];

/** Files that could not be read, why, and another try. */
export function Failures({ failures }: { readonly failures: readonly Failure[] }) {
  const t = useWords(TEXTS);
  const say = useSay();
  const client = useQueryClient();
  const { message } = App.useApp();
  const fail = useFailure();
  const again = useMutation({
    mutationFn: (fileIds: number[]) => replay({ fileIds }),
    onSuccess: ({ files }) => void message.success(t("queued", { n: files })),
    onError: fail,
    onSettled: () => client.invalidateQueries({ queryKey: systemQuery.queryKey }),
  });
  return (
    <section>
      <header className="admin-head">
        <h2>{t("failures")}</h2>
        <span className="admin-space" />
        {failures.length > 0 && (
          <Button loading={again.isPending} onClick={() => again.mutate(failures.map(({ fileId }) => fileId))}>
            {t("allAgain", { n: failures.length })}
          </Button>
        )}
      </header>
      <Table<Failure>
        columns={[
          { title: t("file"), render: (_value, { fileId, path }) => <Link to={`/files/${fileId}`}>{path}</Link> },
          {
            title: t("reason"),
            render: (_value, { errorMessage, errorCode }) => (errorMessage === null ? errorCode : say(errorMessage)),
          },
          { title: t("deaths"), width: 90, dataIndex: "deaths", align: "right" },
          { title: t("when"), width: 140, render: (_value, { finishedAt }) => shortTime(finishedAt) },
          {
            title: <span className="visually-hidden">{t("actions")}</span>,
            width: 100,
            render: (_value, { fileId }) => (
              <Button onClick={() => again.mutate([fileId])} size="small">
                {t("again")}
              </Button>
            ),
          },
        ]}
        dataSource={[...failures]}
        locale={{ emptyText: t("noFailures") }}
        pagination={false}
        rowKey="fileId"
        size="small"
      />
    </section>
  );
}
