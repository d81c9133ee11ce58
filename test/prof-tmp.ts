import { sql } from "kysely";
import { temporaryStore } from "./store/data-folder.ts";
import { sampleResult, sha256 } from "./store/sample-result.ts";
import { acceptFiles } from "../src/store/accept-files.ts";
import { createBatch } from "../src/store/batches.ts";
import { startFile } from "../src/store/file-jobs.ts";
import { saveResult } from "../src/store/save-result.ts";
import { batchOverview } from "../src/service/overview.ts";
import { PackShelf } from "../src/service/pack-shelf.ts";
import { packImpact } from "../src/service/pack-impact.ts";
const { store, settings, end } = await temporaryStore();
const db = store.db;
try {
  const { id } = await createBatch(db, { name: "x", pack: "mof-2020" });
  let n = 0;
  const block = async (k: number) => {
    const names = Array.from({ length: k }, () => `f${n++}`);
    const acc = await acceptFiles(db, id, null, names.map((p) => ({ path: p, name: p, sha256: sha256(p), bytes: 1, format: "docx" as const })));
    let t = 0;
    for (const [i, a] of acc.entries()) {
      const job = { fileId: a.id, generation: 1 };
      await startFile(db, job, "w", 60);
      const result = sampleResult({ content: names[i] ?? "", unit: "u" + i % 50, project: names[i] ?? "", findings: [{ rule: "a/b", severity: "error" }, { rule: "a/c", severity: "warning" }] });
      const s = performance.now();
      await saveResult(db, { ...job, result, correctionsSha256: null });
      t += performance.now() - s;
    }
    return t / k;
  };
  await block(300);
  for (let r = 0; r < 3; r++) {
    await sql`alter table evaluations enable trigger user`.execute(db); await sql`alter table results enable trigger user`.execute(db);
    const on = await block(700);
    await sql`alter table evaluations disable trigger user`.execute(db); await sql`alter table results disable trigger user`.execute(db);
    const off = await block(700);
    console.log("save ms with triggers", on.toFixed(2), "without", off.toFixed(2));
  }
  const shelf = { db, packs: new PackShelf(db, settings.data) };
  for (let i = 0; i < 4; i++) { const s = performance.now(); await batchOverview(shelf, id, null); console.log("overview", n, (performance.now() - s).toFixed(0)); }
} finally { await end(); }
