import { type ChildProcess, fork } from "node:child_process";

/** A process that is started again whenever it dies, until it is ended. */
export class LastingProcess {
  readonly #script: string;
  readonly #env: NodeJS.ProcessEnv;
  #child: ChildProcess;
  #ending = false;
  /** How often it died. */
  deaths = 0;

  constructor(script: string, env: NodeJS.ProcessEnv) {
    this.#script = script;
    this.#env = env;
    this.#child = this.#start();
  }

  kill(): void {
    this.#child.kill("SIGKILL");
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
    const child = fork(this.#script, [], {
      env: this.#env,
      execArgv: ["--import", "tsx"],
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    child.once("exit", () => {
      if (this.#ending) return;
      this.deaths += 1;
      this.#child = this.#start();
    });
    return child;
  }
}
