import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../../src/package-root.ts";

const FOLDERS = ["clean", "injected", "as-found"] as const;
const CSRF = { "x-csrf-token": "local" };
const LONGEST_SECONDS = 120;

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
  const call = async <T>(method: string, path: string, body?: object | FormData): Promise<T> => {
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
  await call("PUT", `/batches/${batchId}/expected-units`, units("市文化馆", "市水利局", "市林业局"));
  for (const form of uploads()) await call("POST", `/batches/${batchId}/files`, form);
  await call("POST", `/batches/${batchId}/seal`);
  await checked(() => call<{ state: string }>("GET", `/batches/${batchId}`));
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
      form.append("file", new Blob([readFileSync(join(root, path))]), `市直单位/${path}`);
    forms.push(form);
  }
  const broken = new FormData();
  broken.append("file", new Blob(["未填写"]), "市直单位/补报/自评表.docx");
  return [...forms, broken];
}

/** Of c-b01-cost.docx and v-05-b01-cost.docx: b01-cost. */
function projectOf(path: string): string {
  return /b\d\d-.*$/.exec(path)?.[0] ?? path;
}

function units(...names: readonly string[]): FormData {
  const form = new FormData();
  form.append("file", new Blob([`名称,部门\n${names.map((name) => `${name},示例市`).join("\n")}\n`]), "应报单位.csv");
  return form;
}

async function checked(batch: () => Promise<{ readonly state: string }>): Promise<void> {
  for (let second = 0; second < LONGEST_SECONDS; second++) {
    if ((await batch()).state === "done") return;
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
