import { useQuery } from "@tanstack/react-query";
import { Alert, Button, Table } from "antd";
import { useState } from "react";
import { usersQuery } from "../../../api/people.ts";
import { useSession } from "../../../api/session.tsx";
import type { User } from "../../../api/types.ts";
import { shortTime } from "../../../components/format.ts";
import { ProblemView } from "../../../components/problem-view.tsx";
import { useWords } from "../../../i18n/language.tsx";
import { TEXTS } from "../texts.ts";
import { OneTimePassword, type Secret } from "./one-time-password.tsx";
import { UserActions } from "./user-actions.tsx";
import { UserDrawer } from "./user-drawer.tsx";
import { UserState } from "./user-state.tsx";

/** Who may log in, as what, and what they see. */
export default function UsersPage() {
  const t = useWords(TEXTS);
  const { mode } = useSession();
  const users = useQuery(usersQuery);
  const [open, setOpen] = useState<User | "new" | null>(null);
  const [secret, setSecret] = useState<Secret | null>(null);
  if (users.isError) return <ProblemView problem={users.error} retry={() => void users.refetch()} />;
  return (
    <>
      <header className="admin-head">
        <h1>{t("users")}</h1>
        <span className="admin-space" />
        <Button onClick={() => setOpen("new")} type="primary">
          {t("newUser")}
        </Button>
      </header>
      {mode === "single" && <Alert className="admin-gap" showIcon title={t("singleNote")} type="info" />}
      <Table<User>
        columns={[
          { title: t("login"), dataIndex: "login" },
          { title: t("name"), dataIndex: "name" },
          { title: t("role"), render: (_value, { role }) => t(role) },
          {
            title: t("scope"),
            render: (_value, { scope }) =>
              scope === null
                ? t("everything")
                : scope.departments.length + scope.unitIds.length === 0
                  ? t("scopeNothing")
                  : t("scopeCount", { d: scope.departments.length, u: scope.unitIds.length }),
          },
          { title: t("state"), render: (_value, user) => <UserState user={user} /> },
          { title: t("created"), render: (_value, { createdAt }) => shortTime(createdAt) },
          {
            title: <span className="visually-hidden">{t("actions")}</span>,
            render: (_value, user) => <UserActions onEdit={() => setOpen(user)} onSecret={setSecret} user={user} />,
          },
        ]}
        dataSource={users.data?.users ?? []}
        loading={users.isPending}
        locale={{ emptyText: t("noUsers") }}
        pagination={false}
        rowKey="id"
        size="small"
      />
      {open !== null && (
        <UserDrawer onClose={() => setOpen(null)} onSecret={setSecret} user={open === "new" ? null : open} />
      )}
      <OneTimePassword onClose={() => setSecret(null)} secret={secret} />
    </>
  );
}
