import { Button } from "antd";
import type { ReactNode } from "react";

interface KeyButtonProps {
  /** The key that does the same. */
  readonly hotkey: string;
  readonly onPress: () => void;
  readonly children: ReactNode;
  readonly active?: boolean;
  readonly primary?: boolean;
  readonly disabled?: boolean;
  /** Whether what it opens is open. */
  readonly expanded?: boolean;
}

/** A button that shows its key. */
export function KeyButton({
  hotkey,
  onPress,
  children,
  primary = false,
  disabled = false,
  active = false,
  expanded,
}: KeyButtonProps) {
  return (
    <Button
      aria-expanded={expanded}
      aria-keyshortcuts={hotkey}
      className={active ? "report-button-active" : undefined}
      disabled={disabled}
      onClick={(event) => {
        event.stopPropagation();
        onPress();
      }}
      size="small"
      type={primary ? "primary" : "default"}
    >
      <kbd className="report-key">{hotkey}</kbd>
      {children}
    </Button>
  );
}
