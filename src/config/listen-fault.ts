import type { Settings } from "./settings.ts";
import { SettingsError } from "./settings-error.ts";

/** A place to listen at that is taken, or not there, is a setting to change, and says so; every other error as it is. */
export function listenFault(error: unknown, { host, port }: Settings["http"]): unknown {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "EADDRINUSE" || code === "EACCES") {
    const why =
      code === "EACCES"
        ? { zh: "没有权限使用", en: "may not be used by this user" }
        : { zh: "已被其他程序占用", en: "is taken by another program" };
    const text = { zh: `端口 ${port} ${why.zh}，请换一个`, en: `port ${port} ${why.en}: choose another` };
    return new SettingsError([{ variable: "FUHE_PORT", text }]);
  }
  if (code !== "EADDRNOTAVAIL" && code !== "ENOTFOUND") return error;
  const text = { zh: `本机没有地址 ${host}`, en: `this machine has no address ${host}` };
  return new SettingsError([{ variable: "FUHE_HOST", text }]);
}
