import { z } from "zod";
import type { Db } from "../../store/database.ts";
import { getSetting, setSetting } from "../../store/installation.ts";

const NAME = "letter-template";
const Stored = z.object({ name: z.string(), docx: z.base64() }).nullable();

/** The office's own template of letters. */
export interface OwnTemplate {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Null: letters are made without a template. */
export async function ownTemplate(db: Db): Promise<OwnTemplate | null> {
  const stored = Stored.catch(null).parse(await getSetting(db, NAME));
  return stored === null ? null : { name: stored.name, bytes: Buffer.from(stored.docx, "base64") };
}

/** Null takes the template out of use. */
export function saveOwnTemplate(db: Db, template: OwnTemplate | null): Promise<void> {
  const value =
    template === null ? null : { name: template.name, docx: Buffer.from(template.bytes).toString("base64") };
  return setSetting(db, NAME, value);
}
