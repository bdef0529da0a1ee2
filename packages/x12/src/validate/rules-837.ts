import { amountToCents, isDate8 } from "../values.ts";
import type { Segment } from "../wire/segment.ts";
import { element } from "../wire/segment.ts";
import { reportRule } from "./catalogue.ts";
import type { Place, RuleCode } from "./catalogue.ts";
import type { AdjudicationState, ClaimState, LineState, PayerState, SubscriberState } from "./claim-state.ts";
import { emptyClaim, emptyPayer, noAdjustments } from "./claim-state.ts";
import { STATES, isToothNumber } from "./code-lists.ts";
import type { RuleContext } from "./context.ts";
import { adjust, claimBalanceRules, claimLineRules } from "./rules-837-balance.ts";
import { claimDateRules, takeClaimDate, versionRules } from "./rules-837-dates.ts";
import { payerRules } from "./rules-837-payers.ts";
import { claimCodeRules, claimSituationRules } from "./rules-837-situations.ts";
import type { CodeRules } from "./rules-codes.ts";

const ZERO = 0n;
const STREET_BOX = /^\s*P\.?\s*O\.?\s*BOX\b|^\s*POST OFFICE BOX\b|^\s*LOCK ?BOX\b/i;

/** PWK02: the document travels apart from the claim. */
const PAPER_ROUTES = new Set(["BM", "EL", "EM", "FX", "FT"]);

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
  #death = "";
  #billingId = "";
  /** BHT06: CH, RP or 31. */
  #purpose = "";
  readonly #numbers: string[] = [];
  readonly #known = new Set<string>();
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
      case "BHT":
        this.#purpose = element(segment, 6);
        break;
      case "PAT":
        if (this.#claim === undefined) this.#death = element(segment, 5) === "D8" ? element(segment, 6) : "";
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
    this.#birth = this.#death = "";
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
      this.#billingId = element(segment, 9);
      if (element(segment, 8) !== "XX") this.#say("SIT-BILLING-NPI", segment, 8);
      return;
    }
    if (this.#line !== undefined) this.#line.providers.add(this.#entity);
    else if (this.#payer === undefined) claim.providers.add(this.#entity);
    if (this.#entity === "82" && this.#payer === undefined && this.#billingId !== "") {
      if (element(segment, 9) === this.#billingId) this.#say("SIT-RENDERING-SAME", segment, 9);
    }
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
      const later = sequence !== "P" && sequence !== "U" && this.#context.kind === "837P";
      if (later && element(segment, 9) === "MB" && element(segment, 5) === "") this.#say("SIT-MSP", segment, 5);
      return;
    }
    this.#line = this.#adjudication = undefined;
    this.#payer = { ...this.#place(segment), ...emptyPayer(), sequence };
    this.#claim.payers.push(this.#payer);
  }

  #openClaim(segment: Segment): void {
    this.#finishClaim();
    const place = element(segment, 5).split(this.#component);
    const causes = element(segment, 11).split(this.#component);
    if (this.#subscriber !== undefined && this.#level !== "23") this.#subscriber.claims += 1;
    const claim: ClaimState = {
      ...this.#place(segment),
      ...emptyClaim(),
      id: element(segment, 1),
      predetermination: element(segment, 19) === "PB" || this.#context.predetermination === true,
      facility: place[0] ?? "",
      frequency: place[2] ?? "",
      charge: amountToCents(element(segment, 2)),
      causes: causes.slice(0, 3).filter((cause) => cause !== ""),
      causeState: causes[3] ?? "",
      causeCountry: causes[4] ?? "",
      sequence: this.#subscriber?.sequence ?? "",
    };
    this.#claim = claim;
    this.#line = this.#payer = this.#adjudication = undefined;
    claimCodeRules(claim, this.#context);
    if (this.#context.kind !== "837I") this.#codes.place(segment, this.#position, this.#loop, 5, claim.facility);
    if (claim.causeState !== "" && !STATES.has(claim.causeState) && (causes[4] ?? "") === "") {
      this.#say("CODE-ACCIDENT-STATE", segment, 11);
    }
    if (claim.charge !== undefined && claim.charge < ZERO) this.#say("SVC-CHARGE", segment, 2);
    if (claim.charge === ZERO && this.#purpose === "CH") this.#say("SIT-ZERO-CHARGE", segment, 2);
    this.#number(claim.id, segment);
  }

  /** A claim number that stood in one of the last claims already; the guide advises against more than 5,000 in a transaction. */
  #number(id: string, segment: Segment): void {
    if (this.#known.has(id)) this.#say("DUP-CLAIM", segment, 1);
    else {
      this.#known.add(id);
      this.#numbers.push(id);
      if (this.#numbers.length > 10_000) {
        for (const old of this.#numbers.splice(0, 5000)) this.#known.delete(old);
      }
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
        else this.#line?.dates.add(element(segment, 1));
        if (element(segment, 1) !== "573") {
          const person = { birth: this.#birth, death: this.#death };
          takeClaimDate(claim, this.#place(segment), this.#line !== undefined, person, this.#context);
        } else if (this.#payer !== undefined && this.#line === undefined) this.#payer.decided = this.#place(segment);
        break;
      case "REF":
        this.#reference(claim, segment, onClaim);
        break;
      case "AMT":
        this.#amount(claim, segment);
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
      case "PWK":
        if (PAPER_ROUTES.has(element(segment, 2)) && element(segment, 6) === "") this.#say("SIT-PWK", segment, 6);
        break;
      case "LIN":
        this.#line?.segments.add("LIN");
        break;
      case "CTP":
        if (/^0*\.?0*$/.test(element(segment, 4)) && element(segment, 4) !== "") this.#say("SVC-UNITS", segment, 4);
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
      dates: new Set(),
      providers: new Set(),
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
    const total = this.#total(claim, segment);
    const holder = this.#adjudication ?? this.#payer;
    if (holder !== undefined) adjust(holder, segment, total, this.#place(segment), this.#context);
  }

  #total(claim: ClaimState, segment: Segment): bigint {
    let total = ZERO;
    for (let at = 3; at < segment.elements.length; at += 3) total += this.#cents(claim, segment, at);
    return total;
  }

  #amount(claim: ClaimState, segment: Segment): void {
    const qualifier = element(segment, 1);
    const payer = this.#payer;
    if (this.#adjudication !== undefined) {
      if (qualifier === "EAF") this.#adjudication.liability = this.#cents(claim, segment, 2);
    } else if (payer !== undefined) {
      if (qualifier === "D") payer.paid = this.#cents(claim, segment, 2);
      else if (qualifier === "A8") payer.notCovered = this.#cents(claim, segment, 2);
      else if (qualifier === "EAF") payer.liability = this.#cents(claim, segment, 2);
    } else if (qualifier === "F5" && this.#line === undefined) {
      claim.patientPaid = { ...this.#place(segment), amount: this.#cents(claim, segment, 2) };
    }
  }

  #openAdjudication(claim: ClaimState, segment: Segment): void {
    if (this.#line === undefined) return;
    this.#adjudication = {
      ...this.#place(segment),
      payer: element(segment, 1),
      paid: this.#cents(claim, segment, 2),
      bundled: element(segment, 6) !== "",
      liability: undefined,
      ...noAdjustments(),
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
          this.#diagnosis(claim, segment, parts, at);
          break;
        case "ABF":
        case "BF":
          this.#diagnosis(claim, segment, parts, at);
          break;
        case "BBR":
        case "BBQ":
          if (parts[2] === "D8" && isDate8(parts[3] ?? ""))
            claim.procedures.push({ ...this.#place(segment), date: parts[3] ?? "" });
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

  #diagnosis(claim: ClaimState, segment: Segment, parts: readonly string[], at: number): void {
    const [qualifier = "", code = ""] = parts;
    claim.diagnoses += 1;
    if (claim.codes.has(code)) this.#say("DX-DUPLICATE", segment, at);
    claim.codes.add(code);
    const icd10 = qualifier.startsWith("A");
    if (icd10) claim.icd10 ??= this.#place(segment);
    else claim.icd9 ??= this.#place(segment);
    if (qualifier === "ABK" && /^[V-Y]/.test(code)) this.#say("DX-PRINCIPAL-EXTERNAL", segment, at);
  }

  #finishClaim(): void {
    const claim = this.#claim;
    this.#claim = this.#line = this.#payer = this.#adjudication = undefined;
    if (claim === undefined) return;
    claimBalanceRules(claim, this.#context);
    claimLineRules(claim, this.#context);
    claimSituationRules(claim, this.#context);
    claimDateRules(claim, this.#context);
    versionRules(claim, this.#context);
    payerRules(claim, this.#context);
  }
}
