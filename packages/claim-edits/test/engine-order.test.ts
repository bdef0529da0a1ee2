import { toDate } from "@cleanclaim/model";
import { describe, expect, it } from "vitest";

import { createEditEngine, EditOverrun, finding, noTables, notEvaluated, pass } from "../src/index.ts";
import type { ClaimEdit, Edit, EditEngineOptions, EditGuard, LineEdit, LinePairEdit, Outcome } from "../src/index.ts";
import { claimWith } from "./edit-cases.ts";

const ON = toDate("2024-09-03");

const FACTS = {
  name: "Invented edit",
  family: "test",
  status: "active",
  severity: "error",
  claimTypes: ["professional"],
  effective: { from: "2024-01-01" },
  governedBy: "service-date",
  sources: [{ name: "Invented source" }],
  why: "It is invented so that the engine can be tested with it.",
  remedy: "Change the charge.",
  consequence: "advice",
  reads: { fields: [], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
} as const;

function line(id: string, check: LineEdit["check"], over: Partial<LineEdit> = {}): LineEdit {
  return { ...FACTS, id, scope: "line", check, ...over };
}

function claim(id: string, check: ClaimEdit["check"], over: Partial<ClaimEdit> = {}): ClaimEdit {
  return { ...FACTS, id, scope: "claim", check, ...over };
}

function engineOf(edits: readonly Edit[], more: Partial<EditEngineOptions> = {}): ReturnType<typeof createEditEngine> {
  return createEditEngine({
    packs: [{ id: "test", name: "Test", version: "1", edits, requirements: [] }],
    tables: noTables,
    ...more,
  });
}

function ran(edits: readonly Edit[]): string[] {
  const order: string[] = [];
  const watched = edits.map((edit): Edit => {
    const check = (): Outcome => {
      order.push(edit.id);
      return pass();
    };
    return { ...edit, check };
  });
  engineOf(watched).check({ claims: [claimWith()], submittedOn: ON });
  return order;
}

describe("the order of edits", () => {
  it("runs an edit after those it depends on, and keeps the packs' order otherwise", () => {
    expect(ran([line("A", pass, { dependsOn: ["C"] }), line("B", pass), line("C", pass)])).toEqual(["C", "A", "B"]);
  });

  it("runs a claim edit after a line edit when it depends on that", () => {
    expect(ran([claim("A", pass, { dependsOn: ["B"] }), line("B", pass), claim("C", pass)])).toEqual(["C", "B", "A"]);
  });

  it("refuses circles and says which", () => {
    const edits = [
      line("A", pass, { dependsOn: ["B"] }),
      line("B", pass, { dependsOn: ["C"] }),
      line("C", pass, { dependsOn: ["A"] }),
    ];
    expect(() => engineOf(edits)).toThrow("edits depend on each other in a circle: A → B → C → A");
    expect(() => engineOf([line("A", pass, { dependsOn: ["A"] })])).toThrow("A → A");
  });

  it("refuses a dependency that is not there", () => {
    expect(() => engineOf([line("A", pass, { dependsOn: ["Z-9"] })])).toThrow(/edit A depends on Z-9, which is not/);
    const retired = line("Z-9", pass, { status: "retired", replacedBy: "A" });
    expect(() => engineOf([line("A", pass, { dependsOn: ["Z-9"] }), retired])).toThrow(/Z-9/);
  });
});

describe("an edit that depends on another", () => {
  const found = (severity?: "warning"): LineEdit["check"] => {
    return ({ index }) =>
      finding({ message: "it is wrong", field: `lines[${index}].units`, ...(severity ? { severity } : {}) });
  };
  const answers = (edits: readonly Edit[]): unknown => {
    const [check] = engineOf(edits).check({ claims: [claimWith()], submittedOn: ON });
    return [check?.verdict, check?.findings.map((each) => each.edit), check?.notEvaluated.map((each) => each.reason)];
  };

  it("is not evaluated where that one could not answer or is broken", () => {
    const after = line("B", found(), { dependsOn: ["A"] });
    expect(answers([line("A", () => notEvaluated("no units")), after])).toEqual([
      "clean",
      [],
      ["no units", "depends on A, which could not answer: no units"],
    ]);
    const broken = line("A", () => {
      throw new Error("secret");
    });
    expect(answers([broken, after])).toEqual(["held", ["A"], ["depends on A, which could not answer: it is broken"]]);
  });

  it("does not repeat what that one found on the same field, unless it weighs more", () => {
    const after = line("B", found(), { dependsOn: ["A"] });
    expect(answers([line("A", found()), after])).toEqual(["held", ["A"], []]);
    expect(answers([line("A", found("warning")), after])).toEqual(["held", ["A", "B"], []]);
    const elsewhere = line("B", () => finding({ message: "it is wrong", field: "lines[0].charge" }), {
      dependsOn: ["A"],
    });
    expect(answers([line("A", found()), elsewhere])).toEqual(["held", ["A", "B"], []]);
  });

  it("is looked at on each line by itself", () => {
    const first = line("A", ({ index }) => (index === 0 ? notEvaluated("no units") : pass()));
    const engine = engineOf([first, line("B", found(), { dependsOn: ["A"] })]);
    const [check] = engine.check({ claims: [claimWith({ lines: [{}, {}] })], submittedOn: ON });
    expect(check?.findings.map((each) => [each.edit, each.line])).toEqual([["B", 2]]);
  });
});

describe("a broken edit", () => {
  it("holds the claim once, names itself and tells nothing of its inside, whatever its own severity", () => {
    const pair: LinePairEdit = {
      ...FACTS,
      id: "P-1",
      scope: "line-pair",
      severity: "advice",
      check: () => {
        throw new TypeError("BIRCH");
      },
    };
    const [check] = engineOf([pair]).check({ claims: [claimWith({ lines: [{}, {}, {}] })], submittedOn: ON });
    expect(check?.verdict).toBe("held");
    expect(check?.findings).toHaveLength(1);
    expect(check?.findings[0]).toMatchObject({ edit: "P-1", severity: "error" });
    expect(check?.findings[0]?.message).toMatch(/the edit P-1 \(Invented edit\) is broken/);
    expect(JSON.stringify(check)).not.toMatch(/BIRCH/);
  });

  it("is also one that answers with something else than an answer", () => {
    const odd = [undefined, {}, { kind: "finding" }, { kind: "perhaps" }, { kind: "finding", details: [{}] }];
    for (const answer of odd) {
      // What a plug-in written without types might answer.
      const edit = line("A", () => answer as never);
      const [check] = engineOf([edit]).check({ claims: [claimWith()], submittedOn: ON });
      expect([check?.verdict, check?.findings.length]).toEqual(["held", 1]);
    }
  });

  it("informs only while it is a draft", () => {
    const draft = line("A", () => undefined as never, { status: "draft" }); // as above
    const [check] = engineOf([draft]).check({ claims: [claimWith()], submittedOn: ON });
    expect([check?.verdict, check?.findings[0]?.severity]).toEqual(["clean", "advice"]);
  });
});

describe("an engine with a guard", () => {
  // Edits that really never end are tried where the guard is: apps/server/src/running/edit-guard.test.ts.
  it("hands it each batch once, with its size, as long as nothing overruns", () => {
    const sizes: number[] = [];
    const guard: EditGuard = (work, claims) => {
      sizes.push(claims);
      return work();
    };
    const engine = engineOf([line("A", pass), line("B", pass)], { guard });
    engine.check({ claims: [claimWith(), claimWith()], submittedOn: ON });
    expect([sizes, engine.stopped]).toEqual([[2], []]);
  });

  it("looks edit by edit when a batch overruns, and loses nothing when none of them is at fault", () => {
    let first = true;
    const guard: EditGuard = (work) => {
      if (first) {
        first = false;
        throw new EditOverrun();
      }
      return work();
    };
    const engine = engineOf([line("A", () => finding({ message: "it is wrong" })), claim("B", pass)], { guard });
    const request = { claims: [claimWith()], submittedOn: ON };
    const slow = engine.check(request);
    expect(slow[0]?.findings.map((each) => each.edit)).toEqual(["A"]);
    expect(engine.check(request)).toEqual(slow);
    expect(engine.stopped).toEqual([]);
  });
});

describe("the trace", () => {
  it("tells of each edit what it answered and why", () => {
    const overlay = {
      id: "O1",
      edit: "OFF",
      payers: { payerIds: ["RMC01"] },
      effective: { from: "2024-01-01" },
      off: true,
      reason: "the payer does not look at it",
    };
    const engine = engineOf(
      [
        line("PASS", pass),
        line("FOUND", () => finding({ message: "it is wrong", field: "lines[0].units" })),
        line("AFTER", () => finding({ message: "it follows", field: "lines[0].units" }), { dependsOn: ["FOUND"] }),
        line("LACKS", () => notEvaluated("no table")),
        line("OFF", pass),
        line("OLD", pass, { effective: { from: "2020-01-01", until: "2021-01-01" } }),
        line("OTHER", pass, { claimTypes: ["dental"] }),
        claim("BROKEN", () => undefined as never), // what a plug-in without types might answer
      ],
      { overlays: [overlay] },
    );
    const [trace] = engine.trace({ claims: [claimWith()], submittedOn: ON });
    expect(trace?.verdict).toBe("held");
    expect(trace?.entries.map(({ edit, line: at, answer, reason }) => [edit, at, answer, reason])).toEqual([
      ["PASS", 1, "pass", undefined],
      ["FOUND", 1, "finding", "Held: line 1: it is wrong. Change the charge."],
      ["AFTER", 1, "withheld", "follows from what FOUND found"],
      ["LACKS", 1, "not-evaluated", "no table"],
      ["OFF", 1, "off", "the payer does not look at it"],
      ["OLD", 1, "not-in-force", "not in force on 2024-08-14"],
      ["OTHER", null, "not-for-claim", "for claims of another type or payer"],
      ["BROKEN", null, "broken", "is broken and could not look at the claim"],
    ]);
    expect(trace?.entries.find((entry) => entry.edit === "OFF")?.overlay).toEqual({
      id: "O1",
      reason: "the payer does not look at it",
      payers: { payerIds: ["RMC01"] },
    });
  });
});

describe("the day that governs an edit", () => {
  const inForce = (over: Record<string, unknown>): number => {
    const edit = claim("A", () => finding({ message: "it is in force" }), {
      effective: { from: "2024-10-01", until: "2025-10-01" },
      governedBy: "discharge-date",
    });
    return engineOf([edit]).check({ claims: [claimWith(over)], submittedOn: ON })[0]?.findings.length ?? -1;
  };
  it("may be the discharge, else the end of the statement, else the last day of service", () => {
    expect(inForce({ dischargeDate: "2024-10-01" })).toBe(1);
    expect(inForce({ dischargeDate: "2024-09-30", statementTo: "2024-10-02" })).toBe(0);
    expect(inForce({ statementTo: "2024-10-02" })).toBe(1);
    expect(inForce({ lines: [{ serviceFrom: "2024-09-29", serviceTo: "2024-10-01" }] })).toBe(1);
    expect(inForce({})).toBe(0);
  });
});
