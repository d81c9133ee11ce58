import { describe, expect, it } from "vitest";
import {
  readUnsaved,
  type Unsaved,
  type UnsavedDecision,
  withoutUnsaved,
  withUnsaved,
} from "../../../web/src/screens/report/logic/unsaved.ts";

const NOTHING = { zh: "", en: "" };
const decision = (verdict: "confirmed" | "dismissed", ...findings: number[]): UnsavedDecision => ({
  kind: "decision",
  fileId: 1,
  decisions: findings.map((findingId) => ({ findingId, verdict, reason: null, comment: null, version: 0 })),
  comment: false,
  about: NOTHING,
});
const correction = (pointer: string, text: string): Unsaved => ({
  kind: "correction",
  fileId: 1,
  pointer,
  text,
  replaces: null,
  about: NOTHING,
});

describe("what did not reach the server", () => {
  it("is kept in the order in which it was done, the last word on each thing alone", () => {
    const list = [decision("confirmed", 1, 2, 3), correction("/a", "100"), decision("dismissed", 2)].reduce(
      withUnsaved,
      [] as readonly Unsaved[],
    );
    expect(list).toEqual([decision("confirmed", 1, 3), correction("/a", "100"), decision("dismissed", 2)]);
    expect(withUnsaved(list, correction("/a", "98"))).toEqual([
      decision("confirmed", 1, 3),
      decision("dismissed", 2),
      correction("/a", "98"),
    ]);
  });

  it("goes once it is saved, and nothing else goes with it", () => {
    const list = [decision("confirmed", 1), correction("/a", "100"), correction("/b", "5")];
    expect(withoutUnsaved(list, decision("dismissed", 1))).toEqual([correction("/a", "100"), correction("/b", "5")]);
    expect(withoutUnsaved(list, correction("/b", "6"))).toEqual([decision("confirmed", 1), correction("/a", "100")]);
  });

  it("outlives a reload; what is not ours is left", () => {
    const list = [decision("confirmed", 1), correction("/a", "100")];
    expect(readUnsaved(JSON.stringify(list))).toEqual(list);
    expect(readUnsaved(JSON.stringify([{ kind: "else" }, null, 7]))).toEqual([]);
    expect(readUnsaved("{")).toEqual([]);
    expect(readUnsaved(null)).toEqual([]);
  });
});
