import {
  ageInYears,
  daysBetween,
  parseDate,
  type CalendarDate,
  type Claim,
  type ClaimLine,
  type ClaimProvider,
} from "@cleanclaim/model";

/** What a condition looks at: a claim, and in rules of lines one line of it. */
export interface RuleSubject {
  readonly claim: Claim;
  readonly line?: ClaimLine;
  /** First day of the service. */
  readonly on: CalendarDate;
  readonly submittedOn: CalendarDate;
}

export type FieldKind = "code" | "list" | "number" | "money" | "date" | "text";

/** A field that conditions may name. `read` gives texts: none when it is missing, one for single fields, several for lists. */
export interface RuleField {
  readonly kind: FieldKind;
  /** Fields of a line are known only where a line is looked at. */
  readonly of: "claim" | "line";
  readonly label: string;
  readonly group: "Claim" | "Patient and payer" | "Providers" | "Dates" | "Institutional" | "Line";
  /** Paths of the canonical claim that it rests on. */
  readonly reads: readonly string[];
  /** Names or tells apart a person: explanations leave its value out. */
  readonly isPrivate?: true;
  readonly read: (subject: RuleSubject) => readonly string[];
}

const NONE: readonly string[] = [];
const WEEKDAYS = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"] as const;

function one(text: string | undefined): readonly string[] {
  return text === undefined || text.trim() === "" ? NONE : [text];
}

function claimField(kind: FieldKind, label: string, path: keyof Claim, group: RuleField["group"] = "Claim"): RuleField {
  return {
    kind,
    of: "claim",
    label,
    group,
    reads: [path],
    read: ({ claim }) => {
      const value = claim[path];
      return typeof value === "string" ? one(value) : NONE;
    },
  };
}

function npiOf(
  label: string,
  role:
    | "renderingProvider"
    | "referringProvider"
    | "orderingProvider"
    | "supervisingProvider"
    | "attendingProvider"
    | "operatingProvider",
): RuleField {
  return {
    kind: "code",
    of: "claim",
    label,
    group: "Providers",
    reads: [role],
    read: ({ claim }) => one(claim[role]?.npi),
  };
}

function lineField(
  kind: FieldKind,
  label: string,
  reads: readonly string[],
  read: (line: ClaimLine, claim: Claim) => readonly string[],
): RuleField {
  return {
    kind,
    of: "line",
    label,
    group: "Line",
    reads,
    read: ({ line, claim }) => (line === undefined ? NONE : read(line, claim)),
  };
}

function renderingOf(line: ClaimLine, claim: Claim): ClaimProvider | undefined {
  return line.renderingProvider ?? claim.renderingProvider;
}

function weekdayOf(date: CalendarDate | undefined): readonly string[] {
  // 1970-01-04 was a Sunday.
  const sunday = parseDate("1970-01-04");
  if (date === undefined || sunday === undefined) return NONE;
  return one(WEEKDAYS[((daysBetween(sunday, date) % 7) + 7) % 7]);
}

function extreme(dates: readonly (CalendarDate | undefined)[], last: boolean): readonly string[] {
  const known = dates.filter((date) => date !== undefined).sort();
  return one(last ? known.at(-1) : known[0]);
}

