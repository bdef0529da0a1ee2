import { amountToCents, isDate8 } from "../values.ts";
import type { Segment } from "../wire/segment.ts";
import { element } from "../wire/segment.ts";
import { reportRule } from "./catalogue.ts";
import type { Place, RuleCode } from "./catalogue.ts";
import type { AdjudicationState, ClaimState, LineState, PayerState } from "./claim-state.ts";
import { STATES, isToothNumber } from "./code-lists.ts";
import type { RuleContext } from "./context.ts";
import { claimBalanceRules, claimLineRules } from "./rules-837-balance.ts";
import { claimCodeRules, claimSituationRules } from "./rules-837-situations.ts";
import type { CodeRules } from "./rules-codes.ts";

interface SubscriberState extends Place {
  readonly relationship: string;
  readonly sequence: string;
  claims: number;
  dependents: number;
}

const ZERO = 0n;
const STREET_BOX = /^\s*P\.?\s*O\.?\s*BOX\b|^\s*POST OFFICE BOX\b|^\s*LOCK ?BOX\b/i;

/** Collects claims of an 837 segment by segment and judges each when it is complete (SNIP 2 to 6). One for a transaction set. */
export class ClaimRules {
  readonly #context: RuleContext;
  readonly #codes: CodeRules;
  readonly #component: string;
  #claim: ClaimState | undefined;
  #line: LineState | undefined;
  #payer: PayerState | undefined;
  #adjudication: AdjudicationState | undefined;
  #subscriber: SubscriberState | undefined;
  #billing = false;
  #level = "";
  #birth = "";
  #entity = "";
  #loop = "";
  #position = 0;

  constructor(context: RuleContext, codes: CodeRules) {
    this.#context = context;
    this.#codes = codes;
    this.#component = context.delimiters.component;
  }

