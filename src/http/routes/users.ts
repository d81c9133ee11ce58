import { z } from "zod";
import { type Administrator, changeAccount, createAccount, limitAccount } from "../../auth/accounts.ts";
import { resetPassword } from "../../auth/reset-password.ts";
import { allVisibilities, visibilityOf } from "../../store/user-scopes.ts";
import { listUsers } from "../../store/users.ts";
import { defined } from "../defined.ts";
import { HttpError } from "../problem.ts";
import { REFUSALS } from "../refusals.ts";
import { id } from "../query-shapes.ts";
import { type Call, defineRoute } from "../route.ts";
import { line, Role, Scope, UserView, userView } from "../schemas/people.ts";

/** Changes of people are made by people: a stolen token makes no accounts. */
const CHANGES = { who: "admin", limited: false, sessionOnly: true } as const;
const UserParams = z.object({ userId: id });

/** A password that is shown this once, and the hours within which it has to be changed. */
const OneTime = { oneTimePassword: z.string(), oneTimeHours: z.number().int() };

/** Letters and digits of any script; begins with one. */
const Login = z
  .string()
  .trim()
  .normalize("NFKC")
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}._@-]{0,63}$/u, "letters, digits and . _ @ -, at most 64");

export const users = defineRoute({
  method: "GET",
  url: "/users",
  id: "listUsers",
  tag: "people",
  summary: { zh: "全部用户", en: "all users" },
  access: { who: "admin", limited: false },
  answer: z.object({ users: z.array(UserView) }),
  handler: async ({ services: { db } }) => {
    const [found, scopes] = await Promise.all([listUsers(db), allVisibilities(db)]);
    return { users: found.map((user) => userView(user, scopes.get(user.id) ?? null)) };
  },
});

export const newUser = defineRoute({
  method: "POST",
  url: "/users",
  id: "createUser",
  tag: "people",
  summary: {
    zh: "新建用户；一次性密码只显示这一次，首次登录须修改",
    en: "make a user; the one-time password is shown this once and has to be changed at the first login",
  },
  access: CHANGES,
  body: z.object({ login: Login, name: line(100), role: Role, scope: Scope.nullable() }),
  answer: UserView.extend(OneTime).meta({ id: "NewUser" }),
  status: 201,
  handler: async (call) => {
    const { user, oneTimePassword } = await createAccount(call.services, administrator(call), call.body);
    void call.reply.header("cache-control", "no-store");
    return { ...userView(user, call.body.scope), oneTimePassword, oneTimeHours: call.services.settings.oneTimeHours };
  },
});

export const changedUser = defineRoute({
  method: "PATCH",
  url: "/users/:userId",
  id: "changeUser",
  tag: "people",
  summary: {
    zh: "修改姓名、角色，停用或恢复；角色改变或停用后须重新登录",
    en: "change name or role, disable or enable; another role or disabling ends the user's logins",
  },
  access: CHANGES,
  params: UserParams,
  body: z.object({
    version: z.number().int(),
    name: line(100).optional(),
    role: Role.optional(),
    disabled: z.boolean().optional(),
  }),
  answer: UserView,
  handler: async (call) => {
    const { db } = call.services;
    const { version, ...change } = call.body;
    const user = await changeAccount(db, administrator(call), call.params.userId, version, defined(change));
    return userView(user, await visibilityOf(db, user.id));
  },
});

export const userScope = defineRoute({
  method: "PUT",
  url: "/users/:userId/scope",
  id: "limitUser",
  tag: "people",
  summary: {
    zh: "限定用户只能看到哪些部门和单位；null 为不限",
    en: "limit what a user sees to departments and units of the list; null: no limits",
  },
  access: CHANGES,
  params: UserParams,
  body: z.object({ scope: Scope.nullable(), version: z.number().int().optional() }),
  answer: UserView,
  handler: async (call) => {
    const { scope, version } = call.body;
    const { userId } = call.params;
    const user = await limitAccount(call.services.db, administrator(call), userId, version ?? null, scope);
    return userView(user, scope);
  },
});

export const userPassword = defineRoute({
  method: "POST",
  url: "/users/:userId/password",
  id: "resetPassword",
  tag: "people",
  summary: {
    zh: "重置密码并解除锁定：给出一次性密码，该用户须重新登录",
    en: "reset the password and lift a lock: a one-time password, the user's logins end",
  },
  access: CHANGES,
  params: UserParams,
  answer: z.object(OneTime),
  handler: async ({ services, actor, params, reply }) => {
    const reset = await resetPassword(services, actor, params.userId);
    if (reset === null) throw new HttpError(REFUSALS.unknown);
    void reply.header("cache-control", "no-store");
    return { oneTimePassword: reset.oneTimePassword, oneTimeHours: reset.hours };
  },
});

function administrator({
  actor,
  identity,
}: Pick<Call<unknown, unknown, unknown>, "actor" | "identity">): Administrator {
  return { actor, credentialHash: identity?.credentialHash ?? null };
}
