import { describe, expect, it } from "vitest";
import type { SentClaim, SentLine } from "../test/claim-builder.ts";
import { findImbalances } from "../test/remittance-reader.ts";
import { TestSite, configOf, faultsOf } from "../test/test-site.ts";

const CONFIG = configOf(`
seed: test
clearinghouse: { id: SIMCLEAR }
payers:
  - id: P1
    name: First Plan
    claimFilingIndicatorCode: CI
    payment: { method: ACH, adjudicationDays: 0, cycle: { daily: true } }
    feeSchedule:
      percentOfCharge: 50
      codes: { "99213": 80.00, "43239": 400.00, "45380": 300.00, "45385": 500.00, "20610": 60.00, "J1100": 2.00, "99999:26": 10 }
    plans:
      - id: A
        deductible: 100.00
        outOfPocketMaximum: 200.00
        coinsurancePercent: 20
        copays: [{ amount: 25, procedures: ["99213"], placesOfService: ["11"] }]
        fullyCovered: [G0439]
      - id: FREE
    timelyFilingDays: 90
    priorAuthorization: ["43249"]
    nonCovered: [{ procedures: [A9270] }, { procedures: ["97110"], placesOfService: ["31"], group: CO, reason: "190", remarks: [] }]
    bundling: [{ column1: "45385", column2: "45380" }]
    diagnosisPolicies: [{ procedures: ["43239"], diagnoses: [K, R10] }]
    requiredInformation: [{ procedures: ["J*"], needs: ndc, remark: M119 }]
    multipleProcedure: { procedures: ["43239", "45385"], percents: [100, 50] }
    frontDoor: { unknownMember: deny }
    crossover: { toPayerIds: [P2] }
    outOfNetwork: { npis: ["1003000126"], allowedPercent: 60 }
    takebacks: { rate: 0, afterDays: 10 }
  - id: P2
    name: Second Plan
    claimFilingIndicatorCode: MC
    payment: { method: CHK, adjudicationDays: 0, cycle: { daily: true } }
    feeSchedule: { percentOfCharge: 40 }
    plans: [{ id: B }]
    secondary: { method: lesser-of, remainderGroup: CO }
  - id: P3
    name: Third Plan
    claimFilingIndicatorCode: CI
    payment: { method: ACH, adjudicationDays: 0, cycle: { daily: true } }
    feeSchedule: { percentOfCharge: 100 }
    plans: [{ id: C, coinsurancePercent: 10 }]
members:
  - { payerId: P1, memberId: M1, last: DOE, first: JANE, birthDate: 1980-01-01, sex: F, plan: A, from: 2026-01-01, until: 2026-09-01 }
  - { payerId: P1, memberId: M2, last: ROE, first: JOHN, birthDate: 1970-02-02, sex: M, plan: FREE, from: 2026-01-01 }
  - payerId: P1
    memberId: M3
    last: POE
    first: ANN
    birthDate: 1950-03-03
    sex: F
    plan: FREE
    from: 2026-01-01
    otherInsurance: [{ payerId: P3, memberId: X3, order: before }]
  - payerId: P1
    memberId: M4
    last: LOE
    first: KIM
    birthDate: 1955-04-04
    sex: F
    plan: A
    from: 2026-01-01
    otherInsurance: [{ payerId: P2, memberId: B4, order: after }]
  - { payerId: P2, memberId: B4, last: LOE, first: KIM, birthDate: 1955-04-04, sex: F, plan: B, from: 2026-01-01, otherInsurance: [{ payerId: P1, order: before }] }
  - { payerId: P3, memberId: X3, last: POE, first: ANN, birthDate: 1950-03-03, sex: F, plan: C, from: 2026-01-01 }
scenarios:
  - name: half
    when: { patientControlNumber: "HALF*" }
    then: { allowPercent: 50 }
  - name: told to deny the second line
    when: { patientControlNumber: "TOLD*", procedure: G0439 }
    then: { deny: { group: PI, reason: B7, remarks: [N95] } }
`);

