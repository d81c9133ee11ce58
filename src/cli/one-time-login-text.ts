import type { OneTimeLogin } from "../auth/first-admin.ts";
import type { Words } from "./language.ts";

/** How a one-time password is shown, this once. */
export function oneTimeLoginText({ login, oneTimePassword }: OneTimeLogin): Words {
  return {
    zh: `用户名 ${login}，一次性密码 ${oneTimePassword}（只显示这一次，登录后须立即修改；丢失可运行 fuhe user reset ${login}）`,
    en: `login ${login}, one-time password ${oneTimePassword} (shown this once, to be changed at the login; lost: fuhe user reset ${login})`,
  };
}
