import { missingUnits } from "../missing-units.ts";
import { defineBatchRule } from "../rule.ts";

export default defineBatchRule({
  id: "batch/missing-unit",
  scope: "batch",
  severity: "notice",
  summary: { zh: "应报单位名单上的单位都已报送。", en: "Every unit on the expected list has sent something." },
  source: {
    zh: "应报单位名单（fuhe check --expected，每行一个单位）；与实施单位、主管部门和文件名比较，代码、括号、本级、名称前的地区不计；没有名单时不检查",
    en: "The expected list (fuhe check --expected, one unit a line), held against implementing units, supervising departments and file names; codes, brackets, 本级 and an area in front aside; not run without a list",
  },
  messages: { missing: { zh: "名单上的“{unit}”没有报送自评表", en: "“{unit}” is on the list and has sent nothing" } },
  examples: {
    valid: [
      {
        what: { zh: "名单带代码和本级", en: "the list has codes and 本级" },
        expectedUnits: ["[155]濉溪县民政局（本级）"],
        files: [{ path: "a.docx", evaluation: { implementingUnit: "濉溪县民政局" } }],
      },
      {
        what: { zh: "文件未能读取，但文件名写明了单位", en: "a file that names the unit in its own name" },
        expectedUnits: ["濉溪县民政局"],
        files: [{ path: "濉溪县民政局.docx", evaluation: { implementingUnit: "" } }],
      },
      { what: { zh: "没有名单", en: "no list" }, files: [{ path: "a.docx", evaluation: {} }] },
    ],
    invalid: [
      {
        what: { zh: "名单上有一个单位没有报", en: "one unit of the list is missing" },
        expectedUnits: ["甲县民政局", "甲县水利局"],
        files: [{ path: "a.docx", evaluation: { implementingUnit: "甲县民政局" } }],
      },
    ],
  },
  check({ batch, expectedUnits, report }) {
    if (expectedUnits === null) return;
    const own = batch.all.filter((file) => file.background !== true);
    const sent = own.flatMap((file) => file.evaluations.flatMap(({ unit, department }) => [unit, department]));
    for (const { unit, form } of missingUnits(expectedUnits, sent, () => own.map(({ path }) => path)))
      report("missing", { files: [], about: [form], evidence: [form], values: { unit } });
  },
});
