import { cutRows } from "./place.ts";
import type { Row, Shape, TableShape, TextShape } from "./cell.ts";
import { titleRow } from "./blocks/tail.ts";
import { fill, fillText, type Filled, type Form } from "./form.ts";
import type { Expectation, Plan } from "./plan.ts";
import type { Project } from "./record.ts";

export interface Composed {
  readonly shapes: readonly Shape[];
  readonly truth: Record<string, unknown>;
  readonly projects: readonly Project[];
}

function tables(filled: Filled, form: Form, p: Project, evaluation: number, plan: Plan): Shape[] {
  const title = fillText(form.title, p);
  const subtitle = form.subtitle === undefined ? [] : [fillText(form.subtitle, p)];
  const inside = plan.dress.titleInTable ? [titleRow([title, ...subtitle].join("\n"))] : [];
  const outside: Shape[] = plan.dress.titleInTable
    ? []
    : [
        { kind: "text", text: title, style: "title" },
        ...subtitle.map((text): TextShape => ({ kind: "text", text, style: "subtitle" })),
      ];
  const above = (form.above ?? []).map((text): TextShape => ({
    kind: "text",
    text: fillText(text, p),
    style: "small",
  }));
  const below = (form.below ?? []).map((text): TextShape => ({
    kind: "text",
    text: fillText(text, p),
    style: "small",
  }));
  const rows: readonly Row[] = [...inside, ...filled.rows];
  const table = (part: readonly Row[]): TableShape => ({ kind: "table", rows: part, evaluation });
  const shift = inside.length;
  const cut = plan.dress.cut;
  if (!cut) return [...outside, ...above, table(rows), ...below];
  const bodyRow = filled.bodyRow + shift;
  const at = bodyRow + Math.max(1, Math.round(p.items.length * cut.at));
  const pieces = cutRows(rows, at);
  if (cut.as === "row") return [...outside, ...above, table(pieces), ...below];
  const head = cut.as === "table with header" ? cutRows(rows, bodyRow).slice(filled.headerRow + shift, bodyRow) : [];
  return [
    ...outside,
    ...above,
    table(pieces.slice(0, at)),
    { kind: "page-break" },
    table([...head, ...pieces.slice(at)]),
    ...below,
  ];
}

function subject(e: Expectation, projects: readonly Project[]): string | null {
  if (e.evaluation === null || e.key === "narr") return "/narrative";
  const index = e.evaluation ?? 0;
  const p = projects[index];
  if (!p || e.key === null) return null;
  if (e.key.startsWith("ind:")) {
    const at = p.items.filter((i) => !i.placeholder).findIndex((i) => i.name === e.key?.slice(4));
    if (at < 0) throw new Error(`no indicator ${e.key}`);
    return `/evaluations/${index}/indicators/${at}`;
  }
  if (e.key.startsWith("fund:"))
    return `/evaluations/${index}/funds/rows/${p.funds.findIndex((f) => (typeof f.source === "string" ? f.source : f.source[0]) === e.key?.slice(5))}`;
  return e.key.startsWith("group:") ? null : `/evaluations/${index}/${e.key}`;
}

function finding(e: Expectation, projects: readonly Project[], planted: boolean): Record<string, unknown> {
  const at = subject(e, projects);
  return {
    rule: e.rule,
    evaluation: e.key === "narr" ? null : e.evaluation === undefined ? 0 : e.evaluation,
    key: e.key,
    ...(at === null ? {} : { subject: at }),
    ...(planted ? { planted: true } : {}),
  };
}

/** A plan made into shapes and truth: faults go into the records first, into the text last. */
export function compose(plan: Plan): Composed {
  const projects = plan.projects.map((p) => structuredClone(p));
  for (const fault of plan.faults ?? []) fault.table?.(projects[fault.evaluation ?? 0] as Project);
  let text: TextShape[] = plan.report ? plan.report(projects) : [];
  for (const fault of plan.faults ?? []) text = fault.text ? fault.text(text) : text;
  const filled = projects.map((p) => fill(plan.form, p));
  const shapes: Shape[] = [
    ...text,
    ...(text.length > 0 ? [{ kind: "page-break" } as const] : []),
    ...(plan.before ?? []),
    ...filled.flatMap((f, i): Shape[] => [
      ...(i > 0 && !plan.dense ? [{ kind: "page-break" } as const] : []),
      ...tables(f, plan.form, projects[i] as Project, i, plan),
    ]),
    ...(plan.after ?? []),
  ];
  const faults = plan.faults ?? [];
  const truth = {
    name: plan.name,
    set: plan.set,
    records: [plan.form.id],
    dress: Object.keys(plan.dress),
    evaluations: filled.map((f) => f.truth),
    expectedFindings: [
      ...(plan.expected ?? []).map((e) => finding(e, projects, false)),
      ...faults.flatMap((f) => f.expected.map((e) => finding(e, projects, plan.set === "injected"))),
    ],
    allowed: [...(plan.allowed ?? []), ...faults.flatMap((f) => f.allowed ?? [])].map((e) =>
      finding(e, projects, false),
    ),
    files: { docx: `${plan.name}.docx`, pdf: plan.keep ? [`${plan.name}.lo.pdf`, `${plan.name}.web.pdf`] : [] },
    webLook: plan.look,
  };
  return { shapes, truth, projects };
}
