import { CheckOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useSyncExternalStore } from "react";
import { useFailure } from "../../components/use-failure.ts";
import { useWords } from "../../i18n/language.tsx";
import { autoSealOf } from "./auto-seal.ts";
import { TEXTS } from "./texts.ts";

interface SealButtonProps {
  readonly batchId: number;
  /** Files have been held against each other, and none has come since. */
  readonly done: boolean;
  /** Something is still on its way. */
  readonly busy: boolean;
}

/** Says that all is sent; after an upload that went through it is said by itself. */
export function SealButton({ batchId, done, busy }: SealButtonProps) {
  const t = useWords(TEXTS);
  const failure = useFailure();
  const seal = autoSealOf(batchId);
  const state = useSyncExternalStore(seal.subscribe, seal.state);
  if (done || state === "yes")
    return (
      <span className="sealed" role="status">
        <CheckOutlined aria-hidden="true" /> {t(done ? "crossChecked" : "sealed")}
      </span>
    );
  return (
    <Button
      disabled={busy}
      loading={state === "asking"}
      title={t("sealHint")}
      onClick={() => void seal.seal().catch(failure)}
    >
      {t("seal")}
    </Button>
  );
}
