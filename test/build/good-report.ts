import { buildDocx, paragraph, table } from "./zip.ts";
import type { TableCell } from "./zip.ts";

const ROWS: readonly (readonly TableCell[])[] = [
  ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"],
  ["产出指标", "数量指标", "运维系统数量", "≥7项", "7项", "50", "50", ""],
  ["效益指标", "社会效益指标", "平台可用率", "≥95%", "99%", "30", "30", ""],
  ["满意度指标", "服务对象满意度指标", "办事群众满意度", "≥95%", "96%", "10", "10", ""],
];

function report(projectName: string, totalScore: string): Buffer {
  const rows: (readonly TableCell[])[] = [
    ["项目名称", [projectName, 7]],
    ["主管部门", ["区审批局", 3], "实施单位", ["区政务中心", 3]],
    [["项目资金（万元）", 2], "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
    [["年度资金总额", 2], "24.5", "24.5", "24.5", "10", "100%", "10"],
    ["年度总体目标", ["预期目标", 4], ["实际完成情况", 3]],
    ["", ["保障平台全年稳定运行。", 4], ["平台全年运行正常，办件系统未中断。", 3]],
    ...ROWS,
    [["总分", 5], "100", totalScore, ""],
  ];
  return buildDocx(paragraph("项目支出绩效自评表") + paragraph("（2022年度）") + table(rows));
}

/** A sound self-evaluation as a DOCX: 10 + 50 + 30 + 10 points, all of them earned. */
export function buildGoodReport(projectName = "政务服务平台运维费"): Buffer {
  return report(projectName, "100");
}

/** The same with a total that its parts contradict. */
export function buildFaultyReport(projectName = "政务服务平台运维费"): Buffer {
  return report(projectName, "97");
}
