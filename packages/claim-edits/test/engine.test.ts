import { toDate, type Claim } from "@cleanclaim/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  createEditEngine,
  demoPolicyTables,
  firstOf,
  noTables,
  scrubClaims,
  scrubStatus,
  standardPacks,
  type Edit,
  type EditEngineOptions,
  type LineEdit,
} from "../src/index.ts";
import { claimWith } from "./edit-cases.ts";

const ON = toDate("2024-09-03");

function probe(over: Partial<LineEdit> = {}): LineEdit {
  return {
    id: "TEST-001",
    name: "Charge above ninety",
    family: "test",
    status: "active",
    severity: "error",
    scope: "line",
    claimTypes: ["professional"],
    effective: { from: "2024-01-01", until: "2025-01-01" },
    governedBy: "service-date",
    sources: [{ name: "Invented source", edition: "1" }],
    why: "It is invented so that the engine can be tested with it.",
    remedy: "Change the charge.",
    consequence: "advice",
    reads: { fields: ["lines.charge"], tables: [] },
    history: [{ on: "2026-11-22", change: "First edition." }],
    check: ({ line, index }) =>
      Number(line.charge) > 90
        ? { kind: "finding", details: [{ field: `lines[${index}].charge`, message: "the charge is above ninety" }] }
        : { kind: "pass" },
    ...over,
  };
}

function engineOf(edits: readonly Edit[], more: Partial<EditEngineOptions> = {}): ReturnType<typeof createEditEngine> {
  return createEditEngine({
    packs: [{ id: "test", name: "Test", version: "7", edits, requirements: [] }],
    tables: noTables,
    ...more,
  });
}

describe("the engine", () => {
  it("words a finding with lead, place, next step, source and versions", () => {
    const [check] = engineOf([probe()]).check({ claims: [claimWith()], submittedOn: ON });
    expect(check?.verdict).toBe("held");
    expect(check?.findings[0]).toMatchObject({
      edit: "TEST-001",
      family: "test",
      severity: "error",
      line: 1,
      field: "lines[0].charge",
      message: "Held: line 1: the charge is above ninety. Change the charge.",
      fix: "Change the charge.",
      source: { name: "Invented source", edition: "1" },
      why: { versions: { test: "7" } },
    });
  });

  it("runs an edit only on dates and claim types it is for", () => {
    const engine = engineOf([probe()]);
    const verdict = (over: Record<string, unknown>): string | undefined =>
      engine.check({ claims: [claimWith(over)], submittedOn: ON })[0]?.verdict;
    expect(verdict({ lines: [{ serviceFrom: "2023-12-31" }] })).toBe("clean");
    expect(verdict({ lines: [{ serviceFrom: "2024-01-01" }] })).toBe("held");
    expect(verdict({ lines: [{ serviceFrom: "2025-01-01" }] })).toBe("clean");
    expect(verdict({ claimType: "dental" })).toBe("clean");
    expect(verdict({ lines: [{ serviceFrom: null }] })).toBe("clean");
  });

  it("lets drafts inform only, and leaves retired edits out", () => {
    const draft = engineOf([probe({ status: "draft" })]).check({ claims: [claimWith()], submittedOn: ON })[0];
    expect([draft?.verdict, draft?.findings[0]?.severity]).toEqual(["clean", "advice"]);
    expect(engineOf([probe({ status: "retired", replacedBy: "TEST-002" })]).edits).toEqual([]);
  });

  it("reports a broken edit instead of passing the claim", () => {
    const broken = probe({
      check: () => {
        throw new TypeError("defect");
      },
    });
    const [check] = engineOf([broken]).check({ claims: [claimWith()], submittedOn: ON });
    expect(check?.verdict).toBe("held");
    expect(check?.findings[0]?.message).toMatch(/broken/);
    expect(JSON.stringify(check)).not.toMatch(/defect/);
  });

  it("applies payer overlays by payer and date", () => {
    const overlays = [
      {
        id: "O1",
        edit: "TEST-001",
        payers: { payerIds: ["RMC01"] },
        effective: { from: "2024-06-01" },
        severity: "warning" as const,
        reason: "asked by payer",
      },
      {
        id: "O2",
        edit: "TEST-001",
        payers: { filingIndicatorCodes: ["CI"] },
        effective: { from: "2024-06-01", until: "2024-08-01" },
        off: true,
        reason: "not used",
      },
    ];
    const engine = engineOf([probe()], { overlays });
    const verdict = (over: Record<string, unknown>): string | undefined =>
      engine.check({ claims: [claimWith(over)], submittedOn: ON })[0]?.verdict;
    expect(verdict({})).toBe("warnings");
    expect(verdict({ lines: [{ serviceFrom: "2024-05-31" }] })).toBe("held");
    const commercial = { payer: { payerId: "EVG01", claimFilingIndicatorCode: "CI" } };
    expect(verdict({ ...commercial, lines: [{ serviceFrom: "2024-07-31" }] })).toBe("clean");
    expect(verdict(commercial)).toBe("held");
  });

  it("refuses two edits of one id and broken ranges", () => {
    expect(() => engineOf([probe(), probe()])).toThrow(/TEST-001/);
    expect(() => engineOf([probe({ effective: { from: "2024-02-30" } })])).toThrow(/TEST-001/);
  });
});

