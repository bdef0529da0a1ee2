import type { Delimiters, Segment } from "../wire/segment.ts";
import { dottedIcd, isoDate } from "../values.ts";
import type { Claim837, OtherPayer837, ServiceLine837 } from "./claim-837.ts";
import type { Draft } from "./read-parts.ts";
import {
  component,
  defined,
  optional,
  readCas,
  readDtp,
  readOther,
  readProcedure,
  readReference,
  text,
} from "./read-parts.ts";

const DIAGNOSIS_QUALIFIERS = new Set(["ABK", "ABF", "ABJ", "APR", "ABN", "BK", "BF", "BJ", "PR", "BN", "ZZ"]);

/** Reads CLM: a claim without anything below it yet. */
export function readClm(segment: Segment, delimiters: Delimiters): Draft<Claim837> {
  const place = text(segment, 5);
  const causes = text(segment, 11);
  const part = (value: string, position: number): string => component(value, position, delimiters);
  return defined({
    patientControlNumber: text(segment, 1),
    totalCharge: text(segment, 2),
    facilityCode: part(place, 1),
    facilityQualifier: part(place, 2),
    frequencyCode: part(place, 3),
    providerSignatureOnFile: optional(segment, 6),
    assignmentCode: optional(segment, 7),
    benefitsAssigned: optional(segment, 8),
    releaseOfInformationCode: optional(segment, 9),
    patientSignatureSource: optional(segment, 10),
    relatedCauses: [part(causes, 1), part(causes, 2), part(causes, 3)].filter((cause) => cause !== ""),
    accidentState: part(causes, 4) || undefined,
    accidentCountry: part(causes, 5) || undefined,
    specialProgramCode: optional(segment, 12),
    submissionReasonCode: optional(segment, 19),
    delayReasonCode: optional(segment, 20),
    dates: [],
    amounts: [],
    references: [],
    notes: [],
    diagnoses: [],
    codes: [],
    providers: [],
    otherPayers: [],
    lines: [],
    otherSegments: [],
  });
}

/** Reads the composites of HI: diagnoses, and all other codes. */
export function readHealthCareCodes(claim: Draft<Claim837>, segment: Segment, delimiters: Delimiters): void {
  for (const value of segment.elements.slice(1)) {
    if (value === "") continue;
    const parts = value.split(delimiters.component).map((part) => part.trim());
    const qualifier = parts[0] ?? "";
    const code = parts[1] ?? "";
    if (DIAGNOSIS_QUALIFIERS.has(qualifier)) {
      claim.diagnoses.push(
        defined({
          qualifier,
          code: dottedIcd(code, qualifier),
          presentOnAdmission: parts[8] === "" ? undefined : parts[8],
        }),
      );
      continue;
    }
    const [from, to] = (parts[3] ?? "").split("-");
    claim.codes.push(
      defined({
        qualifier,
        code,
        dateFormat: parts[2] === "" ? undefined : parts[2],
        from: from === undefined || from === "" ? undefined : (isoDate(from) ?? from),
        to: to === undefined ? undefined : (isoDate(to) ?? to),
        amount: parts[4] === "" ? undefined : parts[4],
        quantity: parts[5] === "" ? undefined : parts[5],
      }),
    );
  }
}

/** Reads SV1, SV2 or SV3 onto a line. */
export function readService(line: Draft<ServiceLine837>, segment: Segment, delimiters: Delimiters): void {
  const yes = (position: number): true | undefined => (text(segment, position) === "Y" ? true : undefined);
  const split = (value: string): string[] => value.split(delimiters.component).filter((part) => part !== "");
  if (segment.id === "SV2") {
    line.charge = text(segment, 3);
    line.unitType = text(segment, 4);
    line.units = text(segment, 5);
    const procedure = readProcedure(text(segment, 2), delimiters);
    Object.assign(line, defined({ revenueCode: optional(segment, 1), procedure, nonCovered: optional(segment, 7) }));
    return;
  }
  line.charge = text(segment, 2);
  const procedure = readProcedure(text(segment, 1), delimiters);
  if (segment.id === "SV1") {
    line.unitType = text(segment, 3);
    line.units = text(segment, 4);
    line.diagnosisPointers = split(text(segment, 7)).map(Number);
    const copayExempt = text(segment, 15) === "0" ? true : undefined;
    const flags = { emergency: yes(9), epsdt: yes(11), familyPlanning: yes(12), copayExempt };
    Object.assign(line, defined({ procedure, placeOfServiceCode: optional(segment, 5), ...flags }));
    return;
  }
  line.unitType = "UN";
  line.units = text(segment, 6);
  line.diagnosisPointers = split(text(segment, 11)).map(Number);
  const oralCavityCodes = text(segment, 4) === "" ? undefined : split(text(segment, 4));
  const place = { placeOfServiceCode: optional(segment, 3), prosthesisCode: optional(segment, 5) };
  Object.assign(line, defined({ procedure, oralCavityCodes, ...place }));
}

/** Remark codes of MIA (05, 20 to 23) and MOA (03 to 07). */
export function remarkCodes(segment: Segment): string[] {
  const positions = segment.id === "MIA" ? [5, 20, 21, 22, 23] : [3, 4, 5, 6, 7];
  return positions.map((position) => text(segment, position)).filter((code) => code !== "");
}

/** Reads a segment that says something of the whole claim. */
export function readClaimDetail(claim: Draft<Claim837>, segment: Segment, delimiters: Delimiters): void {
  switch (segment.id) {
    case "DTP":
      claim.dates.push(readDtp(segment));
      break;
    case "CL1":
      Object.assign(
        claim,
        defined({
          admissionTypeCode: optional(segment, 1),
          admissionSourceCode: optional(segment, 2),
          patientStatusCode: optional(segment, 3),
        }),
      );
      break;
    case "AMT":
      claim.amounts.push({ qualifier: text(segment, 1), amount: text(segment, 2) });
      break;
    case "REF":
      claim.references.push(readReference(segment));
      break;
    case "NTE":
      claim.notes.push({ code: text(segment, 1), text: text(segment, 2) });
      break;
    case "HI":
      readHealthCareCodes(claim, segment, delimiters);
      break;
    default:
      claim.otherSegments.push(readOther(segment, delimiters));
  }
}

/** Reads a segment about another payer of the claim: what it adjusted, paid and remarked. */
export function readOtherPayerDetail(payer: Draft<OtherPayer837>, segment: Segment, delimiters: Delimiters): void {
  switch (segment.id) {
    case "CAS":
      payer.adjustments.push(...readCas(segment));
      break;
    case "AMT":
      payer.amounts.push({ qualifier: text(segment, 1), amount: text(segment, 2) });
      break;
    case "OI":
      Object.assign(
        payer,
        defined({
          benefitsAssigned: optional(segment, 3),
          patientSignatureSource: optional(segment, 4),
          releaseOfInformationCode: optional(segment, 6),
        }),
      );
      break;
    case "MIA":
    case "MOA":
      payer.remarks.push(...remarkCodes(segment));
      payer.otherSegments.push(readOther(segment, delimiters));
      break;
    default:
      payer.otherSegments.push(readOther(segment, delimiters));
  }
}
