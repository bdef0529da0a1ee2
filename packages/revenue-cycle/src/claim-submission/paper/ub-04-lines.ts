import { moneyText, parseCents, sumCents, type Claim, type ClaimLine, type ClaimProvider } from "@cleanclaim/model";

import { box, field } from "./box-parts.ts";
import type { FormBox } from "./form-box.ts";
import { dollarsAndCents, paperName, plainNumber, tightDay, upper } from "./paper-text.ts";

/** Form locators 42 to 48 of one revenue line; `row` is its place on the page, from 1. */
export function revenueBoxes(line: ClaimLine, index: number, row: number): FormBox[] {
  const at = `lines[${index}]`;
  const drug = line.drug === undefined ? "" : `N4${line.drug.ndc} ${line.drug.unit}${plainNumber(line.drug.quantity)}`;
  const code = [line.procedureCode, ...line.modifiers].filter((part) => part !== "").join(" ");
  return [
    box(
      `FL 42.${row}`,
      "Revenue code",
      line.revenueCode ?? "",
      "2400 SV201",
      "practice",
      field(`${at}.revenueCode`, "Revenue code", line.revenueCode),
    ),
    box(
      `FL 43.${row}`,
      "Drug, words",
      upper([drug, line.note].filter((part) => part !== undefined && part !== "").join(" ")),
      "2410 LIN03, CTP04-05; 2400 NTE",
      "coding",
    ),
    box(
      `FL 44.${row}`,
      "Procedure, HIPPS or rate",
      code === "" ? rate(line.unitType, line.charge, line.units) : upper(code),
      "2400 SV202",
      "coding",
      field(`${at}.procedureCode`, "Code", line.procedureCode),
      field(`${at}.modifiers`, "Modifiers", line.modifiers.join(" ")),
    ),
    box(
      `FL 45.${row}`,
      "Day",
      tightDay(line.serviceFrom),
      "2400 DTP*472",
      "visit",
      field(`${at}.serviceFrom`, "Day", line.serviceFrom),
    ),
    box(
      `FL 46.${row}`,
      "Units or days",
      plainNumber(line.units),
      "2400 SV205",
      "coding",
      field(`${at}.units`, "Units", line.units),
    ),
    box(
      `FL 47.${row}`,
      "Charge",
      dollarsAndCents(line.charge),
      "2400 SV203",
      "practice",
      field(`${at}.charge`, "Charge", line.charge),
    ),
    box(
      `FL 48.${row}`,
      "Not covered",
      dollarsAndCents(line.nonCoveredCharge),
      "2400 SV207",
      "practice",
      field(`${at}.nonCoveredCharge`, "Not covered", line.nonCoveredCharge),
    ),
  ];
}

/** The daily rate of a room, which the 837I has no element for: charge through days, where it comes out even. */
export function rate(unitType: string, charge: string, units: string): string {
  const cents = parseCents(charge);
  const days = /^\d+(?:\.0+)?$/.test(units) ? BigInt(units.replace(/\..*$/, "")) : 0n;
  if (unitType !== "DA" || cents === undefined || days === 0n || cents % days !== 0n) return "";
  return dollarsAndCents(moneyText(cents / days));
}

/** Line 23: revenue code 0001 with the totals on the last page, and the page. */
export function totalBoxes(claim: Claim, page: number, pages: number): FormBox[] {
  const notCovered = claim.lines
    .map((line) => (line.nonCoveredCharge === undefined ? undefined : parseCents(line.nonCoveredCharge)))
    .filter((amount) => amount !== undefined);
  const last = page === pages;
  return [
    box("FL 43.page", "Page", `${page} OF ${pages}`, "—", "claim"),
    box("FL 42.23", "Revenue code of the total", last ? "0001" : "", "—", "claim"),
    box("FL 47.23", "Total charge", last ? dollarsAndCents(claim.totalCharge) : "", "2300 CLM02", "claim"),
    box(
      "FL 48.23",
      "Total not covered",
      last && notCovered.length > 0 ? dollarsAndCents(moneyText(sumCents(notCovered))) : "",
      "2400 SV207",
      "claim",
    ),
  ];
}

interface PayerRow {
  readonly own: boolean;
  readonly responsibility: string;
  readonly at: string;
  readonly payer: Claim["payer"];
  readonly subscriber: Claim["subscriber"];
  readonly relationshipCode: string;
  readonly paid: string | undefined;
  readonly number: string | undefined;
}

/** Form locators 50 to 64: payers in the order in which they pay, A to C. */
export function payerBoxes(claim: Claim): FormBox[] {
  const rows: PayerRow[] = [
    {
      own: true,
      responsibility: claim.payerResponsibility,
      at: "",
      payer: claim.payer,
      subscriber: claim.subscriber,
      relationshipCode: claim.patient.relationshipCode,
      paid: undefined,
      number: claim.originalPayerClaimControlNumber,
    },
    ...claim.otherPayers.map((other, index) => ({
      own: false,
      responsibility: other.responsibility,
      at: `otherPayers[${index}].`,
      payer: other.payer,
      subscriber: other.subscriber,
      relationshipCode: other.relationshipCode,
      paid: other.paidAmount,
      number: other.payerClaimControlNumber,
    })),
  ];
  const sorted = rows
    .toSorted((one, two) => "PST".indexOf(one.responsibility) - "PST".indexOf(two.responsibility))
    .slice(0, 3);
  return [
    ...sorted.flatMap((row, index) => payerRow(claim, row, "ABC"[index] ?? "")),
    box(
      "FL 56",
      "NPI of the billing provider",
      claim.billingProvider.npi,
      "2010AA NM109",
      "practice",
      field("billingProvider.npi", "NPI", claim.billingProvider.npi),
    ),
  ];
}

