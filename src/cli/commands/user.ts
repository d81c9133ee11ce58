import type { Command } from "commander";
import type { Words } from "../language.ts";
import { oneTimeLoginText } from "../one-time-login-text.ts";

/** `fuhe user reset LOGIN` */
export function addUser(program: Command, say: (words: Words) => string): void {
  const user = program
    .command("user")
    .description(say({ zh: "在服务器本机管理用户", en: "users, from the server's own machine" }))
    .helpCommand(false);
  user
    .command("reset")
    .description(
      say({
        zh: "重置密码：给出一次性密码并解除锁定（服务可以照常运行）",
        en: "a new one-time password for a user, whose lock is lifted; the service may run on",
      }),
    )
    .argument("<login>", say({ zh: "用户名", en: "login" }))
    .option("--data <folder>", say({ zh: "数据文件夹（默认 FUHE_DATA）", en: "data folder (default FUHE_DATA)" }))
    .action(async (login: string, { data }: { data?: string }) => {
      const [{ inWords }, { resetLogin }] = await Promise.all([
        import("../administrator-error.ts"),
        import("../reset-login.ts"),
      ]);
      const env = data === undefined ? process.env : { ...process.env, FUHE_DATA: data };
      process.stdout.write(`${say(oneTimeLoginText(await inWords(() => resetLogin(env, login))))}\n`);
    });
}
