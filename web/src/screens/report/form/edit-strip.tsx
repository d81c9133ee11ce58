import { Button } from "antd";
import { useReport } from "../state/report-context.ts";
import { useScreen } from "../state/screen-context.ts";
import { useTexts } from "../state/use-texts.ts";
import { CorrectEditor } from "./correct-editor.tsx";
import { useForm } from "./form-context.ts";

/** Below the form: the value that is being corrected, beside its picture. Stays in sight while the form scrolls. */
export function EditStrip() {
  const { values, language } = useReport();
  const { setDraft, corrections } = useForm();
  const screen = useScreen();
  const texts = useTexts();
  const value = screen.editing === null ? undefined : values.byPointer.get(screen.editing);
  if (value === undefined || !value.correctable) return null;
  const correction = corrections.get(value.pointer);
  return (
    <section aria-label={texts("correct")} className="report-edit-strip">
      <div className="report-panel-title">
        {[...value.path, value.field[language]].join(" › ")}
        {correction !== undefined && (
          <span className="report-quiet"> {texts("correctedFrom", { old: correction.oldText })}</span>
        )}
        <Button className="report-edit-close" onClick={() => screen.edit(null)} size="small" type="text">
          {texts("close")}
        </Button>
      </div>
      <CorrectEditor key={value.pointer} onClose={() => screen.edit(null)} onDraft={setDraft} value={value} />
    </section>
  );
}
