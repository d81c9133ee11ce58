import { Decimal } from "../model/decimal.ts";
import type { LocalText } from "../model/finding.ts";

/** Templates of one rule by message id; `{name}` is filled from the report's values. */
export type RuleMessages = Readonly<Record<string, LocalText>>;

/** What may stand in a template: numbers are printed plainly, texts as they are, local texts in the message's language. */
export type MessageValue = string | number | Decimal | LocalText;

/** Names in braces of a template, as a type. */
export type Placeholders<S extends string> = S extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

/** Filled by the engine from the report itself. */
export type StandardPlaceholder = "reported" | "expected" | "calculation";

/** Values that a rule must give for one of its templates. */
export type ValuesOf<T extends LocalText> = {
  readonly [Name in Exclude<Placeholders<T["zh"]>, StandardPlaceholder>]: MessageValue;
};

/** Names in braces of a template. */
export function placeholdersOf(template: string): string[] {
  return [...template.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "");
}

/** Both texts of a message with their values put in. An unknown name stays in braces, so that a test can see it. */
export function fillMessage(template: LocalText, values: Readonly<Record<string, MessageValue>>): LocalText {
  return { zh: fill(template.zh, values, "zh"), en: fill(template.en, values, "en") };
}

function fill(template: string, values: Readonly<Record<string, MessageValue>>, lang: keyof LocalText): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : print(value, lang);
  });
}

function print(value: MessageValue, lang: keyof LocalText): string {
  if (typeof value === "string") return value;
  if (typeof value === "number") return String(value);
  return value instanceof Decimal ? value.toFixed() : value[lang];
}
