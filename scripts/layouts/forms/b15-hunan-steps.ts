import type { Row } from "../cell.ts";
import { FULL, prose, td, th, type Cell } from "../cell.ts";
import type { Form } from "../form.ts";
import type { Plan } from "../plan.ts";
import { items, project, type Project } from "../record.ts";
import { CONTACTS } from "./common.ts";

const WIDTHS = [9, 6, 11, 6, 15, 6, 28, 31, 8] as const;
const HEADS = ["一级指标", "分值", "二级指标", "分值", "三级指标", "分值", "评价标准", "指标说明", "得分"] as const;

function rowsOfGroup(p: Project, r: number, same: (a: number, b: number) => boolean): number {
  let n = 0;
  while (r + n < p.items.length && same(r, r + n)) n++;
  return n;
}

function paths(r: number, rows: number, level: string): string[] {
  return Array.from({ length: rows }, (_, i) => `indicators.${r + i}.${level}`);
}

/** Weights at each of three levels; the standard is a staircase, there is no target and no result. */
function steps(p: Project): Row[] {
  const weight = (from: number, rows: number): string =>
    String(p.items.slice(from, from + rows).reduce((a, i) => a + Number(i.weight), 0));
  const one = (a: number, b: number): boolean => p.items[a]?.l1 === p.items[b]?.l1;
  const two = (a: number, b: number): boolean => one(a, b) && p.items[a]?.l2 === p.items[b]?.l2;
  return [
    WIDTHS.map((w, i) => th(w, HEADS[i] ?? "")),
    ...p.items.map((item, r): Row => {
      const cells: Cell[] = [];
      if (r === 0 || !one(r - 1, r)) {
        const rows = rowsOfGroup(p, r, one);
        cells.push(
          { ...td(9, item.l1, paths(r, rows, "level1"), rows), head: true },
          td(6, weight(r, rows), undefined, rows),
        );
      }
      if (r === 0 || !two(r - 1, r)) {
        const rows = rowsOfGroup(p, r, two);
        cells.push(
          { ...td(11, item.l2, paths(r, rows, "level2"), rows), head: true },
          td(6, weight(r, rows), undefined, rows),
        );
      }
      const at = `indicators.${r}`;
      return [
        ...cells,
        td(15, item.name, `${at}.name`),
        td(6, item.weight, `${at}.weight`),
        prose(28, item.more["评价标准"] ?? "", `${at}.scoringRule`),
        prose(31, item.more["指标说明"] ?? ""),
        td(8, item.score, `${at}.score`),
      ];
    }),
    [
      th(9, "合计"),
      td(6, p.total.weight),
      th(11, ""),
      td(6, p.total.weight),
      th(15, ""),
      td(6, p.total.weight, "total.weight"),
      td(28, ""),
      td(31, ""),
      td(8, p.total.score, "total.score"),
    ],
  ];
}

const STEPS: Form = {
  id: "b15-steps",
  title: "{year}年度部门整体支出绩效评价自评打分表",
  above: ["填报单位：{unit}"],
  landscape: true,
  blocks: [{ rows: steps }],
  truth: {
    unit: "万元",
    accept: {
      projectName: [null, ""],
      supervisingDepartment: [null, "区商务局", "区科学技术局"],
      implementingUnit: [null, "区商务局", "区科学技术局"],
      "goals.expected": [null, ""],
      "goals.actual": [null, ""],
    },
  },
};

const text = (standard: string, meaning: string): string => `评价标准=${standard} | 指标说明=${meaning}`;

