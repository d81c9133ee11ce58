import { z } from "zod";
import { describeError, ErrorCode } from "../../errors.ts";
import { openUpload, type Receipt as StoredReceipt } from "../../service/upload.ts";
import { knownFiles } from "../../store/accept-files.ts";
import type { Db } from "../../store/database.ts";
import { listUnits } from "../../store/units.ts";
import type { Visibility } from "../../store/visibility.ts";
import { HttpError } from "../problem.ts";
import { REFUSALS } from "../refusals.ts";
import { id } from "../query-shapes.ts";
import { multipartFault } from "../multipart-fault.ts";
import { multipartLimits } from "../multipart-limits.ts";
import { type Call, defineRoute } from "../route.ts";
import { Words } from "../schemas/words.ts";
import { BatchParams, viewOfBatch } from "./batches.ts";

const Accepted = z.object({
  outcome: z.enum(["accepted", "replaced", "known"]),
  path: z.string(),
  fileId: z.number().int(),
  sha256: z.string(),
  bytes: z.number().int(),
  duplicateOf: z.number().int().nullable(),
});
const Refused = z.object({
  outcome: z.literal("refused"),
  path: z.string(),
  code: ErrorCode,
  message: Words,
  hint: Words,
});
const Receipt = z.discriminatedUnion("outcome", [Accepted, Refused]).meta({ id: "Receipt" });
type Receipt = z.infer<typeof Receipt>;

const MOST_ASKED = 5_000;

export const knownInBatch = defineRoute({
  method: "POST",
  url: "/batches/:batchId/known",
  id: "knownFiles",
  tag: "batches",
  summary: { zh: "哪些文件已经接收，不必再传", en: "which files are there already and need not be sent" },
  access: { who: "reviewer", limited: true },
  params: BatchParams,
  body: z.object({
    files: z
      .array(z.object({ path: z.string().max(2_000), sha256: z.string().regex(/^[0-9a-f]{64}$/) }))
      .max(MOST_ASKED),
  }),
  bodyLimit: 16 * 1024 * 1024,
  answer: z.object({ known: z.array(z.string()) }),
  handler: async (call) => {
    await viewOfBatch(call, call.params.batchId);
    return { known: await knownFiles(call.services.db, call.params.batchId, call.body.files, call.visibility) };
  },
});

export const upload = defineRoute({
  method: "POST",
  url: "/batches/:batchId/files",
  id: "uploadFiles",
  tag: "batches",
  summary: {
    zh: "上传文件、文件夹或压缩包：每个部分的 filename 为相对路径。返回时已接收的都已落盘入库",
    en: "upload files, folders, zips: the filename of each part is its relative path. What is answered as accepted is stored",
  },
  access: { who: "reviewer", limited: true },
  params: BatchParams,
  query: z.object({ unit: id.optional().describe("whose reports these are, from the list of units") }),
  body: "multipart",
  answer: z.object({
    accepted: z.number().int(),
    replaced: z.number().int(),
    known: z.number().int(),
    refused: z.number().int(),
    receipts: z.array(Receipt),
  }),
  handler: async (call) => {
    const receipts: Receipt[] = [];
    await take(call, (receipt) => void receipts.push(receipt));
    const count = (outcome: Receipt["outcome"]): number => receipts.filter((one) => one.outcome === outcome).length;
    return {
      accepted: count("accepted"),
      replaced: count("replaced"),
      known: count("known"),
      refused: count("refused"),
      receipts,
    };
  },
});

async function take(
  {
    services,
    params,
    query,
    actor,
    visibility,
    request,
  }: Call<{ batchId: number }, { unit?: number | undefined }, unknown>,
  onReceipt: (receipt: Receipt) => void,
): Promise<void> {
  const unitId = query.unit ?? null;
  await checkUnit(services.db, unitId, visibility);
  const upload = await openUpload(services, {
    batchId: params.batchId,
    uploadedBy: actor.userId,
    actor,
    unitId,
    visibility,
    onReceipt: (receipt) => onReceipt(shown(receipt)),
  });
  let parts = 0;
  try {
    for await (const part of request.files(multipartLimits(services.settings.limits.uploadFiles))) {
      parts++;
      if (services.stopping.aborted) throw new HttpError(REFUSALS.stopping);
      await upload.take(part.filename ?? "", part.file);
      // The reader of the request would keep every part of it.
      delete part.fields[part.fieldname];
    }
  } catch (error) {
    throw multipartFault(error);
  } finally {
    await upload.finish();
  }
  if (parts === 0) throw new HttpError(REFUSALS.noFile);
}

/** @throws {HttpError} scope: a limited user sends in for own units alone, or could not see what was sent. */
async function checkUnit(db: Db, unitId: number | null, visibility: Visibility | null): Promise<void> {
  if (visibility === null && unitId === null) return;
  const unit = unitId === null ? undefined : (await listUnits(db)).find((one) => one.id === unitId);
  if (unit === undefined) throw new HttpError(visibility === null ? REFUSALS.unknown : REFUSALS.scope);
  if (visibility === null) return;
  const own =
    visibility.unitIds.includes(unit.id) ||
    (unit.department !== null && visibility.departments.includes(unit.department));
  if (!own) throw new HttpError(REFUSALS.scope);
}

function shown(receipt: StoredReceipt): Receipt {
  if (receipt.outcome !== "refused") return receipt;
  const { hint, en } = describeError(receipt.code, receipt.text);
  return { ...receipt, message: receipt.text, hint: receipt.hint ?? { zh: hint, en: en.hint } };
}
