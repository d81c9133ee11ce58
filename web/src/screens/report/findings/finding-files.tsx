import { useReport } from "../state/report-context.ts";
import { useTexts } from "../state/use-texts.ts";

/** The files that a finding across files speaks of; this one is marked. */
export function FindingFiles({
  files,
}: {
  readonly files: readonly { readonly path: string; readonly sha256: string }[];
}) {
  const { result } = useReport();
  const texts = useTexts();
  return (
    <div className="report-files">
      <span className="report-quiet">{texts("acrossFiles")}</span>
      <ul>
        {files.map(({ path, sha256 }) => (
          <li aria-current={sha256 === result?.file.sha256 ? "true" : undefined} key={`${path}|${sha256}`}>
            {path}
          </li>
        ))}
      </ul>
    </div>
  );
}
