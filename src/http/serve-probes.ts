import type { FastifyInstance } from "fastify";
import { collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import { fileTotals } from "../store/file-totals.ts";
import { ping } from "../store/ping.ts";
import type { Access } from "./access.ts";
import { guard } from "./guard.ts";
import type { HttpServices } from "./http-services.ts";

const PROBE_MILLISECONDS = 3_000;
const ANYONE: Access = { who: "anyone" };
/** Counts alone, but how much work a department has is not for everybody on the network: a token of any user will do. */
const MONITORING: Access = { who: "viewer", limited: false };

/** `/healthz`: the process answers · `/readyz`: store and queue do too · `/metrics`: for Prometheus. */
export function serveProbes(app: FastifyInstance, services: HttpServices): void {
  const open = { schema: { hide: true }, config: { access: ANYONE, rateLimit: false } };
  app.get("/healthz", open, () => ({ status: "ok" }));
  app.get("/readyz", open, async (_request, reply) => {
    const parts = { store: await answers(ping(services.db)), queue: await answers(services.queue.counts()) };
    return reply.code(parts.store && parts.queue ? 200 : 503).send(parts);
  });
  const registry = metrics(app, services);
  app.get(
    "/metrics",
    { schema: { hide: true }, config: { access: MONITORING }, onRequest: guard(services, MONITORING) },
    async (_request, reply) => reply.type(registry.contentType).send(await registry.metrics()),
  );
}

async function answers(question: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), PROBE_MILLISECONDS);
  });
  const answered = question.then(
    () => true,
    () => false,
  );
  return Promise.race([answered, late]).finally(() => clearTimeout(timer));
}

function metrics(app: FastifyInstance, { db, queue }: HttpServices): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const seconds = new Histogram({
    name: "fuhe_http_request_seconds",
    help: "Time to answer a request",
    labelNames: ["method", "route", "status"],
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10, 60, 600],
    registers: [registry],
  });
  app.addHook("onResponse", async (request, reply) => {
    const labels = { method: request.method, route: request.routeOptions.url ?? "none", status: reply.statusCode };
    seconds.observe(labels, reply.elapsedTime / 1000);
  });
  const jobs = new Gauge({
    name: "fuhe_queue_jobs",
    help: "Jobs in the queue",
    labelNames: ["state"],
    registers: [],
    async collect() {
      for (const [state, count] of Object.entries(await queue.counts())) this.set({ state }, count);
    },
  });
  const files = new Gauge({
    name: "fuhe_files",
    help: "Files in the store by how they stand",
    labelNames: ["standing"],
    registers: [],
    async collect() {
      this.reset();
      for (const { standing, count } of await fileTotals(db)) this.set({ standing }, count);
    },
  });
  for (const gauge of [jobs, files]) registry.registerMetric(gauge);
  return registry;
}
