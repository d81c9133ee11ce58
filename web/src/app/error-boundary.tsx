import { Button, Result } from "antd";
import { Component, type ReactNode } from "react";
import { useWords } from "../i18n/language.tsx";
import { TEXTS } from "./texts.ts";

interface State {
  readonly error: Error | null;
}

/** Shows what to do where a screen fails to draw: never a blank page. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    return this.state.error === null ? this.props.children : <Broken error={this.state.error} />;
  }
}

function Broken({ error }: { readonly error: Error }) {
  const t = useWords(TEXTS);
  return (
    <Result
      status="warning"
      title={t("broken")}
      subTitle={
        <>
          {t("brokenHint")}
          <br />
          <code>{error.message}</code>
        </>
      }
      extra={
        <Button type="primary" onClick={() => location.reload()}>
          {t("reload")}
        </Button>
      }
    />
  );
}
