import { FileTextOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useRef } from "react";
import { useWords } from "../../i18n/language.tsx";
import { TEXTS } from "./texts.ts";

interface UnitListChoiceProps {
  readonly file: File | null;
  readonly onChoose: (file: File | null) => void;
}

/** Chooses one CSV or XLSX file; nothing is sent yet. */
export function UnitListChoice({ file, onChoose }: UnitListChoiceProps) {
  const t = useWords(TEXTS);
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        style={{ display: "none" }}
        accept=".csv,.xlsx"
        aria-label={t("expected")}
        onChange={({ target }) => onChoose(target.files?.[0] ?? null)}
      />
      <Button icon={<FileTextOutlined />} onClick={() => input.current?.click()}>
        {file?.name ?? t("chooseFile")}
      </Button>
    </>
  );
}
