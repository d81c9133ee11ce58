import { describe, expect, it } from "vitest";
import { parseTarHeader, tarHeader } from "../../src/operations/tar-header.ts";

describe("heads of a tar archive", () => {
  it.each([0, 1, 511, 8 ** 11 - 1, 8 ** 11, 50 * 1024 ** 4])("keep a size of %i bytes", (bytes) => {
    expect(parseTarHeader(tarHeader("blobs/x", bytes))).toEqual({ name: "blobs/x", bytes });
  });

  it("end with zeros, and are refused where a byte has changed", () => {
    expect(parseTarHeader(Buffer.alloc(512))).toBeNull();
    const header = tarHeader("blobs/x", 7);
    header[3] = 65;
    expect(() => parseTarHeader(header)).toThrow("not a tar header");
  });

  it("take names of up to 100 characters", () => {
    expect(parseTarHeader(tarHeader("n".repeat(100), 1))?.name).toBe("n".repeat(100));
    expect(() => tarHeader("n".repeat(101), 1)).toThrow(RangeError);
  });
});
