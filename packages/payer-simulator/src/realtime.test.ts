import type { WireSegment } from "@cleanclaim/x12";
import { writeInterchange } from "@cleanclaim/x12";
import { describe, expect, it } from "vitest";
import { TestSite, configOf, faultsOf } from "../test/test-site.ts";

const CONFIG = configOf(`
seed: test
clearinghouse: { id: SIMCLEAR }
payers:
  - id: P1
    name: First Plan
    claimFilingIndicatorCode: CI
    payment: { method: ACH, adjudicationDays: 3, cycle: { daily: true } }
    feeSchedule: { percentOfCharge: 100 }
    plans:
      - { id: A, name: Gold, deductible: 500.00, outOfPocketMaximum: 2000.00, coinsurancePercent: 12.5, copays: [{ amount: 25, procedures: ["99213"] }] }
    priorAuthorization: ["43249", "70551"]
    authorizationDays: 30
    reviews:
      - { procedures: ["72148"], decision: A3 }
      - { procedures: ["70551"], decision: A4, decideAfterDays: 2 }
      - { procedures: ["97110"], decision: A6 }
members:
  - { payerId: P1, memberId: M1, last: DOE, first: JANE, birthDate: 1980-01-01, sex: F, plan: A, from: 2026-01-01, until: 2026-12-01, groupNumber: G77, otherInsurance: [{ payerId: P9, order: after }] }
  - { payerId: P1, memberId: M1, last: DOE, first: TIM, birthDate: 2012-02-02, sex: M, plan: A, from: 2026-01-01, relationshipCode: "19", subscriber: { last: DOE, first: JANE, birthDate: 1980-01-01 } }
scenarios:
  - { name: cannot answer now, when: { memberId: BUSY }, then: { eligibilityError: "42" } }
  - { name: refused, when: { payerId: P1, procedure: "43239" }, then: { review: A3 } }
`);

const KINDS = {
  "270": ["HS", "005010X279A1"],
  "276": ["HR", "005010X212"],
  "278": ["HI", "005010X217"],
} as const;

function request(kind: keyof typeof KINDS, segments: readonly WireSegment[], receiver = "SIMCLEAR"): string {
  const [functionalId, implementation] = KINDS[kind];
  const result = writeInterchange({
    sender: "CLEANCLAIM",
    receiver,
    date: "2026-06-01",
    time: "09:00",
    controlNumber: "41",
    usage: "T",
    groups: [
      {
        controlNumber: "41",
        transactions: [
          { id: kind, controlNumber: "0001", implementation, functionalId, sendsImplementation: true, segments },
        ],
      },
    ],
  });
  if (!result.ok) throw new Error("not writable");
  return result.text;
}

interface Asked {
  readonly memberId?: string;
  readonly first?: string;
  readonly birthDate?: string;
  readonly payerId?: string;
  readonly on?: string;
  readonly child?: boolean;
  readonly procedure?: string;
}

function eligibility(asked: Asked): string {
  const memberId = asked.memberId ?? "M1";
  const first = asked.first ?? "JANE";
  const id: WireSegment = ["NM1", "IL", "1", "DOE", first, "", "", "", memberId === "" ? "" : "MI", memberId];
  const born: WireSegment = ["DMG", "D8", asked.birthDate ?? "19800101"];
  const ask: WireSegment[] = [
    ["DTP", "291", "D8", asked.on ?? "20260601"],
    asked.procedure === undefined ? ["EQ", "30"] : ["EQ", "", ["HC", asked.procedure]],
  ];
  const trace: WireSegment = ["TRN", "1", "T77", "9311234567"];
  return request("270", [
    ["BHT", "0022", "13", "E1", "20260601", "0900"],
    ["HL", "1", "", "20", "1"],
    ["NM1", "PR", "2", "FIRST PLAN", "", "", "", "", "PI", asked.payerId ?? "P1"],
    ["HL", "2", "1", "21", "1"],
    ["NM1", "1P", "2", "RIVERSIDE", "", "", "", "", "XX", "1234567893"],
    ["HL", "3", "2", "22", asked.child === true ? "1" : "0"],
    ...(asked.child === true
      ? [
          id,
          ["HL", "4", "3", "23", "0"] as const,
          trace,
          ["NM1", "03", "1", "DOE", "TIM"] as const,
          ["DMG", "D8", "20120202"] as const,
          ...ask,
        ]
      : [trace, id, born, ...ask]),
  ]);
}

