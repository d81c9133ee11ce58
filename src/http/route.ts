import type { FastifyReply, FastifyRequest } from "fastify";
import type { z } from "zod";
import type { Identity } from "../auth/identity.ts";
import type { LocalText } from "../model/finding.ts";
import type { Actor } from "../service/actor.ts";
import type { Visibility } from "../store/visibility.ts";
import type { Access } from "./access.ts";
import type { HttpServices } from "./http-services.ts";

/** Chapters of the API's description. */
export type Tag = "session" | "people" | "batches" | "files" | "findings" | "packs" | "exports" | "system";

/** One call of a route, checked and with who calls. */
export interface Call<P, Q, B> {
  readonly services: HttpServices;
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  /** Null on routes that anyone may call. */
  readonly identity: Identity | null;
  /** For the audit trail. */
  readonly actor: Actor;
  /** What the caller may see; null: everything. */
  readonly visibility: Visibility | null;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

type Shape = z.ZodType | undefined;
type Out<S extends Shape> = S extends z.ZodType ? z.output<S> : undefined;

/**
 * What a route answers: JSON of a shape, nothing (204), or bytes of these types, which the handler sends itself; `orNothing`: 204 where there
 * are none.
 */
export type Answer = z.ZodType | "nothing" | { readonly types: readonly string[]; readonly orNothing?: true };
type AnswerValue<A extends Answer> = A extends z.ZodType ? z.input<A> : unknown;

/** A route as its file says it. */
export interface RouteDefinition<P extends Shape, Q extends Shape, B extends Shape, A extends Answer> {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Below /api/v1, such as `/batches/:batchId`. */
  readonly url: string;
  /** Name of the operation, unique. */
  readonly id: string;
  readonly tag: Tag;
  readonly summary: LocalText;
  readonly access: Access;
  readonly params?: P;
  readonly query?: Q;
  /** "multipart": read by the handler as a stream. */
  readonly body?: B | "multipart";
  readonly answer: A;
  /** The handler's value is the store's JSON already: it is written as it is, the shape only describes it. */
  readonly asStored?: boolean;
  /** Status where all is well; 200 where not given, 204 for nothing. */
  readonly status?: 200 | 201 | 202 | 204;
  /** Largest JSON body in bytes, where the usual megabyte is too little. */
  readonly bodyLimit?: number;
  handler(call: Call<Out<P>, Out<Q>, Out<B>>): Promise<AnswerValue<A>> | AnswerValue<A>;
}

/** A route of any shape, as the list of routes holds it. */
export interface Route extends Omit<RouteDefinition<Shape, Shape, Shape, Answer>, "handler"> {
  handler(call: Call<unknown, unknown, unknown>): unknown;
}

/** Checks that shapes and handler fit; nothing is done at run time. */
export function defineRoute<
  A extends Answer,
  P extends Shape = undefined,
  Q extends Shape = undefined,
  B extends Shape = undefined,
>(definition: RouteDefinition<P, Q, B, A>): Route {
  return definition as unknown as Route;
}
