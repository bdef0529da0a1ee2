import { moneyText, parseCents, sumCents } from "@cleanclaim/model";
import type {
  BillingProviderLevel,
  Claim837,
  Claim837Transaction,
  DependentLevel,
  Party,
  ServiceLine837,
  SubscriberInformation,
  SubscriberLevel,
} from "@cleanclaim/x12";

import type { Paper837 } from "./cms-1500-from-837.ts";
import { pagesOf } from "./form-box.ts";
import { addressLines, bareCode, dollarsAndCents, longDay, plainNumber, tightDay, upper, zip } from "./paper-text.ts";
import { partyName, withoutBlank } from "./paper-837-parts.ts";
import { UB_04_LINES } from "./ub-04.ts";

type Values = Record<string, string | undefined>;

interface Read {
  readonly billing: BillingProviderLevel;
  readonly level: SubscriberLevel;
  readonly dependent: DependentLevel | undefined;
  readonly claim: Claim837;
}

/**
 * Every claim of an 837I as the form locators of the UB-04, read from the loops of the file and from nothing else: what `ub04`
 * prints from our claim must be what a receiver of the 837 would print from the file.
 */
export function ub04From837(transaction: Claim837Transaction): Paper837[] {
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
  const pages = pagesOf(read.claim.lines, UB_04_LINES);
  return {
    patientControlNumber: read.claim.patientControlNumber,
    pages: pages.map((lines, page) =>
      withoutBlank({
        ...head(read),
        ...patient(read),
        ...codes(read.claim),
        ...Object.fromEntries(lines.flatMap((line, row) => Object.entries(revenueLine(line, row + 1)))),
        ...totals(read.claim, page + 1, pages.length),
        ...payers(read),
        ...diagnoses(read.claim),
        ...providers(read),
      }),
    ),
  };
}

function reference(claim: Claim837, qualifier: string): string | undefined {
  return claim.references.find((one) => one.qualifier === qualifier)?.value;
}

function head(read: Read): Values {
  const { claim, billing } = read;
  const { provider, payToAddress: payTo } = billing;
  const statement = claim.dates.find((one) => one.qualifier === "434");
  const phone = provider.contacts[0]?.numbers.find((one) => one.type === "TE")?.value.replaceAll(/\D/g, "");
  const where = provider.address === undefined ? [] : addressLines(provider.address);
  return {
    "FL 1": [partyName(provider), ...where, phone ?? ""].join("\n").trim(),
    "FL 2": payTo?.address === undefined ? "" : addressLines(payTo.address).join("\n"),
    "FL 3a": claim.patientControlNumber,
    "FL 3b": upper(reference(claim, "EA")),
    "FL 4": `0${claim.facilityCode}${claim.frequencyCode}`,
    "FL 38": upper(read.level.payer.name),
    "FL 5": provider.references.find((one) => one.qualifier === "EI" || one.qualifier === "SY")?.value,
    "FL 6.from": tightDay(statement?.from),
    "FL 6.through": tightDay(statement?.to ?? statement?.from),
    "FL 80": upper(claim.notes.find((note) => note.code === "ADD")?.text),
  };
}

function patient(read: Read): Values {
  const { claim } = read;
  const person = read.dependent?.patient ?? read.level.subscriber;
  const { address } = person;
  const admitted = claim.dates.find((one) => one.qualifier === "435");
  const discharged = claim.dates.find((one) => one.qualifier === "096");
  return {
    "FL 8b": partyName(person),
    "FL 9a": upper([address?.line1, address?.line2].filter((part) => part !== undefined && part !== "").join(" ")),
    "FL 9b": upper(address?.city),
    "FL 9c": upper(address?.state),
    "FL 9d": zip(address?.postalCode),
    "FL 10": longDay(person.birthDate).replaceAll(" ", ""),
    "FL 11": upper(person.sex),
    "FL 12": tightDay(admitted?.from),
    "FL 13": admitted?.time?.slice(0, 2),
    "FL 14": claim.admissionTypeCode,
    "FL 15": claim.admissionSourceCode,
    "FL 16": discharged?.time?.slice(0, 2),
    "FL 17": claim.patientStatusCode,
  };
}

