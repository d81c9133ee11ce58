import { Decimal as Base } from "decimal.js";

/** Exact decimal arithmetic; 60 significant digits, so that sums and products of written amounts are never rounded. */
export const Decimal = Base.clone({ precision: 60, toExpNeg: -40, toExpPos: 40 });
export type Decimal = InstanceType<typeof Decimal>;

export function sum(values: readonly (Decimal | number | string)[]): Decimal {
  return values.reduce<Decimal>((total, value) => total.plus(value), new Decimal(0));
}
