import { queryOptions } from "@tanstack/react-query";
import { api, dataOf, requestJson } from "./client.ts";

const LOOK_AGAIN = 5_000;

export const systemQuery = queryOptions({
  queryKey: ["system"],
  queryFn: ({ signal }) => dataOf(api.GET("/api/v1/system", { signal })),
  refetchInterval: LOOK_AGAIN,
});

export function pauseAll(paused: boolean): Promise<void> {
  return requestJson("POST", paused ? "/system/pause" : "/system/resume");
}
