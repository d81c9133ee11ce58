import type { Receipt } from "../../src/service/upload.ts";

export type ToServer = { readonly type: "upload"; readonly paths: readonly string[] } | { readonly type: "stop" };
export type FromServer =
  | { readonly type: "ready"; readonly batchId: number }
  | { readonly type: "receipt"; readonly receipt: Receipt }
  | { readonly type: "taken" };
