import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { whyNoDatabase } from "../store/data-folder.ts";
import { PROGRAM } from "../../src/service/actor.ts";
import { openBatch } from "../../src/service/batches.ts";
import { assignUnit } from "../../src/store/files.ts";
import { buildFaultyReport } from "../build/good-report.ts";
import { openZip } from "../../src/archive/zip-archive.ts";
import { DEFAULT_LIMITS } from "../../src/model/limits.ts";
import type { TestAnswer, TestClient } from "./test-client.ts";
import { limitedRoutes, openTwoDepartments, type Place, type TwoDepartments } from "./two-departments.ts";

const reason = await whyNoDatabase();
if (reason !== null) console.log(`skipped: ${reason}`);

interface Case {
  readonly method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly path: (of: Place) => string;
  readonly body?: (of: Place) => object;
  /** Statuses for who may see the place, and for who may not. */
  readonly own: number;
  readonly other: number;
  /** What a caller's own answer shows; not asked where nothing is given. */
  readonly shows?: (of: Place) => string;
}

const DAYS = { date: "2026-03-01", deadline: "2026-03-15" };
const verdict = { verdict: "dismissed", reason: "已核实", comment: null };
const mark = ({ mark: text }: Place): string => text;
const form = (path: string): FormData => {
  const data = new FormData();
  data.append("files", new Blob(["%PDF-1.4 other bytes"]), path);
  return data;
};

