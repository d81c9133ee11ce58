import { ArrowLeftOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Alert, Empty } from "antd";
import { Link, useParams } from "react-router";
import { batchQuery } from "../../api/batches.ts";
import { unitProposalsQuery } from "../../api/files.ts";
import { unitsQuery } from "../../api/people.ts";
import { asProblem } from "../../api/problem.ts";
import { useMay } from "../../api/session.tsx";
import { Loading } from "../../components/loading.tsx";
import { ProblemView } from "../../components/problem-view.tsx";
import { ScreenHead } from "../../components/screen-head.tsx";
import { useTitle } from "../../components/use-title.ts";
import { useWords } from "../../i18n/language.tsx";
import { ProposalList } from "./proposal-list.tsx";
import { TEXTS } from "./texts.ts";
import "./unit-proposals.css";

/** Where an administrator says which unit the reports of a batch belong to, by what fuhe proposes. */
export default function UnitProposalsScreen() {
  const t = useWords(TEXTS);
  const batchId = Number(useParams()["batchId"]);
  const admin = useMay("admin");
  const batch = useQuery(batchQuery(batchId));
  const units = useQuery({ ...unitsQuery, enabled: admin });
  const found = useQuery({ ...unitProposalsQuery(batchId), enabled: admin });
  useTitle(`${t("title")} · ${batch.data?.name ?? ""}`);
  if (!admin) return <Empty className="proposals-none" description={t("adminsOnly")} />;
  const error = found.error ?? units.error;
  if (error !== null) return <ProblemView problem={asProblem(error)} retry={() => void found.refetch()} />;
  if (found.data === undefined || units.data === undefined) return <Loading />;
  const { total, proposals } = found.data;
  return (
    <div className="proposals">
      <ScreenHead
        back={
          <Link to={`/batches/${batchId}`} aria-label={t("back")} title={t("back")}>
            <ArrowLeftOutlined />
          </Link>
        }
        title={t("title")}
        note={
          <>
            {batch.data?.name} · {t("total", { total })}
            {proposals.length < total && t("listed", { count: proposals.length })}
          </>
        }
      />
      {total === 0 ? (
        <Empty className="proposals-none" image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("done")}>
          <Link to={`/batches/${batchId}`}>{t("back")}</Link>
        </Empty>
      ) : (
        <>
          <p className="proposals-why">{t("why")}</p>
          {units.data.units.length === 0 && (
            <Alert showIcon type="info" title={t("noList")} action={<Link to="/admin/units">{t("toList")}</Link>} />
          )}
          <ProposalList batchId={batchId} proposals={proposals} units={units.data.units} loading={found.isFetching} />
        </>
      )}
    </div>
  );
}
