import type { LoginGate } from "../auth/login-gate.ts";
import type { ProgressFeeds } from "../service/progress-feeds.ts";
import type { Services } from "../service/services.ts";
import type { Views } from "../service/view-document.ts";
import type { Patience } from "./patience.ts";

/** What routes work on. */
export interface HttpServices extends Services {
  readonly views: Views;
  readonly feeds: ProgressFeeds;
  /** How often passwords may be tried. */
  readonly logins: LoginGate;
  readonly patience: Patience;
  /** Aborted when the server is about to stop: what would go on for ever ends. */
  readonly stopping: AbortSignal;
}
