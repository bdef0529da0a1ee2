import { isNpi, isoDate } from "../values.ts";
import type { Segment } from "../wire/segment.ts";
import { element } from "../wire/segment.ts";
import {
  PLACES_OF_SERVICE,
  PROVIDER_ADJUSTMENT_REASONS,
  STATES,
  isAdjustmentReason,
  isIcd10Form,
  isIcd9Form,
  isProcedureForm,
  isRemarkCode,
  isRevenueCode,
  isStatusCategory,
} from "./code-lists.ts";
import type { RuleContext } from "./context.ts";

interface Waiting {
  readonly segment: Segment;
  readonly position: number;
  readonly loop: string;
}

/** Codes that come from lists outside of the guides: NPI, state, ZIP, ICD, procedures, place, revenue, reasons, remarks, taxonomy. */
export class CodeRules {
  readonly #context: RuleContext;
  #entity = "";
  #serviceDate: string | undefined;
  #position = 0;
  #loop = "";
  readonly #dated: boolean;
  #waitingDiagnoses: Waiting[] = [];
  #waitingService: Waiting | undefined;

  constructor(context: RuleContext) {
    this.#context = context;
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
      case "NM1":
        this.#entity = element(segment, 1);
        this.#npi(segment, 8);
        break;
      case "N1":
        this.#entity = element(segment, 1);
        this.#npi(segment, 3);
        break;
      case "N4":
        this.#address(segment);
        break;
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
      case "SV1":
      case "SV3":
      case "SVC":
        this.#procedure(segment, 1);
        if (segment.id === "SV1") this.#place(segment, 5, element(segment, 5));
        if (segment.id === "SV3") this.#place(segment, 3, element(segment, 3));
        break;
      case "SV2":
        this.#revenue(segment);
        this.#procedure(segment, 2);
        break;
      case "SVD":
        this.#procedure(segment, 3);
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

  #say(code: string, message: string, segment: Segment, at: number, severity: "error" | "warning" = "error"): void {
    const { report } = this.#context;
    const acknowledgment = { ik3: "8", ik4: "7" };
    report({
      level: 5,
      severity,
      code,
      message,
      segment,
      position: this.#position,
      element: at,
      loop: this.#loop,
      acknowledgment,
    });
  }

