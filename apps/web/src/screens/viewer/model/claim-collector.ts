import type { Delimiters, Segment } from "@cleanclaim/x12";
import type { ClaimFacts } from "./file-index.ts";

type Open = { -readonly [K in keyof ClaimFacts]: ClaimFacts[K] };

/** Picks the claims out of the segments of 837 and 835 transaction sets as they pass by. */
export class ClaimCollector {
  readonly claims: ClaimFacts[] = [];
  kind = "";
  #transaction = "";
  #subscriber = "";
  #patient = "";
  #open: Open | undefined;

  /** A transaction set begins. */
  begin(transaction: string): void {
    this.#transaction = transaction;
    this.#subscriber = this.#patient = "";
    this.#open = undefined;
  }

  /** Takes a segment, its loop and its number in the file. */
  take(segment: Segment, loop: string, number: number, delimiters: Delimiters): void {
    if (this.#transaction === "837") this.#claim(segment, loop, number, delimiters);
    else if (this.#transaction === "835") this.#payment(segment, number, delimiters);
  }

  #add(claim: Open): void {
    this.kind = this.kind === "" || this.kind === this.#transaction ? this.#transaction : "mixed";
    this.claims.push(claim);
    this.#open = claim;
  }

  #claim(segment: Segment, loop: string, number: number, delimiters: Delimiters): void {
    const { id, elements } = segment;
    const at = (position: number): string => elements[position] ?? "";
    if (id === "CLM") {
      const status = at(5).split(delimiters.component)[2] ?? "";
      const patient = this.#patient === "" ? this.#subscriber : this.#patient;
      this.#add({ segment: number, id: at(1), patient, charge: at(2), paid: "", status, lines: 0, day: "" });
    } else if (id === "HL") {
      this.#patient = "";
      this.#open = undefined;
      if (at(3) !== "23") this.#subscriber = "";
    } else if (id === "NM1" && at(1) === "IL" && this.#open === undefined) this.#subscriber = nameOf(at);
    else if (id === "NM1" && at(1) === "QC") this.#patient = nameOf(at);
    else if (id === "LX" && this.#open !== undefined) this.#open.lines += 1;
    else if (id === "DTP" && (at(1) === "472" || (at(1) === "434" && loop === "2300"))) this.#day(at(3));
  }

  #payment(segment: Segment, number: number, _delimiters: Delimiters): void {
    const { id, elements } = segment;
    const at = (position: number): string => elements[position] ?? "";
    if (id === "CLP") {
      this.#add({
        segment: number,
        id: at(1),
        patient: "",
        charge: at(3),
        paid: at(4),
        status: at(2),
        lines: 0,
        day: "",
      });
    } else if (id === "NM1" && at(1) === "QC" && this.#open !== undefined) this.#open.patient = nameOf(at);
    else if (id === "SVC" && this.#open !== undefined) this.#open.lines += 1;
    else if (id === "DTM" && ["232", "472", "150"].includes(at(1))) this.#day(at(2));
    else if (id === "PLB") this.#open = undefined;
  }

  #day(text: string): void {
    const day = /^\d{8}/.exec(text)?.[0];
    if (day !== undefined && this.#open?.day === "") this.#open.day = day;
  }
}

function nameOf(at: (position: number) => string): string {
  return [at(3), at(4)].filter((part) => part !== "").join(", ");
}