const JANE = { payerId: "P1", memberId: "M1", last: "DOE", first: "JANE", birthDate: "1980-01-01" };
const JOHN = { payerId: "P1", memberId: "M2", last: "ROE", first: "JOHN", birthDate: "1970-02-02" };
const ANN = { payerId: "P1", memberId: "M3", last: "POE", first: "ANN", birthDate: "1950-03-03" };
const KIM = { payerId: "P1", memberId: "M4", last: "LOE", first: "KIM", birthDate: "1955-04-04" };

const visit = (procedure: string, charge: string, more: Partial<SentLine> = {}): SentLine => ({
  procedure,
  charge,
  date: "2026-05-20",
  ...more,
});

function run(...claims: readonly SentClaim[]): TestSite {
  const site = new TestSite(CONFIG);
  site.send(claims);
  site.to("2026-06-01");
  for (const remittance of site.remittances()) expect(findImbalances(remittance)).toEqual([]);
  for (const text of site.outbound().values()) expect(faultsOf(text)).toEqual([]);
  return site;
}

/** Decides one claim of one line and returns its adjustments and remarks. */
function fateOf(person: typeof JANE, line: SentLine, more: Partial<SentClaim> = {}) {
  const site = run({ number: "C1", ...person, lines: [line], ...more });
  const claim = site.decided("C1")[0];
  const service = claim?.services[0];
  return { status: claim?.status, paid: claim?.paid, adjustments: service?.adjustments, remarks: service?.remarks };
}

describe("what the patient owes", () => {
  it("takes a copay for an office visit and nothing else from it", () => {
    expect(fateOf(JANE, visit("99213", "150"))).toEqual({
      status: "1",
      paid: 5500,
      adjustments: { "CO 45": 7000, "PR 3": 2500 },
      remarks: [],
    });
  });

  it("takes the deductible first and coinsurance of the rest", () => {
    // Allowed 400: deductible 100, 20 % of 300 is 60.
    expect(fateOf(JANE, visit("43239", "1000")).adjustments).toEqual({ "CO 45": 60000, "PR 1": 10000, "PR 2": 6000 });
  });

  it("stops at the out-of-pocket maximum over several claims", () => {
    const site = run(
      { number: "C1", ...JANE, lines: [visit("43239", "1000")] },
      { number: "C2", ...JANE, lines: [visit("45385", "1000", { date: "2026-05-21" })] },
    );
    expect(site.decided("C1")[0]?.patient).toBe(16000);
    // 20 % of 500 would be 100; 40 are left of the 200.
    expect(site.decided("C2")[0]?.services[0]?.adjustments).toEqual({ "CO 45": 50000, "PR 2": 4000 });
  });

  it("takes one copay a day at one provider", () => {
    const site = run(
      { number: "C1", ...JANE, lines: [visit("99213", "150")] },
      { number: "C2", ...JANE, lines: [visit("99213", "150", { modifiers: ["76"] })] },
    );
    expect(site.decided("C1")[0]?.patient).toBe(2500);
    expect(site.decided("C2")[0]?.patient).toBe(0);
  });

  it("takes nothing for what the plan covers fully", () => {
    expect(fateOf(JANE, visit("G0439", "200")).adjustments).toEqual({ "CO 45": 10000 });
  });

  it("multiplies the fee by the units and never allows more than the charge", () => {
    expect(fateOf(JOHN, visit("J1100", "30", { units: "4", ndc: "00641036725" })).paid).toBe(800);
    expect(fateOf(JOHN, visit("99213", "60")).paid).toBe(6000);
  });

  it("pays the second procedure of a day at half", () => {
    const site = run({ number: "C1", ...JOHN, lines: [visit("43239", "900"), visit("45385", "900")] });
    const [first, second] = site.decided("C1")[0]?.services ?? [];
    expect(first?.adjustments).toEqual({ "CO 45": 50000, "CO 59": 20000 });
    expect(second?.adjustments).toEqual({ "CO 45": 40000 });
  });

  it("leaves the difference outside the network to the patient", () => {
    const fate = fateOf(JOHN, visit("99213", "100"), { billingNpi: "1003000126" });
    expect(fate.adjustments).toEqual({ "CO 45": 2000, "PR 242": 3200 });
  });

  it("pays less than the fee schedule where a scenario says so", () => {
    const site = run({ number: "HALF1", ...JOHN, lines: [visit("99213", "100")] });
    expect(site.decided("HALF1")[0]?.services[0]?.adjustments).toEqual({ "CO 45": 6000 });
  });
});

