import { z } from "zod";

/** Id of a rule pack. Never a path: a caller names packs, not files of this machine. */
export const packId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/);
