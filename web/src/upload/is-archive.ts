const HEAD_BYTES = 96;
/** The first entry of a document that is a zip itself, as the server tells them apart. */
const DOCUMENT = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|mimetype|docProps\/)/;
const NAME_LENGTH = 26;
const NAME = 30;

/** Whether the server would take it apart and measure each file inside by itself. */
export async function isArchive(file: File): Promise<boolean> {
  const head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
  const text = String.fromCharCode(...head);
  if (!text.startsWith("PK")) return false;
  const length = (head[NAME_LENGTH] ?? 0) + (head[NAME_LENGTH + 1] ?? 0) * 256;
  return !DOCUMENT.test(text.slice(NAME, NAME + length));
}
