import type { Services } from "../service/services.ts";

/** What routes work on. */
export type HttpServices = Services;
