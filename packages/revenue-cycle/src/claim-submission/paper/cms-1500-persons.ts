import type { Claim } from "@cleanclaim/model";

import { box, field } from "./box-parts.ts";
import type { BoxField, FormBox, SourceRecord } from "./form-box.ts";
import { coverageChoice, longDay, paperName, relationshipChoice, upper, zip } from "./paper-text.ts";

/** Boxes carrier, 1 and 1a. */
export function insuranceBoxes(claim: Claim): FormBox[] {
  const { payer, subscriber } = claim;
  const { claimFilingIndicatorCode: indicator } = payer;
  return [
    box("carrier", "Payer", upper(payer.name), "2010BB NM103", "payer", field("payer.name", "Name", payer.name)),
    box(
      "1",
      "Kind of insurance",
      coverageChoice(indicator),
      "2000B SBR09",
      "payer",
      field("payer.claimFilingIndicatorCode", "Filing indicator", indicator),
    ),
    box(
      "1a",
      "Member id",
      upper(subscriber.memberId),
      "2010BA NM109",
      "coverage",
      field("subscriber.memberId", "Member id", subscriber.memberId),
    ),
  ];
}

/** Boxes 2 to 13. */
export function personBoxes(claim: Claim): FormBox[] {
  const { subscriber, patient } = claim;
  const self = patient.relationshipCode === "18";
  const who = self ? "subscriber" : "patient";
  const person = self ? subscriber : patient;
  const loop = self ? "2010BA" : "2010CA";
  const address = self ? subscriber.address : patient.address;
  const other = claim.otherPayers[0];
  const group = subscriber.groupNumber;
  return [
    box(
      "2",
      "Patient's name",
      paperName(person.name),
      `${loop} NM103-05, 07`,
      "patient",
      ...nameFields(`${who}.name`, person.name),
    ),
    box(
      "3",
      "Patient's birth date",
      longDay(person.birthDate),
      `${loop} DMG02`,
      "patient",
      field(`${who}.birthDate`, "Birth date", person.birthDate),
    ),
    box(
      "3.sex",
      "Patient's sex",
      sexChoice(person.sex),
      `${loop} DMG03`,
      "patient",
      field(`${who}.sex`, "Sex", person.sex),
    ),
    box(
      "4",
      "Insured's name",
      paperName(subscriber.name),
      "2010BA NM103-05, 07",
      "coverage",
      ...nameFields("subscriber.name", subscriber.name),
    ),
    ...addressBoxes("5", "Patient's", `${who}.address`, loop, "patient", address),
    box(
      "6",
      "Relationship to the insured",
      relationshipChoice(patient.relationshipCode),
      self ? "2000B SBR02" : "2000C PAT01",
      "coverage",
      field("patient.relationshipCode", "Relationship", patient.relationshipCode),
    ),
    ...addressBoxes("7", "Insured's", "subscriber.address", "2010BA", "coverage", subscriber.address),
    ...(other === undefined
      ? []
      : [
          box("9", "Other insured's name", paperName(other.subscriber.name), "2330A NM103-05, 07", "coverage"),
          box(
            "9a",
            "Other insured's group or member number",
            upper(other.subscriber.groupNumber ?? other.subscriber.memberId),
            "2320 SBR03, 2330A NM109",
            "coverage",
            field("otherPayers[0].subscriber.groupNumber", "Group number", other.subscriber.groupNumber),
            field("otherPayers[0].subscriber.memberId", "Member id", other.subscriber.memberId),
          ),
          box("9d", "Other insurance", upper(other.payer.name), "2330B NM103", "coverage"),
        ]),
    ...causes(claim),
    box(
      "10d",
      "Claim codes",
      (claim.conditionCodes ?? []).map(upper).join(" "),
      "2300 HI*BG",
      "claim",
      field("conditionCodes", "Codes", (claim.conditionCodes ?? []).join(" ")),
    ),
    box(
      "11",
      "Insured's group number",
      upper(group),
      "2000B SBR03",
      "coverage",
      field("subscriber.groupNumber", "Group number", group),
    ),
    box(
      "11a",
      "Insured's birth date",
      longDay(subscriber.birthDate),
      "2010BA DMG02",
      "coverage",
      field("subscriber.birthDate", "Birth date", subscriber.birthDate),
    ),
    box(
      "11a.sex",
      "Insured's sex",
      subscriber.birthDate === undefined ? "" : sexChoice(subscriber.sex),
      "2010BA DMG03",
      "coverage",
      field("subscriber.sex", "Sex", subscriber.sex),
    ),
    box(
      "11b",
      "Number of the accident's claim",
      claim.propertyCasualtyClaimNumber === undefined ? "" : `Y4 ${upper(claim.propertyCasualtyClaimNumber)}`,
      `${loop} REF*Y4`,
      "claim",
      field("propertyCasualtyClaimNumber", "Claim number", claim.propertyCasualtyClaimNumber),
    ),
    box("11c", "Insured's plan", group === undefined ? upper(subscriber.groupName) : "", "2000B SBR04", "coverage"),
    box("11d", "Another health plan", claim.otherPayers.length > 0 ? "YES" : "NO", "2320 SBR", "coverage"),
    box(
      "12",
      "Patient's consent to release",
      ({ Y: "SIGNATURE ON FILE", I: "INFORMED CONSENT" } as Readonly<Record<string, string>>)[
        claim.releaseOfInformationCode
      ] ?? "",
      "2300 CLM09",
      "patient",
      field("releaseOfInformationCode", "Release of information", claim.releaseOfInformationCode),
    ),
    box(
      "13",
      "Insured's assignment of benefits",
      claim.benefitsAssigned === "Y" ? "SIGNATURE ON FILE" : "",
      "2300 CLM08",
      "patient",
      field("benefitsAssigned", "Benefits assigned", claim.benefitsAssigned),
    ),
  ];
}

