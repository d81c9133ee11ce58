import type { Db } from "../../store/database.ts";
import type { LetterModel } from "./letter-model.ts";
import { renderLetter } from "./render-letter.ts";
import { renderWithTemplate } from "./template/render-with-template.ts";
import { ownTemplate } from "./template-setting.ts";

/** Draws letters as DOCX, with the office's own template where there is one. */
export async function renderLetters(db: Db): Promise<(letter: LetterModel) => Promise<Uint8Array>> {
  const template = await ownTemplate(db);
  return async (letter) => (template === null ? renderLetter(letter) : renderWithTemplate(template.bytes, letter));
}
