import type { BlobSettings } from "../config/settings.ts";
import type { BlobStore } from "./blob-store.ts";
import { FolderBlobs } from "./folder-blobs.ts";

/** The blob store of a configuration. S3 is loaded only where it is used. */
export async function openBlobs(settings: BlobSettings): Promise<BlobStore> {
  if (settings.kind === "folder") return new FolderBlobs(settings.folder);
  const { S3Blobs } = await import("./s3-blobs.ts");
  return new S3Blobs(settings);
}
