import { amountToCents, isDate8 } from "../values.ts";
import type { Segment } from "../wire/segment.ts";
import { element } from "../wire/segment.ts";
import {
  ADMISSION_DATE_TYPES,
  INSTITUTIONAL_FREQUENCIES,
  PROFESSIONAL_FREQUENCIES,
  TYPES_OF_BILL,
  isGroundTransport,
  isTimedAnesthesia,
} from "./code-lists.ts";
import type { RuleContext } from "./context.ts";
import type { Issue } from "./issue.ts";
import type { CodeRules } from "./rules-common.ts";

interface PayerState {
  readonly segment: Segment;
  readonly position: number;
  readonly sequence: string;
  paid: bigint | undefined;
  adjusted: bigint;
  id: string;
  lineAdjusted: bigint;
  linePaid: bigint;
  adjudicatedLines: number;
}

interface AdjudicationState {
  readonly segment: Segment;
  readonly position: number;
  readonly payer: string;
  readonly paid: bigint;
  readonly bundled: boolean;
  adjusted: bigint;
}

interface LineState {
  readonly segment: Segment;
  readonly position: number;
  service: Segment | undefined;
  servicePosition: number;
  charge: bigint | undefined;
  readonly adjudications: AdjudicationState[];
}

interface ClaimState {
  readonly segment: Segment;
  readonly position: number;
  readonly place: string;
  readonly frequency: string;
  readonly charge: bigint | undefined;
  readonly causes: readonly string[];
  readonly causeState: string;
  readonly patientIsSubscriber: boolean;
  diagnoses: number;
  admitting: boolean;
  readonly dates: Set<string>;
  readonly references: Set<string>;
  readonly providers: Set<string>;
  readonly payers: PayerState[];
  readonly lines: LineState[];
  readonly segments: Set<string>;
  reasonForVisit: boolean;
  principal: { code: string; presentOnAdmission: string; segment: Segment; position: number } | undefined;
  statement: { from: string; to: string } | undefined;
  admitted: string | undefined;
  readonly sequence: string;
  amountsReadable: boolean;
}

const ZERO = 0n;

/** Balance, situations and service lines of the 837 (SNIP 3, 4, 5 and 6). One for a transaction set. */
export class ClaimRules {
  readonly #context: RuleContext;
  readonly #codes: CodeRules;
  readonly #component: string;
  #claim: ClaimState | undefined;
  #line: LineState | undefined;
  #payer: PayerState | undefined;
  #adjudication: AdjudicationState | undefined;
  #billing = false;
  #level = "";
  #subscriber:
    | { segment: Segment; position: number; relationship: string; sequence: string; claims: number; dependents: number }
    | undefined;
  #birth: string | undefined;
  #entity = "";
  #loop = "";
  #hasClaimLevels = false;

  constructor(context: RuleContext, codes: CodeRules) {
    this.#context = context;
    this.#codes = codes;
    this.#component = context.delimiters.component;
  }

  take(segment: Segment, position: number, loop: string): void {
    this.#loop = loop;
    switch (segment.id) {
      case "HL":
        this.#openLevel(segment);
        break;
      case "NM1":
        this.#name(segment);
        break;
      case "N3":
        this.#street(segment, position);
        break;
      case "DMG":
        if (this.#claim === undefined) this.#birth = element(segment, 2);
        break;
      case "SBR":
        this.#payerPosition(segment, position);
        break;
      case "CLM":
        this.#openClaim(segment, position);
        break;
      default:
        if (this.#claim !== undefined) this.#claimSegment(this.#claim, segment, position);
    }
  }

  end(last: Segment | undefined, position: number): void {
    this.#finishClaim();
    this.#finishSubscriber();
    if (!this.#billing && last !== undefined) {
      this.#say(
        2,
        "NO-BILLING",
        "The transaction names no billing provider (loop 2010AA). Add it.",
        last,
        position,
        undefined,
      );
    }
  }

  #say(
    level: Issue["level"],
    code: string,
    message: string,
    segment: Segment,
    position: number,
    at: number | undefined,
    loop = this.#loop,
  ): void {
    const severity = code.endsWith("-ADVICE") ? "warning" : "error";
    this.#context.report({ level, severity, code, message, segment, position, element: at, loop });
  }

