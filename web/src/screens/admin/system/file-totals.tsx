import type { SystemState } from "../../../api/types.ts";
import { StandingTag } from "../../../components/standing-tag.tsx";

/** All files by how they stand. */
export function FileTotals({ files }: Pick<SystemState, "files">) {
  return (
    <dl className="admin-facts">
      {files.map(({ standing, count }) => (
        <div className="admin-fact" key={standing}>
          <dt>
            <StandingTag standing={standing} />
          </dt>
          <dd>{count}</dd>
        </div>
      ))}
    </dl>
  );
}
