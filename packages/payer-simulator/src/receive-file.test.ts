import { describe, expect, it } from "vitest";
import type { SentClaim } from "../test/claim-builder.ts";
import { write837File } from "../test/claim-builder.ts";
import { TestSite, configOf } from "../test/test-site.ts";

const CONFIG = configOf(`
seed: test
clearinghouse: { id: SIMCLEAR, interchangeAcknowledgment: requested }
submitters: [{ id: CLEANCLAIM, name: Riverside }]
payers:
  - id: P1
    name: First Plan
    alsoAccepts: ["12345"]
    claimFilingIndicatorCode: CI
    payment: { method: ACH, adjudicationDays: 0, cycle: { daily: true } }
    plans: [{ id: A }]
    frontDoor:
      rejections:
        - { when: { procedure: "99215" }, category: A3, status: "454", text: NOT THIS CODE }
  - { id: P2, name: Second Plan, claimFilingIndicatorCode: CI, plans: [{ id: B }] }
members:
  - { payerId: P1, memberId: M1, last: DOE, first: JANE, birthDate: 1980-01-01, sex: F, plan: A, from: 2026-01-01 }
  - { payerId: P2, memberId: M2, last: DOE, first: JANE, birthDate: 1980-01-01, sex: F, plan: B, from: 2026-01-01 }
scenarios:
  - { name: refused, when: { patientControlNumber: "REJ*", attempt: 1 }, then: { reject: { category: A7, status: "255" } } }
`);

const claim = (number: string, more: Partial<SentClaim> = {}): SentClaim => ({
  number,
  payerId: "P1",
  memberId: "M1",
  last: "DOE",
  first: "JANE",
  birthDate: "1980-01-01",
  lines: [{ procedure: "99213", charge: "100", date: "2026-05-20" }],
  ...more,
});

function received(text: string, name = "in.edi"): TestSite {
  const site = new TestSite(CONFIG);
  site.disk.put(`site/inbound/${name}`, text);
  site.to("2026-06-01");
  return site;
}

const good = write837File({ control: 7 }, [claim("C1")]);
const noteOf = (site: TestSite): string | undefined =>
  /TA1\*.*\*([AER])\*(\d{3})~/
    .exec(site.ofKind("TA1")[0] ?? "")
    ?.slice(1)
    .join(" ");

describe("interchanges", () => {
  it("accepts what is right and answers with TA1, 999 and 277CA", () => {
    const site = received(good);
    expect(noteOf(site)).toBe("A 000");
    expect(site.ofKind("999")[0]).toContain("IK5*A~");
    expect(site.ofKind("277CA")[0]).toContain("STC*A2:20:PR");
  });

  it("sends no TA1 for a good interchange that did not ask", () => {
    const site = received(good.replace("*1*T*:~", "*0*T*:~"));
    expect(site.ofKind("TA1")).toEqual([]);
    expect(site.ofKind("999")).toHaveLength(1);
  });

  it.each([
    ["025", good + good],
    ["006", good.replaceAll("CLEANCLAIM     ", "SOMEBODY       ")],
    ["008", good.replaceAll("SIMCLEAR       ", "ELSEWHERE      ")],
    ["001", good.replace(/IEA\*1\*000000007/, "IEA*1*000000008")],
    ["021", good.replace(/IEA\*1\*/, "IEA*3*")],
    ["023", good.slice(0, good.indexOf("IEA"))],
    ["017", good.replace("*00501*", "*00401*")],
  ])("rejects with TA105 %s", (note, text) => {
    const site = received(text);
    expect(site.ofKind("TA1").some((one) => one.includes(`*R*${note}~`))).toBe(true);
  });

  it("refuses a file in which nothing can be answered, in words", () => {
    const site = received("This is a letter.", "letter.txt");
    const [name, text] = [...site.outbound()][0] ?? [];
    expect(name).toMatch(/refused\.txt$/);
    expect(text).toContain("letter.txt was refused");
    expect(site.disk.list("site/archive")).toHaveLength(1);
  });

  it("leaves files alone that are still being written", () => {
    const site = new TestSite(CONFIG);
    site.disk.put("site/inbound/b1.edi.tmp", good);
    site.disk.put("site/inbound/.b2.edi", good);
    site.to("2026-06-01");
    expect(site.disk.list("site/inbound")).toHaveLength(2);
    expect(site.outbound().size).toBe(0);
  });

  it("recognizes an interchange number that came before, even after a restart", () => {
    const site = received(good);
    site.restart();
    site.disk.put("site/inbound/again.edi", good);
    site.to("2026-06-02");
    expect(site.ofKind("TA1").at(-1)).toContain("*R*025~");
    expect(site.decided("C1")).toHaveLength(1);
  });

  it("rejects a transaction set of another kind and keeps the others", () => {
    const other = good
      .replace("ST*837*0001*005010X222A1", "ST*837*0001*005010X224A2")
      .replace(/GS\*HC(.*)X222A1/, "GS*HC$1X224A2");
    const site = received(other);
    expect(site.ofKind("999")[0]).toMatch(/IK5\*R\*1~/);
    expect(site.ofKind("999")[0]).toMatch(/AK9\*R\*1\*1\*0/);
    expect(site.ofKind("277CA")).toEqual([]);
  });
});

