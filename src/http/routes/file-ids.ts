import { z } from "zod";
import { listFileIds } from "../../store/file-list.ts";
import { defineRoute } from "../route.ts";
import { fileFilter } from "../schemas/file-filter.ts";
import { SortedFilter } from "./files.ts";

/** As many as a selection may hold. */
const MOST = 10_000;

export const fileIds = defineRoute({
  method: "GET",
  url: "/files/ids",
  id: "listFileIds",
  tag: "files",
  summary: {
    zh: "列表中全部报告的编号，按列表的顺序（最多 10,000 个）",
    en: "the numbers of all reports of a list, in its order (10,000 at most)",
  },
  access: { who: "viewer", limited: true },
  query: SortedFilter,
  answer: z.object({ ids: z.array(z.number().int()) }),
  handler: async ({ services: { db }, query: { sort, descending, ...filter }, visibility }) => ({
    ids: await listFileIds(db, { ...fileFilter(filter, visibility), sort, descending }, MOST),
  }),
});
