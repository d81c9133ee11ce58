import type { ErrorCode } from "../errors.ts";
import type { Limits } from "../model/limits.ts";
import type { FileFacts } from "../model/result.ts";
import type { Pack } from "../rule-engine/pack.ts";
import type { Outcome, Task } from "./messages.ts";
import { WorkerProcess } from "./worker-process.ts";
import type { TaskEnd } from "./worker-process.ts";
import { checkWorkerScript } from "./worker-script.ts";
import type { WorkerScript } from "./worker-script.ts";

export interface PoolOptions {
  /** Children at most; each is started when there is work for it. */
  readonly jobs: number;
  /** Null for children that check nothing. */
  readonly pack: Pack | null;
  readonly limits: Limits;
  /** Another child than the product's own. */
  readonly script?: WorkerScript;
  /** A child without work for this long is ended; Infinity, or left out: none is. */
  readonly idleMilliseconds?: number;
}

interface Idle<Work> {
  readonly worker: WorkerProcess<Work>;
  readonly timer: NodeJS.Timeout | null;
}

/** WASM and buffers do not always shrink again: a child that grew beyond this part of its limit is replaced between two files. */
const REPLACE_SHARE = 0.5;
const MiB = 1024 * 1024;

/**
 * Child processes that read files: one file at a time each, used again for the next one, killed on time or memory and
 * replaced. A file whose child died for no known reason is tried once more in a fresh child.
 */
export class Pool<Work = Task> {
  readonly #options: PoolOptions;
  readonly #script: WorkerScript;
  readonly #idle: Idle<Work>[] = [];
  readonly #busy = new Set<WorkerProcess<Work>>();
  readonly #waiting: (() => void)[] = [];
  #closed = false;

  constructor(options: PoolOptions) {
    this.#options = options;
    this.#script = options.script ?? checkWorkerScript();
  }

  /**
   * @param signal Gives the task up: where it runs, its child is killed.
   * @throws {Error} where no child can be started: the machine's fault, not the file's.
   * @throws The signal's reason.
   */
  async run(task: Work, signal?: AbortSignal): Promise<Outcome> {
    while (this.#busy.size >= this.#options.jobs) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    const first = await this.#attempt(task, signal);
    const end = first.end === "crash" && !this.#closed ? await this.#attempt(task, signal) : first;
    return outcome(end, this.#options.limits);
  }

  /** Ends all children at once; running tasks end as crashed. */
  close(): void {
    this.#closed = true;
    for (const { timer } of this.#idle) clearTimeout(timer ?? undefined);
    for (const worker of [...this.#idle.map((idle) => idle.worker), ...this.#busy]) worker.kill();
    this.#idle.length = 0;
  }

  async #attempt(task: Work, signal: AbortSignal | undefined): Promise<TaskEnd> {
    if (signal?.aborted) {
      this.#waiting.shift()?.();
      throw signal.reason;
    }
    const worker = this.#take();
    const giveUp = (): void => worker.kill();
    this.#busy.add(worker);
    signal?.addEventListener("abort", giveUp, { once: true });
    try {
      const end = await worker.run(task);
      if (end.end === "done") this.#keep(worker, end.residentBytes);
      signal?.throwIfAborted();
      return end;
    } finally {
      signal?.removeEventListener("abort", giveUp);
      this.#busy.delete(worker);
      this.#waiting.shift()?.();
    }
  }

  #take(): WorkerProcess<Work> {
    for (let idle = this.#idle.pop(); idle !== undefined; idle = this.#idle.pop()) {
      clearTimeout(idle.timer ?? undefined);
      if (!idle.worker.dead) return idle.worker;
    }
    return new WorkerProcess(this.#script, { type: "start", pack: this.#options.pack, limits: this.#options.limits });
  }

  #keep(worker: WorkerProcess<Work>, residentBytes: number): void {
    const { limits, idleMilliseconds = Infinity } = this.#options;
    if (this.#closed || residentBytes > limits.processBytes * REPLACE_SHARE) return worker.kill();
    const timer = idleMilliseconds === Infinity ? null : setTimeout(() => this.#retire(worker), idleMilliseconds);
    timer?.unref();
    this.#idle.push({ worker, timer });
  }

  #retire(worker: WorkerProcess<Work>): void {
    const place = this.#idle.findIndex((idle) => idle.worker === worker);
    if (place >= 0) this.#idle.splice(place, 1);
    worker.kill();
  }
}

function outcome(end: TaskEnd, limits: Limits): Outcome {
  if (end.end === "done") return { kind: "done", value: end.value };
  if (end.end === "timeout") {
    const seconds = end.milliseconds / 1000;
    return failed("timeout", `超过 ${seconds} 秒`, `more than ${seconds} s`, end.facts);
  }
  if (end.end === "memory") {
    const size = Math.floor(limits.processBytes / MiB);
    return failed(
      "limit-exceeded",
      `读取时内存超过 ${size} MB`,
      `reading takes more than ${size} MB of memory`,
      end.facts,
    );
  }
  return failed(
    "internal",
    `读取进程两次崩溃（${end.reason}）`,
    `the reading process crashed twice (${end.reason})`,
    end.facts,
  );
}

function failed(code: ErrorCode, zh: string, en: string, facts: FileFacts | null): Outcome {
  return { kind: "failed", code, detail: { zh, en }, facts };
}
