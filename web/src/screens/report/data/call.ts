import { requestJson } from "../../../api/client.ts";

interface CallOptions {
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  readonly signal?: AbortSignal | undefined;
}

/** One request of the API and its JSON. @throws {ApiProblem} where the server says no, or does not answer. */
export function call<T>(method: string, path: string, { query, body, signal }: CallOptions = {}): Promise<T> {
  return requestJson<T>(method, path, {
    ...(query === undefined ? {} : { query }),
    ...(body === undefined ? {} : { json: body }),
    ...(signal === undefined ? {} : { signal }),
  });
}
