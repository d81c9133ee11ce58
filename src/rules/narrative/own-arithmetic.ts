import { Decimal } from "../../model/decimal.ts";
import { type Interval, meet, roundedInterval, truncatedInterval, firstNumber } from "../../model/interval.ts";
import type { Claim } from "../../model/narrative.ts";
import { defineRule } from "../../rule-engine/rule.ts";
import { computed } from "./claims/written-sums.ts";

/** True where the written result may be the computed one, rounded or truncated. */
function holds(claim: Claim, result: Interval): boolean {
  const value = new Decimal(Number(claim.value));
  // 百分比 and amounts keep their own places; the result stands last or, in “合计C（A+B）”, first.
  const places =
    [claim.text.split(/[=≈]/).pop() ?? "", claim.text]
      .map((text) => firstNumber(text))
      .find((one) => one?.value.equals(value))?.places ?? value.decimalPlaces();
  return [roundedInterval(value, places), truncatedInterval(value, places)].some((one) => meet(one, result));
}

const join = (claim: Claim): string => (claim.parts ?? []).map((part) => part.text).join(` ${claim.operation} `);

export default defineRule({
  id: "narrative/own-arithmetic",
  scope: "narrative",
  severity: "error",
  summary: { zh: "正文写出的加减乘除算式成立。", en: "Sums and products that the text writes out hold." },
  source: {
    zh: "按书写精度计算；带小数的算式中，整数视为准确值",
    en: "Computed at the written precision; beside decimals a whole number is exact",
  },
  messages: {
    fails: {
      zh: "算式不成立：{calculation}，文中写作 {reported}",
      en: "the sum does not hold: {calculation}, the text says {reported}",
    },
  },
  examples: {
    valid: [
      {
        what: { zh: "三个三分之一", en: "three thirds" },
        narrative: {
          claims: [
            {
              kind: "sum",
              text: "33.33万元+33.33万元+33.33万元=100万元",
              value: 100,
              unit: "万元",
              operation: "+",
              parts: [1, 2, 3].map(() => ({ text: "33.33万元", value: 33.33, unit: "万元" })),
            },
          ],
        },
      },
      {
        what: { zh: "单价乘人数", en: "a price times people" },
        narrative: {
          claims: [
            {
              kind: "sum",
              text: "1000元/人×39人=3.9万元",
              value: 3.9,
              unit: "万元",
              operation: "×",
              parts: [
                { text: "1000元/人", value: 1000, unit: "元/人" },
                { text: "39人", value: 39, unit: "人" },
              ],
            },
          ],
        },
      },
    ],
    invalid: [
      {
        what: { zh: "合计写错", en: "a wrong total" },
        narrative: {
          claims: [
            {
              kind: "sum",
              text: "30万+30万+29.99万=89.97万",
              value: 89.97,
              unit: "万元",
              operation: "+",
              parts: [
                { text: "30万", value: 30, unit: "万元" },
                { text: "30万", value: 30, unit: "万元" },
                { text: "29.99万", value: 29.99, unit: "万元" },
              ],
            },
          ],
        },
        subject: "/narrative/claims/0",
      },
    ],
  },
  check({ recognised, report, pass, notApplicable }) {
    const failed: { claim: Claim; subject: string; result: Interval }[] = [];
    recognised.narrative.claims.forEach((claim, index) => {
      if (claim.kind !== "sum") return;
      const subject = `/narrative/claims/${index}`;
      const result = computed(claim);
      if (result === null) notApplicable(subject, "units-differ");
      else if (holds(claim, result)) pass(subject);
      else failed.push({ claim, subject, result });
    });
    const reported = new Set<string>();
    for (const { claim, subject, result } of failed) {
      // The same fault told twice in one sentence: in a list and as an expression.
      const key = JSON.stringify([claim.at, claim.sentence, claim.value, claim.unit]);
      const expected = `${result.low.plus(result.high).div(2).toDecimalPlaces(6).toFixed()}${claim.unit ?? ""}`;
      if (reported.has(key)) notApplicable(subject, "already-reported");
      else
        report("fails", {
          subject,
          reported: `${claim.value}${claim.unit ?? ""}`,
          expected,
          calculation: `${join(claim)} = ${expected}`,
        });
      reported.add(key);
    }
  },
});
