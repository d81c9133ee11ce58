import { openClient, type TestClient } from "../../http/test-client.ts";
import type { Finding } from "../../../src/model/finding.ts";
import type { Result } from "../../../src/model/result.ts";

/** A finding as the API lists it. */
export interface FindingLine {
  readonly id: number;
  readonly finding: Finding;
  readonly state: string;
  readonly decision: {
    readonly version: number;
    readonly comment: string | null;
    readonly reason: string | null;
  } | null;
}

export interface FileLine {
  readonly id: number;
  readonly path: string;
  readonly standing: string;
  readonly errorCode: string | null;
  readonly project: string | null;
}

/** What the store holds, asked for over the API: what the page shows is held against it. */
export interface StoreView {
  readonly client: TestClient;
  files(batch: number): Promise<readonly FileLine[]>;
  /** The file whose path ends so. @throws {Error} there is none. */
  file(batch: number, end: string): Promise<FileLine>;
  findings(file: number): Promise<readonly FindingLine[]>;
  result(file: number): Promise<Result>;
}

export function storeView(client: TestClient): StoreView {
  const files: StoreView["files"] = async (batch) =>
    (await client.get(`/files?batch=${batch}&limit=500`)).as<{ files: FileLine[] }>().files;
  return {
    client,
    files,
    file: async (batch, end) => {
      const found = (await files(batch)).find(({ path }) => path.endsWith(end));
      if (found === undefined) throw new Error(`no file ${end} in batch ${batch}`);
      return found;
    },
    findings: async (file) =>
      (await client.get(`/findings?file=${file}&sort=file`)).as<{ findings: FindingLine[] }>().findings,
    result: async (file) => (await client.get(`/files/${file}/result`)).as<{ result: Result }>().result,
  };
}

/** As the single user of a service on this machine. */
export async function openStoreView(url: string): Promise<StoreView> {
  const client = openClient(url.replace(/\/$/, ""));
  await client.get("/session");
  return storeView(client);
}
