import { describeError } from "../errors.ts";
import type { Refusal } from "./take-files.ts";

/** What a clerk finds beside a file that was not accepted: each file, why, and what to do; Chinese first, English below. Windows line ends. */
export function refusalNote(refused: readonly Refusal[]): string {
  const said = refused.map(({ path, code, detail }) => ({ path, ...describeError(code, detail) }));
  const lines = [
    "以下文件没有接收：",
    ...said.flatMap(({ path, message, hint }) => ["", path, `  原因：${message}`, `  办法：${hint}`]),
    "",
    "处理后请把文件重新放入上一级文件夹。",
    "",
    "----",
    "These files were not accepted:",
    ...said.flatMap(({ path, en }) => ["", path, `  Why: ${en.message}`, `  What to do: ${en.hint}`]),
    "",
    "Then put the file into the watched folder again.",
    "",
  ];
  return lines.join("\r\n");
}