describe("denials", () => {
  const denied = (adjustments: Readonly<Record<string, number>>, remarks: readonly string[] = []) => ({
    status: "4",
    paid: 0,
    adjustments,
    remarks,
  });

  it("26 and 27: before and after coverage", () => {
    expect(fateOf(JOHN, visit("99213", "100", { date: "2025-12-31" }))).toEqual(denied({ "PR 26": 10000 }));
    const site = new TestSite(CONFIG);
    site.send([{ number: "C1", ...JANE, lines: [visit("99213", "100", { date: "2026-09-01" })] }], {
      date: "2026-09-02",
    });
    site.to("2026-09-02");
    expect(site.decided("C1")[0]?.services[0]?.adjustments).toEqual({ "PR 27": 10000 });
  });

  it("31: a patient who is not a member", () => {
    expect(fateOf({ ...JANE, memberId: "WRONG" }, visit("99213", "100"))).toEqual(denied({ "PR 31": 10000 }));
    expect(fateOf({ ...JANE, birthDate: "1980-01-02" }, visit("99213", "100"))).toEqual(denied({ "PR 31": 10000 }));
  });

  it("29: too late", () => {
    expect(fateOf(JOHN, visit("99213", "100", { date: "2026-03-02" }))).toEqual(denied({ "CO 29": 10000 }));
    expect(fateOf(JOHN, visit("99213", "100", { date: "2026-03-03" })).status).toBe("1");
  });

  it("18: the same service twice, unless a modifier says it was repeated", () => {
    const site = run(
      { number: "C1", ...JOHN, lines: [visit("99213", "100")] },
      { number: "C2", ...JOHN, lines: [visit("99213", "100")] },
      { number: "C3", ...JOHN, lines: [visit("99213", "100", { modifiers: ["76"] })] },
    );
    expect(site.decided("C2")[0]?.services[0]?.adjustments).toEqual({ "CO 18": 10000 });
    expect(site.decided("C3")[0]?.status).toBe("1");
  });

  it("16: what must be on the claim and is not", () => {
    expect(fateOf(JOHN, visit("J1100", "30"))).toEqual(denied({ "CO 16": 3000 }, ["M119"]));
  });

  it("96 and 190: not covered, everywhere or at a place of service", () => {
    expect(fateOf(JOHN, visit("A9270", "30"))).toEqual(denied({ "CO 96": 3000 }, ["N130"]));
    expect(fateOf(JOHN, visit("97110", "40"), { placeOfService: "31" })).toEqual(denied({ "CO 190": 4000 }));
    expect(fateOf(JOHN, visit("97110", "40")).status).toBe("1");
  });

  it("11: a diagnosis that does not support the procedure, by the line's own pointers", () => {
    const diagnoses = ["Z0000", "K259"];
    expect(fateOf(JOHN, visit("43239", "900"), { diagnoses })).toEqual(denied({ "CO 11": 90000 }));
    expect(fateOf(JOHN, visit("43239", "900", { pointers: [2] }), { diagnoses }).status).toBe("1");
  });

  it("97: a part of another procedure, unless a modifier says it was separate", () => {
    const lines = (modifiers: readonly string[]) => [visit("45380", "600", { modifiers }), visit("45385", "900")];
    const bundled = run({ number: "C1", ...JOHN, lines: lines([]) }).decided("C1")[0];
    expect(bundled?.status).toBe("1");
    expect(bundled?.services[0]?.adjustments).toEqual({ "CO 97": 60000 });
    expect(bundled?.services[0]?.remarks).toEqual(["M15"]);
    const separate = run({ number: "C1", ...JOHN, lines: lines(["59"]) }).decided("C1")[0];
    expect(separate?.services[0]?.paid).toBe(30000);
  });

  it("97 also against a claim of the same day that was decided before", () => {
    const site = run(
      { number: "C1", ...JOHN, lines: [visit("45385", "900")] },
      { number: "C2", ...JOHN, lines: [visit("45380", "600")] },
    );
    expect(site.decided("C2")[0]?.services[0]?.adjustments).toEqual({ "CO 97": 60000 });
  });

  it("197: no authorization, or one that is not the patient's", () => {
    expect(fateOf(JOHN, visit("43249", "900"))).toEqual(denied({ "CO 197": 90000 }));
    expect(fateOf(JOHN, visit("43249", "900"), { authorization: "MADE-UP" })).toEqual(
      denied({ "CO 197": 90000 }, ["M62"]),
    );
  });

  it("22: another insurance pays first", () => {
    expect(fateOf(ANN, visit("99213", "100")).adjustments).toEqual({ "CO 22": 10000 });
    const site = run({ number: "C1", ...ANN, lines: [visit("99213", "100")] });
    expect(site.decided("C1")[0]?.remarks).toEqual(["MA04"]);
  });

  it("what a scenario states, on the lines that it names", () => {
    const site = run({ number: "TOLD1", ...JOHN, lines: [visit("99213", "100"), visit("G0439", "200")] });
    const [first, second] = site.decided("TOLD1")[0]?.services ?? [];
    expect(first?.paid).toBe(8000);
    expect(second?.adjustments).toEqual({ "PI B7": 20000 });
    expect(second?.remarks).toEqual(["N95"]);
  });
});

