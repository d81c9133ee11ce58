import { join } from "node:path";
import { format } from "prettier";
import { packageRoot } from "../../src/package-root.ts";

export const SCALING_PAGE = join(packageRoot(), "docs/scaling.md");

const BEGIN = "<!-- simulation:start -->";
const END = "<!-- simulation:end -->";

/** The page with these tables between its two marks, laid out as `npm run format` does. @throws {RangeError} where a mark is missing. */
export async function withReport(page: string, report: string): Promise<string> {
  const begin = page.indexOf(BEGIN);
  const end = page.indexOf(END);
  if (begin < 0 || end < begin) throw new RangeError("docs/scaling.md has no marks for the simulation");
  const whole = `${page.slice(0, begin + BEGIN.length)}\n\n${report}\n\n${page.slice(end)}`;
  return format(whole, { parser: "markdown", printWidth: 120 });
}
