import type { Db } from "../store/database.ts";
import type { User } from "../store/tables/people.ts";
import { visibilityOf } from "../store/user-scopes.ts";
import type { Identity } from "./identity.ts";

/** What of an identity comes from how somebody proved it. */
export type Proof = Pick<Identity, "kind" | "csrf" | "credentialHash">;

/** Who a user is, and what he or she may see now. */
export async function identityOfUser(db: Db, user: User, proof: Proof): Promise<Identity> {
  return {
    ...proof,
    userId: user.id,
    login: user.login,
    name: user.name,
    role: user.role,
    visibility: await visibilityOf(db, user.id),
    mustChangePassword: user.must_change_password,
  };
}
