import type { FastifyReply } from "fastify";
import type { LocalText } from "../model/finding.ts";
import { HttpError } from "./problem.ts";

const NO_HINT: LocalText = { zh: "", en: "" };

/** Neither says which of the two is wrong. */
export function wrongLogin(): HttpError {
  return new HttpError({
    status: 401,
    code: "wrong-login",
    message: { zh: "用户名或密码不对", en: "the login or the password is wrong" },
    hint: {
      zh: "连续多次输错会暂时锁定；忘记密码请联系管理员重置。",
      en: "Too many failures in a row lock the login for a while; an administrator can reset a lost password.",
    },
  });
}

export function lockedLogin(reply: FastifyReply, until: Date): HttpError {
  const seconds = Math.max(1, Math.ceil((until.getTime() - Date.now()) / 1000));
  void reply.header("retry-after", seconds);
  const minutes = Math.ceil(seconds / 60);
  return new HttpError({
    status: 429,
    code: "login-locked",
    message: {
      zh: `输错次数太多，该用户名锁定到 ${clock(until)}（约 ${minutes} 分钟后）`,
      en: `too many failures: this login is locked until ${clock(until)} (about ${minutes} min from now)`,
    },
    hint: { zh: "急用请联系管理员重置密码。", en: "If it cannot wait an administrator can reset the password." },
  });
}

export function tooOften(reply: FastifyReply, seconds: number): HttpError {
  void reply.header("retry-after", seconds);
  return new HttpError({
    status: 429,
    code: "too-many-requests",
    message: { zh: `尝试过于频繁，请 ${seconds} 秒后再试`, en: `too many attempts: try again in ${seconds} s` },
    hint: NO_HINT,
  });
}

/** A new password that cannot be used, or a current one that is wrong: `path` names the field. */
export function unfitPassword(path: "/current" | "/next", code: string, message: LocalText): HttpError {
  return new HttpError({ status: 422, code, message, hint: NO_HINT, fields: [{ path, message: message.en }] });
}

export function nobodyLogsIn(): HttpError {
  return new HttpError({
    status: 409,
    code: "single-user",
    message: { zh: "单人模式不需要登录，没有密码和令牌", en: "single-user mode has no logins, passwords or tokens" },
    hint: {
      zh: "多人使用请设置 FUHE_SINGLE_USER=false 后重新启动。",
      en: "For several people set FUHE_SINGLE_USER=false and start again.",
    },
  });
}

/** Hours and minutes where the server is, such as `09:05`. */
function clock(at: Date): string {
  return [at.getHours(), at.getMinutes()].map((part) => String(part).padStart(2, "0")).join(":");
}
