import { Spin } from "antd";
import "./loading.css";

/** Something is on its way. Appears only after a moment, so that quick answers do not flicker. */
export function Loading() {
  return (
    <div className="loading" role="status" aria-live="polite">
      <Spin delay={200} />
    </div>
  );
}
