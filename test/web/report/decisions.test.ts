import { describe, expect, it } from "vitest";
import type { FindingRow } from "../../../web/src/screens/report/data/rows.ts";
import { cropAround } from "../../../web/src/screens/report/logic/crop.ts";
import { withDecisions } from "../../../web/src/screens/report/logic/decide-lines.ts";
import { pushUndo, readUndoStack, type Undoable } from "../../../web/src/screens/report/logic/undo-stack.ts";

const FINDING: FindingRow["finding"] = {
  key: "k",
  id: "i",
  rule: "a/b",
  severity: "error",
  cause: "report",
  evaluation: 0,
  subject: "",
  also: [],
  reported: null,
  expected: null,
  calculation: null,
  message: { zh: "", en: "" },
  at: [],
};

function line(id: number): FindingRow {
  const report = { batchId: 1, fileId: 1, path: "a.pdf", unit: null, project: null };
  return { ...report, id, position: id, state: "open", finding: FINDING, decision: null };
}

describe("a decision", () => {
  it("shows at once, on the findings that it is about alone", () => {
    const said = new Map([[2, { verdict: "dismissed", reason: "已说明", comment: null, version: 0 } as const]]);
    const after = withDecisions([line(1), line(2)], said, 7, "2022-12-31T08:00:00Z");
    expect(after.map(({ state }) => state)).toEqual(["open", "dismissed"]);
    expect(after[1]?.decision).toEqual({
      verdict: "dismissed",
      reason: "已说明",
      comment: null,
      version: 0,
      decidedBy: 7,
      decidedAt: "2022-12-31T08:00:00Z",
    });
  });
});

describe("what can be undone", () => {
  const action = (fileId: number): Undoable => ({ kind: "correction", fileId, correctionId: 1 });
  it("is kept over a reload, the last first", () => {
    const stack = pushUndo(pushUndo([], action(1)), action(2));
    expect(readUndoStack(JSON.stringify(stack)).map(({ fileId }) => fileId)).toEqual([1, 2]);
  });
  it("has an end", () => {
    const stack = Array.from({ length: 60 }, (_, at) => at).reduce<Undoable[]>(
      (all, at) => pushUndo(all, action(at)),
      [],
    );
    expect(stack).toHaveLength(50);
    expect(stack[0]?.fileId).toBe(10);
  });
  it("is nothing where the store holds something else", () => {
    expect(readUndoStack("{")).toEqual([]);
    expect(readUndoStack('[1, {"kind": "other"}]')).toEqual([]);
    expect(readUndoStack(null)).toEqual([]);
  });
});

describe("the picture beside a correction", () => {
  const page = { width: 600, height: 800 };
  it("is the cell in the middle, three times as large", () => {
    expect(cropAround([300, 400, 340, 420], page, { width: 600, height: 180 })).toEqual({
      left: 220,
      top: 380,
      width: 200,
      height: 60,
      scale: 3,
    });
  });
  it("stays on the page", () => {
    const { left, top } = cropAround([0, 0, 20, 10], page, { width: 600, height: 180 });
    expect([left, top]).toEqual([0, 0]);
  });
  it("is smaller for a wide cell, never smaller than life", () => {
    expect(cropAround([50, 100, 550, 130], page, { width: 600, height: 180 }).scale).toBeCloseTo(1.087, 3);
    expect(cropAround([0, 100, 600, 130], page, { width: 300, height: 180 }).scale).toBe(1);
  });
});
