import { randomUUID } from "node:crypto";
import cookie from "@fastify/cookie";
import helmet from "@fastify/helmet";
import multipart from "@fastify/multipart";
import rateLimit from "@fastify/rate-limit";
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from "fastify";
import { serializerCompiler, validatorCompiler } from "fastify-type-provider-zod";
import type { Identity } from "../auth/identity.ts";
import { LoginGate } from "../auth/login-gate.ts";
import type { Access } from "./access.ts";
import { answerErrors } from "./answer-errors.ts";
import { refuseAddress, refuseClient } from "./client-faults.ts";
import { closeUnread } from "./close-unread.ts";
import { describeApi } from "./describe-api.ts";
import { ProgressFeeds } from "../service/progress-feeds.ts";
import type { Services } from "../service/services.ts";
import { openViews } from "../service/view-document.ts";
import { endSilent } from "./end-silent.ts";
import { keepPace } from "./keep-pace.ts";
import { logRequests } from "./log-requests.ts";
import { DEFAULT_PATIENCE, type Patience } from "./patience.ts";
import { registerRoute } from "./register-route.ts";
import { ROUTES } from "./routes/index.ts";
import { securityHeaders } from "./security-headers.ts";
import { servePage } from "./serve-page.ts";
import { serveProbes } from "./serve-probes.ts";
import { traceRequests } from "./trace-requests.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** Null until it is known, and where nobody is logged in. */
    identity: Identity | null;
  }
  interface FastifyContextConfig {
    access?: Access;
  }
}

const MiB = 1024 * 1024;
const JSON_LIMIT = MiB;
/** Requests of one address within a minute; a page that loads takes about ten. */
const REQUESTS_A_MINUTE = 3_000;
/** How often the server looks for requests whose head does not end. */
const LOOKS_EACH_HEADERS = 4;

export interface AppOptions {
  /** Null: no request log. */
  readonly log: FastifyBaseLogger | null;
  readonly patience?: Partial<Patience>;
}

/** The server: API, page and probes, not yet listening. */
export async function buildApp(base: Services, { log, patience: given = {} }: AppOptions): Promise<FastifyInstance> {
  const { settings } = base;
  const stopping = new AbortController();
  const patience = { ...DEFAULT_PATIENCE, ...given };
  const services = {
    ...base,
    views: await openViews(base),
    feeds: new ProgressFeeds(base),
    logins: new LoginGate(base.db),
    stopping: stopping.signal,
    patience,
  };
  const app: FastifyInstance = Fastify({
    ...(log === null ? { logger: false } : { loggerInstance: log }),
    // The usual request log holds whole addresses, and with them what was searched for.
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    trustProxy: settings.http.trustProxy.length === 0 ? false : [...settings.http.trustProxy],
    bodyLimit: JSON_LIMIT,
    forceCloseConnections: "idle",
    http: { connectionsCheckingInterval: patience.headers / LOOKS_EACH_HEADERS },
    clientErrorHandler: refuseClient,
    frameworkErrors: refuseAddress,
  });
  app.server.headersTimeout = patience.headers;
  // A long upload is no slow one: bodies have a pace to keep instead.
  app.server.requestTimeout = 0;
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.decorateRequest("identity", null);
  app.addHook("preClose", async () => stopping.abort());
  app.addHook("onClose", async () => services.views.close());
  answerErrors(app);
  logRequests(app);
  traceRequests(app, base.tracer);
  endSilent(app, patience);
  keepPace(app, patience);
  closeUnread(app, patience);
  await app.register(helmet, securityHeaders(settings));
  await app.register(cookie);
  // A connection that is gone has no address any more.
  const keyGenerator = ({ ip }: { readonly ip?: string }): string => ip ?? "gone";
  await app.register(rateLimit, { max: REQUESTS_A_MINUTE, timeWindow: "1 minute", keyGenerator });
  await app.register(multipart);
  await describeApi(app);
  for (const route of ROUTES) registerRoute(app, services, route);
  serveProbes(app, services);
  await servePage(app);
  return app;
}