function answerOf(site: TestSite, text: string, today = "2026-06-01"): string {
  const answer = site.simulator.answer(text, { today, time: "09:01" }, 0);
  if (!answer.ok) throw new Error(answer.message);
  expect(faultsOf(answer.text)).toEqual([]);
  return answer.text;
}

const ask = (asked: Asked): string => answerOf(new TestSite(CONFIG), eligibility(asked));

describe("270 and 271", () => {
  it("tells plan, deductible, out-of-pocket, coinsurance, copay and the other insurance", () => {
    const text = ask({});
    for (const segment of [
      "TRN*2*T77*9311234567~",
      "REF*6P*G77~",
      "DTP*346*D8*20260101~",
      "EB*1**30*PR*GOLD~",
      "EB*C*IND*30***23*500*****Y~",
      "EB*C*IND*30***29*500*****Y~",
      "EB*G*IND*30***29*2000*****Y~",
      "EB*A*IND*30*****.125****Y~",
      "EB*B*IND*98***27*25*****Y~",
      "EB*R**30~",
      "NM1*SEP*2*P9*****PI*P9~",
    ]) {
      expect(text).toContain(segment);
    }
    expect(text).toMatch(/^ISA\*.*\*ZZ\*SIMCLEAR {7}\*ZZ\*CLEANCLAIM/);
  });

  it("knows what has been used of the deductible", () => {
    const site = new TestSite(CONFIG);
    site.send([
      {
        number: "C1",
        payerId: "P1",
        memberId: "M1",
        last: "DOE",
        first: "JANE",
        birthDate: "1980-01-01",
        lines: [{ procedure: "99214", charge: "120", date: "2026-05-20" }],
      },
    ]);
    site.to("2026-06-01");
    site.to("2026-06-05");
    expect(answerOf(site, eligibility({}), "2026-06-05")).toContain("EB*C*IND*30***29*380*****Y~");
  });

  it("finds a member without id by name and birth date, and says the id", () => {
    expect(ask({ memberId: "" })).toContain("NM1*IL*1*DOE*JANE****MI*M1~");
    expect(ask({ memberId: "", first: "ZOE" })).toContain("AAA*N**75*C~");
  });

  it("says of a procedure that is asked for whether it needs authorization", () => {
    expect(ask({ procedure: "43249" })).toContain("EB*1**********Y**HC:43249~");
    expect(ask({ procedure: "99213" })).toContain("EB*1**********N**HC:99213~");
  });

  it("says inactive on a day without coverage", () => {
    expect(ask({ on: "20261201" })).toContain("EB*6**30**GOLD~");
  });

  it("answers for a dependent under the subscriber", () => {
    const text = ask({ child: true });
    expect(text).toMatch(/HL\*4\*3\*23\*0~\s*TRN\*2\*T77/);
    expect(text).toContain("INS*N*19~");
    expect(text).toContain("EB*1**30*PR*GOLD~");
  });

  it.each<readonly [string, string, Asked]>([
    ["an unknown payer", "79", { payerId: "NOBODY" }],
    ["an unknown member", "75", { memberId: "M9" }],
    ["another birth date", "71", { birthDate: "19800102" }],
    ["another name", "73", { first: "ZOE" }],
    ["a payer that cannot answer", "42", { memberId: "BUSY" }],
  ])("AAA for %s", (_what, code, asked) => {
    expect(ask(asked)).toMatch(new RegExp(`AAA\\*N\\*\\*${code}\\*`));
  });
});

