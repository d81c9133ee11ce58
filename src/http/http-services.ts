import type { Services } from "../service/services.ts";
import type { Views } from "../service/view-document.ts";

/** What routes work on. */
export interface HttpServices extends Services {
  readonly views: Views;
  /** Aborted when the server is about to stop: what would go on for ever ends. */
  readonly stopping: AbortSignal;
}
