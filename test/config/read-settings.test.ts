import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { configurationPage } from "../../scripts/configuration-page.ts";
import { readSettings } from "../../src/config/read-settings.ts";
import { SettingsError } from "../../src/config/settings-error.ts";

/** What is complained about, as `variable: English words`. */
function complaints(env: Record<string, string>): string[] {
  try {
    readSettings(env);
    return [];
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    return error.text.en.split("\n");
  }
}

describe("settings", () => {
  it("need nothing: one machine, one user, everything in ./data", () => {
    const settings = readSettings({});
    expect(settings).toMatchObject({
      data: resolve("data"),
      database: { kind: "embedded" },
      redisUrl: null,
      blobs: { kind: "folder", folder: resolve("data/blobs") },
      http: { host: "127.0.0.1", port: 8360 },
      singleUser: true,
      watch: null,
      limits: { fileBytes: 200 * 1024 * 1024 },
    });
    expect(settings.jobs).toBeGreaterThan(0);
  });

  it("take an empty value as not set, as compose files write it", () => {
    expect(readSettings({ REDIS_URL: "", FUHE_PORT: " " })).toMatchObject({ redisUrl: null, http: { port: 8360 } });
  });

  it("ask for a login wherever another machine or a server of its own comes in", () => {
    expect(readSettings({ FUHE_HOST: "0.0.0.0" }).singleUser).toBe(false);
    expect(readSettings({ DATABASE_URL: "postgres://fuhe@db/fuhe" }).singleUser).toBe(false);
    expect(readSettings({ FUHE_SINGLE_USER: "false" }).singleUser).toBe(false);
  });

  it.each(["0.0.0.0", "192.168.1.5", "::", "example.org", "127.0.0.1.example.org"])(
    "refuse single-user mode on %s",
    (host) => {
      expect(complaints({ FUHE_HOST: host, FUHE_SINGLE_USER: "true" })).toEqual([
        `FUHE_SINGLE_USER: single-user mode has no login and listens on a loopback address only; FUHE_HOST is ${host}`,
      ]);
    },
  );

  it.each(["localhost", "127.0.0.1", "127.1.2.3", "::1"])("allow single-user mode on %s", (host) => {
    expect(readSettings({ FUHE_HOST: host, FUHE_SINGLE_USER: "1" }).singleUser).toBe(true);
  });

  it("name every variable that is wrong at once, in both languages, without repeating its value", () => {
    const env = {
      FUHE_PORT: "80800",
      FUHE_JOBS: "-1",
      DATABASE_URL: "mysql://root:secret@db/x",
      FUHE_LOG_LEVEL: "loud",
      FUHE_SECURE_COOKIES: "maybe",
    };
    expect(complaints(env).toSorted()).toEqual([
      "DATABASE_URL: must be an address that starts with postgres:// postgresql://",
      "FUHE_JOBS: must be a whole number from 0 to 256",
      "FUHE_LOG_LEVEL: must be one of fatal, error, warn, info, debug, trace, silent",
      "FUHE_PORT: must be a whole number from 0 to 65535",
      "FUHE_SECURE_COOKIES: must be true or false",
    ]);
    try {
      readSettings(env);
    } catch (error) {
      expect(error instanceof SettingsError && error.text.zh).toContain("FUHE_PORT：应为 0 到 65535 的整数");
      expect(String(error)).not.toContain("secret");
    }
  });

  it("refuse a name that is spelt wrong", () => {
    expect(complaints({ FUHE_PROT: "80" })).toEqual(["FUHE_PROT: there is no such variable; check the spelling"]);
  });

  it("put the submitted files into S3 where a bucket is named", () => {
    const env = {
      FUHE_S3_BUCKET: "fuhe",
      FUHE_S3_ENDPOINT: "http://s3:9000",
      FUHE_S3_ACCESS_KEY: "a",
      FUHE_S3_SECRET_KEY: "b",
      FUHE_S3_FORCE_PATH_STYLE: "yes",
    };
    expect(readSettings(env).blobs).toEqual({
      kind: "s3",
      endpoint: "http://s3:9000",
      bucket: "fuhe",
      region: "us-east-1",
      credentials: { accessKeyId: "a", secretAccessKey: "b" },
      forcePathStyle: true,
    });
    expect(complaints({ ...env, FUHE_S3_SECRET_KEY: "" })).toEqual(["FUHE_S3_SECRET_KEY: set both S3 keys or neither"]);
    expect(complaints({ FUHE_S3_ENDPOINT: "http://s3:9000" })).toEqual([
      "FUHE_S3_BUCKET: other S3 variables are set, but no bucket",
    ]);
  });

  it("trust the proxies that are named", () => {
    expect(readSettings({ FUHE_TRUST_PROXY: "10.0.0.1, 192.168.0.0/16" }).http.trustProxy).toEqual([
      "10.0.0.1",
      "192.168.0.0/16",
    ]);
    expect(complaints({ FUHE_TRUST_PROXY: "proxy.local" })).toEqual([
      "FUHE_TRUST_PROXY: must be IP addresses or networks with commas between",
    ]);
  });

  it("are documented: docs/configuration.md is what the generator writes", () => {
    expect(readFileSync(join(import.meta.dirname, "../../docs/configuration.md"), "utf8")).toBe(configurationPage());
  });
});
