import { plain, sameUnit, unitForm } from "../batch/names.ts";
import type { Unit } from "../store/tables/people.ts";

/**
 * exact: letter for letter · form: the same but for spelling, code, brackets, 本级 · area: one has the area in front, the other has not
 * (濉溪县民政局, 民政局).
 */
export type Likeness = "exact" | "form" | "area";

/** Units of the list that a name may stand for, by the closest likeness that any has; several: it is not clear which. */
export interface Meant {
  readonly units: readonly number[];
  readonly how: Likeness;
}

/** Shorter numbers, and years, stand in names of files for much else. */
const CODE = /^(?!(?:19|20)\d\d$).{3,}$/u;

/** The administrator's list, asked by names. Answers are kept: a batch asks for the same name many times. */
export class UnitNames {
  readonly #exact = new Map<string, Set<number>>();
  readonly #codes = new Map<string, number>();
  readonly #forms = new Map<string, Set<number>>();
  /** Forms without the area in front. */
  readonly #short = new Map<string, Set<number>>();
  readonly #answers = new Map<string, Meant | null>();

  constructor(units: readonly Unit[]) {
    for (const { id, name, code, aliases } of units) {
      if (code !== null && CODE.test(code)) this.#codes.set(plain(code), id);
      for (const own of [name, ...aliases]) {
        put(this.#exact, own, id);
        put(this.#forms, unitForm(own), id);
      }
    }
    this.#forms.delete("");
    for (const [form, ids] of this.#forms)
      for (const short of withoutArea(form)) for (const id of ids) put(this.#short, short, id);
  }

  /** Null: no unit of the list. */
  meant(name: string): Meant | null {
    const known = this.#answers.get(name);
    if (known !== undefined) return known;
    const answer = this.#find(name);
    this.#answers.set(name, answer);
    return answer;
  }

  /** The unit of exactly this code; null: none. */
  ofCode(text: string): number | null {
    return this.#codes.get(plain(text)) ?? null;
  }

  #find(name: string): Meant | null {
    const exact = this.#exact.get(name.trim());
    if (exact !== undefined) return { units: [...exact], how: "exact" };
    const form = unitForm(name);
    if (form === "") return null;
    const like = this.#forms.get(form);
    if (like !== undefined) return { units: [...like], how: "form" };
    const near = new Set([
      ...(this.#short.get(form) ?? []),
      ...withoutArea(form).flatMap((short) => [...(this.#forms.get(short) ?? [])]),
    ]);
    return near.size === 0 ? null : { units: [...near], how: "area" };
  }
}

/** 濉溪县民政局 is 民政局 without its area. */
function withoutArea(form: string): string[] {
  return Array.from(form, (_character, at) => form.slice(at + 1)).filter((rest) => sameUnit(form, rest));
}

function put(map: Map<string, Set<number>>, key: string, id: number): void {
  map.set(key, (map.get(key) ?? new Set()).add(id));
}
