import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listPacks, loadPack } from "../../src/packs/load-pack.ts";
import { PackError } from "../../src/packs/pack-file.ts";

let folder = "";
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), "packs-"))));
afterAll(() => rmSync(folder, { recursive: true }));

const write = (text: string): string => {
  const path = join(folder, "local.yaml");
  writeFileSync(path, text);
  return path;
};
const HEAD = `id: local\nextends: mof-2020\nversion: "1"\nname: { zh: 本地, en: local }\nsource: { zh: 本地, en: local }\n`;
const failure = (text: string): string => {
  try {
    loadPack(write(text));
  } catch (error) {
    if (error instanceof PackError) return error.message.replace(folder, "");
    throw error;
  }
  return "loaded";
};

describe("shipped packs", () => {
  it("all load, in both languages, with hashes of their own", () => {
    const packs = listPacks().map((pack) => loadPack(pack.id));
    expect(packs.map((pack) => pack.id)).toEqual([
      "banded-execution",
      "hubei-20-80",
      "mof-2020",
      "mof-2021-cost",
      "shanxi-system",
    ]);
    for (const pack of packs) {
      expect(pack.name.zh).not.toBe("");
      expect(pack.name.en).not.toBe("");
      expect(pack.peers.map((peer) => peer.id)).not.toContain(pack.id);
    }
    expect(new Set(packs.map((pack) => pack.sha256)).size).toBe(packs.length);
  });

  it("differ where their places differ", () => {
    expect(loadPack("mof-2020").allocation.permitted[0]).toEqual({ output: 50, benefit: 30, satisfaction: 10 });
    expect(loadPack("hubei-20-80").allocation).toMatchObject({ execution: 20, permitted: [] });
    expect(loadPack("mof-2021-cost")).toMatchObject({ effective: { from: "2022-01-01", to: null } });
    expect(loadPack("mof-2021-cost").allocation.permitted[0]).toEqual({
      output: 40,
      cost: 20,
      benefit: 20,
      satisfaction: 10,
    });
    expect(loadPack("shanxi-system").grades.map((band) => band.min)).toEqual([80, 70, 60, 0]);
    expect(loadPack("banded-execution").execution[0]?.kind).toBe("bands");
  });
});

describe("a pack of one's own", () => {
  it("names only what differs", () => {
    const pack = loadPack(
      write(
        `${HEAD}rules:\n  score/overshoot: { parameters: { percent: 150 } }\nlexicon:\n  indicators.target: [考核值]\n`,
      ),
    );
    expect(pack.rules["score/overshoot"]).toEqual({ parameters: { percent: 150 } });
    expect(pack.rules["budget/adjusted-unexplained"]).toEqual({ parameters: { percent: 20 } });
    expect(pack.lexicon).toEqual({ "indicators.target": ["考核值"] });
    expect(pack.grades).toEqual(loadPack("mof-2020").grades);
  });

  it("has a hash of its content, not of its layout", () => {
    const plain = loadPack(write(HEAD)).sha256;
    expect(loadPack(write(`# 注释\n${HEAD}\n\n`)).sha256).toBe(plain);
    expect(loadPack(write(HEAD.replace("本地", "另一地"))).sha256).not.toBe(plain);
  });

  it.each([
    ["a mistyped setting", `${HEAD}gradez: []\n`, /^\/local\.yaml:6: gradez/],
    [
      "a value of the wrong kind",
      `${HEAD}allocation:\n  execution: ten\n  permitted: []\n  groups: {}\n`,
      /^\/local\.yaml:7: allocation\.execution/,
    ],
    [
      "an unknown rule",
      `${HEAD}rules:\n  score/overshot: { enabled: false }\n`,
      /^\/local\.yaml:7: there is no rule score\/overshot/,
    ],
    [
      "an unknown parameter",
      `${HEAD}rules:\n  score/overshoot:\n    parameters:\n      percentage: 150\n`,
      /^\/local\.yaml:9: score\/overshoot has no parameter percentage/,
    ],
    ["broken YAML", `${HEAD}rules: [\n`, /^\/local\.yaml:\d+: /],
    ["no map", `- 1\n`, /^\/local\.yaml:1: a rule pack is a map/],
    ["an unknown parent", HEAD.replace("mof-2020", "mof-1999"), /no such rule pack/],
    ["a circle", HEAD.replace("mof-2020", "local.yaml"), /^\/local\.yaml:2: a circle/],
    ["a pattern that is none", `${HEAD}words:\n  placeholders: ["("]\n`, /^\/local\.yaml:\d+: .*regular expression/i],
  ])("refuses %s, with file and line", (_what, text, message) => {
    expect(failure(text)).toMatch(message);
  });

  it("refuses a name that is not shipped, and says what is", () => {
    expect(() => loadPack("mof-1999")).toThrow(/mof-1999: no such rule pack; shipped are .*mof-2020/);
  });
});
