import { Table, type TableColumnsType } from "antd";
import { Link } from "react-router";
import { useMay } from "../../api/session.tsx";
import { type Batch, batchStateWords } from "../../components/batch-state.ts";
import { CountsBar } from "../../components/counts-bar.tsx";
import { shortTime } from "../../components/format.ts";
import { useSay, useWords } from "../../i18n/language.tsx";
import { TEXTS } from "./texts.ts";

/** Batches as rows; an empty one leads to its upload. */
export function BatchTable({ batches }: { readonly batches: readonly Batch[] }) {
  const t = useWords(TEXTS);
  const say = useSay();
  const may = useMay("reviewer", { limited: true });
  const columns: TableColumnsType<Batch> = [
    {
      title: t("name"),
      key: "name",
      render: (_, { id, name }) => (
        <Link className="batch-name" to={`/batches/${id}`}>
          {name}
        </Link>
      ),
    },
    { title: t("year"), key: "year", width: 90, render: (_, { year }) => year ?? t("noYear") },
    { title: t("pack"), dataIndex: "pack", width: 120, ellipsis: true },
    { title: t("state"), key: "state", width: 120, render: (_, batch) => say(batchStateWords(batch)) },
    {
      title: t("progress"),
      key: "progress",
      width: "42%",
      render: (_, { counts }) =>
        counts.total === 0 ? <span className="quiet">{t("noFiles")}</span> : <CountsBar counts={counts} />,
    },
    {
      title: t("created"),
      key: "created",
      width: 150,
      render: (_, { createdAt }) => <span className="quiet">{shortTime(createdAt)}</span>,
    },
    {
      title: t("actions"),
      key: "actions",
      width: 110,
      render: (_, { id, name }) => (
        <span className="batch-actions">
          <Link to={`/batches/${id}`} aria-label={`${t("open")} ${name}`}>
            {t("open")}
          </Link>
          {may && (
            <Link to={`/batches/${id}/upload`} aria-label={`${t("upload")} ${name}`}>
              {t("upload")}
            </Link>
          )}
        </span>
      ),
    },
  ];
  return <Table rowKey="id" size="small" columns={columns} dataSource={[...batches]} pagination={false} />;
}
