import { toDate, type Claim } from "@cleanclaim/model";
import { read837, readInterchanges, write837P, writeInterchange } from "@cleanclaim/x12";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { anyClaim, day, maybe, provider, word } from "../test-any-claim.ts";
import { claimsTo837P, type TransactionEnvelope } from "../claim-to-837p.ts";
import { sampleClaim } from "../sample-claims.ts";
import { withoutEmpty } from "../without-empty.ts";
import { cms1500 } from "./cms-1500.ts";
import { cms1500From837, type Paper837 } from "./cms-1500-from-837.ts";
import { boxValues } from "./form-box.ts";

const envelope: TransactionEnvelope = {
  controlNumber: "0001",
  referenceNumber: "B1",
  date: "2026-05-05",
  time: "10:15",
  submitter: { name: "CLEANCLAIM", id: "CLEANCLAIM", contactName: "BILLING", phone: "2125550100" },
  receiver: { name: "CLEARINGHOUSE", id: "CLRHOUSE" },
};

/** What a receiver prints who has nothing but the bytes of our 837. */
function paperFromBytes(claim: Claim): Paper837 {
  const written = writeInterchange({
    sender: "CLEANCLAIM",
    receiver: "CLRHOUSE",
    date: envelope.date,
    time: envelope.time,
    controlNumber: "1",
    usage: "T",
    groups: [{ controlNumber: "1", transactions: [write837P(claimsTo837P([claim], envelope))] }],
  });
  if (!written.ok) throw new Error(JSON.stringify(written.problems));
  const [paper] = readInterchanges(written.text).interchanges.flatMap((one) =>
    one.groups.flatMap((group) => group.transactions.flatMap((set) => cms1500From837(read837(set)))),
  );
  if (paper === undefined) throw new Error("the file has no claim");
  return paper;
}

/** Claims with everything that has a box. */
const richClaim = fc
  .record({
    claim: anyClaim,
    conditionCodes: maybe(fc.uniqueArray(fc.constantFrom("W2", "AJ", "B7"), { maxLength: 3, minLength: 1 })),
    workFrom: maybe(day),
    workThrough: maybe(day),
    onsetDate: maybe(day),
    admissionDate: maybe(day),
    dischargeDate: maybe(day),
    propertyCasualtyClaimNumber: maybe(word),
    relatedCauses: fc.constantFrom<(readonly string[])[]>([], ["EM"], ["AA"], ["AA", "OA"]),
    orderingProvider: maybe(provider),
    supervisingProvider: maybe(provider),
    cliaNumber: maybe(fc.constant("05D1234567")),
    self: fc.boolean(),
    lineOrdering: maybe(provider),
    epsdt: maybe(fc.constant(true)),
    extra: fc.integer({ min: 0, max: 9 }),
  })
  .map(({ claim, workFrom, workThrough, self, lineOrdering, epsdt, extra, ...rest }): Claim => {
    const inOrder = workFrom === undefined || workThrough === undefined || workFrom <= workThrough;
    const first = claim.lines[0];
    const more = first === undefined ? [] : Array.from({ length: extra }, () => ({ ...first }));
    const lines = [...claim.lines, ...more].map((line, index) =>
      withoutEmpty({
        ...line,
        lineItemControlNumber: `L${index + 1}`,
        epsdt,
        orderingProvider: index === 1 ? lineOrdering : undefined,
      }),
    );
    return withoutEmpty({
      ...claim,
      ...rest,
      ...(rest.relatedCauses.includes("AA")
        ? { accidentDate: toDate("2026-01-02"), accidentState: "NY" }
        : rest.relatedCauses.length > 0
          ? { accidentDate: toDate("2026-01-02") }
          : {}),
      unableToWorkFrom: inOrder ? workFrom : workThrough,
      unableToWorkThrough: inOrder ? workThrough : workFrom,
      lines,
      patient: self ? { ...claim.patient, relationshipCode: "18" } : claim.patient,
    });
  });

describe("the CMS-1500", () => {
  it("has the sample claim in its boxes", () => {
    const [page] = boxValues(cms1500(sampleClaim()));
    expect(page).toMatchObject({
      "1": "GROUP",
      "1a": "HM7710042",
      "2": "MARSH, ADA, L",
      "3": "03 09 1961",
      "3.sex": "F",
      "4": "MARSH, TOM",
      "6": "SPOUSE",
      "9d": "STATE MEDICAID",
      "10a": "NO",
      "11": "G-200",
      "11d": "YES",
      "21A": "K259",
      "21B": "Z791",
      "23": "AUTH-77",
      "24A.from.1": "05 04 26",
      "24D.1": "99214",
      "24D.mod.1": "25",
      "24E.1": "AB",
      "24F.2": "940 50",
      "24.3": "N400000111122 ML20",
      "25.type": "EIN",
      "27": "YES",
      "28": "1174 50",
      "33b": "ZZ207RG0100X",
    });
    expect(page).not.toHaveProperty("22.code");
  });

  it("is the same, box by box, from our claim and from the bytes of its 837", () => {
    fc.assert(
      fc.property(richClaim, (claim) => {
        expect(paperFromBytes(claim).pages).toEqual(boxValues(cms1500(claim)));
      }),
      { numRuns: 150 },
    );
  });

  it("takes six lines a page and puts the totals on the last", () => {
    const one = sampleClaim();
    const [line] = one.lines;
    if (line === undefined) throw new Error("the sample has lines");
    const claim = { ...one, lines: Array.from({ length: 8 }, () => line) };
    const pages = boxValues(cms1500(claim));
    expect(pages.map((page) => Object.keys(page).filter((id) => id.startsWith("24F.")).length)).toEqual([6, 2]);
    expect(pages.map((page) => page["28"])).toEqual([undefined, "1174 50"]);
    expect(pages.map((page) => page["26"])).toEqual([claim.patientControlNumber, claim.patientControlNumber]);
  });

  it("names the field behind every box that the biller can change", () => {
    const fields = cms1500(sampleClaim()).pages.flatMap((page) => page.boxes.flatMap((box) => box.fields));
    expect(fields.map((one) => one.path)).toEqual(
      expect.arrayContaining(["subscriber.memberId", "lines[1].charge", "diagnoses[0].code", "lines[2].drug.ndc"]),
    );
  });
});
