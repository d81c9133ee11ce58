import { z } from "zod";
import { takeOverUnits } from "../../service/unit-list.ts";
import { listDepartments, listUnits } from "../../store/units.ts";
import { readOneFile } from "../read-one-file.ts";
import { defineRoute } from "../route.ts";
import { UnitView, unitView } from "../schemas/people.ts";
import { Words } from "../schemas/words.ts";

const LIST_BYTES = 10 * 1024 * 1024;

export const units = defineRoute({
  method: "GET",
  url: "/units",
  id: "listUnits",
  tag: "people",
  summary: { zh: "单位名单和部门", en: "units of the list, and departments" },
  access: { who: "viewer", limited: true },
  answer: z.object({ units: z.array(UnitView), departments: z.array(z.string()) }),
  handler: async ({ services: { db }, visibility }) => {
    const [found, departments] = await Promise.all([listUnits(db), listDepartments(db)]);
    if (visibility === null) return { units: found.map(unitView), departments };
    const own = found.filter(
      ({ id, department }) =>
        visibility.unitIds.includes(id) || (department !== null && visibility.departments.includes(department)),
    );
    const theirs = new Set(own.map(({ department }) => department));
    return { units: own.map(unitView), departments: departments.filter((name) => theirs.has(name)) };
  },
});

export const newUnits = defineRoute({
  method: "PUT",
  url: "/units",
  id: "saveUnits",
  tag: "people",
  summary: {
    zh: "上传单位名单（.xlsx 或 CSV）：按编码或名称更新，没有的新增，名单外的保留",
    en: "upload the list of units (.xlsx or CSV): known by code or name they are updated, else added; others stay",
  },
  access: { who: "admin", limited: false },
  body: "multipart",
  answer: z.object({
    added: z.number().int(),
    changed: z.number().int(),
    total: z.number().int(),
    problems: z.array(z.object({ line: z.number().int(), message: Words })),
  }),
  handler: async ({ services, actor, request }) => {
    const { bytes } = await readOneFile(request, LIST_BYTES);
    const outcome = await takeOverUnits(services, actor, bytes);
    return { ...outcome, problems: [...outcome.problems] };
  },
});
