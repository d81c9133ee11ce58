import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { listPacks as shippedPacks } from "../../packs/load-pack.ts";
import { packFolder } from "../../packs/pack-file.ts";
import { removePack, uploadPack } from "../../service/upload-pack.ts";
import { activePack, listPacks as uploadedPacks } from "../../store/packs.ts";
import { HttpError } from "../problem.ts";
import { REFUSALS } from "../refusals.ts";
import { flag } from "../query-shapes.ts";
import { defineRoute } from "../route.ts";
import { packId } from "../schemas/pack-id.ts";
import { Time, time, Words } from "../schemas/words.ts";

const PackParams = z.object({ packId });
const YAML = "application/yaml; charset=utf-8";
const YAML_LIMIT = 1024 * 1024;

export const packs = defineRoute({
  method: "GET",
  url: "/packs",
  id: "listPacks",
  tag: "packs",
  summary: { zh: "规则包：随程序的和上传的", en: "rule packs: those that ship with the program, and uploaded ones" },
  access: { who: "viewer", limited: true },
  answer: z.object({
    /** Id of the pack that batches get where none is named; null where it is a file. */
    standard: z.string().nullable(),
    packs: z.array(
      z.object({
        id: z.string(),
        version: z.string(),
        /** Null for a shipped pack. */
        sha256: z.string().nullable(),
        name: Words.nullable(),
        uploaded: z.boolean(),
        uploadedAt: Time.nullable(),
        /** Whether its id means this one. */
        active: z.boolean(),
      }),
    ),
  }),
  handler: async ({ services }) => {
    const uploaded = await uploadedPacks(services.db);
    const over = new Set(uploaded.filter((pack) => pack.active).map((pack) => pack.id));
    const shipped = shippedPacks().map(({ id, version, name }) => ({
      id,
      version,
      name,
      sha256: null,
      uploaded: false,
      uploadedAt: null,
      active: !over.has(id),
    }));
    const own = uploaded.map(({ id, version, sha256, active, uploaded_at }) => ({
      id,
      version,
      sha256,
      name: null,
      uploaded: true,
      uploadedAt: time(uploaded_at),
      active,
    }));
    const { pack } = services.settings;
    return { standard: packId.safeParse(pack).success ? pack : null, packs: [...own, ...shipped] };
  },
});

export const pack = defineRoute({
  method: "GET",
  url: "/packs/:packId",
  id: "getPack",
  tag: "packs",
  summary: { zh: "规则包的 YAML 原文", en: "a rule pack's YAML" },
  access: { who: "viewer", limited: true },
  params: PackParams,
  answer: { types: [YAML] },
  handler: async ({ services: { db }, params, reply }) => {
    const uploaded = await activePack(db, params.packId);
    const known = uploaded !== null || shippedPacks().some(({ id }) => id === params.packId);
    if (!known) throw new HttpError(REFUSALS.unknown);
    const yaml = uploaded?.yaml ?? (await readFile(join(packFolder(), `${params.packId}.yaml`), "utf8"));
    return reply.type(YAML).send(yaml);
  },
});

export const newPack = defineRoute({
  method: "POST",
  url: "/packs",
  id: "uploadPack",
  tag: "packs",
  summary: { zh: "上传规则包；trial=true 时只检查", en: "upload a rule pack; with trial=true it is only checked" },
  access: { who: "admin", limited: false },
  query: z.object({ trial: flag.default(false) }),
  body: z.object({ yaml: z.string().min(1).max(YAML_LIMIT) }),
  bodyLimit: 2 * YAML_LIMIT,
  answer: z.object({ id: z.string(), version: z.string(), sha256: z.string(), name: Words }),
  handler: async ({ services, actor, query, body }) => {
    const { id, version, sha256, name } = await uploadPack(services, actor, body.yaml, query.trial);
    return { id, version, sha256, name };
  },
});

export const packRemoval = defineRoute({
  method: "DELETE",
  url: "/packs/:packId",
  id: "removePack",
  tag: "packs",
  summary: { zh: "停用上传的规则包", en: "take an uploaded pack out of use" },
  access: { who: "admin", limited: false },
  params: PackParams,
  answer: "nothing",
  handler: ({ services, actor, params }) => removePack(services, actor, params.packId),
});
