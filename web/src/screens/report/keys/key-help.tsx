import { Modal } from "antd";
import { BINDINGS, keyLabel } from "../logic/keys.ts";
import { useReport } from "../state/report-context.ts";
import { useTexts } from "../state/use-texts.ts";

/** All keys of this screen. */
export function KeyHelp({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { language } = useReport();
  const texts = useTexts();
  return (
    <Modal footer={null} onCancel={onClose} open={open} title={texts("keysHelp")} width={720}>
      <div className="report-help">
        {BINDINGS.map(({ group, bindings }) => (
          <section key={group.en}>
            <h3>{group[language]}</h3>
            <dl>
              {bindings.map(({ keys, command, words }) => (
                <div key={command}>
                  <dt>
                    {keys.map((key) => (
                      <kbd className="report-key" key={key}>
                        {keyLabel(key)[language]}
                      </kbd>
                    ))}
                  </dt>
                  <dd>{words[language]}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}
