import { amountToCents } from "../values.ts";
import type { Segment } from "../wire/segment.ts";
import { element } from "../wire/segment.ts";
import { reportRule } from "./catalogue.ts";
import type { RuleCode } from "./catalogue.ts";
import type { RuleContext } from "./context.ts";

interface ServiceState {
  readonly segment: Segment;
  readonly position: number;
  readonly charge: bigint;
  readonly paid: bigint;
  adjusted: bigint;
}

interface ClaimState {
  readonly segment: Segment;
  readonly position: number;
  readonly charge: bigint;
  readonly paid: bigint;
  readonly responsibility: bigint | undefined;
  readonly status: string;
  adjusted: bigint;
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
      case "CLP":
        this.#openClaim(segment, position);
        break;
      case "CAS":
        this.#adjust(segment);
        break;
      case "SVC":
        this.#openService(segment, position);
        break;
      case "PLB":
        this.#finishClaim();
        for (let at = 4; at < segment.elements.length; at += 2) this.#providerAdjusted += this.#cents(segment, at);
        break;
      default:
    }
  }

  end(): void {
    this.#finishClaim();
    const payment = this.#payment;
    if (payment === undefined || !this.#readable) return;
    const amount = this.#cents(payment, 2);
    if (this.#readable && amount !== this.#claimsPaid - this.#providerAdjusted) {
      this.#say("BAL-835-BPR", payment, this.#paymentPosition, 2, "ST");
    }
  }

  #say(code: RuleCode, segment: Segment, position: number, at: number, loop: string): void {
    if (code.startsWith("BAL-")) this.balanced = false;
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
    if (method === "ACH") {
      const missing = [5, 6, 7, 8, 9, 10, 12, 13, 14, 15].find((at) => element(segment, at) === "");
      if (missing !== undefined) {
        this.#say("BPR-ACH", segment, position, missing, "ST");
      }
    }
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
      adjusted: ZERO,
      patientAdjusted: ZERO,
      services: [],
      readable: true,
    };
    this.#claim = claim;
    this.#service = undefined;
    this.#claimsPaid += claim.paid;
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
      adjusted: ZERO,
    };
    this.#claim.services.push(this.#service);
  }

  #adjust(segment: Segment): void {
    const claim = this.#claim;
    if (claim === undefined) return;
    let total = ZERO;
    for (let at = 3; at < segment.elements.length; at += 3) total += this.#cents(segment, at);
    if (this.#service === undefined) claim.adjusted += total;
    else this.#service.adjusted += total;
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
    if (claim.responsibility !== undefined && claim.responsibility !== claim.patientAdjusted) {
      this.#say("INFO-835-CLP05", segment, position, 5, "2100");
    }
  }
}
