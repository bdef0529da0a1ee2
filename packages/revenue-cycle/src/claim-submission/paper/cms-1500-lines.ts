import { moneyText, parseCents, sumCents, type Claim, type ClaimLine } from "@cleanclaim/model";

import { box, field } from "./box-parts.ts";
import type { FormBox } from "./form-box.ts";
import {
  addressLines,
  dollarsAndCents,
  paperName,
  plainNumber,
  pointerLetters,
  shortDay,
  upper,
} from "./paper-text.ts";

/** Box 24 of one line; `row` is its place on the page, from 1. */
export function lineBoxes(claim: Claim, line: ClaimLine, index: number, row: number): FormBox[] {
  const at = `lines[${index}]`;
  const loop = "2400";
  const place = line.placeOfServiceCode ?? claim.placeOfServiceCode;
  const rendering = line.renderingProvider ?? claim.renderingProvider;
  const drug = line.drug === undefined ? "" : `N4${line.drug.ndc} ${line.drug.unit}${plainNumber(line.drug.quantity)}`;
  const words = line.note === undefined ? "" : `ZZ${line.note}`;
  return [
    box(
      `24.${row}`,
      "Drug, words",
      upper([drug, words].filter((part) => part !== "").join("   ")),
      "2410 LIN03, CTP04-05; 2400 NTE",
      "coding",
      line.drug === undefined ? undefined : field(`${at}.drug.ndc`, "NDC", line.drug.ndc),
      line.drug === undefined ? undefined : field(`${at}.drug.quantity`, "Quantity", line.drug.quantity),
    ),
    box(
      `24A.from.${row}`,
      "First day",
      shortDay(line.serviceFrom),
      `${loop} DTP*472`,
      "visit",
      field(`${at}.serviceFrom`, "First day", line.serviceFrom),
    ),
    box(
      `24A.to.${row}`,
      "Last day",
      shortDay(line.serviceTo ?? line.serviceFrom),
      `${loop} DTP*472`,
      "visit",
      field(`${at}.serviceTo`, "Last day", line.serviceTo),
    ),
    box(
      `24B.${row}`,
      "Place of service",
      place ?? "",
      line.placeOfServiceCode === undefined ? "2300 CLM05-1" : `${loop} SV105`,
      "visit",
      field(line.placeOfServiceCode === undefined ? "placeOfServiceCode" : `${at}.placeOfServiceCode`, "Place", place),
    ),
    box(`24C.${row}`, "Emergency", line.emergency === true ? "Y" : "", `${loop} SV109`, "visit"),
    box(
      `24D.${row}`,
      "Procedure",
      upper(line.procedureCode),
      `${loop} SV101-2`,
      "coding",
      field(`${at}.procedureCode`, "Code", line.procedureCode),
    ),
    box(
      `24D.mod.${row}`,
      "Modifiers",
      line.modifiers.map(upper).join(" "),
      `${loop} SV101-3 to 6`,
      "coding",
      field(`${at}.modifiers`, "Modifiers", line.modifiers.join(" ")),
    ),
    box(
      `24E.${row}`,
      "Diagnoses of the line",
      pointerLetters(line.diagnosisPointers),
      `${loop} SV107`,
      "coding",
      field(`${at}.diagnosisPointers`, "Pointers", pointerLetters(line.diagnosisPointers)),
    ),
    box(
      `24F.${row}`,
      "Charge",
      dollarsAndCents(line.charge),
      `${loop} SV102`,
      "practice",
      field(`${at}.charge`, "Charge", line.charge),
    ),
    box(
      `24G.${row}`,
      "Days, units or minutes",
      plainNumber(line.units),
      `${loop} SV104`,
      "coding",
      field(`${at}.units`, "Units", line.units),
    ),
    box(
      `24H.${row}`,
      "EPSDT or family planning",
      line.epsdt === true || line.familyPlanning === true ? "Y" : "",
      `${loop} SV111, SV112`,
      "visit",
    ),
    ...(rendering === undefined
      ? []
      : [
          box(
            `24J.id.${row}`,
            "Specialty of who did it",
            rendering.taxonomyCode === undefined ? "" : `ZZ ${rendering.taxonomyCode}`,
            `${line.renderingProvider === undefined ? "2310B" : "2420A"} PRV03`,
            "provider",
          ),
          box(
            `24J.${row}`,
            "NPI of who did it",
            rendering.npi,
            `${line.renderingProvider === undefined ? "2310B" : "2420A"} NM109`,
            "provider",
            field(`${line.renderingProvider === undefined ? "" : `${at}.`}renderingProvider.npi`, "NPI", rendering.npi),
          ),
        ]),
  ];
}

