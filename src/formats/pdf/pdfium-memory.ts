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

  /** Addresses of C strings that were written once behind the out-parameters. */
  readonly #names = new Map<string, number>();
  #free = 128;

  /** Address of a short C string of ASCII letters. */
  ascii(text: string): number {
    const known = this.#names.get(text);
    if (known !== undefined) return known;
    const start = this.at + this.#free;
    const heap = this.#module.HEAPU8;
    for (let i = 0; i < text.length; i++) heap[start + i] = text.charCodeAt(i);
    heap[start + text.length] = 0;
    this.#free += text.length + 1;
    this.#names.set(text, start);
    return start;
  }

  /** Reads a UTF-16LE string of Latin letters, `bytes` bytes long with its closing zero. */
  latin(bytes: number): string {
    const heap = this.#module.HEAPU8;
    let text = "";
    for (let i = this.at; i < this.at + bytes - 2; i += 2) text += String.fromCharCode(heap[i]!);
    return text;
  }
}
