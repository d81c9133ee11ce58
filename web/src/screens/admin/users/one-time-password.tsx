import { Modal, Typography } from "antd";
import { useWords } from "../../../i18n/language.tsx";
import { TEXTS } from "../texts.ts";

export interface Secret {
  readonly name: string;
  readonly password: string;
  /** Hours for which it holds. */
  readonly hours: number;
}

/** A password that is shown once, to be handed on. */
export function OneTimePassword({ secret, onClose }: { readonly secret: Secret | null; readonly onClose: () => void }) {
  const t = useWords(TEXTS);
  return (
    <Modal
      footer={(_origin, { OkBtn }) => <OkBtn />}
      mask={{ closable: false }}
      okText={t("close")}
      onCancel={onClose}
      onOk={onClose}
      open={secret !== null}
      title={t("passwordOf", { name: secret?.name ?? "" })}
      width={420}
    >
      <p>
        <Typography.Text className="admin-secret" code copyable>
          {secret?.password ?? ""}
        </Typography.Text>
      </p>
      <p className="quiet">{t("passwordOnce", { h: secret?.hours ?? 0 })}</p>
    </Modal>
  );
}