  #openLevel(segment: Segment): void {
    this.#finishClaim();
    this.#level = element(segment, 3);
    this.#hasClaimLevels = true;
    if (this.#level === "20" || this.#level === "22") this.#finishSubscriber();
    else if (this.#level === "23" && this.#subscriber !== undefined) this.#subscriber.dependents += 1;
    this.#entity = "";
    if (this.#level !== "23") this.#birth = undefined;
    if (this.#level === "23") this.#birth = undefined;
  }

  #finishSubscriber(): void {
    const subscriber = this.#subscriber;
    this.#subscriber = undefined;
    if (subscriber === undefined) return;
    const { segment, position, relationship, claims, dependents } = subscriber;
    if (relationship === "18" && dependents > 0) {
      this.#say(
        4,
        "SIT-PATIENT",
        "SBR02 says that the patient is the subscriber, but a dependent level (2000C) follows. Leave SBR02 empty, or remove the level.",
        segment,
        position,
        2,
        "2000B",
      );
    } else if (relationship !== "18" && claims > 0 && dependents === 0) {
      this.#say(
        4,
        "SIT-PATIENT",
        "A claim stands at the subscriber level, but SBR02 is not 18 (self). Send 18, or put the patient into loop 2000C.",
        segment,
        position,
        2,
        "2000B",
      );
    }
  }

