import { findingLines } from "../table/finding-lines.ts";
import { fileBlock } from "../table/file-block.ts";
import type { TableStyle } from "../table/layout.ts";
import { block } from "../table/layout.ts";
import { TEXTS } from "../texts.ts";
import type { ResultWriter } from "./result-writer.ts";

/** What a clerk reads: file by file, then the summary. */
export function tableWriter(style: TableStyle, explain: boolean): ResultWriter {
  const texts = TEXTS[style.language];
  return {
    begin: () => "",
    result: (result) => fileBlock(result, style, explain),
    end(summary, batch) {
      const lines: string[] = [];
      if (batch !== null && batch.length > 0) {
        lines.push(style.paint("bold", texts.batchHeading));
        for (const finding of batch)
          lines.push(
            ...findingLines(
              finding,
              finding.files.map((file) => file.path),
              style,
            ),
          );
      }
      lines.push("", ...texts.summary(summary).map((line) => block(style, 0, "", line)));
      return `${lines.join("\n")}\n`;
    },
  };
}
