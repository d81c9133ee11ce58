import { jobPlace } from "../../src/service/job-place.ts";
import type { Upload } from "./arrivals.ts";
import { normal, randomFrom } from "./random.ts";

/** Seconds of one core for one file: two formats, each spread around its mean. */
export interface Cost {
  readonly docxSeconds: number;
  readonly pdfSeconds: number;
  /** Share of PDF files, 0 to 1. */
  readonly pdfShare: number;
}

/** What a year came to. Times in seconds. */
export interface Outcome {
  /** From upload to result of one file. */
  readonly p50: number;
  readonly p95: number;
  /** From upload to the last result: uploads of at most 16 files, and of more than 500. */
  readonly smallP95: number;
  readonly largeP95: number;
  readonly deepest: number;
  /** From the last upload of the fullest day until nothing waits. */
  readonly emptyAfter: number;
  /** Of all core time of the fullest day's 24 hours, 0 to 1. */
  readonly busiestDay: number;
}

const SMALL = 16;
const LARGE = 500;
const DAY = 86_400;
/** Deviation of the logarithm of a file's time. */
const COST_SPREAD = 0.6;

interface Waiting {
  readonly upload: number;
  readonly at: number;
}

/** Lets `cores` work on a year's uploads, in the order in which the service takes them. */
export function runQueue(uploads: readonly Upload[], cores: number, cost: Cost, seed: number): Outcome {
  const random = randomFrom(seed);
  const queue = new PlacedQueue();
  const free = new Float64Array(cores);
  const files = uploads.reduce((sum, upload) => sum + upload.files, 0);
  const waits = new Float64Array(files);
  const ends = new Float64Array(uploads.length);
  const days = fullestDay(uploads);
  let done = 0;
  let next = 0;
  let busy = 0;
  let deepest = 0;
  let lastBusy = 0;
  const bring = (): void => {
    const upload = uploads[next];
    if (upload === undefined) return;
    for (let n = 0; n < upload.files; n++) queue.add(jobPlace(0, n), { upload: next, at: upload.at });
    next += 1;
    deepest = Math.max(deepest, queue.size);
  };
  while (done < files) {
    const core = free.reduce((best, time, n) => (time < (free[best] ?? 0) ? n : best), 0);
    if (queue.size === 0) bring();
    // Whatever arrives before this core is free stands in the queue when it chooses.
    const now = free[core] ?? 0;
    while (next < uploads.length && (uploads[next]?.at ?? 0) <= now) bring();
    const file = queue.take();
    if (file === null) break;
    const start = Math.max(now, file.at);
    const mean = random() < cost.pdfShare ? cost.pdfSeconds : cost.docxSeconds;
    const end = start + mean * Math.exp(COST_SPREAD * normal(random) - COST_SPREAD ** 2 / 2);
    free[core] = end;
    waits[done++] = end - file.at;
    ends[file.upload] = Math.max(ends[file.upload] ?? 0, end);
    if (start >= days.start && start < days.start + DAY) {
      busy += end - start;
      lastBusy = Math.max(lastBusy, end);
    }
  }
  const whole = (wanted: (files: number) => boolean): Float64Array =>
    Float64Array.from(
      uploads.flatMap((upload, n) => (wanted(upload.files) ? [(ends[n] ?? 0) - upload.at] : [])),
    ).sort();
  waits.sort();
  return {
    p50: quantile(waits, 0.5),
    p95: quantile(waits, 0.95),
    smallP95: quantile(
      whole((count) => count <= SMALL),
      0.95,
    ),
    largeP95: quantile(
      whole((count) => count > LARGE),
      0.95,
    ),
    deepest,
    emptyAfter: Math.max(0, lastBusy - days.last),
    busiestDay: busy / (cores * DAY),
  };
}

/** Files by place; within one place, first come first served. */
class PlacedQueue {
  readonly #places: { files: Waiting[]; head: number }[] = [];
  size = 0;

  add(place: number, file: Waiting): void {
    (this.#places[place] ??= { files: [], head: 0 }).files.push(file);
    this.size += 1;
  }

  take(): Waiting | null {
    for (const place of this.#places) {
      const file = place?.files[place.head];
      if (place === undefined || file === undefined) continue;
      place.head += 1;
      if (place.head === place.files.length) Object.assign(place, { files: [], head: 0 });
      this.size -= 1;
      return file;
    }
    return null;
  }
}

function fullestDay(uploads: readonly Upload[]): { readonly start: number; readonly last: number } {
  const byDay = new Map<number, { files: number; last: number }>();
  for (const { at, files } of uploads) {
    const day = Math.floor(at / DAY);
    byDay.set(day, { files: (byDay.get(day)?.files ?? 0) + files, last: at });
  }
  const [day, facts] = [...byDay].reduce((most, one) => (one[1].files > most[1].files ? one : most));
  return { start: day * DAY, last: facts.last };
}

function quantile(sorted: Float64Array, share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