describe("several payers", () => {
  it("23: pays what the patient owes after the primary, line by line", () => {
    const prior = {
      paid: "70",
      cas: [
        ["CO", "45", "10"],
        ["PR", "2", "20"],
      ] as const,
    };
    const site = run({
      number: "C1",
      ...ANN,
      responsibility: "S",
      primary: { payerId: "P3", memberId: "X3", paid: "70" },
      lines: [visit("99213", "100", { prior })],
    });
    const claim = site.decided("C1")[0];
    expect(claim?.status).toBe("2");
    expect(claim?.services[0]?.adjustments).toEqual({ "OA 23": 8000 });
    expect(claim?.paid).toBe(2000);
  });

  it("spreads a primary decision that was given for the claim alone", () => {
    const site = run({
      number: "C1",
      ...ANN,
      responsibility: "S",
      primary: { payerId: "P3", memberId: "X3", paid: "200" },
      lines: [visit("99213", "100"), visit("G0439", "100")],
    });
    expect(site.decided("C1")[0]?.services.map((one) => one.adjustments)).toEqual([
      { "OA 23": 10000 },
      { "OA 23": 10000 },
    ]);
  });

  it("19 and TT: forwards a decided claim, and the next payer pays the lesser of", () => {
    const site = run({ number: "C1", ...KIM, lines: [visit("43239", "1000")] });
    const [first] = site.decided("C1");
    expect(first?.status).toBe("19");
    expect(first?.crossover).toBe("P2");
    site.to("2026-06-02");
    const second = site.decided("C1").find((one) => one.status === "2");
    // The primary paid 240 and left 160; the second allows 400, so it may pay 160.
    expect(second?.paid).toBe(16000);
    expect(second?.services[0]?.adjustments).toEqual({ "OA 23": 84000 });
  });
});
