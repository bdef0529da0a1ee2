import { moneyText, parseCents, sumCents } from "@cleanclaim/model";
import type {
  BillingProviderLevel,
  Claim837,
  Claim837Transaction,
  DependentLevel,
  Party,
  ServiceLine837,
  SubscriberLevel,
} from "@cleanclaim/x12";

import { partyName, withoutBlank } from "./paper-837-parts.ts";
import { CMS_1500_LINES } from "./cms-1500.ts";
import { pagesOf, type BoxValues } from "./form-box.ts";
import {
  addressLines,
  bareCode,
  coverageChoice,
  dollarsAndCents,
  longDay,
  plainNumber,
  pointerLetters,
  relationshipChoice,
  shortDay,
  upper,
  zip,
} from "./paper-text.ts";

/** One claim of an 837 as printed boxes, page by page. */
export interface Paper837 {
  readonly patientControlNumber: string;
  readonly pages: readonly BoxValues[];
}

interface Read {
  readonly billing: BillingProviderLevel;
  readonly level: SubscriberLevel;
  readonly dependent: DependentLevel | undefined;
  readonly claim: Claim837;
}

/**
 * Every claim of an 837P as the boxes of the CMS-1500, read from the loops of the file and from nothing else. A second way to
 * the same form: what `cms1500` prints from our claim must be what a receiver of the 837 would print from the file.
 */
export function cms1500From837(transaction: Claim837Transaction): Paper837[] {
  return transaction.billingProviders.flatMap((billing) =>
    billing.subscribers.flatMap((level) => [
      ...level.claims.map((claim) => paperOf({ billing, level, dependent: undefined, claim })),
      ...level.dependents.flatMap((dependent) =>
        dependent.claims.map((claim) => paperOf({ billing, level, dependent, claim })),
      ),
    ]),
  );
}

function paperOf(read: Read): Paper837 {
  const pages = pagesOf(read.claim.lines, CMS_1500_LINES);
  return {
    patientControlNumber: read.claim.patientControlNumber,
    pages: pages.map((lines, page) =>
      withoutBlank({
        ...persons(read),
        ...middle(read),
        ...Object.fromEntries(lines.flatMap((line, row) => Object.entries(serviceLine(read.claim, line, row + 1)))),
        ...closing(read, page === pages.length - 1),
      }),
    ),
  };
}

function reference(read: Read, qualifier: string): string | undefined {
  return read.claim.references.find((one) => one.qualifier === qualifier)?.value;
}

function dayOf(read: Read, ...qualifiers: readonly string[]): { from?: string | undefined; to?: string | undefined } {
  const found = read.claim.dates.find((one) => qualifiers.includes(one.qualifier));
  return { from: found?.from, to: found?.to ?? found?.from };
}

function address(id: string, party: Party): Record<string, string> {
  const { address: at } = party;
  if (at === undefined) return {};
  return {
    [`${id}.street`]: upper([at.line1, at.line2].filter((part) => part !== undefined && part !== "").join(" ")),
    [`${id}.city`]: upper(at.city),
    [`${id}.state`]: upper(at.state),
    [`${id}.zip`]: zip(at.postalCode),
  };
}

function sexOf(party: Party): string {
  return party.sex === "F" || party.sex === "M" ? party.sex : "";
}

function persons(read: Read): Record<string, string | undefined> {
  const { level, dependent, claim } = read;
  const { information, subscriber } = level;
  const patient = dependent?.patient ?? subscriber;
  const other = claim.otherPayers[0];
  const number = patient.references.find((one) => one.qualifier === "Y4")?.value;
  const causes = claim.relatedCauses;
  const yesNo = (cause: string): string => (causes.includes(cause) ? "YES" : "NO");
  return {
    carrier: upper(level.payer.name),
    "1": coverageChoice(information.claimFilingIndicatorCode ?? ""),
    "1a": upper(subscriber.id),
    "2": partyName(patient),
    "3": longDay(patient.birthDate),
    "3.sex": sexOf(patient),
    "4": partyName(subscriber),
    ...address("5", patient),
    "6": relationshipChoice(dependent?.relationshipCode ?? information.relationshipCode ?? ""),
    ...address("7", subscriber),
    "9": other === undefined ? undefined : partyName(other.subscriber),
    "9a": upper(other?.information.groupNumber ?? other?.subscriber.id),
    "9d": upper(other?.payer.name),
    "10a": yesNo("EM"),
    "10b": yesNo("AA"),
    "10b.state": causes.includes("AA") ? upper(claim.accidentState) : "",
    "10c": yesNo("OA"),
    "10d": claim.codes
      .filter((one) => one.qualifier === "BG")
      .map((one) => upper(one.code))
      .join(" "),
    "11": upper(information.groupNumber),
    "11a": longDay(subscriber.birthDate),
    "11a.sex": subscriber.birthDate === undefined ? "" : sexOf(subscriber),
    "11b": number === undefined ? "" : `Y4 ${upper(number)}`,
    "11c": upper(information.groupName),
    "11d": claim.otherPayers.length > 0 ? "YES" : "NO",
    "12":
      claim.releaseOfInformationCode === "Y"
        ? "SIGNATURE ON FILE"
        : claim.releaseOfInformationCode === "I"
          ? "INFORMED CONSENT"
          : "",
    "13": claim.benefitsAssigned === "Y" ? "SIGNATURE ON FILE" : "",
  };
}

