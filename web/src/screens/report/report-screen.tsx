import { useParams } from "react-router";
import { ApiProblem } from "../../api/problem.ts";
import { Loading } from "../../components/loading.tsx";
import { ProblemView } from "../../components/problem-view.tsx";
import { useLoadedReport } from "./data/use-loaded-report.ts";
import { ReportFrame } from "./report-frame.tsx";
import "./style/screen.css";
import "./style/page.css";
import "./style/findings.css";
import "./style/form.css";
import "./style/tabs.css";

/** One report: the original beside what was found, and the decisions about it. */
export default function ReportScreen() {
  const { fileId = "" } = useParams();
  const id = Number(fileId);
  return <LoadedReport fileId={Number.isInteger(id) ? id : 0} key={id} />;
}

function LoadedReport({ fileId }: { readonly fileId: number }) {
  const { report, error, retry } = useLoadedReport(fileId);
  if (report !== null) return <ReportFrame report={report} />;
  if (error !== null)
    return <ProblemView problem={error instanceof ApiProblem ? error : new ApiProblem(0, null)} retry={retry} />;
  return <Loading />;
}
