import type { Limits } from "../../model/limits.ts";
import { painter } from "./page-picture-module.ts";
import { Scratch } from "./pdfium-memory.ts";
import { withPdf } from "./pdfium-open.ts";

/** A page as shown, in points: after /Rotate, the part inside the crop box. Addresses (`at.box`) lie in this rectangle. */
export interface PageSize {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The sizes of all pages, without reading what is on them.
 *
 * @throws {FuheError} `encrypted`, `corrupt`, `limit-exceeded`.
 */
export async function pageSizes(
  bytes: Uint8Array,
  font: Uint8Array | null,
  limits: Limits,
): Promise<readonly PageSize[]> {
  const { module } = await painter(font);
  return withPdf(module, bytes, limits, ({ document, pages }) => {
    const scratch = new Scratch(module);
    const sizes: PageSize[] = [];
    try {
      for (let index = 0; index < pages; index++) {
        const known = module._FPDF_GetPageSizeByIndexF(document, index, scratch.at) !== 0;
        const [width, height] = known ? scratch.point() : [0, 0];
        sizes.push({ number: index + 1, width, height });
      }
    } finally {
      scratch.free();
    }
    return sizes;
  });
}
