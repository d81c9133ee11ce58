import { expect, test } from "vitest";
import type { Letter, LetterFinding } from "../../web/src/api/types.ts";
import {
  findingCount,
  withDeadline,
  withFinding,
  withRequirement,
} from "../../web/src/screens/letters/letter-change.ts";
import { officialDate } from "../../web/src/screens/letters/official-date.ts";

function finding(id: string): LetterFinding {
  return {
    id,
    problem: "执行率计算有误",
    item: "年度资金总额·执行率",
    location: "",
    reported: "98%",
    expected: "100%",
    explanation: "",
    action: "",
  };
}

const LETTER: Letter = {
  letterhead: "",
  documentNumber: "",
  title: "关于退回2022年度自评材料的通知",
  addressee: "行政审批服务管理局",
  opening: "请在2023年4月30日前答复。",
  problemsHeading: "复核发现的问题",
  listForm: "text",
  projects: [
    { heading: "平台运维服务费", source: "a.docx", findings: [finding("1"), finding("2")] },
    { heading: "禁毒经费", source: "b.docx", findings: [finding("3")] },
  ],
  requirementsHeading: "整改要求",
  requirements: ["逐项核对。", "请于2023年4月30日前重新报送。"],
  deadline: "2023年4月30日",
  closing: "特此通知。",
  signatory: "市财政局",
  date: "2023年4月10日",
  contact: "",
  annexTitle: "问题清单",
};

test("a new last day is written wherever the letter names the old one", () => {
  const changed = withDeadline(LETTER, officialDate("2023-05-08"));
  expect(changed.opening).toBe("请在2023年5月8日前答复。");
  expect(changed.requirements).toEqual(["逐项核对。", "请于2023年5月8日前重新报送。"]);
  expect(changed.deadline).toBe("2023年5月8日");
  expect(changed.date).toBe("2023年4月10日");
});

test("a letter that names no last day only gets one", () => {
  const changed = withDeadline({ ...LETTER, deadline: "" }, "2023年5月8日");
  expect(changed.opening).toBe(LETTER.opening);
  expect(changed.deadline).toBe("2023年5月8日");
});

test("a finding is changed in its place", () => {
  const changed = withFinding(LETTER, 0, 1, { expected: "99.9%" });
  expect(changed.projects[0]?.findings.map(({ expected }) => expected)).toEqual(["100%", "99.9%"]);
  expect(changed.projects[1]).toEqual(LETTER.projects[1]);
});

test("with its last finding a project leaves the letter", () => {
  const changed = withFinding(LETTER, 1, 0, null);
  expect(changed.projects.map(({ heading }) => heading)).toEqual(["平台运维服务费"]);
  expect(findingCount(changed)).toBe(2);
  expect(findingCount(LETTER)).toBe(3);
});

test("a requirement is changed or taken out", () => {
  expect(withRequirement(LETTER, 0, "据实更正。").requirements[0]).toBe("据实更正。");
  expect(withRequirement(LETTER, 0, null).requirements).toEqual(["请于2023年4月30日前重新报送。"]);
});
