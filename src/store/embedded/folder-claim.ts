import { randomUUID } from "node:crypto";
import { chmodSync, rmSync } from "node:fs";
import { connect, createServer, type Server } from "node:net";
import { StoreError } from "../store-error.ts";

/** One process at a time owns a data folder. */
export interface FolderClaim {
  release(): void;
}

/** Two that start in the same instant both see a dead owner: each looks again after this long, and the loser leaves. */
const SECOND_LOOK_MILLISECONDS = 50;
const ANSWER_MILLISECONDS = 2_000;

/**
 * Claims a data folder by listening on a socket: whoever answers there lives, so a crash leaves no claim behind, and no
 * other process can be taken for the owner.
 *
 * @param socket Path of the claim's socket, in the folder of the database's socket.
 * @throws {StoreError} naming the process that owns the folder.
 */
export async function claimFolder(data: string, socket: string): Promise<FolderClaim> {
  const owner = await askOwner(socket);
  if (owner !== null) throw taken(data, owner);
  rmSync(socket, { force: true });
  const answer = `${process.pid} ${randomUUID()}`;
  const server = await listen(socket, answer).catch(async (error: unknown) => {
    const other = await askOwner(socket);
    throw other === null ? error : taken(data, other);
  });
  await new Promise((resolve) => setTimeout(resolve, SECOND_LOOK_MILLISECONDS));
  const answering = await askOwner(socket);
  if (answering !== answer) {
    server.close();
    throw taken(data, answering ?? "?");
  }
  return {
    release() {
      server.close();
      rmSync(socket, { force: true });
    },
  };
}

function taken(data: string, answer: string): StoreError {
  const [pid = "?"] = answer.split(" ");
  return new StoreError({
    zh: `数据文件夹 ${data} 正由另一个 fuhe（进程 ${pid}）使用；请先停止它，或用 fuhe worker 增加处理进程`,
    en: `the data folder ${data} is in use by another fuhe (process ${pid}): stop it first, or add workers with fuhe worker`,
  });
}

/** Says who we are to everybody who connects. */
function listen(socket: string, answer: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer((client) => {
      client.on("error", () => undefined);
      client.end(answer);
    });
    server.once("error", reject);
    server.listen(socket, () => {
      chmodSync(socket, 0o600);
      server.unref();
      resolve(server);
    });
  });
}

/** What the owner says, null where nobody listens. */
function askOwner(socket: string): Promise<string | null> {
  return new Promise((resolve) => {
    const client = connect(socket);
    let text = "";
    const end = (said: string | null): void => {
      client.destroy();
      resolve(said);
    };
    client.setTimeout(ANSWER_MILLISECONDS, () => end("?"));
    client.on("data", (bytes: Buffer) => (text += bytes.toString("latin1")));
    client.on("error", () => end(null));
    client.on("end", () => end(text));
  });
}
