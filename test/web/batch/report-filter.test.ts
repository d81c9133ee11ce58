import { describe, expect, it } from "vitest";
import {
  filterParams,
  filterQuery,
  isNarrow,
  NO_FILTER,
  readFilter,
} from "../../../web/src/screens/batch/report-filter.ts";

const read = (search: string) => readFilter(new URLSearchParams(search));

describe("the filter of a batch's reports in the address", () => {
  it("comes back from the address as it was put there", () => {
    const filter = {
      ...NO_FILTER,
      standing: ["flagged" as const, "failed" as const],
      rule: ["budget/execution-rate", "total/score-sum"],
      unit: ["市艺术剧院&财务科"],
      assignedTo: 7,
      rates: { from: 90, to: 100 },
      text: "运维 服务费",
      sort: "budget" as const,
      descending: true,
    };
    const back = readFilter(new URLSearchParams(filterParams(filter)));
    expect(back).toEqual({ ...filter, standing: ["flagged", "failed"] });
  });

  it("asks for what nobody has by the API's own word", () => {
    expect(filterQuery({ ...NO_FILTER, unassigned: true })).toEqual({ assigned: "false" });
    expect(read("assigned=false")).toEqual({ ...NO_FILTER, unassigned: true });
    expect(isNarrow(read("assigned=false"))).toBe(true);
  });

  it("leaves out what the API does not know", () => {
    const filter = read("standing=nonsense&standing=clean&sort=1;drop&assignedTo=x&scoreFrom=abc&reviewState=passed");
    expect(filter).toEqual({ ...NO_FILTER, standing: ["clean"], reviewState: ["passed"] });
  });

  it("asks the API for nothing where nothing is chosen", () => {
    expect(filterQuery(NO_FILTER)).toEqual({});
    expect(filterQuery({ ...NO_FILTER, text: "  " })).toEqual({});
  });

  it("counts an order as no filter", () => {
    expect(isNarrow(read("sort=score&descending=true"))).toBe(false);
    expect(isNarrow(read("sort=score&severity=error"))).toBe(true);
    expect(isNarrow(read("duplicates=true"))).toBe(true);
  });
});
