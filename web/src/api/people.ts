import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api, dataOf, request } from "./client.ts";
import type { Answer, Role, Scope, Token, User } from "./types.ts";

export const usersQuery = queryOptions({
  queryKey: ["users"],
  queryFn: ({ signal }) => dataOf(api.GET("/api/v1/users", { signal })),
});

/** Those to whom reports can be given. */
export const reviewersQuery = queryOptions({
  queryKey: ["reviewers"],
  queryFn: ({ signal }) => dataOf(api.GET("/api/v1/reviewers", { signal })),
  staleTime: 300_000,
});

export const unitsQuery = queryOptions({
  queryKey: ["units"],
  queryFn: ({ signal }) => dataOf(api.GET("/api/v1/units", { signal })),
  staleTime: 60_000,
});

export interface NewUser {
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly scope: Scope | null;
}

/** @returns the user with the one-time password, which is shown this once. */
export function createUser(user: NewUser) {
  return dataOf(api.POST("/api/v1/users", { body: user }));
}

export interface UserChange {
  readonly version: number;
  readonly name?: string;
  readonly role?: Role;
  readonly disabled?: boolean;
}

export function changeUser(userId: number, change: UserChange): Promise<User> {
  return dataOf(api.PATCH("/api/v1/users/{userId}", { params: { path: { userId } }, body: change }));
}

/** @param scope Null: sees everything. */
export function setScope(userId: number, scope: Scope | null, version: number): Promise<User> {
  return dataOf(api.PUT("/api/v1/users/{userId}/scope", { params: { path: { userId } }, body: { scope, version } }));
}

export function resetPassword(userId: number) {
  return dataOf(api.POST("/api/v1/users/{userId}/password", { params: { path: { userId } } }));
}

/** Takes a list of units over (CSV or XLSX). */
export async function sendUnits(file: File): Promise<UnitsReceipt> {
  const form = new FormData();
  form.append("file", file, file.name);
  return (await request("PUT", "/units", { form })).json() as Promise<UnitsReceipt>;
}

export interface UnitsReceipt {
  readonly added: number;
  readonly changed: number;
  readonly total: number;
  readonly problems: readonly {
    readonly line: number;
    readonly message: { readonly zh: string; readonly en: string };
  }[];
}

const AUDIT_PAGE = 100;

export interface AuditFilter {
  readonly userId?: number;
  readonly action?: string;
}

/** The audit trail, newest first, page by page. */
export const auditQuery = (filter: AuditFilter) =>
  infiniteQueryOptions({
    queryKey: ["audit", filter],
    queryFn: ({ pageParam, signal }): Promise<Answer<"/api/v1/audit">> =>
      dataOf(
        api.GET("/api/v1/audit", { params: { query: { ...filter, before: pageParam, limit: AUDIT_PAGE } }, signal }),
      ),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ entries }) => (entries.length < AUDIT_PAGE ? undefined : entries.at(-1)?.id),
  });

export const tokensQuery = queryOptions({
  queryKey: ["tokens"],
  queryFn: ({ signal }) => dataOf(api.GET("/api/v1/tokens", { signal })),
});

/** @returns the token itself, which is shown this once. */
export function createToken(name: string, expiresAt: string | null): Promise<Token & { readonly token: string }> {
  return dataOf(api.POST("/api/v1/tokens", { body: { name, expiresAt } }));
}

export function removeToken(tokenId: number): Promise<unknown> {
  return dataOf(api.DELETE("/api/v1/tokens/{tokenId}", { params: { path: { tokenId } } }));
}
