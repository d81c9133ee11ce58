import { FileAddOutlined, FolderAddOutlined, InboxOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { type DragEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { useWords } from "../../i18n/language.tsx";
import { fromDrop, fromInput, type PickedFile } from "../../upload/picked-file.ts";
import { TEXTS } from "./texts.ts";

interface DropZoneProps {
  readonly onChoose: (files: readonly PickedFile[]) => void;
  /** Why nothing can be chosen yet; null: it can. */
  readonly closed: string | null;
  /** Takes less room, once there is a list below. */
  readonly small: boolean;
}

/** Where files come in: dropped, or chosen one by one or by the folder. */
export function DropZone({ onChoose, closed, small }: DropZoneProps) {
  const t = useWords(TEXTS);
  const [over, setOver] = useState(false);
  const drag = (event: DragEvent, entering: boolean): void => {
    event.preventDefault();
    setOver(entering);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    if (closed === null) void fromDrop(event.dataTransfer).then(onChoose);
  };
  return (
    <section
      className={`drop-zone${small ? " small" : ""}${over ? " over" : ""}`}
      aria-label={t("drop")}
      onDragOver={(event) => drag(event, true)}
      onDragLeave={(event) => drag(event, false)}
      onDrop={drop}
    >
      <InboxOutlined className="drop-zone-icon" aria-hidden="true" />
      <div className="drop-zone-words">
        <div className="drop-zone-title">{closed ?? (over ? t("dropNow") : t("drop"))}</div>
        <div className="quiet">{t("kinds")}</div>
      </div>
      <div className="drop-zone-buttons">
        <Choice icon={<FileAddOutlined />} words={t("chooseFiles")} disabled={closed !== null} onChoose={onChoose} />
        <Choice
          folder
          icon={<FolderAddOutlined />}
          words={t("chooseFolder")}
          disabled={closed !== null}
          onChoose={onChoose}
        />
      </div>
    </section>
  );
}

interface ChoiceProps {
  readonly words: string;
  readonly icon: ReactNode;
  readonly folder?: boolean;
  readonly disabled: boolean;
  readonly onChoose: (files: readonly PickedFile[]) => void;
}

function Choice({ words, icon, folder = false, disabled, onChoose }: ChoiceProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (input.current !== null) input.current.webkitdirectory = folder;
  }, [folder]);
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={words}
        onChange={({ target }) => {
          if (target.files !== null) onChoose(fromInput(target.files));
          // The same choice once more is a change too.
          target.value = "";
        }}
      />
      <Button
        icon={icon}
        disabled={disabled}
        type={folder ? "default" : "primary"}
        onClick={() => input.current?.click()}
      >
        {words}
      </Button>
    </>
  );
}
