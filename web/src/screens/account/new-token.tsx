import { Button, Input } from "antd";
import { useState } from "react";
import { useWords } from "../../i18n/language.tsx";
import { TEXTS } from "./texts.ts";

interface NewTokenProps {
  readonly busy: boolean;
  /** @param until Last day as 2026-12-31; null: no end. */
  readonly onCreate: (name: string, until: string | null) => void;
}

/** What a token is for and until when. */
export function NewToken({ busy, onCreate }: NewTokenProps) {
  const t = useWords(TEXTS);
  const [name, setName] = useState("");
  const [until, setUntil] = useState("");
  return (
    <form
      className="account-new"
      onSubmit={(event) => {
        event.preventDefault();
        onCreate(name.trim(), until === "" ? null : until);
        setName("");
      }}
    >
      <label>
        {t("name")}
        <Input maxLength={100} onChange={({ target }) => setName(target.value)} required value={name} />
      </label>
      <label>
        {t("expiresOptional")}
        <Input onChange={({ target }) => setUntil(target.value)} type="date" value={until} />
      </label>
      <Button disabled={name.trim() === ""} htmlType="submit" loading={busy} type="primary">
        {t("create")}
      </Button>
    </form>
  );
}
