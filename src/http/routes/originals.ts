import { z } from "zod";
import { readerGone } from "../reader-gone.ts";
import { defineRoute } from "../route.ts";
import { ResultError } from "../../model/result.ts";
import { attachment } from "../attachment.ts";
import { FileParams, knownFile } from "./files.ts";

/** Never what the browser would show or run: an uploaded file is downloaded. */
const BYTES = "application/octet-stream";

export const original = defineRoute({
  method: "GET",
  url: "/files/:fileId/original",
  id: "getOriginal",
  tag: "files",
  summary: { zh: "下载报送的原件", en: "the submitted file, to be saved" },
  access: { who: "viewer", limited: true },
  params: FileParams,
  answer: { types: [BYTES] },
  handler: async ({ services: { db, blobs }, params, visibility, reply }) => {
    const { sha256, name, bytes } = await knownFile(db, params.fileId, visibility);
    const stream = await blobs.get(sha256);
    return reply
      .type(BYTES)
      .header("content-disposition", attachment(name))
      .header("content-length", bytes)
      .header("cache-control", "private, no-cache")
      .send(stream);
  },
});

export const view = defineRoute({
  method: "GET",
  url: "/files/:fileId/view",
  id: "getView",
  tag: "files",
  summary: {
    zh: "原件的阅读视图：PDF 为页面清单，DOCX 为网页片段",
    en: "the reading view: pages of a PDF, a DOCX as a fragment",
  },
  access: { who: "viewer", limited: true },
  params: FileParams,
  answer: z.discriminatedUnion("kind", [
    z.object({
      kind: z.literal("pages"),
      /** Sizes in points, the space of `at.box`. */
      pages: z.array(z.object({ number: z.number().int(), width: z.number(), height: z.number() })),
      fallbackFont: z.enum(["present", "missing"]),
    }),
    z.object({ kind: z.literal("html"), html: z.string(), style: z.string() }),
    z.object({ kind: z.literal("none"), error: ResultError }),
  ]),
  handler: async ({ services, params, visibility, reply }) => {
    const seen = await services.views.documentView(params.fileId, visibility, readerGone(reply));
    return seen.kind === "pages" ? { ...seen, pages: [...seen.pages] } : seen;
  },
});

export const pagePicture = defineRoute({
  method: "GET",
  url: "/files/:fileId/pages/:page",
  id: "getPagePicture",
  tag: "files",
  summary: { zh: "PDF 一页的图片", en: "one page of a PDF as a picture" },
  access: { who: "viewer", limited: true },
  params: FileParams.extend({ page: z.coerce.number().int().min(1).max(100_000) }),
  query: z.object({ width: z.coerce.number().int().min(200).max(2400).default(1000).describe("pixels") }),
  answer: { types: ["image/png"] },
  handler: async ({ services, params, query, visibility, request, reply }) => {
    const picture = await services.views.pagePicture({ ...params, ...query }, visibility, readerGone(reply));
    const etag = `"${picture.tag}"`;
    reply.header("cache-control", picture.textMissing ? "no-store" : "private, no-cache").header("etag", etag);
    if (request.headers["if-none-match"] === etag) return reply.code(304).send();
    return reply.type(picture.contentType).send(picture.bytes);
  },
});
