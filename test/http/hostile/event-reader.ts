import { request } from "node:http";

/** Data of a `state` event, as far as these tests look at it. */
export interface StateEvent {
  readonly id: string;
  readonly counts: { readonly total: number; readonly waiting: number };
  readonly batch: { readonly state: string };
  readonly files: readonly { readonly path: string }[];
}

/** A reader of server-sent events that collects what comes. */
export interface EventReader {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly events: readonly StateEvent[];
  /** The server has ended the stream. */
  readonly ended: Promise<void>;
  leave(): void;
}

export function readEvents(url: string, batchId: number, lastEventId?: string): Promise<EventReader> {
  return new Promise((resolve, reject) => {
    const headers = {
      accept: "text/event-stream",
      ...(lastEventId === undefined ? {} : { "last-event-id": lastEventId }),
    };
    const asking = request(`${url}/api/v1/batches/${batchId}/progress`, { headers, agent: false }, (answer) => {
      const events: StateEvent[] = [];
      let text = "";
      answer.setEncoding("utf8").on("data", (more: string) => {
        text += more;
        for (let end = text.indexOf("\n\n"); end >= 0; end = text.indexOf("\n\n")) {
          const block = text.slice(0, end);
          text = text.slice(end + 2);
          const data = /^data: (.*)$/m.exec(block)?.[1];
          if (data !== undefined) events.push({ ...JSON.parse(data), id: /^id: (.*)$/m.exec(block)?.[1] ?? "" });
        }
      });
      resolve({
        status: answer.statusCode ?? 0,
        headers: answer.headers,
        events,
        ended: new Promise((end) => void answer.once("close", () => end()).on("error", () => undefined)),
        leave: () => void answer.destroy(),
      });
    });
    asking.on("error", reject);
    asking.end();
  });
}
