import { createHash } from "node:crypto";
import {
  chmodSync,
  chownSync,
  existsSync,
  lchownSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  rmdirSync,
  statSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { StoreError } from "../store-error.ts";
import { ownerId, type ServerUser } from "./server-user.ts";

/** PostgreSQL adds this to the folder of its socket. */
const SOCKET_NAME = "/.s.PGSQL.5432";
/** Bytes of a socket's path that every system takes (Linux has 108 with the closing zero, macOS 104). */
const LONGEST_PATH = 103;

/** Creates the data folder where it is missing: nobody else may list it, the server's user may pass through. */
export function makeDataFolder(data: string): void {
  if (existsSync(data)) return;
  mkdirSync(data, { recursive: true });
  chmodSync(data, process.getuid?.() === 0 ? 0o711 : 0o700);
}

/** Where the sockets of a data folder are: in it, or in a short folder of the system's for a long or odd path. */
function socketFolderOf(data: string): string {
  const wished = join(data, "run");
  if (Buffer.byteLength(wished + SOCKET_NAME) <= LONGEST_PATH && !/[,"]/.test(wished)) return wished;
  return join(tmpdir(), `fuhe-${createHash("sha256").update(realpathSync(data)).digest("hex").slice(0, 16)}`);
}

/**
 * Makes the folder of the sockets, mode 700 and the server's user's own.
 *
 * @throws {StoreError} where somebody else already has a folder of that name.
 */
export function makeSocketFolder(data: string, user: ServerUser): string {
  const folder = socketFolderOf(data);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const found = lstatSync(folder);
  const ours = [process.getuid?.(), ownerId(user)].includes(found.uid);
  if (!found.isDirectory() || (process.getuid?.() !== 0 && !ours)) {
    throw new StoreError({ zh: `文件夹 ${folder} 属于别的用户`, en: `the folder ${folder} belongs to another user` });
  }
  chownSync(folder, ownerId(user), ownerId(user));
  chmodSync(folder, 0o700);
  return folder;
}

/** Removes the sockets' folder after a clean stop where it lies among the system's temporary ones and is empty. */
export function removeSocketFolder(data: string, folder: string): void {
  if (dirname(folder) === data) return;
  try {
    rmdirSync(folder);
  } catch {
    // Something is in it: it is found again by its name.
  }
}

/** Gives a folder and all in it to the server's user; quick where it is that user's already. */
export function giveTo(user: ServerUser, folder: string): void {
  const owner = ownerId(user);
  if (process.getuid?.() !== 0 || statSync(folder).uid === owner) return;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    lchownSync(join(entry.parentPath, entry.name), owner, owner);
  }
  // Last, so that an interrupted run is taken up again.
  chownSync(folder, owner, owner);
}
