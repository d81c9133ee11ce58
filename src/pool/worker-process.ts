import { fork } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import type { Limits } from "../model/limits.ts";
import type { FileFacts } from "../model/result.ts";
import type { FromWorker, StartMessage, Task, ToWorker } from "./messages.ts";
import { watchMemory } from "./resident-memory.ts";
import type { WorkerScript } from "./worker-script.ts";

/** What became of one task in one child. After anything but `done` the child is dead. */
export type TaskEnd =
  | { readonly end: "done"; readonly value: unknown; readonly residentBytes: number }
  | { readonly end: "timeout"; readonly milliseconds: number; readonly facts: FileFacts | null }
  | { readonly end: "memory"; readonly facts: FileFacts | null }
  | { readonly end: "crash"; readonly reason: string; readonly facts: FileFacts | null };

const START_MILLISECONDS = 60_000;
const STDERR_KEPT = 4096;
/** V8's heap may take this part of the process's memory; the rest is for buffers and WASM. */
const HEAP_SHARE = 0.75;
/** Room for new objects, in MB: a file's worth fits, so most of it is gone before V8 copies it about (a tenth of a PDF's time). */
const YOUNG_HEAP = 32;
const MiB = 1024 * 1024;

/** One child process: takes one file at a time and can be killed at any moment. */
export class WorkerProcess<Work = Task> {
  readonly #child: ChildProcess;
  readonly #limits: Limits;
  readonly #ready: Promise<void>;
  #onMessage: (message: FromWorker) => void = () => undefined;
  #onExit: (reason: string) => void = () => undefined;
  #exit: string | null = null;
  #stderr = "";

  constructor(script: WorkerScript, start: StartMessage) {
    this.#limits = start.limits;
    const heap = Math.max(64, Math.floor((start.limits.processBytes * HEAP_SHARE) / MiB));
    this.#child = fork(script.file, [], {
      execArgv: [...script.execArgv, `--max-old-space-size=${heap}`, `--max-semi-space-size=${YOUNG_HEAP}`],
      // Standard output belongs to the results: a library that prints must not reach it.
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    });
    this.#child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      this.#stderr = (this.#stderr + text).slice(-STDERR_KEPT);
    });
    this.#child.on("message", (message) => this.#onMessage(message as FromWorker));
    this.#child.on("error", (error) => this.#ended(error.message));
    this.#child.on("close", (code, signal) =>
      this.#ended(signal === null ? `exit status ${code}` : `signal ${signal}`),
    );
    this.#ready = this.#untilReady();
    // Whoever runs a task awaits it; a child that is stopped before its first task has nobody who does.
    this.#ready.catch(() => undefined);
    this.#send(start);
  }

  /** @throws {Error} where the child cannot even start: no file is to blame. */
  async run(task: Work): Promise<TaskEnd> {
    await this.#ready;
    return new Promise<TaskEnd>((resolve) => {
      let facts: FileFacts | null = null;
      let milliseconds = this.#limits.docxMilliseconds;
      const settle = (end: TaskEnd): void => {
        clearTimeout(timer);
        stopWatching();
        this.#onMessage = () => undefined;
        this.#onExit = () => undefined;
        resolve(end);
      };
      const expire = (): void => {
        this.kill();
        settle({ end: "timeout", milliseconds, facts });
      };
      let timer = setTimeout(expire, milliseconds);
      const stopWatching = watchMemory(this.#child.pid ?? 0, this.#limits.processBytes, () => {
        this.kill();
        settle({ end: "memory", facts });
      });
      this.#onMessage = (message) => {
        if (message.type === "done")
          settle({ end: "done", value: message.value, residentBytes: message.residentBytes });
        if (message.type !== "facts") return;
        facts = message.facts;
        if (facts.format !== "pdf") return;
        clearTimeout(timer);
        milliseconds = this.#limits.pdfMilliseconds;
        timer = setTimeout(expire, milliseconds);
      };
      this.#onExit = (reason) =>
        settle(
          /heap out of memory|Array buffer allocation failed/i.test(this.#stderr)
            ? { end: "memory", facts }
            : { end: "crash", reason, facts },
        );
      if (this.#exit !== null) this.#onExit(this.#exit);
      else this.#send({ type: "task", task });
    });
  }

  kill(): void {
    this.#child.kill("SIGKILL");
  }

  /** True once the process has ended, for whatever reason. */
  get dead(): boolean {
    return this.#exit !== null;
  }

  #untilReady(): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.kill();
        reject(new Error("a reading process did not start in time"));
      }, START_MILLISECONDS);
      this.#onMessage = (message) => {
        if (message.type !== "ready") return;
        clearTimeout(timer);
        resolve();
      };
      this.#onExit = (reason) => {
        clearTimeout(timer);
        reject(new Error(`a reading process did not start (${reason})\n${this.#stderr}`));
      };
    });
  }

  #send(message: ToWorker<Work>): void {
    // A child that dies while it is written to is reported by its exit.
    this.#child.send(message, () => undefined);
  }

  #ended(reason: string): void {
    this.#exit ??= reason;
    this.#onExit(reason);
  }
}