describe("the standard packs", () => {
  const engine = createEditEngine({ packs: standardPacks, tables: noTables });

  it("find nothing wrong with a clean claim, and say what they could not look at", () => {
    const [check] = engine.check({ claims: [claimWith()], submittedOn: ON });
    expect([check?.verdict, check?.findings]).toEqual(["clean", []]);
    const families = new Set(check?.notEvaluated.map((each) => each.family));
    expect([...families]).toEqual(
      expect.arrayContaining(["dx-not-valid-on-date", "mue-line-mai1", "place-of-service-invalid"]),
    );
  });

  it("see the diagnosis that does not support the procedure before the payer does, for demo payers only", () => {
    const demo = createEditEngine({ packs: standardPacks, tables: firstOf(demoPolicyTables(["RMC01"]), noTables) });
    const of = (dx: string, payerId = "RMC01"): string[] => {
      const claim = claimWith({ payer: { payerId }, diagnoses: [{ code: dx }], lines: [{ procedureCode: "43239" }] });
      return demo.check({ claims: [claim], submittedOn: ON })[0]?.findings.map((finding) => finding.family) ?? [];
    };
    expect(of("K25.9")).toEqual([]);
    expect(of("J06.9")).toEqual(["medical-necessity"]);
    expect(of("J06.9", "OTHER1")).toEqual([]);
  });

  it("print the document of the command line", () => {
    const answer = scrubClaims(
      engine,
      [
        claimWith({ totalCharge: "99.00" }),
        claimWith({ patientControlNumber: "T2", lines: [{ procedureCode: "99214", serviceFrom: "2024-08-21" }] }),
      ],
      ON,
    );
    expect(answer.claims.map((claim) => [claim.id, claim.verdict])).toEqual([
      ["T1", "held"],
      ["T2", "clean"],
    ]);
    expect(answer.claims[0]?.findings[0]).toMatchObject({
      edit: "AMT-001",
      family: "total-not-sum-of-lines",
      severity: "error",
      line: null,
    });
    expect(scrubStatus(answer)).toBe(1);
  });

  it("never throw, answer every claim in order, and give the same answer again", () => {
    const odd = fc.constantFrom("", "0", "-1", "NaN", "1e9", "99213", "J9271", "00142", "G20", "W19.XXXA", "ZZ", "é*~");
    const date = fc.constantFrom("1999-12-31", "2024-02-29", "2024-08-14", "2026-01-01").map((text) => toDate(text));
    const line = fc.record({
      procedureCode: odd,
      modifiers: fc.array(odd, { maxLength: 5 }),
      units: odd,
      charge: odd,
      serviceFrom: fc.option(date),
      serviceTo: fc.option(date),
      diagnosisPointers: fc.array(fc.integer({ min: -1, max: 14 }), { maxLength: 5 }),
      placeOfServiceCode: fc.option(odd),
    });
    const claim = fc.record({
      totalCharge: odd,
      frequencyCode: fc.constantFrom("1", "7", "8", ""),
      placeOfServiceCode: fc.option(odd),
      diagnoses: fc.array(fc.record({ code: odd }), { maxLength: 14 }),
      lines: fc.array(line, { maxLength: 6 }),
      relatedCauses: fc.array(fc.constantFrom("AA", "EM", "ZZ")),
    });
    fc.assert(
      fc.property(fc.array(claim, { maxLength: 4 }), (overs) => {
        const claims: Claim[] = overs.map((over, index) => claimWith(over, { patientControlNumber: `P${index % 3}` }));
        const request = { claims, submittedOn: ON, history: claims.slice(0, 1) };
        const checks = engine.check(request);
        expect(checks.map((check) => check.patientControlNumber)).toEqual(
          claims.map((each) => each.patientControlNumber),
        );
        expect(
          checks.flatMap((check) => check.findings).filter((finding) => finding.message.includes("broken")),
        ).toEqual([]);
        expect(engine.check(request)).toEqual(checks);
      }),
    );
  });
});
