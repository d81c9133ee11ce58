import type { Route } from "../route.ts";
import * as batches from "./batches.ts";

/** Every route of the API. */
export const ROUTES: readonly Route[] = [batches].flatMap((file) =>
  Object.values(file).filter((value): value is Route => typeof value === "object" && "handler" in value),
);
