/**
 * Entry point of the child that reads files (src/pool starts it). Takes one file at a time over the IPC channel, tells
 * what it is before reading it, then gives the result. Prints nothing.
 */
import "../src/pool/patient-compiler.ts";
import { readFile } from "node:fs/promises";
import { DEFAULT_LIMITS } from "../src/model/limits.ts";
import type { Limits } from "../src/model/limits.ts";
import { checkFile, extractFile } from "../src/pipeline/check-file.ts";
import type { CheckOptions } from "../src/pipeline/check-file.ts";
import type { View } from "../src/pipeline/view-file.ts";
import type { FromWorker, StartMessage, Task, ToWorker } from "../src/pool/messages.ts";
import type { Pack } from "../src/rule-engine/pack.ts";

let pack: Pack | null = null;
let limits: Limits = DEFAULT_LIMITS;

function send(message: FromWorker): void {
  process.send?.(message);
}

function start(message: StartMessage): void {
  limits = message.limits;
  pack = message.pack;
  send({ type: "ready" });
}

async function work(task: Task): Promise<void> {
  if (pack === null) throw new Error("a task came before the start");
  const value = task.kind === "across" ? await across(task.file, pack) : await read(task, pack);
  send({ type: "done", value, residentBytes: process.memoryUsage.rss() });
}

async function read(task: Task, own: Pack): Promise<unknown> {
  const bytes = await readFile(task.file);
  const options: CheckOptions = { limits, explain: task.explain, onFacts: (facts) => send({ type: "facts", facts }) };
  return task.kind === "check"
    ? checkFile(bytes, task.path, own, options)
    : task.kind === "extract"
      ? extractFile(bytes, task.path, own, options)
      : view(bytes);
}

/** Loaded when it is asked for, as views are. */
async function across(file: string, own: Pack): Promise<unknown> {
  return (await import("../src/service/digest-file.ts")).checkDigests(file, own);
}

/** Loaded when it is asked for: it brings packages that checking does not need. */
async function view(bytes: Uint8Array): Promise<View> {
  return (await import("../src/pipeline/view-file.ts")).viewFile(bytes, limits);
}

process.on("message", (message) => {
  const order = message as ToWorker;
  if (order.type === "start") start(order);
  else void work(order.task);
});
// The parent is gone: nobody waits for this result.
process.on("disconnect", () => process.exit(0));
