import type { ReactNode } from "react";
import "./screen-head.css";

interface ScreenHeadProps {
  readonly title: ReactNode;
  /** Quiet words beside the title. */
  readonly note?: ReactNode;
  /** What leads back, before the title. */
  readonly back?: ReactNode;
  readonly actions?: ReactNode;
}

/** Title of a screen with what can be done on it. */
export function ScreenHead({ title, note, back, actions }: ScreenHeadProps) {
  return (
    <div className="screen-head">
      {back}
      <h1>{title}</h1>
      {note !== undefined && <span className="screen-head-note">{note}</span>}
      <span className="screen-head-space" />
      <div className="screen-head-actions">{actions}</div>
    </div>
  );
}
