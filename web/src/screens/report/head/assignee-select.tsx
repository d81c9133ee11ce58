import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Select } from "antd";
import { useSession } from "../../../api/session.tsx";
import { reportQueries } from "../data/queries.ts";
import { reportApi } from "../data/report-api.ts";
import { useAnnouncer } from "../state/announcer.ts";
import { useReport } from "../state/report-context.ts";
import { useRefusal } from "../state/use-refusal.ts";
import { useTexts } from "../state/use-texts.ts";

/** Whose report this is. Not shown where one person works alone. */
export function AssigneeSelect() {
  const { fileId, file, mayDecide } = useReport();
  const { mode, user } = useSession();
  const client = useQueryClient();
  const announcer = useAnnouncer();
  const refuse = useRefusal();
  const texts = useTexts();
  const { data } = useQuery({ ...reportQueries.reviewers(), enabled: mode === "login" && mayDecide });
  if (mode === "single" || data === undefined) return null;
  const assign = (userId: number | null) =>
    reportApi
      .assign([fileId], userId)
      .then(({ refused }) => {
        if (refused.length > 0) announcer.say(texts("notGiven"), "refused");
      })
      .catch(refuse)
      .then(() => client.invalidateQueries({ queryKey: reportQueries.file(fileId).queryKey }));
  return (
    <Select
      aria-label={texts("assignedTo")}
      className="report-assignee"
      disabled={user?.limited === true}
      onChange={(next: number | null) => void assign(next)}
      options={[
        { value: null, label: texts("nobody") },
        ...data.reviewers.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      size="small"
      value={file.assignedTo}
      variant="borderless"
    />
  );
}
