import { createHash, randomBytes } from "node:crypto";

/** A secret that cannot be guessed: 256 bits, URL-safe. */
export function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** What the store keeps of a secret: SHA-256, hex. The secret is random, so nothing slower is needed. */
export function hashOfSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}
