import { createEditEngine, noTables } from "@cleanclaim/claim-edits";
import type { Edit, LineEdit } from "@cleanclaim/claim-edits";
import { toDate } from "@cleanclaim/model";
import type { Claim } from "@cleanclaim/model";
import { describe, expect, it } from "vitest";
import { editGuard } from "./edit-guard.ts";

const guard = editGuard({ baseMs: 120, perClaimMs: 0 });

function lineEdit(id: string, check: LineEdit["check"]): LineEdit {
  return {
    id,
    name: "Invented edit",
    family: "test",
    status: "active",
    severity: "warning",
    scope: "line",
    claimTypes: ["professional"],
    effective: { from: "2024-01-01" },
    governedBy: "service-date",
    sources: [{ name: "Invented source" }],
    why: "It is invented so that the guard can be tested with it.",
    remedy: "Change the charge.",
    consequence: "advice",
    reads: { fields: [], tables: [] },
    history: [{ on: "2026-11-22", change: "First edition." }],
    check,
  };
}

function claimOf(number: string): Claim {
  const name = { last: "BIRCH", first: "MAY" };
  return {
    patientControlNumber: number,
    claimType: "professional",
    frequencyCode: "1",
    totalCharge: "100.00",
    placeOfServiceCode: "11",
    payerResponsibility: "P",
    payer: { name: "RIVERBEND", payerId: "RMC01", claimFilingIndicatorCode: "MB" },
    billingProvider: {
      npi: "1234567893",
      taxId: "371234567",
      taxIdType: "EI",
      name: "MAPLE MEDICAL GROUP",
      address: { line1: "100 MAPLE ST", city: "SPRINGFIELD", state: "IL", postalCode: "627010001" },
    },
    subscriber: { name, memberId: number },
    patient: { name, birthDate: toDate("1950-05-05"), sex: "F", relationshipCode: "18" },
    otherPayers: [],
    diagnoses: [{ code: "I10" }],
    lines: [
      {
        procedureCode: "99213",
        modifiers: [],
        units: "1",
        unitType: "UN",
        charge: "100.00",
        serviceFrom: toDate("2024-08-14"),
        diagnosisPointers: [1],
        adjudications: [],
      },
    ],
    relatedCauses: [],
    providerSignatureOnFile: true,
    assignmentCode: "A",
    benefitsAssigned: "Y",
    releaseOfInformationCode: "Y",
  };
}

const sound = lineEdit("SOUND", () => ({ kind: "finding", details: [{ message: "it is wrong" }] }));

function check(edits: readonly Edit[]): { answers: unknown; stopped: readonly string[]; later: unknown } {
  const engine = createEditEngine({
    packs: [{ id: "test", name: "Test", version: "1", edits, requirements: [] }],
    tables: noTables,
    guard,
  });
  const claims = [claimOf("A1"), claimOf("A2")];
  const answersNow = (): unknown =>
    engine
      .check({ claims, submittedOn: toDate("2024-09-03") })
      .map(({ verdict, findings }) => [verdict, findings.map((one) => [one.edit, one.severity])]);
  const answers = answersNow();
  return { answers, stopped: engine.stopped, later: answersNow() };
}

describe("the guard of the edits", () => {
  const reported = (id: string): unknown => [
    [
      "held",
      [
        [id, "error"],
        ["SOUND", "warning"],
      ],
    ],
    [
      "held",
      [
        [id, "error"],
        ["SOUND", "warning"],
      ],
    ],
  ];

  const warned = ["warnings", [["SOUND", "warning"]]];
  it("lets sound edits be", () => {
    expect(check([sound])).toMatchObject({
      stopped: [],
      answers: [warned, warned],
    });
  });

  it("finds an edit that loops for ever, reports it on every claim, and switches it off", () => {
    const endless = lineEdit("ENDLESS", () => {
      for (;;);
    });
    const { answers, stopped, later } = check([endless, sound]);
    expect(stopped).toEqual(["ENDLESS"]);
    expect(answers).toEqual(reported("ENDLESS"));
    expect(later).toEqual(answers);
  });

  it("finds a pattern that never comes to an end, though the edit would swallow every error", () => {
    const pattern = /^(?:(?:a+)+)+$/;
    const endless = lineEdit("PATTERN", () => {
      try {
        return pattern.test(`${"a".repeat(64)}!`) ? { kind: "pass" } : { kind: "not-applicable" };
      } catch {
        return { kind: "pass" };
      }
    });
    expect(check([endless, sound])).toMatchObject({ stopped: ["PATTERN"], answers: reported("PATTERN") });
  });

  it("hands on what an edit throws as a broken edit, not as an endless one", () => {
    const broken = lineEdit("BROKEN", () => {
      throw new RangeError("no");
    });
    expect(check([broken, sound])).toMatchObject({ stopped: [], answers: reported("BROKEN") });
  });

  it("answers what the work answers and hands on what it throws", () => {
    expect(guard(() => ["x"], 1)).toEqual(["x"]);
    expect(() =>
      guard(() => {
        throw new RangeError("mine");
      }, 1),
    ).toThrow("mine");
  });
});
