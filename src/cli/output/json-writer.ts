import type { ResultWriter } from "./result-writer.ts";

/** One JSON object: `{ "files": [ … ], "summary": { … }, "batch": { … } }`, one line for each file. */
export function jsonWriter(): ResultWriter {
  let separator = "\n";
  return {
    begin: () => '{"files":[',
    result(result) {
      const text = separator + JSON.stringify(result);
      separator = ",\n";
      return text;
    },
    end(summary, batch) {
      const tail = batch === null ? "" : `,\n"batch":${JSON.stringify({ findings: batch })}`;
      return `\n],\n"summary":${JSON.stringify(summary)}${tail}}\n`;
    },
  };
}

/** One result a line; the last line holds the findings across files. */
export function jsonlWriter(): ResultWriter {
  return {
    begin: () => "",
    result: (result) => `${JSON.stringify(result)}\n`,
    end: (_summary, batch) => (batch === null ? "" : `${JSON.stringify({ batch: { findings: batch } })}\n`),
  };
}
