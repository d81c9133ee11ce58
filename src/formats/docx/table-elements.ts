import type { BodyElement, OpenElement } from "./body-element.ts";
import { attribute, isOn, wholeNumber, type XmlAttributes } from "./xml-reader.ts";

const gridColumn: OpenElement = (state, _attributes, parent) => {
  if (parent === "w:tblGrid" && state.table !== undefined) state.table.table.gridColumns++;
};

const gridSpan: OpenElement = (state, attributes, parent) => {
  const cell = state.table?.cell;
  if (parent === "w:tcPr" && cell) cell.span = wholeNumber(attribute(attributes, "w:val")) ?? 1;
};

const verticalMerge: OpenElement = (state, attributes, parent) => {
  const cell = state.table?.cell;
  if (parent === "w:tcPr" && cell) cell.merge = attribute(attributes, "w:val") === "restart" ? "restart" : "continue";
};

const horizontalMerge: OpenElement = (state, attributes, parent) => {
  const cell = state.table?.cell;
  if (parent === "w:tcPr" && cell) cell.joinsLeft = attribute(attributes, "w:val") !== "restart";
};

/** A tracked merge: what it will be once accepted. */
const trackedMerge: OpenElement = (state, attributes, parent) => {
  const cell = state.table?.cell;
  const merge = attribute(attributes, "w:vMerge");
  if (parent === "w:tcPr" && cell) cell.merge = merge === "cont" ? "continue" : merge === "rest" ? "restart" : "none";
};

const deletedCell: OpenElement = (state, _attributes, parent) => {
  const cell = state.table?.cell;
  if (parent === "w:tcPr" && cell) cell.deleted = true;
};

const hiddenRow: OpenElement = (state, attributes, parent) => {
  const row = state.table?.row;
  if (parent === "w:trPr" && row && isOn(attributes)) row.deleted = true;
};

const cellWidth: OpenElement = (state, attributes, parent) => {
  const cell = state.table?.cell;
  if (parent === "w:tcPr" && cell) cell.width = width(attributes);
};

const rowNumber = (field: "before" | "after"): OpenElement => {
  return (state, attributes, parent) => {
    const row = state.table?.row;
    if (parent === "w:trPr" && row) row[field] = Math.max(0, wholeNumber(attribute(attributes, "w:val")) ?? 0);
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
  const type = attribute(attributes, "w:type");
  const value = attribute(attributes, "w:w") ?? "";
  return type === "auto" || type === "nil" || !/^\d+(?:\.\d+)?$/.test(value) ? null : Number(value);
}

/** Elements of tables, by canonical name. */
export const TABLE_ELEMENTS: readonly (readonly [string, BodyElement])[] = [
  ["w:tbl", { open: (state) => state.openTable(), close: (state) => state.closeTable() }],
  ["w:tr", { open: (state) => state.openRow(), close: (state) => state.closeRow() }],
  ["w:tc", { open: (state) => state.openCell(), close: (state) => state.closeCell() }],
  ["w:gridCol", { open: gridColumn }],
  ["w:gridSpan", { open: gridSpan }],
  ["w:vMerge", { open: verticalMerge }],
  ["w:hMerge", { open: horizontalMerge }],
  ["w:cellMerge", { open: trackedMerge }],
  ["w:cellDel", { open: deletedCell }],
  ["w:tcW", { open: cellWidth }],
  ["w:hidden", { open: hiddenRow }],
  ["w:gridBefore", { open: rowNumber("before") }],
  ["w:gridAfter", { open: rowNumber("after") }],
  ["w:wBefore", { open: rowWidth("beforeWidth") }],
  ["w:wAfter", { open: rowWidth("afterWidth") }],
];
