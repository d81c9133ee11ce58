import { Alert, Table } from "antd";
import type { PackImpact } from "../../../api/packs.ts";
import { useWords } from "../../../i18n/language.tsx";
import { TEXTS } from "../texts.ts";
import { ImpactFile } from "./impact-file.tsx";

type RuleLine = PackImpact["rules"][number];

/** What a pack would change: how many reports, by rule, and the first of them in words. */
export function PackImpactView({ impact }: { readonly impact: PackImpact }) {
  const t = useWords(TEXTS);
  const { checked, total, complete, changedFiles, rules, files, readsOtherwise } = impact;
  const notes = [
    ...(complete ? [] : [t("impactPartial", { checked, total })]),
    ...(readsOtherwise ? [t("impactReads")] : []),
  ];
  return (
    <>
      <Alert
        className="admin-gap"
        description={notes.length === 0 ? undefined : notes.map((note) => <div key={note}>{note}</div>)}
        showIcon
        title={changedFiles === 0 ? t("impactNone", { checked }) : t("impactSome", { checked, changed: changedFiles })}
        type={changedFiles === 0 && complete && !readsOtherwise ? "success" : "warning"}
      />
      {rules.length > 0 && (
        <Table<RuleLine>
          className="admin-gap"
          columns={[
            { title: t("rule"), render: (_value, { rule }) => <code>{rule}</code> },
            { title: t("added"), dataIndex: "added", align: "right", width: 90 },
            { title: t("gone"), dataIndex: "gone", align: "right", width: 90 },
            { title: t("changed"), dataIndex: "changed", align: "right", width: 90 },
          ]}
          dataSource={rules}
          pagination={false}
          rowKey="rule"
          size="small"
        />
      )}
      {files.length > 0 && (
        <details>
          <summary>{t("impactFiles", { n: files.length })}</summary>
          <ul className="admin-impact-files">
            {files.map((file) => (
              <ImpactFile file={file} key={file.fileId} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
