import type { CalendarDate, Claim, Remittance } from "@cleanclaim/model";
import {
  readAuthorizationAnswer,
  readBenefitFacts,
  readEligibilityAnswer,
  remittanceFrom835,
  writeAuthorizationRequest,
  writeBatch,
  writeEligibilityInquiry,
  type BenefitFacts,
  type EligibilityReading,
  type InquiryEnvelope,
  type MemberInquiry,
  type TradingPartners,
} from "@cleanclaim/revenue-cycle";
import { read835, readInterchanges } from "@cleanclaim/x12";
import type { MemorySite } from "./memory-site.ts";

const PARTNERS: TradingPartners = {
  senderId: "CORPUSTRIAL",
  senderName: "Corpus trial",
  contactName: "Billing office",
  contactPhone: "3195550148",
  receiverId: "SIMCLEAR",
  receiverName: "Simulated Clearinghouse",
  usage: "T",
};

/** What the payer said about a member on a day. */
export interface AskedBenefits {
  readonly reading: EligibilityReading;
  readonly facts: BenefitFacts | null;
  readonly on: CalendarDate;
}

/** Speaks with the simulated clearinghouse as the application does: 270, 278 and 837 as bytes out, 271, 278 and 835 as bytes back. */
export class TrialExchange {
  readonly #site: MemorySite;
  #control = 0n;

  constructor(site: MemorySite) {
    this.#site = site;
  }

  #envelope(today: CalendarDate): InquiryEnvelope {
    this.#control += 1n;
    return { partners: PARTNERS, controlNumber: this.#control, trace: `T${this.#control}`, date: today, time: "07:30" };
  }

  /** Asks whether and how a member is insured on a day of service. */
  benefits(claim: Claim, on: CalendarDate, today: CalendarDate): AskedBenefits | undefined {
    const written = writeEligibilityInquiry(inquiryOf(claim), on, this.#envelope(today));
    if (!written.ok) return undefined;
    const text = this.#site.ask(written.text, today);
    if (text === undefined) return undefined;
    return { reading: readEligibilityAnswer(text), facts: readBenefitFacts(text), on: today };
  }

  /** Asks for an authorization; the number, when it was given. */
  authorize(claim: Claim, codes: readonly string[], today: CalendarDate): string | undefined {
    const on = claim.lines[0]?.serviceFrom ?? today;
    const request = {
      procedureCodes: codes,
      diagnosisCodes: claim.diagnoses.map((one) => one.code),
      units: 1,
      serviceDate: on,
      placeOfServiceCode: claim.placeOfServiceCode ?? "11",
    };
    const written = writeAuthorizationRequest(inquiryOf(claim), request, this.#envelope(today));
    const text = written.ok ? this.#site.ask(written.text, today) : undefined;
    if (text === undefined) return undefined;
    return readAuthorizationAnswer(text).number ?? undefined;
  }

  /** The control number of the interchange sent last. */
  get lastControl(): string {
    return this.#control.toString();
  }

  /** Writes claims as one 837P and hands it over. The paths of what can't be written, when it can't. */
  send(claims: readonly Claim[], today: CalendarDate): readonly string[] {
    this.#control += 1n;
    const written = writeBatch(claims, {
      partners: PARTNERS,
      controlNumber: this.#control,
      date: today,
      time: "08:00",
    });
    if (!written.ok) return written.problems.map((problem) => problem.path);
    this.#site.deliver(`${String(this.#control).padStart(7, "0")}.edi`, written.text);
    return [];
  }
}

/** Reads the remittances of an 835 file with the reader of the application. Throws on one that can't be read: that is a defect. */
export function remittancesIn(text: string): readonly Remittance[] {
  const transactions = readInterchanges(text).interchanges.flatMap((one) =>
    one.groups.flatMap((group) => group.transactions),
  );
  return transactions.map((transaction) => {
    const reading = remittanceFrom835(read835(transaction));
    if (!reading.ok) throw new Error(`an 835 can't be read: ${reading.problems[0]?.message ?? ""}`);
    return reading.remittance;
  });
}

function inquiryOf(claim: Claim): MemberInquiry {
  const { patient, subscriber } = claim;
  return {
    payer: { name: claim.payer.name, payerId: claim.payer.payerId },
    provider: { name: claim.billingProvider.name, npi: claim.billingProvider.npi },
    memberId: subscriber.memberId,
    subscriber: { name: patient.name, birthDate: patient.birthDate, sex: patient.sex },
  };
}
