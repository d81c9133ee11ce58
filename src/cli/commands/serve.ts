import type { Command } from "commander";
import type { Words } from "../language.ts";
import { oneTimeLoginText } from "../one-time-login-text.ts";

/** `fuhe serve` */
export function addServe(program: Command, say: (words: Words) => string): void {
  program
    .command("serve")
    .description(
      say({
        zh: "启动网页、接口和处理进程（默认用内置数据库，数据在 ./data）",
        en: "web page, API and workers in one process (embedded database, data in ./data, unless configured)",
      }),
    )
    .option("--port <n>", say({ zh: "端口（默认 FUHE_PORT 或 8360）", en: "port (default FUHE_PORT or 8360)" }))
    .option("--host <address>", say({ zh: "监听地址（默认 FUHE_HOST）", en: "address (default FUHE_HOST)" }))
    .option("--data <folder>", say({ zh: "数据文件夹（默认 FUHE_DATA）", en: "data folder (default FUHE_DATA)" }))
    .option("--watch <folder>", say({ zh: "监视的文件夹", en: "watched folder" }))
    .option("--jobs <n>", say({ zh: "同时检查的文件数", en: "files checked at the same time" }))
    .action(async (given: { port?: string; host?: string; data?: string; watch?: string; jobs?: string }) => {
      const [{ serveMain }, { inWords }] = await Promise.all([
        import("../../../workers/serve-main.ts"),
        import("../administrator-error.ts"),
      ]);
      const named = {
        FUHE_PORT: given.port,
        FUHE_HOST: given.host,
        FUHE_DATA: given.data,
        FUHE_WATCH: given.watch,
        FUHE_JOBS: given.jobs,
      };
      const options = Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined));
      await inWords(() =>
        serveMain(
          { ...process.env, ...options },
          {
            onReady: (url) => process.stdout.write(`${say({ zh: "复核已启动：", en: "fuhe is ready: " })}${url}\n`),
            onFirstAdmin: (login) => process.stdout.write(`${say(oneTimeLoginText(login))}\n`),
          },
        ),
      );
    });
}
