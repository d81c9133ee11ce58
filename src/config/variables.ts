import { z } from "zod";
import { flag, hostName, logLevel, places, url, whole } from "./value-shapes.ts";

/** What the documentation says of a variable; `shown` is the default in words where it is worked out. */
export interface VariableText {
  readonly zh: string;
  readonly en: string;
  readonly shown?: string;
}

const optional = (text: VariableText) =>
  z
    .string()
    .min(1)
    .optional()
    .meta({ ...text });

/** Every variable that the program reads from its environment: name, shape, default, meaning. docs/configuration.md is made from it. */
export const Variables = z.object({
  FUHE_DATA: z.string().min(1).default("./data").meta({
    zh: "数据文件夹：内置数据库、上传的原件",
    en: "data folder: the embedded database and the submitted files",
  }),
  DATABASE_URL: url(["postgres:", "postgresql:"]).optional().meta({
    zh: "PostgreSQL 服务器地址，如 postgres://用户:口令@主机/库；不设则使用内置数据库",
    en: "PostgreSQL server, such as postgres://user:password@host/name; the embedded database where it is not set",
  }),
  REDIS_URL: url(["redis:", "rediss:", "unix:"]).optional().meta({
    zh: "Redis 地址，用作任务队列；不设则队列放在数据库里",
    en: "Redis for the queue; where it is not set the queue is in the database",
  }),
  FUHE_HOST: hostName().default("127.0.0.1").meta({
    zh: "网页与接口监听的地址；0.0.0.0 为本机所有地址",
    en: "address that page and API listen on; 0.0.0.0 is every address of this machine",
  }),
  FUHE_PORT: whole(0, 65_535)
    .default(8360)
    .meta({ zh: "监听端口；0 为任取一个空闲端口", en: "port; 0 takes any free one" }),
  FUHE_SINGLE_USER: flag().optional().meta({
    zh: "单人模式，不需要登录；只能在本机回环地址上使用",
    en: "single-user mode: no login; only on a loopback address",
    shown:
      "内置数据库、回环地址、前面没有代理时 true，否则 false · true with the embedded database on a loopback address and no proxy before it, else false",
  }),
  FUHE_SECURE_COOKIES: flag().default(false).meta({
    zh: "登录 Cookie 只经 HTTPS 传送；前面有 HTTPS 代理时设为 true",
    en: "send login cookies over HTTPS only; true behind an HTTPS proxy",
  }),
  FUHE_TRUST_PROXY: places().optional().meta({
    zh: "可信反向代理的地址或网段，逗号分隔；只信它们转告的来访地址",
    en: "addresses or networks of trusted reverse proxies, with commas; a client's address is taken from these alone",
  }),
  FUHE_SESSION_HOURS: whole(1, 720).default(12).meta({ zh: "登录的有效小时数", en: "hours that a login lasts" }),
  FUHE_ONE_TIME_HOURS: whole(1, 8_760).default(72).meta({
    zh: "一次性密码的有效小时数；过期后运行 fuhe user reset 用户名",
    en: "hours that a one-time password holds; after that: fuhe user reset LOGIN",
  }),
  FUHE_JOBS: whole(0, 256).optional().meta({
    zh: "同时检查的文件数；0 为本进程不检查文件",
    en: "files checked at the same time; 0: this process checks none",
    shown: "处理器核数 · number of processor cores",
  }),
  FUHE_PACK: z
    .string()
    .min(1)
    .default("mof-2020")
    .meta({ zh: "默认规则包：标识或文件", en: "default rule pack: its id or a file" }),
  FUHE_WATCH: optional({ zh: "监视的文件夹：放入的文件自动接收", en: "watched folder: files put there are taken in" }),
  FUHE_LOG_LEVEL: logLevel().default("info").meta({ zh: "日志级别", en: "log level" }),
  FUHE_SHUTDOWN_SECONDS: whole(1, 600).default(30).meta({
    zh: "停止时等待正在处理的工作的秒数",
    en: "seconds that a stop waits for work in progress",
  }),
  FUHE_MAX_FILE_MB: whole(1, 10_240).default(200).meta({ zh: "单个文件的上限（MB）", en: "largest single file (MB)" }),
  FUHE_MAX_UPLOAD_MB: whole(1, 10_485_760)
    .default(65_536)
    .meta({ zh: "一次上传的总量上限（MB）", en: "largest upload request (MB)" }),
  FUHE_MAX_UPLOAD_FILES: whole(1, 1_000_000)
    .default(50_000)
    .meta({ zh: "一次上传的文件数上限", en: "most files in one upload request" }),
  FUHE_MAX_DEATHS: whole(1, 20).default(3).meta({
    zh: "一个文件使检查进程崩溃几次后记为失败",
    en: "after how many deaths of its checking process a file ends as failed",
  }),
  FUHE_MIN_FREE_MB: whole(0, 10_485_760).default(1024).meta({
    zh: "磁盘剩余空间少于此数（MB）时不再接收上传",
    en: "uploads are refused when less disk space than this is left (MB)",
  }),
  FUHE_DATABASE_CONNECTIONS: whole(2, 500).default(10).meta({
    zh: "每个进程的数据库连接数",
    en: "database connections of each process",
  }),
  FUHE_S3_ENDPOINT: url(["http:", "https:"])
    .optional()
    .meta({ zh: "S3 服务地址；不设则用服务商默认地址", en: "S3 endpoint; the provider's own where it is not set" }),
  FUHE_S3_BUCKET: optional({
    zh: "S3 存储桶；设了它原件就存入 S3，否则存入数据文件夹",
    en: "S3 bucket; with it the submitted files go to S3, without it to the data folder",
  }),
  FUHE_S3_REGION: z.string().min(1).default("us-east-1").meta({ zh: "S3 区域", en: "S3 region" }),
  FUHE_S3_ACCESS_KEY: optional({ zh: "S3 访问密钥标识", en: "S3 access key id" }),
  FUHE_S3_SECRET_KEY: optional({ zh: "S3 访问密钥", en: "S3 secret key" }),
  FUHE_S3_FORCE_PATH_STYLE: flag().default(false).meta({
    zh: "桶名放在路径里（多数自建 S3 服务需要）",
    en: "bucket name in the path (most S3 servers of one's own need it)",
  }),
  OTEL_EXPORTER_OTLP_ENDPOINT: url(["http:", "https:"]).optional().meta({
    zh: "OpenTelemetry 接收地址；不设则不发送",
    en: "OpenTelemetry collector; nothing is sent where it is not set",
  }),
});
export type Variables = z.infer<typeof Variables>;
