import { readFileSync, readdirSync } from "node:fs";
import { resolve } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { drawPage, type PagePicture } from "../../src/formats/pdf/page-picture.ts";
import { pageSizes } from "../../src/formats/pdf/page-picture-sizes.ts";
import { DEFAULT_LIMITS } from "../../src/model/limits.ts";
import { loadPack } from "../../src/packs/load-pack.ts";
import { checkFile } from "../../src/pipeline/check-file.ts";
import { fallbackFont } from "../../src/pipeline/view-font.ts";
import { buildEncryptedPdf, buildPlainPdf } from "../build/pdf.ts";
import { absentFont, show, sketchPdf, ucs2 } from "./pdf-file.ts";
import { ink, readPng, type Picture } from "./png-picture.ts";

const FIXTURES = resolve(import.meta.dirname, "../../fixtures");
const font = fallbackFont();

async function draw(bytes: Buffer, width = 1000, page = 1): Promise<PagePicture> {
  const drawn = await drawPage(bytes, { page, width, font }, DEFAULT_LIMITS);
  if (drawn.kind === "no-page") throw new Error("no such page");
  return drawn;
}

const pictureOf = async (bytes: Buffer, width = 1000, page = 1): Promise<Picture> =>
  readPng((await draw(bytes, width, page)).png);

describe("Chinese text in fonts that are not in the file", () => {
  /** [font, character map, bytes of the text] */
  const fonts: readonly (readonly [string, string, Buffer])[] = [
    ["STSong-Light", "UniGB-UCS2-H", ucs2("绩效自评喆")],
    ["SimSun", "GBK-EUC-H", Buffer.from("bca8d0a7d7d4c6c086b4", "hex")],
    ["SimHei,Bold", "UniGB-UTF16-H", ucs2("绩效自评喆")],
    ["AdobeSongStd-Light", "GB-EUC-H", Buffer.from("bca8d0a7d7d4c6c0c6c0", "hex")],
    ["MSung-Light", "UniCNS-UCS2-H", ucs2("績效自評表")],
  ];

  it.each(fonts)("shows in %s by %s, one square a character, and no ink elsewhere", async (name, encoding, text) => {
    const ordering = encoding.includes("CNS") ? "CNS1" : "GB1";
    const picture = await pictureOf(
      sketchPdf({ content: show("F1", 24, 72, 720, text), fonts: { F1: absentFont(name, encoding, ordering) } }),
    );
    for (let n = 0; n < 5; n++) expect(ink(picture, 595, [72 + 24 * n, 98, 96 + 24 * n, 124])).toBeGreaterThan(0.06);
    expect(ink(picture, 595, [0, 140, 595, 842])).toBe(0);
    expect(ink(picture, 595, [194, 90, 595, 140])).toBe(0);
  });

  it("runs down the page where the map says so", async () => {
    const content = show("F1", 24, 300, 720, ucs2("绩效自评表"));
    const picture = await pictureOf(sketchPdf({ content, fonts: { F1: absentFont("STSong-Light", "UniGB-UCS2-V") } }));
    for (let n = 0; n < 5; n++) expect(ink(picture, 595, [286, 122 + 24 * n, 314, 146 + 24 * n])).toBeGreaterThan(0.06);
  });

  it("says that it is missing where the program's font is not installed, and only then", async () => {
    // A process draws with the font of its first picture: the other half of this is in view-task.test.ts.
    const chinese = sketchPdf({
      content: show("F1", 24, 72, 720, ucs2("绩效")),
      fonts: { F1: absentFont("STSong-Light", "UniGB-UCS2-H") },
    });
    expect((await draw(chinese)).textMissing).toBe(false);
    expect((await draw(buildPlainPdf())).textMissing).toBe(false);
  });
});

describe("a page's picture", () => {
  it("has the asked width and the page's shape", async () => {
    const [size] = await pageSizes(buildPlainPdf(), font, DEFAULT_LIMITS);
    expect(size).toEqual({ number: 1, width: 595, height: 842 });
    for (const width of [200, 700, 1401, 2400]) {
      const { png, ...drawn } = await draw(buildPlainPdf(), width);
      expect(drawn).toMatchObject({ width, height: Math.round((width * 842) / 595) });
      expect(readPng(png)).toMatchObject({ width, height: drawn.height });
    }
  });

  it("is turned and cut as the page says; sizes are those of the page as shown", async () => {
    const square = "100 700 50 50 re f";
    const turned = sketchPdf({ content: square, page: "/Rotate 90" });
    expect(await pageSizes(turned, font, DEFAULT_LIMITS)).toEqual([{ number: 1, width: 842, height: 595 }]);
    expect(ink(await pictureOf(turned), 842, [700, 100, 750, 150])).toBeGreaterThan(0.98);
    const cut = sketchPdf({ content: square, page: "/CropBox [90 690 290 790]" });
    expect(await pageSizes(cut, font, DEFAULT_LIMITS)).toEqual([{ number: 1, width: 200, height: 100 }]);
    expect(ink(await pictureOf(cut), 200, [10, 40, 60, 90])).toBeGreaterThan(0.98);
  });

  it.each([
    ["black text", "0 g 100 100 50 50 re f", 0],
    ["a red stamp", "1 0 0 rg 100 100 50 50 re f", 3],
  ])("of %s takes the smallest kind of PNG", async (_name, content, colourType) => {
    const { png } = await draw(sketchPdf({ content }));
    expect(png[25]).toBe(colourType);
    expect(png.length).toBeLessThan(5_000);
    expect(ink(readPng(png), 595, [100, 692, 150, 742])).toBeGreaterThan(0.95);
  });

  it("of many colours keeps them all", async () => {
    const squares = Array.from({ length: 600 }, (_, n) => {
      const [r, g, b] = [(n % 10) / 9, ((n / 10) % 10) / 9, n / 600];
      return `${r} ${g} ${b} rg ${(n % 25) * 20} ${Math.floor(n / 25) * 20} 20 20 re f`;
    });
    const { png } = await draw(sketchPdf({ content: squares.join("\n") }));
    expect(png[25]).toBe(2);
    expect(readPng(png).width).toBe(1000);
  });
});

