import { FORM_TYPE } from "./form.ts";
import { openClient, type TestClient } from "../test-client.ts";

/** The single user's client of a server, with what these tests do again and again. */
export interface SingleUser extends TestClient {
  newBatch(name?: string): Promise<number>;
  /** Sends a whole multipart body. */
  send(batchId: number, body: Uint8Array): ReturnType<TestClient["call"]>;
  total(batchId: number): Promise<number>;
  healthy(): Promise<boolean>;
}

export function singleUser(url: string): SingleUser {
  const client = openClient(url, { csrf: "local" });
  return {
    ...client,
    newBatch: async (name = "批次") => (await client.post("/batches", { name })).json.id as number,
    send: async (batchId, body) => {
      const response = await client.open(`/batches/${batchId}/files`, {
        method: "POST",
        headers: { "content-type": FORM_TYPE },
        body: new Blob([new Uint8Array(body)]),
      });
      const bytes = new Uint8Array(await response.arrayBuffer());
      const text = new TextDecoder().decode(bytes);
      const json = JSON.parse(text);
      return { status: response.status, headers: response.headers, bytes, text, json, as: <T>() => json as T };
    },
    total: async (batchId) => (await client.get(`/batches/${batchId}`)).json.counts.total as number,
    healthy: async () => (await client.get("//healthz")).status === 200,
  };
}