  #npi(segment: Segment, qualifier: number): void {
    if (element(segment, qualifier) !== "XX") return;
    const id = element(segment, qualifier + 1);
    if (id === "" || isNpi(id)) return;
    this.#say(
      "NPI-LUHN",
      "The NPI is not ten digits with the right check digit. Look the provider up in NPPES and correct it.",
      segment,
      qualifier + 1,
      this.#context.kind.startsWith("83") ? "error" : "warning",
    );
  }

  #address(segment: Segment): void {
    const country = element(segment, 4).trim();
    if (country !== "" && country !== "US") return;
    const state = element(segment, 2).trim();
    const zip = element(segment, 3).trim();
    if (state !== "" && !STATES.has(state)) {
      this.#say("CODE-STATE", "N402 is not the code of a state or territory. Correct it.", segment, 2);
    }
    const payTo = this.#entity === "87";
    const billing = this.#entity === "85" && this.#context.kind.startsWith("837");
    if (billing && !/^\d{9}$/.test(zip)) {
      this.#say(
        "BILL-ZIP9",
        "The ZIP code of the billing provider must have nine digits. Look up the four digits after the first five.",
        segment,
        3,
      );
    } else if (zip !== "" && !/^(?:\d{5}|\d{9})$/.test(zip) && !/^[A-Z]\d[A-Z] ?\d[A-Z]\d$/.test(zip)) {
      this.#say(
        "CODE-ZIP",
        "N403 must be a ZIP code of five or nine digits without a dash. Correct it.",
        segment,
        3,
        payTo ? "warning" : "error",
      );
    }
  }

  #healthCareCodes(segment: Segment): void {
    for (let number = 1; number < segment.elements.length; number += 1) {
      const [qualifier, code] = element(segment, number).split(this.#context.delimiters.component);
      if (qualifier === undefined || code === undefined || code === "") continue;
      this.#healthCareCode(qualifier, code, segment, number);
    }
  }

  #healthCareCode(qualifier: string, code: string, segment: Segment, at: number): void {
    if (/^(?:ABK|ABF|ABJ|APR|ABN)$/.test(qualifier)) {
      if (code.includes(".")) this.#decimal(segment, at);
      else if (!isIcd10Form(code)) {
        this.#say(
          "CODE-ICD10",
          "This has not the form of an ICD-10-CM code. Check the code and its qualifier.",
          segment,
          at,
        );
      } else if (this.#context.lookups.icd10cm?.(code, this.#serviceDate) === false) {
        this.#say(
          "CODE-ICD10",
          "The diagnosis code is not in ICD-10-CM, or not valid on that date. Correct the code.",
          segment,
          at,
        );
      }
    } else if (/^(?:BK|BF|BJ|PR|BN)$/.test(qualifier)) {
      if (code.includes(".")) this.#decimal(segment, at);
      else if (!isIcd9Form(code)) {
        this.#say(
          "CODE-ICD9",
          "The qualifier says ICD-9-CM, but this has not the form of such a code. Check the code and its qualifier.",
          segment,
          at,
        );
      }
    } else if (qualifier === "DR") {
      if (!/^\d{3,4}$/.test(code)) {
        this.#say("CODE-DRG", "A diagnosis related group has three digits. Correct the code.", segment, at);
      }
    } else if (qualifier === "BBR" || qualifier === "BBQ") {
      const known =
        /^[0-9A-HJ-NP-Z]{7}$/.test(code) && this.#context.lookups.icd10pcs?.(code, this.#serviceDate) !== false;
      if (!known)
        this.#say(
          "CODE-ICD10PCS",
          "This is no ICD-10-PCS code (seven characters without I and O). Correct the code.",
          segment,
          at,
        );
    }
  }

  #decimal(segment: Segment, at: number): void {
    this.#say("ICD-DECIMAL", "Diagnosis codes are sent without their decimal point. Remove it.", segment, at);
  }

  #reason(segment: Segment, at: number): void {
    const code = element(segment, at).trim();
    if (code === "") return;
    const known = this.#context.lookups.adjustmentReason?.(code, undefined) ?? isAdjustmentReason(code);
    if (!known)
      this.#say(
        "CODE-CARC",
        "The claim adjustment reason code does not exist. Send one of the published list.",
        segment,
        at,
      );
  }

  #remark(segment: Segment, at: number): void {
    const code = element(segment, at).trim();
    if (code === "") return;
    const known = this.#context.lookups.remark?.(code, undefined) ?? isRemarkCode(code);
    if (!known)
      this.#say(
        "CODE-RARC",
        "The remittance advice remark code does not exist. Send one of the published list.",
        segment,
        at,
      );
  }

  #status(segment: Segment, at: number): void {
    const value = element(segment, at);
    if (value === "") return;
    const [category, code, entity] = value.split(this.#context.delimiters.component);
    if (category !== undefined && !isStatusCategory(category)) {
      this.#say(
        "CODE-STATUS-CATEGORY",
        "The claim status category code does not exist. Send one of the published list.",
        segment,
        at,
      );
    }
    if (code !== undefined && code !== "" && !(/^\d{1,3}$/.test(code) && Number(code) <= 850)) {
      this.#say("CODE-STATUS", "The claim status code does not exist. Send one of the published list.", segment, at);
    }
    if (entity !== undefined && entity !== "" && !/^[0-9A-Z]{2,3}$/.test(entity)) {
      this.#say("CODE-ENTITY", "The entity code of the status is not two or three letters or digits.", segment, at);
    }
  }

  #providerReason(segment: Segment, at: number): void {
    const value = element(segment, at);
    const [reason] = value.split(this.#context.delimiters.component);
    if (reason === undefined || reason === "" || PROVIDER_ADJUSTMENT_REASONS.has(reason)) return;
    this.#say(
      "CODE-PLB",
      "The provider adjustment reason code is not in the list of the guide. Correct it.",
      segment,
      at,
    );
  }

  #taxonomy(segment: Segment): void {
    const code = element(segment, 3).trim();
    if (code === "" || element(segment, 2) !== "PXC") return;
    const known = this.#context.lookups.taxonomy?.(code, undefined) ?? /^[0-9A-Z]{10}$/.test(code);
    if (!known)
      this.#say(
        "CODE-TAXONOMY",
        "The provider taxonomy code must be one of the ten-character codes of the published list.",
        segment,
        3,
      );
  }

  #place(segment: Segment, at: number, code: string): void {
    if (code === "") return;
    const known = this.#context.lookups.placeOfService?.(code, this.#serviceDate) ?? PLACES_OF_SERVICE.has(code);
    if (!known)
      this.#say("CODE-POS", "The place of service code is not assigned. Send a code of the CMS list.", segment, at);
  }

  #revenue(segment: Segment): void {
    const code = element(segment, 1).trim();
    if (code === "") return;
    const known = this.#context.lookups.revenueCode?.(code, this.#serviceDate) ?? isRevenueCode(code);
    if (!known)
      this.#say(
        "CODE-REVENUE",
        "The revenue code is not assigned. Send a four-digit code of the NUBC list.",
        segment,
        1,
      );
  }

  #procedure(segment: Segment, at: number): void {
    const [qualifier, code, ...modifiers] = element(segment, at).split(this.#context.delimiters.component);
    if (code === undefined || code === "") return;
    if (qualifier === "HC") {
      const known = isProcedureForm(code) && this.#context.lookups.procedure?.(code, this.#serviceDate) !== false;
      if (!known)
        this.#say("CODE-PROCEDURE", "This is no HCPCS or CPT code of that date. Correct the code.", segment, at);
      for (const modifier of modifiers.slice(0, 4)) {
        if (modifier === "") continue;
        const fits =
          /^[0-9A-Z]{2}$/.test(modifier) && this.#context.lookups.modifier?.(modifier, this.#serviceDate) !== false;
        if (!fits)
          this.#say(
            "CODE-MODIFIER",
            "A modifier is not two letters or digits of the published list. Correct it.",
            segment,
            at,
          );
      }
    } else if (qualifier === "AD" && !/^D\d{4}$/.test(code)) {
      this.#say(
        "CODE-PROCEDURE",
        "This is no dental procedure code (D and four digits). Correct the code.",
        segment,
        at,
      );
    }
  }

  #drug(segment: Segment): void {
    if (element(segment, 2) !== "N4" || /^\d{11}$/.test(element(segment, 3).trim())) return;
    this.#say(
      "CODE-NDC",
      "A national drug code is sent as eleven digits without dashes (5-4-2). Correct it.",
      segment,
      3,
    );
  }
}
