import type { Db } from "../store/database.ts";
import { inTransaction } from "../store/in-transaction.ts";
import {
  addFilter,
  changeFilter as changeStored,
  countFilters,
  type FilterContent,
  getFilter,
  listFilters,
  removeFilter as removeStored,
  type SavedFilterLine,
} from "../store/saved-filters.ts";
import { type Actor, audit } from "./actor.ts";
import { ServiceError } from "./service-error.ts";
import type { Services } from "./services.ts";

const MOST_BYTES = 8 * 1024;
const MOST_NAME = 80;
const MOST_FILTERS = 200;

/** A user's own filters for a list, then those that others share. A shared one is a query: whoever runs it sees what he or she may see. */
export function savedFilters(
  { db }: Pick<Services, "db">,
  { userId }: Pick<Actor, "userId">,
  page: string,
): Promise<SavedFilterLine[]> {
  return listFilters(db, userId, page);
}

/** @throws {ServiceError} invalid: no name, the name is taken, too long, too many. */
export async function saveFilter(
  { db }: Pick<Services, "db">,
  actor: Actor,
  page: string,
  content: FilterContent,
): Promise<SavedFilterLine> {
  check(content);
  return inTransaction(db, async (trx) => {
    if ((await countFilters(trx, actor.userId)) >= MOST_FILTERS)
      throw invalid(`最多保存 ${MOST_FILTERS} 个筛选`, `at most ${MOST_FILTERS} filters can be saved`);
    const id = await addFilter(trx, actor.userId, page, content);
    if (id === null) throw invalid(`已有名为“${content.name}”的筛选`, `there is a filter called ${content.name}`);
    await audit(trx, actor, "filter.save", about(id, content));
    return known(trx, actor, id);
  });
}

/**
 * Changes one of one's own.
 *
 * @throws {ServiceError} not-found: none of this user's · invalid.
 * @throws {VersionConflict} where it was changed since.
 */
export async function changeFilter(
  { db }: Pick<Services, "db">,
  actor: Actor,
  id: number,
  version: number,
  change: Partial<FilterContent>,
): Promise<SavedFilterLine> {
  return inTransaction(db, async (trx) => {
    const before = await known(trx, actor, id);
    check({ ...before, ...change });
    const others = await listFilters(trx, actor.userId, before.page);
    if (others.some((one) => one.id !== id && one.userId === before.userId && one.name === change.name))
      throw invalid(`已有名为“${change.name}”的筛选`, `there is a filter called ${change.name}`);
    await changeStored(trx, id, version, change);
    await audit(trx, actor, "filter.change", about(id, change));
    return known(trx, actor, id);
  });
}

/** @throws {ServiceError} not-found: none of this user's. */
export function removeFilter({ db }: Pick<Services, "db">, actor: Actor, id: number): Promise<void> {
  return inTransaction(db, async (trx) => {
    await known(trx, actor, id);
    await removeStored(trx, id);
    await audit(trx, actor, "filter.remove", { subject: "filter", subjectId: id });
  });
}

async function known(db: Db, { userId }: Actor, id: number): Promise<SavedFilterLine> {
  const found = await getFilter(db, id);
  if (found === null || found.userId !== userId)
    throw new ServiceError("not-found", { zh: "没有这个筛选", en: "there is no such filter of yours" });
  return found;
}

function check({ name, query }: Pick<FilterContent, "name" | "query">): void {
  if (name.trim() === "" || name.length > MOST_NAME)
    throw invalid(`名称应为 1 到 ${MOST_NAME} 个字`, `a name has 1 to ${MOST_NAME} characters`);
  if (Buffer.byteLength(JSON.stringify(query)) > MOST_BYTES) throw invalid("筛选条件过长", "the filter is too long");
}

/** What it looks for may name people and units: the trail keeps its name alone. */
function about(id: number, { name, shared }: Partial<FilterContent>) {
  return { subject: "filter", subjectId: id, detail: { name, shared } };
}

function invalid(zh: string, en: string): ServiceError {
  return new ServiceError("invalid", { zh, en });
}
