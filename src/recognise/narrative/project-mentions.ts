import type { Evaluation } from "../../model/evaluation.ts";
import { CHINESE_DIGITS } from "./chinese-number.ts";
import { plain } from "./plain-text.ts";
import { closing } from "./sentences.ts";

/** A project named in a sentence. */
interface ProjectMention {
  readonly start: number;
  readonly end: number;
  /** Without outer quotation marks; as the form has it where it is a form's own name. */
  readonly name: string;
  /** True where a form of the file has this name. */
  readonly known: boolean;
  /** True where the sentence says that this is the project under evaluation (涉及…1个项目, 为…的实施单位, 关于…的绩效自评报告). */
  readonly defines: boolean;
}

/** A sentence with everything masked that is a name or a quotation, at unchanged positions. */
export interface MaskedSentence {
  /** As written. */
  readonly text: string;
  /** Half-width digits and signs. */
  readonly plain: string;
  /** `plain` with ■ for a form's own project, ◆ for a project that the sentence calls the evaluated one, □ for other quotations. */
  readonly masked: string;
  readonly mentions: readonly ProjectMention[];
}

const QUOTED = "□+(?:[\\u4e00-\\u9fa5A-Za-z]{0,12}?(?:经费|费用|费|资金|专项|工程|补助|补贴))?";
const UNQUOTED = "[\\u4e00-\\u9fa5A-Za-z]{2,30}?(?:经费|费用|费|资金|专项|工程|补助|补贴)";
const DEFINING: readonly RegExp[] = [
  new RegExp(`涉及的?(${QUOTED}|${UNQUOTED})(?:项目)?(?:等)?共?(?:\\d+|[${CHINESE_DIGITS}]+)个项目`, "d"),
  new RegExp(
    `^(?:(?:19|20)\\d{2}年度?|本年度)?(${QUOTED})(?:项目)?(?:(?:年初|全年|调整后|总)?预算|由[^，。；]{2,40}?(?:组织|负责)?实施)`,
    "d",
  ),
  new RegExp(
    `(?:对|就|将)(?:我|本)?(?:单位|局|委|办|院|校|部门|中心)?(?:(?:19|20)\\d{2}年度?)?(${QUOTED})(?:项目)?(?:支出|资金)?(?:进行|开展|组织)了?[^，。]{0,6}(?:自评|绩效评价)`,
    "d",
  ),
  new RegExp(`实施(${QUOTED})(?=项目|，|。|$)`, "d"),
  new RegExp(`为(${QUOTED})的(?:项目)?(?:具体)?实施单位`, "d"),
  new RegExp(
    `^关于(?:(?:19|20)\\d{2}年度?)?(${QUOTED})(?:项目)?的?[^，。]{0,14}(?:自评|评价)(?:情况)?的?(?:报告|说明)`,
    "d",
  ),
  /^项目名称[：:](.{3,60}?)[。；]?$/d,
];

/** A form's project name and how a text may write it. */
export interface KnownName {
  readonly name: string;
  readonly pattern: RegExp;
}

/** The project names of a file's forms, longest first; names of one or two letters are no names. */
export function knownNames(evaluations: readonly Evaluation[]): KnownName[] {
  const names = new Set(
    evaluations.map((one) => one.projectName?.text ?? "").filter((name) => name.length >= 3 && name.length <= 200),
  );
  return [...names].sort((a, b) => b.length - a.length).map((name) => ({ name, pattern: nameAnywhere(name) }));
}

/** Finds the names of a sentence and masks them. */
export function maskSentence(text: string, known: readonly KnownName[]): MaskedSentence {
  const plainText = pairStraightQuotes(plain(text));
  const mentions: ProjectMention[] = [];
  let masked = plainText;
  const put = (start: number, end: number, char: string): void => {
    masked = masked.slice(0, start) + char.repeat(end - start) + masked.slice(end);
  };
  for (const { name, pattern } of known) {
    for (const match of masked.matchAll(pattern)) {
      if (goesOnInQuotes(masked, match.index, match[0])) continue;
      mentions.push({ start: match.index, end: match.index + match[0].length, name, known: true, defines: true });
      put(match.index, match.index + match[0].length, "■");
    }
  }
  for (let at = 0; at < masked.length; at++) {
    if (!/[“《「]/.test(masked[at] ?? "")) continue;
    const end = closing(masked, at);
    if (end === null) continue;
    put(at, end + 1, "□");
    at = end;
  }
  for (const pattern of DEFINING) {
    const span = pattern.exec(masked)?.indices?.[1];
    if (!span || /■/.test(masked.slice(...span)) || /《/.test(plainText[span[0]] ?? "")) continue;
    const name = stripQuotes(text.slice(...span));
    mentions.push({ start: span[0], end: span[1], name, known: false, defines: true });
    put(span[0], span[1], "◆");
  }
  return { text, plain: plainText, masked, mentions: mentions.sort((a, b) => a.start - b.start) };
}

/** “某某维护资金” where the form says 某某: the quotation is another name. */
function goesOnInQuotes(text: string, start: number, found: string): boolean {
  const end = closing(text, start);
  return end !== null && end >= start + found.length;
}

/** Outer quotation marks off; “A”B and “A”与“B” keep theirs. */
function stripQuotes(name: string): string {
  const inner = /^[“"「](.*)[”"」]$/.exec(name)?.[1];
  if (inner === undefined) return name;
  const first = closing(`“${inner}”`, 0);
  return first === inner.length + 1 ? inner : name;
}

function pairStraightQuotes(text: string): string {
  let open = false;
  return text.replace(/["＂]/g, () => {
    open = !open;
    return open ? "“" : "”";
  });
}

const LOOSE = "[“”‘’《》「」'\\s]*";

/** The name with any quotation marks and blanks in and around it, its code in front and 项目 at its end optional. */
function nameAnywhere(name: string): RegExp {
  const bare = plain(name).replace(/[“”‘’《》「」'"\s]/g, "");
  const [, code = "", core = bare] = /^([0-9A-Za-z]{8,}[-—_])?(.+)$/.exec(bare) ?? [];
  const ending = /^(.{3,})项目$/.exec(core);
  const body = spell(ending?.[1] ?? core);
  const tail = ending ? `(?:${LOOSE}项目)?` : "";
  const head = code === "" ? "" : `(?:${spell(code)})?${LOOSE}`;
  const opening = "[“‘《「']*";
  return new RegExp(`${opening}${head}${body}${tail}[”’》」']*`, "g");
}

function spell(text: string): string {
  return [...text]
    .map((char) =>
      /[（(]/.test(char) ? "[（(]" : /[）)]/.test(char) ? "[）)]" : char.replace(/[.*+?^${}|[\]\\-]/g, "\\$&"),
    )
    .join(LOOSE);
}
