import { createReadStream, createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { BatchChecker } from "../batch/batch-checker.ts";
import type { BatchDigest } from "../batch/digest.ts";
import type { BatchFinding } from "../model/finding.ts";
import type { Pack } from "../rule-engine/pack.ts";

/** First line of a file of digests; each other line is one digest. */
interface Head {
  /** As the list writes them; not there: there is none. */
  readonly expectedUnits?: readonly string[] | undefined;
}

/** Writes what the rules across files need for a child to read: a batch of any size is not held, nor sent over a channel. */
export async function writeDigests(file: string, head: Head, digests: AsyncIterable<BatchDigest>): Promise<void> {
  const lines = async function* (): AsyncGenerator<string> {
    yield `${JSON.stringify(head)}\n`;
    for await (const digest of digests) yield `${JSON.stringify(digest)}\n`;
  };
  await pipeline(lines, createWriteStream(file, { flags: "wx", mode: 0o600 }));
}

/** Runs the rules across files over what `writeDigests` wrote. */
export async function checkDigests(file: string, pack: Pack): Promise<BatchFinding[]> {
  let checker: BatchChecker | null = null;
  for await (const line of linesOf(file)) {
    if (checker === null) checker = new BatchChecker(pack, { expectedUnits: (JSON.parse(line) as Head).expectedUnits });
    else checker.addDigest(JSON.parse(line) as BatchDigest);
  }
  return checker?.finish() ?? [];
}

/** Lines that end with a line feed alone: Node's own reader takes characters for an end of line that texts may hold. */
async function* linesOf(file: string): AsyncGenerator<string> {
  let rest = "";
  for await (const chunk of createReadStream(file, { encoding: "utf8" })) {
    const lines = (rest + String(chunk)).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
}
