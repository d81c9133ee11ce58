import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Button, Select, Table } from "antd";
import { useState } from "react";
import { type AuditFilter, auditQuery, usersQuery } from "../../../api/people.ts";
import type { AuditEntry } from "../../../api/types.ts";
import { shortTime } from "../../../components/format.ts";
import { ProblemView } from "../../../components/problem-view.tsx";
import { useSay, useWords, type Words } from "../../../i18n/language.tsx";
import { TEXTS } from "../texts.ts";
import { ACTION_WORDS } from "./action-words.ts";
import { DETAIL_WORDS, SUBJECT_WORDS } from "./detail-words.ts";

/** Who did what, when, from where. Entries are never changed. */
export default function AuditPage() {
  const t = useWords(TEXTS);
  const say = useSay();
  const [filter, setFilter] = useState<AuditFilter>({});
  const users = useQuery(usersQuery);
  const trail = useInfiniteQuery(auditQuery(filter));
  if (trail.isError) return <ProblemView problem={trail.error} retry={() => void trail.refetch()} />;
  const narrow = (change: { readonly userId?: number | undefined; readonly action?: string | undefined }): void => {
    const { userId, action } = { ...filter, ...change };
    setFilter({ ...(userId === undefined ? {} : { userId }), ...(action === undefined ? {} : { action }) });
  };
  const wordOf = (name: string, known: Readonly<Record<string, Words>>): string => {
    const words = known[name];
    return words === undefined ? name : say(words);
  };
  return (
    <>
      <header className="admin-head">
        <h1>{t("audit")}</h1>
        <span className="admin-space" />
        <Select<number>
          allowClear
          aria-label={t("who")}
          onChange={(userId) => narrow({ userId })}
          options={(users.data?.users ?? []).map(({ id, name, login }) => ({
            value: id,
            label: `${name}（${login}）`,
          }))}
          placeholder={t("anyone")}
          showSearch={{ optionFilterProp: "label" }}
          style={{ width: 180 }}
        />
        <Select<string>
          allowClear
          aria-label={t("action")}
          onChange={(action) => narrow({ action })}
          options={Object.entries(ACTION_WORDS).map(([value, words]) => ({ value, label: say(words) }))}
          placeholder={t("anyAction")}
          showSearch={{ optionFilterProp: "label" }}
          style={{ width: 180 }}
        />
      </header>
      <Table<AuditEntry>
        columns={[
          { title: t("when"), width: 140, render: (_value, { at }) => shortTime(at) },
          { title: t("who"), width: 120, dataIndex: "actor" },
          {
            title: t("action"),
            width: 160,
            render: (_value, { action }) => <span title={action}>{wordOf(action, ACTION_WORDS)}</span>,
          },
          {
            title: t("subject"),
            width: 210,
            render: (_value, { subject, subjectId }) => (
              <span className="admin-detail">
                {subject === null ? "" : `${wordOf(subject, SUBJECT_WORDS)} ${subjectId ?? ""}`}
              </span>
            ),
          },
          {
            title: t("detail"),
            render: (_value, { detail }) => (
              <span className="admin-detail">{detailText(detail, (name) => wordOf(name, DETAIL_WORDS))}</span>
            ),
          },
          { title: t("address"), width: 120, dataIndex: "address" },
        ]}
        dataSource={trail.data?.pages.flatMap(({ entries }) => entries) ?? []}
        loading={trail.isPending}
        locale={{ emptyText: t("noEntries") }}
        pagination={false}
        rowKey="id"
        size="small"
      />
      {trail.hasNextPage && (
        <p className="admin-more">
          <Button loading={trail.isFetchingNextPage} onClick={() => void trail.fetchNextPage()}>
            {t("more")}
          </Button>
        </p>
      )}
    </>
  );
}

function detailText(detail: Readonly<Record<string, unknown>>, wordOf: (name: string) => string): string {
  return Object.entries(detail)
    .map(([name, value]) => `${wordOf(name)}: ${typeof value === "string" ? value : JSON.stringify(value)}`)
    .join("；");
}
