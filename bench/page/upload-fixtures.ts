import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../../src/package-root.ts";
import { openClient } from "../../test/http/test-client.ts";

const MOST = 16;

/** Sends real reports, under paths that come first in the list, and waits until they are checked: those are the ones that are opened. */
export async function uploadFixtures(url: string, batch: number): Promise<void> {
  const client = openClient(url.replace(/\/$/, ""));
  await client.get("/session");
  const folder = join(packageRoot(), "fixtures/layouts/injected");
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(".docx"))
    .slice(0, MOST);
  const form = new FormData();
  for (const name of names) form.append("file", new Blob([readFileSync(join(folder, name))]), `0/${name}`);
  const sent = await client.post(`/batches/${batch}/files`, form);
  if (sent.status !== 200 && sent.status !== 201) throw new Error(`${sent.status} ${sent.text}`);
  for (;;) {
    const { counts } = (await client.get(`/batches/${batch}`)).as<{ counts: { waiting: number; running: number } }>();
    if (counts.waiting + counts.running === 0) return;
    await new Promise((later) => setTimeout(later, 500));
  }
}
