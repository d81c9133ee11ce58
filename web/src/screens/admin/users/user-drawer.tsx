import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Alert, Button, Drawer, Form, Input, Radio } from "antd";
import { changeUser, createUser, setScope, usersQuery } from "../../../api/people.ts";
import type { Role, User } from "../../../api/types.ts";
import { ProblemLine } from "../../../components/problem-line.tsx";
import { useWords } from "../../../i18n/language.tsx";
import { TEXTS } from "../texts.ts";
import type { Secret } from "./one-time-password.tsx";
import { ScopeFields } from "./scope-fields.tsx";
import { readScope, sameScope, type ScopeValues } from "./scope-values.ts";

interface UserValues extends ScopeValues {
  readonly login: string;
  readonly name: string;
  readonly role: Role;
}

interface UserDrawerProps {
  /** Null: a new one. */
  readonly user: User | null;
  readonly onClose: () => void;
  readonly onSecret: (secret: Secret) => void;
}

const ROLES = ["viewer", "reviewer", "admin"] as const;

/** Makes or changes a user. */
export function UserDrawer({ user, onClose, onSecret }: UserDrawerProps) {
  const t = useWords(TEXTS);
  const client = useQueryClient();
  const save = useMutation({
    mutationFn: async (values: UserValues) => {
      const { login, name, role } = values;
      const scope = readScope(values);
      if (user === null) {
        const made = await createUser({ login: login.trim(), name: name.trim(), role, scope });
        onSecret({ name: made.name, password: made.oneTimePassword, hours: made.oneTimeHours });
        return;
      }
      const { version } = await changeUser(user.id, { version: user.version, name: name.trim(), role });
      if (!sameScope(scope, user.scope)) await setScope(user.id, scope, version);
    },
    onSuccess: onClose,
    onSettled: () => client.invalidateQueries({ queryKey: usersQuery.queryKey }),
  });
  const needed = [{ required: true, whitespace: true, message: t("needed") }];
  return (
    <Drawer
      extra={
        <Button form="user" htmlType="submit" loading={save.isPending} type="primary">
          {t("save")}
        </Button>
      }
      onClose={onClose}
      open
      size={440}
      title={t(user === null ? "newUser" : "editUser")}
    >
      <Form<UserValues>
        id="user"
        initialValues={{
          login: user?.login,
          name: user?.name,
          role: user?.role ?? "reviewer",
          limited: user !== null && user.scope !== null,
          departments: user?.scope?.departments ?? [],
          unitIds: user?.scope?.unitIds ?? [],
        }}
        layout="vertical"
        onFinish={(values) => save.mutate(values)}
      >
        <Form.Item extra={user === null ? t("loginHint") : undefined} label={t("login")} name="login" rules={needed}>
          <Input autoComplete="off" disabled={user !== null} maxLength={64} />
        </Form.Item>
        <Form.Item label={t("name")} name="name" rules={needed}>
          <Input autoComplete="off" maxLength={100} />
        </Form.Item>
        <Form.Item extra={t("roleHint")} label={t("role")} name="role">
          <Radio.Group options={ROLES.map((value) => ({ value, label: t(value) }))} optionType="button" />
        </Form.Item>
        <ScopeFields />
        {save.error !== null && <Alert showIcon title={<ProblemLine error={save.error} />} type="error" />}
      </Form>
    </Drawer>
  );
}
