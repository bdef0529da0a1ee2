import { type Static, Type } from "typebox";
import type { Endpoint } from "./endpoint.ts";
import { Day, Done, Id, nullable, oneOf } from "./shapes.ts";

/** Why Medicare pays second, SBR05; null when it pays first. */
export const MedicareSecondaryCode = oneOf("12", "13", "14", "15", "16", "41", "42", "43", "47");

export const ReferralRow = Type.Object({
  id: Id,
  coverageId: Id,
  payer: Type.String(),
  number: Type.String(),
  referringNpi: Type.String(),
  from: Day,
  until: nullable(Day),
  visitsApproved: nullable(Type.Integer()),
  visitsUsed: Type.Integer(),
});
export const SecondaryAnswer = Type.Object({
  askedOn: Day,
  code: nullable(MedicareSecondaryCode),
  note: Type.String(),
  by: Type.String(),
});
/** What is on file about a patient beside the coverages themselves. */
export const CoverageRecords = Type.Object({
  referrals: Type.Array(ReferralRow),
  /** The newest first. */
  secondaryAnswers: Type.Array(SecondaryAnswer),
  medicare: Type.Boolean({ description: "The patient has a coverage by Medicare, so the questions are to be asked" }),
});
export type CoverageRecords = Static<typeof CoverageRecords>;
export const SaveReferral = Type.Object({
  coverageId: Id,
  number: Type.String({ minLength: 1, maxLength: 50 }),
  referringNpi: Type.String({ maxLength: 10, description: "Empty when not known" }),
  from: Day,
  until: nullable(Day),
  visitsApproved: nullable(Type.Integer({ minimum: 1, maximum: 999 })),
});
export type SaveReferral = Static<typeof SaveReferral>;
export const SaveSecondaryAnswer = Type.Object({
  askedOn: Day,
  code: nullable(MedicareSecondaryCode),
  note: Type.String({ maxLength: 300 }),
});
export type SaveSecondaryAnswer = Static<typeof SaveSecondaryAnswer>;

export const coverageRecordEndpoints = {
  "GET /api/patients/:id/coverage-records": {
    permission: "patient:read",
    summary: "Referrals of a patient, and the answers to the Medicare secondary payer questions",
    response: CoverageRecords,
  },
  "POST /api/patients/:id/referrals": {
    permission: "patient:write",
    summary: "Note a referral",
    body: SaveReferral,
    response: Done,
  },
  "DELETE /api/referrals/:id": {
    permission: "patient:write",
    summary: "Take away a referral that no visit has used",
    response: Done,
  },
  "POST /api/patients/:id/secondary-answers": {
    permission: "patient:write",
    summary: "Note the answers to the Medicare secondary payer questions of a day",
    body: SaveSecondaryAnswer,
    response: Done,
  },
} as const satisfies Record<string, Endpoint>;
