import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { PROGRAM } from "../../src/service/actor.ts";
import { openBatch } from "../../src/service/batches.ts";
import { openViews, type Views, type ViewsOptions } from "../../src/service/view-document.ts";
import { VIEW_LIMITS } from "../../src/service/view-renderer.ts";
import { buildEncryptedPdf, buildPlainPdf } from "../build/pdf.ts";
import { openService, type TestService } from "../service/open-service.ts";
import { absentFont, show, sketchPdf, ucs2 } from "./pdf-file.ts";
import { ink, readPng } from "./png-picture.ts";

const FIXTURES = resolve(import.meta.dirname, "../../fixtures");
const SLOW = { file: fileURLToPath(new URL("children/slow-view.mjs", import.meta.url)), execArgv: [] };
const SAMPLE = readFileSync(join(FIXTURES, "sample/report.pdf"));

const FILES: Readonly<Record<string, Buffer>> = {
  "report.pdf": SAMPLE,
  "report.docx": readFileSync(join(FIXTURES, "sample/report.docx")),
  "song.pdf": sketchPdf({
    content: show("F1", 24, 72, 720, ucs2("绩效")),
    fonts: { F1: absentFont("STSong-Light", "UniGB-UCS2-H") },
  }),
  "locked.pdf": buildEncryptedPdf(),
  "broken.pdf": Buffer.from("%PDF-1.4 and nothing else"),
  "plain.pdf": buildPlainPdf(),
  "forms.pdf": nestedForms(),
  "notes.txt": Buffer.from("只是一些说明文字，没有表格。\n".repeat(20)),
};

/** A page that draws a form that draws twelve forms that draw twelve forms each … */
function nestedForms(): Buffer {
  const objects: Record<number, string> = {};
  for (let depth = 0; depth < 12; depth++) {
    const content = depth < 11 ? `/X${depth + 1} Do `.repeat(12) : "0 0 9 9 re f";
    const next = depth < 11 ? `/X${depth + 1} ${depth + 11} 0 R` : "";
    objects[depth + 10] =
      `<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << ${next} >> >> /Length ${content.length} >>\nstream\n${content}\nendstream`;
  }
  return sketchPdf({ content: "/X0 Do", resources: "/XObject << /X0 10 0 R >>", objects });
}

let service: TestService;
let ids: ReadonlyMap<string, number>;
/** With the product's own children, shared: each takes a while to start. */
let shared: Opened;
const open: Opened[] = [];

interface Opened {
  readonly views: Views;
  readonly folder: string;
}

/** Views with a data folder of their own. */
async function opened(
  options: ViewsOptions = {},
  folder = mkdtempSync(join(tmpdir(), "fuhe-views-")),
): Promise<Opened> {
  const { services } = service;
  const made = {
    views: await openViews({ ...services, settings: { ...services.settings, data: folder } }, options),
    folder,
  };
  open.push(made);
  return made;
}

function end({ views, folder }: Opened): void {
  views.close();
  rmSync(folder, { recursive: true, force: true });
}

const idOf = (name: string): number => ids.get(name) ?? -1;
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));

beforeAll(async () => {
  service = await openService();
  const batch = (await openBatch(service.services, PROGRAM, { name: "views" })).id;
  const receipts = await service.upload(batch, FILES);
  ids = new Map(receipts.flatMap((one) => ("fileId" in one ? [[one.path, one.fileId] as const] : [])));
  shared = await opened();
  open.length = 0;
});
afterEach(() => {
  for (const one of open.splice(0)) end(one);
});
afterAll(async () => {
  end(shared);
  await service.close();
});

