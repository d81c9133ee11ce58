import { queryOptions } from "@tanstack/react-query";
import { api, dataOf, request } from "./client.ts";

export const packsQuery = queryOptions({
  queryKey: ["packs"],
  queryFn: ({ signal }) => dataOf(api.GET("/api/v1/packs", { signal })),
  staleTime: 60_000,
});

export const packTextQuery = (packId: string) =>
  queryOptions({
    queryKey: ["packs", packId],
    queryFn: async ({ signal }) => (await request("GET", `/packs/${packId}`, { signal })).text(),
  });

/** @param trial True: it is only checked. */
export function uploadPack(yaml: string, trial: boolean) {
  return dataOf(api.POST("/api/v1/packs", { params: { query: { trial: trial ? "true" : "false" } }, body: { yaml } }));
}

export function removePack(packId: string): Promise<unknown> {
  return dataOf(api.DELETE("/api/v1/packs/{packId}", { params: { path: { packId } } }));
}

/** A pack in use by its id, or one that is not uploaded yet. */
export type PackSource = { readonly id: string } | { readonly yaml: string };

/** What a pack would change in a batch; nothing is written. */
export function packImpact(pack: PackSource, batchId: number) {
  return dataOf(api.POST("/api/v1/packs/impact", { body: { batchId, pack } }));
}
export type PackImpact = Awaited<ReturnType<typeof packImpact>>;
