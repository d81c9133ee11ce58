import type { OneTimeLogin } from "../auth/first-admin.ts";
import type { Words } from "./language.ts";

/** How a one-time password is shown, this once. */
export function oneTimeLoginText({ login, oneTimePassword, hours }: OneTimeLogin): Words {
  return {
    zh: `用户名 ${login}，一次性密码 ${oneTimePassword}（只显示这一次，${hours} 小时内有效，登录后须立即修改；丢失或过期可运行 fuhe user reset ${login}）`,
    en: `login ${login}, one-time password ${oneTimePassword} (shown this once, good for ${hours} h, to be changed at the login; lost or too late: fuhe user reset ${login})`,
  };
}
