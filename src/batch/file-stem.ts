/** Folder and stem of a path. A printed copy keeps the name of what it was printed from: 报告.docx.pdf, 报告.lo.pdf and 报告.docx have one stem. */
export function fileStem(path: string): { folder: string; stem: string } {
  const slash = path.lastIndexOf("/");
  const name = path.slice(slash + 1);
  const bare = name.replace(/\.[A-Za-z]{3,4}$/, "");
  const printed = /\.pdf$/i.test(name) ? bare.replace(/(.)\.[A-Za-z]{2,5}$/, "$1") : bare;
  return { folder: path.slice(0, Math.max(0, slash)), stem: printed.normalize("NFKC").toLowerCase() };
}
