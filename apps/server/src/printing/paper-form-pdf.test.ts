import { cms1500, ub04 } from "@cleanclaim/revenue-cycle";
import { toDate, type Claim } from "@cleanclaim/model";
import { extractTextItems, getDocumentProxy } from "unpdf";
import { describe, expect, it } from "vitest";
import { paperFormsPdf } from "./paper-form-pdf.ts";

const claim: Claim = {
  patientControlNumber: "CC77",
  claimType: "professional",
  frequencyCode: "1",
  totalCharge: "940.50",
  placeOfServiceCode: "11",
  payerResponsibility: "P",
  payer: { name: "Harbor Mutual", payerId: "HARB1", claimFilingIndicatorCode: "CI" },
  billingProvider: {
    npi: "1993100019",
    taxId: "912000001",
    taxIdType: "EI",
    name: "Alder Valley Digestive Health",
    address: { line1: "12 Alder Way", city: "Alder Valley", state: "NY", postalCode: "100010001" },
  },
  subscriber: {
    name: { last: "Marsh", first: "Ada" },
    memberId: "HM7710042",
    birthDate: toDate("1961-03-09"),
    sex: "F",
  },
  patient: { name: { last: "Marsh", first: "Ada" }, birthDate: toDate("1961-03-09"), sex: "F", relationshipCode: "18" },
  otherPayers: [],
  diagnoses: [{ code: "K25.9" }],
  lines: [
    {
      procedureCode: "43239",
      modifiers: ["59"],
      units: "1",
      unitType: "UN",
      charge: "940.50",
      serviceFrom: toDate("2026-05-04"),
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

/** What stands on the pages, with its place in characters and lines from the upper left corner. */
async function itemsOf(bytes: Buffer): Promise<{ text: string; column: number; line: number }[]> {
  const { items } = await extractTextItems(await getDocumentProxy(new Uint8Array(bytes)));
  return items
    .flat()
    .flatMap((item) =>
      item.str.trim() === "" ? [] : [{ text: item.str, column: item.x / 7.2, line: (792 - item.y) / 12 }],
    );
}

const print = { layout: "data", right: 0, down: 0, day: "2026-05-05" } as const;

describe("paper forms as PDF", () => {
  it("prints the data alone where the red form has its boxes", async () => {
    const items = await itemsOf(await paperFormsPdf([cms1500(claim)], print));
    const at = (text: string) => items.find((item) => item.text === text);
    const name = at("MARSH, ADA");
    const charge = at("940 50");
    const cross = items.filter((item) => item.text === "X");
    if (name === undefined || charge === undefined) throw new Error(JSON.stringify(items));
    expect(Math.ceil(name.line)).toBe(10);
    expect(Math.ceil(charge.line)).toBe(44);
    expect(charge.column).toBeGreaterThan(50);
    expect(cross.length).toBeGreaterThan(6);
    expect(items.map((item) => item.text)).not.toContain("GROUP");
  });

  it("moves the data by millimetres for printers that stand off", async () => {
    const still = await itemsOf(await paperFormsPdf([cms1500(claim)], print));
    const moved = await itemsOf(await paperFormsPdf([cms1500(claim)], { ...print, right: 2.54, down: 4.2333 }));
    const [one, two] = [still, moved].map((items) => items.find((item) => item.text === "K259"));
    if (one === undefined || two === undefined) throw new Error("the diagnosis is missing");
    expect(two.column - one.column).toBeCloseTo(1, 1);
    expect(two.line - one.line).toBeCloseTo(1, 1);
  });

  it("prints our own layout with every value, and the same bytes again", async () => {
    const institutional: Claim = {
      ...claim,
      claimType: "institutional",
      typeOfBill: "13",
      statementFrom: toDate("2026-05-04"),
      lines: claim.lines.map((line) => ({ ...line, revenueCode: "0360" })),
    };
    const forms = [cms1500(claim), ub04(institutional)];
    const own = { ...print, layout: "own" as const };
    const first = await paperFormsPdf(forms, own);
    const texts = (await itemsOf(first)).map((item) => item.text);
    expect(texts).toEqual(expect.arrayContaining(["43239", "K259", "0360", "0131", "HARBOR MUTUAL"]));
    expect(Buffer.compare(first, await paperFormsPdf(forms, own))).toBe(0);
  });
});