  #name(segment: Segment): void {
    this.#entity = element(segment, 1);
    if (this.#entity === "85" && this.#claim === undefined) this.#billing = true;
    if (this.#claim === undefined) return;
    if (this.#line === undefined && this.#payer === undefined) this.#claim.providers.add(this.#entity);
    if (this.#payer !== undefined && this.#line === undefined && this.#entity === "PR")
      this.#payer.id = element(segment, 9);
    this.#adjudication = undefined;
  }

  #street(segment: Segment, position: number): void {
    if (this.#entity !== "85" || this.#claim !== undefined) return;
    if (!/^\s*P\.?\s*O\.?\s*BOX\b|^\s*POST OFFICE BOX\b|^\s*LOCK ?BOX\b/i.test(element(segment, 1))) return;
    this.#say(
      4,
      "SIT-BILLING-STREET",
      "The billing provider's address (2010AA) must be a street address. Send the post-office box as the pay-to address (2010AB).",
      segment,
      position,
      1,
    );
  }

  #payerPosition(segment: Segment, position: number): void {
    const sequence = element(segment, 1);
    const filing = element(segment, 9);
    if (this.#claim === undefined) {
      this.#subscriber = { segment, position, relationship: element(segment, 2), sequence, claims: 0, dependents: 0 };
      if (sequence !== "P" && filing === "MB" && element(segment, 5) === "") {
        this.#say(
          4,
          "SIT-MSP",
          "Medicare is not the primary payer here: SBR05 must say why (12, 13, 14, 15, 16, 41, 42, 43 or 47).",
          segment,
          position,
          5,
        );
      }
      return;
    }
    this.#line = this.#adjudication = undefined;
    this.#payer = {
      segment,
      position,
      sequence,
      paid: undefined,
      adjusted: ZERO,
      id: "",
      lineAdjusted: ZERO,
      linePaid: ZERO,
      adjudicatedLines: 0,
    };
    this.#claim.payers.push(this.#payer);
  }

  #openClaim(segment: Segment, position: number): void {
    this.#finishClaim();
    const place = element(segment, 5).split(this.#component);
    const causes = element(segment, 11).split(this.#component);
    if (this.#subscriber !== undefined && this.#level !== "23") this.#subscriber.claims += 1;
    this.#claim = {
      segment,
      position,
      place: place[0] ?? "",
      frequency: place[2] ?? "",
      charge: amountToCents(element(segment, 2)),
      causes: causes.slice(0, 3).filter((cause) => cause !== ""),
      causeState: causes[3] ?? "",
      patientIsSubscriber: this.#level !== "23",
      diagnoses: 0,
      admitting: false,
      dates: new Set(),
      references: new Set(),
      providers: new Set(),
      payers: [],
      lines: [],
      segments: new Set(),
      reasonForVisit: false,
      principal: undefined,
      statement: undefined,
      admitted: undefined,
      sequence: this.#subscriber?.sequence ?? "",
      amountsReadable: true,
    };
    this.#line = this.#payer = this.#adjudication = undefined;
    this.#claimCodes(this.#claim);
  }

  #claimCodes(claim: ClaimState): void {
    const { segment, position, place, frequency } = claim;
    const institutional = this.#context.kind === "837I";
    if (institutional) {
      if (place !== "" && !TYPES_OF_BILL.has(place)) {
        this.#say(
          5,
          "CODE-TYPE-OF-BILL",
          "CLM05-1 must be the two digits of facility and care of the type of bill (without the leading zero). Correct it.",
          segment,
          position,
          5,
        );
      }
    } else this.#codes.place(segment, position, this.#loop, 5, place);
    const allowed = institutional ? INSTITUTIONAL_FREQUENCIES : PROFESSIONAL_FREQUENCIES;
    if (frequency !== "" && !allowed.has(frequency)) {
      this.#say(
        5,
        "CODE-FREQUENCY",
        "CLM05-3 is no claim frequency code (1 original, 7 replacement, 8 void). Correct it.",
        segment,
        position,
        5,
      );
    }
  }

  #claimSegment(claim: ClaimState, segment: Segment, position: number): void {
    if (segment.id === "CR1" || segment.id === "CR2") claim.segments.add(segment.id);
    switch (segment.id) {
      case "LX":
        this.#payer = this.#adjudication = undefined;
        this.#line = {
          segment,
          position,
          service: undefined,
          servicePosition: position,
          charge: undefined,
          adjudications: [],
        };
        claim.lines.push(this.#line);
        break;
      case "SV1":
      case "SV2":
      case "SV3":
        this.#service(claim, segment, position);
        break;
      case "HI":
        this.#diagnoses(claim, segment, position);
        break;
      case "DTP":
        if (this.#line === undefined && this.#payer === undefined) claim.dates.add(element(segment, 1));
        this.#date(claim, segment, position);
        break;
      case "REF":
        if (this.#line === undefined && this.#payer === undefined) claim.references.add(element(segment, 1));
        break;
      case "AMT":
        if (this.#payer !== undefined && element(segment, 1) === "D") this.#payer.paid = this.#cents(claim, segment, 2);
        break;
      case "CAS":
        this.#adjust(claim, segment);
        break;
      case "SVD":
        this.#openAdjudication(claim, segment, position);
        break;
      default:
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

  #openAdjudication(claim: ClaimState, segment: Segment, position: number): void {
    if (this.#line === undefined) return;
    this.#adjudication = {
      segment,
      position,
      payer: element(segment, 1),
      paid: this.#cents(claim, segment, 2),
      bundled: element(segment, 6) !== "",
      adjusted: ZERO,
    };
    this.#line.adjudications.push(this.#adjudication);
  }

  #service(claim: ClaimState, segment: Segment, position: number): void {
    const line = this.#line;
    if (line === undefined) return;
    line.service = segment;
    line.servicePosition = position;
    line.charge = this.#cents(claim, segment, segment.id === "SV2" ? 3 : 2);
    const fits = { "837P": "SV1", "837I": "SV2", "837D": "SV3" }[this.#context.kind];
    if (fits !== undefined && segment.id !== fits) {
      this.#say(
        2,
        "LINE-SV",
        `A service line of this kind of claim needs ${fits}, not ${segment.id}. Correct the line or the guide in ST03.`,
        segment,
        position,
        undefined,
      );
    }
  }

  #diagnoses(claim: ClaimState, segment: Segment, position: number): void {
    for (let at = 1; at < segment.elements.length; at += 1) {
      const parts = element(segment, at).split(this.#component);
      const qualifier = parts[0] ?? "";
      if (qualifier === "ABK" || qualifier === "BK") {
        claim.principal = { code: parts[1] ?? "", presentOnAdmission: parts[8] ?? "", segment, position };
      }
      if (qualifier === "ABK" || qualifier === "BK" || qualifier === "ABF" || qualifier === "BF") claim.diagnoses += 1;
      if (qualifier === "ABJ" || qualifier === "BJ") claim.admitting = true;
      if (qualifier === "APR" || qualifier === "PR") claim.reasonForVisit = true;
    }
  }

  #date(claim: ClaimState, segment: Segment, position: number): void {
    const qualifier = element(segment, 1);
    if (qualifier !== "472" && qualifier !== "434" && qualifier !== "435") return;
    const text = element(segment, 3);
    const first = text.slice(0, 8);
    const last = text.length === 17 ? text.slice(9) : first;
    if (!isDate8(first) || !isDate8(last)) return;
    if (qualifier === "434") claim.statement = { from: first, to: last };
    else if (qualifier === "435") claim.admitted = first;
    const file = this.#context.fileDate;
    if (file !== undefined && (first > file || (qualifier !== "435" && last > file))) {
      this.#say(
        6,
        "DATE-FUTURE",
        "The service is dated after the day the file was made. Correct the date, or send the claim when the service has been given.",
        segment,
        position,
        3,
      );
    }
    if (this.#birth !== undefined && isDate8(this.#birth) && first < this.#birth) {
      this.#say(
        6,
        "DATE-BEFORE-BIRTH",
        "The service is dated before the patient's date of birth. Correct one of the two.",
        segment,
        position,
        3,
      );
    }
    const { statement } = claim;
    if (qualifier === "472" && statement !== undefined && (first < statement.from || last > statement.to)) {
      this.#say(
        6,
        "DATE-OUTSIDE-STATEMENT",
        "The line's service date lies outside of the statement period (DTP*434). Correct one of the two.",
        segment,
        position,
        3,
      );
    }
  }

  #finishClaim(): void {
    const claim = this.#claim;
    this.#claim = this.#line = this.#payer = this.#adjudication = undefined;
    if (claim === undefined) return;
    this.#balance(claim);
    this.#lines(claim);
    this.#situations(claim);
    for (const payer of claim.payers) this.#coordination(claim, payer);
  }

  #balance(claim: ClaimState): void {
    const { segment, position, charge } = claim;
    if (!claim.amountsReadable) return;
    let total = ZERO;
    for (const line of claim.lines) total += line.charge ?? ZERO;
    if (claim.lines.length > 0 && charge !== undefined && charge !== total) {
      this.#say(
        3,
        "BAL-837-CLM02",
        "The claim's total charge (CLM02) is not the sum of its line charges. Correct the total or the lines.",
        segment,
        position,
        2,
        "2300",
      );
    }
    if (claim.lines.length === 0) {
      this.#say(
        2,
        "NO-LINES",
        "The claim has no service line (loop 2400). Add at least one.",
        segment,
        position,
        undefined,
        "2300",
      );
    }
  }

  #lines(claim: ClaimState): void {
    for (const line of claim.lines) {
      const service = line.service;
      if (service === undefined) {
        this.#say(
          2,
          "LINE-SV",
          "The service line has no SV1, SV2 or SV3 segment. Add it.",
          line.segment,
          line.position,
          undefined,
          "2400",
        );
        continue;
      }
      this.#quantities(service, line);
      if (service.id === "SV2") continue;
      const at = service.id === "SV1" ? 7 : 11;
      for (const pointer of element(service, at).split(this.#component)) {
        if (pointer === "") continue;
        const number = Number(pointer);
        const real = /^\d{1,2}$/.test(pointer) && number >= 1 && number <= 12;
        if (real && number <= claim.diagnoses) continue;
        this.#say(
          4,
          "DX-POINTER",
          "A diagnosis pointer of the line names a diagnosis that the claim does not have. Correct the pointer or add the diagnosis.",
          service,
          line.servicePosition,
          at,
          "2400",
        );
      }
    }
  }

  #quantities(service: Segment, line: LineState): void {
    const at = { SV1: 4, SV2: 5, SV3: 6 }[service.id];
    const units = at === undefined ? "" : element(service, at);
    if (at !== undefined && /^-|^0*\.?0*$/.test(units) && units !== "") {
      this.#say(
        6,
        "SVC-UNITS",
        "The number of units must be more than zero. Correct it.",
        service,
        line.servicePosition,
        at,
        "2400",
      );
    }
    if (line.charge !== undefined && line.charge < ZERO) {
      this.#say(
        6,
        "SVC-CHARGE",
        "A charge must not be below zero. Correct it.",
        service,
        line.servicePosition,
        service.id === "SV2" ? 3 : 2,
        "2400",
      );
    }
  }

  #situations(claim: ClaimState): void {
    const { segment, position, frequency, references, dates, causes } = claim;
    if ((frequency === "7" || frequency === "8") && !references.has("F8")) {
      this.#say(
        4,
        "SIT-REF-F8",
        "A replacement (7) or void (8) must name the payer's number of the earlier claim: add REF*F8.",
        segment,
        position,
        5,
        "2300",
      );
    }
    if (frequency === "1" && references.has("F8")) {
      this.#say(
        4,
        "SIT-REF-F8-ADVICE",
        "REF*F8 is sent though CLM05-3 says that this is an original claim. Send 7 or 8, or leave REF*F8 out.",
        segment,
        position,
        5,
        "2300",
      );
    }
    if (causes.length > 0 && !dates.has("439")) {
      this.#say(
        4,
        "SIT-ACCIDENT-DATE",
        "CLM11 says that an accident is the cause: the accident date DTP*439 is required.",
        segment,
        position,
        11,
        "2300",
      );
    }
    if (causes.includes("AA") && claim.causeState === "") {
      this.#say(
        4,
        "SIT-ACCIDENT-STATE",
        "CLM11 says auto accident: CLM11-4 must name the state where it happened.",
        segment,
        position,
        11,
        "2300",
      );
    }
    if (claim.diagnoses === 0 && this.#context.kind === "837I") {
      this.#say(2, "NO-DX", "The claim has no principal diagnosis. Add it.", segment, position, undefined, "2300");
    }
    this.#otherPayers(claim);
    if (this.#context.kind === "837I") this.#institutional(claim);
    else if (this.#context.kind === "837P") this.#professional(claim);
  }

  #otherPayers(claim: ClaimState): void {
    const { segment, position, payers, sequence } = claim;
    if ((sequence === "S" || sequence === "T") && payers.length === 0) {
      this.#say(
        4,
        "SIT-OTHER-PAYER",
        "The destination payer is not the primary (SBR01), but no other payer is named. Add loop 2320 for each payer before it.",
        segment,
        position,
        undefined,
        "2320",
      );
    }
    const taken = new Set([sequence]);
    for (const payer of payers) {
      if (payer.sequence !== "U" && taken.has(payer.sequence)) {
        this.#say(
          4,
          "SIT-PAYER-ORDER",
          "Two payers of the claim have the same place in the order of payment (SBR01). Give each its own.",
          payer.segment,
          payer.position,
          1,
          "2320",
        );
      }
      taken.add(payer.sequence);
    }
    for (const line of claim.lines) {
      for (const one of line.adjudications) {
        if (payers.some((payer) => payer.id === one.payer)) continue;
        this.#say(
          4,
          "SIT-SVD-PAYER",
          "SVD01 must name one of the claim's other payers by its id (NM109 of loop 2330B). Correct the id.",
          one.segment,
          one.position,
          1,
          "2430",
        );
      }
    }
  }

  #institutional(claim: ClaimState): void {
    const { segment, position, dates, place, principal } = claim;
    const stay = ADMISSION_DATE_TYPES.has(place);
    if (stay && !dates.has("435")) {
      this.#say(
        4,
        "SIT-ADMISSION-DATE",
        "A claim for a stay needs the admission date DTP*435.",
        segment,
        position,
        undefined,
        "2300",
      );
    }
    if (place === "11" && !claim.admitting) {
      this.#say(
        4,
        "SIT-ADMITTING-DX",
        "A claim for a hospital stay needs the admitting diagnosis (HI*ABJ).",
        segment,
        position,
        undefined,
        "2300",
      );
    }
    if (place === "11" && principal?.presentOnAdmission === "" && /^[A-TU]/.test(principal.code)) {
      this.#say(
        4,
        "SIT-POA",
        "The principal diagnosis of a hospital stay needs its present-on-admission indicator (HI01-9: Y, N, U or W).",
        principal.segment,
        principal.position,
        1,
        "2300",
      );
    }
    if (!claim.providers.has("71")) {
      const code = stay ? "SIT-ATTENDING" : "SIT-ATTENDING-ADVICE";
      this.#say(
        4,
        code,
        "The claim names no attending provider (NM1*71); payers require one unless the claim is for transport only.",
        segment,
        position,
        undefined,
        "2310",
      );
    }
    if (claim.admitted !== undefined && claim.statement !== undefined && claim.admitted > claim.statement.to) {
      this.#say(
        6,
        "DATE-ADMISSION",
        "The admission date lies after the end of the statement period. Correct one of the two.",
        segment,
        position,
        undefined,
        "2300",
      );
    }
    for (const line of claim.lines) {
      const service = line.service;
      if (service === undefined || service.id !== "SV2") continue;
      if (/^01[0-9]{2}$/.test(element(service, 1)) && element(service, 4) === "UN") {
        this.#say(
          6,
          "SVC-ROOM-DAYS",
          "Room and board is counted in days: send DA in SV204.",
          service,
          line.servicePosition,
          4,
          "2400",
        );
      }
    }
  }

  #professional(claim: ClaimState): void {
    const { segment, position, place, dates } = claim;
    if ((place === "21" || place === "51" || place === "61") && !dates.has("435")) {
      this.#say(
        4,
        "SIT-ADMISSION-DATE-ADVICE",
        "Services in a hospital stay usually need the admission date DTP*435.",
        segment,
        position,
        undefined,
        "2300",
      );
    }
    for (const line of claim.lines) {
      const service = line.service;
      if (service === undefined || service.id !== "SV1") continue;
      const [qualifier, code] = element(service, 1).split(this.#component);
      if (qualifier !== "HC" || code === undefined) continue;
      if (isGroundTransport(code) && !claim.segments.has("CR1")) {
        this.#say(
          4,
          "SIT-AMBULANCE",
          "An ambulance service needs the transport information CR1.",
          service,
          line.servicePosition,
          undefined,
          "2400",
        );
      }
      if (isTimedAnesthesia(code) && element(service, 3) !== "MJ") {
        this.#say(
          6,
          "SVC-ANESTHESIA-MINUTES",
          "An anesthesia service is counted in minutes: send MJ in SV103 and the minutes in SV104.",
          service,
          line.servicePosition,
          3,
          "2400",
        );
      }
    }
  }

  #coordination(claim: ClaimState, payer: PayerState): void {
    if (!claim.amountsReadable) return;
    let unbalanced = false;
    for (const line of claim.lines) {
      const own = line.adjudications.filter((one) => one.payer === payer.id);
      if (own.length === 0) continue;
      payer.adjudicatedLines += 1;
      let paid = ZERO;
      let adjusted = ZERO;
      for (const one of own) {
        paid += one.paid;
        adjusted += one.adjusted;
      }
      payer.linePaid += paid;
      payer.lineAdjusted += adjusted;
      const first = own[0];
      if (first === undefined || own.some((one) => one.bundled) || line.charge === undefined) continue;
      if (line.charge !== paid + adjusted) {
        unbalanced = true;
        this.#say(
          3,
          "BAL-837-COB-LINE",
          "For this prior payer the line charge is not what it paid (SVD02) plus its adjustments (CAS). Correct the line's adjudication.",
          first.segment,
          first.position,
          2,
          "2430",
        );
      }
    }
    if (payer.paid === undefined) return;
    const total = payer.paid + payer.adjusted + payer.lineAdjusted;
    if (claim.charge !== undefined && claim.charge !== total) {
      this.#say(
        3,
        "BAL-837-COB",
        "For this prior payer the claim charge is not what it paid (AMT*D) plus all its adjustments. Correct the amounts from its remittance.",
        payer.segment,
        payer.position,
        undefined,
        "2320",
      );
    }
    if (payer.adjudicatedLines > 0 && !unbalanced && payer.paid !== payer.linePaid - payer.adjusted) {
      this.#say(
        3,
        "BAL-837-COB-PAID",
        "What this prior payer paid (AMT*D) is not the sum of the line payments (SVD02) less its claim adjustments. Correct the amounts.",
        payer.segment,
        payer.position,
        undefined,
        "2320",
      );
    }
  }
}
