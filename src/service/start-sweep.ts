import { requeueStuck } from "./requeue-stuck.ts";
import type { Services } from "./services.ts";

/** Looks for stuck work again and again, until it is stopped. A look that fails is logged, and the next one comes. */
export function startSweep(services: Services): { stop(): void } {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  const plan = (): void => {
    // Apart from each other, so that several workers do not look in the same instant.
    timer = setTimeout(() => void look(), services.tuning.sweepSeconds * 1000 * (0.5 + Math.random()));
    timer.unref();
  };
  const look = async (): Promise<void> => {
    try {
      await requeueStuck(services);
    } catch (error) {
      services.log.warn({ error }, "the look for stuck work failed; it comes again");
    }
    if (!stopped) plan();
  };
  plan();
  return {
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
