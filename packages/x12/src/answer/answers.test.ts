import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  acknowledge,
  acknowledgeClaims,
  applyAcknowledgment,
  read277Ca,
  read999,
  readInterchanges,
  readTa1,
  validate,
  write277Ca,
  writeInterchange,
} from "../index.ts";
import type { ClaimAcknowledgment277, Interchange, TransactionSet } from "../index.ts";

const ROOT = new URL("../../fixtures/", import.meta.url);
const SAMPLES = new URL("../../../../../shared/samples/x12/", import.meta.url);

function filesUnder(folder: URL): URL[] {
  return readdirSync(folder).flatMap((name) => {
    const url = new URL(name, folder);
    if (statSync(url).isDirectory()) return filesUnder(new URL(`${name}/`, folder));
    return /\.(?:md|json)$/.test(name) ? [] : [url];
  });
}

const fixtures = filesUnder(ROOT);
const at = { date: "2026-11-22", time: "01:30" };
const source = { entityCode: "PR", name: "QUARRY HEALTH", idQualifier: "PI", id: "QUARRY01" } as const;

function written(acknowledgment: ClaimAcknowledgment277): string {
  const result = writeInterchange({
    sender: "QUARRY01",
    receiver: "MAPLECLINIC",
    ...at,
    controlNumber: "900",
    usage: "T",
    groups: [{ controlNumber: "900", transactions: [write277Ca(acknowledgment)] }],
  });
  if (!result.ok) throw new Error(result.problems.map((one) => `${one.path} ${one.message}`).join("; "));
  return result.text;
}

/** Every answer to a file must itself be without an error. */
function answersAreValid(bytes: Uint8Array): void {
  const result = validate(bytes, { maxIssues: 1_000_000 });
  const read = readInterchanges(bytes);
  for (const answer of acknowledge(result, { ...at, controlNumber: 1, copyBadDataFrom: read })) {
    expect(answer.problems).toEqual([]);
    for (const text of [answer.ta1, answer.functional ?? answer.ta1]) {
      expect(validate(text).issues.filter((issue) => issue.severity === "error")).toEqual([]);
    }
  }
  result.interchanges.forEach((interchange, i) => {
    interchange.groups.forEach((group, g) => {
      group.transactions.forEach((transaction, t) => {
        const sent = read.interchanges[i]?.groups[g]?.transactions[t];
        if (sent === undefined || transaction.id !== "837") return;
        const made = acknowledgeClaims(sent, transaction, { ...at, source, controlNumber: "0001" });
        if (!made.ok) throw new Error(made.message);
        const errors = validate(written(made.acknowledgment)).issues.filter((issue) => issue.severity === "error");
        expect(errors).toEqual([]);
      });
    });
  });
}

describe("answers", () => {
  it("to every fixture are valid", () => {
    for (const url of fixtures) answersAreValid(readFileSync(url));
  });

  it.skipIf(!existsSync(SAMPLES))("to every sample of the project are valid (skipped when ../shared is absent)", () => {
    for (const url of filesUnder(SAMPLES)) {
      const bytes = readFileSync(url);
      if (bytes.length < 400_000) answersAreValid(bytes);
    }
  });

  it("to damaged files are valid", () => {
    const inputs = fixtures.map((url) => readFileSync(url).toString("latin1"));
    const change = fc.tuple(
      fc.nat(1_000_000),
      fc.constantFrom("", "*", "~", ":", "^", "\u00e9", "X", "9", "-1", "\u0001", "SE*", "|", "QC"),
    );
    fc.assert(
      fc.property(fc.nat(inputs.length - 1), fc.array(change, { minLength: 1, maxLength: 6 }), (which, changes) => {
        let text = inputs[which] ?? "";
        for (const [place, piece] of changes) {
          const here = 110 + (place % Math.max(1, text.length - 110));
          text = text.slice(0, here) + piece + text.slice(here + (place % 4));
        }
        answersAreValid(Buffer.from(text, "latin1"));
      }),
      { numRuns: 250 },
    );
  });
});

const plain = readFileSync(new URL("837p/accepts/plain.edi", ROOT)).toString("latin1");

