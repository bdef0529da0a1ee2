import type { Segment } from "../wire/segment.ts";
import { element } from "../wire/segment.ts";
import { reportRule } from "./catalogue.ts";
import type { Place } from "./catalogue.ts";
import type { RuleContext } from "./context.ts";
import type { TransactionRules } from "./transaction-rules.ts";

interface Person extends Place {
  name: string;
  birth: string;
  street: boolean;
  city: boolean;
  detail: boolean;
}

/** Subscriber and patient of the 837: what is known of them, and whether they are the same (SNIP 4). */
export class PeopleRules implements TransactionRules {
  readonly #context: RuleContext;
  #self = false;
  #inClaim = false;
  #subscriber: Person | undefined;
  #person: Person | undefined;

  constructor(context: RuleContext) {
    this.#context = context;
  }

  take(segment: Segment, position: number, loop: string): void {
    if (segment.id === "HL") this.#level(segment);
    else if (this.#inClaim) return;
    else if (segment.id === "SBR") this.#self = element(segment, 2) === "18";
    else if (segment.id === "NM1") this.#name(segment, { segment, position, loop });
    else if (segment.id === "CLM") {
      this.#inClaim = true;
      this.#finish();
    } else if (this.#person !== undefined) this.#describe(this.#person, segment);
  }

  end(): void {
    this.#finish();
  }

  #level(segment: Segment): void {
    this.#finish();
    this.#inClaim = false;
    if (element(segment, 3) !== "23") {
      this.#subscriber = undefined;
      this.#self = false;
    }
  }

  #name(segment: Segment, place: Place): void {
    const role = element(segment, 1);
    if (role !== "IL" && role !== "QC") {
      this.#finish();
      return;
    }
    const parts = [3, 4, 5, 7].map((at) => element(segment, at).trim().toUpperCase());
    this.#person = { ...place, name: parts.join("\u0000"), birth: "", street: false, city: false, detail: false };
    if (role === "IL") {
      this.#subscriber = this.#person;
      if (element(segment, 2) === "1" && element(segment, 9) === "") {
        reportRule(this.#context.report, "SIT-MEMBER-ID", place, 9);
      }
    }
  }

  #describe(person: Person, segment: Segment): void {
    if (segment.id === "N3") person.street = true;
    else if (segment.id === "N4") person.city = true;
    else if (segment.id === "DMG") {
      person.detail = true;
      person.birth = element(segment, 2);
    }
  }

  #finish(): void {
    const person = this.#person;
    this.#person = undefined;
    if (person === undefined) return;
    const subscriber = this.#subscriber;
    if (person === subscriber) {
      const whole = person.street && person.city && person.detail;
      if (this.#self && !whole && element(person.segment, 2) === "1") {
        reportRule(this.#context.report, "SIT-SUBSCRIBER-DETAIL", person);
      }
    } else if (subscriber !== undefined && person.birth !== "") {
      if (person.birth === subscriber.birth && person.name === subscriber.name) {
        reportRule(this.#context.report, "SIT-PATIENT-SAME", person);
      }
    }
  }
}
