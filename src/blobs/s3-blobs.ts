import { randomUUID } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  NoSuchKey,
  NotFound,
  PutObjectCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import { Upload } from "@aws-sdk/lib-storage";
import type { S3Settings } from "../config/settings.ts";
import {
  BlobMissing,
  type BlobSource,
  type BlobStore,
  checkedHash,
  LEFT_MILLISECONDS,
  type StoredBlob,
} from "./blob-store.ts";
import { hashing } from "./hashing.ts";
import { removeOld } from "./remove-old.ts";

/** Bytes of one part of an upload, and how many are under way: what an upload holds in memory. */
const PART_BYTES = 8 * 1024 * 1024;
const PARTS_AT_ONCE = 2;
/** Begin of the names of temporary folders. */
const TEMPORARY = "fuhe-blob-";

/**
 * Blobs as objects `ab/cd/abcd…` of an S3 bucket. The hash is the name, so the bytes are first written to a temporary file of this
 * machine; an object that is there already is not sent again. No conditional PUT is used: S3 servers differ in it.
 */
export class S3Blobs implements BlobStore {
  readonly #client: S3Client;
  readonly #bucket: string;

  constructor(settings: S3Settings) {
    this.#bucket = settings.bucket;
    this.#client = new S3Client({
      region: settings.region,
      forcePathStyle: settings.forcePathStyle,
      ...(settings.endpoint === null ? {} : { endpoint: settings.endpoint }),
      ...(settings.credentials === null ? {} : { credentials: settings.credentials }),
      // Newer checksum headers are unknown to many S3 servers; the content is checked by its own hash.
      requestChecksumCalculation: "WHEN_REQUIRED",
      responseChecksumValidation: "WHEN_REQUIRED",
    });
  }

  async put(source: BlobSource): Promise<StoredBlob> {
    const folder = await mkdtemp(join(tmpdir(), TEMPORARY));
    try {
      const file = join(folder, "new");
      const { through, end } = hashing();
      const stream = "stream" in source ? source.stream : createReadStream(source.file);
      await pipeline(stream, through, createWriteStream(file, { flags: "wx", mode: 0o600 }));
      const blob = end();
      if ((await this.#sizeOf(blob.sha256)) !== blob.bytes) await this.#send(blob, file);
      return blob;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  async #send({ sha256, bytes }: StoredBlob, file: string): Promise<void> {
    const params = { Bucket: this.#bucket, Key: keyOf(sha256), Body: createReadStream(file), ContentLength: bytes };
    if (bytes <= PART_BYTES) await this.#client.send(new PutObjectCommand(params));
    else {
      const { ContentLength: _known, ...parts } = params;
      await new Upload({ client: this.#client, params: parts, partSize: PART_BYTES, queueSize: PARTS_AT_ONCE }).done();
    }
  }

  async get(sha256: string): Promise<Readable> {
    try {
      const { Body } = await this.#client.send(new GetObjectCommand({ Bucket: this.#bucket, Key: keyOf(sha256) }));
      if (Body instanceof Readable) return Body;
    } catch (error) {
      if (!missing(error)) throw error;
    }
    throw new BlobMissing(sha256);
  }

  async copyTo(sha256: string, file: string): Promise<void> {
    await pipeline(await this.get(sha256), createWriteStream(file, { flags: "wx" }));
  }

  async fileOf(): Promise<null> {
    return null;
  }

  async has(sha256: string): Promise<boolean> {
    return (await this.#sizeOf(sha256)) !== null;
  }

  async delete(sha256: string): Promise<void> {
    await this.#client.send(new DeleteObjectCommand({ Bucket: this.#bucket, Key: keyOf(sha256) }));
  }

  tidy(): Promise<void> {
    return removeOld(tmpdir(), LEFT_MILLISECONDS, TEMPORARY);
  }

  async probe(): Promise<void> {
    const Key = `probe/${randomUUID()}`;
    await this.#client.send(new PutObjectCommand({ Bucket: this.#bucket, Key, Body: "fuhe", ContentLength: 4 }));
    await this.#client.send(new DeleteObjectCommand({ Bucket: this.#bucket, Key }));
  }

  async #sizeOf(sha256: string): Promise<number | null> {
    try {
      const { ContentLength } = await this.#client.send(
        new HeadObjectCommand({ Bucket: this.#bucket, Key: keyOf(sha256) }),
      );
      return ContentLength ?? null;
    } catch (error) {
      if (missing(error)) return null;
      throw error;
    }
  }
}

function keyOf(sha256: string): string {
  const hash = checkedHash(sha256);
  return `${hash.slice(0, 2)}/${hash.slice(2, 4)}/${hash}`;
}

function missing(error: unknown): boolean {
  return error instanceof NoSuchKey || error instanceof NotFound;
}
