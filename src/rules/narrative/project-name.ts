import type { Claim } from "../../model/narrative.ts";
import { defineRule } from "../../rule-engine/rule.ts";
import { claimsAbout } from "./claims/held-against.ts";
import { coreName, relateNames } from "./claims/project-names.ts";

export default defineRule({
  id: "narrative/project-name",
  scope: "narrative",
  severity: "warning",
  summary: { zh: "正文对项目的称呼与自评表的项目名称一致。", en: "The text calls the project by the form's name." },
  source: {
    zh: "自评表“项目名称”；引号、括号、编码前缀、空格和简称不计",
    en: "The form's 项目名称; quotation marks, brackets, code prefixes, blanks and short forms aside",
  },
  messages: {
    otherwise: {
      zh: "正文称项目为「{reported}」，自评表为「{expected}」",
      en: "the text calls the project {reported}, the form {expected}",
    },
  },
  examples: {
    valid: [
      {
        what: { zh: "简称", en: "a short form" },
        evaluation: { projectName: "51092323T000009876205-业务技术用房维修改造项目" },
        narrative: {
          claims: [{ kind: "name", text: "“业务用房维修改造”", value: "业务用房维修改造", about: "projectName" }],
        },
      },
      {
        what: { zh: "说的是另一个项目", en: "another project" },
        evaluation: { projectName: "禁毒经费" },
        narrative: { claims: [{ kind: "name", text: "“雪亮工程”", value: "雪亮工程", about: "projectName" }] },
      },
    ],
    invalid: [
      {
        what: { zh: "名称不一致，多处只报一次", en: "another name, reported once" },
        evaluation: { projectName: "“互联网+政务服务”平台运维服务费" },
        narrative: {
          claims: [
            {
              kind: "name",
              text: "“互联网+政务服务”运行维护费",
              value: "“互联网+政务服务”运行维护费",
              about: "projectName",
            },
            {
              kind: "name",
              text: "“互联网+政务服务”运行维护费",
              value: "“互联网+政务服务”运行维护费",
              about: "projectName",
            },
          ],
        },
        subject: "/narrative/claims/0",
      },
    ],
  },
  check({ recognised, report, pass, notApplicable, notRun }) {
    const { evaluations } = recognised;
    const otherwise = new Map<string, { claim: Claim; subject: string }[]>();
    for (const { claim, subject } of claimsAbout(recognised, "projectName")) {
      const name = String(claim.value);
      const relations = evaluations.map((one) => relateNames(name, one.projectName?.text ?? ""));
      if (relations.includes("same")) pass(subject);
      else if (evaluations.length > 1) notRun(subject, "several-evaluations", claim.text);
      else if (relations[0] !== "otherwise")
        notApplicable(subject, relations.length === 0 ? "no-evaluation" : "names-another-project");
      else otherwise.set(coreName(name), [...(otherwise.get(coreName(name)) ?? []), { claim, subject }]);
    }
    for (const [first, ...others] of otherwise.values()) {
      if (!first) continue;
      report("otherwise", {
        subject: first.subject,
        also: ["/evaluations/0/projectName", ...others.map((one) => one.subject)],
        reported: String(first.claim.value),
        expected: evaluations[0]?.projectName?.text ?? null,
      });
    }
  },
});
