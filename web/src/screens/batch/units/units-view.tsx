import type { Overview } from "../../../api/types.ts";
import { MissingUnits } from "./missing-units.tsx";
import { ReturnedUnits } from "./returned-units.tsx";
import "./units.css";

/** Who has not sent, and who must answer by when. */
export function UnitsView({ batchId, overview }: { readonly batchId: number; readonly overview: Overview | null }) {
  return (
    <div className="units-view">
      <MissingUnits batchId={batchId} attendance={overview?.attendance ?? null} />
      <ReturnedUnits batchId={batchId} />
    </div>
  );
}
