/** A file that the user chose or dropped, and the path it has in its folder. */
export interface PickedFile {
  readonly path: string;
  readonly file: File;
}

/** From a file input; a chosen folder's files carry their paths. */
export function fromInput(files: Iterable<File>): PickedFile[] {
  return [...files].map((file) => ({ path: file.webkitRelativePath || file.name, file })).filter(isWanted);
}

/** From a drop: folders are walked to the end. Call it within the event, the data is gone afterwards. */
export async function fromDrop(data: DataTransfer): Promise<PickedFile[]> {
  const entries = [...data.items].map((item) => item.webkitGetAsEntry());
  const loose = fromInput(data.files);
  if (entries.every((entry) => entry === null)) return loose;
  const picked: PickedFile[] = [];
  for (const entry of entries) if (entry !== null) await walk(entry, "", picked);
  return picked.filter(isWanted);
}

async function walk(entry: FileSystemEntry, folder: string, into: PickedFile[]): Promise<void> {
  const path = `${folder}${entry.name}`;
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
    into.push({ path, file });
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  // A reader gives a hundred entries at a time, and none at the end.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return;
    for (const one of some) await walk(one, `${path}/`, into);
  }
}

/** What office programs and systems leave beside documents is nobody's report. */
function isWanted({ path }: PickedFile): boolean {
  return !path.split("/").some((name) => /^(?:\..*|~\$.*|Thumbs\.db|desktop\.ini|__MACOSX)$/i.test(name));
}
