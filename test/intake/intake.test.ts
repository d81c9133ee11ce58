import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import iconv from "iconv-lite";
import { afterEach, describe, expect, it, onTestFinished } from "vitest";
import { UsageError } from "../../src/intake/entry.ts";
import { DEFAULT_INTAKE_LIMITS } from "../../src/intake/intake-limits.ts";
import type { IntakeLimits } from "../../src/intake/intake-limits.ts";
import { listPaths } from "../../src/intake/list-paths.ts";
import { openEntries } from "../../src/intake/open-entries.ts";
import { TemporaryFolder } from "../../src/intake/temporary-folder.ts";
import { buildDocx, buildZip, paragraph } from "../build/zip.ts";

const docx = buildDocx(paragraph("自评表"));
const temporary = new TemporaryFolder();
afterEach(() => temporary.remove());

/** A new folder with the given files in it, there until the test ends. */
function folder(files: Readonly<Record<string, Buffer | string>>): string {
  const made = mkdtempSync(join(tmpdir(), "fuhe-test-"));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  for (const [name, data] of Object.entries(files)) {
    mkdirSync(dirname(join(made, name)), { recursive: true });
    writeFileSync(join(made, name), data);
  }
  return made;
}

/** Everything found behind the paths: path and content, or path and error code. */
async function intake(paths: string[], limits: Partial<IntakeLimits> = {}): Promise<(readonly [string, string])[]> {
  const base = `${paths[0]}/`;
  const found: (readonly [string, string])[] = [];
  for await (const entry of openEntries(await listPaths(paths), { ...DEFAULT_INTAKE_LIMITS, ...limits }, temporary)) {
    const path = entry.path.startsWith(base)
      ? entry.path.slice(base.length)
      : entry.path.slice(dirname(paths[0] ?? "").length + 1);
    found.push([path, entry.kind === "file" ? readFileSync(entry.file, "latin1").slice(0, 20) : entry.code]);
    if (entry.kind === "file") await entry.release();
  }
  return found;
}

const names = async (paths: string[], limits: Partial<IntakeLimits> = {}): Promise<string[]> =>
  (await intake(paths, limits)).map(([path]) => path);

const packed = (parts: Parameters<typeof buildZip>[0]): string => folder({ "pack.zip": buildZip(parts) });

describe("files and folders", () => {
  it("walks folders in order of name and leaves out what systems leave behind", async () => {
    const made = folder({
      "b.docx": docx,
      "a/z.pdf": "%PDF-",
      "a/y.txt": "text",
      ".DS_Store": "x",
      "~$b.docx": "x",
      "__MACOSX/b.docx": "x",
      "Thumbs.db": "x",
      ".git/c.docx": "x",
    });
    expect(await names([made])).toEqual(["a/y.txt", "a/z.pdf", "b.docx"]);
  });

  it("takes a file once, however often it is named", async () => {
    const made = folder({ "a.docx": docx });
    expect(await listPaths([join(made, "a.docx"), made, `${made}/./a.docx`])).toHaveLength(1);
  });

  it("refuses a path that is not there, in both languages", async () => {
    await expect(listPaths(["/no/such/报告.docx"])).rejects.toThrow(UsageError);
    await expect(listPaths(["/no/such/报告.docx"])).rejects.toMatchObject({
      text: { zh: "没有这个文件或文件夹：/no/such/报告.docx" },
    });
  });

  it("reports a broken link inside a folder and goes on", async () => {
    const made = folder({ "b.docx": docx });
    symlinkSync("/no/such/file", join(made, "a.docx"));
    expect(await intake([made])).toEqual([
      ["a.docx", "internal"],
      ["b.docx", docx.toString("latin1", 0, 20)],
    ]);
  });

  it("does not run in circles", async () => {
    const made = folder({ "a/b.docx": docx });
    symlinkSync(made, join(made, "a", "up"));
    expect(await names([made])).toEqual(["a/b.docx"]);
  });

  it("never opens a file over the limit", async () => {
    const made = folder({ "big.docx": docx });
    truncateSync(join(made, "big.docx"), 500 * 1024 * 1024);
    expect(await intake([made])).toEqual([["big.docx", "too-large"]]);
  });

  it("hands on an empty file", async () => expect(await intake([folder({ "a.docx": "" })])).toEqual([["a.docx", ""]]));
});

