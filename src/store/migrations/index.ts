import type { Migration } from "kysely";
import { files } from "./0001-files.ts";
import { results } from "./0002-results.ts";
import { review } from "./0003-review.ts";
import { people } from "./0004-people.ts";
import { audit } from "./0005-audit.ts";
import { saving } from "./0006-saving.ts";
import { reviews } from "./0007-reviews.ts";
import { returns } from "./0008-returns.ts";
import { alikeDecisions } from "./0009-alike-decisions.ts";
import { limitedUsers } from "./0010-limited-users.ts";
import { bounds } from "./0011-bounds.ts";
import { working } from "./0012-working.ts";

/** Every step of the schema, in order; forward only. A step that has shipped is never changed: write the next one. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  "0001-files": files,
  "0002-results": results,
  "0003-review": review,
  "0004-people": people,
  "0005-audit": audit,
  "0006-saving": saving,
  "0007-reviews": reviews,
  "0008-returns": returns,
  "0009-alike-decisions": alikeDecisions,
  "0010-limited-users": limitedUsers,
  "0011-bounds": bounds,
  "0012-working": working,
};
