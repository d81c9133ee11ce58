/** Folders inside a watched folder that fuhe puts files into; what is in them is never taken. */
export const RECEIVED = "已接收";
export const REFUSED = "未接收";

/** Where a file of the watched folder belongs: the batch's key is its first-level folder, "" for files beside those folders. */
export interface SharePlace {
  readonly folder: string;
  /** Path in the batch, with forward slashes. */
  readonly path: string;
}

/** @param path Relative to the watched folder, with forward slashes. */
export function placeOf(path: string): SharePlace {
  const slash = path.indexOf("/");
  return slash < 0 ? { folder: "", path } : { folder: path.slice(0, slash), path: path.slice(slash + 1) };
}

const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/g;

/** The evaluated year that a folder's name says: 2024 of “2024年度自评”; null where it says none, or several. */
export function yearIn(name: string): number | null {
  const years = new Set(name.match(YEAR));
  return years.size === 1 ? Number([...years][0]) : null;
}

const UNFINISHED =
  /(?:^~.*\.tmp|\.(?:tmp|temp|part|partial|crdownload|download|filepart|opdownload|swp|lock|lck|bak~)|~)$/i;

/** True for what copying, downloading and editing programs call a file until it is whole. */
export function isUnfinishedName(name: string): boolean {
  return UNFINISHED.test(name);
}
