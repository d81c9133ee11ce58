import { describe, expect, it } from "vitest";
import { localRows, phaseCounts, type Sent, storedRow } from "../../../web/src/screens/upload/upload-row.ts";

const sent = (path: string, state: Sent["state"]): Sent => ({ path, state, sent: 0.5, message: null, hint: null });
const stored = (id: number, path: string, standing: "waiting" | "clean" | "flagged" | "failed" | "incomplete") => ({
  id,
  path,
  standing,
  errors: 0,
  warnings: 0,
  notices: 0,
  errorCode: null,
  errorMessage: null,
  duplicateOf: null,
});
const NONE = { total: 0, waiting: 0, running: 0, clean: 0, flagged: 0, incomplete: 0, failed: 0, cancelled: 0 };

describe("the lines of an upload", () => {
  it("leave to the server what it has, and begin with what has to be seen to", () => {
    const rows = localRows([
      sent("1.docx", "accepted"),
      sent("2.docx", "waiting"),
      sent("3.docx", "known"),
      sent("4.tmp", "skipped"),
      sent("5.docx", "sending"),
      sent("6.docx", "failed"),
      sent("7.docx", "replaced"),
    ]);
    expect(rows.map(({ path, phase }) => [path, phase])).toEqual([
      ["6.docx", "trouble"],
      ["5.docx", "sending"],
      ["2.docx", "sending"],
      ["4.tmp", "passed-over"],
    ]);
  });

  it("give an unpacked archive's place to its entries: those that were refused stay here", () => {
    const rows = localRows([
      sent("包.zip", "unpacked"),
      sent("包.zip/a.docx", "accepted"),
      sent("包.zip/b.docx", "refused"),
    ]);
    expect(rows.map(({ path, phase }) => [path, phase])).toEqual([["包.zip/b.docx", "trouble"]]);
  });

  it("tell of a file of the server how it came", () => {
    const row = storedRow(stored(1, "乙.docx", "incomplete"), sent("乙.docx", "known"));
    expect([row.phase, row.sent?.state]).toEqual(["flagged", "known"]);
    expect(storedRow(stored(2, "甲.docx", "waiting"), null).phase).toBe("checking");
  });

  it("are each in one phase: the counts add up to what the server has and what it refused", () => {
    const local = localRows([sent("1", "waiting"), sent("2", "failed"), sent("3", "refused"), sent("4", "skipped")]);
    const counts = phaseCounts(local, {
      ...NONE,
      total: 9,
      clean: 4,
      flagged: 1,
      incomplete: 1,
      failed: 2,
      running: 1,
    });
    expect(counts).toEqual({ sending: 1, checking: 1, trouble: 4, flagged: 2, clean: 4, "passed-over": 1 });
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(9 + 4);
  });
});
