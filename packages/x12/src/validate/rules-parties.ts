import { amountToCents, isNpi } from "../values.ts";
import type { Segment } from "../wire/segment.ts";
import { element } from "../wire/segment.ts";
import { reportRule } from "./catalogue.ts";
import type { RuleCode } from "./catalogue.ts";
import { COUNTRIES, STATES } from "./code-lists.ts";
import type { RuleContext } from "./context.ts";
import type { TransactionRules } from "./transaction-rules.ts";

/** Numbers and addresses of people, providers and payers, and amounts of money: what a check digit or a form can tell. */
export class PartyRules implements TransactionRules {
  readonly #context: RuleContext;
  #entity = "";
  #position = 0;
  #loop = "";

  constructor(context: RuleContext) {
    this.#context = context;
  }

  take(segment: Segment, position: number, loop: string): void {
    this.#position = position;
    this.#loop = loop;
    this.#amounts(segment);
    switch (segment.id) {
      case "NM1":
        this.#entity = element(segment, 1);
        this.#npi(segment, 8);
        this.#taxNumber(segment, 8);
        break;
      case "N1":
        this.#entity = element(segment, 1);
        this.#npi(segment, 3);
        this.#taxNumber(segment, 3);
        break;
      case "N4":
        this.#address(segment);
        break;
      case "PER":
        this.#contact(segment);
        break;
      case "REF":
        this.#reference(segment);
        break;
      case "BPR":
        this.#banks(segment);
        break;
      case "PLB":
        this.#payee(segment);
        break;
      case "CUR":
        if (element(segment, 2) !== "" && !/^[A-Z]{3}$/.test(element(segment, 2)))
          this.#say("CODE-CURRENCY", segment, 2);
        break;
      default:
    }
  }

  end(): void {
    this.#entity = "";
  }

  #say(code: RuleCode, segment: Segment, at: number): void {
    reportRule(this.#context.report, code, { segment, position: this.#position, loop: this.#loop }, at);
  }

