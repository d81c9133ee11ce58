import type { Box } from "../../model/address.ts";
import type { Matrix } from "./page-space.ts";
import type { Pdfium } from "./pdfium-module.ts";

/** A scratch area in the module's memory for out-parameters. */
export class Scratch {
  readonly at: number;
  readonly #module: Pdfium;

  constructor(module: Pdfium) {
    this.#module = module;
    this.at = module.wasmExports.malloc(256);
  }

  free(): void {
    this.#module.wasmExports.free(this.at);
  }

  #view: Float32Array = new Float32Array(0);

  /** The memory moves when it grows: the view is made anew then. */
  #floats(): Float32Array {
    const buffer = this.#module.HEAPU8.buffer;
    if (this.#view.buffer !== buffer) this.#view = new Float32Array(buffer, this.at, 8);
    return this.#view;
  }

  float(): number {
    return this.#floats()[0]!;
  }

  point(): [number, number] {
    const f = this.#floats();
    return [f[0]!, f[1]!];
  }

  /** An FS_RECTF lies as left, top, right, bottom: [left, bottom, right, top]. */
  rect(): Box {
    const f = this.#floats();
    return [f[0]!, f[3]!, f[2]!, f[1]!];
  }

  /** Four floats as the call wrote them. */
  four(): [number, number, number, number] {
    const f = this.#floats();
    return [f[0]!, f[1]!, f[2]!, f[3]!];
  }

  matrix(): Matrix {
    const f = this.#floats();
    return [f[0]!, f[1]!, f[2]!, f[3]!, f[4]!, f[5]!];
  }

  integers(count: number): Int32Array {
    return new Int32Array(this.#module.HEAPU8.buffer, this.at, count);
  }

  /** Writes a C string of ASCII letters behind the out-parameters and returns its address. */
  ascii(text: string): number {
    const start = this.at + 128;
    const heap = this.#module.HEAPU8;
    for (let i = 0; i < text.length; i++) heap[start + i] = text.charCodeAt(i);
    heap[start + text.length] = 0;
    return start;
  }

  /** Reads a UTF-16LE string of `bytes` bytes with its closing zero. */
  utf16(bytes: number): string {
    const units = new Uint16Array(this.#module.HEAPU8.buffer, this.at, Math.max(0, Math.floor(bytes / 2) - 1));
    return String.fromCharCode(...units);
  }
}
