import { API_ROOT, changeHeaders, noteStatus, queryText } from "../api/client.ts";
import { ApiProblem } from "../api/problem.ts";
import type { components } from "../api/schema.ts";
import type { PickedFile } from "./picked-file.ts";

export type Receipt = components["schemas"]["Receipt"];

/** Sends files in one request. @param onSent Told of the bytes that have left. @throws {ApiProblem} */
export function sendGroup(
  batchId: number,
  unitId: number | null,
  files: readonly PickedFile[],
  onSent: (bytes: number) => void,
  signal: AbortSignal,
): Promise<readonly Receipt[]> {
  const form = new FormData();
  for (const { path, file } of files) form.append("file", file, path);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", `${API_ROOT}/batches/${batchId}/files${queryText({ unit: unitId })}`);
    for (const [name, value] of Object.entries(changeHeaders())) request.setRequestHeader(name, value);
    request.responseType = "json";
    request.upload.addEventListener("progress", ({ loaded }) => onSent(loaded));
    request.addEventListener("load", () => {
      noteStatus(request.status);
      if (request.status >= 200 && request.status < 300)
        resolve((request.response as { receipts: readonly Receipt[] }).receipts);
      else reject(new ApiProblem(request.status, request.response));
    });
    for (const end of ["error", "abort"]) request.addEventListener(end, () => reject(new ApiProblem(0, null)));
    signal.addEventListener("abort", () => request.abort(), { once: true });
    request.send(form);
  });
}
