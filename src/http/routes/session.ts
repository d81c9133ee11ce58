import type { FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { changePassword } from "../../auth/change-password.ts";
import type { Identity } from "../../auth/identity.ts";
import { logIn } from "../../auth/log-in.ts";
import { logOut } from "../../auth/log-out.ts";
import { LONGEST_PASSWORD } from "../../auth/password-rules.ts";
import { identityOfSession } from "../../auth/session-identity.ts";
import type { From } from "../../auth/start-session.ts";
import type { Settings } from "../../config/settings.ts";
import { describeError } from "../../errors.ts";
import { toolVersion } from "../../pipeline/tool-version.ts";
import { tooLargeText } from "../../service/too-large.ts";
import { SESSION_COOKIE, SINGLE_USER_CSRF } from "../identify.ts";
import { expiredPassword, lockedLogin, refusedPassword, tooOften } from "../login-refusals.ts";
import { isOwnOrigin, isOwnPage } from "../own-page.ts";
import { HttpError } from "../problem.ts";
import { REFUSALS } from "../refusals.ts";
import { defineRoute } from "../route.ts";
import { line, Role } from "../schemas/people.ts";
import { Words } from "../schemas/words.ts";

const SessionView = z
  .object({
    /** single: nobody logs in, whoever sits at this machine is the administrator. */
    mode: z.enum(["single", "login"]),
    user: z
      .object({
        id: z.number().int().nullable(),
        login: z.string(),
        name: z.string(),
        role: Role,
        /** Sees some departments or units only. */
        limited: z.boolean(),
      })
      .nullable(),
    /** To be sent as `x-csrf-token` with every change. */
    csrf: z.string().nullable(),
    /** True: nothing but the change of the password is allowed. */
    mustChangePassword: z.boolean(),
    version: z.string(),
    /** What a file may be, so that a page can refuse before it sends; not for archives, whose files are measured one by one. */
    files: z.object({ mostBytes: z.number().int(), tooLarge: z.object({ message: Words, hint: Words }) }),
  })
  .meta({ id: "Session" });

const Password = z.string().min(1).max(LONGEST_PASSWORD);

export const session = defineRoute({
  method: "GET",
  url: "/session",
  id: "getSession",
  tag: "session",
  summary: { zh: "当前登录的是谁", en: "who is logged in" },
  access: { who: "anyone" },
  answer: SessionView,
  handler: ({ services: { settings }, identity, reply }) => {
    void reply.header("cache-control", "no-store");
    return sessionView(settings, identity);
  },
});

export const login = defineRoute({
  method: "POST",
  url: "/session",
  id: "logIn",
  tag: "session",
  summary: { zh: "登录", en: "log in" },
  access: { who: "anyone" },
  body: z.object({ login: line(200), password: Password }),
  answer: SessionView,
  handler: async ({ services, body, request, reply }) => {
    const { settings } = services;
    if (settings.singleUser) throw new HttpError(REFUSALS.singleUser);
    // A page of another origin must not log somebody in under a name of its choice.
    if (!isOwnPage(request) || !isOwnOrigin(request)) throw new HttpError(REFUSALS.csrf);
    const outcome = await logIn(services, services.logins, {
      ...body,
      ...fromOf(request),
      requestId: request.id,
      formerCookie: request.cookies[SESSION_COOKIE] ?? null,
    });
    if (outcome.kind === "wrong") throw new HttpError(REFUSALS.wrongLogin);
    if (outcome.kind === "expired") throw expiredPassword(outcome.login);
    if (outcome.kind === "locked") throw lockedLogin(reply, outcome.until);
    if (outcome.kind === "often") throw tooOften(reply, outcome.seconds);
    setCookie(reply, settings, outcome.session.cookie);
    return sessionView(settings, await identityOfSession(services.db, outcome.session.cookie));
  },
});

export const logout = defineRoute({
  method: "DELETE",
  url: "/session",
  id: "logOut",
  tag: "session",
  summary: { zh: "退出登录", en: "log out" },
  access: { who: "user", evenOneTime: true },
  answer: "nothing",
  handler: async ({ services, identity, actor, reply }) => {
    if (identity !== null) await logOut(services.db, identity, actor);
    void reply.clearCookie(SESSION_COOKIE, cookieOptions(services.settings));
  },
});

export const password = defineRoute({
  method: "PUT",
  url: "/session/password",
  id: "changePassword",
  tag: "session",
  summary: {
    zh: "修改自己的密码；其他地方的登录随即失效",
    en: "change one's own password; every other login of this user ends",
  },
  access: { who: "user", sessionOnly: true, evenOneTime: true },
  body: z.object({ current: Password, next: Password }),
  answer: "nothing",
  handler: async ({ services, identity, actor, body, request, reply }) => {
    const userId = identity?.userId ?? null;
    if (identity === null || userId === null) throw new HttpError(REFUSALS.singleUser);
    const outcome = await changePassword(
      services,
      services.logins,
      { ...identity, userId },
      actor,
      fromOf(request),
      body,
    );
    if (outcome.kind === "wrong")
      throw refusedPassword(REFUSALS.wrongPassword, "/current", REFUSALS.wrongPassword.message);
    if (outcome.kind === "unfit") throw refusedPassword(REFUSALS.unfitPassword, "/next", outcome.text);
    if (outcome.kind === "locked") throw lockedLogin(reply, outcome.until);
    if (outcome.kind === "often") throw tooOften(reply, outcome.seconds);
    setCookie(reply, services.settings, outcome.session.cookie);
  },
});

function sessionView({ singleUser, limits }: Pick<Settings, "singleUser" | "limits">, identity: Identity | null) {
  const message = tooLargeText(limits.fileBytes);
  const { hint, en } = describeError("too-large", message);
  return {
    mode: singleUser ? ("single" as const) : ("login" as const),
    user:
      identity === null
        ? null
        : {
            id: identity.userId,
            login: identity.login,
            name: identity.name,
            role: identity.role,
            limited: identity.visibility !== null,
          },
    csrf: identity?.kind === "single" ? SINGLE_USER_CSRF : (identity?.csrf ?? null),
    mustChangePassword: identity?.mustChangePassword ?? false,
    version: toolVersion(),
    files: { mostBytes: limits.fileBytes, tooLarge: { message, hint: { zh: hint, en: en.hint } } },
  };
}

/** For this host alone, out of reach of scripts, never sent with a request that another site starts. */
function cookieOptions({ http }: Pick<Settings, "http">) {
  return { path: "/", httpOnly: true, sameSite: "strict" as const, secure: http.secureCookies };
}

function setCookie(reply: FastifyReply, settings: Pick<Settings, "http" | "sessionHours">, value: string): void {
  void reply.setCookie(SESSION_COOKIE, value, { ...cookieOptions(settings), maxAge: settings.sessionHours * 3600 });
}

function fromOf(request: FastifyRequest): From {
  return { address: request.ip, agent: request.headers["user-agent"] ?? null };
}
