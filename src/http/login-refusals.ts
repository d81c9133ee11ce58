import type { FastifyReply } from "fastify";
import type { LocalText } from "../model/finding.ts";
import { HttpError } from "./problem.ts";
import { type Refusal, REFUSALS } from "./refusals.ts";

/** A login that is locked; the answer says until when. */
export function lockedLogin(reply: FastifyReply, until: Date): HttpError {
  const seconds = Math.max(1, Math.ceil((until.getTime() - Date.now()) / 1000));
  void reply.header("retry-after", seconds);
  const minutes = Math.ceil(seconds / 60);
  return new HttpError({
    ...REFUSALS.lockedLogin,
    message: {
      zh: `输错次数太多，该用户名锁定到 ${clock(until)}（约 ${minutes} 分钟后）`,
      en: `too many failures: this login is locked until ${clock(until)} (about ${minutes} min from now)`,
    },
  });
}

/** A one-time password that was used too late; the answer says what to do, with the login. */
export function expiredPassword(login: string): HttpError {
  const { hint } = REFUSALS.expiredPassword;
  return new HttpError({
    ...REFUSALS.expiredPassword,
    hint: { zh: hint.zh.replace("用户名", login), en: hint.en.replace("LOGIN", login) },
  });
}

/** More attempts than are allowed; the answer says how long to wait. */
export function tooOften(reply: FastifyReply, seconds: number): HttpError {
  void reply.header("retry-after", seconds);
  return new HttpError({
    ...REFUSALS.tooMany,
    message: { zh: `尝试过于频繁，请 ${seconds} 秒后再试`, en: `too many attempts: try again in ${seconds} s` },
    hint: { zh: "", en: "" },
  });
}

/** A new password that cannot be used, or a current one that is wrong: `path` names the field. */
export function refusedPassword(refusal: Refusal, path: "/current" | "/next", message: LocalText): HttpError {
  return new HttpError({ ...refusal, message, fields: [{ path, message: message.en }] });
}

/** Hours and minutes where the server is, such as `09:05`. */
function clock(at: Date): string {
  return [at.getHours(), at.getMinutes()].map((part) => String(part).padStart(2, "0")).join(":");
}
