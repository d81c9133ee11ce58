/** What was done, not what has become of it: for what is not saved. Names of texts. */
export const VERDICT_DEEDS = { confirmed: "confirm", dismissed: "dismissed", open: "reopen" } as const;