describe("a document's view", () => {
  it("of a PDF lists its pages with their sizes in points", async () => {
    const view = await shared.views.documentView(idOf("report.pdf"), null);
    expect(view).toMatchObject({ kind: "pages", fallbackFont: "present" });
    const pages = view.kind === "pages" ? view.pages : [];
    expect(pages.map(({ number }) => number)).toEqual(pages.map((_, index) => index + 1));
    for (const { width, height } of pages) expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
  });

  it("of a DOCX is a fragment whose cells have their addresses, with a style apart", async () => {
    const one = shared.views;
    const view = await one.documentView(idOf("report.docx"), null);
    if (view.kind !== "html") throw new Error(view.kind);
    expect(view.html).toMatch(/<td data-table="1" data-row="1" data-col="1" /);
    expect(view.html).toMatch(/<(p|h\d) data-paragraph="1">/);
    expect(view.html).not.toMatch(/<(html|body|script|style|img|a|link)\b|style=|https?:/);
    expect(view.style).toContain("border-collapse");
    expect(await one.documentView(idOf("report.docx"), null)).toEqual(view);
    expect(filesIn(shared.folder).filter((name) => name.endsWith(".html"))).toHaveLength(1);
  });

  it("says why a file cannot be shown, in the words of the table of failures", async () => {
    const one = shared.views;
    expect(await one.documentView(idOf("locked.pdf"), null)).toMatchObject({
      kind: "none",
      error: { code: "encrypted" },
    });
    expect(await one.documentView(idOf("broken.pdf"), null)).toMatchObject({
      kind: "none",
      error: { code: "corrupt" },
    });
    expect(await one.documentView(idOf("notes.txt"), null)).toMatchObject({
      kind: "none",
      error: { code: "unsupported-format", en: { hint: expect.stringContaining("PDF") as string } },
    });
  });

  it("is not there for those who may not see the file", async () => {
    const one = shared.views;
    const nobody = { unitIds: [], departments: [] };
    await expect(one.documentView(idOf("report.pdf"), nobody)).rejects.toMatchObject({ code: "not-found" });
    await expect(one.pagePicture({ fileId: idOf("report.pdf"), page: 1, width: 400 }, nobody)).rejects.toMatchObject({
      code: "not-found",
    });
    await expect(one.documentView(987_654, null)).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("a page's picture", () => {
  const picture = (one: Views, name: string, page: number, width: number, signal?: AbortSignal) =>
    one.pagePicture({ fileId: idOf(name), page, width }, null, signal);

  it("is a PNG of the next hundred pixels, kept for the next reader", async () => {
    const one = shared.views;
    const { bytes, ...facts } = await picture(one, "report.pdf", 1, 941);
    const tag = `${createHash("sha256").update(SAMPLE).digest("hex")}-1-1000`;
    expect(facts).toEqual({ contentType: "image/png", textMissing: false, tag });
    expect(readPng(bytes).width).toBe(1000);
    expect((await picture(one, "report.pdf", 1, 1000)).bytes.equals(bytes)).toBe(true);
    const later = await openViews(
      { ...service.services, settings: { ...service.services.settings, data: shared.folder } },
      { script: SLOW },
    );
    expect((await picture(later, "report.pdf", 1, 1000)).bytes.equals(bytes)).toBe(true);
    later.close();
  });

  it("shows Chinese text whose font is not in the file", async () => {
    const { bytes, textMissing } = await picture(shared.views, "song.pdf", 1, 800);
    expect(textMissing).toBe(false);
    expect(ink(readPng(bytes), 595, [72, 98, 120, 124])).toBeGreaterThan(0.06);
  });

  it("refuses pages and widths that are not there", async () => {
    const one = shared.views;
    for (const page of [0, -1, 1.5, 99, 100_000])
      await expect(picture(one, "report.pdf", page, 400)).rejects.toMatchObject({ code: "not-found" });
    for (const width of [0, 199, 2401, 1e9, Number.NaN])
      await expect(picture(one, "report.pdf", 1, width)).rejects.toMatchObject({ code: "invalid" });
    await expect(picture(one, "locked.pdf", 1, 400)).rejects.toMatchObject({ name: "FuheError", code: "encrypted" });
    await expect(picture(one, "report.docx", 1, 400)).rejects.toMatchObject({ code: "unsupported-format" });
  });

  it("is drawn once for all who ask at the same time", async () => {
    const { views: one } = await opened({ script: SLOW, jobs: 2 });
    const all = await Promise.all(Array.from({ length: 6 }, () => picture(one, "report.pdf", 1, 400)));
    expect(new Set(all.map(({ bytes }) => bytes.toString())).size).toBe(1);
    const [a, b] = await Promise.all([picture(one, "report.pdf", 2, 400), picture(one, "plain.pdf", 1, 400)]);
    expect(a.bytes.toString()).not.toBe(b.bytes.toString());
  });

  it("that takes too long is stopped, and not tried again at once; other pages are drawn", async () => {
    const limits = { ...VIEW_LIMITS, docxMilliseconds: 1_500, pdfMilliseconds: 1_500 };
    const { views: one } = await opened({ script: SLOW, jobs: 1, limits });
    const [slow, other] = await Promise.allSettled([
      picture(one, "report.pdf", 9, 400),
      picture(one, "report.pdf", 1, 400),
    ]);
    expect(slow).toMatchObject({ status: "rejected", reason: { code: "timeout" } });
    expect(other.status).toBe("fulfilled");
    const started = performance.now();
    await expect(picture(one, "report.pdf", 9, 600)).rejects.toMatchObject({ code: "timeout" });
    expect(performance.now() - started).toBeLessThan(1_200);
  });

  it("that would take all memory ends as an error, and the next file is drawn", async () => {
    const limits = { ...VIEW_LIMITS, docxMilliseconds: 6_000, pdfMilliseconds: 6_000, processBytes: 400 * 1024 * 1024 };
    const { views: one } = await opened({ jobs: 1, limits });
    const ended = await picture(one, "forms.pdf", 1, 1000).catch((error: { code?: string }) => error.code);
    expect(["limit-exceeded", "timeout"]).toContain(ended);
    expect((await picture(one, "plain.pdf", 1, 400)).contentType).toBe("image/png");
  });

  it("that nobody waits for any more frees its child", async () => {
    const { views: one, folder } = await opened({ script: SLOW, jobs: 1 });
    const reader = new AbortController();
    const left = picture(one, "report.pdf", 9, 400, reader.signal);
    const next = picture(one, "report.pdf", 1, 400);
    setTimeout(() => reader.abort(), 300);
    await expect(left).rejects.toMatchObject({ name: "AbortError" });
    expect((await next).bytes.toString()).toMatch(/^drawn by/);
    expect(filesIn(folder).filter((name) => name.includes("draft-"))).toEqual([]);
  });

  it("comes from a child that is ended when it has nothing to do", async () => {
    const { views: one } = await opened({ script: SLOW, jobs: 1, idleMilliseconds: 150 });
    const first = (await picture(one, "report.pdf", 1, 400)).bytes.toString();
    const pid = Number(first.split(" ").at(-1));
    expect((await picture(one, "report.pdf", 2, 400)).bytes.toString()).toBe(first);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(() => process.kill(pid, 0)).toThrow(/ESRCH/);
    expect((await picture(one, "report.pdf", 3, 400)).bytes.toString()).not.toBe(first);
  });

  it("takes no more room on disk than it may", async () => {
    const renditionBytes = 200_000;
    const { views: one, folder } = await opened({ renditionBytes });
    for (let width = 200; width <= 1600; width += 200) await picture(one, "report.pdf", 1, width);
    const kept = filesIn(folder).filter((name) => name.endsWith(".png"));
    expect(kept.reduce((sum, file) => sum + statSync(file).size, 0)).toBeLessThanOrEqual(renditionBytes);
    expect(kept.length).toBeGreaterThan(0);
  });

  it("of another edition of the program is thrown away", async () => {
    const folder = mkdtempSync(join(tmpdir(), "fuhe-views-"));
    mkdirSync(join(folder, "views/0.0.9-1/renditions"), { recursive: true });
    writeFileSync(join(folder, "views/0.0.9-1/renditions/old.png"), "old");
    await opened({}, folder);
    expect(filesIn(folder)).toEqual([]);
  });
});
