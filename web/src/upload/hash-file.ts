/** Larger files are sent unasked: a browser would have to hold them whole. */
const LARGEST = 64 * 1024 * 1024;

/** SHA-256 of a file as hex; null where this page may not compute it (plain HTTP from another machine) or the file is large. */
export async function hashFile(file: File): Promise<string | null> {
  if (!isSecureContext || file.size > LARGEST) return null;
  const digest = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
