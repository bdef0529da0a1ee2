import { type Static, Type } from "typebox";
import { Id, Role, nullable } from "./shapes.ts";

export const SignIn = Type.Object({
  email: Type.String({ maxLength: 200 }),
  password: Type.String({ maxLength: 500 }),
});
/** Who is signed in. `csrfToken` goes back in the header `x-csrf-token` of every unsafe request. */
export const Session = Type.Object({
  user: Type.Object({
    id: Id,
    displayName: Type.String(),
    initials: Type.String(),
    email: Type.String(),
    roles: Type.Array(Role),
    providerId: nullable(Id),
    patientId: nullable(Id),
    credential: nullable(Type.String()),
  }),
  organization: Type.Object({ id: Id, name: Type.String() }),
  practices: Type.Array(Type.Object({ id: Id, name: Type.String() })),
  permissions: Type.Array(Type.String()),
  csrfToken: Type.String(),
  idleMinutes: Type.Integer(),
  demo: Type.Boolean(),
  today: Type.String({ description: "The server's calendar day" }),
  codeSets: Type.Object({ label: Type.String(), official: Type.Boolean() }),
});
export type Session = Static<typeof Session>;
/** Counts beside the stages in the left rail. */
export const RailCounts = Type.Object({
  coding: Type.Integer(),
  claims: Type.Integer(),
  answers: Type.Integer(),
  denials: Type.Integer(),
  patients: Type.Integer(),
  frontDesk: Type.Integer(),
  queries: Type.Integer(),
  supplies: Type.Integer(),
  placements: Type.Integer(),
  tasks: Type.Integer(),
});
export type RailCounts = Static<typeof RailCounts>;
export const DemoSignIns = Type.Object({
  demo: Type.Boolean(),
  accounts: Type.Array(
    Type.Object({ role: Type.String(), name: Type.String(), email: Type.String(), password: Type.String() }),
  ),
});
export const SavedView = Type.Object({
  id: Id,
  list: Type.String(),
  name: Type.String(),
  filters: Type.Record(Type.String(), Type.String()),
});
export const SaveView = Type.Object({
  list: Type.String(),
  name: Type.String({ minLength: 1, maxLength: 60 }),
  filters: Type.Record(Type.String(), Type.String()),
});
export const SearchHit = Type.Object({
  kind: Type.String(),
  id: Id,
  title: Type.String(),
  subtitle: Type.String(),
  path: Type.String({ description: "Path in the web application" }),
});
export const UserRow = Type.Object({
  id: Id,
  email: Type.String(),
  displayName: Type.String(),
  roles: Type.Array(Role),
  active: Type.Boolean(),
  credential: nullable(Type.String()),
});
export const NewUser = Type.Object({
  email: Type.String(),
  displayName: Type.String({ minLength: 1 }),
  roles: Type.Array(Role, { minItems: 1 }),
  password: Type.String({ minLength: 12 }),
  credential: Type.Optional(Type.String()),
});
export const AuditRow = Type.Object({
  sequence: Type.Integer(),
  at: Type.String(),
  user: Type.String(),
  action: Type.String(),
  subject: Type.String(),
  purpose: Type.String(),
});
