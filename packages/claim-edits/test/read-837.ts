import {
  dotted,
  moneyText,
  parseCents,
  toDate,
  type CalendarDate,
  type Claim,
  type ClaimLine,
  type ClaimProvider,
  type DrugIdentification,
} from "@cleanclaim/model";

/** A small 837P file as the edits see it: for tests only. The product's reader is x12 with claim-submission. */
export interface ReadFile {
  readonly claims: readonly Claim[];
  readonly submittedOn: CalendarDate;
}

interface Party {
  npi: string;
  last: string;
  first: string;
  line1: string;
  city: string;
  state: string;
  postalCode: string;
  taxonomy: string;
  taxId: string;
  memberId: string;
  birth: string;
  sex: string;
}

type Segment = readonly string[];

function party(): Party {
  const empty = { npi: "", last: "", first: "", line1: "", city: "", state: "", postalCode: "", taxonomy: "" };
  return { ...empty, taxId: "", memberId: "", birth: "", sex: "U" };
}

function money(text: string | undefined): string {
  return moneyText(parseCents(text ?? "0") ?? 0n);
}

function provider(from: Party): ClaimProvider {
  return { npi: from.npi, name: { last: from.last, first: from.first }, taxonomyCode: from.taxonomy || undefined };
}

function date(segment: Segment, at: number): CalendarDate | undefined {
  const text = segment[at]?.split("-")[0];
  return text === undefined || text === "" ? undefined : toDate(text);
}

/** Splits by the delimiters of the samples (`~`, `*`, `:`) and puts claims together. */
export function read837(text: string): ReadFile {
  const segments = text
    .split("~")
    .map((segment) => segment.trim().split("*"))
    .filter((segment) => segment[0] !== "");
  const group = segments.find((segment) => segment[0] === "GS");
  const claims: Claim[] = [];
  let head: Segment[] = [];
  let block: Segment[] = [];
  let inClaim = false;
  const flush = (): void => {
    if (inClaim) claims.push(claimOf(head, block));
    block = [];
    inClaim = false;
  };
  for (const segment of segments) {
    if (segment[0] === "HL" || segment[0] === "CLM" || segment[0] === "SE") flush();
    if (segment[0] === "HL" && segment[3] === "20") head = [];
    if (segment[0] === "CLM") inClaim = true;
    if (inClaim) block.push(segment);
    else head.push(segment);
  }
  return { claims, submittedOn: toDate(group?.[4] ?? "") };
}

function parties(head: readonly Segment[]): { billing: Party; subscriber: Party; payer: Segment; sbr: Segment } {
  const billing = party();
  const subscriber = party();
  let payer: Segment = [];
  let sbr: Segment = [];
  let current = billing;
  for (const segment of head) {
    if (segment[0] === "SBR") sbr = segment;
    if (segment[0] === "PRV") billing.taxonomy = segment[3] ?? "";
    if (segment[0] === "NM1" && segment[1] === "PR") payer = segment;
    if (segment[0] === "NM1" && (segment[1] === "85" || segment[1] === "IL")) {
      current = segment[1] === "85" ? billing : subscriber;
      current.last = segment[3] ?? "";
      current.first = segment[4] ?? "";
      if (segment[1] === "85") current.npi = segment[9] ?? "";
      else current.memberId = segment[9] ?? "";
    }
    if (segment[0] === "N3") current.line1 = segment[1] ?? "";
    if (segment[0] === "N4") {
      current.city = segment[1] ?? "";
      current.state = segment[2] ?? "";
      current.postalCode = segment[3] ?? "";
    }
    if (segment[0] === "DMG") {
      current.birth = segment[2] ?? "";
      current.sex = segment[3] ?? "U";
    }
    if (segment[0] === "REF" && segment[1] === "EI") billing.taxId = segment[2] ?? "";
  }
  return { billing, subscriber, payer, sbr };
}

