import { useParams } from "react-router";
import { UploadView } from "./upload-view.tsx";
import "./upload.css";

/** Sends reports to the batch of the address and shows what becomes of them. */
export default function UploadScreen() {
  const batchId = Number(useParams()["batchId"]);
  return <UploadView key={batchId} batchId={batchId} />;
}