describe("the 999", () => {
  const [answer] = acknowledge(validate(plain.replace(/(CLM\*[^~]*:B:)1/, "$17")), { ...at, controlNumber: 1 });

  it("names the claim, the situation that was met and the data element", () => {
    const number = /CLM\*([^*]+)/.exec(plain)?.[1] ?? "";
    const [error] = answer?.groupAcknowledgments[0]?.transactions[0]?.errors ?? [];
    expect(error).toMatchObject({ segmentId: "CLM", loopId: "2300", code: "8" });
    expect(error?.contexts).toContainEqual({ name: "CLM01", value: number });
    expect(answer?.functional).toContain(`CTX*CLM01:${number}~`);
    expect(answer?.functional).toMatch(/CTX\*SITUATIONAL TRIGGER\*CLM\*\d+\*2300\*5~/);
    expect(answer?.functional).toMatch(/IK5\*R\*I5~/);
  });

  it("gives reference numbers of elements and components, and copies bad data only when asked", () => {
    const bad = plain.replace(/DTP\*472\*D8\*\d{8}/, "DTP*472*D8*20261399").replace(/\*11:B:1\*/, "*11:X:1*");
    const [told] = acknowledge(validate(bad), { ...at, controlNumber: 1 });
    expect(told?.functional).toMatch(/IK4\*3\*1251\*8~/);
    expect(told?.functional).toMatch(/IK4\*5:2\*1332\*7~/);
    expect(told?.functional).not.toContain("20261399");
    const [copied] = acknowledge(validate(bad), { ...at, controlNumber: 1, copyBadDataFrom: readInterchanges(bad) });
    expect(copied?.functional).toMatch(/IK4\*3\*1251\*8\*20261399~/);
    expect(copied?.functional).toMatch(/IK4\*5:2\*1332\*7\*X~/);
  });
});

describe("the 277CA", () => {
  function acknowledgmentOf(text: string): ClaimAcknowledgment277 {
    const sent = readInterchanges(text).interchanges[0]?.groups[0]?.transactions[0];
    const found = validate(text).interchanges[0]?.groups[0]?.transactions[0];
    if (sent === undefined || found === undefined) throw new Error("no transaction set");
    const made = acknowledgeClaims(sent, found, {
      ...at,
      source,
      controlNumber: "0001",
      payerClaimControlNumber: (claim) => `P-${claim.number}`,
    });
    if (!made.ok) throw new Error(made.message);
    return made.acknowledgment;
  }

  function claimsOf(acknowledgment: ClaimAcknowledgment277) {
    return acknowledgment.sources.flatMap((one) =>
      one.receivers.flatMap((receiver) => receiver.providers.flatMap((provider) => provider.claims)),
    );
  }

  it("accepts every claim of a clean file, with the payer's number", () => {
    const acknowledgment = acknowledgmentOf(plain);
    const claims = claimsOf(acknowledgment);
    const numbers = [...plain.matchAll(/CLM\*([^*]+)/g)].map((match) => match[1]);
    expect(claims.map((claim) => claim.patientControlNumber)).toEqual(numbers);
    for (const claim of claims) {
      expect(claim.statuses[0]).toMatchObject({ statuses: [{ category: "A2", code: "20" }], actionCode: "WQ" });
      expect(claim.payerClaimControlNumber).toBe(`P-${claim.patientControlNumber}`);
    }
    const [receiver] = acknowledgment.sources[0]?.receivers ?? [];
    expect(receiver?.trace).toBe(/BHT\*0019\*00\*([^*]+)/.exec(plain)?.[1]);
    expect(receiver?.quantities).toEqual([{ qualifier: "90", quantity: String(numbers.length) }]);
  });

  it("refuses a claim with an error in it, by the status of the finding", () => {
    const bad = plain.replace(/(CLM\*[^*]+\*)[\d.]+/, "$11.11");
    const [claim] = claimsOf(acknowledgmentOf(bad));
    expect(claim?.statuses[0]).toMatchObject({ statuses: [{ category: "A8", code: "400" }], actionCode: "U" });
    expect(claim?.payerClaimControlNumber).toBeUndefined();
    const [receiver] = acknowledgmentOf(bad).sources[0]?.receivers ?? [];
    expect(receiver?.quantities[0]?.qualifier).toBe(claimsOf(acknowledgmentOf(bad)).length === 1 ? "AA" : "90");
  });

  it("refuses all claims below a provider whose number is wrong, and names the provider", () => {
    const bad = plain.replace(/(NM1\*85\*.*?\*XX\*)\d{10}/, "$11111111111");
    for (const claim of claimsOf(acknowledgmentOf(bad))) {
      expect(claim.statuses[0]?.statuses[0]).toEqual({ category: "A7", code: "562", entity: "85" });
    }
  });

  it("is not made when findings were left out", () => {
    const bad = plain.replace(/(CLM\*[^*]+\*)[\d.]+/, "$11.11");
    const sent = readInterchanges(bad).interchanges[0]?.groups[0]?.transactions[0];
    const found = validate(bad, { maxIssues: 0 }).interchanges[0]?.groups[0]?.transactions[0];
    if (sent === undefined || found === undefined) throw new Error("no transaction set");
    const made = acknowledgeClaims(sent, found, { ...at, source, controlNumber: "0001" });
    expect(made).toMatchObject({ ok: false });
  });
});