  #npi(segment: Segment, qualifier: number): void {
    if (element(segment, qualifier) !== "XX") return;
    const id = element(segment, qualifier + 1);
    if (id === "") return;
    const right = isNpi(id);
    if (right && (id.startsWith("1") || id.startsWith("2"))) return;
    const sure = !right && this.#context.kind.startsWith("83");
    this.#say(sure ? "NPI-LUHN" : "NPI-LUHN-INQUIRY", segment, qualifier + 1);
  }

  /** Ids whose qualifier says that they are tax or social security numbers. */
  #taxNumber(segment: Segment, qualifier: number): void {
    const kind = element(segment, qualifier);
    if (kind !== "34" && kind !== "FI" && kind !== "24") return;
    const id = element(segment, qualifier + 1).trim();
    if (id === "" || /^\d{9}$/.test(id)) return;
    const sure = this.#context.kind.startsWith("83") && !/^[\d-]{10,11}$/.test(id);
    this.#say(sure ? "CODE-TAX-ID" : "CODE-TAX-ID-DASH", segment, qualifier + 1);
  }

  /** Telephone and fax numbers have ten digits, e-mail addresses an @. */
  #contact(segment: Segment): void {
    for (const at of [3, 5, 7]) {
      const kind = element(segment, at);
      const value = element(segment, at + 1).trim();
      if (value === "") continue;
      const phone = kind === "TE" || kind === "FX";
      if ((phone && !/^\d{10}$/.test(value)) || (kind === "EM" && !value.includes("@"))) {
        this.#say("CODE-CONTACT", segment, at + 1);
      }
    }
  }

  /** Amounts of money have no more than two places. */
  #amounts(segment: Segment): void {
    const places = AMOUNTS[segment.id];
    if (places === undefined) return;
    for (let at = places[0]; at <= places[1] && at < segment.elements.length; at += places[2]) {
      const text = element(segment, at);
      const point = text.indexOf(".");
      if (point >= 0 && text.length - point > 3 && /^-?\d*\.\d*$/.test(text) && amountToCents(text) === undefined) {
        this.#say("AMOUNT-CENTS", segment, at);
      }
    }
  }

  /** PLB01: an NPI when it looks like one and the payee is named by one. */
  #payee(segment: Segment): void {
    const id = element(segment, 1);
    if (/^[12]\d{9}$/.test(id) && !isNpi(id)) this.#say("NPI-LUHN-INQUIRY", segment, 1);
  }

  #address(segment: Segment): void {
    const country = element(segment, 4).trim();
    if (country !== "" && !COUNTRIES.has(country)) this.#say("CODE-COUNTRY", segment, 4);
    const state = element(segment, 2).trim();
    const zip = element(segment, 3).trim();
    if (country === "CA" && zip !== "" && !CANADIAN_CODE.test(zip)) this.#say("CODE-ZIP", segment, 3);
    if (country !== "" && country !== "US") return;
    if (state !== "" && !STATES.has(state)) this.#say("CODE-STATE", segment, 2);
    const billing = this.#entity === "85" && this.#context.kind.startsWith("837");
    if (state === "" || zip === "") this.#say("SIT-ADDRESS", segment, state === "" ? 2 : 3);
    const five = /^\d{5}(?:\d{4})?$/.test(zip) && !zip.startsWith("00000");
    if (billing && !(five && zip.length === 9)) this.#say("BILL-ZIP9", segment, 3);
    else if (zip !== "" && !five && !CANADIAN_CODE.test(zip)) {
      const nearly = this.#entity === "87" && /^[\d-]+$/.test(zip);
      this.#say(nearly ? "CODE-ZIP-PAY-TO" : "CODE-ZIP", segment, 3);
    }
  }

  /** Tax numbers of providers, and CLIA numbers. */
  #reference(segment: Segment): void {
    const qualifier = element(segment, 1);
    const value = element(segment, 2).trim();
    if (value === "" || !this.#context.kind.startsWith("837")) return;
    if (qualifier === "EI" || (qualifier === "SY" && this.#entity === "85")) {
      if (!/^\d{9}$/.test(value)) {
        this.#say(/^[\d-]{10,11}$/.test(value) ? "CODE-TAX-ID-DASH" : "CODE-TAX-ID", segment, 2);
      }
    } else if ((qualifier === "X4" || qualifier === "F4") && !/^\d{2}D\d{7}$/.test(value)) {
      this.#say("CODE-CLIA", segment, 2);
    }
  }

  /** Banks of a payment: with qualifier 01 nine digits and a check digit. */
  #banks(segment: Segment): void {
    for (const at of [6, 12]) {
      const number = element(segment, at + 1);
      if (element(segment, at) === "01" && number !== "" && !isRoutingNumber(number))
        this.#say("CODE-ABA", segment, at + 1);
    }
  }
}

/** Elements that hold amounts: first, last, step. */
const AMOUNTS: Readonly<Record<string, readonly [number, number, number]>> = {
  AMT: [2, 2, 1],
  BPR: [2, 2, 1],
  CAS: [3, 18, 3],
  CLM: [2, 2, 1],
  CLP: [3, 5, 1],
  PLB: [4, 14, 2],
  RMR: [4, 5, 1],
  STC: [4, 5, 1],
  SV1: [2, 2, 1],
  SV2: [3, 3, 1],
  SV3: [2, 2, 1],
  SVC: [2, 3, 1],
  SVD: [2, 2, 1],
};

const CANADIAN_CODE = /^[A-Z]\d[A-Z] ?\d[A-Z]\d$/;

/** Nine digits, weighted 3, 7, 1, add up to a multiple of ten. */
function isRoutingNumber(text: string): boolean {
  if (!/^\d{9}$/.test(text)) return false;
  let sum = 0;
  for (let index = 0; index < 9; index += 1) sum += Number(text.charAt(index)) * ([3, 7, 1][index % 3] ?? 1);
  return sum % 10 === 0 && sum > 0;
}
