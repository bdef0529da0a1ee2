import { Type } from "typebox";
import type { Endpoint } from "./endpoint.ts";
import { Day, nullable, oneOf } from "./shapes.ts";

const Severity = oneOf("error", "warning", "advice");
const Source = Type.Object({
  name: Type.String(),
  locator: Type.Optional(Type.String()),
  edition: Type.Optional(Type.String()),
  url: Type.Optional(Type.String()),
});

/** What the edits say of a claim that was handed over, without storing anything. */
export const ScrubAnswer = Type.Object({
  id: Type.String({ description: "Patient control number" }),
  verdict: oneOf("clean", "warnings", "held"),
  findings: Type.Array(
    Type.Object({
      edit: Type.String(),
      family: Type.String(),
      severity: Severity,
      message: Type.String(),
      line: nullable(Type.Integer({ description: "1-based" })),
      field: Type.Optional(Type.String()),
      fix: Type.String(),
      source: Source,
    }),
  ),
  notEvaluated: Type.Array(
    Type.Object({
      edit: Type.String(),
      family: Type.String(),
      line: nullable(Type.Integer()),
      reason: Type.String(),
    }),
  ),
  trace: Type.Optional(
    Type.Array(
      Type.Object({
        edit: Type.String(),
        name: Type.String(),
        family: Type.String(),
        line: nullable(Type.Integer()),
        answer: Type.String({
          description:
            "pass, finding, not-applicable, not-evaluated, withheld, off, not-in-force, not-for-claim or broken",
        }),
        times: Type.Integer(),
        reason: Type.Optional(Type.String()),
        overlay: Type.Optional(Type.Object({ id: Type.String(), reason: Type.String() })),
      }),
    ),
  ),
});

export const scrubbingEndpoints = {
  "POST /api/scrub": {
    permission: "claim:read",
    summary: "What the edits say of a canonical claim; nothing is stored",
    body: Type.Object({
      claim: Type.Unknown({ description: "Canonical claim JSON, as GET /api/claims/:id returns it" }),
      submittedOn: Type.Optional(Day),
      trace: Type.Optional(Type.Boolean({ description: "Also what every edit answered" })),
    }),
    response: ScrubAnswer,
  },
} as const satisfies Record<string, Endpoint>;
