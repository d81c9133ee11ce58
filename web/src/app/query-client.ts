import { QueryClient } from "@tanstack/react-query";
import { ApiProblem } from "../api/problem.ts";

const RETRIES = 2;

/** What the server refuses is refused; only what did not arrive is asked for again. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      // The browser's guess whether there is a network means nothing for a server on the same machine.
      networkMode: "always",
      retry: (failures, error) =>
        failures < RETRIES && (!(error instanceof ApiProblem) || error.status === 0 || error.status >= 500),
    },
    mutations: { networkMode: "always" },
  },
});