describe("276 and 277", () => {
  const status = (number: string): string =>
    request("276", [
      ["BHT", "0010", "13", "S1", "20260601", "0900"],
      ["HL", "1", "", "20", "1"],
      ["NM1", "PR", "2", "FIRST PLAN", "", "", "", "", "PI", "P1"],
      ["HL", "2", "1", "21", "1"],
      ["NM1", "41", "2", "RIVERSIDE", "", "", "", "", "46", "CLEANCLAIM"],
      ["HL", "3", "2", "19", "1"],
      ["NM1", "1P", "2", "RIVERSIDE", "", "", "", "", "XX", "1234567893"],
      ["HL", "4", "3", "22", "0"],
      ["NM1", "IL", "1", "DOE", "JANE", "", "", "", "MI", "M1"],
      ["TRN", "1", "T1"],
      ["REF", "EJ", number],
      ["DTP", "472", "RD8", "20260520-20260520"],
    ]);

  it("follows a claim from receipt to payment", () => {
    const site = new TestSite(CONFIG);
    const person = { payerId: "P1", memberId: "M1", last: "DOE", first: "JANE", birthDate: "1980-01-01" };
    site.send([
      { number: "C1", ...person, lines: [{ procedure: "99213", charge: "120", date: "2026-05-20" }] },
      { number: "C2", ...person, lines: [{ procedure: "43249", charge: "120", date: "2026-05-20" }] },
      { number: "C3", ...person, lines: [{ procedure: "99214", charge: "120", date: "2026-05-20" }] },
    ]);
    site.to("2026-06-01");
    expect(answerOf(site, status("C1"))).toContain("STC*P1:20*20260601**120~");
    site.to("2026-06-04");
    const paid = answerOf(site, status("C1"), "2026-06-04");
    expect(paid).toMatch(/STC\*F1:65\*20260604\*\*120\*95\*20260604\*\*20260604\*P1E0000001~\s*REF\*1K\*P12615200001~/);
    expect(answerOf(site, status("C2"), "2026-06-04")).toContain("STC*F2:585*");
    expect(answerOf(site, status("C3"), "2026-06-04")).toContain("STC*F4:9*");
    expect(answerOf(site, status("C9"), "2026-06-04")).toContain("STC*A4:35*");
  });
});

