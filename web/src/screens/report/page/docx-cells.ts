import { cellKey, paragraphKey } from "../logic/address.ts";

/** The cells and lines of a reading view by their address. A part that is not an element of ours is not in it. */
export function addressedElements(root: ParentNode): Map<string, HTMLElement> {
  const elements = new Map<string, HTMLElement>();
  for (const element of root.querySelectorAll<HTMLElement>("td[data-table], [data-paragraph]")) {
    const key = elementKey(element);
    if (key !== null) elements.set(key, element);
  }
  return elements;
}

/** The address of an element, or of what it stands in. */
export function keyAround(target: EventTarget | null): { readonly key: string; readonly element: HTMLElement } | null {
  const element = target instanceof Element ? target.closest<HTMLElement>("td[data-table], [data-paragraph]") : null;
  const key = element === null ? null : elementKey(element);
  return element === null || key === null ? null : { key, element };
}

function elementKey({ dataset }: HTMLElement): string | null {
  const { table, row, col, paragraph } = dataset;
  if (table !== undefined && row !== undefined && col !== undefined)
    return cellKey(Number(table), Number(row), Number(col));
  return paragraph === undefined ? null : paragraphKey(Number(paragraph));
}
