import { z } from "zod";
import { Address, ParagraphAddress } from "./address.ts";

export const ClaimKind = z.enum(["amount", "rate", "score", "grade", "year", "date", "count", "name", "sum"]);
export type ClaimKind = z.infer<typeof ClaimKind>;

/** A statement of the text that can be held against a table. */
export const Claim = z.object({
  kind: ClaimKind,
  /** As written. */
  text: z.string(),
  /** Amounts in `unit`, rates in percentage points, ISO dates, names without quotes. */
  value: z.union([z.number(), z.string()]).nullable(),
  unit: z.string().nullable(),
  /** Of what: initialBudget, budget, executed, executionRate, totalScore, grade, evaluatedYear, completionDate, projectCount, projectName …; null where the text does not say. */
  about: z.string().nullable(),
  /** Name of the project that the sentence names, where it does: decides which evaluation the claim is held against. */
  project: z.string().nullable(),
  /** The sentence that the claim stands in. */
  sentence: z.string(),
  /** For a sum or product written out: the parts as written and their values in `unit`. */
  parts: z.array(z.object({ text: z.string(), value: z.number(), unit: z.string().nullable() })).optional(),
  operation: z.enum(["+", "-", "×", "÷"]).optional(),
  /** An amount that is called by a form's own column name (全年预算数), not by a word that may mean several columns (预算资金). */
  column: z.boolean().optional(),
  /** Index of the section that it stands in, null before the first heading. */
  section: z.number().int().nonnegative().nullable(),
  /** JSON Pointer of the cell whose text it is (a goal, an analysis text); absent for the text outside tables. */
  cell: z.string().optional(),
  at: Address,
});
export type Claim = z.infer<typeof Claim>;

export const Section = z.object({
  /** With its number, as written: "一、项目概况". */
  heading: z.string(),
  /** From 1. */
  level: z.number().int().positive(),
  /** The heading's number as written ("一、", "3、", "（二）"), null where the heading has none. */
  numbering: z.string().nullable(),
  text: z.string(),
  at: ParagraphAddress,
});
export type Section = z.infer<typeof Section>;

/** The report's text outside the tables. */
export const Narrative = z.object({ title: z.string().nullable(), sections: z.array(Section), claims: z.array(Claim) });
export type Narrative = z.infer<typeof Narrative>;
