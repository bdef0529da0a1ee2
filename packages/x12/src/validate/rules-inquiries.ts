import { amountToCents } from "../values.ts";
import type { Segment } from "../wire/segment.ts";
import { element } from "../wire/segment.ts";
import { reportRule } from "./catalogue.ts";
import type { Place, RuleCode } from "./catalogue.ts";
import type { RuleContext } from "./context.ts";
import type { TransactionRules } from "./transaction-rules.ts";

/** 270: a member without further levels below must be asked about something, and must be found. */
export class InquiryRules implements TransactionRules {
  readonly #context: RuleContext;
  #open: Place | undefined;
  #person: { place: Place; id: boolean; name: boolean; birth: boolean } | undefined;

  constructor(context: RuleContext) {
    this.#context = context;
  }

  take(segment: Segment, position: number, loop: string): void {
    switch (segment.id) {
      case "HL": {
        this.end();
        const member = element(segment, 3) === "22" || element(segment, 3) === "23";
        if (member && element(segment, 4) !== "1") this.#open = { segment, position };
        break;
      }
      case "NM1":
        this.#name({ segment, position, loop });
        break;
      case "REF":
        if (this.#person !== undefined && element(segment, 2) !== "") this.#person.id = true;
        break;
      case "DMG":
        if (this.#person !== undefined && element(segment, 2) !== "") this.#person.birth = true;
        break;
      case "EQ":
        this.#open = undefined;
        break;
      default:
    }
  }

  end(): void {
    if (this.#open !== undefined) {
      reportRule(this.#context.report, "SIT-EQ", { ...this.#open, loop: "2110" });
      const person = this.#person;
      if (person !== undefined && !person.id && !(person.name && person.birth)) this.#search(person.place);
    } else if (this.#person !== undefined) {
      const { id, name, birth, place } = this.#person;
      if (!id && !(name && birth)) this.#search(place);
    }
    this.#open = this.#person = undefined;
  }

  #search(place: Place): void {
    reportRule(this.#context.report, "SIT-270-SEARCH", place);
  }

  #name(place: Place): void {
    const role = element(place.segment, 1);
    if (role !== "IL" && role !== "03") return;
    const name = element(place.segment, 3) !== "" && element(place.segment, 4) !== "";
    this.#person = { place, id: element(place.segment, 9) !== "", name, birth: false };
  }
}

/** Kinds of benefit (EB01) whose value is an amount. */
const AMOUNT_BENEFITS = new Set(["B", "C", "G"]);

/** 271: values of benefits, and refusals beside benefits. */
export class BenefitRules implements TransactionRules {
  readonly #context: RuleContext;
  #refused = false;

  constructor(context: RuleContext) {
    this.#context = context;
  }

  take(segment: Segment, position: number, loop: string): void {
    if (segment.id === "HL") this.#refused = false;
    else if (segment.id === "AAA") this.#refused ||= /^2100[CD]$/.test(loop);
    if (segment.id !== "EB") return;
    const say = (code: RuleCode, at?: number): void => {
      reportRule(this.#context.report, code, { segment, position, loop }, at);
    };
    if (this.#refused) say("SIT-AAA-FOLLOW-UP");
    const kind = element(segment, 1);
    const share = element(segment, 8);
    if (AMOUNT_BENEFITS.has(kind) && element(segment, 7) === "" && share === "") say("SIT-271-VALUE", 7);
    if (kind === "A" && share === "" && element(segment, 7) === "") say("SIT-271-VALUE", 8);
    if (share !== "" && Number(share) > 1) say("SIT-271-PERCENT", 8);
  }

  end(): void {
    this.#refused = false;
  }
}

/** 276: each question has its own trace number. The last ones are remembered. */
export class StatusRequestRules implements TransactionRules {
  readonly #context: RuleContext;
  #seen = new Set<string>();

  constructor(context: RuleContext) {
    this.#context = context;
  }

  take(segment: Segment, position: number, loop: string): void {
    if (segment.id !== "TRN") return;
    const number = element(segment, 2);
    if (this.#seen.has(number)) reportRule(this.#context.report, "SIT-TRN-TWICE", { segment, position, loop }, 2);
    if (this.#seen.size >= 10_000) this.#seen = new Set();
    this.#seen.add(number);
  }

  end(): void {
    this.#seen = new Set();
  }
}

/** 277: nothing is paid on a claim that is denied or still in work. */
export class StatusAnswerRules implements TransactionRules {
  readonly #context: RuleContext;

  constructor(context: RuleContext) {
    this.#context = context;
  }

  take(segment: Segment, position: number, loop: string): void {
    if (segment.id !== "STC") return;
    const category = element(segment, 1).split(this.#context.delimiters.component)[0] ?? "";
    const paid = amountToCents(element(segment, 5));
    if (paid === undefined || paid <= 0n || !/^(?:F2|P[0-5]|R\d|R1\d)$/.test(category)) return;
    reportRule(this.#context.report, "SIT-277-DENIED", { segment, position, loop }, 5);
  }

  end(): void {
    // Nothing is held over from segment to segment.
  }
}

/** 278: a request asks and an answer decides; a certification has a number. */
export class ReviewRules implements TransactionRules {
  readonly #context: RuleContext;
  #purpose = "";
  #first: Place | undefined;
  #events = 0;
  #refused = false;
  /** The event level that has neither decision nor refusal yet. */
  #open: Place | undefined;
  #admission: Place | undefined;

  constructor(context: RuleContext) {
    this.#context = context;
  }

  take(segment: Segment, position: number, loop: string): void {
    const place = { segment, position, loop };
    switch (segment.id) {
      case "BHT":
        this.#purpose = element(segment, 2);
        this.#first = place;
        break;
      case "HL":
        this.#level(place);
        break;
      case "UM":
        if (element(segment, 1) === "AR") this.#admission = place;
        break;
      case "DTP":
        if (element(segment, 1) === "435") this.#admission = undefined;
        break;
      case "HCR":
        this.#decision(place);
        break;
      case "AAA":
        this.#refused = true;
        this.#open = undefined;
        if (this.#purpose === "13") this.#say("SIT-278-REQUEST", place);
        break;
      default:
    }
  }

  end(): void {
    this.#closeEvent();
    if (this.#events === 0 && this.#purpose === "13" && this.#first !== undefined) {
      this.#say("SIT-278-EVENT", { ...this.#first, loop: "2000E" });
    }
  }

  #say(code: RuleCode, place: Place, at?: number): void {
    reportRule(this.#context.report, code, place, at);
  }

  #level(place: Place): void {
    const kind = element(place.segment, 3);
    if (kind === "SS") return;
    this.#closeEvent();
    if (kind !== "EV") return;
    this.#events += 1;
    if (this.#purpose === "11" && !this.#refused) this.#open = place;
  }

  #closeEvent(): void {
    if (this.#open !== undefined) this.#say("SIT-278-ANSWER", this.#open);
    if (this.#admission !== undefined && this.#purpose === "13") this.#say("SIT-278-ADMISSION", this.#admission);
    this.#open = this.#admission = undefined;
  }

  #decision(place: Place): void {
    this.#open = undefined;
    if (this.#purpose === "13") this.#say("SIT-278-REQUEST", place);
    if (/^A[126]$/.test(element(place.segment, 1)) && element(place.segment, 2) === "") this.#say("SIT-HCR", place, 2);
  }
}

/** LS and LE in pairs, in every transaction set that has them. */
export class BoundRules implements TransactionRules {
  readonly #context: RuleContext;
  #open: Place | undefined;

  constructor(context: RuleContext) {
    this.#context = context;
  }

  take(segment: Segment, position: number, loop: string): void {
    if (segment.id !== "LS" && segment.id !== "LE") return;
    const place = { segment, position, loop };
    if (segment.id === "LS") {
      this.end();
      this.#open = place;
    } else if (this.#open === undefined || element(this.#open.segment, 1) !== element(segment, 1)) {
      reportRule(this.#context.report, "LS-LE", place, 1);
      this.#open = undefined;
    } else this.#open = undefined;
  }

  end(): void {
    if (this.#open !== undefined) reportRule(this.#context.report, "LS-LE", this.#open, 1);
    this.#open = undefined;
  }
}
