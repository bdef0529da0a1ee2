import type { CalendarDate, PersonName, SexCode } from "@cleanclaim/model";
import {
  centsToAmount,
  amountToCents,
  readEligibility,
  readInterchanges,
  writeEligibility,
  writeInterchange,
} from "@cleanclaim/x12";
import type { EligibilityBenefit, EligibilityMember, Party, RequestRejection, WriteProblem } from "@cleanclaim/x12";
import type { TradingPartners } from "../claim-submission/index.ts";

/** Whom a real-time question is about. */
export interface MemberInquiry {
  readonly payer: { readonly name: string; readonly payerId: string };
  readonly provider: { readonly name: string; readonly npi: string };
  readonly memberId: string;
  readonly groupNumber?: string | undefined;
  readonly subscriber: PersonInquired;
  /** The patient, when that is not the subscriber. */
  readonly dependent?: (PersonInquired & { readonly relationshipCode: string }) | undefined;
}

/** Name, birth date and sex as insurers search by them. */
export interface PersonInquired {
  readonly name: PersonName;
  readonly birthDate?: CalendarDate | undefined;
  readonly sex?: SexCode | undefined;
}

/** The numbers and the moment of one question. `trace` comes back in the answer. */
export interface InquiryEnvelope {
  readonly partners: TradingPartners;
  readonly controlNumber: bigint;
  readonly trace: string;
  readonly date: string;
  readonly time: string;
}

export type WrittenInquiry =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly problems: readonly WriteProblem[] };

/** A member as a loop 2100C or 2100D wants it. */
export function memberParty(entityCode: string, who: PersonInquired, memberId: string | undefined): Party {
  const { name, birthDate, sex } = who;
  return {
    entityCode,
    entityType: "person",
    name: name.last,
    firstName: name.first,
    ...(memberId === undefined ? {} : { idQualifier: "MI", id: memberId }),
    ...(birthDate === undefined ? {} : { birthDate, sex: sex ?? "U" }),
    references: [],
    contacts: [],
  };
}

/** An organisation as NM1 wants it. */
export function organizationParty(entityCode: string, name: string, idQualifier: string, id: string): Party {
  return { entityCode, entityType: "organization", name, idQualifier, id, references: [], contacts: [] };
}

/** Writes a 270 that asks for the general benefits (service type 30) of one member on one day. */
export function writeEligibilityInquiry(
  inquiry: MemberInquiry,
  serviceDate: CalendarDate,
  envelope: InquiryEnvelope,
): WrittenInquiry {
  const { partners } = envelope;
  const asked: Pick<EligibilityMember, "traces" | "dates" | "inquiries"> = {
    traces: [
      { typeCode: "1", number: envelope.trace, originatorId: `9${partners.senderId.padEnd(9, "0").slice(0, 9)}` },
    ],
    dates: [{ qualifier: "291", format: "D8", raw: serviceDate.replaceAll("-", ""), from: serviceDate }],
    inquiries: [{ serviceTypeCodes: ["30"], amounts: [], dates: [], references: [], otherSegments: [] }],
  };
  const nothing = { traces: [], dates: [], inquiries: [] };
  const base = { rejections: [], benefits: [], otherSegments: [] };
  const { dependent } = inquiry;
  return writeInquiry(
    writeEligibility({
      kind: "270",
      controlNumber: "0001",
      implementation: "005010X279A1",
      beginning: { purposeCode: "13", referenceNumber: envelope.trace, date: envelope.date, time: envelope.time },
      sources: [
        {
          source: organizationParty("PR", inquiry.payer.name, "PI", inquiry.payer.payerId),
          rejections: [],
          receivers: [
            {
              receiver: organizationParty("1P", inquiry.provider.name, "XX", inquiry.provider.npi),
              rejections: [],
              subscribers: [
                {
                  ...base,
                  ...(dependent === undefined ? asked : nothing),
                  member: memberParty("IL", inquiry.subscriber, inquiry.memberId),
                  dependents:
                    dependent === undefined
                      ? []
                      : [
                          {
                            ...base,
                            ...asked,
                            member: memberParty("03", dependent, undefined),
                            relationshipCode: dependent.relationshipCode,
                          },
                        ],
                },
              ],
            },
          ],
        },
      ],
    }),
    envelope,
  );
}

