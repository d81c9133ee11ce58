import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../../src/package-root.ts";

const FOLDERS = ["clean", "injected", "as-found"] as const;
const CSRF = { "x-csrf-token": "local" };
const LONGEST_SECONDS = 120;

const DAY = 24 * 60 * 60 * 1000;
const MISSING = [
  ["市文化馆", "市文化旅游广电局"],
  ["县林业技术推广站", "县林业和草原局"],
] as const;

type Call = <T>(method: string, path: string, body?: object | FormData) => Promise<T>;

interface FileLine {
  readonly id: number;
  readonly unit: string | null;
  readonly department: string | null;
  readonly standing: string;
}

interface Finding {
  readonly id: number;
  readonly fileId: number | null;
  readonly state: string;
  readonly finding: { readonly severity: string };
}

/** A round as an office has it: reports sent and checked, some findings confirmed, letters to be written. */
export interface SampleRound {
  readonly batchId: number;
  /** A report with several findings. */
  readonly fileId: number;
}

/** Fills the server through its own API. @param url With a slash at its end. */
export async function sampleRound(url: string): Promise<SampleRound> {
  const call: Call = async <T>(method: string, path: string, body?: object | FormData): Promise<T> => {
    const json = body !== undefined && !(body instanceof FormData);
    const response = await fetch(`${url}api/v1${path}`, {
      method,
      headers: { ...CSRF, ...(json ? { "content-type": "application/json" } : {}) },
      ...(body === undefined ? {} : { body: body instanceof FormData ? body : JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return (response.status === 204 ? undefined : await response.json()) as T;
  };
  await call("PUT", "/letter-frame", {
    issuer: "示例市财政局",
    letterhead: "示例市财政局文件",
    contactName: "张三",
    contactPhone: "0000-1234567",
    days: 10,
  });
  await call("POST", "/batches", { name: "2023年度部门预算绩效自评", year: 2023 });
  const { id: batchId } = await call<{ id: number }>("POST", "/batches", {
    name: "2022年度市直单位绩效自评",
    year: 2022,
  });
  const batch = () => call<{ state: string; counts: Record<string, number> }>("GET", `/batches/${batchId}`);
  for (const form of uploads()) await call("POST", `/batches/${batchId}/files`, form);
  await until(async () => {
    const { counts } = await batch();
    return counts["waiting"] === 0 && counts["running"] === 0;
  });
  const { files } = await call<{ files: FileLine[] }>("GET", `/files?batch=${batchId}&limit=500`);
  await call("PUT", `/batches/${batchId}/expected-units`, unitList(files));
  await call("POST", `/batches/${batchId}/seal`);
  await until(async () => (await batch()).state === "done");
  for (const { id, standing } of files)
    if (standing === "clean")
      await call("PUT", `/files/${id}/review`, { version: 0, state: "passed", unreadSeen: true });
  const { findings } = await call<{ findings: Finding[] }>("GET", `/findings?batch=${batchId}&limit=500`);
  const own = findings.filter(({ fileId }) => fileId !== null);
  const fileId = mostFindings(own);
  for (const { id } of own
    .filter((finding) => finding.fileId !== fileId && finding.finding.severity !== "notice")
    .slice(0, 30)) {
    const [decision] = [{ findingId: id, verdict: "confirmed", reason: null, comment: null, version: 0 }];
    // The same finding of a duplicate is decided with the first one.
    await call("POST", "/decisions", { decisions: [decision] }).catch(() => undefined);
  }
  const first = files.find(({ id }) => id !== fileId && own.some((finding) => finding.fileId === id));
  if (first?.unit != null) await issueLetter(call, batchId, first.unit);
  return { batchId, fileId };
}

/** In requests of a size that a page sends. */
function uploads(): FormData[] {
  const root = join(packageRoot(), "fixtures/layouts");
  const paths = FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith(".docx"))
      .map((name) => `${folder}/${name}`),
  );
  // Each project once, the faulty one where there is one: a round where half is sent twice would look odd.
  const once = [...new Map(paths.map((path) => [projectOf(path), path])).values()];
  const forms: FormData[] = [];
  for (let first = 0; first < once.length; first += 20) {
    const form = new FormData();
    for (const path of once.slice(first, first + 20))
      form.append("file", new Blob([readFileSync(join(root, path))]), `市直单位/${nameOf(once.indexOf(path))}`);
    forms.push(form);
  }
  const broken = new FormData();
  broken.append("file", new Blob(["未填写"]), "市直单位/补报/自评表.docx");
  return [...forms, broken];
}

/** As an office numbers what comes in. */
function nameOf(place: number): string {
  return `自评表${String(place + 1).padStart(2, "0")}.docx`;
}

/** Of c-b01-cost.docx and v-05-b01-cost.docx: b01-cost. */
function projectOf(path: string): string {
  return /b\d\d-.*$/.exec(path)?.[0] ?? path;
}

/** Everybody who has sent, and two who have not. */
function unitList(files: readonly FileLine[]): FormData {
  const sent = files.flatMap(({ unit, department }) => (unit === null ? [] : [[unit, department ?? ""] as const]));
  const units = new Map([...sent, ...MISSING]);
  const lines = [...units].map(([name, department]) => `${name},${department}`);
  const form = new FormData();
  form.append("file", new Blob([`名称,部门\n${lines.join("\n")}\n`]), "应报单位.csv");
  return form;
}

/** One unit has its letter already, and some days to answer. */
async function issueLetter(call: Call, batchId: number, unit: string): Promise<void> {
  const day = (days: number): string => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);
  const { letters } = await call<{ letters: { unit: string | null; fileIds: number[]; letter: object }[] }>(
    "POST",
    "/letters/draft",
    { batchId, unit, date: day(0), deadline: day(10), documentNumber: "示财绩〔2023〕12号" },
  );
  const [draft] = letters;
  if (draft === undefined) return;
  const { fileIds, letter } = draft;
  const content = { unitName: unit, unitId: null, number: "示财绩〔2023〕12号", dueOn: day(10), letter, fileIds };
  const { id, version } = await call<{ id: number; version: number }>("POST", `/batches/${batchId}/returns`, content);
  await call("POST", `/returns/${id}/issue`, { version });
}

async function until(reached: () => Promise<boolean>): Promise<void> {
  for (let second = 0; second < LONGEST_SECONDS; second++) {
    if (await reached()) return;
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
  throw new Error("the sample round is not checked in time");
}

function mostFindings(findings: readonly Finding[]): number {
  const counts = new Map<number, number>();
  for (const { fileId } of findings) if (fileId !== null) counts.set(fileId, (counts.get(fileId) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  if (most === undefined) throw new Error("no report of the sample round has a finding");
  return most[0];
}
