import { type ChildProcess, fork } from "node:child_process";

/** A process that is started again whenever it dies, until it is ended. */
export class LastingProcess {
  readonly #script: string;
  readonly #args: readonly string[];
  readonly #env: NodeJS.ProcessEnv;
  readonly #onMessage: (message: unknown) => void;
  #child: ChildProcess;
  #ending = false;
  /** How often it died. */
  deaths = 0;

  constructor(
    script: string,
    args: readonly string[],
    env: NodeJS.ProcessEnv,
    onMessage: (message: unknown) => void = () => undefined,
  ) {
    this.#script = script;
    this.#args = args;
    this.#env = env;
    this.#onMessage = onMessage;
    this.#child = this.#start();
  }

  kill(): void {
    this.#child.kill("SIGKILL");
  }

  send(message: object): void {
    // One that dies meanwhile is started again, and asks for its work.
    this.#child.send(message, () => undefined);
  }

  /** Ends it for good. */
  async end(signal: NodeJS.Signals): Promise<void> {
    this.#ending = true;
    const child = this.#child;
    if (child.exitCode !== null || child.signalCode !== null) return;
    await new Promise((resolve) => {
      child.once("exit", resolve);
      child.kill(signal);
    });
  }

  #start(): ChildProcess {
    const child = fork(this.#script, [...this.#args], {
      env: this.#env,
      execArgv: ["--import", "tsx"],
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    child.on("message", this.#onMessage);
    child.once("exit", () => {
      if (this.#ending) return;
      this.deaths += 1;
      this.#child = this.#start();
    });
    return child;
  }
}
