import { z } from "zod";
import { findingFacets } from "../../store/finding-facets.ts";
import { FACETS } from "../../store/finding-filter.ts";
import { findingPage, getFinding } from "../../store/findings.ts";
import { HttpError } from "../problem.ts";
import { REFUSALS } from "../refusals.ts";
import { id, pageSize } from "../query-shapes.ts";
import { defineRoute } from "../route.ts";
import { FindingFilter, findingFilter } from "../schemas/filter.ts";
import { FindingLine, findingLine } from "../schemas/finding.ts";

/** Of a route below one finding. */
export const FindingParams = z.object({ findingId: id });

const CURSOR = /^(\d{1,3})\.(\d{1,15})$/;
const Count = z.object({ value: z.string().nullable(), count: z.number().int() });

export const findings = defineRoute({
  method: "GET",
  url: "/findings",
  id: "listFindings",
  tag: "findings",
  summary: { zh: "问题列表", en: "a page of findings" },
  access: { who: "viewer", limited: true },
  query: FindingFilter.extend({
    sort: z.enum(["file", "severity"]).default("severity"),
    after: z.string().regex(CURSOR).optional().describe("`next` of the page before"),
    limit: pageSize.default(100),
  }),
  answer: z.object({ findings: z.array(FindingLine), next: z.string().nullable() }),
  handler: async ({ services: { db }, query: { sort, after, limit, ...filter }, visibility }) => {
    const [, rank, last] = CURSOR.exec(after ?? "") ?? [];
    const page = await findingPage(db, findingFilter(filter, visibility), {
      sort,
      limit,
      after: last === undefined ? null : { rank: Number(rank), id: Number(last) },
    });
    return {
      findings: page.findings.map(findingLine),
      next: page.next === null ? null : `${page.next.rank}.${page.next.id}`,
    };
  },
});

export const facets = defineRoute({
  method: "GET",
  url: "/findings/facets",
  id: "findingFacets",
  tag: "findings",
  summary: { zh: "问题的分面计数", en: "findings counted by what they can be narrowed down by" },
  access: { who: "viewer", limited: true },
  query: FindingFilter,
  answer: z.object({
    total: z.number().int(),
    /** For each facet the counts under all other conditions. */
    facets: z.object({
      rule: z.array(Count),
      severity: z.array(Count),
      unit: z.array(Count),
      department: z.array(Count),
      year: z.array(Count),
      state: z.array(Count),
      cause: z.array(Count),
    } satisfies Record<(typeof FACETS)[number], unknown>),
  }),
  handler: async ({ services: { db }, query, visibility }) => {
    const { total, facets: counted } = await findingFacets(db, findingFilter(query, visibility));
    const of = (facet: (typeof FACETS)[number]) => [...counted[facet]];
    return {
      total,
      facets: {
        rule: of("rule"),
        severity: of("severity"),
        unit: of("unit"),
        department: of("department"),
        year: of("year"),
        state: of("state"),
        cause: of("cause"),
      },
    };
  },
});

export const finding = defineRoute({
  method: "GET",
  url: "/findings/:findingId",
  id: "getFinding",
  tag: "findings",
  summary: { zh: "一个问题", en: "one finding" },
  access: { who: "viewer", limited: true },
  params: FindingParams,
  answer: FindingLine,
  handler: async ({ services: { db }, params, visibility }) => {
    const found = await getFinding(db, params.findingId, visibility);
    if (found === null) throw new HttpError(REFUSALS.unknown);
    return findingLine(found);
  },
});
