import type { PdfiumPainter } from "./page-picture-module.ts";
import { wasmFunction } from "./wasm-function.ts";

/** Character sets that a PDF's font can stand for, as the library numbers them: Japanese, Korean, simplified and traditional Chinese. */
const EAST_ASIAN: ReadonlySet<number> = new Set([128, 129, 134, 136]);
/** Names of Chinese fonts that files give without saying which character set they mean. */
const CHINESE_NAME =
  /sim(sun|hei|kai|li|you)|n(sim)?song|fang ?song|kai ?ti|hei ?ti|song ?ti|^st(song|hei|kaiti|fangsong|zhongsong|xihei|xingkai|liti)|yahei|deng ?xian|noto ?s.*cjk|source ?han|wenquan|^fz|^hy|founder|[\u0080-\u00ff]/i;
const NAME = "fallback";
const HANDLE = 1;
const SIMPLIFIED_CHINESE = 134;

/** Fields of the library's font interface: a version, then addresses of functions in its table. */
const FIELD = { enumerate: 2, map: 3, byName: 4, data: 5, faceName: 6, charset: 7, release: 8 } as const;

/**
 * The one font that stands in for all East Asian fonts that a file names but does not bring along. The library runs without any
 * font of the system, so without this such text is not drawn.
 */
export class FallbackFont {
  readonly #bytes: Uint8Array | null;
  #wanted = false;

  /** @param bytes A TrueType font; null: none is installed, and `missed` tells what that cost. */
  constructor(module: PdfiumPainter, bytes: Uint8Array | null) {
    this.#bytes = bytes;
    this.#connect(module);
  }

  /** Forgets what the page before asked for. */
  reset(): void {
    this.#wanted = false;
  }

  /** Whether text since the last reset had to be left out, because it needs the font and there is none. */
  get missed(): boolean {
    return this.#wanted && this.#bytes === null;
  }

  /**
   * Puts these functions in the place of the library's own ones, whose slots of the table fit: the table itself can't grow.
   * It copies the font for every name that a document gives, and frees the copies with the document.
   */
  #connect(module: PdfiumPainter): void {
    const table = module.wasmExports.__indirect_function_table;
    const face = module._FPDF_GetDefaultSystemFontInfo();
    const fields = new Uint32Array(module.HEAPU8.buffer, face, 9);
    const put = (field: number, parameters: number, call: (...values: number[]) => number): void =>
      table.set(fields[field]!, wasmFunction(parameters, call));
    put(FIELD.map, 7, (_self = 0, _weight = 0, _italic = 0, charset = 0, _pitch = 0, name = 0) =>
      this.#map(charset, text(module, name)),
    );
    put(FIELD.data, 5, (_self = 0, _font = 0, part = 0, buffer = 0, size = 0) =>
      this.#data(module, part, buffer >>> 0, size >>> 0),
    );
    put(FIELD.faceName, 4, (_self = 0, _font = 0, buffer = 0, size = 0) => faceName(module, buffer >>> 0, size >>> 0));
    put(FIELD.charset, 2, () => SIMPLIFIED_CHINESE);
    for (const field of [FIELD.enumerate, FIELD.byName, FIELD.release]) fields[field] = 0;
    module._FPDF_SetSystemFontInfo(face);
  }

  #map(charset: number, name: string): number {
    if (!EAST_ASIAN.has(charset) && !CHINESE_NAME.test(name)) return 0;
    this.#wanted = true;
    return this.#bytes === null ? 0 : HANDLE;
  }

  /** The whole file (part 0), or only how long it is where there is no room for it. */
  #data(module: PdfiumPainter, part: number, buffer: number, size: number): number {
    if (part !== 0 || this.#bytes === null) return 0;
    if (buffer !== 0 && size >= this.#bytes.length) module.HEAPU8.set(this.#bytes, buffer);
    return this.#bytes.length;
  }
}

function faceName(module: PdfiumPainter, buffer: number, size: number): number {
  if (buffer !== 0 && size > NAME.length) module.HEAPU8.set(Buffer.from(`${NAME}\0`, "latin1"), buffer);
  return NAME.length + 1;
}

function text(module: PdfiumPainter, address: number): string {
  const end = module.HEAPU8.indexOf(0, address);
  return Buffer.from(module.HEAPU8.subarray(address, Math.min(end, address + 200))).toString("latin1");
}
