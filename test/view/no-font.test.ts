import { expect, it } from "vitest";
import { drawPage } from "../../src/formats/pdf/page-picture.ts";
import { DEFAULT_LIMITS } from "../../src/model/limits.ts";
import { buildPlainPdf } from "../build/pdf.ts";
import { absentFont, show, sketchPdf, ucs2 } from "./pdf-file.ts";

// In a file of its own: a process keeps the font of its first picture.
it("a picture says that its Chinese text is missing where the program's font is not installed", async () => {
  const missing = async (bytes: Buffer): Promise<unknown> =>
    drawPage(bytes, { page: 1, width: 400, font: null }, DEFAULT_LIMITS).then((drawn) =>
      drawn.kind === "picture" ? drawn.textMissing : drawn,
    );
  const chinese = sketchPdf({
    content: show("F1", 24, 72, 720, ucs2("绩效")),
    fonts: { F1: absentFont("STSong-Light", "UniGB-UCS2-H") },
  });
  expect(await missing(chinese)).toBe(true);
  expect(await missing(buildPlainPdf())).toBe(false);
});
