import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../package-root.ts";

const place = (): string => join(packageRoot(), "assets", "fonts", "fallback.ttf");

/** The font that comes with the program, for Chinese text whose own font is not in the file. Null where it was not installed with it. */
export function fallbackFont(): Uint8Array | null {
  try {
    return readFileSync(place());
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}
