import { z } from "zod";
import { changeFilter, removeFilter, savedFilters, saveFilter } from "../../service/saved-filters.ts";
import type { SavedFilterLine } from "../../store/saved-filters.ts";
import { defined } from "../defined.ts";
import { id } from "../query-shapes.ts";
import { defineRoute } from "../route.ts";

const FilterParams = z.object({ filterId: id });
/** Which list a filter is for. */
const Page = z.enum(["files", "findings"]);
const Content = z.object({
  name: z.string().trim().min(1).max(80),
  query: z.record(z.string(), z.unknown()),
  shared: z.boolean(),
});

const SavedFilter = Content.extend({
  id: z.number().int(),
  mine: z.boolean(),
  owner: z.string().nullable(),
  version: z.number().int(),
}).meta({ id: "SavedFilter" });

function filterView(line: SavedFilterLine, userId: number | null): z.infer<typeof SavedFilter> {
  const { id: number, name, query, shared, owner, version } = line;
  return { id: number, name, query: { ...query }, shared, owner, version, mine: line.userId === userId };
}

export const filters = defineRoute({
  method: "GET",
  url: "/filters",
  id: "listFilters",
  tag: "files",
  summary: { zh: "保存的筛选：自己的和他人共享的", en: "saved filters: one's own, and those that others share" },
  access: { who: "viewer", limited: true },
  query: z.object({ page: Page.default("files") }),
  answer: z.object({ filters: z.array(SavedFilter) }),
  handler: async ({ services, actor, query }) => ({
    filters: (await savedFilters(services, actor, query.page)).map((line) => filterView(line, actor.userId)),
  }),
});

export const newFilter = defineRoute({
  method: "POST",
  url: "/filters",
  id: "saveFilter",
  tag: "files",
  summary: { zh: "保存筛选", en: "save a filter" },
  access: { who: "viewer", limited: true },
  body: Content.extend({ page: Page.default("files") }),
  answer: SavedFilter,
  status: 201,
  handler: async ({ services, actor, body: { page, ...content } }) =>
    filterView(await saveFilter(services, actor, page, content), actor.userId),
});

export const filterChange = defineRoute({
  method: "PATCH",
  url: "/filters/:filterId",
  id: "changeFilter",
  tag: "files",
  summary: { zh: "修改自己的筛选", en: "change one of one's own" },
  access: { who: "viewer", limited: true },
  params: FilterParams,
  body: Content.partial().extend({ version: z.number().int() }),
  answer: SavedFilter,
  handler: async ({ services, actor, params, body: { version, ...change } }) =>
    filterView(await changeFilter(services, actor, params.filterId, version, defined(change)), actor.userId),
});

export const filterRemoval = defineRoute({
  method: "DELETE",
  url: "/filters/:filterId",
  id: "removeFilter",
  tag: "files",
  summary: { zh: "删除自己的筛选", en: "remove one of one's own" },
  access: { who: "viewer", limited: true },
  params: FilterParams,
  answer: "nothing",
  handler: ({ services, actor, params }) => removeFilter(services, actor, params.filterId),
});
