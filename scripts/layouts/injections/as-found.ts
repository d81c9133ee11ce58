import {
  blankActual,
  copiesOperator,
  incomparable,
  overshoot,
  unexplainedDeduction,
} from "../faults/indicator-faults.ts";
import { goalCopied, goalEmptyTalk } from "../faults/text-faults.ts";
import { weight100 } from "../faults/total-faults.ts";
import type { Injection } from "./injection.ts";

/** Faults as units make them. */
export const AS_FOUND: readonly Injection[] = [
  {
    base: "b03-bridging",
    word: "copied",
    set: "as-found",
    faults: [
      goalCopied(),
      copiesOperator("受益农户满意度", "≥95%"),
      overshoot("户均增收", "4100元"),
      weight100("种植作物成活率", 10),
    ],
    dress: { splitRuns: true, autoNumber: true },
    look: "horizontal",
  },
  {
    base: "b04-wages",
    word: "words",
    set: "as-found",
    faults: [incomparable("发放及时率", "按时发放"), goalEmptyTalk("完成")],
    dress: { paragraphs: true },
    look: "full",
  },
  {
    base: "b09-yinchuan",
    word: "blank",
    set: "as-found",
    faults: [unexplainedDeduction("管理制度健全性", "9"), blankActual("单灯维护成本")],
    dress: { wrapLabels: true, footer: true },
    look: "shaded",
  },
];