function linesOf(block: readonly Segment[]): ClaimLine[] {
  const lines: ClaimLine[] = [];
  let ndc = "";
  for (const segment of block) {
    const last = lines.at(-1);
    if (segment[0] === "SV1") {
      const [, code = "", ...modifiers] = (segment[1] ?? "").split(":");
      lines.push({
        procedureCode: code,
        modifiers: modifiers.slice(0, 4).filter((modifier) => modifier !== ""),
        units: segment[4] ?? "",
        unitType: segment[3] === "MJ" ? "MJ" : "UN",
        charge: money(segment[2]),
        placeOfServiceCode: segment[5] || undefined,
        diagnosisPointers: (segment[7] ?? "")
          .split(":")
          .filter((text) => text !== "")
          .map(Number),
        adjudications: [],
      });
    } else if (last !== undefined && segment[0] === "DTP" && segment[1] === "472") {
      const [, to] = (segment[3] ?? "").split("-");
      lines[lines.length - 1] = {
        ...last,
        serviceFrom: date(segment, 3),
        serviceTo: to === undefined ? undefined : toDate(to),
      };
    } else if (last !== undefined && segment[0] === "LIN") {
      ndc = segment[3] ?? "";
    } else if (last !== undefined && segment[0] === "CTP") {
      const drug: DrugIdentification = { ndc, quantity: segment[4] ?? "", unit: segment[5] ?? "" };
      lines[lines.length - 1] = { ...last, drug };
    }
  }
  return lines;
}

function claimOf(head: readonly Segment[], block: readonly Segment[]): Claim {
  const { billing, subscriber, payer, sbr } = parties(head);
  const find = (id: string, qualifier?: string): Segment | undefined =>
    block.find((segment) => segment[0] === id && (qualifier === undefined || segment[1] === qualifier));
  const clm = find("CLM") ?? [];
  const [place, , frequency = "1"] = (clm[5] ?? "").split(":");
  const named = (qualifier: string): ClaimProvider | undefined => {
    const segment = find("NM1", qualifier);
    if (segment === undefined) return undefined;
    return provider({
      ...party(),
      last: segment[3] ?? "",
      first: segment[4] ?? "",
      npi: segment[9] ?? "",
      taxonomy: find("PRV", "PE")?.[3] ?? "",
    });
  };
  const facility = find("NM1", "77");
  const after = facility === undefined ? [] : block.slice(block.indexOf(facility));
  const street = after.find((segment) => segment[0] === "N3");
  const city = after.find((segment) => segment[0] === "N4");
  const address = {
    line1: street?.[1] ?? "",
    city: city?.[1] ?? "",
    state: city?.[2] ?? "",
    postalCode: city?.[3] ?? "",
  };
  const causes = (clm[11] ?? "").split(":").filter((text) => text !== "");
  const name = { last: subscriber.last, first: subscriber.first };
  const home = {
    line1: subscriber.line1,
    city: subscriber.city,
    state: subscriber.state,
    postalCode: subscriber.postalCode,
  };
  const sex = subscriber.sex === "F" || subscriber.sex === "M" ? subscriber.sex : "U";
  return {
    patientControlNumber: clm[1] ?? "",
    claimType: "professional",
    frequencyCode: frequency,
    originalPayerClaimControlNumber: find("REF", "F8")?.[2],
    totalCharge: money(clm[2]),
    placeOfServiceCode: place,
    payerResponsibility: "P",
    payer: { name: payer[3] ?? "", payerId: payer[9] ?? "", claimFilingIndicatorCode: sbr[9] ?? "" },
    billingProvider: {
      npi: billing.npi,
      taxonomyCode: billing.taxonomy,
      taxId: billing.taxId,
      taxIdType: "EI",
      name: billing.last,
      address: { line1: billing.line1, city: billing.city, state: billing.state, postalCode: billing.postalCode },
    },
    renderingProvider: named("82"),
    referringProvider: named("DN"),
    serviceFacility: facility === undefined ? undefined : { name: facility[3] ?? "", npi: facility[9], address },
    subscriber: { name, memberId: subscriber.memberId, address: home },
    patient: { name, birthDate: toDate(subscriber.birth), sex, relationshipCode: sbr[2] ?? "18", address: home },
    otherPayers: [],
    diagnoses: block
      .filter((segment) => segment[0] === "HI")
      .flatMap((segment) => segment.slice(1))
      .map((text) => ({ code: dotted(text.split(":")[1] ?? "") })),
    lines: linesOf(block),
    relatedCauses: causes.filter((cause) => /^[A-Z]{2}$/.test(cause)),
    accidentDate: date(find("DTP", "439") ?? [], 3),
    admissionDate: date(find("DTP", "435") ?? [], 3),
    providerSignatureOnFile: clm[6] === "Y",
    assignmentCode: clm[7] ?? "",
    benefitsAssigned: clm[8] ?? "",
    releaseOfInformationCode: clm[9] ?? "",
  };
}
