import { describe, expect, it } from "vitest";
import { claimPieces } from "../../../web/src/screens/report/logic/claim-pieces.ts";
import { readMarkdown } from "../../../web/src/screens/report/logic/markdown.ts";
import { recheckOutcome } from "../../../web/src/screens/report/logic/recheck-outcome.ts";
import {
  filterParameters,
  readScreenState,
  writeScreenState,
} from "../../../web/src/screens/report/logic/screen-address.ts";

describe("a rule's page", () => {
  const page =
    "# a/b\n\n说明 `code` 与 **重点**。\n\n- 级别：错误\n- [见](other.md)\n\n```yaml\nx: 1\n```\n\n---\n\n# a/b\n\nWords.\n";
  it("is read block by block", () => {
    expect(readMarkdown(page).map(({ kind }) => kind)).toEqual([
      "heading",
      "paragraph",
      "list",
      "code",
      "rule",
      "heading",
      "paragraph",
    ]);
  });
  it("keeps HTML as text", () => {
    expect(readMarkdown("<img src=x onerror=alert(1)>")).toEqual([
      { kind: "paragraph", inlines: [{ kind: "text", text: "<img src=x onerror=alert(1)>" }] },
    ]);
  });
  it("ends although a fence is never closed", () => {
    expect(readMarkdown("```\nx")).toEqual([{ kind: "code", text: "x" }]);
  });
});

describe("a text with its statements", () => {
  it("is cut at each of them, the same words twice at two places", () => {
    const claims = [{ text: "24.5万元" }, { text: "100%" }, { text: "24.5万元" }];
    expect(
      claimPieces("预算24.5万元，执行24.5万元，100%。", claims).map(({ text, claim }) =>
        claim === null ? text : `[${text}]`,
      ),
    ).toEqual(["预算", "[24.5万元]", "，执行", "[24.5万元]", "，", "[100%]", "。"]);
  });
  it("leaves out what is not in it", () => {
    expect(claimPieces("无", [{ text: "x" }, { text: "" }])).toEqual([{ text: "无", claim: null }]);
  });
});

describe("a correction's outcome", () => {
  it("counts what went, came and changed", () => {
    const before = [
      { key: "a", id: "1" },
      { key: "b", id: "1" },
      { key: "c", id: "1" },
    ];
    const after = [
      { key: "b", id: "2" },
      { key: "c", id: "1" },
      { key: "d", id: "1" },
    ];
    expect(recheckOutcome(before, after)).toEqual({ gone: 1, added: 1, changed: 1 });
  });
});

describe("the screen's address", () => {
  it("keeps tab, finding and value, and the list that one came from", () => {
    const query = new URLSearchParams("batch=3&standing=flagged&standing=failed&tab=form&finding=ab");
    expect(readScreenState(query)).toEqual({ tab: "form", finding: "ab", evaluation: 0, value: null });
    expect(filterParameters(query)).toEqual({ batch: "3", standing: ["flagged", "failed"] });
    expect(writeScreenState(query, { tab: "findings", value: "/evaluations/0/x" }).toString()).toBe(
      "batch=3&standing=flagged&standing=failed&finding=ab&value=%2Fevaluations%2F0%2Fx",
    );
  });
  it("takes nonsense for the start", () => {
    expect(readScreenState(new URLSearchParams("tab=x&evaluation=-1"))).toEqual({
      tab: "findings",
      finding: null,
      evaluation: 0,
      value: null,
    });
  });
});
