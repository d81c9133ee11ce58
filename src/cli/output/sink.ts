import { createWriteStream } from "node:fs";
import type { Writable } from "node:stream";

/** Where results go: standard output or a file. Waits for a slow reader, so nothing piles up. */
export interface Sink {
  write(text: string): Promise<void>;
  close(): Promise<void>;
}

/** The reader went away (`fuhe check … | head`): not a fault, but the end of the run. */
export class ReaderGone extends Error {}

export function stdoutSink(): Sink {
  // Errors come to the callback of write; without a listener they would end the process.
  process.stdout.on("error", () => undefined);
  return { write: (text) => writeTo(process.stdout, text), close: async () => undefined };
}

/** @throws (on the first write) where the file cannot be made. */
export function fileSink(file: string): Sink {
  const stream = createWriteStream(file);
  stream.on("error", () => undefined);
  return {
    write: (text) => writeTo(stream, text),
    close: () =>
      new Promise((resolve, reject) => stream.end((error?: Error | null) => (error ? reject(error) : resolve()))),
  };
}

function writeTo(stream: Writable, text: string): Promise<void> {
  if (text === "") return Promise.resolve();
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => {
      if (error === null || error === undefined) resolve();
      else reject("code" in error && error.code === "EPIPE" ? new ReaderGone() : error);
    });
  });
}