describe("277CA", () => {
  const statusOf = (number: string, more: Partial<SentClaim> = {}): string | undefined => {
    const site = received(write837File({ control: 1 }, [claim(number, more)]));
    return new RegExp(`TRN\\*2\\*${number}~\\s*STC\\*([A-Z0-9:]+)\\*`).exec(site.ofKind("277CA").join(""))?.[1];
  };

  it("takes in what it can decide", () => {
    expect(statusOf("C1")).toBe("A2:20:PR");
    expect(statusOf("C1", { payerId: "12345" })).toBe("A2:20:PR");
  });

  it.each<readonly [string, string, Partial<SentClaim>]>([
    ["an unknown payer", "A7:116:PR", { payerId: "NOBODY" }],
    ["an unknown member", "A3:33:IL", { memberId: "M9" }],
    ["an NPI that cannot be", "A7:562:85", { billingNpi: "1234567890" }],
    ["a replacement without number", "A7:464", { frequency: "7" }],
    ["a rule of the payer", "A3:454", { lines: [{ procedure: "99215", charge: "9", date: "2026-05-20" }] }],
    ["a service in the future", "A7:510", { lines: [{ procedure: "99213", charge: "9", date: "2026-06-02" }] }],
  ])("rejects %s", (_what, status, more) => {
    expect(statusOf("C1", more)).toBe(status);
  });

  it("rejects what a scenario names, the first time if it says so", () => {
    const site = received(write837File({ control: 1 }, [claim("REJ1")]));
    site.disk.put("site/inbound/b2.edi", write837File({ control: 2 }, [claim("REJ1")]));
    site.to("2026-06-02");
    const statuses = site.ofKind("277CA").map((text) => /U\*100\*|A2:20/.exec(text)?.[0]);
    expect(site.ofKind("277CA")[0]).toContain("STC*A7:255*");
    expect(statuses[1]).toBe("A2:20");
  });

  it("answers for each payer apart, with counts and amounts that agree", () => {
    const site = received(
      write837File({ control: 1 }, [
        claim("C1"),
        claim("REJ1"),
        claim("C2", { payerId: "P2", memberId: "M2" }),
        claim("C3", { payerId: "XX" }),
      ]),
    );
    const texts = site.ofKind("277CA");
    expect(texts).toHaveLength(3);
    expect(texts[0]).toMatch(/QTY\*90\*1~\s*QTY\*AA\*1~\s*AMT\*YU\*100~\s*AMT\*YY\*100~/);
    expect(texts[2]).toContain("NM1*AY*2*SIMULATED CLEARINGHOUSE");
  });

  it("never decides a rejected claim, and takes the corrected one", () => {
    const site = received(write837File({ control: 1 }, [claim("C1", { memberId: "M9" })]));
    site.disk.put("site/inbound/b2.edi", write837File({ control: 2 }, [claim("C1")]));
    site.to("2026-06-02");
    expect(site.decided("C1").map((one) => one.status)).toEqual(["1"]);
  });
});

describe("999", () => {
  const answer = (text: string): string => received(text).ofKind("999")[0] ?? "";

  it("names segment, loop, claim and element of what the guide does not allow", () => {
    const text = answer(good.replace("CLM*C1*100*", "CLM*C1**"));
    expect(text).toMatch(/IK3\*CLM\*\d+\*2300\*8~\s*CTX\*CLM01:C1~\s*IK4\*2\*\*1~\s*IK5\*R\*5~\s*AK9\*R\*1\*1\*0~/);
  });

  it("rejects a wrong segment count", () => {
    expect(answer(good.replace(/SE\*(\d+)\*0001/, "SE*99*0001"))).toMatch(/IK5\*R\*4~/);
  });

  it("keeps the good transaction set of a group when another is bad", () => {
    const [, head, set, tail] = /^([\s\S]*?)(ST\*837[\s\S]*?SE\*\d+\*0001~\s*)([\s\S]*)$/.exec(good) ?? [];
    if (head === undefined || set === undefined || tail === undefined) throw new Error("no transaction set");
    const bad = set.replaceAll("*0001", "*0002").replace("CLM*C1*100*", "CLM*C2**");
    const site = received(head + set + bad + tail.replace("GE*1*", "GE*2*"));
    expect(site.ofKind("999")[0]).toMatch(
      /AK2\*837\*0001[\s\S]*IK5\*A~[\s\S]*AK2\*837\*0002[\s\S]*IK5\*R\*5~\s*AK9\*P\*2\*2\*1~/,
    );
    expect(site.ofKind("277CA").join("")).toContain("TRN*2*C1~");
    expect(site.ofKind("277CA").join("")).not.toContain("TRN*2*C2~");
  });

  it("accepts a claim that does not balance by syntax and rejects it in the 277CA", () => {
    const site = received(good.replace("CLM*C1*100*", "CLM*C1*101*"));
    expect(site.ofKind("999")[0]).toContain("IK5*A~");
    expect(site.ofKind("277CA")[0]).toContain("STC*A7:400*");
    expect(site.decided("C1")).toEqual([]);
  });
});
