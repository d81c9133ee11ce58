import { Link } from "react-router";
import type { PackImpact } from "../../../api/packs.ts";
import { useSay, useWords } from "../../../i18n/language.tsx";
import { TEXTS } from "../texts.ts";

/** What a pack would change in one report, finding by finding. */
export function ImpactFile({ file }: { readonly file: PackImpact["files"][number] }) {
  const t = useWords(TEXTS);
  const say = useSay();
  return (
    <li>
      <Link to={`/files/${file.fileId}`}>{file.path}</Link>
      <ul>
        {file.added.map(({ message }, index) => (
          <li key={`added-${index}`}>
            ＋ {t("added")}：{say(message)}
          </li>
        ))}
        {file.gone.map(({ message }, index) => (
          <li key={`gone-${index}`}>
            － {t("gone")}：{say(message)}
          </li>
        ))}
        {file.changed.map(({ before, after }, index) => (
          <li key={`changed-${index}`}>
            ⇄ {t("changed")}：{say(before.message)} → {say(after.message)}
          </li>
        ))}
      </ul>
    </li>
  );
}
