import { type Tab, TABS } from "../logic/screen-address.ts";

/** The comparison is there where the report was handed in before. */
export function visibleTabs(hasRounds: boolean): readonly Tab[] {
  return hasRounds ? TABS : TABS.filter((tab) => tab !== "rounds");
}
