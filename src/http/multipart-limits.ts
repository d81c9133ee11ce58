/** Fields beside the files of an upload, and how long they may be. */
const FIELDS = 20;
const FIELD_BYTES = 10_000;
const PART_HEADERS = 50;

/**
 * Limits of a multipart request. Sizes of files are not among them: those are counted while they are stored, so that what came
 * before stays.
 */
export function multipartLimits(files: number) {
  return {
    preservePath: true,
    defParamCharset: "utf8",
    limits: {
      files: files + 1,
      parts: files + 1 + FIELDS,
      fields: FIELDS,
      fieldSize: FIELD_BYTES,
      fieldNameSize: 100,
      headerPairs: PART_HEADERS,
      fileSize: Number.POSITIVE_INFINITY,
    },
  };
}