/** Puts one real-time transaction into its interchange. */
export function writeInquiry(
  transaction: ReturnType<typeof writeEligibility>,
  envelope: InquiryEnvelope,
): WrittenInquiry {
  const { partners, controlNumber } = envelope;
  return writeInterchange({
    sender: partners.senderId,
    receiver: partners.receiverId,
    date: envelope.date,
    time: envelope.time,
    controlNumber: controlNumber.toString().padStart(9, "0"),
    usage: partners.usage,
    groups: [{ controlNumber: controlNumber.toString(), transactions: [transaction] }],
  });
}

/** What a 271 came to. */
export interface EligibilityReading {
  readonly status: "active" | "inactive" | "not-found" | "error";
  readonly summary: string;
  readonly lines: readonly { readonly label: string; readonly value: string }[];
  readonly problem: string | null;
  readonly planName: string | null;
  readonly activeFrom: string | null;
  readonly activeUntil: string | null;
}

const rejectionWords: Readonly<Record<string, string>> = {
  "15": "something that the payer needs was missing from the question",
  "33": "the payer could not use what was sent",
  "41": "the payer does not let this provider ask",
  "42": "the payer can't answer at the moment",
  "43": "the payer does not know this provider",
  "51": "the provider is not on the payer's file",
  "52": "the date of service is not within the provider's plan",
  "57": "the date of service is not right",
  "58": "the date of birth is not right or is missing",
  "60": "the date of birth lies after the date of service",
  "62": "the date of service is too long ago or too far ahead to ask about",
  "63": "the date of service lies in the future",
  "65": "the patient's name is not right or is missing",
  "67": "the patient is not known to the payer",
  "71": "the patient's birth date is not the one the payer has",
  "72": "the member id is not right or is missing",
  "73": "the subscriber's name is not the one the payer has",
  "74": "the subscriber's group number is not the one the payer has",
  "75": "the subscriber is not known to the payer",
  "76": "the payer has more than one subscriber with this id",
  "78": "the subscriber is not in the group named",
  "79": "the participant is not known",
  "80": "no answer was received from the payer",
};
const notFoundCodes = new Set(["65", "67", "71", "72", "73", "75", "76", "78"]);

/** What a payer's refusal to answer says, in words. */
export function rejectionText(rejections: readonly RequestRejection[]): string {
  return rejections
    .map(({ reasonCode }) => rejectionWords[reasonCode] ?? `the payer gave reason ${reasonCode}`)
    .join("; ");
}

const labels: Readonly<Record<string, string>> = {
  A: "Coinsurance",
  B: "Copay",
  C: "Deductible",
  F: "Limit",
  G: "Out-of-pocket maximum",
  R: "Other insurance",
};
const periods: Readonly<Record<string, string>> = {
  "23": "a calendar year",
  "27": "a visit",
  "29": "remaining",
  "24": "year to date",
  "26": "an episode",
};
const serviceTypes: Readonly<Record<string, string>> = {
  "30": "",
  "98": "office visit",
  "1": "medical care",
  "2": "surgical",
  "48": "hospital inpatient",
  "50": "hospital outpatient",
  "86": "emergency",
  UC: "urgent care",
  "33": "chiropractic",
  PT: "physical therapy",
};

