const STOPPING = ["SIGTERM", "SIGINT", "SIGHUP"] as const;
const IMPATIENT = 130;

/** Waits for the first signal to stop. A second one ends the process at once. */
export function untilSignal(): Promise<(typeof STOPPING)[number]> {
  return new Promise((resolve) => {
    const first = (signal: NodeJS.Signals): void => {
      for (const name of STOPPING) {
        process.off(name, first);
        process.on(name, () => process.exit(IMPATIENT));
      }
      resolve(signal as (typeof STOPPING)[number]);
    };
    for (const name of STOPPING) process.on(name, first);
  });
}