/** One call of every route that limited users may make; reading first, then changes, the gentle ones first. */
const CASES: Readonly<Record<string, Case>> = {
  listUnits: { path: () => "/units", own: 200, other: 200, shows: mark },
  listBatches: { path: () => "/batches", own: 200, other: 200 },
  getBatch: { path: ({ batchId }) => `/batches/${batchId}`, own: 200, other: 200 },
  batchProgress: { path: ({ batchId }) => `/batches/${batchId}/progress`, own: 200, other: 200 },
  batchOverview: { path: ({ batchId }) => `/batches/${batchId}/overview`, own: 200, other: 200 },
  batchSummary: { path: ({ batchId }) => `/batches/${batchId}/summary`, own: 200, other: 200 },
  listFiles: { path: ({ fileId }) => `/files?sort=path&text=&file=${fileId}`, own: 200, other: 200, shows: mark },
  listFileIds: { path: ({ fileId }) => `/files/ids?file=${fileId}`, own: 200, other: 200 },
  getFile: { path: ({ fileId }) => `/files/${fileId}`, own: 200, other: 404, shows: mark },
  getNeighbours: { path: ({ fileId }) => `/files/${fileId}/neighbours`, own: 200, other: 404 },
  getResult: {
    path: ({ fileId }) => `/files/${fileId}/result`,
    own: 200,
    other: 404,
    shows: ({ mark: text }) => `${text}更正`,
  },
  resultHistory: { path: ({ fileId }) => `/files/${fileId}/history`, own: 200, other: 404 },
  getOriginal: { path: ({ fileId }) => `/files/${fileId}/original`, own: 200, other: 404 },
  getView: { path: ({ fileId }) => `/files/${fileId}/view`, own: 200, other: 404, shows: mark },
  getPagePicture: { path: ({ fileId }) => `/files/${fileId}/pages/1`, own: 415, other: 404 },
  listCorrections: {
    path: ({ fileId }) => `/files/${fileId}/corrections`,
    own: 200,
    other: 404,
    shows: ({ mark: text }) => `${text}更正`,
  },
  getReview: {
    path: ({ fileId }) => `/files/${fileId}/review`,
    own: 200,
    other: 404,
    shows: ({ mark: text }) => `${text}批注`,
  },
  listRounds: { path: ({ fileId }) => `/files/${fileId}/rounds`, own: 200, other: 404 },
  compareRounds: { path: ({ fileId }) => `/files/${fileId}/rounds/comparison`, own: 404, other: 404 },
  openReport: { method: "PUT", path: ({ fileId }) => `/files/${fileId}/presence`, own: 200, other: 404 },
  leaveReport: { method: "DELETE", path: ({ fileId }) => `/files/${fileId}/presence`, own: 204, other: 204 },
  listFindings: { path: ({ fileId }) => `/findings?file=${fileId}`, own: 200, other: 200 },
  findingFacets: { path: () => "/findings/facets", own: 200, other: 200 },
  getFinding: {
    path: ({ findingId }) => `/findings/${findingId}`,
    own: 200,
    other: 404,
    shows: ({ mark: text }) => `${text}意见`,
  },
  findingHistory: {
    path: ({ findingId }) => `/findings/${findingId}/history`,
    own: 200,
    other: 404,
    shows: ({ mark: text }) => `${text}意见`,
  },
  previewAlike: {
    path: ({ otherFindingId, batchId }) => `/findings/${otherFindingId}/alike?batch=${batchId}`,
    own: 200,
    other: 404,
  },
  exportDataset: { path: () => "/exports/json?provenance=true&whole=true", own: 200, other: 200, shows: mark },
  draftLetters: {
    method: "POST",
    path: () => "/letters/draft",
    body: ({ batchId }) => ({ batchId, ...DAYS }),
    own: 200,
    other: 200,
    shows: mark,
  },
  draftBatchLetters: {
    method: "POST",
    path: ({ batchId }) => `/batches/${batchId}/letters`,
    body: ({ fileId }) => ({ fileIds: [fileId], ...DAYS }),
    own: 200,
    other: 200,
  },
  batchLetters: { path: ({ batchId }) => `/batches/${batchId}/letters`, own: 200, other: 200, shows: mark },
  listReturns: { path: () => "/returns", own: 200, other: 200, shows: mark },
  getReturn: { path: ({ returnId }) => `/returns/${returnId}`, own: 200, other: 404, shows: mark },
  knownFiles: {
    method: "POST",
    path: ({ batchId }) => `/batches/${batchId}/known`,
    body: ({ path, sha256 }) => ({ files: [{ path, sha256 }] }),
    own: 200,
    other: 200,
    shows: mark,
  },
  setReview: {
    method: "PUT",
    path: ({ fileId }) => `/files/${fileId}/review`,
    body: () => ({ version: 1, note: "改" }),
    own: 200,
    other: 404,
  },
  decide: {
    method: "POST",
    path: () => "/decisions",
    body: ({ otherFindingId }) => ({ decisions: [{ findingId: otherFindingId, ...verdict, version: 0 }] }),
    own: 200,
    other: 404,
  },
  undoDecisions: {
    method: "POST",
    path: () => "/decisions/undo",
    body: ({ otherFindingId }) => ({ findings: [{ findingId: otherFindingId, version: 1 }] }),
    own: 200,
    other: 404,
  },
  decideAlike: {
    method: "POST",
    path: ({ otherFindingId }) => `/findings/${otherFindingId}/alike`,
    body: ({ batchId }) => ({
      batchId,
      ...verdict,
      seen: { upTo: 999_999, at: new Date().toISOString() },
      count: 999,
    }),
    own: 200,
    other: 404,
  },
  undoAlike: { method: "POST", path: ({ alikeId }) => `/alike-decisions/${alikeId}/undo`, own: 404, other: 404 },
  draftReturn: {
    method: "POST",
    path: ({ batchId }) => `/batches/${batchId}/returns`,
    body: ({ unit, unitId, fileId }) => ({
      unitName: unit,
      unitId,
      number: null,
      dueOn: null,
      letter: {},
      fileIds: [fileId],
    }),
    own: 422,
    other: 422,
  },
  changeReturn: {
    method: "PATCH",
    path: ({ returnId }) => `/returns/${returnId}`,
    body: () => ({ version: 1, number: "改" }),
    own: 200,
    other: 404,
  },
  issueReturn: {
    method: "POST",
    path: ({ returnId }) => `/returns/${returnId}/issue`,
    body: () => ({ version: 2 }),
    own: 200,
    other: 404,
  },
  answerReturn: {
    method: "POST",
    path: ({ returnId }) => `/returns/${returnId}/answer`,
    body: () => ({ version: 3 }),
    own: 200,
    other: 404,
  },
  withdrawReturn: {
    method: "POST",
    path: ({ returnId }) => `/returns/${returnId}/withdraw`,
    body: () => ({ version: 1 }),
    own: 422,
    other: 404,
  },
  removeReturn: { method: "DELETE", path: ({ returnId }) => `/returns/${returnId}?version=1`, own: 422, other: 404 },
  // From here on the record is checked anew, and its findings are others.
  undoCorrection: {
    method: "DELETE",
    path: ({ fileId, correctionId }) => `/files/${fileId}/corrections/${correctionId}`,
    own: 204,
    other: 404,
  },
  correctValue: {
    method: "POST",
    path: ({ fileId }) => `/files/${fileId}/corrections`,
    body: () => ({ pointer: "/evaluations/0/indicators/0/actual", text: "改", replaces: null }),
    own: 201,
    other: 404,
  },
  uploadFiles: {
    method: "POST",
    path: ({ batchId, unitId }) => `/batches/${batchId}/files?unit=${unitId}`,
    body: ({ path }) => form(path),
    own: 200,
    other: 403,
  },
};