function payerRow(claim: Claim, row: PayerRow, letter: string): FormBox[] {
  const { subscriber, payer, own } = row;
  const [party, payerLoop, level] = own ? ["2010BA", "2010BB", "2000B"] : ["2330A", "2330B", "2320"];
  const authorization = own ? (claim.priorAuthorizationNumber ?? claim.referralNumber) : undefined;
  return [
    box(
      `FL 50${letter}`,
      "Payer",
      upper(payer.name),
      `${payerLoop} NM103`,
      "payer",
      field(`${row.at}payer.name`, "Name", payer.name),
    ),
    box(
      `FL 51${letter}`,
      "Number of the payer",
      upper(payer.payerId),
      `${payerLoop} NM109`,
      "payer",
      field(`${row.at}payer.payerId`, "Payer id", payer.payerId),
    ),
    box(
      `FL 52${letter}`,
      "Release of information",
      own ? claim.releaseOfInformationCode : "Y",
      own ? "2300 CLM09" : "2320 OI06",
      "patient",
    ),
    box(
      `FL 53${letter}`,
      "Assignment of benefits",
      own ? claim.benefitsAssigned : "Y",
      own ? "2300 CLM08" : "2320 OI03",
      "patient",
    ),
    box(`FL 54${letter}`, "Paid already", dollarsAndCents(row.paid), "2320 AMT*D", "remittance"),
    box(
      `FL 58${letter}`,
      "Insured's name",
      paperName(subscriber.name),
      `${party} NM103-05, 07`,
      "coverage",
      field(`${row.at}subscriber.name.last`, "Last name", subscriber.name.last),
    ),
    box(
      `FL 59${letter}`,
      "Relationship",
      row.relationshipCode,
      own ? "2000B SBR02, 2000C PAT01" : "2320 SBR02",
      "coverage",
    ),
    box(
      `FL 60${letter}`,
      "Member id",
      upper(subscriber.memberId),
      `${party} NM109`,
      "coverage",
      field(`${row.at}subscriber.memberId`, "Member id", subscriber.memberId),
    ),
    box(
      `FL 61${letter}`,
      "Group",
      subscriber.groupNumber === undefined ? upper(subscriber.groupName) : "",
      `${level} SBR04`,
      "coverage",
    ),
    box(
      `FL 62${letter}`,
      "Group number",
      upper(subscriber.groupNumber),
      `${level} SBR03`,
      "coverage",
      field(`${row.at}subscriber.groupNumber`, "Group number", subscriber.groupNumber),
    ),
    box(
      `FL 63${letter}`,
      "Authorization",
      upper(authorization),
      "2300 REF*G1, 9F",
      "authorization",
      own ? field("priorAuthorizationNumber", "Authorization", claim.priorAuthorizationNumber) : undefined,
    ),
    box(
      `FL 64${letter}`,
      "Payer's number of the claim",
      upper(row.number),
      own ? "2300 REF*F8" : "2330B REF*F8",
      "remittance",
      own ? field("originalPayerClaimControlNumber", "Number", row.number) : undefined,
    ),
  ];
}

/** Form locators 76 to 79 and 81. */
export function providerBoxes(claim: Claim): FormBox[] {
  const name = (provider: ClaimProvider): string =>
    "organization" in provider.name ? upper(provider.name.organization) : paperName(provider.name);
  const one = (
    id: string,
    label: string,
    loop: string,
    qualifier: string,
    path: string,
    provider: ClaimProvider | undefined,
  ): FormBox[] =>
    provider === undefined
      ? []
      : [
          box(
            `${id}.npi`,
            `${label}: NPI`,
            `${qualifier} ${provider.npi}`.trim(),
            `${loop} NM109`,
            "provider",
            field(`${path}.npi`, "NPI", provider.npi),
          ),
          box(`${id}.name`, `${label}: name`, name(provider), `${loop} NM103-05`, "provider"),
        ];
  const { taxonomyCode } = claim.billingProvider;
  return [
    ...one("FL 76", "Attending", "2310A", "", "attendingProvider", claim.attendingProvider),
    ...one("FL 77", "Operating", "2310B", "", "operatingProvider", claim.operatingProvider),
    ...one("FL 78", "Rendering", "2310D", "82", "renderingProvider", claim.renderingProvider),
    ...one("FL 79", "Referring", "2310F", "DN", "referringProvider", claim.referringProvider),
    box(
      "FL 81a",
      "Specialty of the billing provider",
      taxonomyCode === undefined ? "" : `B3 ${taxonomyCode}`,
      "2000A PRV03",
      "practice",
      field("billingProvider.taxonomyCode", "Taxonomy", taxonomyCode),
    ),
  ];
}
