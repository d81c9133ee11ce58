import type { components } from "../api/schema.ts";
import type { Words } from "../i18n/language.tsx";

export type Batch = components["schemas"]["Batch"];

const STATE_WORDS: Readonly<Record<Batch["state"], Words>> = {
  open: { zh: "待上传", en: "Open" },
  running: { zh: "正在核对", en: "Checking" },
  finishing: { zh: "跨文件核对中", en: "Checking across files" },
  done: { zh: "已核对", en: "Checked" },
  cancelled: { zh: "已取消", en: "Cancelled" },
};

const PAUSED: Words = { zh: "已暂停", en: "Paused" };

/** What a batch is doing, for people. */
export function batchStateWords({ state, paused }: Pick<Batch, "state" | "paused">): Words {
  return paused && (state === "running" || state === "open") ? PAUSED : STATE_WORDS[state];
}

/** Whether its files are still being read, or wait for it. */
export function isAtWork({ waiting, running }: Batch["counts"]): boolean {
  return waiting + running > 0;
}