/** Reads the 271 of one question. Any text that is no 271 is an error in words. */
export function readEligibilityAnswer(text: string): EligibilityReading {
  const transaction = readInterchanges(text)
    .interchanges.flatMap((one) => one.groups.flatMap((group) => group.transactions))
    .find((one) => one.id === "271");
  if (transaction === undefined) return failed("error", "The payer's answer was not an eligibility answer (271).");
  const answer = readEligibility(transaction);
  const receivers = answer.sources.flatMap((source) => source.receivers);
  const members = receivers.flatMap((receiver) =>
    receiver.subscribers.flatMap((subscriber) => [subscriber, ...subscriber.dependents]),
  );
  const member = members.findLast((one) => one.benefits.length > 0 || one.rejections.length > 0) ?? members[0];
  const rejections = [
    ...answer.sources.flatMap((source) => source.rejections),
    ...receivers.flatMap((receiver) => receiver.rejections),
    ...members.flatMap((one) => one.rejections),
    ...(member?.benefits ?? []).flatMap((benefit) => benefit.rejections),
  ];
  const benefits = member?.benefits ?? [];
  if (rejections.length > 0 && benefits.length === 0) {
    const notFound = rejections.some(({ reasonCode }) => notFoundCodes.has(reasonCode));
    const why = rejectionText(rejections);
    return failed(notFound ? "not-found" : "error", `The payer did not answer the question: ${why}.`);
  }
  return readBenefits(benefits, member?.dates ?? []);
}

function failed(status: "not-found" | "error", problem: string): EligibilityReading {
  const summary = status === "not-found" ? "Not found at the payer" : "No usable answer";
  return { status, summary, lines: [], problem, planName: null, activeFrom: null, activeUntil: null };
}

function readBenefits(benefits: readonly EligibilityBenefit[], dates: EligibilityMember["dates"]): EligibilityReading {
  const active = benefits.find((benefit) => /^[1-5]$/.test(benefit.informationCode));
  const inactive = benefits.find((benefit) => /^[678]$/.test(benefit.informationCode));
  const plan = (active ?? inactive)?.planDescription ?? null;
  const period = dates.find((date) => ["291", "307", "346", "356"].includes(date.qualifier));
  const ending = dates.find((date) => ["347", "357"].includes(date.qualifier));
  const lines = benefits.flatMap(benefitLine);
  const status = active === undefined ? "inactive" : "active";
  const summary = active === undefined ? "Not covered on this date" : `Covered${plan === null ? "" : `: ${plan}`}`;
  return {
    status,
    summary,
    lines: [{ label: "Coverage", value: active === undefined ? "Not active" : "Active" }, ...lines],
    problem:
      active === undefined
        ? "The payer says that the coverage is not active on this date. Ask the patient for other insurance."
        : null,
    planName: plan,
    activeFrom: period?.from ?? null,
    activeUntil: period?.to ?? ending?.from ?? null,
  };
}

function benefitLine(benefit: EligibilityBenefit): { label: string; value: string }[] {
  const name = labels[benefit.informationCode];
  if (name === undefined) return [];
  const about = benefit.serviceTypeCodes
    .map((code) => serviceTypes[code] ?? `service type ${code}`)
    .filter((one) => one !== "");
  const period = benefit.timePeriodCode === undefined ? "" : (periods[benefit.timePeriodCode] ?? "");
  const level = benefit.coverageLevelCode === "FAM" ? "family" : "";
  const network = benefit.inPlanNetwork === "N" ? "out of network" : "";
  const details = [level, ...about, network].filter((one) => one !== "");
  const amount = benefit.amount === undefined ? undefined : amountToCents(benefit.amount);
  const percent = benefit.percent === undefined ? undefined : Number(benefit.percent);
  const value =
    amount !== undefined
      ? `$${centsToAmount(amount)}`
      : percent !== undefined && Number.isFinite(percent)
        ? `${Number((percent * 100).toFixed(2))} %`
        : [benefit.quantity, ...benefit.messages].filter((one) => one !== undefined && one !== "").join(" ");
  if (value === "") return [];
  const suffix = period === "" ? "" : period === "remaining" ? " remaining" : ` for ${period}`;
  return [{ label: `${name}${details.length === 0 ? "" : ` (${details.join(", ")})`}`, value: `${value}${suffix}` }];
}
