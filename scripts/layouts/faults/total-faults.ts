import { Decimal } from "../../../src/model/decimal.ts";
import type { Fault } from "../plan.ts";
import { itemOf } from "./record-parts.ts";

/** A written number plus `more`; a blank stays blank. */
function add(text: string, more: number): string {
  return text === "" ? text : new Decimal(text).plus(more).toString();
}

const ALLOCATION = { rule: "total/group-allocation", key: null } as const;

export const scoreSum = (score: string, evaluation = 0): Fault => ({
  evaluation,
  table: (p) => {
    p.total.score = score;
  },
  expected: [{ rule: "total/score-sum", key: "total", evaluation }],
});

export const weightSum = (weight: string): Fault => ({
  table: (p) => {
    p.total.weight = weight;
  },
  expected: [{ rule: "total/weight-sum", key: "total" }],
});

/** One indicator weighs more: the declared total follows, 100 does not hold. */
export const weight100 = (name: string, more: number): Fault => ({
  table: (p) => {
    const item = itemOf(p, name);
    item.weight = add(item.weight, more);
    item.score = add(item.score, more);
    p.total.weight = add(p.total.weight, more);
    p.total.score = add(p.total.score, more);
  },
  expected: [{ rule: "total/weight-100", key: "weights" }],
  allowed: [ALLOCATION, { rule: "total/group-declared", key: null }],
});

export const groupDeclared = (level1: string, points: string): Fault => ({
  table: (p) => {
    p.points[level1] = points;
  },
  expected: [{ rule: "total/group-declared", key: `group:${level1}` }],
});

/** Points go from one group to another; both indicators have full marks. */
export const groupAllocation = (from: string, to: string, points: number, evaluation = 0): Fault => ({
  evaluation,
  table: (p) => {
    for (const [name, sign] of [
      [from, -1],
      [to, 1],
    ] as const) {
      const item = itemOf(p, name);
      item.weight = new Decimal(item.weight).plus(points * sign).toString();
      item.score = new Decimal(item.score).plus(points * sign).toString();
    }
  },
  expected: [{ rule: "total/group-allocation", key: "groups", evaluation }],
});

export const gradeWrong = (grade: string): Fault => ({
  table: (p) => {
    p.total.grade = grade;
  },
  expected: [{ rule: "total/grade", key: "total" }],
  allowed: [{ rule: "narrative/score", key: null, evaluation: null }],
});

/** A whole level-1 group is gone, its points are with another indicator. */
export const groupMissing = (level1: string, heir: string): Fault => ({
  table: (p) => {
    const gone = p.items.filter((i) => i.l1 === level1 && !i.placeholder);
    const item = itemOf(p, heir);
    const sum = gone.reduce((a, i) => a.plus(i.weight), new Decimal(0));
    item.weight = sum.plus(item.weight).toString();
    item.score = sum.plus(item.score).toString();
    for (let i = p.items.length - 1; i >= 0; i--) if (p.items[i]?.l1 === level1) p.items.splice(i, 1);
  },
  expected: [{ rule: "complete/group-missing", key: "groups" }],
  allowed: [ALLOCATION],
});
