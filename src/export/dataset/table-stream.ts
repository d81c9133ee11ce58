import type { Db } from "../../store/database.ts";
import { exportedFiles } from "../../store/export-files.ts";
import { exportedDecisions, exportedFindings } from "../../store/export-findings.ts";
import type { FileFilter } from "../../store/file-filter.ts";
import { correctedPointers } from "./corrected-pointers.ts";
import type { DatasetRequest } from "./request.ts";
import {
  type DatasetTable,
  type Row,
  rowOf,
  type Table,
  type TableShape,
  type Wanted,
  wantedColumns,
} from "./table.ts";
import { DECISIONS } from "./tables/decision-table.ts";
import { EVALUATIONS } from "./tables/evaluation-table.ts";
import type { EvaluationSource } from "./tables/file-columns.ts";
import { FINDINGS } from "./tables/finding-table.ts";
import { FUNDS } from "./tables/fund-table.ts";
import { INDICATORS } from "./tables/indicator-table.ts";

/** A table that can be read once, some rows at a time. */
export interface TableStream {
  readonly shape: TableShape;
  readonly rows: () => AsyncGenerator<readonly Row[]>;
  /** Rows that have been read so far. */
  readonly count: () => number;
}

/** Shapes of all tables, as the dictionary and the schema show them. */
export function tableShapes(wanted: Wanted): TableShape[] {
  const shapes: readonly TableShape[] = [EVALUATIONS, INDICATORS, FUNDS, FINDINGS, DECISIONS];
  return shapes.map((shape) => ({
    ...shape,
    columns: shape.columns.filter(({ only }) => only === null || wanted[only]),
  }));
}

/**
 * The wanted tables in their fixed order, whatever the order in which they were asked for.
 *
 * @param goOn Asked before each group of rows; what it throws ends the table.
 */
export function tableStreams(trx: Db, request: DatasetRequest, wanted: Wanted, goOn: () => void): TableStream[] {
  const filter: FileFilter = { ...request.filter, visibility: request.visibility };
  const files = (name: DatasetTable) => evaluationsOf(trx, name, filter);
  const all: Readonly<Record<DatasetTable, () => TableStream>> = {
    evaluations: () => streamOf(EVALUATIONS, wanted, goOn, files("evaluations")),
    indicators: () =>
      streamOf(
        INDICATORS,
        wanted,
        goOn,
        each(files("indicators"), (source) =>
          source.evaluation.indicators.map((indicator, index) => ({ ...source, indicator, index })),
        ),
      ),
    funds: () =>
      streamOf(
        FUNDS,
        wanted,
        goOn,
        each(files("funds"), (source) => source.evaluation.funds.rows.map((row, index) => ({ ...source, row, index }))),
      ),
    findings: () => streamOf(FINDINGS, wanted, goOn, exportedFindings(trx, filter)),
    decisions: () => streamOf(DECISIONS, wanted, goOn, exportedDecisions(trx, filter, request.decisions)),
  };
  const names = Object.keys(all) as DatasetTable[];
  return names.filter((name) => request.tables.includes(name)).map((name) => all[name]());
}

function streamOf<Source>(
  table: Table<Source>,
  wanted: Wanted,
  goOn: () => void,
  sources: AsyncGenerator<readonly Source[]>,
): TableStream {
  const shape = wantedColumns(table, wanted);
  let count = 0;
  async function* rows(): AsyncGenerator<readonly Row[]> {
    for await (const some of sources) {
      goOn();
      count += some.length;
      yield some.map((source) => rowOf(shape, source));
    }
  }
  return { shape, rows, count: () => count };
}

async function* evaluationsOf(trx: Db, name: string, filter: FileFilter): AsyncGenerator<EvaluationSource[]> {
  for await (const files of exportedFiles(trx, name, filter)) {
    yield files.flatMap((file) => {
      const corrected = correctedPointers(file);
      return file.evaluations.flatMap((stored) => {
        const evaluation = file.result.evaluations[stored.position];
        return evaluation === undefined ? [] : [{ file, stored, evaluation, corrected }];
      });
    });
  }
}

async function* each<Outer, Inner>(
  groups: AsyncGenerator<readonly Outer[]>,
  inner: (outer: Outer) => readonly Inner[],
): AsyncGenerator<Inner[]> {
  for await (const group of groups) yield group.flatMap((outer) => [...inner(outer)]);
}
