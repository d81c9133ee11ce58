import { useMutation } from "@tanstack/react-query";
import { Alert, Button, Form, Input } from "antd";
import { useSessionState } from "../../api/session.tsx";
import { ProblemLine } from "../../components/problem-line.tsx";
import { useWords } from "../../i18n/language.tsx";
import { TEXTS } from "./texts.ts";

interface Credentials {
  readonly login: string;
  readonly password: string;
}

/** Name and password. @param login Who it was before, where a session has ended. */
export function LoginForm({ login }: { readonly login?: string }) {
  const t = useWords(TEXTS);
  const { logIn } = useSessionState();
  const enter = useMutation({ mutationFn: (given: Credentials) => logIn(given.login.trim(), given.password) });
  const needed = [{ required: true, message: t("needed") }];
  return (
    <Form<Credentials>
      initialValues={{ login }}
      layout="vertical"
      onFinish={(given) => enter.mutate(given)}
      requiredMark={false}
    >
      <Form.Item label={t("login")} name="login" rules={needed}>
        <Input autoComplete="username" autoFocus={login === undefined} size="large" />
      </Form.Item>
      <Form.Item label={t("password")} name="password" rules={needed}>
        <Input.Password autoComplete="current-password" autoFocus={login !== undefined} size="large" />
      </Form.Item>
      {enter.error !== null && <Alert showIcon title={<ProblemLine error={enter.error} />} type="error" />}
      <Button block className="gate-enter" htmlType="submit" loading={enter.isPending} size="large" type="primary">
        {t("enter")}
      </Button>
    </Form>
  );
}
