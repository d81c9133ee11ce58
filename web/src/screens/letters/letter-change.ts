import type { Letter, LetterFinding } from "../../api/types.ts";

/** The letter with another last day, wherever a text names it. */
export function withDeadline(letter: Letter, deadline: string): Letter {
  if (letter.deadline === "") return { ...letter, deadline };
  const renew = (words: string): string => words.split(letter.deadline).join(deadline);
  return {
    ...letter,
    opening: renew(letter.opening),
    requirements: letter.requirements.map(renew),
    closing: renew(letter.closing),
    deadline,
  };
}

/** The letter with one finding changed; null takes it out, and its project with it where it was the last. */
export function withFinding(
  letter: Letter,
  project: number,
  finding: number,
  change: Partial<LetterFinding> | null,
): Letter {
  const projects = letter.projects.map((one, index) => {
    if (index !== project) return one;
    const findings = one.findings.flatMap((row, order) => {
      if (order !== finding) return [row];
      return change === null ? [] : [{ ...row, ...change }];
    });
    return { ...one, findings };
  });
  return { ...letter, projects: projects.filter(({ findings }) => findings.length > 0) };
}

/** The letter with the heading of one project changed. */
export function withHeading(letter: Letter, project: number, heading: string): Letter {
  return { ...letter, projects: letter.projects.map((one, index) => (index === project ? { ...one, heading } : one)) };
}

/** The letter with one requirement changed; null takes it out. */
export function withRequirement(letter: Letter, order: number, text: string | null): Letter {
  const requirements = [...letter.requirements];
  requirements.splice(order, 1, ...(text === null ? [] : [text]));
  return { ...letter, requirements };
}

/** Findings in the letter. */
export function findingCount({ projects }: Letter): number {
  return projects.reduce((count, { findings }) => count + findings.length, 0);
}
