import { type Static, type TEnum, type TSchema, Type } from "typebox";

/** Decimal dollars with two places, such as `"1250.00"`. */
export const Money = Type.String({ pattern: "^-?\\d+\\.\\d{2}$", description: "Decimal dollars with two places" });
/** ISO calendar day. */
export const Day = Type.String({ pattern: "^\\d{4}-\\d{2}-\\d{2}$", description: "ISO calendar day" });
/** ISO instant. */
export const Instant = Type.String({ description: "ISO instant" });
export const Id = Type.String({ minLength: 1, maxLength: 64 });
export const nullable = <S extends TSchema>(schema: S) => Type.Union([schema, Type.Null()]);
/** One of a fixed list of words. */
export const oneOf = <const V extends readonly string[]>(...values: V): TEnum<[...V]> => Type.Enum<[...V]>([...values]);

export const Address = Type.Object({
  line1: Type.String(),
  line2: Type.Optional(Type.String()),
  city: Type.String(),
  state: Type.String(),
  postalCode: Type.String(),
});

/** The same shape as `Explanation` of the model: the answer of the "Why?" panel. */
export const Why = Type.Object({
  question: Type.String(),
  answer: Type.String(),
  steps: Type.Array(
    Type.Object({
      text: Type.String(),
      source: Type.Optional(
        Type.Object({
          name: Type.String(),
          locator: Type.Optional(Type.String()),
          edition: Type.Optional(Type.String()),
          url: Type.Optional(Type.String()),
        }),
      ),
      inputs: Type.Optional(Type.Record(Type.String(), Type.String())),
      result: Type.Optional(Type.String()),
    }),
  ),
  versions: Type.Record(Type.String(), Type.String()),
});
export type Why = Static<typeof Why>;

/** Query of every work list. `cursor` is the `next` of the page before; `sort` is a column, with `-` in front for descending. */
export const ListQuery = Type.Object({
  practice: Type.Optional(Type.String({ description: "Practice id; all that the user may see without it" })),
  cursor: Type.Optional(Type.String()),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500, default: 200 })),
  sort: Type.Optional(Type.String()),
  search: Type.Optional(Type.String()),
});
/** One page of a work list: rows, the key of the next page, and count and sum over the whole filter. */
export const page = <S extends TSchema>(row: S) =>
  Type.Object({
    rows: Type.Array(row),
    next: nullable(Type.String()),
    total: Type.Integer(),
    totalAmount: nullable(Money),
  });
/** What a command that changed something answers. `undo` names the call that takes it back, where there is one. */
export const Done = Type.Object({
  ok: Type.Literal(true),
  message: Type.String(),
  version: Type.Optional(Type.Integer()),
});
export type Done = Static<typeof Done>;
/** Every error of the API. */
export const Problem = Type.Object({
  error: Type.String({ description: "Stable code in kebab case" }),
  message: Type.String({ description: "What is wrong and where" }),
  hint: Type.Optional(Type.String({ description: "What to do" })),
  requestId: Type.String(),
  fields: Type.Optional(Type.Array(Type.Object({ field: Type.String(), message: Type.String() }))),
});
export type Problem = Static<typeof Problem>;
/** Result of a bulk action: what was done to each. */
export const BulkResult = Type.Object({
  done: Type.Integer(),
  failed: Type.Array(Type.Object({ id: Id, message: Type.String() })),
  message: Type.String(),
});
/** A table with its definition, for reports: printed, charted and exported from the same rows. */
export const ReportTable = Type.Object({
  id: Type.String(),
  title: Type.String(),
  definition: Type.String(),
  columns: Type.Array(
    Type.Object({
      key: Type.String(),
      label: Type.String(),
      kind: oneOf("text", "money", "count", "percent", "day", "days"),
    }),
  ),
  rows: Type.Array(Type.Record(Type.String(), nullable(Type.Union([Type.String(), Type.Number()])))),
});
export type ReportTable = Static<typeof ReportTable>;
export const Message = Type.Object({ id: Id, author: Type.String(), body: Type.String(), at: Instant });

export const roles = [
  "coder",
  "biller",
  "provider",
  "front-desk",
  "supervisor",
  "owner",
  "attorney",
  "auditor",
  "patient",
  "administrator",
] as const satisfies readonly string[];
export const Role = oneOf(...roles);
export type Role = Static<typeof Role>;