/** Of an answer everything that can be read; parts of a zip as well. */
function wordsOf({ bytes, text }: TestAnswer): string {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return text;
  const zip = openZip(bytes, DEFAULT_LIMITS);
  return zip.entries.map((entry) => `${entry.name}\n${zip.read(entry).toString("utf8")}`).join("\n");
}

async function ask(client: TestClient, id: string, of: Place): Promise<TestAnswer> {
  const { method = "GET", path, body } = CASES[id] ?? { path: () => "/" };
  if (id === "batchProgress") return firstEvent(client, path(of));
  return client.call(method, path(of), body?.(of));
}

/** The first two events of a stream, from before the first file. */
async function firstEvent(client: TestClient, path: string): Promise<TestAnswer> {
  const off = new AbortController();
  const response = await client.open(path, { headers: { "last-event-id": "1" }, signal: off.signal });
  const { value } = (await response.body?.getReader().read()) ?? {};
  off.abort();
  const bytes = new Uint8Array(value ?? []);
  const text = new TextDecoder().decode(bytes);
  return { status: response.status, headers: response.headers, bytes, text, json: null, as: <T>() => null as T };
}

describe("the departments' table", () => {
  it("names every route that limited users may call", () => {
    expect(Object.keys(CASES).toSorted()).toEqual(limitedRoutes().toSorted());
  });
});

