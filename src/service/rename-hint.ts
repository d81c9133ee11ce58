import type { LocalText } from "../model/finding.ts";

/** What helps where not the file but its name is refused. */
export const RENAME_HINT: LocalText = { zh: "请改名后再传。", en: "Rename it and send it again." };
