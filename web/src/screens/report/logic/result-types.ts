/**
 * The part of a stored result that this screen reads, as the API gives it (the contract's JSON). Narrower than the generated types on
 * purpose: the pure logic below can be run without them.
 */
export type Box = readonly [x0: number, y0: number, x1: number, y1: number];
export interface AddressPart {
  readonly page: number;
  readonly box: Box;
}
/** A cell (`table`, `row`, `col`) or a line outside tables (`paragraph`); `page` and `box` in PDF points where there are pages. */
export interface Address {
  readonly table?: number | undefined;
  readonly row?: number | undefined;
  readonly col?: number | undefined;
  readonly rowSpan?: number | undefined;
  readonly colSpan?: number | undefined;
  readonly paragraph?: number | undefined;
  readonly page?: number | undefined;
  readonly box?: Box | readonly number[] | undefined;
  readonly parts?: readonly { readonly page: number; readonly box: Box | readonly number[] }[] | undefined;
}
export interface Doubt {
  readonly code: string;
  readonly detail: string;
  readonly alternative?: string | undefined;
}
export interface Cell {
  readonly text: string;
  readonly value: unknown;
  readonly at?: Address | undefined;
  readonly mergedInto?: number | undefined;
  readonly doubt?: Doubt | undefined;
}
export type MaybeCell = Cell | null;

export interface FundRow {
  readonly source: string;
  readonly label: string;
  readonly initialBudget: MaybeCell;
  readonly budget: MaybeCell;
  readonly executed: MaybeCell;
  readonly weight: MaybeCell;
  readonly rate: MaybeCell;
  readonly score: MaybeCell;
  readonly reason: MaybeCell;
  readonly partOf: number | null;
}
export interface Indicator {
  readonly level1: string | null;
  readonly level2: string | null;
  readonly ordinal: number | null;
  readonly name: Cell;
  readonly target: MaybeCell;
  readonly actual: MaybeCell;
  readonly unit: string | null;
  readonly weight: MaybeCell;
  readonly score: MaybeCell;
  readonly completion: MaybeCell;
  readonly scoringRule: MaybeCell;
  readonly deviation: MaybeCell;
  readonly more: Readonly<Record<string, Cell>>;
  readonly childOf: number | null;
}
export interface Evaluation {
  readonly key: string;
  readonly kind: string;
  readonly title: string;
  readonly year: number | null;
  readonly projectName: MaybeCell;
  readonly supervisingDepartment: MaybeCell;
  readonly implementingUnit: MaybeCell;
  readonly extra: Readonly<Record<string, Cell>>;
  readonly funds: {
    readonly unit: string;
    readonly unitStated?: boolean | undefined;
    readonly rows: readonly FundRow[];
  };
  readonly goals: {
    readonly expected: MaybeCell;
    readonly actual: MaybeCell;
    readonly scored?: readonly { readonly weight: MaybeCell; readonly score: MaybeCell }[] | undefined;
  };
  readonly indicators: readonly Indicator[];
  readonly groups: readonly {
    readonly level1: string;
    readonly declaredWeight: number;
    readonly cell?: Cell | undefined;
  }[];
  readonly total: { readonly weight: MaybeCell; readonly score: MaybeCell; readonly grade: MaybeCell };
  readonly analysis: Readonly<Record<string, Cell>>;
  readonly form: {
    readonly executionWeight: { readonly value: number; readonly text: string } | null;
    readonly notes: readonly string[];
    readonly unreadTables?: readonly number[] | undefined;
    readonly reasons: readonly { readonly label: string; readonly scope: string; readonly cell: Cell }[];
  };
}
export interface Claim {
  readonly kind: string;
  readonly text: string;
  readonly about: string | null;
  readonly sentence: string;
  readonly section: number | null;
  readonly cell?: string | undefined;
  readonly at: Address;
}
export interface Section {
  readonly heading: string;
  readonly level: number;
  readonly text: string;
  readonly at: Address;
}
export interface Words {
  readonly zh: string;
  readonly en: string;
}
export type Language = keyof Words;
export type Severity = "error" | "warning" | "notice";
export interface Finding {
  readonly key: string;
  readonly id: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly cause: "report" | "reading";
  readonly evaluation: number | null;
  readonly subject: string;
  readonly also: readonly string[];
  readonly reported: string | null;
  readonly expected: string | null;
  readonly calculation: string | null;
  readonly message: Words;
  readonly at: readonly Address[];
  /** Of a finding across files only. */
  readonly files?: readonly { readonly path: string; readonly sha256: string; readonly subject: string }[] | undefined;
}
export interface NotRun {
  readonly rule: string;
  readonly subject: string;
  readonly reason: string;
  readonly detail: string;
}
export interface Result {
  readonly file: {
    readonly path: string;
    readonly sha256: string;
    readonly pages: number | null;
    readonly ocr: boolean;
  };
  readonly status: "ok" | "partial" | "failed";
  readonly error: {
    readonly code: string;
    readonly message: string;
    readonly hint: string;
    readonly en: { readonly message: string; readonly hint: string };
  } | null;
  readonly evaluations: readonly Evaluation[];
  readonly narrative: {
    readonly title: string | null;
    readonly sections: readonly Section[];
    readonly claims: readonly Claim[];
  };
  readonly findings: readonly Finding[];
  readonly checks: {
    readonly passed: number;
    readonly failed: number;
    readonly notApplicable: number;
    readonly notRun: number;
    readonly notRunList: readonly NotRun[];
  };
  readonly doubts: readonly { readonly code: string; readonly page: number | null; readonly message: Words }[];
  readonly provenance: {
    readonly tool: string;
    readonly pack: { readonly id: string; readonly version: string; readonly sha256: string };
  };
}
