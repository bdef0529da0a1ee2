import { type CalendarDate, type Cents, type Explanation, addDays, moneyText } from "@cleanclaim/model";
import { denialReason } from "./denial-reasons.ts";

/** What a denial is made from. */
export interface DenialFacts {
  readonly group: string;
  readonly reason: string;
  readonly remarks: readonly string[];
  readonly cents: Cents;
  readonly line: number | undefined;
  readonly procedureCode: string | undefined;
  readonly diagnoses: readonly string[];
  readonly decidedOn: CalendarDate;
  readonly appealDays: number;
  readonly payerName: string;
}

/** A denial as work: reason in words, deadline, next step, and the chance that work brings money. */
export interface DenialWork {
  readonly category: string;
  readonly explanation: string;
  readonly step: string;
  readonly action: string;
  readonly chance: number;
  readonly deadline: CalendarDate;
}

/** Turns a denied amount into work. The deadline is the payer's appeal time from the day of its decision. */
export function denialWork(facts: DenialFacts): DenialWork {
  const known = denialReason(facts.reason);
  const place =
    facts.line === undefined
      ? "The claim"
      : `Line ${facts.line}${facts.procedureCode === undefined ? "" : ` (${facts.procedureCode})`}`;
  const pointed =
    facts.reason === "11" && facts.diagnoses.length > 0 ? ` It is pointed at ${facts.diagnoses.join(", ")}.` : "";
  const patient = facts.group === "PR" && known.action !== "correct-and-resend";
  return {
    category: known.category,
    explanation: `${place}: ${known.explanation}${pointed}`,
    step: known.step,
    action: patient ? "bill-patient" : known.action,
    chance: known.chance,
    deadline: addDays(facts.decidedOn, facts.appealDays),
  };
}

/** The "Why?" of a proposed next step. */
export function explainDenial(facts: DenialFacts, work: DenialWork): Explanation {
  return {
    question: `Why is ${moneyText(facts.cents)} denied, and why is this the next step?`,
    answer: `${work.explanation} ${work.step}`,
    steps: [
      {
        text: `${facts.payerName} put ${moneyText(facts.cents)} under group ${facts.group}, reason ${facts.reason}.`,
        source: { name: "835", locator: facts.line === undefined ? "CAS of the claim" : `CAS of line ${facts.line}` },
      },
      {
        text: `Reason ${facts.reason} is of the kind ${work.category}; our description and step for it.`,
        source: { name: "Cleanclaim denial reasons", locator: `CARC ${facts.reason}` },
      },
      ...facts.remarks.map((remark) => ({
        text: `Remark ${remark} came with it.`,
        source: { name: "835", locator: "LQ / MOA" },
      })),
      {
        text: `The deadline ${work.deadline} is ${facts.appealDays} days after the decision of ${facts.decidedOn}.`,
        source: { name: "Payer set-up", locator: "appeal days" },
      },
      {
        text: `Chance ${work.chance} %: our starting estimate for this reason.`,
        source: { name: "Cleanclaim denial reasons", locator: `CARC ${facts.reason}` },
      },
    ],
    versions: { "denial-reasons": "1" },
  };
}

/** What an appeal letter says besides the facts of the denial. */
export interface AppealFacts extends DenialFacts {
  readonly practiceName: string;
  readonly practiceAddress: string;
  readonly patientName: string;
  readonly memberId: string;
  readonly patientControlNumber: string;
  readonly payerClaimControlNumber: string;
  readonly serviceDate: CalendarDate;
  readonly charge: Cents;
  readonly writtenOn: CalendarDate;
}

/** A letter of appeal, ready for a person to complete with the clinical reason. Facts only; no claim that the record does not hold. */
export function appealLetter(facts: AppealFacts): string {
  const reason = denialReason(facts.reason);
  return [
    facts.practiceName,
    facts.practiceAddress,
    "",
    facts.writtenOn,
    "",
    `${facts.payerName}, Appeals`,
    "",
    `Re: ${facts.patientName}, member ${facts.memberId}`,
    `Claim ${facts.payerClaimControlNumber} (our number ${facts.patientControlNumber}), service of ${facts.serviceDate}`,
    `Amount in dispute: ${moneyText(facts.cents)} of ${moneyText(facts.charge)} charged`,
    "",
    "We ask you to reconsider your decision on the claim named above.",
    "",
    `You refused ${facts.line === undefined ? "the claim" : `line ${facts.line} (${facts.procedureCode ?? ""})`} with reason ${facts.group}-${facts.reason}${facts.remarks.length > 0 ? ` and remarks ${facts.remarks.join(", ")}` : ""}. We understand this as: ${reason.explanation}`,
    "",
    `The claim reports ${facts.diagnoses.length > 0 ? `diagnoses ${facts.diagnoses.join(", ")}` : "the diagnoses of the record"}. The enclosed record of the visit shows:`,
    "",
    "[Say here what in the record supports the service, with the words of the note.]",
    "",
    "Please pay the claim, or tell us the clinical rationale, the policy you applied with its date, and the credentials of the reviewer.",
    "",
    "Enclosed: the claim, your remittance advice, the record of the visit.",
  ].join("\n");
}
