import type { AddressInfo } from "node:net";
import type { FastifyInstance } from "fastify";
import { hashOfSecret, newSecret } from "../../src/auth/secret.ts";
import { buildApp } from "../../src/http/build-app.ts";
import type { OpenServices } from "../../src/service/services.ts";
import { createSession } from "../../src/store/sessions.ts";
import type { Role } from "../../src/store/tables/people.ts";
import { createToken } from "../../src/store/tokens.ts";
import { setVisibility } from "../../src/store/user-scopes.ts";
import { createUser } from "../../src/store/users.ts";
import type { Visibility } from "../../src/store/visibility.ts";
import { openService, type TestService } from "../service/open-service.ts";
import { openClient, type TestClient } from "./test-client.ts";

/** Who a client is. */
export interface Who {
  readonly role: Role;
  /** Null or not given: sees everything. */
  readonly visibility?: Visibility | null;
  /** Unique; made up where it is not given. */
  readonly login?: string;
  readonly mustChangePassword?: boolean;
}

/** A client of a user. */
export interface UserClient extends TestClient {
  readonly userId: number;
  readonly login: string;
}

/** A whole service in a temporary folder that answers on a loopback port of its own. */
export interface TestServer {
  readonly service: TestService;
  readonly services: OpenServices;
  readonly app: FastifyInstance;
  /** Such as `http://127.0.0.1:40123`. */
  readonly url: string;
  /** Nobody logged in, with cookies of its own: by `post("/session", …)` it logs in. */
  nobody(): TestClient;
  /** A new user, logged in by a session that is put into the store: no password is involved. */
  as(who: Role | Who): Promise<UserClient>;
  /** A new user, by an API token. */
  byToken(who: Role | Who): Promise<UserClient>;
  close(): Promise<void>;
}

/**
 * Opens a server whose users log in; with `FUHE_SINGLE_USER: "true"` it is the single-user mode.
 *
 * @param env Further settings.
 */
export async function openServer(env: Readonly<Record<string, string>> = {}): Promise<TestServer> {
  const service = await openService({ FUHE_SINGLE_USER: "false", ...env });
  const { services } = service;
  const app = await buildApp(services, { log: null });
  await app.listen({ host: "127.0.0.1", port: 0 });
  const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  let users = 0;

  const newUser = async (given: Role | Who): Promise<{ id: number; login: string }> => {
    const who: Who = typeof given === "string" ? { role: given } : given;
    users += 1;
    const login = who.login ?? `${who.role}-${users}`;
    const made = await createUser(services.db, {
      login,
      name: login,
      role: who.role,
      passwordHash: null,
      oneTimeHours: who.mustChangePassword === true ? 72 : null,
    });
    if (made === null) throw new Error(`the login ${login} is taken`);
    if (who.visibility) await setVisibility(services.db, made.id, who.visibility);
    return { id: made.id, login };
  };

  return {
    service,
    services,
    app,
    url,
    nobody: () => openClient(url),
    as: async (who) => {
      const { id, login } = await newUser(who);
      const [cookie, csrf] = [newSecret(), newSecret()];
      await createSession(services.db, {
        tokenHash: hashOfSecret(cookie),
        userId: id,
        csrf,
        hours: 1,
        address: null,
        agent: null,
      });
      return { ...openClient(url, { cookie, csrf }), userId: id, login };
    },
    byToken: async (who) => {
      const { id, login } = await newUser(who);
      const bearer = `fuhe_${newSecret()}`;
      await createToken(services.db, {
        userId: id,
        name: "test",
        tokenHash: hashOfSecret(bearer),
        prefix: bearer.slice(0, 12),
        expiresAt: null,
      });
      return { ...openClient(url, { bearer }), userId: id, login };
    },
    close: async () => {
      await app.close();
      await service.close();
    },
  };
}
