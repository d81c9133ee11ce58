import { defineBatchRule } from "../rule.ts";

export default defineBatchRule({
  id: "batch/duplicate-file",
  scope: "batch",
  severity: "warning",
  summary: { zh: "同一个文件只报送一次。", en: "A file is sent once." },
  source: {
    zh: "文件内容逐字节相同（SHA-256）；其他跨文件规则只看其中第一个",
    en: "The same bytes (SHA-256); the other rules across files look at the first of them alone",
  },
  messages: { same: { zh: "{count} 个文件内容完全相同：{paths}", en: "{count} files hold the same bytes: {paths}" } },
  examples: {
    valid: [
      {
        what: { zh: "两个项目", en: "two projects" },
        files: [
          { path: "a.docx", evaluation: { projectName: "禁毒经费" } },
          { path: "b.docx", evaluation: { projectName: "办案经费" } },
        ],
      },
    ],
    invalid: [
      {
        what: { zh: "同一文件换了名字", en: "one file under two names" },
        files: [
          { path: "a.docx", bytes: "1", evaluation: {} },
          { path: "b.docx", bytes: "1", evaluation: {} },
        ],
      },
    ],
  },
  check({ batch, report }) {
    for (const same of batch.copies) {
      const sha256 = same[0]?.sha256 ?? "";
      const paths = same.map((file) => file.path);
      report("same", {
        files: same.map((file) => ({ report: file, subject: "/file" })),
        about: [sha256],
        evidence: paths,
        values: { count: same.length, paths: { zh: paths.join("、"), en: paths.join(", ") } },
      });
    }
  },
});
