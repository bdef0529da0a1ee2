import { type Static, Type } from "typebox";
import type { Endpoint } from "./endpoint.ts";
import { Id, nullable, oneOf } from "./shapes.ts";

/** A box of a paper form with its place on the sheet: ten characters and six lines to the inch, both from 1. */
export const PaperBox = Type.Object({
  id: Type.String({ description: "As payers say it: 1a, 24F.2, FL 42.3" }),
  label: Type.String(),
  value: Type.String({ description: "As printed; for a box of choices the name of the choice" }),
  element: Type.String({ description: "Loop and element of the 837" }),
  source: Type.String({ description: "Which of our records fills it" }),
  fields: Type.Array(Type.Object({ path: Type.String(), label: Type.String(), value: Type.String() })),
  row: Type.Integer(),
  column: Type.Integer(),
  width: Type.Integer(),
  height: Type.Integer(),
  right: Type.Boolean(),
  mark: nullable(Type.Integer({ description: "Column of the cross, where the box is one of choices" })),
  tooLong: Type.Boolean({ description: "More than the box has room for on paper; the 837 carries all of it" }),
  findings: Type.Array(Type.Integer({ description: "Ordinals of the open findings that touch the box" })),
});
export type PaperBox = Static<typeof PaperBox>;
export const PaperClaim = Type.Object({
  claimId: Id,
  version: Type.Integer(),
  kind: oneOf("cms-1500", "ub-04"),
  columns: Type.Integer(),
  rows: Type.Integer(),
  patientId: Id,
  visitId: Id,
  pages: Type.Array(Type.Object({ number: Type.Integer(), boxes: Type.Array(PaperBox) })),
});
export type PaperClaim = Static<typeof PaperClaim>;

const print = {
  layout: Type.Optional(oneOf("own", "data")),
  right: Type.Optional(
    Type.String({ pattern: "^-?\\d{1,2}(\\.\\d)?$", description: "Move the data right, millimetres" }),
  ),
  down: Type.Optional(
    Type.String({ pattern: "^-?\\d{1,2}(\\.\\d)?$", description: "Move the data down, millimetres" }),
  ),
};
const binary = Type.Unknown({ description: "application/pdf" });

/** Claims as the paper forms that payers speak of. */
export const paperClaimEndpoints = {
  "GET /api/claims/:id/paper": {
    permission: "claim:read",
    summary: "The claim as the boxes of the CMS-1500 or the UB-04",
    response: PaperClaim,
  },
  "GET /api/claims/:id/paper/pdf": {
    permission: "claim:read",
    summary: "The paper form as PDF: our own layout, or the data alone for the red form",
    query: Type.Object(print),
    response: binary,
  },
  "GET /api/paper-claims/pdf": {
    permission: "claim:read",
    summary: "Several claims as paper forms in one PDF, in the order given (at most 200)",
    query: Type.Object({ ids: Type.String({ description: "Claim ids parted by commas" }), ...print }),
    response: binary,
  },
} as const satisfies Record<string, Endpoint>;
