import type { components, paths } from "./schema.ts";

type Schemas = components["schemas"];

export type Batch = Schemas["Batch"];
export type Counts = Schemas["Counts"];
export type FileLine = Schemas["FileLine"];
export type FileStanding = Schemas["FileStanding"];
export type Assigned = Schemas["Assigned"];
export type UnitProposal = Schemas["UnitProposal"];
export type Standing = FileLine["standing"];
export type ReviewState = FileLine["reviewState"];
export type ProgressEvent = Schemas["ProgressEvent"];
export type Overview = Schemas["Overview"];
export type Letter = Schemas["Letter"];
export type LetterFinding = Letter["projects"][number]["findings"][number];
export type LetterProject = Letter["projects"][number];
export type UnitLetter = Schemas["UnitLetter"];
export type ReturnLine = Schemas["ReturnLine"];
export type Return = Schemas["Return"];
export type User = Schemas["User"];
export type Scope = NonNullable<User["scope"]>;
export type Unit = Schemas["Unit"];
export type AuditEntry = Schemas["AuditEntry"];
export type Token = Schemas["Token"];
export type Session = Schemas["Session"];
export type Role = User["role"];
export type FileQuery = NonNullable<paths["/api/v1/files"]["get"]["parameters"]["query"]>;
export type FileSort = NonNullable<FileQuery["sort"]>;
export type Pack = Answer<"/api/v1/packs">["packs"][number];
export type SystemState = Answer<"/api/v1/system">;
export type LetterFrame = Answer<"/api/v1/letter-frame">;

/** JSON that a route answers a GET with. */
export type Answer<P extends keyof paths> = paths[P] extends {
  get: { responses: { 200: { content: { "application/json": infer T } } } };
}
  ? T
  : never;
