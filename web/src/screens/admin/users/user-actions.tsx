import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button, Popconfirm } from "antd";
import { changeUser, resetPassword, usersQuery } from "../../../api/people.ts";
import { useSession } from "../../../api/session.tsx";
import type { User } from "../../../api/types.ts";
import { useFailure } from "../../../components/use-failure.ts";
import { useWords } from "../../../i18n/language.tsx";
import { TEXTS } from "../texts.ts";
import type { Secret } from "./one-time-password.tsx";

interface UserActionsProps {
  readonly user: User;
  readonly onEdit: () => void;
  readonly onSecret: (secret: Secret) => void;
}

/** Change, disable, reset the password of one user. */
export function UserActions({ user, onEdit, onSecret }: UserActionsProps) {
  const t = useWords(TEXTS);
  const client = useQueryClient();
  const fail = useFailure();
  const self = useSession().user?.id === user.id;
  const again = () => client.invalidateQueries({ queryKey: usersQuery.queryKey });
  const disable = useMutation({
    mutationFn: () => changeUser(user.id, { version: user.version, disabled: !user.disabled }),
    onError: fail,
    onSettled: again,
  });
  const reset = useMutation({
    mutationFn: () => resetPassword(user.id),
    onSuccess: ({ oneTimePassword, oneTimeHours }) =>
      onSecret({ name: user.name, password: oneTimePassword, hours: oneTimeHours }),
    onError: fail,
    onSettled: again,
  });
  return (
    <span className="admin-row">
      <Button onClick={onEdit} size="small">
        {t("edit")}
      </Button>
      <Popconfirm description={t("resetWhy")} onConfirm={() => reset.mutate()} title={t("reset")}>
        <Button loading={reset.isPending} size="small">
          {t("reset")}
        </Button>
      </Popconfirm>
      <Button disabled={self} loading={disable.isPending} onClick={() => disable.mutate()} size="small">
        {t(user.disabled ? "enable" : "disable")}
      </Button>
    </span>
  );
}
