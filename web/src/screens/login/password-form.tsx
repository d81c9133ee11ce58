import { useMutation } from "@tanstack/react-query";
import { Alert, App, Button, Form, Input } from "antd";
import { useSessionState } from "../../api/session.tsx";
import { ProblemLine } from "../../components/problem-line.tsx";
import { useWords } from "../../i18n/language.tsx";
import { TEXTS } from "./texts.ts";

const SHORTEST = 10;

interface Passwords {
  readonly current: string;
  readonly next: string;
  readonly again: string;
}

/** Changes one's own password. */
export function PasswordForm() {
  const t = useWords(TEXTS);
  const { changePassword } = useSessionState();
  const { message } = App.useApp();
  const [form] = Form.useForm<Passwords>();
  const change = useMutation({
    mutationFn: ({ current, next }: Passwords) => changePassword(current, next),
    onSuccess: () => {
      form.resetFields();
      void message.success(t("saved"));
    },
  });
  const needed = { required: true, message: t("needed") };
  return (
    <Form<Passwords>
      form={form}
      layout="vertical"
      requiredMark={false}
      onFinish={(passwords) => change.mutate(passwords)}
    >
      <Form.Item name="current" label={t("current")} rules={[needed]}>
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Form.Item name="next" label={t("next")} rules={[needed, { min: SHORTEST, message: t("short") }]}>
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="again"
        label={t("again")}
        dependencies={["next"]}
        rules={[
          needed,
          ({ getFieldValue }) => ({
            validator: (_rule, value: string) =>
              value === getFieldValue("next") ? Promise.resolve() : Promise.reject(new Error(t("differ"))),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      {change.error !== null && <Alert type="error" showIcon title={<ProblemLine error={change.error} />} />}
      <Button type="primary" htmlType="submit" loading={change.isPending} className="gate-enter">
        {t("save")}
      </Button>
    </Form>
  );
}
