import type { LOG_LEVELS } from "./value-shapes.ts";

/** Where the store is: in the data folder, or on a server of its own. */
export type DatabaseSettings = { readonly kind: "embedded" } | { readonly kind: "server"; readonly url: string };

export interface S3Settings {
  readonly kind: "s3";
  /** Null: the provider's own. */
  readonly endpoint: string | null;
  readonly bucket: string;
  readonly region: string;
  /** Null: from the machine's role. */
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string } | null;
  readonly forcePathStyle: boolean;
}

/** Where the submitted bytes are; `folder` is absolute. */
export type BlobSettings = { readonly kind: "folder"; readonly folder: string } | S3Settings;

/** The whole configuration of a process, checked. */
export interface Settings {
  /** Data folder, absolute. */
  readonly data: string;
  readonly database: DatabaseSettings;
  /** Connections of this process to the store. */
  readonly databaseConnections: number;
  /** Null: the queue is in the database. */
  readonly redisUrl: string | null;
  readonly blobs: BlobSettings;
  readonly http: {
    readonly host: string;
    readonly port: number;
    readonly secureCookies: boolean;
    /** Addresses or networks of trusted proxies; empty: none. */
    readonly trustProxy: readonly string[];
  };
  /** No login; only ever true on a loopback address. */
  readonly singleUser: boolean;
  readonly sessionHours: number;
  /** For which a password holds that was made for somebody. */
  readonly oneTimeHours: number;
  /** Files checked at the same time by this process; 0: none. */
  readonly jobs: number;
  /** Default rule pack: id or file. */
  readonly pack: string;
  /** Watched folder, absolute. */
  readonly watch: string | null;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  readonly shutdownSeconds: number;
  readonly limits: {
    readonly fileBytes: number;
    readonly uploadBytes: number;
    readonly uploadFiles: number;
    /** Deaths of its worker after which a file ends as failed. */
    readonly workerDeaths: number;
    /** Uploads are refused below this much free disk space. */
    readonly freeBytes: number;
  };
  readonly openTelemetryUrl: string | null;
}
