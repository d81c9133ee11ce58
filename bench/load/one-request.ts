import { once } from "node:events";
import { readFileSync } from "node:fs";
import { request } from "node:http";
import { basename } from "node:path";
import type { ReceiptLine } from "../http-client.ts";

const BOUNDARY = "----fuhe-load";

/** Sends all files in one multipart request, read from disk while it goes. @returns What became of each. */
export async function uploadInOneRequest(
  url: string,
  batchId: number,
  files: readonly string[],
): Promise<readonly ReceiptLine[]> {
  const sending = request(`${url}/api/v1/batches/${batchId}/files`, {
    method: "POST",
    headers: { "content-type": `multipart/form-data; boundary=${BOUNDARY}`, "x-csrf-token": "local" },
  });
  const answering = new Promise<string>((resolve, reject) => {
    sending.once("error", reject);
    sending.once("response", (answer) => {
      let text = "";
      answer.setEncoding("utf8").on("data", (more: string) => (text += more));
      answer.once("end", () => (answer.statusCode === 200 ? resolve(text) : reject(new Error(text))));
      answer.once("error", reject);
    });
  });
  const write = async (bytes: Uint8Array): Promise<void> => {
    if (!sending.write(bytes)) await Promise.race([once(sending, "drain"), answering]);
  };
  for (const file of files) {
    await write(
      Buffer.from(
        `--${BOUNDARY}\r\nContent-Disposition: form-data; name="files"; filename="${basename(file)}"\r\nContent-Type: application/octet-stream\r\n\r\n`,
      ),
    );
    await write(readFileSync(file));
    await write(Buffer.from("\r\n"));
  }
  sending.end(`--${BOUNDARY}--\r\n`);
  return (JSON.parse(await answering) as { receipts: ReceiptLine[] }).receipts;
}
