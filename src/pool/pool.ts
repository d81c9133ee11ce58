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
  readonly pack: Pack;
  readonly limits: Limits;
  /** Another child than the product's own. */
  readonly script?: WorkerScript;
}

/** WASM and buffers do not always shrink again: a child that grew beyond this part of its limit is replaced between two files. */
const REPLACE_SHARE = 0.5;
const MiB = 1024 * 1024;

/**
 * Child processes that read files: one file at a time each, used again for the next one, killed on time or memory and
 * replaced. A file whose child died for no known reason is tried once more in a fresh child.
 */
export class Pool {
  readonly #options: PoolOptions;
  readonly #script: WorkerScript;
  readonly #idle: WorkerProcess[] = [];
  readonly #busy = new Set<WorkerProcess>();
  readonly #waiting: (() => void)[] = [];
  #closed = false;

  constructor(options: PoolOptions) {
    this.#options = options;
    this.#script = options.script ?? checkWorkerScript();
  }

  /** @throws {Error} where no child can be started: the machine's fault, not the file's. */
  async run(task: Task): Promise<Outcome> {
    while (this.#busy.size >= this.#options.jobs) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    const first = await this.#attempt(task);
    const end = first.end === "crash" && !this.#closed ? await this.#attempt(task) : first;
    return outcome(end, this.#options.limits);
  }

  /** Ends all children at once; running tasks end as crashed. */
  close(): void {
    this.#closed = true;
    for (const worker of [...this.#idle, ...this.#busy]) worker.kill();
    this.#idle.length = 0;
  }

  async #attempt(task: Task): Promise<TaskEnd> {
    const worker = this.#take();
    this.#busy.add(worker);
    try {
      const end = await worker.run(task);
      if (end.end === "done") this.#keep(worker, end.residentBytes);
      return end;
    } finally {
      this.#busy.delete(worker);
      this.#waiting.shift()?.();
    }
  }

  #take(): WorkerProcess {
    for (let idle = this.#idle.pop(); idle !== undefined; idle = this.#idle.pop()) if (!idle.dead) return idle;
    return new WorkerProcess(this.#script, { type: "start", pack: this.#options.pack, limits: this.#options.limits });
  }

  #keep(worker: WorkerProcess, residentBytes: number): void {
    if (this.#closed || residentBytes > this.#options.limits.processBytes * REPLACE_SHARE) worker.kill();
    else this.#idle.push(worker);
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
