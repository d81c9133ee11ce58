import { connect, type Socket } from "node:net";

/** What came back over a connection before it was closed or the answer was whole. */
export interface RawAnswer {
  /** 0 where the connection ended without an answer. */
  readonly status: number;
  readonly headers: string;
  readonly body: string;
  /** Error code of the body's refusal; null where there is none. */
  readonly code: string | null;
  /** The server has closed the connection. */
  readonly closed: boolean;
  readonly milliseconds: number;
  /** Bytes that were sent until then. */
  readonly sent: number;
}

type Sent = string | Uint8Array;

/**
 * Sends bytes as they are, without any rule of HTTP, and reads the answer.
 *
 * @param pieces What is sent; an iterable without end goes on until the answer is there.
 */
export function rawRequest(
  port: number,
  pieces: Iterable<Sent> | AsyncIterable<Sent>,
  options: {
    readonly limit?: number;
    /** Waits for the server to close, also after a whole answer. */
    readonly untilClosed?: boolean;
    readonly onSocket?: (socket: Socket) => void;
  } = {},
): Promise<RawAnswer> {
  const { limit = 20_000, untilClosed = false, onSocket } = options;
  return new Promise((resolve) => {
    const begin = performance.now();
    const socket = connect(port, "127.0.0.1");
    onSocket?.(socket);
    const received: Buffer[] = [];
    let sent = 0;
    let over = false;
    let closed = false;
    const end = (): void => {
      if (over) return;
      over = true;
      clearTimeout(late);
      socket.destroy();
      resolve({ ...parsed(Buffer.concat(received)), closed, sent, milliseconds: performance.now() - begin });
    };
    const late = setTimeout(end, limit);
    socket.on("data", (bytes) => {
      received.push(bytes);
      if (!untilClosed && isWhole(Buffer.concat(received))) end();
    });
    socket.on("end", () => {
      closed = true;
      end();
    });
    socket.on("error", () => (closed = true));
    socket.on("close", () => {
      closed = true;
      end();
    });
    void (async () => {
      for await (const piece of pieces) {
        if (over || socket.destroyed) return;
        sent += piece.length;
        if (!socket.write(piece))
          await new Promise<void>((next) => {
            const go = (): void => {
              socket.off("drain", go).off("close", go);
              next();
            };
            socket.once("drain", go).once("close", go);
          });
      }
    })();
  });
}

function isWhole(bytes: Buffer): boolean {
  const head = bytes.indexOf("\r\n\r\n");
  if (head < 0) return false;
  const headers = bytes.toString("latin1", 0, head);
  const length = /^content-length: (\d+)/im.exec(headers)?.[1];
  if (length !== undefined) return bytes.length >= head + 4 + Number(length);
  return /^HTTP\/1\.1 (?:204|304)/.test(headers) || bytes.includes("\r\n0\r\n\r\n");
}

function parsed(bytes: Buffer): Pick<RawAnswer, "status" | "headers" | "body" | "code"> {
  const text = bytes.toString("utf8");
  const [headers = "", ...rest] = text.split("\r\n\r\n");
  const body = rest.join("\r\n\r\n");
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(headers)?.[1] ?? 0);
  return { status, headers, body, code: /"code":"([a-z-]+)"/.exec(body)?.[1] ?? null };
}

/** The head of a request that carries what our own page carries. */
export function head(method: string, path: string, headers: Readonly<Record<string, string>> = {}): string {
  const all = { host: "127.0.0.1", "x-csrf-token": "local", ...headers };
  return `${method} ${path} HTTP/1.1\r\n${Object.entries(all)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join("")}\r\n`;
}

/** One chunk of a chunked body. */
export function chunk(bytes: Sent): Buffer {
  const raw = Buffer.from(bytes as Uint8Array);
  return Buffer.concat([Buffer.from(`${raw.length.toString(16)}\r\n`), raw, Buffer.from("\r\n")]);
}