describe("the addresses of cells", () => {
  const files = ["sample/report.pdf", ...layoutPdfs(6)];
  it.each(files)("lie on their text in the pictures of %s", async (name) => {
    const bytes = readFileSync(resolve(FIXTURES, name));
    const { evaluations } = await checkFile(bytes, name, loadPack(), { limits: DEFAULT_LIMITS, explain: false });
    const sizes = await pageSizes(bytes, font, DEFAULT_LIMITS);
    const cells = evaluations.flatMap((one) => [
      one.projectName,
      one.total?.score ?? null,
      ...one.indicators.flatMap(({ name, target, actual, score }) => [name, target, actual, score]),
    ]);
    const pictures = new Map<number, Picture>();
    let looked = 0;
    for (const cell of cells) {
      if (cell === null || cell.text === "" || !("at" in cell) || cell.at?.page === undefined || !cell.at.box) continue;
      const { page, box } = cell.at;
      const size = sizes[page - 1]!;
      const picture = pictures.get(page) ?? (await pictureOf(bytes, 1000, page));
      pictures.set(page, picture);
      const [x0, y0, x1, y1] = box;
      expect(x1).toBeLessThanOrEqual(size.width + 1);
      expect(y1).toBeLessThanOrEqual(size.height + 1);
      // Away from the lines around the cell.
      const inside = [x0 + 2, y0 + 2, x1 - 2, y1 - 2] as const;
      const dark = ink(picture, size.width, inside);
      expect(dark, `${cell.text} at ${JSON.stringify(cell.at)}`).toBeGreaterThan(0.002);
      looked += 1;
    }
    expect(looked).toBeGreaterThan(15);
  });
});

describe("hostile files", () => {
  it.each([
    ["100,000 points square", [0, 0, 100_000, 100_000]],
    ["100,000 points long", [0, 0, 100, 100_000]],
    ["100,000 points wide", [0, 0, 100_000, 100]],
    ["far beyond any limit", [0, 0, 1e30, 1e30]],
    ["without size", [0, 0, 0, 0]],
    ["turned inside out", [595, 842, 0, 0]],
  ] as const)("a page %s has a picture of bounded size", async (_name, mediaBox) => {
    const bytes = sketchPdf({ content: "10 10 50 50 re f", mediaBox });
    const drawn = await draw(bytes, 2400).catch((error: { code?: string }) => error.code);
    if (typeof drawn !== "object") return expect(drawn).toBe("corrupt");
    expect(drawn.width * drawn.height).toBeLessThanOrEqual(13_000_000);
    expect(drawn.width).toBeGreaterThan(0);
    expect(drawn.png.length).toBeLessThan(200_000);
  });

  it("ends as encrypted, corrupt, or no such page", async () => {
    await expect(draw(buildEncryptedPdf())).rejects.toMatchObject({ code: "encrypted" });
    await expect(draw(Buffer.from("%PDF-1.7 nothing"))).rejects.toMatchObject({ code: "corrupt" });
    await expect(pageSizes(buildEncryptedPdf(), font, DEFAULT_LIMITS)).rejects.toMatchObject({ code: "encrypted" });
    expect(await drawPage(buildPlainPdf(), { page: 2, width: 400, font }, DEFAULT_LIMITS)).toEqual({
      kind: "no-page",
      pages: 1,
    });
  });

  it("shows what is left of a truncated file", async () => {
    const whole = readFileSync(resolve(FIXTURES, "sample/report.pdf"));
    const drawn = await draw(whole.subarray(0, whole.length - 800)).catch((error: { code?: string }) => error.code);
    if (typeof drawn === "object") expect(drawn.width).toBe(1000);
    else expect(drawn).toBe("corrupt");
  });
});

function layoutPdfs(count: number): string[] {
  const names = readdirSync(resolve(FIXTURES, "layouts/clean")).filter((name) => name.endsWith(".pdf"));
  const step = Math.max(1, Math.floor(names.length / count));
  return names.filter((_, index) => index % step === 0).map((name) => `layouts/clean/${name}`);
}

beforeAll(() => expect(font).not.toBeNull());
