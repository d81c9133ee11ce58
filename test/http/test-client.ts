import { CSRF_HEADER, SESSION_COOKIE } from "../../src/http/identify.ts";
import { API_ROOT } from "../../src/http/register-route.ts";

/** An answer, read whole. */
export interface TestAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
  readonly text: string;
  /** The body as JSON, null where it is none; what it should be the test says. */
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly json: any;
  /** The body as JSON, of the shape that the test expects. */
  as<T>(): T;
}

/** What is sent: JSON, or a form where it is FormData, or nothing. */
export type Sent = FormData | string | object | undefined;

/**
 * Calls the API as a browser or a program would. Paths are below /api/v1; those that begin with `//` are below the root (`//healthz`).
 */
export interface TestClient {
  call(method: string, path: string, body?: Sent, headers?: Readonly<Record<string, string>>): Promise<TestAnswer>;
  get(path: string): Promise<TestAnswer>;
  post(path: string, body?: Sent): Promise<TestAnswer>;
  put(path: string, body?: Sent): Promise<TestAnswer>;
  patch(path: string, body?: Sent): Promise<TestAnswer>;
  delete(path: string, body?: Sent): Promise<TestAnswer>;
  /** A request as it is, for streams: the caller reads the body. */
  open(path: string, init?: RequestInit): Promise<Response>;
  /** The same user, but what proves a request to come from our page is left out. */
  withoutCsrf(): TestClient;
}

export interface Credentials {
  readonly cookie?: string;
  readonly csrf?: string;
  readonly bearer?: string;
}

/** A client; it takes over the session that the server gives it, as a browser does. */
export function openClient(url: string, given: Credentials = {}): TestClient {
  const jar: { cookie: string | undefined; csrf: string | undefined } = { cookie: given.cookie, csrf: given.csrf };

  const open = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const address = path.startsWith("//") ? `${url}${path.slice(1)}` : `${url}${API_ROOT}${path}`;
    const headers = new Headers(init.headers);
    if (given.bearer !== undefined) headers.set("authorization", `Bearer ${given.bearer}`);
    if (jar.cookie !== undefined) headers.set("cookie", `${SESSION_COOKIE}=${jar.cookie}`);
    if (jar.csrf !== undefined && !headers.has(CSRF_HEADER)) headers.set(CSRF_HEADER, jar.csrf);
    const response = await fetch(address, { redirect: "manual", ...init, headers });
    for (const line of response.headers.getSetCookie()) {
      const [, value = ""] = new RegExp(`^${SESSION_COOKIE}=([^;]*)`).exec(line) ?? [];
      jar.cookie = value === "" ? undefined : value;
    }
    return response;
  };

  const call: TestClient["call"] = async (method, path, body, headers = {}) => {
    const isForm = body instanceof FormData;
    const type =
      body === undefined || isForm
        ? {}
        : { "content-type": typeof body === "string" ? "text/plain" : "application/json" };
    const response = await open(path, {
      method,
      headers: { ...type, ...headers },
      ...(body === undefined ? {} : { body: isForm || typeof body === "string" ? body : JSON.stringify(body) }),
    });
    const bytes = new Uint8Array(await response.arrayBuffer());
    const text = new TextDecoder().decode(bytes);
    const json = jsonOf(text);
    if (path === "/session") jar.csrf = csrfOf(json) ?? jar.csrf;
    return { status: response.status, headers: response.headers, bytes, text, json, as: <T>() => json as T };
  };

  return {
    call,
    open,
    get: (path) => call("GET", path),
    post: (path, body) => call("POST", path, body),
    put: (path, body) => call("PUT", path, body),
    patch: (path, body) => call("PATCH", path, body),
    delete: (path, body) => call("DELETE", path, body),
    withoutCsrf: () =>
      openClient(url, {
        ...(given.bearer === undefined ? {} : { bearer: given.bearer }),
        ...(jar.cookie === undefined ? {} : { cookie: jar.cookie }),
      }),
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function csrfOf(json: unknown): string | null {
  return typeof json === "object" && json !== null && "csrf" in json && typeof json.csrf === "string"
    ? json.csrf
    : null;
}
