import { useQuery } from "@tanstack/react-query";
import { Drawer, Skeleton } from "antd";
import { Banner } from "../banner.tsx";
import { reportQueries } from "../data/queries.ts";
import { readMarkdown } from "../logic/markdown.ts";
import { useReport } from "../state/report-context.ts";
import { useScreen } from "../state/screen-context.ts";
import { useTexts } from "../state/use-texts.ts";
import { MarkdownBlocks } from "./markdown-blocks.tsx";

/** The rule's page beside the report. */
export function RuleDrawer() {
  const { language } = useReport();
  const { ruleShown, showRule } = useScreen();
  const texts = useTexts();
  const { data, isPending, isError } = useQuery({
    ...reportQueries.rule(ruleShown ?? ""),
    enabled: ruleShown !== null,
  });
  return (
    <Drawer onClose={() => showRule(null)} open={ruleShown !== null} size={560} title={texts("rulePage")}>
      {isPending && <Skeleton active />}
      {isError && <Banner title={texts("loadFailed")} tone="error" />}
      {data !== undefined && <MarkdownBlocks blocks={readMarkdown(data.page[language])} />}
    </Drawer>
  );
}