function middle(read: Read): Record<string, string | undefined> {
  const { claim } = read;
  const byCode = (code: string): Party | undefined => claim.providers.find((one) => one.entityCode === code);
  const ordering = claim.lines.flatMap((line) => line.providers).find((one) => one.entityCode === "DK");
  const sent = byCode("DN") ?? ordering ?? byCode("DQ");
  const again = claim.frequencyCode === "7" || claim.frequencyCode === "8";
  return {
    "14": shortDay(dayOf(read, "431").from),
    "15": shortDay(dayOf(read, "439").from),
    "16.from": shortDay(dayOf(read, "314", "360").from),
    "16.to": shortDay(dayOf(read, "314", "361").to),
    "17": sent === undefined ? "" : `${sent.entityCode} ${partyName(sent)}`,
    "17b": sent?.id,
    "18.from": shortDay(dayOf(read, "435").from),
    "18.to": shortDay(dayOf(read, "096").from),
    "19": upper(claim.notes.find((note) => note.code === "ADD")?.text),
    "20": "NO",
    "21.ind": claim.diagnoses.length > 0 ? "0" : "",
    ...Object.fromEntries(
      claim.diagnoses.slice(0, 12).map((one, index) => [`21${"ABCDEFGHIJKL"[index] ?? ""}`, bareCode(one.code)]),
    ),
    "22.code": again ? claim.frequencyCode : "",
    "22.ref": upper(reference(read, "F8")),
    "23": upper(reference(read, "G1") ?? reference(read, "9F") ?? reference(read, "X4")),
  };
}

function serviceLine(claim: Claim837, line: ServiceLine837, row: number): Record<string, string | undefined> {
  const own = line.providers.find((one) => one.entityCode === "82");
  const rendering = own ?? claim.providers.find((one) => one.entityCode === "82");
  const { drug } = line;
  const words = line.notes.find((note) => note.code === "ADD")?.text;
  const supplement = [
    drug === undefined ? "" : `N4${drug.ndc} ${drug.unit ?? ""}${plainNumber(drug.quantity ?? "")}`,
    words === undefined ? "" : `ZZ${words}`,
  ];
  return {
    [`24.${row}`]: upper(supplement.filter((part) => part !== "").join("   ")),
    [`24A.from.${row}`]: shortDay(line.serviceFrom),
    [`24A.to.${row}`]: shortDay(line.serviceTo ?? line.serviceFrom),
    [`24B.${row}`]: line.placeOfServiceCode ?? claim.facilityCode,
    [`24C.${row}`]: line.emergency === true ? "Y" : "",
    [`24D.${row}`]: upper(line.procedure?.code),
    [`24D.mod.${row}`]: (line.procedure?.modifiers ?? []).map(upper).join(" "),
    [`24E.${row}`]: pointerLetters(line.diagnosisPointers),
    [`24F.${row}`]: dollarsAndCents(line.charge),
    [`24G.${row}`]: plainNumber(line.units),
    [`24H.${row}`]: line.epsdt === true || line.familyPlanning === true ? "Y" : "",
    [`24J.id.${row}`]: rendering?.taxonomyCode === undefined ? "" : `ZZ ${rendering.taxonomyCode}`,
    [`24J.${row}`]: rendering?.id,
  };
}

function closing(read: Read, last: boolean): Record<string, string | undefined> {
  const { billing, claim } = read;
  const { provider } = billing;
  const facility = claim.providers.find((one) => one.entityCode === "77");
  const place = facility ?? provider;
  const tax = provider.references.find((one) => one.qualifier === "EI" || one.qualifier === "SY");
  const paid = [
    claim.amounts.find((one) => one.qualifier === "F5")?.amount,
    ...claim.otherPayers.map((other) => other.amounts.find((one) => one.qualifier === "D")?.amount),
  ]
    .map((amount) => (amount === undefined ? undefined : parseCents(amount)))
    .filter((amount) => amount !== undefined);
  const phone = provider.contacts[0]?.numbers.find((one) => one.type === "TE")?.value;
  const where = (party: Party): string =>
    [partyName(party), ...(party.address === undefined ? [] : addressLines(party.address))].join("\n");
  return {
    "25": tax?.value,
    "25.type": tax === undefined ? "" : tax.qualifier === "SY" ? "SSN" : "EIN",
    "26": claim.patientControlNumber,
    "27": (claim.assignmentCode ?? "") === "" ? "" : claim.assignmentCode === "C" ? "NO" : "YES",
    "28": last ? dollarsAndCents(claim.totalCharge) : "",
    "29": last && paid.length > 0 ? dollarsAndCents(moneyText(sumCents(paid))) : "",
    "31": claim.providerSignatureOnFile === "Y" ? "SIGNATURE ON FILE" : "",
    "32": where(place),
    "32a": place.id,
    "33": where(provider),
    "33.phone": phone?.replaceAll(/\D/g, ""),
    "33a": provider.id,
    "33b": provider.taxonomyCode === undefined ? "" : `ZZ${provider.taxonomyCode}`,
  };
}
