import { isDeepStrictEqual } from "node:util";
import type { FileLine } from "../../src/http/schemas/file.ts";
import type { Result } from "../../src/model/result.ts";
import { eventually } from "../../test/queue/eventually.ts";
import type { HttpClient } from "../http-client.ts";
import { type ChaosFile, expectedResult } from "./chaos-files.ts";

export interface Verdict {
  /** Lost, doubled or wrong files, in words; empty where all is well. */
  readonly faults: readonly string[];
  /** Ended with the result that the same bytes give without any chaos; failures that belong to the file included. */
  readonly right: number;
  /** Ended as failed because too many workers died over them: the reason is there. */
  readonly givenUp: number;
}

const PAGE = 500;

/** Waits until the batch has settled, then holds every file against the result that it must have, as the API tells it. */
export async function verify(
  client: HttpClient,
  batchId: number,
  files: readonly ChaosFile[],
  limitMilliseconds: number,
): Promise<Verdict> {
  await eventually(
    "the batch is done",
    async () => (await client.batch(batchId).catch(() => null))?.state === "done",
    limitMilliseconds,
  );
  const lines = await listed(client, batchId);
  const faults: string[] =
    lines.length === files.length ? [] : [`${lines.length} files are listed, not ${files.length}`];
  let right = 0;
  let givenUp = 0;
  for (const file of files) {
    const own = lines.filter(({ path }) => path === file.path);
    const fault = own.length === 1 ? await faultOf(client, own[0]?.id ?? 0, file) : `is there ${own.length} times`;
    if (fault === null) right += 1;
    else if (fault === "given up") givenUp += 1;
    else faults.push(`${file.path}: ${fault}`);
  }
  return { faults: [...faults, ...(await countFaults(client, batchId, lines, files.length))], right, givenUp };
}

async function listed(client: HttpClient, batchId: number): Promise<FileLine[]> {
  const lines: FileLine[] = [];
  for (let total = 1; lines.length < total;) {
    const page = await client.get<{ files: FileLine[]; total: number }>(
      `/files?batch=${batchId}&limit=${PAGE}&offset=${lines.length}`,
    );
    lines.push(...page.files);
    total = page.files.length === 0 ? 0 : page.total;
  }
  return lines;
}

async function faultOf(client: HttpClient, fileId: number, file: ChaosFile): Promise<string | null> {
  const { results } = await client.get<{ results: { current: boolean }[] }>(`/files/${fileId}/history`);
  if (results.length !== 1 || results[0]?.current !== true) return `${results.length} results`;
  const { result, stale } = await client.get<{ result: Result; stale: boolean }>(`/files/${fileId}/result`);
  if (stale) return "its result is said to be stale";
  if (result.error?.code === "internal") return "given up";
  return isDeepStrictEqual(result, await expectedResult(file)) ? null : "another result than without chaos";
}

/** The numbers that the page shows, against each other and against the files. */
async function countFaults(
  client: HttpClient,
  batchId: number,
  lines: readonly FileLine[],
  files: number,
): Promise<string[]> {
  const { total, ...counts } = (await client.batch(batchId)).counts;
  const faults: string[] = [];
  const sum = Object.values(counts).reduce((all, one) => all + one, 0);
  if (total !== files || sum !== files) faults.push(`the batch counts ${total} files, its parts ${sum}, not ${files}`);
  for (const [standing, count] of Object.entries(counts)) {
    const own = lines.filter((line) => line.standing === standing).length;
    if (own !== count) faults.push(`${count} files count as ${standing}, ${own} are`);
  }
  if (counts.waiting + counts.running > 0) faults.push("files still count as waiting or running");
  return faults;
}
