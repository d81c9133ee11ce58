import { Modal, type RefSelectProps, Select } from "antd";
import { useRef, useState } from "react";
import { useWords } from "../../../i18n/language.tsx";
import { TEXTS } from "./texts.ts";

interface PickDialogProps {
  readonly title: string;
  readonly note: string;
  /** What is picked, for who does not see the field. */
  readonly field: string;
  readonly ok: string;
  readonly options: readonly { readonly value: number; readonly label: string }[];
  readonly busy: boolean;
  readonly onPick: (value: number) => void;
  readonly onClose: () => void;
}

/** Picks one of many by typing a part of its name. */
export function PickDialog({ title, note, field, ok, options, busy, onPick, onClose }: PickDialogProps) {
  const t = useWords(TEXTS);
  const select = useRef<RefSelectProps>(null);
  const [value, setValue] = useState<number | null>(null);
  return (
    <Modal
      open
      width={460}
      title={title}
      okText={ok}
      cancelText={t("cancel")}
      okButtonProps={{ disabled: value === null }}
      confirmLoading={busy}
      onOk={() => value !== null && onPick(value)}
      onCancel={onClose}
      // The dialog takes the focus while it opens.
      afterOpenChange={(open) => open && select.current?.focus()}
    >
      <Select
        ref={select}
        className="pick-select"
        aria-label={field}
        placeholder={field}
        showSearch={{ optionFilterProp: "label" }}
        value={value}
        options={[...options]}
        onChange={setValue}
      />
      <p className="quiet">{note}</p>
    </Modal>
  );
}