describe("archives", () => {
  it("shows the files in an archive under its path, whatever the archive is called", async () => {
    const made = folder({
      "pack.dat": buildZip([
        { name: "2022/a.docx", data: docx },
        { name: "2022/", data: "" },
        { name: "__MACOSX/2022/._a.docx", data: "x" },
      ]),
    });
    expect(await names([made])).toEqual(["pack.dat/2022/a.docx"]);
  });

  it("does not take a DOCX for an archive", async () =>
    expect(await names([folder({ "a.docx": docx })])).toEqual(["a.docx"]));

  it("reads names in UTF-8, in GBK and from the Unicode path field", async () => {
    const field = Buffer.concat([Buffer.from([0x75, 0x70, 0, 0, 1, 0, 0, 0, 0]), Buffer.from("区财政局.docx")]);
    field.writeUInt16LE(field.length - 4, 2);
    const made = packed([
      { name: "区审批局.docx", data: docx, flags: 0x800 },
      { name: iconv.encode("区民政局/自评表.docx", "gbk"), data: docx },
      { name: "区教育局.docx", data: docx },
      { name: iconv.encode("?.docx", "gbk"), data: docx, extra: field },
    ]);
    expect(await names([made])).toEqual([
      "pack.zip/区审批局.docx",
      "pack.zip/区民政局/自评表.docx",
      "pack.zip/区教育局.docx",
      "pack.zip/区财政局.docx",
    ]);
  });

  it("takes backslashes for slashes", async () =>
    expect(await names([packed([{ name: "2022\\a.docx", data: docx }])])).toEqual(["pack.zip/2022/a.docx"]));

  it("refuses names that lead out of the archive, and says so", async () => {
    const made = packed([
      { name: "../../etc/a.docx", data: docx },
      { name: "/root/b.docx", data: docx },
      { name: "C:/c.docx", data: docx },
      { name: "ok.docx", data: docx },
    ]);
    expect((await intake([made])).map(([path, what]) => [path, what.startsWith("PK") ? "read" : what])).toEqual([
      ["pack.zip/etc/a.docx", "corrupt"],
      ["pack.zip/root/b.docx", "corrupt"],
      ["pack.zip/C:/c.docx", "corrupt"],
      ["pack.zip/ok.docx", "read"],
    ]);
  });

  it("does not follow a symbolic link in an archive", async () => {
    expect(
      await intake([packed([{ name: "link.docx", data: "/etc/passwd", attributes: 0o120777 * 0x10000 }])]),
    ).toEqual([["pack.zip/link.docx", "unsupported-format"]]);
  });

  it("opens an archive in an archive, and no third one", async () => {
    const third = buildZip([{ name: "c.docx", data: docx }]);
    const second = buildZip([
      { name: "b.docx", data: docx },
      { name: "third.zip", data: third },
    ]);
    expect(
      (
        await intake([
          packed([
            { name: "second.zip", data: second },
            { name: "a.docx", data: docx },
          ]),
        ])
      ).map(([path, what]) => [path, what.slice(0, 2)]),
    ).toEqual([
      ["pack.zip/second.zip/b.docx", "PK"],
      ["pack.zip/second.zip/third.zip", "li"],
      ["pack.zip/a.docx", "PK"],
    ]);
  });

  it("says encrypted for an entry with a password", async () => {
    expect(
      await intake([
        packed([
          { name: "a.docx", data: docx, flags: 1 },
          { name: "b.txt", data: "open" },
        ]),
      ]),
    ).toEqual([
      ["pack.zip/a.docx", "encrypted"],
      ["pack.zip/b.txt", "open"],
    ]);
  });

  it("stops an entry that inflates beyond the ratio, also where its declared size lies", async () => {
    const bomb = Buffer.alloc(3 * 1024 * 1024);
    const made = packed([
      { name: "bomb.docx", data: bomb },
      { name: "liar.docx", data: bomb, declaredSize: 1000 },
      { name: "b.txt", data: "open" },
    ]);
    expect(await intake([made])).toEqual([
      ["pack.zip/bomb.docx", "limit-exceeded"],
      ["pack.zip/liar.docx", "corrupt"],
      ["pack.zip/b.txt", "open"],
    ]);
  });

  it("stops an archive that holds too much in all, and says that the rest was not checked", async () => {
    const made = packed(["a", "b", "c", "d"].map((name) => ({ name, data: "x".repeat(600) })));
    expect((await intake([made], { archiveBytes: 1000 })).map(([path, what]) => [path, what.slice(0, 5)])).toEqual([
      ["pack.zip/a", "xxxxx"],
      ["pack.zip/b", "limit"],
      ["pack.zip", "limit"],
    ]);
    expect((await intake([made], { archiveEntries: 2 })).map(([, what]) => what.slice(0, 5))).toEqual([
      "xxxxx",
      "xxxxx",
      "limit",
    ]);
  });

  it("refuses an entry over the size limit by its declared size", async () => {
    expect(await intake([packed([{ name: "a.docx", data: "x".repeat(600) }])], { fileBytes: 500 })).toEqual([
      ["pack.zip/a.docx", "too-large"],
    ]);
  });

  it("reports an archive without files, and one whose directory is damaged", async () => {
    const damaged = buildZip([
      { name: "a.docx", data: docx },
      { name: "b.docx", data: docx },
    ]);
    damaged.write("XX", damaged.lastIndexOf("PK\u0001\u0002"));
    expect(await intake([folder({ "empty.zip": buildZip([]) })])).toEqual([["empty.zip", "unsupported-format"]]);
    expect((await intake([folder({ "bad.zip": damaged })])).at(-1)?.[0]).toBe("bad.zip");
  });

  it("leaves no copies behind", async () => {
    await intake([
      packed([
        { name: "a.docx", data: docx },
        { name: "inner.zip", data: buildZip([{ name: "b.docx", data: docx }]) },
      ]),
    ]);
    const { readdirSync } = await import("node:fs");
    expect(readdirSync(dirname(temporary.path()))).toEqual([]);
  });
});
