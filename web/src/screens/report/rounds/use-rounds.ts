import { useQuery } from "@tanstack/react-query";
import { reportQueries } from "../data/queries.ts";
import type { RoundRow } from "../data/rows.ts";

const NONE: readonly RoundRow[] = [];

/** The rounds before this report's, oldest first. */
export function useEarlierRounds(fileId: number): readonly RoundRow[] {
  const { data } = useQuery(reportQueries.rounds(fileId));
  const rounds = data?.rounds ?? NONE;
  const own = rounds
    .filter((round) => (round.fileId === fileId && round.current) || round.also.some((one) => one.fileId === fileId))
    .pop();
  return own === undefined ? NONE : rounds.filter(({ round }) => round < own.round);
}
