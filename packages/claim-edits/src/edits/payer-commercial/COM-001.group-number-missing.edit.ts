import { finding, notApplicable, pass, type ClaimEdit } from "../../edit.ts";

export const groupNumberMissing: ClaimEdit = {
  id: "COM-001",
  name: "Group number missing",
  family: "subscriber-group",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["professional"],
  effective: { from: "2012-01-01" },
  governedBy: "submission-date",
  sources: [{ name: "Payer's claim instructions", locator: "group number of the card" }],
  why: "This payer refuses claims without the group number of the card, by which it finds the plan.",
  remedy: "Copy the group number from the card.",
  consequence: "would-be rejection",
  reads: { fields: ["subscriber.groupNumber"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, profile }) {
    if (profile?.groupNumberRequired !== true) return notApplicable();
    if ((claim.subscriber.groupNumber ?? "").trim() !== "") return pass();
    return finding({
      field: "subscriber.groupNumber",
      message: "the claim has no group number, which this payer wants",
      ...(profile.source === undefined ? {} : { locator: profile.source }),
    });
  },
};
