import { statements } from "./statements.ts";

/** Whether a user sees a part only is said by the user: whose departments and units are gone sees nothing, not everything. */
export const limitedUsers = statements(
  `alter table users add column limited boolean not null default false`,
  `update users set limited = true where exists (select from user_scopes where user_id = users.id)`,
);
