import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearchParams } from "react-router";
import { filterParameters, filterQuery } from "../logic/screen-address.ts";
import { useAnnouncer } from "../state/announcer.ts";
import { useTexts } from "../state/use-texts.ts";
import { reportQueries } from "./queries.ts";
import type { Neighbours } from "./rows.ts";

interface NeighbourWays {
  readonly neighbours: Neighbours | undefined;
  readonly open: (which: "next" | "previous") => void;
  /** To the list that the reader came from. */
  readonly back: () => void;
}

/** The reports before and after this one in the list that the reader came from. */
export function useNeighbours(fileId: number): NeighbourWays {
  const [query] = useSearchParams();
  const navigate = useNavigate();
  const announcer = useAnnouncer();
  const texts = useTexts();
  const filter = filterQuery(query);
  const { data } = useQuery(reportQueries.neighbours(fileId, filterParameters(query)));
  return {
    neighbours: data,
    open: (which) => {
      const id = data?.[which];
      if (id == null) announcer.say(texts(which === "next" ? "lastReport" : "firstReport"));
      else void navigate(`/files/${id}?${filter}`);
    },
    back: () => {
      const batch = filter.get("batch");
      const rest = new URLSearchParams(filter);
      rest.delete("batch");
      void navigate(batch === null ? "/" : `/batches/${batch}${rest.toString() === "" ? "" : `?${rest}`}`);
    },
  };
}
