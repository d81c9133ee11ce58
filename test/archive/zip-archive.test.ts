import { deflateRawSync } from "node:zlib";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { openZip } from "../../src/archive/zip-archive.ts";
import { DEFAULT_LIMITS, type Limits } from "../../src/model/limits.ts";
import { writeZip } from "../../src/archive/write-zip.ts";
import { zipOf, type RawEntry } from "./raw-zip.ts";

const open = (entries: readonly RawEntry[], limits: Partial<Limits> = {}) =>
  openZip(zipOf(entries), { ...DEFAULT_LIMITS, ...limits });
const code = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return "none";
};
const readFirst = (entries: readonly RawEntry[], limits: Partial<Limits> = {}): string =>
  code(() => {
    const zip = open(entries, limits);
    return zip.entries.map((entry) => zip.read(entry));
  });

const nameOf = (raw: Buffer, more: Partial<RawEntry> = {}): string =>
  open([{ name: raw, content: Buffer.alloc(0), ...more }]).entries[0]!.name;

const zeros = (bytes: number): RawEntry => ({ name: "bomb", content: Buffer.alloc(bytes) });

describe("reading", () => {
  it("gives back what was put in", () => {
    const zip = openZip(writeZip([{ name: "目录/自评表.txt", content: Buffer.from("总分 98") }]), DEFAULT_LIMITS);
    expect(zip.entries.map((entry) => entry.name)).toEqual(["目录/自评表.txt"]);
    expect(zip.read(zip.entries[0]!).toString()).toBe("总分 98");
  });

  it("reads stored entries, and archives behind a self-extracting head", () => {
    const bytes = Buffer.concat([Buffer.from("MZ head"), zipOf([{ name: "a", content: Buffer.from("A"), method: 0 }])]);
    const zip = openZip(bytes, DEFAULT_LIMITS);
    expect(zip.read(zip.find("A")!).toString()).toBe("A");
  });
});

describe("names", () => {
  it.each([
    ["UTF-8 with the flag", Buffer.from("区审批局.docx"), { flags: 0x0800 }],
    ["UTF-8 without the flag", Buffer.from("区审批局.docx"), {}],
    ["GB18030 of Windows tools", iconv.encode("区审批局.docx", "gb18030"), {}],
  ])("%s", (_what, raw, more) => {
    expect(nameOf(raw, more)).toBe("区审批局.docx");
  });

  it("prefers the Unicode path field while it belongs to the name", () => {
    const raw = iconv.encode("区.docx", "gb18030");
    expect(nameOf(raw, { unicodePath: "區.docx" })).toBe("區.docx");
    expect(nameOf(raw, { unicodePath: "旧名.docx", unicodePathOf: Buffer.from("other") })).toBe("区.docx");
  });

  it("writes the separators of Windows as slashes", () => {
    expect(nameOf(Buffer.from("word\\document.xml"))).toBe("word/document.xml");
  });
});

describe("damage", () => {
  const content = Buffer.from("绩效自评".repeat(100));
  it.each<[string, RawEntry, string]>([
    ["a wrong checksum", { name: "a", content, crc: 1 }, "corrupt"],
    ["bytes that do not inflate", { name: "a", content, packed: Buffer.from([7, 7, 7, 7]) }, "corrupt"],
    ["a stream that ends early", { name: "a", content, packed: deflateRawSync(content).subarray(0, 20) }, "corrupt"],
    ["a declared size that lies", { name: "a", content, declared: 5 }, "corrupt"],
    ["a password", { name: "a", content, flags: 1 }, "encrypted"],
    ["an uncommon compression", { name: "a", content, method: 12 }, "unsupported-format"],
    ["content outside the file", { name: "a", content, offset: 0x7fffffff }, "corrupt"],
  ])("%s", (_what, entry, expected) => {
    expect(readFirst([entry])).toBe(expected);
  });

  it("a file that is cut off anywhere", () => {
    const whole = writeZip([
      { name: "a", content },
      { name: "b", content },
    ]);
    for (let length = 0; length < whole.length; length += 7)
      expect(
        code(() => openZip(whole.subarray(0, length), DEFAULT_LIMITS)),
        `${length}`,
      ).toBe("corrupt");
  });

  it("entries that share their bytes", () => {
    const shared = Array.from({ length: 50 }, (_unused, index) => ({
      name: `${index}`,
      content: Buffer.alloc(4000, index),
      offset: 0,
    }));
    expect(code(() => open(shared.map((entry) => ({ ...entry, compressed: 100_000 }))))).toBe("corrupt");
  });
});

describe("limits", () => {
  it("stops at the ratio once the grace is used up, whatever size is declared", () => {
    expect(readFirst([zeros(900_000)])).toBe("none");
    expect(readFirst([zeros(50_000_000)])).toBe("limit-exceeded");
    expect(readFirst([{ ...zeros(50_000_000), declared: 10 }])).toBe("limit-exceeded");
  });

  it("stops at the size of a part, of all parts, and at the number of entries", () => {
    expect(readFirst([zeros(2000)], { partBytes: 1000 })).toBe("limit-exceeded");
    expect(readFirst([zeros(2000), { ...zeros(2000), name: "b" }], { inflatedBytes: 3000 })).toBe("limit-exceeded");
    expect(readFirst([zeros(1), zeros(1), zeros(1)], { zipEntries: 2 })).toBe("limit-exceeded");
  });
});
