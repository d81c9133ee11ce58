import { describe, expect, it } from "vitest";
import { phaseCounts, type Sent, uploadRows } from "../../../web/src/screens/upload/upload-row.ts";

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

describe("the lines of an upload", () => {
  it("join what is sent with what the server has, by path", () => {
    const rows = uploadRows(
      [sent("乙.docx", "accepted")],
      [stored(1, "乙.docx", "flagged"), stored(2, "甲.docx", "clean")],
    );
    expect(rows.map(({ path, phase }) => [path, phase])).toEqual([
      ["乙.docx", "flagged"],
      ["甲.docx", "clean"],
    ]);
    expect(rows[0]?.sent?.state).toBe("accepted");
  });

  it("show a file that replaces another as on its way, whatever the old one was", () => {
    const [row] = uploadRows([sent("a.docx", "sending")], [stored(1, "a.docx", "failed")]);
    expect(row?.phase).toBe("sending");
  });

  it("give an unpacked archive's place to its entries", () => {
    const rows = uploadRows(
      [sent("包.zip", "unpacked"), sent("包.zip/a.docx", "accepted"), sent("包.zip/b.docx", "refused")],
      [stored(1, "包.zip/a.docx", "waiting")],
    );
    expect(rows.map(({ path, phase }) => [path, phase])).toEqual([
      ["包.zip/a.docx", "checking"],
      ["包.zip/b.docx", "trouble"],
    ]);
  });

  it("are each in one phase, so that the counts add up", () => {
    const rows = uploadRows(
      [sent("1", "waiting"), sent("2", "failed"), sent("3", "known"), sent("4", "skipped")],
      [stored(3, "3", "incomplete"), stored(5, "5", "failed"), stored(6, "6", "waiting")],
    );
    const counts = phaseCounts(rows);
    expect(counts).toEqual({ sending: 1, checking: 1, trouble: 2, flagged: 1, clean: 0, "passed-over": 1 });
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(rows.length);
  });
});
