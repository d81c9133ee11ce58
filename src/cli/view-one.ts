import { UsageError } from "../intake/entry.ts";
import { listPaths } from "../intake/list-paths.ts";
import { DEFAULT_LIMITS } from "../model/limits.ts";
import { describeError } from "../errors.ts";
import { tooLarge } from "../intake/extract-entry.ts";
import type { ResultError } from "../model/result.ts";
import { loadPack } from "../packs/load-pack.ts";
import type { View } from "../pipeline/view-file.ts";
import { Pool } from "../pool/pool.ts";
import { onExit } from "./on-exit.ts";
import { ReaderGone, fileSink, stdoutSink } from "./output/sink.ts";
import type { RunOptions } from "./run-options.ts";

/**
 * `fuhe extract --view html FILE`: one document as readable HTML.
 *
 * @returns 0, or 1 with the reason on standard error where the file cannot be shown.
 * @throws {UsageError} for anything but one file.
 */
export async function viewOne(paths: readonly string[], options: RunOptions): Promise<0 | 1> {
  const [listed, second] = await listPaths(paths);
  if (listed?.kind !== "listed" || second !== undefined)
    throw new UsageError({ zh: "--view 只接受一个文件", en: "--view takes one file" });
  const pool = new Pool({ jobs: 1, pack: loadPack(), limits: DEFAULT_LIMITS });
  const release = onExit(() => pool.close());
  try {
    const view = await viewOf(pool, listed);
    if (view.html === null) {
      process.stderr.write(`${failureText(view.error, options)}\n`);
      return 1;
    }
    const sink = options.out === null ? stdoutSink() : fileSink(options.out);
    await sink.write(view.html);
    await sink.close();
  } catch (error) {
    if (!(error instanceof ReaderGone)) throw error;
  } finally {
    release();
  }
  return 0;
}

async function viewOf(pool: Pool, { path, file, bytes }: { path: string; file: string; bytes: number }): Promise<View> {
  if (bytes > DEFAULT_LIMITS.fileBytes) {
    const { code, detail } = tooLarge(bytes, DEFAULT_LIMITS.fileBytes);
    return { html: null, error: describeError(code, detail) };
  }
  const outcome = await pool.run({ kind: "view", path, file, explain: false });
  return outcome.kind === "done"
    ? (outcome.value as View)
    : { html: null, error: describeError(outcome.code, outcome.detail) };
}

function failureText(error: ResultError | null, { lang }: RunOptions): string {
  if (error === null) return "";
  return lang === "zh" ? `${error.message}\n${error.hint}` : `${error.en.message}\n${error.en.hint}`;
}
