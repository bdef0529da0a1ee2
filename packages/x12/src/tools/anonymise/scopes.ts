import { element } from "../../wire/segment.ts";
import type { Segment } from "../../wire/segment.ts";

/** A run of segments whose dates belong to one patient, or to none. */
export interface Scope {
  readonly segments: Segment[];
  /** What tells the patient from others: the member's id where there is one. Undefined for segments of no patient. */
  patient: string | undefined;
}

/** Levels (HL03) that begin with a new subscriber or patient, and those that end one. */
const PATIENT_LEVELS = new Set(["22", "PT"]);
const OTHER_LEVELS = new Set(["20", "21", "19"]);
/** Segments after which nothing belongs to the patient before. */
const ENDS = new Set(["ISA", "GS", "ST", "SE", "GE", "IEA", "PLB"]);

/**
 * Cuts the segments of a file into runs of one patient each: a subscriber with dependents and claims, a claim of an 835, a member of an 834, a
 * whole 275. Give it each segment; it hands back the run that has ended.
 */
export class ScopeCutter {
  #open: Scope = { segments: [], patient: undefined };
  #isPatient = false;
  #transaction = "";
  /** The id that the patient is known by has been met; until then a name serves. */
  #hasId = false;

  take(segment: Segment): Scope | undefined {
    const begins = this.#begins(segment);
    const ends = begins || (this.#isPatient && this.#closes(segment));
    const done = ends ? this.end() : undefined;
    if (segment.id === "ST") this.#transaction = element(segment, 1);
    if (begins) this.#isPatient = true;
    if (this.#isPatient) this.#recognise(segment);
    this.#open.segments.push(segment);
    return done;
  }

  /** The run that is open. */
  end(): Scope {
    const done = this.#open;
    this.#open = { segments: [], patient: undefined };
    this.#isPatient = this.#hasId = false;
    return done;
  }

  #begins(segment: Segment): boolean {
    switch (segment.id) {
      case "HL":
        return PATIENT_LEVELS.has(element(segment, 3));
      case "CLP":
        return true;
      case "INS":
        return this.#transaction === "834";
      case "NM1":
        return this.#transaction === "275" && !this.#isPatient && element(segment, 1) === "QC";
      default:
        return false;
    }
  }

  #closes(segment: Segment): boolean {
    if (segment.id === "HL") return OTHER_LEVELS.has(element(segment, 3));
    return ENDS.has(segment.id) || (segment.id === "LX" && this.#transaction === "835");
  }

  #recognise(segment: Segment): void {
    const [, qualifier = "", second = ""] = segment.elements;
    if (segment.id === "NM1" && (qualifier === "IL" || qualifier === "QC")) {
      const id = element(segment, 9).trim();
      if (id !== "" && (!this.#hasId || qualifier === "IL")) this.#known(id);
      else this.#open.patient ??= `${element(segment, 3)} ${element(segment, 4)}`.trim();
    } else if (segment.id === "REF" && qualifier === "0F" && this.#transaction === "834" && second !== "") {
      this.#known(second.trim());
    }
  }

  #known(id: string): void {
    this.#open.patient = id;
    this.#hasId = true;
  }
}
