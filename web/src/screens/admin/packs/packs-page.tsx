import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Popconfirm, Table } from "antd";
import { useState } from "react";
import { packsQuery, removePack } from "../../../api/packs.ts";
import type { Pack } from "../../../api/types.ts";
import { shortTime } from "../../../components/format.ts";
import { ProblemView } from "../../../components/problem-view.tsx";
import { useFailure } from "../../../components/use-failure.ts";
import { useSay, useWords } from "../../../i18n/language.tsx";
import { TEXTS } from "../texts.ts";
import { NewPackDrawer } from "./new-pack-drawer.tsx";
import { PackDrawer } from "./pack-drawer.tsx";

/** Rule packs: those that came with the program and uploaded ones. */
export default function PacksPage() {
  const t = useWords(TEXTS);
  const say = useSay();
  const client = useQueryClient();
  const fail = useFailure();
  const packs = useQuery(packsQuery);
  const [seen, setSeen] = useState<string | null>(null);
  const [uploading, setUploading] = useState(false);
  const retire = useMutation({
    mutationFn: removePack,
    onError: fail,
    onSettled: () => client.invalidateQueries({ queryKey: packsQuery.queryKey }),
  });
  if (packs.isError) return <ProblemView problem={packs.error} retry={() => void packs.refetch()} />;
  const standard = packs.data?.standard ?? null;
  return (
    <>
      <header className="admin-head">
        <h1>{t("packs")}</h1>
        <span className="admin-space" />
        <Button onClick={() => setUploading(true)} type="primary">
          {t("uploadPack")}
        </Button>
      </header>
      <p className="admin-why">{t("packsWhy")}</p>
      <Table<Pack>
        columns={[
          {
            title: t("packId"),
            render: (_value, { id }) => (
              <>
                <code>{id}</code> {id === standard && <span className="quiet">（{t("standard")}）</span>}
              </>
            ),
          },
          { title: t("packName"), render: (_value, { name }) => (name === null ? "" : say(name)) },
          { title: t("version"), dataIndex: "version" },
          {
            title: t("origin"),
            render: (_value, { uploaded, uploadedAt }) =>
              uploaded ? t("uploaded", { when: shortTime(uploadedAt) }) : t("shipped"),
          },
          {
            title: t("state"),
            render: (_value, { active }) =>
              active ? (
                <span className="admin-sign admin-sign-good">✓ {t("inUse")}</span>
              ) : (
                <span className="admin-sign quiet">– {t("replaced")}</span>
              ),
          },
          {
            title: <span className="visually-hidden">{t("actions")}</span>,
            render: (_value, { id, active, uploaded }) =>
              active && (
                <span className="admin-row">
                  <Button onClick={() => setSeen(id)} size="small">
                    {t("view")}
                  </Button>
                  {uploaded && (
                    <Popconfirm description={t("retireWhy")} onConfirm={() => retire.mutate(id)} title={t("retire")}>
                      <Button danger size="small">
                        {t("retire")}
                      </Button>
                    </Popconfirm>
                  )}
                </span>
              ),
          },
        ]}
        dataSource={packs.data?.packs ?? []}
        loading={packs.isPending}
        pagination={false}
        rowKey={({ id, sha256, version }) => `${id} ${version} ${sha256 ?? ""}`}
        size="small"
      />
      {seen !== null && <PackDrawer onClose={() => setSeen(null)} packId={seen} />}
      {uploading && <NewPackDrawer onClose={() => setUploading(false)} />}
    </>
  );
}
