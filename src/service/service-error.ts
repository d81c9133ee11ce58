import type { LocalText } from "../model/finding.ts";

/** not-found: no such batch, file or finding · invalid: what was asked makes no sense · storage-full: no room for uploads. */
export type ServiceErrorCode = "not-found" | "invalid" | "storage-full";

/** A request that cannot be fulfilled; nothing was changed. Version conflicts are the store's `VersionConflict`. */
export class ServiceError extends Error {
  readonly code: ServiceErrorCode;
  readonly text: LocalText;
  constructor(code: ServiceErrorCode, text: LocalText, options?: ErrorOptions) {
    super(text.en, options);
    this.name = "ServiceError";
    this.code = code;
    this.text = text;
  }
}
