import { TeamOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { unitlessQuery } from "../../api/files.ts";
import { unitsQuery } from "../../api/people.ts";
import { useMay } from "../../api/session.tsx";
import { useWords } from "../../i18n/language.tsx";
import { TEXTS } from "./texts.ts";

/** Tells administrators of reports that nobody who is limited to units can see, and leads to where they get theirs. */
export function UnitNotice({ batchId }: { readonly batchId: number }) {
  const t = useWords(TEXTS);
  const admin = useMay("admin");
  // Without a list there is nothing that a report could belong to.
  const listed = (useQuery({ ...unitsQuery, enabled: admin }).data?.units.length ?? 0) > 0;
  const count = useQuery({ ...unitlessQuery(batchId), enabled: listed }).data ?? 0;
  if (!listed || count === 0) return null;
  return (
    <p className="unit-notice">
      <TeamOutlined aria-hidden="true" /> {t("unitless", { count })}
      <Link to={`/batches/${batchId}/unit-proposals`}>{t("unitlessGo")}</Link>
    </p>
  );
}
