import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { access, constants, mkdir, statfs } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Settings } from "../config/settings.ts";
import { packageRoot } from "../package-root.ts";
import { type Diagnosis, error, ok, saidBy, warning } from "./diagnosis.ts";

const run = promisify(execFile);
const MiB = 1024 * 1024;
/** Less than this many times the limit below which uploads are refused: time to act. */
const COMFORT = 5;

/** The Node version against what package.json asks for. */
export function checkNode(): Diagnosis {
  const facts = JSON.parse(readFileSync(join(packageRoot(), "package.json"), "utf8")) as { engines: { node: string } };
  const version = process.versions.node;
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const fits = facts.engines.node.split("||").some((range) => {
    const lowest = /^\s*>=(\d+)\.(\d+)(?:\s*<(\d+))?/.exec(range);
    if (!lowest) return false;
    const [, lowMajor = 0, lowMinor = 0, below = Number.POSITIVE_INFINITY] = lowest.map(Number);
    const under = Number.isNaN(below) ? Number.POSITIVE_INFINITY : below;
    return (major > lowMajor || (major === lowMajor && minor >= lowMinor)) && major < under;
  });
  return fits
    ? ok(`Node ${version}`, `Node ${version}`)
    : error(
        `Node ${version} 不在支持范围（${facts.engines.node}）`,
        `Node ${version} is not supported (${facts.engines.node})`,
      );
}

/** Whether the data folder can be written to. */
export async function checkDataFolder({ data }: Settings): Promise<Diagnosis> {
  try {
    await mkdir(data, { recursive: true });
    await access(data, constants.R_OK | constants.W_OK | constants.X_OK);
    return ok(`数据文件夹 ${data} 可写`, `the data folder ${data} can be written to`);
  } catch (cause) {
    return error(
      `FUHE_DATA：数据文件夹 ${data} 不可写（${saidBy(cause).zh}）`,
      `FUHE_DATA: the data folder ${data} cannot be written to (${saidBy(cause).en})`,
    );
  }
}

/** Room on the disk of the data folder. */
export async function checkDisk({ data, limits }: Settings): Promise<Diagnosis> {
  const disk = await statfs(data).catch(() => null);
  if (disk === null) return warning("无法得知磁盘剩余空间", "the free disk space is not known");
  const free = disk.bavail * disk.bsize;
  const left = `${Math.floor(free / MiB)} MB`;
  if (free < limits.freeBytes) {
    return error(
      `磁盘只剩 ${left}，低于 FUHE_MIN_FREE_MB，不再接收上传`,
      `only ${left} of disk space are left, less than FUHE_MIN_FREE_MB: uploads are refused`,
    );
  }
  if (free < limits.freeBytes * COMFORT)
    return warning(`磁盘剩余 ${left}，请尽早清理或扩容`, `${left} of disk space are left: make room soon`);
  return ok(`磁盘剩余 ${left}`, `${left} of disk space are free`);
}

/** Whether root runs the program: PostgreSQL then runs as nobody, which other services may share. */
export function checkUser({ database }: Settings): Diagnosis {
  if (process.getuid?.() !== 0) return ok("以普通用户运行", "runs as an ordinary user");
  const why =
    database.kind === "embedded"
      ? { zh: "；内置数据库借用 nobody 用户", en: "; the embedded database borrows the user nobody" }
      : { zh: "", en: "" };
  return warning(`以 root 运行${why.zh}，建议改用专门的普通用户`, `runs as root${why.en}: a user of its own is better`);
}

/** Whether the machine has fonts with Chinese characters: pages whose fonts are not in the file are drawn with them. */
export async function checkFonts(): Promise<Diagnosis> {
  try {
    const { stdout } = await run("fc-list", [":lang=zh", "family"], { timeout: 10_000 });
    const fonts = new Set(stdout.split("\n").filter((line) => line !== ""));
    if (fonts.size > 0) return ok(`中文字体 ${fonts.size} 种`, `${fonts.size} fonts with Chinese characters`);
  } catch {
    // Without fontconfig nothing is known, which is said below.
  }
  return warning(
    "没有找到中文字体：未嵌入字体的 PDF 页面图片可能缺字，检查本身不受影响",
    "no font with Chinese characters was found: pictures of PDF pages without embedded fonts may lack characters; the checks are not affected",
  );
}
