const IGNORED = new Set(["__macosx", "thumbs.db", "desktop.ini"]);

/**
 * True for what systems leave beside the files: hidden ones, `.DS_Store`, `__MACOSX`, `Thumbs.db`, lock files of an open
 * document (`~$报告.docx`). Nobody means to submit these, so they get no result.
 *
 * @param name One path segment.
 */
export function isIgnoredName(name: string): boolean {
  return name.startsWith(".") || name.startsWith("~$") || IGNORED.has(name.toLowerCase());
}