/** Boxes 25 to 33; the totals only on the last page. */
export function closingBoxes(claim: Claim, last: boolean): FormBox[] {
  const { billingProvider: billing, serviceFacility: facility } = claim;
  const billingName = billing.person === undefined ? upper(billing.name) : paperName(billing.person);
  const paid = [claim.patientPaidAmount, ...claim.otherPayers.map((other) => other.paidAmount)]
    .map((amount) => (amount === undefined ? undefined : parseCents(amount)))
    .filter((amount) => amount !== undefined);
  const place =
    facility === undefined
      ? { name: billingName, npi: billing.npi, address: billing.address }
      : { ...facility, name: upper(facility.name) };
  const loop = facility === undefined ? "2010AA" : "2310C";
  return [
    box(
      "25",
      "Tax number",
      billing.taxId,
      "2010AA REF02",
      "practice",
      field("billingProvider.taxId", "Tax number", billing.taxId),
    ),
    box("25.type", "Kind of tax number", billing.taxIdType === "SY" ? "SSN" : "EIN", "2010AA REF01", "practice"),
    box("26", "Our number of the claim", claim.patientControlNumber, "2300 CLM01", "claim"),
    box(
      "27",
      "Assignment accepted",
      claim.assignmentCode === "" ? "" : claim.assignmentCode === "C" ? "NO" : "YES",
      "2300 CLM07",
      "practice",
      field("assignmentCode", "Assignment", claim.assignmentCode),
    ),
    ...(last
      ? [
          box("28", "Total charge", dollarsAndCents(claim.totalCharge), "2300 CLM02", "claim"),
          box(
            "29",
            "Paid by patient and other payers",
            paid.length === 0 ? "" : dollarsAndCents(moneyText(sumCents(paid))),
            "2300 AMT*F5, 2320 AMT*D",
            "remittance",
            field("patientPaidAmount", "Patient paid", claim.patientPaidAmount),
          ),
        ]
      : []),
    box(
      "31",
      "Provider's signature",
      claim.providerSignatureOnFile ? "SIGNATURE ON FILE" : "",
      "2300 CLM06",
      "provider",
    ),
    box(
      "32",
      "Where it was done",
      [place.name, ...addressLines(place.address)].join("\n"),
      `${loop} NM103, N3, N4`,
      "facility",
    ),
    box(
      "32a",
      "NPI of the place",
      place.npi ?? "",
      `${loop} NM109`,
      "facility",
      facility === undefined ? undefined : field("serviceFacility.npi", "NPI", facility.npi),
    ),
    box(
      "33",
      "Billing provider",
      [billingName, ...addressLines(billing.address)].join("\n"),
      "2010AA NM103, N3, N4",
      "practice",
    ),
    box(
      "33.phone",
      "Telephone",
      (billing.contactPhone ?? "").replaceAll(/\D/g, ""),
      "2010AA PER04",
      "practice",
      field("billingProvider.contactPhone", "Telephone", billing.contactPhone),
    ),
    box(
      "33a",
      "NPI of the billing provider",
      billing.npi,
      "2010AA NM109",
      "practice",
      field("billingProvider.npi", "NPI", billing.npi),
    ),
    box(
      "33b",
      "Specialty of the billing provider",
      billing.taxonomyCode === undefined ? "" : `ZZ${billing.taxonomyCode}`,
      "2000A PRV03",
      "practice",
      field("billingProvider.taxonomyCode", "Taxonomy", billing.taxonomyCode),
    ),
  ];
}