const STAIRS = project({
  kind: "department",
  year: "2021",
  name: "区商务局整体支出",
  implementing: "区商务局",
  funds: [],
  items: items(`
    投入/预算配置 | 在职人员控制率 | | | 5 | 5 | | ${text("以100%为标准，在职人员控制率≤100%计5分，每超过一个百分点扣0.5分，扣完为止。", "在职人员控制率=（在职人员数/编制数）×100%。")}
    | 三公经费变动率 | | | 5 | 5 | | ${text("三公经费变动率≤0计5分，每超过一个百分点扣0.5分，扣完为止。", "三公经费变动率=（本年度预算数-上年度预算数）/上年度预算数×100%。")}
    过程/预算执行 | 预算完成率 | | | 5 | 4.5 | | ${text("100%计满分，每低于5%扣0.5分，扣完为止。", "预算完成率=（上年结转+年初预算+本年追加预算-年末结余）/（上年结转+年初预算+本年追加预算）×100%。")}
    | 预算控制率 | | | 5 | 5 | | ${text("预算控制率=0计5分，0-10%（含）计4分，10-20%（含）计3分，20%以上不得分。", "预算控制率=本年追加预算/年初预算×100%。")}
    | 公用经费控制率 | | | 8 | 8 | | ${text("100%以下（含）计8分，每超出1%扣1分，扣完为止。", "公用经费控制率=实际支出公用经费总额/预算安排公用经费总额×100%。")}
    /预算管理 | 管理制度健全性 | | | 8 | 8 | | ${text("有内部财务管理制度、会计核算制度等计4分；制度得到有效执行计4分。", "反映部门预算管理制度的健全和执行情况。")}
    | 资金使用合规性 | | | 6 | 6 | | ${text("支出符合规定计6分，出现截留、挤占、挪用不得分。", "反映资金使用的规范程度。")}
    | 预决算信息公开性 | | | 8 | 8 | | ${text("按规定内容、时限公开各计4分。", "反映预决算公开情况。")}
    产出/职责履行 | 重点工作实际完成率 | | | 20 | 20 | | ${text("根据绩效办考核结果计分，优秀计20分，良好计15分。", "重点工作实际完成率=重点工作实际完成数/交办数×100%。")}
    效果/履职效益 | 经济效益 | | | 10 | 10 | | ${text("社会消费品零售总额增速达到目标计10分。", "反映履职对经济发展的影响。")}
    | 社会效益 | | | 10 | 9 | | ${text("消费环境改善明显计10分，一般计5-9分。", "反映履职对社会的影响。")}
    | 社会公众满意度 | | | 10 | 10 | | ${text("90%（含）以上计10分，80%（含）-90%计6分，80%以下计0分。", "通过问卷调查取得。")}`),
  total: { weight: "100", score: "98.5", grade: "" },
});

const STAIRS_TWO = project({
  ...structuredClone(STAIRS),
  year: "2023",
  name: "区科学技术局整体支出",
  implementing: "区科学技术局",
  items: STAIRS.items.map((item) => ({ ...structuredClone(item), score: item.weight })),
  total: { weight: "100", score: "100", grade: "" },
});

const TITLED: Form = {
  ...STEPS,
  id: "b15-titled",
  title: "部门整体支出绩效自评表",
  subtitle: "（{year}年度）",
  landscape: false,
  blocks: [{ rows: (p) => [[th(18, "单位名称"), td(FULL - 18, p.implementing, "implementingUnit")]] }, { rows: steps }],
  above: [],
};

const ALLOWED = [
  { rule: "total/group-allocation", key: null },
  { rule: "complete/group-missing", key: null },
  { rule: "score/unexplained-deduction", key: null },
  { rule: "complete/required-field", key: null },
] as const;

export const STEPS_PLANS: Plan[] = [
  {
    name: "c-b15-steps",
    set: "clean",
    form: STEPS,
    projects: [STAIRS],
    dress: { wrapLabels: true, splitRuns: true },
    look: "small",
    small: true,
    keep: true,
    before: CONTACTS,
    allowed: ALLOWED,
  },
  {
    name: "c-b15-titled",
    set: "clean",
    form: TITLED,
    projects: [STAIRS_TWO],
    dress: { titleInTable: true, repeatHeader: true, bookmarks: true },
    look: "small",
    small: true,
    allowed: ALLOWED,
  },
];
