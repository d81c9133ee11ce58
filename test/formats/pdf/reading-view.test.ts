import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readingView } from "../../../src/formats/pdf/reading-view.ts";
import { DEFAULT_LIMITS } from "../../../src/model/limits.ts";

const sample = readFileSync(join(import.meta.dirname, "../../../fixtures/sample/report.pdf"));

describe("the reading view of a PDF", () => {
  it("has a picture and the text of each page, and nothing that runs or loads", async () => {
    const html = await readingView(sample, DEFAULT_LIMITS);
    expect(html.match(/<section data-page=/g)).toHaveLength(3);
    expect(html.match(/<img src="data:image\/png;base64,/g)).toHaveLength(3);
    expect(html).toContain("平台运维服务费");
    expect(html).not.toMatch(/<script|https?:|javascript:/i);
  });

  it("names the page limit", async () => {
    await expect(readingView(sample, { ...DEFAULT_LIMITS, pages: 2 })).rejects.toMatchObject({
      code: "limit-exceeded",
    });
  });

  it("says that a damaged file is damaged", async () => {
    await expect(readingView(sample.subarray(0, 400), DEFAULT_LIMITS)).rejects.toMatchObject({ code: "corrupt" });
  });
});
