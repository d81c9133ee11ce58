import { useQuery } from "@tanstack/react-query";
import { reportQueries } from "../data/queries.ts";
import type { RoundRow } from "../data/rows.ts";

const NONE: readonly RoundRow[] = [];

/** The rounds before this report's, oldest first. */
export function useEarlierRounds(fileId: number): readonly RoundRow[] {
  const rounds = useRounds(fileId);
  const own = ownRound(rounds, fileId);
  return own === undefined ? NONE : rounds.filter(({ round }) => round < own.round);
}

/** Other reports on the same project in the batch, by the file's own round. */
export function useCopies(fileId: number): RoundRow["copies"] {
  return ownRound(useRounds(fileId), fileId)?.copies ?? [];
}

function useRounds(fileId: number): readonly RoundRow[] {
  return useQuery(reportQueries.rounds(fileId)).data?.rounds ?? NONE;
}

function ownRound(rounds: readonly RoundRow[], fileId: number): RoundRow | undefined {
  return rounds
    .filter((round) => (round.fileId === fileId && round.current) || round.also.some((one) => one.fileId === fileId))
    .pop();
}
