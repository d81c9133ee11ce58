import { UsageError } from "../intake/entry.ts";
import { LocalText } from "../model/finding.ts";

/** A setting, a store or a file that cannot be used is the administrator's to mend: said in words, without a trace. */
export async function inWords<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const text = error instanceof Error && "text" in error ? LocalText.safeParse(error.text).data : undefined;
    throw text === undefined ? error : new UsageError(text);
  }
}
