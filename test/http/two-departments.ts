import { ROUTES } from "../../src/http/routes/index.ts";
import { PROGRAM } from "../../src/service/actor.ts";
import { openBatch } from "../../src/service/batches.ts";
import { assignUnit } from "../../src/store/files.ts";
import { saveUnits } from "../../src/store/save-units.ts";
import { unitByName } from "../../src/store/units.ts";
import { buildFaultyReport } from "../build/good-report.ts";
import { openServer, type TestServer, type UserClient } from "./open-server.ts";
import type { TestClient } from "./test-client.ts";

/** Where one department's things are. */
export interface Place {
  readonly unitId: number;
  readonly unit: string;
  /** In every text that is this department's. */
  readonly mark: string;
  readonly path: string;
  readonly batchId: number;
  readonly fileId: number;
  readonly findingId: number;
  readonly otherFindingId: number;
  readonly correctionId: number;
  readonly returnId: number;
  readonly alikeId: number;
  readonly sha256: string;
}

export interface TwoDepartments {
  readonly server: TestServer;
  readonly admin: TestClient;
  /** Limited to the unit of `education`. */
  readonly teacher: UserClient;
  /** Limited to the department of `police`. */
  readonly officer: UserClient;
  readonly education: Place;
  readonly police: Place;
  /** A report that nobody knows the unit of. */
  readonly strayId: number;
  readonly close: () => Promise<void>;
}

const DAYS = { date: "2026-03-01", deadline: "2026-03-15" };

/** One batch with a report of each of two departments, each with all that a review leaves: decisions, a correction, a return … */
export async function openTwoDepartments(): Promise<TwoDepartments> {
  const server = await openServer();
  const { services } = server;
  await saveUnits(services.db, [
    { name: "密教育局", code: "101", department: "密教育口", aliases: [] },
    { name: "密公安局", code: "102", department: "密公安口", aliases: [] },
  ]);
  const admin = await server.as("admin");
  const { id: batchId } = await openBatch(services, PROGRAM, { name: "二〇二二年度" });
  const receipts = await server.service.upload(batchId, {
    "密教育.docx": buildFaultyReport("密教育项目"),
    "密公安.docx": buildFaultyReport("密公安项目"),
    "密无主.docx": buildFaultyReport("密无主项目"),
  });
  await server.service.work(1);
  await server.service.settled(batchId);
  const fileOf = (path: string): { fileId: number; sha256: string } => {
    const receipt = receipts.find((one) => one.path === path);
    if (receipt === undefined || receipt.outcome === "refused") throw new Error(`${path} was not taken`);
    return receipt;
  };
  const place = (mark: string): Promise<Place> => furnish(server, admin, batchId, mark, fileOf(`${mark}.docx`));
  const [education, police] = [await place("密教育"), await place("密公安")];
  await server.service.settled(batchId);
  return {
    server,
    admin,
    education,
    police,
    strayId: fileOf("密无主.docx").fileId,
    teacher: await server.as({ role: "reviewer", visibility: { departments: [], unitIds: [education.unitId] } }),
    officer: await server.as({ role: "reviewer", visibility: { departments: ["密公安口"], unitIds: [] } }),
    close: () => server.close(),
  };
}

async function furnish(
  { services }: TestServer,
  admin: TestClient,
  batchId: number,
  mark: string,
  { fileId, sha256 }: { readonly fileId: number; readonly sha256: string },
): Promise<Place> {
  const unit = await unitByName(services.db, `${mark}局`);
  if (unit === null) throw new Error("no such unit");
  await assignUnit(services.db, [fileId], unit.id);
  const sent = async (method: string, path: string, body: object): Promise<TestAnswerBody> => {
    const answer = await admin.call(method, path, body);
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${answer.text}`);
    return answer.json as TestAnswerBody;
  };
  const correction = await sent("POST", `/files/${fileId}/corrections`, {
    pointer: "/evaluations/0/indicators/0/actual",
    text: `${mark}更正`,
    replaces: null,
  });
  const { findings } = (await admin.get(`/findings?file=${fileId}`)).json as { findings: { id: number }[] };
  const [first, second] = findings;
  if (first === undefined || second === undefined) throw new Error("the faulty report has two findings");
  const decision = { verdict: "confirmed", reason: `${mark}理由`, comment: `${mark}意见`, version: 0 };
  await sent("POST", "/decisions", { decisions: [{ findingId: first.id, ...decision }] });
  await sent("PUT", `/files/${fileId}/review`, { version: 0, note: `${mark}批注` });
  const { letters } = await sent("POST", "/letters/draft", { batchId, fileIds: [fileId], ...DAYS });
  const made = await sent("POST", `/batches/${batchId}/returns`, {
    unitName: unit.name,
    unitId: unit.id,
    number: `${mark}〔2026〕1号`,
    dueOn: "2026-03-15",
    letter: letters[0]?.letter,
    fileIds: [fileId],
  });
  return {
    unitId: unit.id,
    unit: unit.name,
    mark,
    path: `${mark}.docx`,
    batchId,
    fileId,
    findingId: first.id,
    otherFindingId: second.id,
    correctionId: correction.correction.id,
    returnId: made.id,
    alikeId: 999_999,
    sha256,
  };
}

interface TestAnswerBody {
  readonly id: number;
  readonly correction: { readonly id: number };
  readonly letters: readonly { readonly letter: unknown }[];
}

/** Routes that a limited user may call and that need not be tried for a department each: nothing of a department is in them. */
export const WITHOUT_DEPARTMENT: ReadonlySet<string> = new Set([
  "createBatch",
  "getLetterFrame",
  "getLetterTemplate",
  "getLetterTemplateSample",
  "getPack",
  "getRule",
  "listPacks",
  "listReviewers",
  "listRules",
  "listFilters",
  "saveFilter",
  "changeFilter",
  "removeFilter",
  // What they draw is sent along.
  "renderLetter",
]);

/** Ids of the routes that limited users may call. */
export function limitedRoutes(): string[] {
  return ROUTES.flatMap(({ id, access }) =>
    "limited" in access && access.limited && !WITHOUT_DEPARTMENT.has(id) ? [id] : [],
  );
}
