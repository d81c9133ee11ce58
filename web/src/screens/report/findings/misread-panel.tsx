import { Radio } from "antd";
import { useState } from "react";
import { CorrectEditor } from "../form/correct-editor.tsx";
import type { FindingRow } from "../data/rows.ts";
import { correctable } from "../logic/finding-parts.ts";
import { useReport } from "../state/report-context.ts";
import { useScreen } from "../state/screen-context.ts";
import { useTexts } from "../state/use-texts.ts";

/** Which of a finding's cells was misread, and what the page says there. */
export function MisreadPanel({ line }: { readonly line: FindingRow }) {
  const { found, language } = useReport();
  const screen = useScreen();
  const texts = useTexts();
  const values = correctable(found.parts.get(line) ?? []);
  const doubtful = values.find(({ doubt }) => doubt !== null);
  const [pointer, setPointer] = useState((doubtful ?? values[0])?.pointer ?? null);
  const value = values.find((one) => one.pointer === pointer);
  if (value === undefined) return null;
  return (
    <div className="report-panel">
      {values.length > 1 && (
        <>
          <div className="report-panel-title">{texts("whichValue")}</div>
          <Radio.Group
            aria-label={texts("whichValue")}
            onChange={(event) => setPointer(String(event.target.value))}
            optionType="button"
            options={values.map((one) => ({
              value: one.pointer,
              label: `${one.field[language]} ${one.text === "" ? texts("blank") : shorten(one.text)}`,
            }))}
            size="small"
            value={pointer}
          />
        </>
      )}
      <CorrectEditor key={value.pointer} onClose={() => screen.openPanel(null)} value={value} />
    </div>
  );
}

function shorten(text: string): string {
  return text.length > 14 ? `${text.slice(0, 13)}…` : text;
}
