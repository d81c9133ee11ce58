import { requestJson } from "../api/client.ts";
import { type ApiProblem, asProblem, mayPass } from "../api/problem.ts";
import type { Session } from "../api/types.ts";
import type { Words } from "../i18n/language.tsx";
import { hashFile } from "./hash-file.ts";
import { isArchive } from "./is-archive.ts";
import { ItemStore } from "./item-store.ts";
import type { PickedFile } from "./picked-file.ts";
import { keepRefused, keptRefused } from "./refused-store.ts";
import { type Receipt, sendGroup } from "./send-group.ts";
import { isUnderWay, type SendingItem } from "./sending-item.ts";

const GROUP_FILES = 20;
const GROUP_BYTES = 32 * 1024 * 1024;
const AT_ONCE = 2;
/** Files that are asked about in one request. */
const ASKED_AT_ONCE = 200;
/** Waits in milliseconds before a request that did not arrive is sent again. */
const WAITS = [1_000, 3_000, 8_000, 15_000];

const UNREADABLE: Words = {
  zh: "文件无法读取（可能已移动、改名或被占用）",
  en: "The file cannot be read: moved, renamed or in use",
};
const CHOOSE_AGAIN: Words = { zh: "请重新选择这个文件。", en: "Choose it again." };

type FileLimit = Session["files"];

/** Sends the files of one batch: asks first what is there already, then sends the rest in groups, and tries again where the network fails. */
export class Sending {
  readonly batchId: number;
  readonly items: ItemStore;
  unitId: number | null = null;
  /** Null: the server says. */
  limit: FileLimit | null = null;
  private readonly toCheck: string[] = [];
  private readonly toSend: PickedFile[] = [];
  private checking = false;
  private running = 0;
  private stop = new AbortController();

  constructor(batchId: number) {
    this.batchId = batchId;
    this.items = new ItemStore(keptRefused(batchId));
    this.items.subscribe(() => keepRefused(batchId, this.items.list()));
  }

  /** Takes files on; those of a path that is under way already are left out. */
  add(picked: readonly PickedFile[]): void {
    for (const { path, file } of picked) {
      const before = this.items.get(path);
      if (before !== undefined && isUnderWay(before)) continue;
      this.items.put(path, file);
      this.toCheck.push(path);
    }
    void this.check();
  }

  /** Sends again what did not arrive. */
  retry(): void {
    const failed = this.items.all().filter((item) => item.state === "failed" && item.file !== null);
    this.add(failed.map(({ path, file }) => ({ path, file: file as File })));
  }

  /** Gives up what has not arrived yet. */
  cancel(): void {
    this.toCheck.length = 0;
    this.toSend.length = 0;
    this.stop.abort();
    this.stop = new AbortController();
    for (const item of this.items.all())
      if (isUnderWay(item)) this.items.change(item.path, { state: "failed", message: { zh: "已停止", en: "Stopped" } });
  }

  get busy(): boolean {
    return this.items.all().some(isUnderWay);
  }

  private async check(): Promise<void> {
    if (this.checking) return;
    this.checking = true;
    while (this.toCheck.length > 0) {
      const some = this.toCheck.splice(0, ASKED_AT_ONCE).flatMap((path) => this.items.get(path) ?? []);
      const hashes = new Map<string, string>();
      const readable: PickedFile[] = [];
      for (const { path, file } of some) {
        if (file === null) continue;
        this.items.change(path, { state: "checking" });
        try {
          if (this.limit !== null && file.size > this.limit.mostBytes && !(await isArchive(file))) {
            this.items.change(path, { state: "refused", ...this.limit.tooLarge });
            continue;
          }
          const hash = await hashFile(file);
          if (hash !== null) hashes.set(path, hash);
          readable.push({ path, file });
        } catch {
          this.items.change(path, { state: "failed", message: UNREADABLE, hint: CHOOSE_AGAIN });
        }
      }
      const known = await this.known(hashes);
      for (const picked of readable) {
        if (this.items.get(picked.path)?.state !== "checking") continue;
        this.items.change(picked.path, { state: known.has(picked.path) ? "known" : "waiting" });
        if (!known.has(picked.path)) this.toSend.push(picked);
      }
      this.pump();
    }
    this.checking = false;
  }

  /** What cannot be asked is sent: the server notices by itself what it has. */
  private async known(hashes: ReadonlyMap<string, string>): Promise<ReadonlySet<string>> {
    if (hashes.size === 0) return new Set();
    const files = [...hashes].map(([path, sha256]) => ({ path, sha256 }));
    try {
      const answer = await requestJson<{ known: readonly string[] }>("POST", `/batches/${this.batchId}/known`, {
        json: { files },
      });
      return new Set(answer.known);
    } catch {
      return new Set();
    }
  }

  private pump(): void {
    while (this.running < AT_ONCE && this.toSend.length > 0) {
      this.running++;
      void this.send(this.nextGroup()).finally(() => {
        this.running--;
        this.pump();
      });
    }
  }

  private nextGroup(): PickedFile[] {
    const group: PickedFile[] = [];
    let bytes = 0;
    for (let next = this.toSend[0]; next !== undefined && group.length < GROUP_FILES; next = this.toSend[0]) {
      if (group.length > 0 && bytes + next.file.size > GROUP_BYTES) break;
      bytes += next.file.size;
      group.push(next);
      this.toSend.shift();
    }
    return group;
  }

  private async send(group: readonly PickedFile[]): Promise<void> {
    const { signal } = this.stop;
    for (let attempt = 0; !signal.aborted; attempt++) {
      for (const { path } of group) this.items.change(path, { state: "sending", sent: 0 });
      try {
        this.settle(
          group,
          await sendGroup(this.batchId, this.unitId, group, (bytes) => this.progress(group, bytes), signal),
        );
        return;
      } catch (error) {
        const problem = asProblem(error);
        const wait = WAITS[attempt];
        if (wait === undefined || !mayPass(problem) || signal.aborted) {
          this.fail(group, problem);
          return;
        }
        await new Promise((resolve) => setTimeout(resolve, wait));
      }
    }
  }

  private progress(group: readonly PickedFile[], bytes: number): void {
    let before = 0;
    for (const { path, file } of group) {
      const sent = file.size === 0 ? 1 : Math.min(1, Math.max(0, (bytes - before) / file.size));
      this.items.change(path, { sent });
      before += file.size;
    }
  }

  private settle(group: readonly PickedFile[], receipts: readonly Receipt[]): void {
    for (const receipt of receipts) {
      if (this.items.get(receipt.path) === undefined) this.items.put(receipt.path, null);
      this.items.change(receipt.path, stateOf(receipt));
    }
    const told = new Set(receipts.map(({ path }) => path));
    for (const { path } of group) {
      if (told.has(path)) continue;
      const inner = receipts.some((receipt) => receipt.path.startsWith(path));
      this.items.change(path, { state: inner ? "unpacked" : "skipped", sent: 1 });
    }
  }

  private fail(group: readonly PickedFile[], problem: ApiProblem): void {
    for (const { path } of group)
      if (this.items.get(path)?.state === "sending")
        this.items.change(path, { state: "failed", sent: 0, message: problem.words, hint: problem.hint });
  }
}

function stateOf(receipt: Receipt): Partial<SendingItem> {
  if (receipt.outcome === "refused") return { state: "refused", sent: 1, message: receipt.message, hint: receipt.hint };
  const { outcome, fileId, duplicateOf, bytes } = receipt;
  return { state: outcome, sent: 1, fileId, duplicateOf, bytes };
}