describe("278", () => {
  const review = (procedure: string, units: string, trace = "R1", memberId = "M1"): string =>
    request("278", [
      ["BHT", "0007", "13", trace, "20260601", "0900"],
      ["HL", "1", "", "20", "1"],
      ["NM1", "X3", "2", "FIRST PLAN", "", "", "", "", "PI", "P1"],
      ["HL", "2", "1", "21", "1"],
      ["NM1", "1P", "2", "RIVERSIDE", "", "", "", "", "XX", "1234567893"],
      ["HL", "3", "2", "22", "1"],
      ["NM1", "IL", "1", "DOE", "JANE", "", "", "", "MI", memberId],
      ["DMG", "D8", "19800101", "F"],
      ["HL", "4", "3", "EV", "1"],
      ["TRN", "1", trace, "9311234567"],
      ["UM", "HS", "I", "3", ["11", "B"]],
      ["DTP", "472", "RD8", "20260601-20260615"],
      ["HI", ["ABK", "K222"]],
      ["HL", "5", "4", "SS", "0"],
      ["SV1", ["HC", procedure], "0", "UN", units],
    ]);

  const numberIn = (text: string): string => /HCR\*A\d\*([A-Z0-9]+)~/.exec(text)?.[1] ?? "";

  /** Sends a claim with an authorization number after asking for it and returns its reasons. */
  function claimWith(site: TestSite, authorization: string, units = "1", date = "2026-06-02", procedure = "43249") {
    const number = `C${site.ofKind("999").length}`;
    site.send(
      [
        {
          number,
          payerId: "P1",
          memberId: "M1",
          last: "DOE",
          first: "JANE",
          birthDate: "1980-01-01",
          authorization,
          lines: [{ procedure, charge: "900", units, date }],
        },
      ],
      { date: "2026-06-18" },
    );
    const day = site.simulator.state.today === undefined ? 18 : Number(site.simulator.state.today.slice(8)) + 1;
    site.to(`2026-06-${day}`);
    site.to(`2026-06-${day + 4}`);
    return Object.keys(site.decided(number)[0]?.services[0]?.adjustments ?? {});
  }

  it("A1: certifies, and the claim with the number is paid until the units are used up (198)", () => {
    const site = new TestSite(CONFIG);
    const text = answerOf(site, review("43249", "2"));
    expect(text).toContain("BHT*0007*11*R1*20260601*0901*18~");
    expect(text).toMatch(/TRN\*2\*R1\*9311234567~/);
    const number = numberIn(text);
    expect(number).toMatch(/^P1A26152/);
    expect(claimWith(site, number)).toEqual(["PR 1", "PR 2"]);
    site.restart();
    expect(claimWith(site, number, "2", "2026-06-03")).toEqual(["CO 198"]);
  });

  it("198: outside the dates, or another procedure", () => {
    const site = new TestSite(CONFIG);
    const number = numberIn(answerOf(site, review("43249", "9")));
    expect(claimWith(site, number, "1", "2026-06-16")).toEqual(["CO 198"]);
    expect(claimWith(site, number, "1", "2026-06-02", "70551")).toEqual(["CO 198"]);
  });

  it("A3: refuses, by rule and by scenario, and the claim is denied", () => {
    const site = new TestSite(CONFIG);
    expect(answerOf(site, review("72148", "1"))).toContain("HCR*A3~");
    expect(answerOf(site, review("43239", "1", "R2"))).toContain("HCR*A3~");
  });

  it("A4: pends, and certifies when it is asked again later", () => {
    const site = new TestSite(CONFIG);
    const first = answerOf(site, review("70551", "1"));
    expect(first).toContain("HCR*A4~");
    expect(first).toContain("0901*19~");
    const later = answerOf(site, review("70551", "1"), "2026-06-03");
    expect(later).toContain("HCR*A1*");
    expect(first).toContain(`REF*NT*${numberIn(later)}~`);
  });

  it("A6: grants half the units", () => {
    expect(answerOf(new TestSite(CONFIG), review("97110", "12"))).toMatch(/HCR\*A6\*\w+~\s*SV1\*HC:97110\*0\*UN\*6~/);
  });

  it("gives one number for one request, however often it is sent", () => {
    const site = new TestSite(CONFIG);
    const first = answerOf(site, review("43249", "2"));
    site.restart();
    expect(answerOf(site, review("43249", "2"))).toBe(first);
  });

  it("AAA for a member that it does not know", () => {
    expect(answerOf(new TestSite(CONFIG), review("43249", "2", "R1", "M9"))).toContain("AAA*N**75*C~");
  });
});

describe("what is no request", () => {
  const site = new TestSite(CONFIG);
  const answer = (text: string) => site.simulator.answer(text, { today: "2026-06-01", time: "09:01" }, 0);

  it("gets a 999 when it breaks its guide", () => {
    const text = answerOf(site, eligibility({}).replace(/HL\*2\*1\*21\*1~/, "HL*2*1*21~"));
    expect(text).toMatch(/AK1\*HS\*41\*005010X279A1~[\s\S]*IK5\*R/);
  });

  it("gets a sentence or a TA1", () => {
    expect(answer("hello")).toMatchObject({ ok: false });
    expect(answer(eligibility({}).replace("ST*270", "ST*834"))).toMatchObject({ ok: false });
    expect(answerOf(site, eligibility({}).replace("SIMCLEAR ", "ELSEWHER "))).toContain("*R*008~");
  });
});
