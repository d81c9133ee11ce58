import { spawnSync } from "node:child_process";
import { StoreError } from "../store-error.ts";

/**
 * As whom PostgreSQL runs, which refuses root. self: an ordinary user started us · switch: root, and `nobody` can reach
 * programs and data · namespace: root, and a user namespace shows us to PostgreSQL as an ordinary user.
 */
export type ServerUser =
  { readonly kind: "self" } | { readonly kind: "switch"; readonly uid: number } | { readonly kind: "namespace" };

const NOBODY = 65_534;

/** What to spawn for a command, and with which options, so that it runs as the server's user. */
export function commandAs(
  user: ServerUser,
  command: string,
  args: readonly string[],
): { file: string; args: string[]; options: { uid?: number; gid?: number } } {
  if (user.kind === "namespace")
    return { file: "unshare", args: ["--user", `--map-user=${NOBODY}`, "--", command, ...args], options: {} };
  return { file: command, args: [...args], options: user.kind === "switch" ? { uid: user.uid, gid: user.uid } : {} };
}

/** Uid that the server's files belong to, as seen from here. */
export function ownerId(user: ServerUser): number {
  return user.kind === "switch" ? user.uid : (process.getuid?.() ?? 0);
}

/**
 * Chooses how to run: by trying, since modes, mounts and containers all have a say.
 *
 * @param folders Folders that the server's user must be able to enter.
 * @throws {StoreError} where root can do neither.
 */
export function chooseServerUser(program: string, folders: readonly string[]): ServerUser {
  if (process.getuid?.() !== 0) return { kind: "self" };
  const ways: ServerUser[] = [{ kind: "switch", uid: NOBODY }, { kind: "namespace" }];
  const works = (user: ServerUser): boolean => {
    const script =
      'program="$1"; shift; for folder in "$@"; do cd "$folder" || exit 1; done; exec "$program" --version';
    const { file, args, options } = commandAs(user, "/bin/sh", ["-c", script, "sh", program, ...folders]);
    return spawnSync(file, args, { ...options, cwd: "/", stdio: "ignore" }).status === 0;
  };
  const found = ways.find(works);
  if (found) return found;
  throw new StoreError({
    zh: `内置数据库不能以 root 运行，而另一个用户进不去程序或数据文件夹（${[program, ...folders].join("、")}）；请以普通用户运行本程序，或换一个数据文件夹`,
    en: `the embedded database does not run as root, and another user cannot enter the program's or the data folder (${[program, ...folders].join(", ")}): run as an ordinary user, or choose another data folder`,
  });
}