describe("answers read back onto what was sent", () => {
  const number = /CLM\*([^*]+)/.exec(plain)?.[1] ?? "";
  const bad = plain.replace(/(CLM\*[^*]+\*)[\d.]+/, "$11.11");

  function first(text: string): Interchange {
    const found = readInterchanges(text).interchanges[0];
    if (found === undefined) throw new Error("no interchange");
    return found;
  }

  function set(text: string): TransactionSet {
    const found = first(text).groups[0]?.transactions[0];
    if (found === undefined) throw new Error("no transaction set");
    return found;
  }

  function answerTo(text: string) {
    const [answer] = acknowledge(validate(text), { ...at, controlNumber: 1 });
    if (answer === undefined) throw new Error("no answer");
    return answer;
  }

  it("tell by a TA1 what became of the whole interchange", () => {
    const refused = plain.replace(/IEA\*1/, "IEA*4");
    const [segment] = first(answerTo(refused).ta1).acknowledgments;
    if (segment === undefined) throw new Error("no TA1");
    const applied = applyAcknowledgment(readTa1(segment), first(refused));
    expect(applied).toMatchObject({ matches: true, transactions: [{ verdict: "rejected", reasons: ["TA105 021"] }] });
    expect(applied.claims[0]).toMatchObject({ claim: number, verdict: "rejected" });
    const other = first(plain.replaceAll(first(plain).controlNumber, "000000999"));
    expect(applyAcknowledgment(readTa1(segment), other).matches).toBe(false);
  });

  it("tell by a 999 which transaction sets and claims are refused, and why", () => {
    const applied = applyAcknowledgment(read999(set(answerTo(bad).functional ?? "")), first(bad));
    expect(applied.matches).toBe(true);
    expect(applied.unknown).toEqual([]);
    expect(applied.transactions).toMatchObject([{ transaction: set(bad).controlNumber, verdict: "rejected" }]);
    const claim = applied.claims.find((one) => one.claim === number);
    expect(claim?.verdict).toBe("rejected");
    expect(claim?.reasons.join(" ")).toMatch(/IK502 I5 IK3 CLM at \d+ in 2300: 8, element 2: /);
    const good = applyAcknowledgment(read999(set(answerTo(plain).functional ?? "")), first(plain));
    expect(good.claims.every((one) => one.verdict === "accepted" && one.reasons.length === 0)).toBe(true);
  });

  it("tell by a 277CA each claim's fate", () => {
    const found = validate(bad).interchanges[0]?.groups[0]?.transactions[0];
    if (found === undefined) throw new Error("no transaction set");
    const made = acknowledgeClaims(set(bad), found, { ...at, source, controlNumber: "0001" });
    if (!made.ok) throw new Error(made.message);
    const answer = read277Ca(set(written(made.acknowledgment)));
    const applied = applyAcknowledgment(answer, first(bad));
    expect(applied.matches).toBe(true);
    expect(applied.claims.map((one) => one.claim)).toEqual([...bad.matchAll(/CLM\*([^*]+)/g)].map((match) => match[1]));
    expect(applied.claims[0]).toMatchObject({ claim: number, verdict: "rejected", reasons: ["A8:400"] });
    expect(applied.unknown).toEqual([]);
    expect(applyAcknowledgment(answer, first(bad.replace(/(BHT\*0019\*00\*)[^*]+/, "$1OTHER"))).matches).toBe(false);
    const renamed = first(bad.replace(`CLM*${number}`, "CLM*ELSE"));
    expect(applyAcknowledgment(answer, renamed).unknown).toEqual([number]);
  });
});
