import type { TextShape } from "./cell.ts";
import type { Project } from "./record.ts";

const heading = (text: string): TextShape => ({ kind: "text", text, style: "heading" });
const body = (text: string): TextShape => ({ kind: "text", text, style: "body" });
const title = (text: string): TextShape => ({ kind: "text", text, style: "title" });

/** Grade by the national bands. */
export function grade(score: string): string {
  const points = Number(score);
  return points >= 90 ? "优" : points >= 80 ? "良" : points >= 60 ? "中" : "差";
}

function amounts(p: Project, unit: string): { initial: string; budget: string; executed: string; rate: string } {
  const [total] = p.funds;
  if (!total) throw new Error("no fund row");
  const plain = (text: string): string => `${text.replace(/,/g, "")}${unit}`;
  const share = Number(total.executed.replace(/,/g, "")) / Number(total.budget.replace(/,/g, ""));
  const rate = total.rate?.includes("%") ? total.rate : `${(share * 100).toFixed(2)}%`;
  return {
    initial: plain(total.initial === undefined || total.initial === "" ? total.budget : total.initial),
    budget: plain(total.budget),
    executed: plain(total.executed),
    rate,
  };
}

/** A report in the usual five chapters. */
export function longReport(unit = "万元"): (projects: readonly Project[]) => TextShape[] {
  return (projects) => {
    const p = projects[0] as Project;
    const a = amounts(p, unit);
    return [
      title(`${p.implementing}${p.year}年度项目支出绩效自评报告`),
      heading("一、项目概况"),
      body(
        `“${p.name}”由${p.implementing}负责实施，主管部门为${p.supervising}。项目设立依据充分，实施内容经集体研究确定。`,
      ),
      heading("二、资金安排和使用情况"),
      body(
        `${p.year}年度项目年初预算${a.initial}，全年预算数${a.budget}，截至${p.year}年12月31日全年执行数${a.executed}，预算执行率${a.rate}。资金按合同约定和进度支付，未发现挤占挪用情形。`,
      ),
      heading("三、绩效目标完成情况"),
      body("对照年初设定的绩效指标逐项核对，各项工作按计划推进，完成情况见附表。"),
      heading("四、自评结论"),
      body(
        `经综合评价，项目自评总得分${p.total.score}分，自评等级为“${p.total.grade || grade(p.total.score)}”。本单位${p.year}年度涉及“${p.name}”1个项目。`,
      ),
      heading("五、存在问题和下一步打算"),
      body("个别指标设置不够精细。下一步将完善指标体系，加强日常跟踪。"),
    ];
  };
}

/** A short letter-like report. */
export function shortReport(unit = "万元"): (projects: readonly Project[]) => TextShape[] {
  return (projects) => {
    const p = projects[0] as Project;
    const a = amounts(p, unit);
    return [
      title(`关于${p.year}年度${p.name}绩效自评情况的报告`),
      body(`按照预算绩效管理工作要求，我单位组织对${p.year}年度“${p.name}”项目开展了绩效自评，现将有关情况报告如下：`),
      heading("一、资金情况"),
      body(`项目全年预算${a.budget}，实际支出${a.executed}，预算执行率为${a.rate}。`),
      heading("二、组织实施情况"),
      body("成立了由分管负责人任组长的自评小组，财务科和项目科共同参与，收集资料、核实数据后形成自评结果。"),
      heading("三、自评结果"),
      body(`项目自评得分${p.total.score}分，评价等级为${p.total.grade || grade(p.total.score)}。`),
      heading("四、改进措施"),
      body("强化预算编制与项目储备衔接，做实事前评估和事中监控。"),
    ];
  };
}

/** One text for several self-evaluations of a unit. */
export function sharedReport(unit = "万元"): (projects: readonly Project[]) => TextShape[] {
  return (projects) => {
    const first = projects[0] as Project;
    return [
      title(`${first.implementing}${first.year}年度项目支出绩效自评报告`),
      heading("一、基本情况"),
      body(`${first.year}年度我单位共涉及${projects.length}个项目，均已按要求开展绩效自评。`),
      heading("二、各项目情况"),
      ...projects.flatMap((p) => {
        const a = amounts(p, unit);
        return [
          body(
            `“${p.name}”全年预算${a.budget}，全年执行数${a.executed}，预算执行率${a.rate}，项目自评得分${p.total.score}分，等级为“${grade(p.total.score)}”。`,
          ),
        ];
      }),
      heading("三、工作建议"),
      body("建议进一步加强项目全过程管理，提高资金使用效益。"),
    ];
  };
}
