import type { Kysely } from "kysely";
import { acceptFiles } from "../../src/store/accept-files.ts";
import { createBatch } from "../../src/store/batches.ts";
import type { Database } from "../../src/store/database.ts";
import { replayFiles, startFile } from "../../src/store/file-jobs.ts";
import { saveResult } from "../../src/store/save-result.ts";
import { createUser } from "../../src/store/users.ts";
import { type Sample, sampleResult, sha256 } from "./sample-result.ts";

/** Short ways to what a review begins with, on a real store. */
export class ReviewBed {
  readonly db: Kysely<Database>;
  constructor(db: Kysely<Database>) {
    this.db = db;
  }

  async batch(name = "市直单位"): Promise<number> {
    return (await createBatch(this.db, { name, pack: "mof-2020" })).id;
  }

  async user(login: string): Promise<number> {
    const made = await createUser(this.db, {
      login,
      name: login,
      role: "reviewer",
      passwordHash: null,
      oneTimeHours: null,
    });
    return made?.id ?? 0;
  }

  /** Uploads and checks one report; other bytes under the same path replace it. */
  async report(batchId: number, sample: Sample): Promise<number> {
    const path = sample.path ?? "a.docx";
    const file = { path, name: path, sha256: sha256(sample.content), bytes: 1, format: "docx" as const };
    const [accepted] = await acceptFiles(this.db, batchId, null, [file]);
    await this.check(accepted?.id ?? 0, accepted?.generation ?? 0, sample);
    return accepted?.id ?? 0;
  }

  /** Checks a report again, with what the program now says of it. */
  async again(fileId: number, sample: Sample): Promise<void> {
    const [job] = await replayFiles(this.db, { fileIds: [fileId] });
    await this.check(fileId, job?.generation ?? 0, sample);
  }

  async check(fileId: number, generation: number, sample: Sample): Promise<void> {
    await startFile(this.db, { fileId, generation }, "w", 60);
    await saveResult(this.db, { fileId, generation, result: sampleResult(sample), correctionsSha256: null });
  }
}
