/** The part of the engine's own WASM interface that is used here; Node's types leave it to the browser's. */
declare const WebAssembly: {
  readonly Module: new (code: Uint8Array) => object;
  readonly Instance: new (
    module: object,
    imports: Readonly<Record<string, Readonly<Record<string, (...values: number[]) => number>>>>,
  ) => { readonly exports: Readonly<Record<string, unknown>> };
};

/** A function that came out of WASM code: only such a one fits into a table. */
export type WasmFunction = () => unknown;

/** The functions that WASM code calls by number. */
export interface WasmTable {
  /** @throws {TypeError} where the function is not of WASM. */
  set(index: number, call: WasmFunction): void;
}

const I32 = 0x7f;

/**
 * A JavaScript function as one that WASM code can call through its table: numbers in, a number out.
 *
 * @param parameters How many 32-bit integers it takes; at most 100. The table checks the shape at each call.
 */
export function wasmFunction(parameters: number, call: (...values: number[]) => number): WasmFunction {
  const type = [0x60, parameters, ...Array<number>(parameters).fill(I32), 1, I32];
  const header = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
  const types = [1, type.length + 1, 1, ...type];
  // What is imported as "e" "f" is exported as "f", and has a WASM type then.
  const imports = [2, 7, 1, 1, 0x65, 1, 0x66, 0, 0];
  const exports = [7, 5, 1, 1, 0x66, 0, 0];
  const code = new Uint8Array([...header, ...types, ...imports, ...exports]);
  const instance = new WebAssembly.Instance(new WebAssembly.Module(code), { e: { f: call } });
  return instance.exports["f"] as WasmFunction;
}
