import { BatchChecker } from "../batch/batch-checker.ts";
import { UsageError } from "../intake/entry.ts";
import type { Entry } from "../intake/entry.ts";
import { DEFAULT_INTAKE_LIMITS } from "../intake/intake-limits.ts";
import { listPaths } from "../intake/list-paths.ts";
import { openEntries } from "../intake/open-entries.ts";
import { TemporaryFolder } from "../intake/temporary-folder.ts";
import { DEFAULT_LIMITS } from "../model/limits.ts";
import { DEFAULT_PACK, loadPack } from "../packs/load-pack.ts";
import { PackError } from "../packs/pack-file.ts";
import { entryResult } from "../pool/entry-result.ts";
import { inOrder } from "../pool/in-order.ts";
import { Pool } from "../pool/pool.ts";
import type { Pack } from "../rule-engine/pack.ts";
import { onExit } from "./on-exit.ts";
import { readExpectedUnits } from "./expected-list.ts";
import { createWriter } from "./output/create-writer.ts";
import { ReaderGone, fileSink, stdoutSink } from "./output/sink.ts";
import { startProgress } from "./progress.ts";
import type { RunOptions } from "./run-options.ts";
import { Tally } from "./tally.ts";

/** Results that may wait for a slow file before them. */
const WINDOW = 256;
/** jsonl gives each result as soon as it is ready: none waits longer than this for a slower one before it. */
const PATIENCE_MILLISECONDS = 3000;

/**
 * Files to results to output: what `check` and `extract` do.
 *
 * @returns The exit status: 0 or 1.
 * @throws {UsageError} for paths or a pack that cannot be used.
 */
export async function runFiles(
  paths: readonly string[],
  kind: "check" | "extract",
  options: RunOptions,
): Promise<0 | 1> {
  const pack = openPack(options.pack);
  const expectedUnits = await readExpectedUnits(options.expected ?? null);
  const listed = await listPaths(paths);
  if (listed.length === 0) throw new UsageError({ zh: "没有找到可检查的文件", en: "there are no files to check" });
  const writer = await createWriter(kind, options);
  const pool = new Pool({ jobs: options.jobs, pack, limits: DEFAULT_LIMITS });
  const temporary = new TemporaryFolder();
  const progress = startProgress(options.lang, listed.length);
  const release = onExit(() => {
    pool.close();
    temporary.remove();
  });
  const sink = options.out === null ? stdoutSink() : fileSink(options.out);
  const tally = new Tally();
  const across = kind === "check" ? new BatchChecker(pack, { expectedUnits }) : null;
  let found = 0;
  async function* entries(): AsyncGenerator<Entry> {
    for await (const entry of openEntries(listed, DEFAULT_INTAKE_LIMITS, temporary)) {
      found += 1;
      yield entry;
    }
  }
  const put = async (text: string): Promise<void> => {
    if (text !== "") progress.clear();
    await sink.write(text);
  };
  try {
    await put(writer.begin());
    const results = inOrder(entries(), (entry) => entryResult(entry, pool, pack, { kind, explain: options.explain }), {
      concurrency: options.jobs,
      window: WINDOW,
      patience: options.format === "jsonl" ? PATIENCE_MILLISECONDS : Infinity,
    });
    for await (const result of results) {
      tally.add(result);
      across?.add(result);
      await put(writer.result(result));
      progress.update(tally.summary.files, Math.max(listed.length, found));
    }
    progress.stop();
    const batch = tally.summary.files > 1 || expectedUnits !== undefined ? (across?.finish() ?? []) : null;
    tally.addAcross(batch ?? []);
    await sink.write(writer.end(tally.summary, batch));
    await sink.close();
  } catch (error) {
    progress.stop();
    if (!(error instanceof ReaderGone)) throw error;
  } finally {
    release();
  }
  return tally.exitStatus;
}

function openPack(idOrFile: string | null): Pack {
  try {
    return loadPack(idOrFile ?? DEFAULT_PACK);
  } catch (error) {
    if (error instanceof PackError)
      throw new UsageError({
        zh: `规则包不能使用：${error.message}`,
        en: `the rule pack cannot be used: ${error.message}`,
      });
    throw error;
  }
}
