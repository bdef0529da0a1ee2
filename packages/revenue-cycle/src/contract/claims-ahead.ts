import { Type } from "typebox";
import { VisitFinding } from "./coding.ts";
import type { Endpoint } from "./endpoint.ts";
import { nullable } from "./shapes.ts";

/** The edits at the note: what they would say of the claim that the coding of an open visit makes. */
export const claimAheadEndpoints = {
  "GET /api/visits/:id/ahead": {
    permission: "visit:read",
    summary: "What the claim edits would find if the visit were finished as it is coded now; nothing is stored",
    response: Type.Object({
      payer: nullable(Type.String({ description: "Null when nobody insures the patient on the day" })),
      findings: Type.Array(VisitFinding),
      notEvaluated: Type.Integer(),
    }),
  },
} as const satisfies Record<string, Endpoint>;
