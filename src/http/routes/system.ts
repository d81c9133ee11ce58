import { statfs } from "node:fs/promises";
import { z } from "zod";
import { toolVersion } from "../../pipeline/tool-version.ts";
import { pauseAll } from "../../service/batches.ts";
import { fileTotals } from "../../store/file-totals.ts";
import { recentFailures } from "../../store/recent-failures.ts";
import { blobTotals } from "../../store/stored-blobs.ts";
import { defineRoute } from "../route.ts";
import { Standing } from "../schemas/file.ts";
import { Time, time, Words } from "../schemas/words.ts";

const FAILURES = 100;

export const system = defineRoute({
  method: "GET",
  url: "/system",
  id: "systemState",
  tag: "system",
  summary: { zh: "系统状态：队列、存储、失败的文件", en: "queue, storage, and what failed" },
  access: { who: "admin", limited: false },
  answer: z.object({
    version: z.string(),
    node: z.string(),
    database: z.enum(["embedded", "server"]),
    queue: z.object({
      backend: z.enum(["redis", "postgres"]),
      paused: z.boolean(),
      waiting: z.number().int(),
      active: z.number().int(),
      delayed: z.number().int(),
    }),
    files: z.array(z.object({ standing: Standing, count: z.number().int() })),
    blobs: z.object({ kind: z.enum(["folder", "s3"]), count: z.number().int(), bytes: z.number() }),
    disk: z.object({ freeBytes: z.number(), leastBytes: z.number() }),
    failures: z.array(
      z.object({
        fileId: z.number().int(),
        batchId: z.number().int(),
        path: z.string(),
        errorCode: z.string().nullable(),
        errorMessage: Words.nullable(),
        deaths: z.number().int(),
        finishedAt: Time.nullable(),
      }),
    ),
  }),
  handler: async ({ services: { db, queue, settings } }) => {
    const [counts, paused, files, blobs, disk, failures] = await Promise.all([
      queue.counts(),
      queue.isPaused(),
      fileTotals(db),
      blobTotals(db),
      statfs(settings.data),
      recentFailures(db, FAILURES),
    ]);
    return {
      version: toolVersion(),
      node: process.version,
      database: settings.database.kind,
      queue: { backend: queue.backend, paused, ...counts },
      files,
      blobs: { kind: settings.blobs.kind, ...blobs },
      disk: { freeBytes: disk.bavail * disk.bsize, leastBytes: settings.limits.freeBytes },
      failures: failures.map(({ finishedAt, ...failure }) => ({ ...failure, finishedAt: time(finishedAt) })),
    };
  },
});

export const pauseQueue = defineRoute({
  method: "POST",
  url: "/system/pause",
  id: "pauseAll",
  tag: "system",
  summary: { zh: "暂停全部处理", en: "hold all work" },
  access: { who: "admin", limited: false },
  answer: "nothing",
  handler: ({ services, actor }) => pauseAll(services, actor, true),
});

export const resumeQueue = defineRoute({
  method: "POST",
  url: "/system/resume",
  id: "resumeAll",
  tag: "system",
  summary: { zh: "恢复处理", en: "let work go on" },
  access: { who: "admin", limited: false },
  answer: "nothing",
  handler: ({ services, actor }) => pauseAll(services, actor, false),
});