describe.skipIf(reason !== null)("two departments in one batch", () => {
  let two: TwoDepartments;
  let before: string;

  /** All that there is of a department. */
  const stateOf = async ({ fileId, findingId, otherFindingId, returnId }: Place): Promise<string> => {
    const parts = ["", "/result", "/corrections", "/review", "/original", "/history"].map(
      (part) => `/files/${fileId}${part}`,
    );
    const paths = [...parts, `/findings/${findingId}`, `/findings/${otherFindingId}`, `/returns/${returnId}`];
    const answers = await Promise.all(paths.map((path) => two.admin.get(path)));
    expect(answers.map(({ status }) => status)).toEqual(paths.map(() => 200));
    return answers.map(({ bytes }) => Buffer.from(bytes).toString("latin1")).join("\n");
  };

  beforeAll(async () => {
    two = await openTwoDepartments();
    before = await stateOf(two.police);
  }, 120_000);
  afterAll(() => two?.close());

  it.each(Object.keys(CASES))("%s shows and changes nothing of another department", async (id) => {
    const { teacher, police, education } = two;
    const answer = await ask(teacher, id, police);
    expect([id, answer.status]).toEqual([id, CASES[id]?.other]);
    const words = wordsOf(answer);
    for (const secret of [police.mark, "密无主", police.sha256]) {
      // What the caller has sent may come back.
      if (id === "draftLetters" || CASES[id]?.body === undefined || answer.status >= 400 || secret === "密无主")
        expect(words).not.toContain(secret);
    }
    expect([id, (await stateOf(police)) === before]).toEqual([id, true]);
    expect(education.mark).not.toBe(police.mark);
  });

  it("of the whole batch each sees the own reports, and counts of them alone", async () => {
    const { teacher, officer, admin, education, police, strayId } = two;
    const path = `/batches/${education.batchId}`;
    const seen = async (client: TestClient, hidden: string): Promise<unknown> => {
      const overview = await client.get(`${path}/overview`);
      expect(overview.text).not.toContain(hidden);
      const { findings } = (await client.get(`/findings?limit=500`)).json as { findings: { fileId: number }[] };
      expect((await client.get("/findings/facets")).json.total).toBe(findings.length);
      const { files, total } = (await client.get("/files")).json as { files: { id: number }[]; total: number };
      const ids = new Set(files.map(({ id }) => id));
      const { counts } = (await client.get(path)).json as { counts: { total: number } };
      return [[...ids].toSorted(), total, counts.total, findings.every(({ fileId }) => ids.has(fileId))];
    };
    const everything = [education.fileId, police.fileId, strayId].toSorted();
    expect(await seen(teacher, police.mark)).toEqual([[education.fileId], 1, 1, true]);
    expect(await seen(officer, education.mark)).toEqual([[police.fileId], 1, 1, true]);
    expect(await seen(admin, "密没有")).toEqual([everything, 3, 3, true]);
  });

  it("a finding across reports names those of others to nobody who is limited", async () => {
    const { server, admin, teacher, officer, education, police } = two;
    const batch = await openBatch(server.services, PROGRAM, { name: "同一份" });
    const same = buildFaultyReport("同一项目");
    const receipts = await server.service.upload(batch.id, { "密教育二.docx": same, "密公安二.docx": same });
    for (const [n, { unitId }] of [education, police].entries()) {
      const receipt = receipts[n];
      if (receipt?.outcome === "accepted") await assignUnit(server.services.db, [receipt.fileId], unitId);
    }
    await server.service.settled(batch.id);
    const across = async (client: TestClient): Promise<string> =>
      JSON.stringify(
        (await client.get(`/findings?limit=500&batch=${batch.id}`)).json.findings.filter(
          (line: { finding: { rule: string } }) => line.finding.rule.startsWith("batch/"),
        ),
      );
    const all = await across(admin);
    expect([all.includes("密教育二"), all.includes("密公安二")]).toEqual([true, true]);
    expect(await across(teacher)).not.toContain(police.mark);
    expect(await across(officer)).not.toContain(education.mark);
  });

  it.each(["json", "jsonl", "csv", "xlsx", "parquet"])(
    "an export as %s holds the own department alone",
    async (format) => {
      const { teacher, police, education } = two;
      const words = wordsOf(await teacher.get(`/exports/${format}`));
      expect(words).not.toContain(police.mark);
      expect(words).not.toContain("密无主");
      if (format !== "parquet") expect(words).toContain(education.mark);
    },
  );

  it("a report without a unit is for nobody who is limited", async () => {
    for (const path of ["", "/result", "/original", "/view", "/review"])
      expect((await two.teacher.get(`/files/${two.strayId}${path}`)).status).toBe(404);
  });

  it("does not let who is limited put bytes in the place of another department's report", async () => {
    const { teacher, police, education } = two;
    const answer = await teacher.post(`/batches/${police.batchId}/files?unit=${education.unitId}`, form(police.path));
    expect(answer.json.receipts).toMatchObject([{ outcome: "refused" }]);
    expect(answer.text).not.toContain(police.sha256);
    expect((await stateOf(police)) === before).toBe(true);
    expect((await teacher.get(`/files/${police.fileId}`)).status).toBe(404);
  });

  it("does not tell who is limited that another department has sent the same bytes", async () => {
    const { teacher, admin, police, education } = two;
    const { bytes } = await admin.get(`/files/${police.fileId}/original`);
    const known = { files: [{ path: police.path, sha256: police.sha256 }] };
    expect((await teacher.post(`/batches/${police.batchId}/known`, known)).json).toEqual({ known: [] });
    expect((await admin.post(`/batches/${police.batchId}/known`, known)).json).toEqual({ known: [police.path] });
    const data = new FormData();
    data.append("files", new Blob([bytes]), "mine.docx");
    const answer = await teacher.post(`/batches/${police.batchId}/files?unit=${education.unitId}`, data);
    expect(answer.json.receipts).toMatchObject([{ outcome: "accepted", duplicateOf: null }]);
    const line = await teacher.get(`/files/${answer.json.receipts[0].fileId}`);
    expect(line.json.duplicateOf).toBeNull();
  });

  it.each(Object.keys(CASES))("%s is there for the own department", async (id) => {
    const { teacher, education } = two;
    const answer = await ask(teacher, id, education);
    expect([id, answer.status]).toEqual([id, CASES[id]?.own]);
    const shows = CASES[id]?.shows?.(education);
    if (shows !== undefined) expect(wordsOf(answer)).toContain(shows);
  });

  it("all that the one has changed now has left the other as it was", async () => {
    expect((await stateOf(two.police)) === before).toBe(true);
  });

  it("another unit of the list, or none, ends what a user saw of the one before, at once", async () => {
    const { admin, teacher, education, police } = two;
    const move = { scope: { departments: [], unitIds: [police.unitId] } };
    expect((await admin.put(`/users/${teacher.userId}/scope`, move)).status).toBe(200);
    expect((await teacher.get(`/files/${education.fileId}`)).status).toBe(401);
  });
});
