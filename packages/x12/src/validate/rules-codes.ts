import { isoDate } from "../values.ts";
import type { Segment } from "../wire/segment.ts";
import { element } from "../wire/segment.ts";
import { reportRule } from "./catalogue.ts";
import type { RuleCode } from "./catalogue.ts";
import {
  INSTITUTIONAL_FREQUENCIES,
  PLACES_OF_SERVICE,
  PROVIDER_ADJUSTMENT_REASONS,
  TYPES_OF_BILL,
  icd10Form,
  isAdjustmentReason,
  isIcd9Form,
  isLocalProcedure,
  isModifierForm,
  isProcedureForm,
  isRemarkCode,
  isRevenueCode,
  isStatusCategory,
  isTaxonomyForm,
} from "./code-lists.ts";
import type { CodeAnswer, RuleContext } from "./context.ts";

interface Waiting {
  readonly segment: Segment;
  readonly position: number;
  readonly loop: string;
}

/** Codes that come from lists outside of the guides: ICD, procedures, modifiers, place, revenue, reasons, remarks, taxonomy. */
export class CodeRules {
  readonly #context: RuleContext;
  #serviceDate: string | undefined;
  #position = 0;
  #loop = "";
  /** GS04: payments and providers are judged by the day of the file. */
  readonly #fileDay: string | undefined;
  readonly #dated: boolean;
  #waitingDiagnoses: Waiting[] = [];
  #waitingService: Waiting | undefined;

  constructor(context: RuleContext) {
    this.#context = context;
    this.#fileDay = isoDate(context.fileDate ?? "");
    this.#dated = Object.keys(context.lookups).length > 0;
  }

  take(segment: Segment, position: number, loop: string): void {
    this.#boundary(segment);
    const wait =
      this.#dated && (segment.id === "HI" || segment.id === "SV1" || segment.id === "SV2" || segment.id === "SV3");
    if (!wait) this.#check({ segment, position, loop });
    else if (segment.id === "HI") this.#waitingDiagnoses.push({ segment, position, loop });
    else this.#waitingService = { segment, position, loop };
  }

  /** Nothing more comes: what still waits for a date is checked without one of its own. */
  end(): void {
    this.#flush(true);
  }