  take(segment: Segment, position: number, loop: string): void {
    this.#loop = loop;
    this.#position = position;
    switch (segment.id) {
      case "HL":
        this.#openLevel(segment);
        break;
      case "NM1":
        this.#name(segment);
        break;
      case "N3":
        if (this.#entity === "85" && this.#claim === undefined && STREET_BOX.test(element(segment, 1))) {
          this.#say("SIT-BILLING-STREET", segment, 1);
        }
        break;
      case "DMG":
        if (this.#claim === undefined) this.#birth = element(segment, 2);
        break;
      case "SBR":
        this.#payerPosition(segment);
        break;
      case "CLM":
        this.#openClaim(segment);
        break;
      default:
        if (this.#claim !== undefined) this.#claimSegment(this.#claim, segment);
    }
  }

  end(first: Segment | undefined): void {
    this.#finishClaim();
    this.#finishSubscriber();
    if (!this.#billing && first !== undefined) {
      reportRule(this.#context.report, "NO-BILLING", { segment: first, position: 1 });
    }
  }

  #place(segment: Segment): Place {
    return { segment, position: this.#position, loop: this.#loop };
  }

  #say(code: RuleCode, segment: Segment, at?: number): void {
    reportRule(this.#context.report, code, this.#place(segment), at);
  }

  #openLevel(segment: Segment): void {
    this.#finishClaim();
    this.#level = element(segment, 3);
    if (this.#level === "20" || this.#level === "22") this.#finishSubscriber();
    else if (this.#level === "23" && this.#subscriber !== undefined) this.#subscriber.dependents += 1;
    this.#entity = "";
    this.#birth = "";
  }

  #finishSubscriber(): void {
    const subscriber = this.#subscriber;
    this.#subscriber = undefined;
    if (subscriber === undefined) return;
    const { relationship, claims, dependents } = subscriber;
    const self = relationship === "18";
    if ((self && dependents > 0) || (!self && claims > 0 && dependents === 0)) {
      reportRule(this.#context.report, "SIT-PATIENT", subscriber, 2);
    }
  }

  #name(segment: Segment): void {
    this.#entity = element(segment, 1);
    const claim = this.#claim;
    if (claim === undefined) {
      if (this.#entity !== "85") return;
      this.#billing = true;
      if (element(segment, 8) !== "XX") this.#say("SIT-BILLING-NPI", segment, 8);
      return;
    }
    if (this.#line === undefined && this.#payer === undefined) claim.providers.add(this.#entity);
    if (this.#payer !== undefined && this.#line === undefined && this.#entity === "PR")
      this.#payer.id = element(segment, 9);
    this.#adjudication = undefined;
  }

  #payerPosition(segment: Segment): void {
    const sequence = element(segment, 1);
    if (this.#claim === undefined) {
      this.#subscriber = {
        ...this.#place(segment),
        relationship: element(segment, 2),
        sequence,
        claims: 0,
        dependents: 0,
      };
      if (sequence !== "P" && element(segment, 9) === "MB" && element(segment, 5) === "")
        this.#say("SIT-MSP", segment, 5);
      return;
    }
    this.#line = this.#adjudication = undefined;
    this.#payer = { ...this.#place(segment), sequence, paid: undefined, adjusted: ZERO, id: "" };
    this.#claim.payers.push(this.#payer);
  }

  #openClaim(segment: Segment): void {
    this.#finishClaim();
    const place = element(segment, 5).split(this.#component);
    const causes = element(segment, 11).split(this.#component);
    if (this.#subscriber !== undefined && this.#level !== "23") this.#subscriber.claims += 1;
    const claim: ClaimState = {
      ...this.#place(segment),
      facility: place[0] ?? "",
      frequency: place[2] ?? "",
      charge: amountToCents(element(segment, 2)),
      causes: causes.slice(0, 3).filter((cause) => cause !== ""),
      causeState: causes[3] ?? "",
      sequence: this.#subscriber?.sequence ?? "",
      diagnoses: 0,
      admitting: false,
      reasonForVisit: false,
      principal: undefined,
      statement: undefined,
      admitted: undefined,
      admission: undefined,
      dates: new Set(),
      references: new Set(),
      providers: new Set(),
      segments: new Set(),
      payers: [],
      lines: [],
      amountsReadable: true,
    };
    this.#claim = claim;
    this.#line = this.#payer = this.#adjudication = undefined;
    claimCodeRules(claim, this.#context);
    if (this.#context.kind !== "837I") this.#codes.place(segment, this.#position, this.#loop, 5, claim.facility);
    if (claim.causeState !== "" && !STATES.has(claim.causeState) && (causes[4] ?? "") === "") {
      this.#say("CODE-ACCIDENT-STATE", segment, 11);
    }
  }

  #claimSegment(claim: ClaimState, segment: Segment): void {
    const onClaim = this.#line === undefined && this.#payer === undefined;
    switch (segment.id) {
      case "LX":
        this.#openLine(claim, segment);
        break;
      case "SV1":
      case "SV2":
      case "SV3":
        this.#service(claim, segment);
        break;
      case "HI":
        this.#diagnoses(claim, segment);
        break;
      case "DTP":
        if (onClaim) claim.dates.add(element(segment, 1));
        this.#date(claim, segment);
        break;
      case "REF":
        this.#reference(claim, segment, onClaim);
        break;
      case "AMT":
        if (this.#payer !== undefined && element(segment, 1) === "D") this.#payer.paid = this.#cents(claim, segment, 2);
        break;
      case "CAS":
        this.#adjust(claim, segment);
        break;
      case "SVD":
        this.#openAdjudication(claim, segment);
        break;
      case "CL1":
        claim.admission = this.#place(segment);
        break;
      case "TOO":
        if (element(segment, 2) !== "" && !isToothNumber(element(segment, 2))) this.#say("CODE-TOOTH", segment, 2);
        break;
      case "CR1":
        (this.#line ?? claim).segments.add("CR1");
        break;
      default:
    }
  }

  #openLine(claim: ClaimState, segment: Segment): void {
    this.#payer = this.#adjudication = undefined;
    this.#line = {
      ...this.#place(segment),
      service: undefined,
      charge: undefined,
      references: new Set(),
      segments: new Set(),
      adjudications: [],
    };
    claim.lines.push(this.#line);
    if (element(segment, 1) !== String(claim.lines.length)) this.#say("LX-SEQ", segment, 1);
  }

  #reference(claim: ClaimState, segment: Segment, onClaim: boolean): void {
    const qualifier = element(segment, 1);
    if (onClaim) claim.references.add(qualifier);
    else if (this.#line !== undefined) {
      this.#line.references.add(qualifier);
      if (qualifier !== "6R") return;
      const number = `6R ${element(segment, 2)}`;
      if (claim.references.has(number)) this.#say("SIT-6R", segment, 2);
      claim.references.add(number);
    }
  }

  #cents(claim: ClaimState, segment: Segment, at: number): bigint {
    const text = element(segment, at);
    if (text === "") return ZERO;
    const cents = amountToCents(text);
    if (cents === undefined) claim.amountsReadable = false;
    return cents ?? ZERO;
  }

  #adjust(claim: ClaimState, segment: Segment): void {
    let total = ZERO;
    for (let at = 3; at < segment.elements.length; at += 3) total += this.#cents(claim, segment, at);
    if (this.#adjudication !== undefined) this.#adjudication.adjusted += total;
    else if (this.#payer !== undefined) this.#payer.adjusted += total;
  }

  #openAdjudication(claim: ClaimState, segment: Segment): void {
    if (this.#line === undefined) return;
    this.#adjudication = {
      ...this.#place(segment),
      payer: element(segment, 1),
      paid: this.#cents(claim, segment, 2),
      bundled: element(segment, 6) !== "",
      adjusted: ZERO,
    };
    this.#line.adjudications.push(this.#adjudication);
  }

  #service(claim: ClaimState, segment: Segment): void {
    const line = this.#line;
    if (line === undefined) return;
    line.service = this.#place(segment);
    line.charge = this.#cents(claim, segment, segment.id === "SV2" ? 3 : 2);
    const fits: Readonly<Record<string, string>> = { "837P": "SV1", "837I": "SV2", "837D": "SV3" };
    if (segment.id !== fits[this.#context.kind]) this.#say("LINE-SV", segment);
  }

  #diagnoses(claim: ClaimState, segment: Segment): void {
    for (let at = 1; at < segment.elements.length; at += 1) {
      const parts = element(segment, at).split(this.#component);
      switch (parts[0]) {
        case "ABK":
        case "BK":
          claim.principal = { ...this.#place(segment), code: parts[1] ?? "", presentOnAdmission: parts[8] ?? "" };
          claim.diagnoses += 1;
          break;
        case "ABF":
        case "BF":
          claim.diagnoses += 1;
          break;
        case "ABJ":
        case "BJ":
          claim.admitting = true;
          break;
        case "APR":
        case "PR":
          claim.reasonForVisit = true;
          break;
        default:
      }
    }
  }

  #date(claim: ClaimState, segment: Segment): void {
    const qualifier = element(segment, 1);
    if (qualifier !== "472" && qualifier !== "434" && qualifier !== "435") return;
    const text = element(segment, 3);
    const first = text.slice(0, 8);
    const last = text.length === 17 ? text.slice(9) : first;
    if (!isDate8(first) || !isDate8(last)) return;
    if (qualifier === "434") claim.statement = { from: first, to: last };
    else if (qualifier === "435") claim.admitted = first;
    const file = this.#context.fileDate;
    if (file !== undefined && (first > file || last > file)) this.#say("DATE-FUTURE", segment, 3);
    if (isDate8(this.#birth) && first < this.#birth) this.#say("DATE-BEFORE-BIRTH", segment, 3);
    const { statement } = claim;
    if (qualifier === "472" && statement !== undefined && (first < statement.from || last > statement.to)) {
      this.#say("DATE-OUTSIDE-STATEMENT", segment, 3);
    }
  }

  #finishClaim(): void {
    const claim = this.#claim;
    this.#claim = this.#line = this.#payer = this.#adjudication = undefined;
    if (claim === undefined) return;
    claimBalanceRules(claim, this.#context);
    claimLineRules(claim, this.#context);
    claimSituationRules(claim, this.#context);
  }
}
