import { z } from "zod";
import { findingHistory } from "../../service/rounds/finding-history.ts";
import { compareFile, rounds as roundsOf } from "../../service/rounds/rounds.ts";
import { defined } from "../defined.ts";
import { HttpError } from "../problem.ts";
import { REFUSALS } from "../refusals.ts";
import { defineRoute } from "../route.ts";
import { comparisonView, FindingHistory, historyView, Round, RoundComparison, roundView } from "../schemas/round.ts";
import { FileParams, knownFile } from "./files.ts";
import { FindingParams } from "./findings.ts";

const round = z.coerce.number().int().min(1).optional();

export const rounds = defineRoute({
  method: "GET",
  url: "/files/:fileId/rounds",
  id: "listRounds",
  tag: "files",
  summary: { zh: "同一单位、项目、年度的历次报送", en: "submissions of the same unit, project and year" },
  access: { who: "viewer", limited: true },
  params: FileParams,
  answer: z.object({ rounds: z.array(Round) }),
  handler: async ({ services, params, visibility }) => {
    await knownFile(services.db, params.fileId, visibility);
    return { rounds: (await roundsOf(services, params.fileId, visibility)).map(roundView) };
  },
});

export const roundComparison = defineRoute({
  method: "GET",
  url: "/files/:fileId/rounds/comparison",
  id: "compareRounds",
  tag: "files",
  summary: {
    zh: "与上一轮对比：已改、未改、新问题、未要求而改动的值",
    en: "against the round before: fixed, not fixed, new, and changed without being asked",
  },
  access: { who: "viewer", limited: true },
  params: FileParams,
  query: z.object({ before: round, after: round }),
  answer: RoundComparison,
  handler: async ({ services, params, query, visibility }) => {
    await knownFile(services.db, params.fileId, visibility);
    const compared = await compareFile(services, params.fileId, visibility, defined(query));
    if (compared === null) throw new HttpError(REFUSALS.unknown);
    return comparisonView(compared);
  },
});

export const historyOfFinding = defineRoute({
  method: "GET",
  url: "/findings/:findingId/history",
  id: "findingHistory",
  tag: "findings",
  summary: {
    zh: "一个问题的处理经过，含数值改动以前的",
    en: "how a finding was decided, also before its values changed",
  },
  access: { who: "viewer", limited: true },
  params: FindingParams,
  answer: FindingHistory,
  handler: async ({ services, params, visibility }) => {
    const found = await findingHistory(services, params.findingId, visibility);
    if (found === null) throw new HttpError(REFUSALS.unknown);
    return historyView(found);
  },
});
