import { useParams } from "react-router";
import { BatchView } from "./batch-view.tsx";
import "./batch.css";

/** A batch at a glance, and its reports. */
export default function BatchScreen() {
  const batchId = Number(useParams()["batchId"]);
  return <BatchView key={batchId} batchId={batchId} />;
}
