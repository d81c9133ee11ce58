/** Segments of an absolute JSON Pointer (RFC 6901), unescaped. */
export function segmentsOf(pointer: string): string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((segment) => segment.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** `pointerTo("evaluations", 0, "analysis", "a/b")` is `/evaluations/0/analysis/a~1b`. */
export function pointerTo(...segments: readonly (string | number)[]): string {
  return segments.map((segment) => `/${String(segment).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

/** The evaluation that a pointer leads into; null for the text and the file. */
export function evaluationOf(pointer: string): number | null {
  const [root, index] = segmentsOf(pointer);
  return root === "evaluations" && index !== undefined ? Number(index) : null;
}
