import { randomUUID } from "node:crypto";
import { NO_TRACING, type Tracer } from "./tracer.ts";

export interface OpenTracerOptions {
  /** Null: nothing is sent, and nothing for it is loaded. */
  readonly url: string | null;
  /** Of this program. */
  readonly version: string;
  readonly onTrouble: (facts: object, message: string) => void;
}

/** The tracer that the settings ask for. */
export async function openTracer({ url, version, onTrouble }: OpenTracerOptions): Promise<Tracer> {
  if (url === null) return NO_TRACING;
  const { OtlpTracer } = await import("./otlp-tracer.ts");
  return new OtlpTracer({
    url,
    resource: {
      "service.name": "fuhe",
      "service.version": version,
      "service.instance.id": randomUUID(),
      "process.pid": process.pid,
    },
    onTrouble,
  });
}
