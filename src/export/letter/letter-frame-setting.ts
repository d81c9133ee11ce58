import { z } from "zod";
import type { Db } from "../../store/database.ts";
import { getSetting, setSetting } from "../../store/installation.ts";

const NAME = "letter-frame";

/** What the letters of an office always say: kept once, so that nobody types it for each letter. */
export const LetterFrameSetting = z.object({
  /** 落款单位 */
  issuer: z.string().trim().max(200),
  /** 发文机关标志 above the red line; empty: none. */
  letterhead: z.string().trim().max(200),
  contactName: z.string().trim().max(100),
  contactPhone: z.string().trim().max(100),
  /** Days that a unit has to answer. */
  days: z.number().int().min(1).max(365),
});
export type LetterFrameSetting = z.infer<typeof LetterFrameSetting>;

const UNSET: LetterFrameSetting = { issuer: "", letterhead: "", contactName: "", contactPhone: "", days: 10 };

export async function letterFrameSetting(db: Db): Promise<LetterFrameSetting> {
  return LetterFrameSetting.catch(UNSET).parse(await getSetting(db, NAME));
}

export function saveLetterFrameSetting(db: Db, frame: LetterFrameSetting): Promise<void> {
  return setSetting(db, NAME, frame);
}