  /** Diagnoses and services wait for the service date behind them, because code sets are asked by date. */
  #boundary(segment: Segment): void {
    if (segment.id === "DTP") {
      const qualifier = element(segment, 1);
      if (qualifier !== "472" && qualifier !== "434") return;
      this.#serviceDate = isoDate(element(segment, 3).slice(0, 8)) ?? this.#serviceDate;
      this.#flush(true);
    } else if (segment.id === "LX") this.#flush(false);
    else if (segment.id === "CLM" || segment.id === "HL" || segment.id === "SE") {
      this.#flush(true);
      this.#serviceDate = isoDate(this.#context.fileDate ?? "");
    }
  }

  #flush(all: boolean): void {
    const service = this.#waitingService;
    this.#waitingService = undefined;
    if (service !== undefined) this.#check(service);
    if (!all || this.#waitingDiagnoses.length === 0) return;
    for (const waiting of this.#waitingDiagnoses) this.#check(waiting);
    this.#waitingDiagnoses = [];
  }

  #check({ segment, position, loop }: Waiting): void {
    this.#position = position;
    this.#loop = loop;
    switch (segment.id) {
      case "HI":
        this.#healthCareCodes(segment);
        break;
      case "CAS":
        for (let number = 2; number < segment.elements.length; number += 3) this.#reason(segment, number);
        break;
      case "LQ":
        if (element(segment, 1) === "HE") this.#remark(segment, 2);
        break;
      case "MOA":
        for (const number of [3, 4, 5, 6, 7]) this.#remark(segment, number);
        break;
      case "MIA":
        for (const number of [5, 20, 21, 22, 23]) this.#remark(segment, number);
        break;
      case "STC":
        for (const number of [1, 10, 11]) this.#status(segment, number);
        break;
      case "PLB":
        for (let number = 3; number < segment.elements.length; number += 2) this.#providerReason(segment, number);
        break;
      case "PRV":
        this.#taxonomy(segment);
        break;
      case "SV5":
        this.#procedure(segment, 1);
        break;
      case "SV1":
      case "SV3":
      case "SVC":
        this.#procedure(segment, 1);
        if (segment.id === "SVC") {
          this.#procedure(segment, 6);
          this.#revenue(segment, 4);
        }
        if (segment.id === "SV1") this.#place(segment, 5, element(segment, 5));
        if (segment.id === "SV3") this.#dental(segment);
        break;
      case "SV2":
        this.#revenue(segment, 1);
        this.#procedure(segment, 2);
        break;
      case "SVD":
        this.#procedure(segment, 3);
        this.#revenue(segment, 4);
        break;
      case "CLP":
        this.#remittanceClaim(segment);
        break;
      case "UM":
        this.#facility(segment);
        break;
      case "LIN":
        this.#drug(segment);
        break;
      default:
    }
  }

  /** CLM05-1 of a professional or dental claim, and places on lines. */
  place(segment: Segment, position: number, loop: string, at: number, code: string): void {
    this.#position = position;
    this.#loop = loop;
    this.#place(segment, at, code);
  }

  #say(code: RuleCode, segment: Segment, at: number, component?: number): void {
    reportRule(this.#context.report, code, { segment, position: this.#position, loop: this.#loop }, at, component);
  }

  /** Judges a code by its code set, or by its form where the set cannot tell. `possible` is what the form says. */
  #judge(
    answer: CodeAnswer,
    possible: boolean,
    code: RuleCode,
    segment: Segment,
    at: number,
    component?: number,
  ): void {
    if (answer === true || (answer === undefined && possible)) return;
    const outdated = answer === "other-days" && possible;
    this.#say(outdated ? "CODE-OUTDATED" : code, segment, at, component);
  }

  #healthCareCodes(segment: Segment): void {
    for (let number = 1; number < segment.elements.length; number += 1) {
      const text = element(segment, number);
      if (text === "") continue;
      const parts = text.split(this.#context.delimiters.component);
      const code = parts[1] ?? "";
      if (code !== "") this.#healthCareCode(parts[0] ?? "", code, parts, segment, number);
    }
  }

  #healthCareCode(qualifier: string, code: string, parts: readonly string[], segment: Segment, at: number): void {
    const { lookups } = this.#context;
    switch (qualifier) {
      case "ABK":
      case "ABF":
      case "ABJ":
      case "APR":
      case "ABN":
        this.#icd10(code, segment, at);
        break;
      case "BK":
      case "BF":
      case "BJ":
      case "PR":
      case "BN":
        if (code.includes(".")) this.#say("ICD-DECIMAL", segment, at, 2);
        else if (!isIcd9Form(code)) this.#say("CODE-ICD9", segment, at, 2);
        break;
      case "DR":
        if (!/^\d{3,4}$/.test(code) || Number(code) === 0) this.#say("CODE-DRG", segment, at, 2);
        break;
      case "BBR":
      case "BBQ":
        if (code.includes(".")) this.#say("ICD-DECIMAL", segment, at, 2);
        else {
          const possible = /^[0-9A-HJ-NP-Z]{7}$/.test(code);
          this.#judge(lookups.icd10pcs?.(code, this.#serviceDate), possible, "CODE-ICD10PCS", segment, at, 2);
        }
        break;
      case "BP":
      case "BO":
        this.#judge(
          lookups.procedure?.(code, this.#serviceDate),
          isProcedureForm(code),
          "CODE-PROCEDURE",
          segment,
          at,
          2,
        );
        break;
      case "BG":
        if (!isBillingCode(code)) this.#say("CODE-CONDITION", segment, at, 2);
        break;
      case "BH":
      case "BI":
        if (!isBillingCode(code)) this.#say("CODE-OCCURRENCE", segment, at, 2);
        break;
      case "BE":
        if (!isBillingCode(code) || !/^-?\d*(?:\.\d+)?$/.test(parts[4] ?? "")) this.#say("CODE-VALUE", segment, at, 2);
        break;
      default:
    }
  }

  #icd10(code: string, segment: Segment, at: number): void {
    if (code.includes(".")) {
      this.#say("ICD-DECIMAL", segment, at, 2);
      return;
    }
    const answer = this.#context.lookups.icd10cm?.(code, this.#serviceDate);
    if (answer === true) return;
    const { fileDate } = this.#context;
    const form = icd10Form(code, fileDate !== undefined && fileDate < "20171001");
    if (answer === undefined && form === "newer") this.#say("CODE-ICD10-LENGTH", segment, at, 2);
    else this.#judge(answer, form !== "unknown", "CODE-ICD10", segment, at, 2);
  }

  #reason(segment: Segment, at: number): void {
    const code = element(segment, at).trim();
    if (code === "") return;
    const answer = this.#context.lookups.adjustmentReason?.(code, this.#fileDay);
    this.#judge(answer, isAdjustmentReason(code), "CODE-CARC", segment, at);
  }

  #remark(segment: Segment, at: number): void {
    const code = element(segment, at).trim();
    if (code === "") return;
    this.#judge(this.#context.lookups.remark?.(code, this.#fileDay), isRemarkCode(code), "CODE-RARC", segment, at);
  }

  #status(segment: Segment, at: number): void {
    const value = element(segment, at);
    if (value === "") return;
    const [category, code, entity] = value.split(this.#context.delimiters.component);
    if (category !== undefined && !isStatusCategory(category)) this.#say("CODE-STATUS-CATEGORY", segment, at, 1);
    if (code !== undefined && code !== "" && !(/^\d{1,3}$/.test(code) && Number(code) <= 850)) {
      this.#say("CODE-STATUS", segment, at, 2);
    }
    if (entity !== undefined && entity !== "" && !/^[0-9A-Z]{2,3}$/.test(entity)) {
      this.#say("CODE-ENTITY", segment, at, 3);
    }
  }

  #providerReason(segment: Segment, at: number): void {
    const value = element(segment, at);
    const [reason] = value.split(this.#context.delimiters.component);
    if (reason === undefined || reason === "" || PROVIDER_ADJUSTMENT_REASONS.has(reason)) return;
    this.#say("CODE-PLB", segment, at);
  }

  #taxonomy(segment: Segment): void {
    const code = element(segment, 3).trim();
    if (code === "" || element(segment, 2) !== "PXC") return;
    const possible = isTaxonomyForm(code);
    // A list of one release misses codes that were ended before: those are no error while their form is right.
    const answer = this.#context.lookups.taxonomy?.(code, this.#fileDay);
    this.#judge(answer === false && possible ? "other-days" : answer, possible, "CODE-TAXONOMY", segment, 3);
  }

  #place(segment: Segment, at: number, code: string): void {
    if (code === "") return;
    const answer = this.#context.lookups.placeOfService?.(code, this.#serviceDate);
    this.#judge(answer, PLACES_OF_SERVICE.has(code), "CODE-POS", segment, at);
  }

  #revenue(segment: Segment, at: number): void {
    const code = element(segment, at).trim();
    if (code !== "") this.#revenueCode(segment.id === "SVC" ? code.padStart(4, "0") : code, segment, at);
  }

  #revenueCode(code: string, segment: Segment, at: number, component?: number): void {
    const answer = this.#context.lookups.revenueCode?.(code, this.#serviceDate);
    this.#judge(answer, isRevenueCode(code), "CODE-REVENUE", segment, at, component);
  }

  #procedure(segment: Segment, at: number): void {
    const text = element(segment, at);
    if (text === "") return;
    const parts = text.split(this.#context.delimiters.component);
    const qualifier = parts[0];
    const code = parts[1] ?? "";
    if (code === "") return;
    if (qualifier === "HC") {
      const answer = this.#context.lookups.procedure?.(code, this.#serviceDate);
      this.#judge(answer, isProcedureForm(code), "CODE-PROCEDURE", segment, at, 2);
      if (answer === undefined && isLocalProcedure(code)) this.#say("CODE-PROCEDURE-LOCAL", segment, at, 2);
      if (parts.length > 2) this.#modifiers(parts, segment, at);
    } else if (qualifier === "AD" && !/^D\d{4}$/.test(code)) this.#say("CODE-PROCEDURE", segment, at, 2);
    else if (qualifier === "AD" && Number(code.slice(1)) < 100) this.#say("CODE-PROCEDURE", segment, at, 2);
    else if (qualifier === "NU" && segment.id === "SVC") this.#revenueCode(code.padStart(4, "0"), segment, at, 2);
    else if (qualifier === "N4" && !isDrugCode(code)) this.#say("CODE-NDC", segment, at, 2);
  }

  #modifiers(parts: readonly string[], segment: Segment, at: number): void {
    let gap = false;
    const claim = segment.id !== "SVC" && segment.id !== "SVD";
    for (let index = 2; index < 6 && index < parts.length; index += 1) {
      const modifier = parts[index] ?? "";
      if (modifier === "") {
        gap = true;
        continue;
      }
      const answer = this.#context.lookups.modifier?.(modifier, this.#serviceDate);
      this.#judge(answer, isModifierForm(modifier), "CODE-MODIFIER", segment, at, index + 1);
      if (gap) this.#say("SVC-MODIFIER-GAP", segment, at, index + 1);
      if (claim && parts.indexOf(modifier, 2) < index) this.#say("SVC-MODIFIER-TWICE", segment, at, index + 1);
    }
  }

  #dental(segment: Segment): void {
    this.#place(segment, 3, element(segment, 3));
    const areas = element(segment, 4);
    if (areas === "") return;
    if (areas.split(this.#context.delimiters.component).some((area) => area !== "" && !ORAL_CAVITY.has(area))) {
      this.#say("CODE-ORAL-CAVITY", segment, 4);
    }
  }

  /** CLP09 and CLP11: frequency and diagnosis related group of the claim that is paid. */
  #remittanceClaim(segment: Segment): void {
    const frequency = element(segment, 9);
    if (frequency !== "" && !INSTITUTIONAL_FREQUENCIES.has(frequency)) this.#say("CODE-FREQUENCY", segment, 9);
    const group = element(segment, 11);
    if (group !== "" && !/^\d{3,4}$/.test(group)) this.#say("CODE-DRG", segment, 11);
  }

  /** UM04: place of service (B) or type of bill (A). */
  #facility(segment: Segment): void {
    const [code = "", kind = ""] = element(segment, 4).split(this.#context.delimiters.component);
    if (code === "") return;
    if (kind === "A" && !TYPES_OF_BILL.has(code)) this.#say("CODE-TYPE-OF-BILL", segment, 4, 1);
    else if (kind === "B") this.#place(segment, 4, code);
  }

  #drug(segment: Segment): void {
    if (element(segment, 2) === "N4" && !isDrugCode(element(segment, 3).trim())) this.#say("CODE-NDC", segment, 3);
  }
}

/** SV304: areas of the mouth. */
const ORAL_CAVITY = new Set([
  "00",
  "01",
  "02",
  "03",
  "04",
  "05",
  "06",
  "07",
  "08",
  "09",
  "10",
  "20",
  "30",
  "40",
  "L",
  "R",
]);

/** Two letters or digits that are not 00, as condition, occurrence and value codes are. */
function isBillingCode(code: string): boolean {
  return /^[0-9A-Z]{2}$/.test(code) && code !== "00";
}

function isDrugCode(code: string): boolean {
  return /^\d{11}$/.test(code) && code !== "00000000000";
}
