import type { TSchema } from "typebox";

/** What one endpoint takes and answers, and the permission it needs (empty: any signed-in user; null: nobody needs to be signed in). */
export interface Endpoint {
  readonly permission: string | null;
  readonly summary: string;
  readonly query?: TSchema;
  readonly body?: TSchema;
  readonly response: TSchema;
}