function codes(claim: Claim837): Values {
  const values: Values = { "FL 29": upper(reference(claim, "LU")) };
  const of = (qualifier: string): Claim837["codes"] => claim.codes.filter((one) => one.qualifier === qualifier);
  for (const [index, one] of of("BG").slice(0, 11).entries()) values[`FL ${18 + index}`] = one.code;
  for (const [index, one] of of("BH").slice(0, 8).entries())
    values[`FL ${31 + (index % 4)}${index < 4 ? "a" : "b"}`] = `${one.code} ${tightDay(one.from)}`.trim();
  for (const [index, one] of of("BI").slice(0, 4).entries())
    values[`FL ${35 + (index % 2)}${index < 2 ? "a" : "b"}`] =
      `${one.code} ${tightDay(one.from)} ${tightDay(one.to ?? one.from)}`;
  for (const [index, one] of of("BE").slice(0, 12).entries())
    values[`FL ${39 + (index % 3)}${"abcd"[Math.floor(index / 3)] ?? ""}`] =
      `${one.code} ${dollarsAndCents(one.amount ?? "")}`;
  const operations = [...of("BBR"), ...of("BBQ")].slice(0, 6);
  for (const [index, one] of operations.entries())
    values[`FL 74${["", "a", "b", "c", "d", "e"][index] ?? ""}`] = `${upper(one.code)} ${tightDay(one.from)}`.trim();
  values["FL 71"] = of("DR")[0]?.code;
  return values;
}

function revenueLine(line: ServiceLine837, row: number): Values {
  const { drug, procedure } = line;
  const words = line.notes.find((note) => note.code === "TPO" || note.code === "ADD")?.text;
  const package_ = drug === undefined ? "" : `N4${drug.ndc} ${drug.unit ?? ""}${plainNumber(drug.quantity ?? "")}`;
  const code = procedure === undefined ? roomRate(line) : upper([procedure.code, ...procedure.modifiers].join(" "));
  return {
    [`FL 42.${row}`]: line.revenueCode,
    [`FL 43.${row}`]: upper([package_, words].filter((part) => part !== undefined && part !== "").join(" ")),
    [`FL 44.${row}`]: code,
    [`FL 45.${row}`]: tightDay(line.serviceFrom),
    [`FL 46.${row}`]: plainNumber(line.units),
    [`FL 47.${row}`]: dollarsAndCents(line.charge),
    [`FL 48.${row}`]: line.nonCovered === undefined ? "" : dollarsAndCents(line.nonCovered),
  };
}

function roomRate(line: ServiceLine837): string {
  const charge = parseCents(line.charge);
  const days = Number(line.units);
  if (line.unitType !== "DA" || charge === undefined || !Number.isSafeInteger(days) || days <= 0) return "";
  return charge % BigInt(days) === 0n ? dollarsAndCents(moneyText(charge / BigInt(days))) : "";
}

function totals(claim: Claim837, page: number, pages: number): Values {
  const notCovered = claim.lines.flatMap((line) =>
    line.nonCovered === undefined ? [] : [parseCents(line.nonCovered) ?? 0n],
  );
  const last = page === pages;
  return {
    "FL 43.page": `${page} OF ${pages}`,
    "FL 42.23": last ? "0001" : "",
    "FL 47.23": last ? dollarsAndCents(claim.totalCharge) : "",
    "FL 48.23": last && notCovered.length > 0 ? dollarsAndCents(moneyText(sumCents(notCovered))) : "",
  };
}

