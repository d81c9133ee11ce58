/** A place in a result: relative to the evaluation ("funds/rows/0/rate") or, with a leading slash, from the result's root. */
export type Subject = string;

/** Joins segments to a subject, with the escapes of RFC 6901: `pointer("analysis", "产出/分析")`. */
export function pointer(...segments: readonly (string | number)[]): Subject {
  return segments.map((segment) => String(segment).replace(/~/g, "~0").replace(/\//g, "~1")).join("/");
}

/** The absolute JSON Pointer of a subject. */
export function absolutePointer(subject: Subject, evaluation: number | null): string {
  if (subject.startsWith("/") || evaluation === null) return subject.startsWith("/") ? subject : `/${subject}`;
  return subject === "" ? `/evaluations/${evaluation}` : `/evaluations/${evaluation}/${subject}`;
}

/** Segments of an absolute JSON Pointer, unescaped. */
export function segmentsOf(absolute: string): string[] {
  return absolute
    .split("/")
    .slice(1)
    .map((segment) => segment.replace(/~1/g, "/").replace(/~0/g, "~"));
}

/** What an absolute JSON Pointer points at; undefined where it does not resolve. */
export function resolvePointer(root: unknown, absolute: string): unknown {
  let node: unknown = root;
  for (const segment of segmentsOf(absolute)) {
    if (typeof node !== "object" || node === null || !Object.hasOwn(node, segment)) return undefined;
    node = (node as Record<string, unknown>)[segment];
  }
  return node;
}
