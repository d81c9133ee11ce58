import type { CloseElement, OpenElement } from "./text-elements.ts";
import { attribute, wholeNumber, type XmlAttributes } from "./xml-reader.ts";

const gridColumn: OpenElement = (state, _attributes, parent) => {
  if (parent === "w:tblGrid" && state.table !== undefined) state.table.table.gridColumns++;
};

const gridSpan: OpenElement = (state, attributes, parent) => {
  const cell = state.table?.cell;
  if (parent === "w:tcPr" && cell) cell.span = wholeNumber(attribute(attributes, "val")) ?? 1;
};

const verticalMerge: OpenElement = (state, attributes, parent) => {
  const cell = state.table?.cell;
  if (parent === "w:tcPr" && cell) cell.merge = attribute(attributes, "val") === "restart" ? "restart" : "continue";
};

const horizontalMerge: OpenElement = (state, attributes, parent) => {
  const cell = state.table?.cell;
  if (parent === "w:tcPr" && cell) cell.joinsLeft = attribute(attributes, "val") !== "restart";
};

/** A tracked merge: what it will be once accepted. */
const trackedMerge: OpenElement = (state, attributes, parent) => {
  const cell = state.table?.cell;
  const merge = attribute(attributes, "vMerge");
  if (parent === "w:tcPr" && cell) cell.merge = merge === "cont" ? "continue" : merge === "rest" ? "restart" : "none";
};

const deletedCell: OpenElement = (state, _attributes, parent) => {
  const cell = state.table?.cell;
  if (parent === "w:tcPr" && cell) cell.deleted = true;
};

const cellWidth: OpenElement = (state, attributes, parent) => {
  const cell = state.table?.cell;
  if (parent === "w:tcPr" && cell) cell.width = width(attributes);
};

const rowNumber = (field: "before" | "after"): OpenElement => {
  return (state, attributes, parent) => {
    const row = state.table?.row;
    if (parent === "w:trPr" && row) row[field] = Math.max(0, wholeNumber(attribute(attributes, "val")) ?? 0);
  };
};

const rowWidth = (field: "beforeWidth" | "afterWidth"): OpenElement => {
  return (state, attributes, parent) => {
    const row = state.table?.row;
    if (parent === "w:trPr" && row) row[field] = Math.max(0, width(attributes) ?? 0);
  };
};

/** Null for `auto`, and for measures with a unit of their own. */
function width(attributes: XmlAttributes): number | null {
  const type = attribute(attributes, "type");
  const value = attribute(attributes, "w") ?? "";
  return type === "auto" || type === "nil" || !/^\d+(?:\.\d+)?$/.test(value) ? null : Number(value);
}

/** Elements of tables, by canonical name. */
export const TABLE_OPENERS: readonly (readonly [string, OpenElement])[] = [
  ["w:tbl", (state) => state.openTable()],
  ["w:tr", (state) => state.openRow()],
  ["w:tc", (state) => state.openCell()],
  ["w:gridCol", gridColumn],
  ["w:gridSpan", gridSpan],
  ["w:vMerge", verticalMerge],
  ["w:hMerge", horizontalMerge],
  ["w:cellMerge", trackedMerge],
  ["w:cellDel", deletedCell],
  ["w:tcW", cellWidth],
  ["w:gridBefore", rowNumber("before")],
  ["w:gridAfter", rowNumber("after")],
  ["w:wBefore", rowWidth("beforeWidth")],
  ["w:wAfter", rowWidth("afterWidth")],
];

/** What the same elements do when they close. */
export const TABLE_CLOSERS: readonly (readonly [string, CloseElement])[] = [
  ["w:tbl", (state) => state.closeTable()],
  ["w:tr", (state) => state.closeRow()],
  ["w:tc", (state) => state.closeCell()],
];
