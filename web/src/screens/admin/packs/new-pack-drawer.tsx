import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Alert, App, Button, Drawer, Input } from "antd";
import { useState } from "react";
import { packsQuery, uploadPack } from "../../../api/packs.ts";
import { FileButton } from "../../../components/file-button.tsx";
import { ProblemLine } from "../../../components/problem-line.tsx";
import { useSay, useWords } from "../../../i18n/language.tsx";
import { TEXTS } from "../texts.ts";
import { PackImpactPanel } from "./pack-impact-panel.tsx";

/** A pack is chosen, tried, and put to use. */
export function NewPackDrawer({ onClose }: { readonly onClose: () => void }) {
  const t = useWords(TEXTS);
  const say = useSay();
  const client = useQueryClient();
  const { message } = App.useApp();
  const [yaml, setYaml] = useState("");
  const trial = useMutation({ mutationFn: (text: string) => uploadPack(text, true) });
  const use = useMutation({
    mutationFn: () => uploadPack(yaml, false),
    onSuccess: async ({ id }) => {
      void message.success(t("packUsed", { id }));
      await client.invalidateQueries({ queryKey: packsQuery.queryKey });
      onClose();
    },
  });
  const change = (text: string): void => {
    setYaml(text);
    trial.reset();
    use.reset();
  };
  const choose = async (file: File): Promise<void> => {
    const text = await file.text();
    change(text);
    trial.mutate(text);
  };
  const problem = use.error ?? trial.error;
  return (
    <Drawer
      extra={
        <span className="admin-row">
          <Button disabled={yaml.trim() === ""} loading={trial.isPending} onClick={() => trial.mutate(yaml)}>
            {t("tryPack")}
          </Button>
          <Button disabled={!trial.isSuccess} loading={use.isPending} onClick={() => use.mutate()} type="primary">
            {t("usePack")}
          </Button>
        </span>
      }
      onClose={onClose}
      open
      size={860}
      title={t("uploadPack")}
    >
      <p className="admin-row admin-gap">
        <FileButton accept=".yaml,.yml" onFile={(file) => void choose(file)}>
          {t("chooseYaml")}
        </FileButton>
        <span className="quiet">{t("orPaste")}</span>
      </p>
      {trial.data !== undefined && problem === null && (
        <Alert
          className="admin-gap"
          showIcon
          title={t("packGood", { ...trial.data, name: say(trial.data.name) })}
          type="success"
        />
      )}
      {trial.data !== undefined && problem === null && <PackImpactPanel pack={{ yaml }} />}
      {problem !== null && (
        <Alert className="admin-gap" showIcon title={<ProblemLine error={problem} />} type="error" />
      )}
      <Input.TextArea
        aria-label={t("yaml")}
        className="admin-code"
        onChange={({ target }) => change(target.value)}
        placeholder={t("yaml")}
        rows={26}
        spellCheck={false}
        value={yaml}
      />
    </Drawer>
  );
}
