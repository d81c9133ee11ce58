/** A multipart body byte by byte, so that it can also be wrong. */
export const BOUNDARY = "----fuhe-test-boundary";
export const FORM_TYPE = `multipart/form-data; boundary=${BOUNDARY}`;

/** The head of a part that is a file. */
export function fileHead(filename: string | Buffer, name = "files"): Buffer {
  return Buffer.concat([
    Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"; filename="`),
    Buffer.from(filename as string),
    Buffer.from(`"\r\nContent-Type: application/octet-stream\r\n\r\n`),
  ]);
}

export function filePart(filename: string | Buffer, content: string | Uint8Array, name?: string): Buffer {
  return Buffer.concat([fileHead(filename, name), Buffer.from(content as string), Buffer.from("\r\n")]);
}

export function fieldPart(name: string, value: string): Buffer {
  return Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`);
}

export const FORM_END = Buffer.from(`--${BOUNDARY}--\r\n`);

/** A whole body. */
export function form(...parts: readonly Buffer[]): Buffer {
  return Buffer.concat([...parts, FORM_END]);
}