function nameFields(path: string, name: { readonly last: string; readonly first: string }): BoxField[] {
  return [field(`${path}.last`, "Last name", name.last), field(`${path}.first`, "First name", name.first)];
}

function sexChoice(sex: string | undefined): string {
  return sex === "F" || sex === "M" ? sex : "";
}

function addressBoxes(
  id: string,
  whose: string,
  path: string,
  loop: string,
  source: SourceRecord,
  address:
    | {
        readonly line1: string;
        readonly line2?: string | undefined;
        readonly city: string;
        readonly state: string;
        readonly postalCode: string;
      }
    | undefined,
): FormBox[] {
  if (address === undefined) return [];
  const street = [address.line1, address.line2].filter((part) => part !== undefined && part !== "").join(" ");
  return [
    box(
      `${id}.street`,
      `${whose} street`,
      upper(street),
      `${loop} N301-02`,
      source,
      field(`${path}.line1`, "Street", address.line1),
    ),
    box(
      `${id}.city`,
      `${whose} city`,
      upper(address.city),
      `${loop} N401`,
      source,
      field(`${path}.city`, "City", address.city),
    ),
    box(
      `${id}.state`,
      `${whose} state`,
      upper(address.state),
      `${loop} N402`,
      source,
      field(`${path}.state`, "State", address.state),
    ),
    box(
      `${id}.zip`,
      `${whose} ZIP`,
      zip(address.postalCode),
      `${loop} N403`,
      source,
      field(`${path}.postalCode`, "ZIP", address.postalCode),
    ),
  ];
}

function causes(claim: Claim): FormBox[] {
  const has = (cause: string): string => (claim.relatedCauses.includes(cause) ? "YES" : "NO");
  const auto = claim.relatedCauses.includes("AA");
  return [
    box("10a", "Because of employment", has("EM"), "2300 CLM11", "visit"),
    box("10b", "Because of a car accident", has("AA"), "2300 CLM11", "visit"),
    box(
      "10b.state",
      "State of the accident",
      auto ? upper(claim.accidentState) : "",
      "2300 CLM11-4",
      "visit",
      field("accidentState", "State", claim.accidentState),
    ),
    box("10c", "Because of another accident", has("OA"), "2300 CLM11", "visit"),
  ];
}
