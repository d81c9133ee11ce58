import { randomUUID } from "node:crypto";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { loadPack } from "../packs/load-pack.ts";
import { PackError, readPackFile } from "../packs/pack-file.ts";
import type { Pack } from "../rule-engine/pack.ts";
import { retirePack, savePack } from "../store/packs.ts";
import { type Actor, audit } from "./actor.ts";
import { ServiceError } from "./service-error.ts";
import type { Services } from "./services.ts";

const PACK_ID = /^[a-z0-9][a-z0-9-]{0,63}$/;

/**
 * Checks a rule pack, and puts it into use under its id unless this is a trial.
 *
 * @throws {ServiceError} invalid: with the line and what is wrong there.
 */
export async function uploadPack(services: Services, actor: Actor, yaml: string, trial: boolean): Promise<Pack> {
  const pack = await readUploaded(services, yaml);
  if (trial) return pack;
  const { id, version, sha256 } = pack;
  await services.db.transaction().execute(async (trx) => {
    await savePack(trx, { id, version, sha256, yaml, uploaded_by: actor.userId });
    await audit(trx, actor, "pack.upload", { subject: "pack", subjectId: id, detail: { version, sha256 } });
  });
  return pack;
}

/** Takes an uploaded pack out of use; a shipped one of the same id counts again. @throws {ServiceError} not-found */
export async function removePack({ db }: Services, actor: Actor, id: string): Promise<void> {
  const retired = await db.transaction().execute(async (trx) => {
    const done = await retirePack(trx, id);
    if (done) await audit(trx, actor, "pack.retire", { subject: "pack", subjectId: id });
    return done;
  });
  if (!retired) throw new ServiceError("not-found", { zh: "没有上传过这个规则包", en: "no such pack was uploaded" });
}

async function readUploaded({ settings }: Services, yaml: string): Promise<Pack> {
  const folder = join(settings.data, "packs");
  const file = join(folder, `${randomUUID()}.yaml`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(file, yaml, { mode: 0o600 });
  try {
    const base = readPackFile(file).content["extends"];
    // A pack names another pack; a path would be a file of this machine.
    if (base !== undefined && !(typeof base === "string" && PACK_ID.test(base)))
      throw new PackError(file, readPackFile(file).lineOf(["extends"]), "extends names a pack by its id");
    return loadPack(file);
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    const reason = error.message.replaceAll(`${file}:`, "").replaceAll(file, "").trim();
    const line = error.line === null ? { zh: "", en: "" } : { zh: `第 ${error.line} 行：`, en: `line ${error.line}: ` };
    throw new ServiceError("invalid", {
      zh: `规则包有误。${line.zh}${reason}`,
      en: `the rule pack is wrong. ${line.en}${reason}`,
    });
  } finally {
    await rm(file, { force: true });
  }
}
