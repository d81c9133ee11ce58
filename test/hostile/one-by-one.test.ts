import { describe, expect, it } from "vitest";
import { ERRORS } from "../../src/errors.ts";
import { loadPack } from "../../src/packs/load-pack.ts";
import { checkFile } from "../../src/pipeline/check-file.ts";
import { Result } from "../../src/model/result.ts";
import { HOSTILE_FILES } from "./hostile-files.ts";

const pack = loadPack();
const SECONDS = 60;

describe("hostile files, one by one", () => {
  it.each(Object.entries(HOSTILE_FILES))("%s", { timeout: SECONDS * 1000 }, async (name, { make, ends }) => {
    const result = await checkFile(make(), name, pack);
    expect(result.status).toBe("failed");
    expect(ends).toContain(result.error?.code);
    expect(result.findings).toEqual([]);
    expect(Result.safeParse(result).success).toBe(true);
  });

  it("says in both languages what to do about each", async () => {
    for (const code of Object.keys(ERRORS) as (keyof typeof ERRORS)[]) {
      expect(ERRORS[code].zh.hint).not.toBe("");
      expect(ERRORS[code].en.hint).not.toBe("");
    }
    const { error } = await checkFile(HOSTILE_FILES["old.doc"]?.make() ?? Buffer.alloc(0), "old.doc", pack);
    expect(error?.message).toBe(
      "暂不能读取这种文件：这是 Word 97-2003 文档（.doc）或 WPS 文字文档（.wps），请用 Word 或 WPS 另存为 .docx，或导出为 PDF",
    );
  });
});