/** Every field that the conditions of a payer rule may name, by the name that a rule's file uses. */
export const ruleFields = {
  "claim.placeOfServiceCode": claimField("code", "Place of service of the claim", "placeOfServiceCode"),
  "claim.frequencyCode": claimField("code", "Frequency code (1, 7, 8)", "frequencyCode"),
  "claim.payerResponsibility": claimField("code", "Order of payment (P, S, T)", "payerResponsibility"),
  "claim.totalCharge": claimField("money", "Total charge", "totalCharge"),
  "claim.patientPaidAmount": claimField("money", "Paid by the patient", "patientPaidAmount"),
  "claim.priorAuthorizationNumber": claimField("text", "Authorization number of the claim", "priorAuthorizationNumber"),
  "claim.referralNumber": claimField("text", "Referral number", "referralNumber"),
  "claim.originalPayerClaimControlNumber": claimField(
    "text",
    "Payer's number of the original claim",
    "originalPayerClaimControlNumber",
  ),
  "claim.cliaNumber": claimField("text", "CLIA number", "cliaNumber"),
  "claim.note": claimField("text", "Note to the payer", "note"),
  "claim.delayReasonCode": claimField("code", "Delay reason", "delayReasonCode"),
  "claim.assignmentCode": claimField("code", "Assignment (A, B, C)", "assignmentCode"),
  "claim.accidentState": claimField("code", "State of the accident", "accidentState"),
  "claim.insuranceTypeCode": claimField("code", "Why Medicare pays second", "insuranceTypeCode"),
  "claim.propertyCasualtyClaimNumber": claimField(
    "text",
    "Number of the accident or compensation claim",
    "propertyCasualtyClaimNumber",
  ),
  "claim.relatedCauses": {
    kind: "list",
    of: "claim",
    label: "Related causes (AA, EM, OA)",
    group: "Claim",
    reads: ["relatedCauses"],
    read: ({ claim }) => claim.relatedCauses,
  },
  "claim.diagnoses": {
    kind: "list",
    of: "claim",
    label: "Diagnoses of the claim",
    group: "Claim",
    reads: ["diagnoses"],
    read: ({ claim }) => claim.diagnoses.map((diagnosis) => diagnosis.code),
  },
  "claim.procedureCodes": {
    kind: "list",
    of: "claim",
    label: "Procedures of the claim",
    group: "Claim",
    reads: ["lines.procedureCode"],
    read: ({ claim }) => claim.lines.map((line) => line.procedureCode),
  },
  "claim.lineCount": {
    kind: "number",
    of: "claim",
    label: "Number of lines",
    group: "Claim",
    reads: ["lines"],
    read: ({ claim }) => [String(claim.lines.length)],
  },
  "claim.otherPayerCount": {
    kind: "number",
    of: "claim",
    label: "Number of other payers",
    group: "Claim",
    reads: ["otherPayers"],
    read: ({ claim }) => [String(claim.otherPayers.length)],
  },
  "payer.id": {
    kind: "code",
    of: "claim",
    label: "Payer id",
    group: "Patient and payer",
    reads: ["payer.payerId"],
    read: ({ claim }) => one(claim.payer.payerId),
  },
  "payer.filingIndicator": {
    kind: "code",
    of: "claim",
    label: "Line of business (claim filing indicator)",
    group: "Patient and payer",
    reads: ["payer.claimFilingIndicatorCode"],
    read: ({ claim }) => one(claim.payer.claimFilingIndicatorCode),
  },
  "patient.age": {
    kind: "number",
    of: "claim",
    label: "Age at the service, in years",
    group: "Patient and payer",
    reads: ["patient.birthDate", "lines.serviceFrom", "statementFrom"],
    read: ({ claim, on }) => (on < claim.patient.birthDate ? NONE : [String(ageInYears(claim.patient.birthDate, on))]),
  },
  "patient.ageInDays": {
    kind: "number",
    of: "claim",
    label: "Age at the service, in days",
    group: "Patient and payer",
    reads: ["patient.birthDate", "lines.serviceFrom", "statementFrom"],
    isPrivate: true,
    read: ({ claim, on }) => (on < claim.patient.birthDate ? NONE : [String(daysBetween(claim.patient.birthDate, on))]),
  },
  "patient.sex": {
    kind: "code",
    of: "claim",
    label: "Sex (F, M, U)",
    group: "Patient and payer",
    reads: ["patient.sex"],
    read: ({ claim }) => one(claim.patient.sex),
  },
  "patient.relationshipCode": {
    kind: "code",
    of: "claim",
    label: "Relationship to the subscriber",
    group: "Patient and payer",
    reads: ["patient.relationshipCode"],
    read: ({ claim }) => one(claim.patient.relationshipCode),
  },
  "patient.state": {
    kind: "code",
    of: "claim",
    label: "State of the patient's address",
    group: "Patient and payer",
    reads: ["patient.address"],
    read: ({ claim }) => one(claim.patient.address?.state),
  },
  "subscriber.memberId": {
    kind: "text",
    of: "claim",
    label: "Member number",
    group: "Patient and payer",
    reads: ["subscriber.memberId"],
    isPrivate: true,
    read: ({ claim }) => one(claim.subscriber.memberId),
  },
  "subscriber.groupNumber": {
    kind: "text",
    of: "claim",
    label: "Group number",
    group: "Patient and payer",
    reads: ["subscriber.groupNumber"],
    read: ({ claim }) => one(claim.subscriber.groupNumber),
  },
  "billing.npi": {
    kind: "code",
    of: "claim",
    label: "Billing provider's NPI",
    group: "Providers",
    reads: ["billingProvider.npi"],
    read: ({ claim }) => one(claim.billingProvider.npi),
  },
  "billing.taxonomyCode": {
    kind: "code",
    of: "claim",
    label: "Billing provider's taxonomy",
    group: "Providers",
    reads: ["billingProvider.taxonomyCode"],
    read: ({ claim }) => one(claim.billingProvider.taxonomyCode),
  },
  "rendering.npi": npiOf("Rendering provider's NPI", "renderingProvider"),
  "rendering.taxonomyCode": {
    kind: "code",
    of: "claim",
    label: "Rendering provider's taxonomy",
    group: "Providers",
    reads: ["renderingProvider"],
    read: ({ claim }) => one(claim.renderingProvider?.taxonomyCode),
  },
  "referring.npi": npiOf("Referring provider's NPI", "referringProvider"),
  "ordering.npi": npiOf("Ordering provider's NPI", "orderingProvider"),
  "supervising.npi": npiOf("Supervising provider's NPI", "supervisingProvider"),
  "attending.npi": npiOf("Attending provider's NPI", "attendingProvider"),
  "operating.npi": npiOf("Operating provider's NPI", "operatingProvider"),
  "facility.npi": {
    kind: "code",
    of: "claim",
    label: "Service facility's NPI",
    group: "Providers",
    reads: ["serviceFacility"],
    read: ({ claim }) => one(claim.serviceFacility?.npi),
  },
  "facility.name": {
    kind: "text",
    of: "claim",
    label: "Service facility",
    group: "Providers",
    reads: ["serviceFacility"],
    read: ({ claim }) => one(claim.serviceFacility?.name),
  },
  "claim.serviceFrom": {
    kind: "date",
    of: "claim",
    label: "First day of service",
    group: "Dates",
    reads: ["lines.serviceFrom", "statementFrom"],
    read: ({ claim }) => extreme([...claim.lines.map((line) => line.serviceFrom ?? claim.statementFrom)], false),
  },
  "claim.serviceTo": {
    kind: "date",
    of: "claim",
    label: "Last day of service",
    group: "Dates",
    reads: ["lines.serviceFrom", "lines.serviceTo", "statementTo", "statementFrom"],
    read: ({ claim }) =>
      extreme([claim.statementTo, ...claim.lines.map((line) => line.serviceTo ?? line.serviceFrom)], true),
  },
  "claim.submittedOn": {
    kind: "date",
    of: "claim",
    label: "Day of sending",
    group: "Dates",
    reads: [],
    read: ({ submittedOn }) => [submittedOn],
  },
  "claim.accidentDate": claimField("date", "Day of the accident", "accidentDate", "Dates"),
  "claim.onsetDate": claimField("date", "Onset of the illness", "onsetDate", "Dates"),
  "claim.admissionDate": claimField("date", "Admission", "admissionDate", "Dates"),
  "claim.dischargeDate": claimField("date", "Discharge", "dischargeDate", "Dates"),
  "claim.statementFrom": claimField("date", "Statement from", "statementFrom", "Dates"),
  "claim.statementTo": claimField("date", "Statement through", "statementTo", "Dates"),
  "patient.birthDate": {
    kind: "date",
    of: "claim",
    label: "Birth date",
    group: "Dates",
    reads: ["patient.birthDate"],
    isPrivate: true,
    read: ({ claim }) => one(claim.patient.birthDate),
  },
  "claim.typeOfBill": claimField("code", "Type of bill", "typeOfBill", "Institutional"),
  "claim.drgCode": claimField("code", "MS-DRG", "drgCode", "Institutional"),
  "claim.admissionTypeCode": claimField("code", "Type of admission", "admissionTypeCode", "Institutional"),
  "claim.admissionSourceCode": claimField("code", "Point of origin", "admissionSourceCode", "Institutional"),
  "claim.patientStatusCode": claimField("code", "Discharge status", "patientStatusCode", "Institutional"),
  "claim.conditionCodes": {
    kind: "list",
    of: "claim",
    label: "Condition codes",
    group: "Institutional",
    reads: ["conditionCodes"],
    read: ({ claim }) => claim.conditionCodes ?? NONE,
  },
  "claim.occurrenceCodes": {
    kind: "list",
    of: "claim",
    label: "Occurrence codes",
    group: "Institutional",
    reads: ["occurrences", "occurrenceSpans"],
    read: ({ claim }) => [...(claim.occurrences ?? []), ...(claim.occurrenceSpans ?? [])].map((each) => each.code),
  },
  "claim.valueCodes": {
    kind: "list",
    of: "claim",
    label: "Value codes",
    group: "Institutional",
    reads: ["valueCodes"],
    read: ({ claim }) => (claim.valueCodes ?? []).map((each) => each.code),
  },
  "claim.revenueCodes": {
    kind: "list",
    of: "claim",
    label: "Revenue codes of the claim",
    group: "Institutional",
    reads: ["lines.revenueCode"],
    read: ({ claim }) => claim.lines.flatMap((line) => one(line.revenueCode)),
  },
  "line.procedureCode": lineField("code", "Procedure", ["lines.procedureCode"], (line) => one(line.procedureCode)),
  "line.modifiers": lineField("list", "Modifiers", ["lines.modifiers"], (line) => line.modifiers),
  "line.diagnoses": lineField(
    "list",
    "Diagnoses that the line points to",
    ["lines.diagnosisPointers", "diagnoses"],
    (line, claim) => line.diagnosisPointers.flatMap((position) => one(claim.diagnoses[position - 1]?.code)),
  ),
  "line.placeOfServiceCode": lineField(
    "code",
    "Place of service of the line",
    ["lines.placeOfServiceCode", "placeOfServiceCode"],
    (line, claim) => one(line.placeOfServiceCode ?? claim.placeOfServiceCode),
  ),
  "line.revenueCode": lineField("code", "Revenue code", ["lines.revenueCode"], (line) => one(line.revenueCode)),
  "line.units": lineField("number", "Units", ["lines.units"], (line) => one(line.units)),
  "line.unitType": lineField("code", "Kind of units (UN, MJ, DA)", ["lines.unitType"], (line) => one(line.unitType)),
  "line.charge": lineField("money", "Charge", ["lines.charge"], (line) => one(line.charge)),
  "line.weekday": lineField("code", "Weekday of the service (mon … sun)", ["lines.serviceFrom"], (line) =>
    weekdayOf(line.serviceFrom),
  ),
  "line.serviceFrom": lineField(
    "date",
    "First day of the line",
    ["lines.serviceFrom", "statementFrom"],
    (line, claim) => one(line.serviceFrom ?? claim.statementFrom),
  ),
  "line.serviceTo": lineField("date", "Last day of the line", ["lines.serviceTo", "lines.serviceFrom"], (line) =>
    one(line.serviceTo ?? line.serviceFrom),
  ),
  "line.drug.ndc": lineField("text", "Drug number (NDC)", ["lines.drug"], (line) => one(line.drug?.ndc)),
  "line.drug.quantity": lineField("number", "Quantity of the drug", ["lines.drug"], (line) => one(line.drug?.quantity)),
  "line.priorAuthorizationNumber": lineField(
    "text",
    "Authorization number (the line's own, or the claim's)",
    ["lines.priorAuthorizationNumber", "priorAuthorizationNumber"],
    (line, claim) => one(line.priorAuthorizationNumber ?? claim.priorAuthorizationNumber),
  ),
  "line.rendering.npi": lineField(
    "code",
    "Rendering provider's NPI (the line's own, or the claim's)",
    ["lines.renderingProvider", "renderingProvider"],
    (line, claim) => one(renderingOf(line, claim)?.npi),
  ),
  "line.rendering.taxonomyCode": lineField(
    "code",
    "Rendering provider's taxonomy (the line's own, or the claim's)",
    ["lines.renderingProvider", "renderingProvider"],
    (line, claim) => one(renderingOf(line, claim)?.taxonomyCode),
  ),
  "line.note": lineField("text", "Note of the line", ["lines.note"], (line) => one(line.note)),
} as const satisfies Readonly<Record<string, RuleField>>;

/** Name of a field in a rule's file. */
export type FieldName = keyof typeof ruleFields;

/** The field of that name; undefined for any other word. */
export function ruleField(name: string): RuleField | undefined {
  // Own keys only: "constructor" is no field.
  return Object.hasOwn(ruleFields, name) ? ruleFields[name as FieldName] : undefined;
}

/** Every name, in the order in which forms show them. */
export const ruleFieldNames: readonly FieldName[] = Object.keys(ruleFields) as FieldName[]; // keys of a const table
