import { EyeOutlined } from "@ant-design/icons";
import { usePresence } from "../data/use-presence.ts";
import { useReport } from "../state/report-context.ts";
import { useTexts } from "../state/use-texts.ts";

/** Who else has this report open. */
export function PresenceLine() {
  const { fileId } = useReport();
  const texts = useTexts();
  const others = usePresence(fileId);
  return (
    <span aria-live="polite" className="report-presence">
      {others.length > 0 && (
        <>
          <EyeOutlined /> {texts("alsoHere", { names: others.map(({ name }) => name).join("、") })}
        </>
      )}
    </span>
  );
}
