import { describe, expect, it } from "vitest";
import {
  BINDINGS,
  commandOf,
  keyLabel,
  reasonIndex,
  type KeyPress,
} from "../../../web/src/screens/report/logic/keys.ts";
import { nextWaiting, step } from "../../../web/src/screens/report/logic/step.ts";

function press(key: string, facts: Partial<KeyPress> = {}): KeyPress {
  return { key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, isComposing: false, ...facts };
}

describe("keys", () => {
  it("ask for what the help says", () => {
    expect(commandOf(press("j"), "page")).toBe("next-finding");
    expect(commandOf(press("1"), "page")).toBe("confirm");
    expect(commandOf(press("?", { shiftKey: true }), "page")).toBe("help");
    expect(commandOf(press("A", { shiftKey: true }), "page")).toBe("confirm-all");
    expect(commandOf(press("x"), "page")).toBeNull();
  });
  it("stay with the input method while it composes", () => {
    expect(commandOf(press("j", { isComposing: true }), "page")).toBeNull();
    expect(commandOf(press("Process", { keyCode: 229 }), "page")).toBeNull();
    expect(reasonIndex(press("1", { isComposing: true }), 5)).toBeNull();
  });
  it("stay with the browser, with inputs and with open dialogs", () => {
    expect(commandOf(press("n", { ctrlKey: true }), "page")).toBeNull();
    expect(commandOf(press("1"), "text-input")).toBeNull();
    expect(commandOf(press("j"), "overlay")).toBeNull();
  });
  it("leave buttons their own keys", () => {
    expect(commandOf(press(" "), "control")).toBeNull();
    expect(commandOf(press("Enter"), "control")).toBeNull();
    expect(commandOf(press("j"), "control")).toBe("next-finding");
  });
  it("are given to one command each", () => {
    const keys = BINDINGS.flatMap(({ bindings }) => bindings.flatMap((binding) => binding.keys));
    expect(new Set(keys).size).toBe(keys.length);
  });
  it("have names that people know", () => {
    expect(keyLabel(" ").zh).toBe("空格");
    expect(keyLabel("A").en).toBe("Shift+A");
  });
  it("pick a reason by its digit", () => {
    expect(reasonIndex(press("2"), 3)).toBe(1);
    expect(reasonIndex(press("4"), 3)).toBeNull();
    expect(reasonIndex(press("0"), 3)).toBeNull();
  });
});

describe("the next finding", () => {
  it("does not go round the ends of the list", () => {
    expect(step(["a", "b"], null, 1)).toBe("a");
    expect(step(["a", "b"], null, -1)).toBe("b");
    expect(step(["a", "b"], "b", 1)).toBe("b");
    expect(step(["a", "b"], "b", -1)).toBe("a");
    expect(step([], null, 1)).toBeNull();
  });
  it("after a decision is the next that waits, then an earlier one", () => {
    const open = (item: string) => item !== "done";
    expect(nextWaiting(["a", "b", "c"], "b", open)).toBe("c");
    expect(nextWaiting(["a", "b", "done"], "b", open)).toBe("a");
    expect(nextWaiting(["done", "b", "done"], "b", open)).toBe("b");
  });
});
