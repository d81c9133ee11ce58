import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Alert, Button, Card } from "antd";
import {
  letterTemplateQuery,
  removeLetterTemplate,
  sampleTemplate,
  sendLetterTemplate,
} from "../../../api/letter-template.ts";
import { FileButton } from "../../../components/file-button.tsx";
import { ProblemLine } from "../../../components/problem-line.tsx";
import { saveBlob } from "../../../components/save-blob.ts";
import { useFailure } from "../../../components/use-failure.ts";
import { useSay, useWords } from "../../../i18n/language.tsx";
import { TEXTS } from "../texts.ts";

/** The office's own template of letters. */
export function TemplateCard() {
  const t = useWords(TEXTS);
  const say = useSay();
  const client = useQueryClient();
  const fail = useFailure();
  const template = useQuery(letterTemplateQuery);
  const again = () => client.invalidateQueries({ queryKey: letterTemplateQuery.queryKey });
  const send = useMutation({ mutationFn: sendLetterTemplate, onSuccess: again });
  const remove = useMutation({ mutationFn: removeLetterTemplate, onError: fail, onSuccess: again });
  const own = template.data ?? null;
  const { data: outcome } = send;
  return (
    <Card className="admin-narrow" title={t("template")}>
      <p className="admin-why">{t("templateWhy")}</p>
      <p className="admin-gap">{template.isSuccess && t(own === null ? "usualTemplate" : "ownTemplate")}</p>
      <div className="admin-row admin-gap">
        <Button onClick={() => void sampleTemplate().then((bytes) => saveBlob(bytes, "整改通知模板.docx"), fail)}>
          {t("sample")}
        </Button>
        <FileButton accept=".docx" busy={send.isPending} onFile={(file) => send.mutate(file)} primary>
          {t("uploadTemplate")}
        </FileButton>
        {own !== null && (
          <>
            <Button onClick={() => saveBlob(own, "template.docx")}>{t("currentTemplate")}</Button>
            <Button danger loading={remove.isPending} onClick={() => remove.mutate()}>
              {t("usual")}
            </Button>
          </>
        )}
      </div>
      {send.error !== null && <Alert showIcon title={<ProblemLine error={send.error} />} type="error" />}
      {outcome !== undefined && (
        <Alert
          description={
            <>
              {outcome.missing.length > 0 && <p>{t("templateMissing", { fields: outcome.missing.join("、") })}</p>}
              <ul>
                {outcome.problems.map(({ text, subject }, index) => (
                  <li key={index}>
                    {say(text)} {subject !== null && <code>{subject}</code>}
                  </li>
                ))}
              </ul>
            </>
          }
          showIcon
          title={outcome.ok ? t("templateGood", { fields: outcome.fields.join("、") }) : t("templateBad")}
          type={outcome.ok ? "success" : "error"}
        />
      )}
    </Card>
  );
}
