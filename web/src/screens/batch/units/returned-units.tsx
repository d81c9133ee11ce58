import { ClockCircleOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Table } from "antd";
import { Link } from "react-router";
import { api, dataOf } from "../../../api/client.ts";
import type { ReturnLine } from "../../../api/types.ts";
import { useWords } from "../../../i18n/language.tsx";
import { TEXTS } from "./texts.ts";

const MOST = 500;

/** Letters of a batch with the day by which they must be answered, the overdue ones first. */
export function ReturnedUnits({ batchId }: { readonly batchId: number }) {
  const t = useWords(TEXTS);
  const found = useQuery({
    queryKey: ["batch", batchId, "returns"],
    queryFn: ({ signal }) =>
      dataOf(api.GET("/api/v1/returns", { params: { query: { batch: batchId, limit: MOST } }, signal })),
  });
  const returns = [...(found.data?.returns ?? [])].sort((a, b) => Number(b.overdue) - Number(a.overdue));
  return (
    <section>
      <header>
        <h2>{t("returned")}</h2>
        {found.data?.total === 0 && <span className="quiet">{t("noneReturned")}</span>}
      </header>
      {returns.length > 0 && (
        <Table<ReturnLine>
          size="small"
          rowKey="id"
          dataSource={returns}
          pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
          columns={[
            { title: t("unit"), dataIndex: "unitName" },
            { title: t("number"), dataIndex: "number" },
            { title: t("due"), dataIndex: "dueOn" },
            {
              title: t("state"),
              key: "state",
              render: (_, { state, overdue }) =>
                overdue ? (
                  <span className="units-overdue">
                    <ClockCircleOutlined aria-hidden="true" /> {t("overdue")}
                  </span>
                ) : (
                  t(state)
                ),
            },
            { title: t("reports"), key: "files", render: (_, { files }) => <Files batchId={batchId} files={files} /> },
          ]}
        />
      )}
    </section>
  );
}

function Files({ batchId, files }: { readonly batchId: number; readonly files: ReturnLine["files"] }) {
  return (
    <ul className="units-files">
      {files.map(({ fileId, project, path }) => (
        <li key={fileId}>
          <Link to={`/files/${fileId}?batch=${batchId}`}>{project ?? path}</Link>
        </li>
      ))}
    </ul>
  );
}
