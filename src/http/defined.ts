type Optional<T> = { [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined> };
type Required<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] };

/** The same fields without those that are undefined: what was not asked for is not there, instead of there and undefined. */
export function defined<T extends object>(fields: T): Optional<T> & Required<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Optional<T> &
    Required<T>;
}
