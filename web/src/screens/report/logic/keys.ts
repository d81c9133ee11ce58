import type { Words } from "./result-types.ts";

/** What a key asks for on this screen. */
export type Command =
  | "next-finding"
  | "previous-finding"
  | "next-report"
  | "previous-report"
  | "next-tab"
  | "previous-tab"
  | "locate"
  | "unfold"
  | "confirm"
  | "dismiss"
  | "misread"
  | "comment"
  | "undo"
  | "alike"
  | "confirm-all"
  | "rule"
  | "edit"
  | "next-doubt"
  | "zoom-in"
  | "zoom-out"
  | "fit-width"
  | "pass"
  | "return"
  | "note"
  | "help";

export interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  /** True while an input method puts characters together. */
  readonly isComposing: boolean;
  /** 229 is what browsers send for a key that went to an input method. */
  readonly keyCode?: number;
}

/** Where the key was pressed: shortcuts are letters, so a place that takes text keeps them all. */
export type KeyPlace = "page" | "text-input" | "control" | "overlay";

interface Binding {
  readonly keys: readonly string[];
  readonly command: Command;
  readonly words: Words;
}

/** All keys, in the order of the help. The first of `keys` is the one that is shown. */
export const BINDINGS: readonly { readonly group: Words; readonly bindings: readonly Binding[] }[] = [
  {
    group: { zh: "移动", en: "Move" },
    bindings: [
      { keys: ["j", "ArrowDown"], command: "next-finding", words: { zh: "下一个问题", en: "Next finding" } },
      { keys: ["k", "ArrowUp"], command: "previous-finding", words: { zh: "上一个问题", en: "Previous finding" } },
      {
        keys: [" "],
        command: "locate",
        words: { zh: "在原件中定位；再按看下一格", en: "Find it on the page; again: its next cell" },
      },
      { keys: ["Enter"], command: "unfold", words: { zh: "展开或收起问题", en: "Unfold or fold the finding" } },
      { keys: ["n"], command: "next-report", words: { zh: "下一份报告", en: "Next report" } },
      { keys: ["p"], command: "previous-report", words: { zh: "上一份报告", en: "Previous report" } },
      { keys: ["t"], command: "next-tab", words: { zh: "下一个标签页", en: "Next tab" } },
      { keys: ["T"], command: "previous-tab", words: { zh: "上一个标签页", en: "Previous tab" } },
    ],
  },
  {
    group: { zh: "决定", en: "Decide" },
    bindings: [
      { keys: ["1"], command: "confirm", words: { zh: "确认问题", en: "Confirm" } },
      {
        keys: ["2"],
        command: "dismiss",
        words: { zh: "不成立：再按数字选理由", en: "Dismiss: a digit picks the reason" },
      },
      { keys: ["3"], command: "misread", words: { zh: "识别有误：改正数值", en: "Misread: correct the value" } },
      { keys: ["4"], command: "comment", words: { zh: "备注", en: "Comment" } },
      { keys: ["a"], command: "alike", words: { zh: "同类问题一并处理", en: "The same for all like this" } },
      { keys: ["A"], command: "confirm-all", words: { zh: "确认全部未处理问题", en: "Confirm all open ones" } },
      { keys: ["u"], command: "undo", words: { zh: "撤销", en: "Undo" } },
      { keys: ["r"], command: "rule", words: { zh: "规则说明", en: "The rule's page" } },
    ],
  },
  {
    group: { zh: "表格", en: "Form" },
    bindings: [
      { keys: ["e"], command: "edit", words: { zh: "改正所在的值", en: "Correct the focused value" } },
      {
        keys: ["d"],
        command: "next-doubt",
        words: { zh: "下一个存疑的读数，并打开截图", en: "Next doubtful reading, with its picture" },
      },
    ],
  },
  {
    group: { zh: "整份报告", en: "The report" },
    bindings: [
      { keys: ["y"], command: "pass", words: { zh: "通过", en: "Pass" } },
      { keys: ["b"], command: "return", words: { zh: "退回（起草通知）", en: "Return (draft the letter)" } },
      { keys: ["m"], command: "note", words: { zh: "复核分和意见", en: "Own score and note" } },
    ],
  },
  {
    group: { zh: "原件", en: "Page" },
    bindings: [
      { keys: ["+", "="], command: "zoom-in", words: { zh: "放大", en: "Larger" } },
      { keys: ["-"], command: "zoom-out", words: { zh: "缩小", en: "Smaller" } },
      { keys: ["0"], command: "fit-width", words: { zh: "适合宽度", en: "Fit the width" } },
      { keys: ["?"], command: "help", words: { zh: "本列表", en: "This list" } },
    ],
  },
];

const COMMANDS: ReadonlyMap<string, Command> = new Map(
  BINDINGS.flatMap(({ bindings }) =>
    bindings.flatMap(({ keys, command }) => keys.map((key) => [key, command] as const)),
  ),
);
/** Keys that a button, link or tab needs for itself. */
const OWN_KEYS: ReadonlySet<string> = new Set([
  " ",
  "Enter",
  "ArrowUp",
  "ArrowDown",
  "ArrowLeft",
  "ArrowRight",
  "Home",
  "End",
]);

/** The command of a key press; null where the key belongs to the browser, an input method, or the place that it was pressed in. */
export function commandOf(press: KeyPress, place: KeyPlace): Command | null {
  if (press.isComposing || press.keyCode === 229 || press.ctrlKey || press.metaKey || press.altKey) return null;
  if (place === "text-input" || place === "overlay") return null;
  if (place === "control" && OWN_KEYS.has(press.key)) return null;
  return COMMANDS.get(press.key) ?? null;
}

/** The key that the help and the buttons show: "j", "空格". */
export function keyLabel(key: string): Words {
  if (key === " ") return { zh: "空格", en: "Space" };
  if (key === "ArrowDown") return { zh: "↓", en: "↓" };
  if (key === "ArrowUp") return { zh: "↑", en: "↑" };
  return /^[A-Z]$/.test(key) ? { zh: `Shift+${key}`, en: `Shift+${key}` } : { zh: key, en: key };
}

/** Which usual reason a digit picks while the list of reasons is open; null: none. */
export function reasonIndex(press: KeyPress, count: number): number | null {
  if (press.isComposing || press.keyCode === 229 || press.ctrlKey || press.metaKey || press.altKey) return null;
  const digit = /^[1-9]$/.test(press.key) ? Number(press.key) - 1 : -1;
  return digit >= 0 && digit < count ? digit : null;
}
