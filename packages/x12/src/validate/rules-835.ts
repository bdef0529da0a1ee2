import { amountToCents, isDate8 } from "../values.ts";
import type { Segment } from "../wire/segment.ts";
import { element } from "../wire/segment.ts";
import { reportRule } from "./catalogue.ts";
import type { RuleCode } from "./catalogue.ts";
import type { AdjustmentState } from "./claim-state.ts";
import { noAdjustments } from "./claim-state.ts";
import type { RuleContext } from "./context.ts";
import { adjust } from "./rules-837-balance.ts";

interface ServiceState extends AdjustmentState {
  readonly segment: Segment;
  readonly position: number;
  readonly charge: bigint;
  readonly paid: bigint;
  dated: boolean;
}

/** Summary of a provider (TS3) and what follows it. */
interface SummaryState {
  readonly segment: Segment;
  readonly position: number;
  claims: number;
  charges: bigint;
  reversals: boolean;
}

interface ClaimState extends AdjustmentState {
  readonly segment: Segment;
  readonly position: number;
  readonly charge: bigint;
  readonly paid: bigint;
  readonly responsibility: bigint | undefined;
  readonly status: string;
  dated: boolean;
  patientAdjusted: bigint;
  readonly services: ServiceState[];
  readable: boolean;
}

const ZERO = 0n;

/** Balance and situations of the 835 (SNIP 3 and 4). One for a transaction set. */
export class RemittanceRules {
  readonly #context: RuleContext;
  #payment: Segment | undefined;
  #paymentPosition = 0;
  #claim: ClaimState | undefined;
  #service: ServiceState | undefined;
  #summary: SummaryState | undefined;
  #claimsPaid = ZERO;
  #providerAdjusted = ZERO;
  #readable = true;
  /** True until something does not balance. */
  balanced = true;

  constructor(context: RuleContext) {
    this.#context = context;
  }

  take(segment: Segment, position: number): void {
    switch (segment.id) {
      case "BPR":
        this.#payment = segment;
        this.#paymentPosition = position;
        this.#method(segment, position);
        break;
      case "TRN":
        this.#trace(segment, position);
        break;
      case "LX":
        this.#finishClaim();
        this.#finishSummary();
        break;
      case "TS3":
        this.#summary = { segment, position, claims: 0, charges: ZERO, reversals: false };
        break;
      case "DTM":
        this.#date(segment, position);
        break;
      case "CLP":
        this.#openClaim(segment, position);
        break;
      case "CAS":
        this.#adjust(segment, position);
        break;
      case "SVC":
        this.#openService(segment, position);
        break;
      case "PLB":
        this.#finishClaim();
        this.#finishSummary();
        this.#provider(segment, position);
        break;
      default:
    }
  }

  end(): void {
    this.#finishClaim();
    this.#finishSummary();
    const payment = this.#payment;
    if (payment === undefined || !this.#readable) return;
    const amount = this.#cents(payment, 2);
    if (this.#readable && amount !== this.#claimsPaid - this.#providerAdjusted) {
      this.#say("BAL-835-BPR", payment, this.#paymentPosition, 2, "ST");
    }
  }

  #say(code: RuleCode, segment: Segment, position: number, at: number | undefined, loop: string): void {
    if (code.startsWith("BAL-") && code !== "BAL-835-TS3") this.balanced = false;
    reportRule(this.#context.report, code, { segment, position, loop }, at);
  }

  #cents(segment: Segment, at: number): bigint {
    const text = element(segment, at);
    if (text === "") return ZERO;
    const cents = amountToCents(text);
    if (cents === undefined) {
      this.#readable = false;
      if (this.#claim !== undefined) this.#claim.readable = false;
    }
    return cents ?? ZERO;
  }

  #method(segment: Segment, position: number): void {
    const method = element(segment, 4);
    const amount = amountToCents(element(segment, 2));
    if (method === "NON" && amount !== undefined && amount !== ZERO) {
      this.#say("BPR-NON", segment, position, 4, "ST");
    }
    if (amount !== undefined && amount < ZERO) {
      this.#say("BPR-NEGATIVE", segment, position, 2, "ST");
    }
    if (method !== "NON" && method !== "" && amount === ZERO) this.#say("BPR-ZERO", segment, position, 4, "ST");
    if (element(segment, 1) === "H" && amount !== undefined && amount > ZERO) {
      this.#say("BPR-NOTICE", segment, position, 1, "ST");
    }
    if (element(segment, 3) === "D") this.#say("BPR-DEBIT", segment, position, 3, "ST");
    if (method === "ACH") {
      const missing = [5, 6, 7, 8, 9, 10, 12, 13, 14, 15].find((at) => element(segment, at) === "");
      if (missing !== undefined) {
        this.#say("BPR-ACH", segment, position, missing, "ST");
      }
    }
  }

