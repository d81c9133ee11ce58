import { SingleBar } from "cli-progress";
import type { Language } from "./language.ts";

/** How far a run is, on standard error. */
export interface Progress {
  update(done: number, total: number): void;
  /** Makes room on the terminal for a line of results; the bar comes back with the next update. */
  clear(): void;
  stop(): void;
}

const SILENT: Progress = { update: () => undefined, clear: () => undefined, stop: () => undefined };

/** A bar on a terminal, nothing in a pipe. */
export function startProgress(language: Language, total: number): Progress {
  if (!process.stderr.isTTY || total < 2) return SILENT;
  const unit = language === "zh" ? "个文件" : "files";
  const bar = new SingleBar({
    format: `{bar} {percentage}%  {value}/{total} ${unit}  {eta_formatted}`,
    stream: process.stderr,
    barCompleteChar: "█",
    barIncompleteChar: "░",
    clearOnComplete: true,
    forceRedraw: true,
    hideCursor: false,
  });
  bar.start(total, 0);
  return {
    update(done, newTotal) {
      bar.setTotal(newTotal);
      bar.update(done);
    },
    clear: () => void process.stderr.write("\r\u001b[2K"),
    stop: () => bar.stop(),
  };
}
