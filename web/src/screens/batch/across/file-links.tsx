import { useMutation } from "@tanstack/react-query";
import { App } from "antd";
import { useState } from "react";
import { useNavigate } from "react-router";
import { api, dataOf } from "../../../api/client.ts";
import { useFailure } from "../../../components/use-failure.ts";
import { useWords } from "../../../i18n/language.tsx";
import { TEXTS } from "./texts.ts";

const MOST_SHOWN = 4;
const MOST_FOUND = 50;

/** Files by their paths; which report it is, is asked when one is opened. */
export function FileLinks({ batchId, paths }: { readonly batchId: number; readonly paths: readonly string[] }) {
  const t = useWords(TEXTS);
  const { message } = App.useApp();
  const failure = useFailure();
  const navigate = useNavigate();
  const [all, setAll] = useState(false);
  const open = useMutation({
    mutationFn: async (path: string) => {
      const query = { batch: batchId, text: path.slice(path.lastIndexOf("/") + 1).slice(0, 200), limit: MOST_FOUND };
      const { files } = await dataOf(api.GET("/api/v1/files", { params: { query } }));
      return files.find((file) => file.path === path) ?? null;
    },
    onSuccess: (file) => {
      if (file === null) void message.info(t("gone"));
      else void navigate(`/files/${file.id}?batch=${batchId}`);
    },
    onError: failure,
  });
  const shown = all ? paths : paths.slice(0, MOST_SHOWN);
  return (
    <div className="across-files" aria-label={t("files")}>
      {shown.map((path) => (
        <button key={path} type="button" className="link-button" onClick={() => open.mutate(path)}>
          {path}
        </button>
      ))}
      {shown.length < paths.length && (
        <button type="button" className="link-button" onClick={() => setAll(true)}>
          {t("more", { count: paths.length - shown.length })}
        </button>
      )}
    </div>
  );
}
