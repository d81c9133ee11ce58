import { z } from "zod";
import { listAudit } from "../../store/audit.ts";
import { defined } from "../defined.ts";
import { id, pageSize } from "../query-shapes.ts";
import { defineRoute } from "../route.ts";
import { AuditView, auditView, line } from "../schemas/people.ts";

export const auditTrail = defineRoute({
  method: "GET",
  url: "/audit",
  id: "listAudit",
  tag: "people",
  summary: { zh: "谁在什么时候改了什么，新的在前", en: "who changed what and when, newest first" },
  access: { who: "admin", limited: false },
  query: z.object({
    before: id.optional().describe("id of the last entry of the page before"),
    limit: pageSize.default(100),
    userId: id.optional(),
    action: line(100).optional(),
    subject: line(100).optional(),
    subjectId: line(100).optional(),
  }),
  answer: z.object({ entries: z.array(AuditView) }),
  handler: async ({ services, query }) => ({
    entries: (await listAudit(services.db, defined(query))).map(auditView),
  }),
});
