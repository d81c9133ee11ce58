import { availableParallelism } from "node:os";
import { join, resolve } from "node:path";
import type { z } from "zod";
import { isLoopback } from "./loopback.ts";
import type { BlobSettings, Settings } from "./settings.ts";
import { SettingsError, type SettingsProblem } from "./settings-error.ts";
import { Variables } from "./variables.ts";

const MiB = 1024 * 1024;

/**
 * The configuration of this process, read once at start.
 *
 * @param env The environment; empty values count as not set. Unknown names that start with FUHE_ are refused: they are typing errors.
 * @throws {SettingsError} naming every variable that cannot be used.
 */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ""),
  );
  const parsed = Variables.safeParse(given);
  const problems = [
    ...unknownNames(given),
    ...(parsed.success ? crossChecks(parsed.data) : parsed.error.issues.map(problemOf)),
  ];
  if (!parsed.success || problems.length > 0) throw new SettingsError(problems);
  return settingsFrom(parsed.data);
}

function settingsFrom(variables: Variables): Settings {
  const data = resolve(variables.FUHE_DATA);
  return {
    data,
    database:
      variables.DATABASE_URL === undefined ? { kind: "embedded" } : { kind: "server", url: variables.DATABASE_URL },
    databaseConnections: variables.FUHE_DATABASE_CONNECTIONS,
    redisUrl: variables.REDIS_URL ?? null,
    blobs: blobSettings(variables, data),
    http: {
      host: variables.FUHE_HOST,
      port: variables.FUHE_PORT,
      secureCookies: variables.FUHE_SECURE_COOKIES,
      trustProxy: variables.FUHE_TRUST_PROXY ?? [],
    },
    singleUser: variables.FUHE_SINGLE_USER ?? isOnePersons(variables),
    sessionHours: variables.FUHE_SESSION_HOURS,
    oneTimeHours: variables.FUHE_ONE_TIME_HOURS,
    jobs: variables.FUHE_JOBS ?? availableParallelism(),
    pack: variables.FUHE_PACK,
    watch: variables.FUHE_WATCH === undefined ? null : resolve(variables.FUHE_WATCH),
    logLevel: variables.FUHE_LOG_LEVEL,
    shutdownSeconds: variables.FUHE_SHUTDOWN_SECONDS,
    limits: {
      fileBytes: variables.FUHE_MAX_FILE_MB * MiB,
      uploadBytes: variables.FUHE_MAX_UPLOAD_MB * MiB,
      uploadFiles: variables.FUHE_MAX_UPLOAD_FILES,
      workerDeaths: variables.FUHE_MAX_DEATHS,
      freeBytes: variables.FUHE_MIN_FREE_MB * MiB,
    },
    openTelemetryUrl: variables.OTEL_EXPORTER_OTLP_ENDPOINT ?? null,
  };
}

/** Nobody but who sits at the machine: behind a proxy everybody would come from there. */
function isOnePersons(variables: Variables): boolean {
  return variables.DATABASE_URL === undefined && isLoopback(variables.FUHE_HOST) && !isBehindProxy(variables);
}

function isBehindProxy({ FUHE_TRUST_PROXY, FUHE_SECURE_COOKIES }: Variables): boolean {
  return (FUHE_TRUST_PROXY?.length ?? 0) > 0 || FUHE_SECURE_COOKIES;
}

function blobSettings(variables: Variables, data: string): BlobSettings {
  if (variables.FUHE_S3_BUCKET === undefined) return { kind: "folder", folder: join(data, "blobs") };
  const { FUHE_S3_ACCESS_KEY: accessKeyId, FUHE_S3_SECRET_KEY: secretAccessKey } = variables;
  return {
    kind: "s3",
    endpoint: variables.FUHE_S3_ENDPOINT ?? null,
    bucket: variables.FUHE_S3_BUCKET,
    region: variables.FUHE_S3_REGION,
    credentials: accessKeyId !== undefined && secretAccessKey !== undefined ? { accessKeyId, secretAccessKey } : null,
    forcePathStyle: variables.FUHE_S3_FORCE_PATH_STYLE,
  };
}

function crossChecks(variables: Variables): SettingsProblem[] {
  const problems: SettingsProblem[] = [];
  const problem = (variable: string, zh: string, en: string): void =>
    void problems.push({ variable, text: { zh, en } });
  if (variables.FUHE_SINGLE_USER === true && !isLoopback(variables.FUHE_HOST)) {
    problem(
      "FUHE_SINGLE_USER",
      `单人模式不需要登录，只能监听本机回环地址；FUHE_HOST 现为 ${variables.FUHE_HOST}`,
      `single-user mode has no login and listens on a loopback address only; FUHE_HOST is ${variables.FUHE_HOST}`,
    );
  }
  if (variables.FUHE_SINGLE_USER === true && isBehindProxy(variables)) {
    problem(
      "FUHE_SINGLE_USER",
      "单人模式不能放在反向代理后面（已设 FUHE_TRUST_PROXY 或 FUHE_SECURE_COOKIES）：所有人都会成为管理员",
      "single-user mode is not for a server behind a proxy (FUHE_TRUST_PROXY or FUHE_SECURE_COOKIES is set): everybody would be the administrator",
    );
  }
  if ((variables.FUHE_S3_ACCESS_KEY === undefined) !== (variables.FUHE_S3_SECRET_KEY === undefined)) {
    const missing = variables.FUHE_S3_ACCESS_KEY === undefined ? "FUHE_S3_ACCESS_KEY" : "FUHE_S3_SECRET_KEY";
    problem(missing, "两个 S3 密钥要么都设，要么都不设", "set both S3 keys or neither");
  }
  if (
    variables.FUHE_S3_BUCKET === undefined &&
    (variables.FUHE_S3_ENDPOINT ?? variables.FUHE_S3_ACCESS_KEY) !== undefined
  ) {
    problem("FUHE_S3_BUCKET", "设了其他 S3 变量，却没有设存储桶", "other S3 variables are set, but no bucket");
  }
  if (variables.FUHE_MAX_FILE_MB > variables.FUHE_MAX_UPLOAD_MB) {
    problem("FUHE_MAX_FILE_MB", "不能大于 FUHE_MAX_UPLOAD_MB", "must not be more than FUHE_MAX_UPLOAD_MB");
  }
  return problems;
}

function unknownNames(given: Readonly<Record<string, string | undefined>>): SettingsProblem[] {
  return Object.keys(given)
    .filter((name) => name.startsWith("FUHE_") && !name.startsWith("FUHE_TEST_") && !(name in Variables.shape))
    .map((variable) => ({
      variable,
      text: { zh: "没有这个变量，请检查拼写", en: "there is no such variable; check the spelling" },
    }));
}

function problemOf(issue: z.core.$ZodIssue): SettingsProblem {
  const [zh = "", en] = issue.message.split("\n");
  return { variable: String(issue.path[0] ?? ""), text: { zh, en: en ?? zh } };
}