interface Row {
  readonly information: SubscriberInformation;
  readonly relationship: string | undefined;
  readonly subscriber: Party;
  readonly payer: Party;
  readonly release: string | undefined;
  readonly assignment: string | undefined;
  readonly paid: string | undefined;
  readonly authorization: string | undefined;
  readonly number: string | undefined;
}

function payers(read: Read): Values {
  const { claim, level, dependent } = read;
  const own: Row = {
    information: level.information,
    relationship: dependent?.relationshipCode ?? level.information.relationshipCode,
    subscriber: level.subscriber,
    payer: level.payer,
    release: claim.releaseOfInformationCode,
    assignment: claim.benefitsAssigned,
    paid: undefined,
    authorization: reference(claim, "G1") ?? reference(claim, "9F"),
    number: reference(claim, "F8"),
  };
  const others = claim.otherPayers.map((other): Row => ({
    information: other.information,
    relationship: other.information.relationshipCode,
    subscriber: other.subscriber,
    payer: other.payer,
    release: other.releaseOfInformationCode,
    assignment: other.benefitsAssigned,
    paid: other.amounts.find((one) => one.qualifier === "D")?.amount,
    authorization: undefined,
    number: other.payer.references.find((one) => one.qualifier === "F8")?.value,
  }));
  const order = (row: Row): number => "PST".indexOf(row.information.payerResponsibility);
  const rows = [own, ...others].toSorted((one, two) => order(one) - order(two)).slice(0, 3);
  const values: Values = { "FL 56": read.billing.provider.id };
  for (const [index, row] of rows.entries()) {
    const letter = "ABC"[index] ?? "";
    values[`FL 50${letter}`] = upper(row.payer.name);
    values[`FL 51${letter}`] = upper(row.payer.id);
    values[`FL 52${letter}`] = row.release;
    values[`FL 53${letter}`] = row.assignment;
    values[`FL 54${letter}`] = row.paid === undefined ? "" : dollarsAndCents(row.paid);
    values[`FL 58${letter}`] = partyName(row.subscriber);
    values[`FL 59${letter}`] = row.relationship;
    values[`FL 60${letter}`] = upper(row.subscriber.id);
    values[`FL 61${letter}`] = upper(row.information.groupName);
    values[`FL 62${letter}`] = upper(row.information.groupNumber);
    values[`FL 63${letter}`] = upper(row.authorization);
    values[`FL 64${letter}`] = upper(row.number);
  }
  return values;
}

function diagnoses(claim: Claim837): Values {
  const values: Values = { "FL 66": claim.diagnoses.length > 0 ? "0" : "" };
  const put = (qualifier: string, most: number, id: (index: number) => string): void => {
    const those = claim.diagnoses.filter((one) => one.qualifier === qualifier).slice(0, most);
    for (const [index, one] of those.entries())
      values[id(index)] = `${bareCode(one.code)} ${one.presentOnAdmission ?? ""}`.trim();
  };
  put("ABK", 1, () => "FL 67");
  put("ABF", 17, (index) => `FL 67${"ABCDEFGHIJKLMNOPQ"[index] ?? ""}`);
  put("ABJ", 1, () => "FL 69");
  put("APR", 3, (index) => `FL 70${"abc"[index] ?? ""}`);
  put("ABN", 3, (index) => `FL 72${"abc"[index] ?? ""}`);
  return values;
}

function providers(read: Read): Values {
  const values: Values = {};
  const { taxonomyCode } = read.billing.provider;
  const put = (id: string, entity: string, qualifier: string): void => {
    const party = read.claim.providers.find((one) => one.entityCode === entity);
    if (party === undefined) return;
    values[`${id}.npi`] = `${qualifier} ${party.id ?? ""}`.trim();
    values[`${id}.name`] = partyName(party);
  };
  put("FL 76", "71", "");
  put("FL 77", "72", "");
  put("FL 78", "82", "82");
  put("FL 79", "DN", "DN");
  values["FL 81a"] = taxonomyCode === undefined ? "" : `B3 ${taxonomyCode}`;
  return values;
}
