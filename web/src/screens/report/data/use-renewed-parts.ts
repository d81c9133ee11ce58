import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";

/**
 * Asks for every part of a report anew when a check of it has ended, whoever asked for that check.
 *
 * @param mark Another one after each check; null until it is known.
 */
export function useRenewedParts(fileId: number, mark: string | null): void {
  const client = useQueryClient();
  const last = useRef(mark);
  useEffect(() => {
    if (last.current !== null && mark !== last.current) void client.invalidateQueries({ queryKey: ["report", fileId] });
    last.current = mark;
  }, [client, fileId, mark]);
}
