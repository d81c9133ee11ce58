import { Radio } from "antd";
import { useState } from "react";
import { CorrectEditor } from "../form/correct-editor.tsx";
import type { FindingRow } from "../data/rows.ts";
import { areOfOneRow, cellName, correctable } from "../logic/finding-parts.ts";
import type { Value } from "../logic/value-index.ts";
import { useReport } from "../state/report-context.ts";
import { useScreen } from "../state/screen-context.ts";
import { draftName, drafts } from "../state/use-draft-text.ts";
import { useTexts } from "../state/use-texts.ts";

/** Which of a finding's cells was misread, and what the page says there. */
export function MisreadPanel({ line }: { readonly line: FindingRow }) {
  const { fileId, found, language } = useReport();
  const screen = useScreen();
  const texts = useTexts();
  const parts = found.parts.get(line) ?? [];
  const values = correctable(parts);
  const [pointer, setPointer] = useState(() => {
    const typed = values.find((one) => drafts.read(draftName.value(fileId, one.pointer)) !== null);
    const doubtful = values.find(({ doubt }) => doubt !== null);
    return (typed ?? doubtful ?? values[0])?.pointer ?? null;
  });
  const value = values.find((one) => one.pointer === pointer);
  if (value === undefined) return null;
  const wordsOf = (one: Value) => [...one.path, one.field[language]];
  const names = values.map((one) => cellName(wordsOf(one), areOfOneRow(parts)));
  // Two rows may bear the same name under different heads.
  const nameOf = (one: Value, at: number) =>
    names.indexOf(names[at] ?? "") === names.lastIndexOf(names[at] ?? "") ? names[at] : wordsOf(one).join(" · ");
  return (
    <div className="report-panel">
      {values.length > 1 && (
        <>
          <div className="report-panel-title">{texts("whichValue")}</div>
          <Radio.Group
            aria-label={texts("whichValue")}
            className="report-which"
            onChange={(event) => setPointer(String(event.target.value))}
            options={values.map((one, at) => ({
              value: one.pointer,
              label: (
                <>
                  <span className="report-cell-label">{nameOf(one, at)}</span>{" "}
                  <span className={one.text === "" ? "report-cell-blank" : "report-cell-text"}>
                    {one.text === "" ? texts("blank") : shorten(one.text)}
                  </span>
                </>
              ),
            }))}
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