  /** TRN03 is the payer's number of BPR10. */
  #trace(segment: Segment, position: number): void {
    const payer = this.#payment === undefined ? "" : element(this.#payment, 10);
    if (payer !== "" && element(segment, 3) !== "" && element(segment, 3) !== payer) {
      this.#say("SIT-835-TRACE", segment, position, 3, "ST");
    }
  }

  #provider(segment: Segment, position: number): void {
    for (let at = 3; at < Math.max(segment.elements.length, 5); at += 2) {
      const reason = element(segment, at);
      const amount = element(segment, at + 1);
      this.#providerAdjusted += this.#cents(segment, at + 1);
      if ((reason === "") !== (amount === "")) {
        this.#say("SIT-PLB-PAIR", segment, position, reason === "" ? at : at + 1, "ST");
      }
      if (/^L6\b/.test(reason) && (amountToCents(amount) ?? ZERO) > ZERO) {
        this.#say("SIT-PLB-INTEREST", segment, position, at + 1, "ST");
      }
    }
  }

  /** Days of service, of the claim (232) or of a service (472, 150). */
  #date(segment: Segment, position: number): void {
    const claim = this.#claim;
    const qualifier = element(segment, 1);
    if (claim === undefined || (qualifier !== "232" && qualifier !== "472" && qualifier !== "150")) return;
    (this.#service ?? claim).dated = true;
    const day = element(segment, 2);
    const file = this.#context.fileDate;
    if (file !== undefined && claim.status !== "25" && isDate8(day) && day > file) {
      this.#say("DATE-835-SERVICE", segment, position, 2, this.#service === undefined ? "2100" : "2110");
    }
  }

  #finishSummary(): void {
    const summary = this.#summary;
    this.#summary = undefined;
    if (summary === undefined || summary.reversals) return;
    const { segment, position, claims, charges } = summary;
    const wrong = Number(element(segment, 4)) !== claims ? 4 : amountToCents(element(segment, 5)) !== charges ? 5 : 0;
    if (wrong > 0) this.#say("BAL-835-TS3", segment, position, wrong, "2000");
  }

  #openClaim(segment: Segment, position: number): void {
    this.#finishClaim();
    const claim: ClaimState = {
      segment,
      position,
      charge: this.#cents(segment, 3),
      paid: this.#cents(segment, 4),
      responsibility: element(segment, 5) === "" ? undefined : amountToCents(element(segment, 5)),
      status: element(segment, 2),
      ...noAdjustments(),
      dated: false,
      patientAdjusted: ZERO,
      services: [],
      readable: true,
    };
    this.#claim = claim;
    this.#service = undefined;
    this.#claimsPaid += claim.paid;
    const reversal = claim.status === "22";
    if (this.#summary !== undefined) {
      this.#summary.claims += 1;
      this.#summary.charges += claim.charge;
      this.#summary.reversals ||= reversal;
    }
    if (reversal && claim.paid > ZERO) this.#say("SIT-835-REVERSAL-PAID", segment, position, 4, "2100");
    if (!reversal && claim.charge < ZERO) this.#say("SIT-835-NEGATIVE", segment, position, 3, "2100");
    if (claim.status === "22" && claim.charge > ZERO) this.#say("SIT-835-REVERSAL", segment, position, 2, "2100");
    if (claim.status === "4" && claim.paid > ZERO) this.#say("SIT-835-DENIED", segment, position, 2, "2100");
  }

  #openService(segment: Segment, position: number): void {
    if (this.#claim === undefined) return;
    this.#service = {
      segment,
      position,
      charge: this.#cents(segment, 2),
      paid: this.#cents(segment, 3),
      ...noAdjustments(),
      dated: false,
    };
    if (this.#claim.status === "22" && this.#service.charge > ZERO) {
      this.#say("SIT-835-REVERSAL", segment, position, 2, "2110");
    }
    this.#claim.services.push(this.#service);
  }

  #adjust(segment: Segment, position: number): void {
    const claim = this.#claim;
    if (claim === undefined) return;
    let total = ZERO;
    for (let at = 3; at < segment.elements.length; at += 3) total += this.#cents(segment, at);
    const place = { segment, position, loop: this.#service === undefined ? "2100" : "2110" };
    adjust(this.#service ?? claim, segment, total, place, this.#context, "SIT-835-CAS-GROUP");
    if (element(segment, 1) === "PR") claim.patientAdjusted += total;
  }

  #finishClaim(): void {
    const claim = this.#claim;
    this.#claim = this.#service = undefined;
    if (claim?.readable !== true) return;
    const { segment, position } = claim;
    let serviceAdjusted = ZERO;
    let charges = ZERO;
    let payments = ZERO;
    for (const service of claim.services) {
      serviceAdjusted += service.adjusted;
      charges += service.charge;
      payments += service.paid;
      if (service.charge - service.adjusted !== service.paid) {
        this.#say("BAL-835-SVC", service.segment, service.position, 3, "2110");
      }
    }
    if (claim.charge - claim.adjusted - serviceAdjusted !== claim.paid) {
      this.#say("BAL-835-CLP", segment, position, 4, "2100");
    }
    if (claim.services.length > 0) {
      if (charges !== claim.charge) {
        this.#say("BAL-835-CLP-SVC-CHG", segment, position, 3, "2100");
      }
      if (payments - claim.adjusted !== claim.paid) {
        this.#say("BAL-835-CLP-SVC-PAID", segment, position, 4, "2100");
      }
    }
    const undated = claim.services.length === 0 || claim.services.some((service) => !service.dated);
    if (!claim.dated && undated) this.#say("SIT-835-DATE", segment, position, undefined, "2100");
    if (claim.responsibility !== undefined && claim.responsibility !== claim.patientAdjusted) {
      this.#say("INFO-835-CLP05", segment, position, 5, "2100");
    }
  }
}
