import createClient from "openapi-fetch";
import { ApiProblem } from "./problem.ts";
import type { paths } from "./schema.ts";

export const API_ROOT = "/api/v1";
const CSRF_HEADER = "x-csrf-token";

let csrf = "";
let onSessionEnd: () => void = () => undefined;

/** Sets what every change has to send along; from the session. */
export function setCsrf(token: string | null): void {
  csrf = token ?? "";
}

/** Headers of a change that is sent without the client, such as an upload. */
export function changeHeaders(): Record<string, string> {
  return { [CSRF_HEADER]: csrf };
}

/** Sets what is done when the server says that nobody is logged in any more. @returns ends it. */
export function whenSessionEnds(listener: () => void): () => void {
  onSessionEnd = listener;
  return () => {
    if (onSessionEnd === listener) onSessionEnd = () => undefined;
  };
}

/** Tells the page about an answer's status; called for every answer. */
export function noteStatus(status: number): void {
  if (status === 401) onSessionEnd();
}

/** Every route of the API, typed by its own description. Use with {@link dataOf}. */
export const api = createClient<paths>({
  baseUrl: "",
  querySerializer: { array: { style: "form", explode: true } },
});

api.use({
  onRequest({ request }) {
    if (request.method !== "GET") request.headers.set(CSRF_HEADER, csrf);
    return request;
  },
  async onResponse({ response }) {
    noteStatus(response.status);
    if (!response.ok) throw new ApiProblem(response.status, await response.json().catch(() => null));
  },
  onError: ({ error }) => reached(error),
});

/** What is thrown where the server could not be reached; a request that the page itself gave up stays what it is. */
function reached(error: unknown): Error {
  if (error instanceof ApiProblem || (error instanceof DOMException && error.name === "AbortError")) return error;
  return new ApiProblem(0, null);
}

/** The data of an answer. @throws {ApiProblem} where the server refused, or could not be reached. */
export async function dataOf<T>(asked: Promise<{ data?: T }>): Promise<T> {
  return (await asked).data as T;
}

type Query = Readonly<Record<string, unknown>>;

/** `?rule=a&rule=b`: lists repeat, what is null, undefined or "" is left out. Begins with "?" or is empty. */
export function queryText(query: Query): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== undefined && one !== null && one !== "") parameters.append(name, String(one));
  const text = parameters.toString();
  return text === "" ? "" : `?${text}`;
}

interface RequestParts {
  readonly query?: Query;
  readonly json?: unknown;
  readonly form?: FormData;
  readonly signal?: AbortSignal;
}

/** A request by method and address, for what the typed client does not fit: bytes, forms. @throws {ApiProblem} */
export async function request(method: string, path: string, { query, json, form, signal }: RequestParts = {}) {
  const response = await fetch(`${API_ROOT}${path}${queryText(query ?? {})}`, {
    method,
    headers: {
      ...(json === undefined ? {} : { "content-type": "application/json" }),
      ...(method === "GET" ? {} : changeHeaders()),
    },
    body: json === undefined ? form : JSON.stringify(json),
    signal,
  }).catch((thrown: unknown) => {
    throw reached(thrown);
  });
  noteStatus(response.status);
  if (!response.ok) throw new ApiProblem(response.status, await response.json().catch(() => null));
  return response;
}

/** {@link request} whose answer is JSON, or nothing. */
export async function requestJson<T>(...parameters: Parameters<typeof request>): Promise<T> {
  const response = await request(...parameters);
  return (response.status === 204 ? undefined : await response.json()) as T;
}
