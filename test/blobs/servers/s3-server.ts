import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { CreateBucketCommand, S3Client } from "@aws-sdk/client-s3";

/** An S3 server of the test's own, with an empty bucket. */
export interface TestS3 {
  /** As the configuration names it: FUHE_S3_… */
  readonly env: Readonly<Record<string, string>>;
  remove(): Promise<void>;
}

/** Debian's own: another one in the path does not see Debian's packages. */
const PYTHON = "/usr/bin/python3";
const SECRET = "only-for-tests";
const BUCKET = "fuhe";

/** Why no server can be started here; null where one can. */
export function s3Missing(): string | null {
  return spawnSync(PYTHON, ["-c", "import swift.common.middleware.s3api"]).status === 0
    ? null
    : "OpenStack Swift is not installed (Debian package python3-swift)";
}

/** OpenStack Swift with its S3 interface: a server that many others differ from, and so a strict test. */
export async function startS3(): Promise<TestS3> {
  const folder = mkdtempSync(join(tmpdir(), "fuhe-s3-"));
  const server = spawn(PYTHON, [join(import.meta.dirname, "swift-server.py"), folder, SECRET], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const remove = async (): Promise<void> => {
    if (server.exitCode === null && server.signalCode === null) {
      server.kill("SIGKILL");
      await once(server, "exit");
    }
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const endpoint = `http://127.0.0.1:${await portOf(server)}`;
    const env = {
      FUHE_S3_ENDPOINT: endpoint,
      FUHE_S3_BUCKET: BUCKET,
      FUHE_S3_ACCESS_KEY: "fuhe:test",
      FUHE_S3_SECRET_KEY: SECRET,
      FUHE_S3_FORCE_PATH_STYLE: "true",
    };
    const client = new S3Client({
      endpoint,
      region: "us-east-1",
      forcePathStyle: true,
      credentials: { accessKeyId: env.FUHE_S3_ACCESS_KEY, secretAccessKey: SECRET },
    });
    await client.send(new CreateBucketCommand({ Bucket: BUCKET }));
    client.destroy();
    return { env, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

function portOf(server: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("exit", () => reject(new Error("the S3 server did not start")));
    if (server.stdout !== null) createInterface(server.stdout).once("line", (line) => resolve(Number(line)));
  });
}
