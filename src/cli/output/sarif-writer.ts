import type { Finding } from "../../model/finding.ts";
import type { Result } from "../../model/result.ts";
import type { Language } from "../language.ts";
import { addressText } from "../table/address-text.ts";
import { whereNames } from "../table/where-names.ts";
import type { ResultWriter } from "./result-writer.ts";

/** What SARIF wants to know of a rule. */
export interface SarifRule {
  readonly id: string;
  readonly severity: Finding["severity"];
  readonly summary: { readonly zh: string; readonly en: string };
  readonly source: { readonly zh: string; readonly en: string };
}

const LEVELS = { error: "error", warning: "warning", notice: "note" } as const;
const SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

/** SARIF 2.1.0: findings as results, files that could not be read as notifications. Written as it comes, so the results are not kept. */
export function sarifWriter(language: Language, version: string, rules: readonly SarifRule[]): ResultWriter {
  let separator = "\n";
  const notifications: object[] = [];
  return {
    begin() {
      const driver = {
        name: "fuhe",
        version,
        language: language === "zh" ? "zh-CN" : "en",
        rules: rules.map((rule) => describe(rule, language)),
      };
      return `{"$schema":"${SCHEMA}","version":"2.1.0","runs":[{"tool":${JSON.stringify({ driver })},"columnKind":"unicodeCodePoints","results":[`;
    },
    result(result) {
      if (result.error !== null) notifications.push(notification(result, language));
      let text = "";
      for (const finding of result.findings) {
        const where = whereNames(result, finding.subject, language).join(" › ");
        text += separator + JSON.stringify(sarifResult(finding, [result.file.path], where, language));
        separator = ",\n";
      }
      return text;
    },
    end(_summary, batch) {
      let text = "";
      for (const finding of batch ?? []) {
        text +=
          separator +
          JSON.stringify(
            sarifResult(
              finding,
              finding.files.map((file) => file.path),
              "",
              language,
            ),
          );
        separator = ",\n";
      }
      const invocations = [
        { executionSuccessful: notifications.length === 0, toolExecutionNotifications: notifications },
      ];
      return `${text}\n],"invocations":${JSON.stringify(invocations)}}]}\n`;
    },
  };
}

function describe(rule: SarifRule, language: Language): object {
  return {
    id: rule.id,
    shortDescription: { text: rule.summary[language] },
    fullDescription: { text: `${rule.summary[language]} ${rule.source[language]}`.trim() },
    defaultConfiguration: { level: LEVELS[rule.severity] },
  };
}

function sarifResult(finding: Finding, paths: readonly string[], where: string, language: Language): object {
  const address = finding.at.map((at) => addressText(at, language)).join("; ");
  const logical = { fullyQualifiedName: finding.subject, ...(where === "" ? {} : { name: where }), kind: "element" };
  return {
    ruleId: finding.rule,
    level: LEVELS[finding.severity],
    message: { text: finding.message[language] },
    locations: paths.map((path) => ({
      physicalLocation: { artifactLocation: { uri: uriOf(path) } },
      logicalLocations: [logical],
      ...(address === "" ? {} : { message: { text: address } }),
    })),
    partialFingerprints: { "fuhe/v1": finding.id },
    properties: {
      key: finding.key,
      cause: finding.cause,
      reported: finding.reported,
      expected: finding.expected,
      calculation: finding.calculation,
      also: finding.also,
      at: finding.at,
    },
  };
}

function notification({ file, error, status }: Result, language: Language): object {
  const text =
    error === null
      ? ""
      : language === "zh"
        ? `${error.message} ${error.hint}`
        : `${error.en.message}. ${error.en.hint}`;
  return {
    level: status === "failed" ? "error" : "warning",
    message: { text },
    descriptor: { id: error?.code ?? "internal" },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file.path) } } }],
  };
}

/** A path as a URI reference; Chinese names are percent-encoded. */
function uriOf(path: string): string {
  const encoded = path.split("/").map(encodeURIComponent).join("/");
  return path.startsWith("/") ? `file://${encoded}` : encoded;
}
