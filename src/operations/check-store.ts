import { sql } from "kysely";
import { openBlobs } from "../blobs/open-blobs.ts";
import type { Settings } from "../config/settings.ts";
import { findStuckFiles } from "../store/file-jobs.ts";
import { appliedSteps, SCHEMA_VERSION } from "../store/migrate.ts";
import { openStore, type Store } from "../store/open-store.ts";
import { type Diagnosis, error, ok, saidBy, warning } from "./diagnosis.ts";

/** Oldest PostgreSQL that has what the schema uses (xid8). */
const OLDEST_SERVER = 13;
const STUCK = { unqueuedSeconds: 600, unstartedSeconds: 7 * 24 * 3600, limit: 1_000 };

/** The store: whether it opens, what kind of server it is, whether it keeps what it confirms, and work that nobody does. */
export async function checkStore(settings: Settings): Promise<Diagnosis[]> {
  let store: Store;
  const start = performance.now();
  try {
    store = await openStore(settings, { mode: "any", migrate: false });
  } catch (cause) {
    const said = saidBy(cause);
    const variable = settings.database.kind === "server" ? "DATABASE_URL: " : "";
    return [error(`${variable}数据库无法使用：${said.zh}`, `${variable}the store cannot be used: ${said.en}`)];
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  try {
    const opened =
      store.server === null
        ? ok(`数据库已连接（${seconds} 秒）`, `the store is connected (${seconds} s)`)
        : ok(`内置数据库可以启动（${seconds} 秒）`, `the embedded database starts (${seconds} s)`);
    return [opened, ...(await checkServer(store)), ...(await checkContent(store))];
  } finally {
    await store.close();
  }
}

async function checkServer({ db }: Store): Promise<Diagnosis[]> {
  const found = await sql<{
    version: number;
    words: string;
    encoding: string;
    fsync: string;
    commit: string;
    connections: number;
  }>`
    select current_setting('server_version_num')::int / 10000 as version, current_setting('server_version') as words,
      current_setting('server_encoding') as encoding, current_setting('fsync') as fsync,
      current_setting('synchronous_commit') as commit, current_setting('max_connections')::int as connections`.execute(
    db,
  );
  const facts = found.rows[0];
  if (!facts) return [];
  const list: Diagnosis[] = [];
  if (facts.version < OLDEST_SERVER) {
    list.push(
      error(
        `PostgreSQL ${facts.words} 太旧，至少需要 ${OLDEST_SERVER}`,
        `PostgreSQL ${facts.words} is too old: ${OLDEST_SERVER} or later is needed`,
      ),
    );
  } else list.push(ok(`PostgreSQL ${facts.words}`, `PostgreSQL ${facts.words}`));
  if (facts.encoding !== "UTF8") {
    list.push(
      error(
        `数据库编码是 ${facts.encoding}，应为 UTF8`,
        `the database's encoding is ${facts.encoding}; it must be UTF8`,
      ),
    );
  }
  if (facts.fsync !== "on" || facts.commit === "off") {
    list.push(
      error(
        "数据库关闭了 fsync 或 synchronous_commit：断电会丢失已确认的上传",
        "fsync or synchronous_commit of the database is off: a power cut loses uploads that were acknowledged",
      ),
    );
  }
  return list;
}

/** Nothing is said of a store that is new or another version's but that: its tables are not there to be asked. */
async function checkContent(store: Store): Promise<Diagnosis[]> {
  const steps = await appliedSteps(store.db);
  const last = steps.at(-1);
  if (last === SCHEMA_VERSION) return [await checkStuck(store)];
  if (last === undefined)
    return [ok("数据库是空的，第一次启动时建表", "the store is new: its tables are made at the first start")];
  return last < SCHEMA_VERSION
    ? [
        warning(
          "数据库将在下次启动时升级，请先备份",
          "the store is brought up to date at the next start: make a backup first",
        ),
      ]
    : [
        error(
          "数据由更新版本的程序写入，请升级本程序",
          "the data was written by a newer version of the program: upgrade this one",
        ),
      ];
}

async function checkStuck({ db }: Store): Promise<Diagnosis> {
  const stuck = await findStuckFiles(db, STUCK);
  if (stuck.length === 0) return ok("没有无人处理的文件", "no file waits for nobody");
  const count = stuck.length === STUCK.limit ? `≥ ${stuck.length}` : String(stuck.length);
  return warning(
    `${count} 个文件在等待而无人处理；fuhe serve 启动后会自动重新排队`,
    `${count} files wait and nobody works on them; fuhe serve queues them again by itself`,
  );
}

/** The submitted files: whether they can be stored. */
export async function checkBlobs({ blobs }: Settings): Promise<Diagnosis> {
  const place = blobs.kind === "folder" ? blobs.folder : `S3 ${blobs.bucket}`;
  try {
    await (await openBlobs(blobs)).probe();
    return ok(`原件可以存入 ${place}`, `submitted files can be stored in ${place}`);
  } catch (cause) {
    const said = saidBy(cause);
    return error(`原件无法存入 ${place}：${said.zh}`, `submitted files cannot be stored in ${place}: ${said.en}`);
  }
}
