import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Alert, Button, Popconfirm, Table, Typography } from "antd";
import { createToken, removeToken, tokensQuery } from "../../api/people.ts";
import type { Token } from "../../api/types.ts";
import { shortTime } from "../../components/format.ts";
import { ProblemView } from "../../components/problem-view.tsx";
import { useFailure } from "../../components/use-failure.ts";
import { useWords } from "../../i18n/language.tsx";
import { NewToken } from "./new-token.tsx";
import { TEXTS } from "./texts.ts";

/** One's own API tokens: list, make, revoke. */
export function Tokens() {
  const t = useWords(TEXTS);
  const client = useQueryClient();
  const fail = useFailure();
  const tokens = useQuery(tokensQuery);
  const again = () => client.invalidateQueries({ queryKey: tokensQuery.queryKey });
  const create = useMutation({
    mutationFn: ({ name, until }: { readonly name: string; readonly until: string | null }) =>
      createToken(name, until === null ? null : new Date(`${until}T23:59:59`).toISOString()),
    onSuccess: again,
    onError: fail,
  });
  const revoke = useMutation({ mutationFn: removeToken, onSuccess: again, onError: fail });
  if (tokens.isError) return <ProblemView problem={tokens.error} retry={() => void tokens.refetch()} />;
  return (
    <>
      <Table<Token>
        columns={[
          { title: t("name"), render: (_value, { name, prefix }) => `${name}（${prefix}…）` },
          { title: t("used"), render: (_value, { lastUsedAt }) => shortTime(lastUsedAt) || t("unused") },
          { title: t("expires"), render: (_value, { expiresAt }) => shortTime(expiresAt) || t("never") },
          {
            title: <span className="visually-hidden">{t("revoke")}</span>,
            render: (_value, { id }) => (
              <Popconfirm onConfirm={() => revoke.mutate(id)} title={t("revokeWhy")}>
                <Button danger size="small">
                  {t("revoke")}
                </Button>
              </Popconfirm>
            ),
          },
        ]}
        dataSource={tokens.data?.tokens ?? []}
        loading={tokens.isPending}
        locale={{ emptyText: t("none") }}
        pagination={false}
        rowKey="id"
        size="small"
      />
      <NewToken busy={create.isPending} onCreate={(name, until) => create.mutate({ name, until })} />
      {create.data !== undefined && (
        <Alert
          description={
            <Typography.Text code copyable>
              {create.data.token}
            </Typography.Text>
          }
          showIcon
          title={t("made")}
          type="success"
        />
      )}
    </>
  );
}
