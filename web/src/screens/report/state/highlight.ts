import { createContext, useContext, useSyncExternalStore } from "react";
import { addressKey } from "../logic/address.ts";
import type { Address } from "../logic/result-types.ts";

/** One value or place that is lit on the page and in the form. */
export interface Lit {
  readonly pointer: string | null;
  readonly at: Address | null;
  readonly role: "subject" | "also" | "hover";
}

/** What is lit, and where the page should go. Outside of React's state: hovering must not draw the screen again. */
export class Highlight {
  private focus: readonly Lit[] = [];
  private hover: readonly Lit[] = [];
  private all: readonly Lit[] = [];
  private wanted: { readonly at: Address } | null = null;
  private readonly listeners = new Set<() => void>();

  /** Lights what is in focus; it stays until something else is. */
  setFocus(focus: readonly Lit[]): void {
    this.focus = focus;
    this.changed();
  }
  setHover(hover: readonly Lit[]): void {
    if (hover.length === 0 && this.hover.length === 0) return;
    if (
      hover.length > 0 &&
      hover.length === this.hover.length &&
      hover.every((lit, at) => sameLit(lit, this.hover[at]))
    )
      return;
    this.hover = hover;
    this.changed();
  }
  /** Asks the page to show a place; each call is a new wish, also for the same place. */
  goTo(at: Address): void {
    this.wanted = { at };
    this.changed();
  }
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly lit = (): readonly Lit[] => this.all;
  readonly wish = (): { readonly at: Address } | null => this.wanted;

  private changed(): void {
    this.all = [...this.focus, ...this.hover];
    for (const listener of this.listeners) listener();
  }
}

function sameLit(a: Lit, b: Lit | undefined): boolean {
  return (
    b !== undefined &&
    a.pointer === b.pointer &&
    (a.at === null ? null : addressKey(a.at)) === (b.at === null ? null : addressKey(b.at))
  );
}

export const HighlightContext = createContext<Highlight>(new Highlight());

export function useHighlight(): Highlight {
  return useContext(HighlightContext);
}

/** Everything that is lit. */
export function useLit(): readonly Lit[] {
  const highlight = useHighlight();
  return useSyncExternalStore(highlight.subscribe, highlight.lit);
}

/** How one value is lit; draws again only when that changes. */
export function useLight(pointer: string): Lit["role"] | null {
  const highlight = useHighlight();
  return useSyncExternalStore(highlight.subscribe, () => {
    const roles = highlight
      .lit()
      .filter((lit) => lit.pointer === pointer)
      .map(({ role }) => role);
    return roles.includes("hover") ? "hover" : (roles[0] ?? null);
  });
}

/** The last wish to show a place. */
export function useWish(): { readonly at: Address } | null {
  const highlight = useHighlight();
  return useSyncExternalStore(highlight.subscribe, highlight.wish);
}
