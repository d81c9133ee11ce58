import { FuheError } from "../../errors.ts";

/**
 * Text of an XML part: by byte order mark, by the pattern of its first bytes, else by the declared encoding, else UTF-8.
 *
 * @throws {FuheError} `corrupt` where the bytes do not fit the encoding.
 */
export function decodeXml(part: Uint8Array, name: string): string {
  try {
    return new TextDecoder(encodingOf(part), { fatal: true }).decode(part);
  } catch (cause) {
    throw new FuheError("corrupt", { zh: `“${name}”的文字编码无法识别`, en: `"${name}" is not in the encoding that it declares` }, { cause });
  }
}

function encodingOf(part: Uint8Array): string {
  const [first, second] = part;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (first === 0x3c && second === 0x00) return "utf-16le";
  if (first === 0x00 && second === 0x3c) return "utf-16be";
  const head = String.fromCharCode(...part.subarray(0, 200));
  return /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*?encoding\s*=\s*["']([\w.-]+)["']/.exec(head)?.[1] ?? "utf-8";
}
