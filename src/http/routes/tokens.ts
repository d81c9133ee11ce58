import { z } from "zod";
import { issueToken, withdrawToken } from "../../auth/api-tokens.ts";
import { listTokens } from "../../store/tokens.ts";
import { HttpError } from "../problem.ts";
import { REFUSALS } from "../refusals.ts";
import { id } from "../query-shapes.ts";
import { defineRoute } from "../route.ts";
import { line, TokenView, tokenView } from "../schemas/people.ts";

const ACCESS = { who: "user", sessionOnly: true } as const;

export const tokens = defineRoute({
  method: "GET",
  url: "/tokens",
  id: "listTokens",
  tag: "session",
  summary: { zh: "自己的 API 令牌", en: "one's own API tokens" },
  access: ACCESS,
  answer: z.object({ tokens: z.array(TokenView) }),
  handler: async ({ services, identity }) => {
    const userId = identity?.userId ?? null;
    return { tokens: userId === null ? [] : (await listTokens(services.db, userId)).map(tokenView) };
  },
});

export const newToken = defineRoute({
  method: "POST",
  url: "/tokens",
  id: "createToken",
  tag: "session",
  summary: {
    zh: "新建 API 令牌：权限与本人相同，令牌只显示这一次",
    en: "make an API token: it may do what its owner may, and is shown this once",
  },
  access: ACCESS,
  body: z.object({
    name: line(100),
    expiresAt: z.iso
      .datetime({ offset: true })
      .transform((text) => new Date(text))
      .refine((at) => at.getTime() > Date.now(), "in the past")
      .nullable()
      .describe("null: never"),
  }),
  answer: TokenView.extend({ token: z.string() }).meta({ id: "NewToken" }),
  status: 201,
  handler: async ({ services, identity, actor, body, reply }) => {
    const userId = identity?.userId ?? null;
    if (userId === null) throw new HttpError(REFUSALS.singleUser);
    const { row, token } = await issueToken(services.db, actor, userId, body);
    void reply.header("cache-control", "no-store");
    return { ...tokenView(row), token };
  },
});

export const endToken = defineRoute({
  method: "DELETE",
  url: "/tokens/:tokenId",
  id: "revokeToken",
  tag: "session",
  summary: { zh: "作废自己的一个令牌", en: "revoke one of one's own tokens" },
  access: ACCESS,
  params: z.object({ tokenId: id }),
  answer: "nothing",
  handler: async ({ services, identity, actor, params }) => {
    const userId = identity?.userId ?? null;
    const done = userId !== null && (await withdrawToken(services.db, actor, userId, params.tokenId));
    if (!done) throw new HttpError(REFUSALS.unknown);
  },
});
