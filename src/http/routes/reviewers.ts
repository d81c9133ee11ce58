import { z } from "zod";
import { listReviewers } from "../../store/users.ts";
import { defineRoute } from "../route.ts";

export const reviewers = defineRoute({
  method: "GET",
  url: "/reviewers",
  id: "listReviewers",
  tag: "people",
  summary: { zh: "可以分配报告的人", en: "who reports can be given to" },
  access: { who: "reviewer", limited: true },
  answer: z.object({ reviewers: z.array(z.object({ id: z.number().int(), name: z.string() })) }),
  handler: async ({ services }) => ({ reviewers: await listReviewers(services.db) }),
});
