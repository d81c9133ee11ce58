import { bodyText, officeDocument } from "../office-format.ts";
import {
  addresseeParagraph,
  annexHead,
  annexNote,
  contactParagraphs,
  headingParagraph,
  numberParagraphs,
  signatureParagraphs,
  titleParagraphs,
} from "../letter-parts.ts";
import { findingRow, tableOf } from "../findings-table.ts";
import { packDocument } from "../pack-document.ts";

/** The letter's usual form as a template, to be downloaded, changed in a word processor and uploaded again. */
export function renderTemplateSample(): Promise<Uint8Array> {
  const row = findingRow({
    number: "{{问题.序号}}",
    item: ["{{问题.项目}}", "{{问题.指标}}", "{{问题.位置}}"],
    reported: ["{{问题.填报}}"],
    expected: ["{{问题.应为}}"],
    explanation: ["{{问题.名称}}。{{问题.说明}}", "{{问题.整改}}"],
  });
  return packDocument(
    officeDocument([
      ...numberParagraphs("{{文号}}", false),
      ...titleParagraphs("{{标题}}"),
      addresseeParagraph("{{主送单位}}"),
      ...bodyText("{{正文}}"),
      headingParagraph("一、复核发现的问题"),
      ...bodyText("本次复核共发现问题{{问题数}}处，具体问题、核对结果和整改要求见附件。"),
      headingParagraph("二、整改要求"),
      ...bodyText("{{整改要求}}"),
      ...bodyText("{{结束语}}"),
      annexNote("{{附件标题}}"),
      ...signatureParagraphs("{{落款单位}}", "{{落款日期}}"),
      ...contactParagraphs("{{联系方式}}"),
      ...annexHead("{{附件标题}}"),
      tableOf([row]),
    ]),
  );
}
