import { KINDS } from "./kinds.ts";
import type { Kind } from "./kinds.ts";

const HEAD_BYTES = 4096;

/** Which text format the bytes are; `binary` where they are no text at all. */
export function textKind(bytes: Buffer): Kind {
  const head = decodeHead(bytes.subarray(0, HEAD_BYTES));
  if (head === null) return KINDS.binary;
  const text = head.replace(/^(?:\s|<!--[\s\S]*?-->)+/, "");
  if (text.startsWith("{\\rtf")) return KINDS.rtf;
  if (/^<\?xml|^<[\w:]+[^>]*\sxmlns[:=]/i.test(text)) return xmlKind(text);
  if (/^<(?:!doctype\s+html|html|head|body|meta|table|div|style|title)\b/i.test(text)) return KINDS.html;
  if (/^(?:MIME-Version:|From:|Content-Type:)/i.test(text) && /multipart\/related|Content-Location:/i.test(text))
    return KINDS.mht;
  if (/<html\b|<table\b[\s\S]*<tr\b/i.test(text)) return KINDS.html;
  return KINDS.txt;
}

function xmlKind(text: string): Kind {
  if (/office\/word\/2003\/wordml|w:wordDocument/.test(text)) return KINDS.wordXml;
  if (/<pkg:package|office\/2006\/xmlPackage/.test(text)) return KINDS.flatOpc;
  if (/office:spreadsheet|progid="Excel\.Sheet"/.test(text)) return KINDS.sheetXml;
  if (/progid="Word\.Document"/.test(text)) return KINDS.wordXml;
  if (/schemas\.uof\.org|<uof:UOF/i.test(text)) return KINDS.uof;
  if (/<svg\b/i.test(text)) return KINDS.svg;
  if (/<html\b|<!doctype\s+html/i.test(text)) return KINDS.html;
  return KINDS.xml;
}

/** The first characters, or null where the bytes hold control characters that no text has. Multi-byte text stays as it is: only ASCII words are looked for. */
function decodeHead(head: Buffer): string | null {
  if (head[0] === 0xff && head[1] === 0xfe) return head.toString("utf16le", 2);
  if (head[0] === 0xfe && head[1] === 0xff)
    return Buffer.from(head.subarray(2, 2 + ((head.length - 2) & ~1)))
      .swap16()
      .toString("utf16le");
  const start = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0;
  const control = head.some(
    (byte) => byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 0x1a && byte !== 0x1b,
  );
  return control ? null : head.toString("latin1", start);
}
