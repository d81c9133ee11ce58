import { z } from "zod";
import { Variables } from "../src/config/variables.ts";

const Meta = z.object({ zh: z.string(), en: z.string(), shown: z.string().optional() });

interface Described {
  readonly name: string;
  readonly zh: string;
  readonly en: string;
  readonly shape: string;
  readonly standard: string;
}

/** docs/configuration.md: every variable that the program reads, from the schema that reads them. */
export function configurationPage(): string {
  const rows = Object.entries(Variables.shape).map(([name, schema]) => describe(name, schema));
  return [
    "# 配置 · Configuration",
    "",
    "由 `npx tsx scripts/generate-configuration.ts` 生成，请勿手改。",
    "Written by `npx tsx scripts/generate-configuration.ts`; do not edit.",
    "",
    "所有设置都是环境变量，启动时读取一次；空值等于不设。设置有误时，程序列出每个有误的变量后停止；以 `FUHE_` 开头而不在下表的变量也算有误。",
    "",
    "Every setting is an environment variable, read once at start; an empty value counts as not set. Where settings are wrong the program names each variable and stops; a",
    "variable that starts with `FUHE_` and is not in this table is wrong too.",
    "",
    "| 变量 variable | 取值 values | 默认 default | 含义 meaning |",
    "|---|---|---|---|",
    ...rows.map(
      ({ name, shape, standard, zh, en }) =>
        `| \`${name}\` | ${cell(shape)} | ${cell(standard)} | ${cell(zh)}<br>${cell(en)} |`,
    ),
    "",
  ].join("\n");
}

function describe(name: string, schema: z.ZodType): Described {
  const { zh, en, shown } = Meta.parse(schema.meta() ?? {});
  const written = schema.safeParse(undefined).data;
  return {
    name,
    zh,
    en,
    shape: shapeOf(schema),
    standard: shown ?? (written === undefined ? "—" : `\`${String(written)}\``),
  };
}

/** The words of the innermost shape: defaults and "optional" are around it. */
function shapeOf(schema: z.ZodType): string {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodOptional) {
    const inner = schema.unwrap();
    return inner instanceof z.ZodType ? shapeOf(inner) : "";
  }
  return schema.description ?? "text";
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|");
}
