import type { Party } from "../transactions/parts.ts";
import { noParty, readNm1 } from "../transactions/read-parts.ts";
import { isDate8 } from "../values.ts";
import type { Segment } from "../wire/segment.ts";
import { element } from "../wire/segment.ts";

/** One claim of an 837, as far as an answer to it needs it. Positions count in the transaction set, ST is 1. */
export interface CollectedClaim {
  readonly from: number;
  /** Position of its last segment. */
  readonly to: number;
  /** CLM01. */
  readonly number: string;
  /** CLM02, as sent. */
  readonly charge: string;
  /** A dependent stands under the member id of the subscriber. */
  readonly patient: Party;
  /** Which of the billing providers it is from. */
  readonly provider: number;
  /** First and last day of service, CCYYMMDD; empty when none was sent. */
  readonly firstDay: string;
  readonly lastDay: string;
}

type Draft<T> = { -readonly [K in keyof T]: T[K] };

/** A level (HL) and the position where the next one begins that is not below it. */
export interface CollectedLevel {
  readonly from: number;
  readonly to: number;
}

/** Everything of an 837 that a 277CA repeats. */
export interface CollectedClaims {
  readonly submitter: Party;
  readonly receiver: Party;
  /** NM1*PR of the first subscriber. */
  readonly payer: Party | undefined;
  /** BHT03. */
  readonly batch: string;
  readonly providers: readonly Party[];
  readonly claims: readonly CollectedClaim[];
  readonly levels: readonly CollectedLevel[];
  /** The party of each NM1 by its position. */
  readonly parties: readonly { readonly from: number; readonly entity: string }[];
}

const DEPTHS: Readonly<Record<string, number>> = { "20": 1, "22": 2, "23": 3 };

/** Collects the claims of an 837 segment by segment: give it every segment from ST to SE, then ask `done`. */
export class ClaimCollector {
  #position = 0;
  #submitter: Party = noParty("41");
  #receiver: Party = noParty("40");
  #payer: Party | undefined;
  #batch = "";
  #subscriber: Party = noParty("IL");
  #patient: Party = noParty("QC");
  readonly #providers: Party[] = [];
  readonly #claims: Draft<CollectedClaim>[] = [];
  readonly #levels: Draft<CollectedLevel>[] = [];
  readonly #open: { level: Draft<CollectedLevel>; depth: number }[] = [];
  readonly #parties: { from: number; entity: string }[] = [];
  #claim: Draft<CollectedClaim> | undefined;
  #level = "";

  take(segment: Segment): void {
    this.#position += 1;
    switch (segment.id) {
      case "BHT":
        this.#batch = element(segment, 3).trim();
        break;
      case "HL":
        this.#openLevel(segment);
        break;
      case "NM1":
        this.#name(segment);
        break;
      case "CLM":
        this.#openClaim(segment);
        break;
      case "DTP":
        this.#date(segment);
        break;
      default:
    }
    if (this.#claim !== undefined) this.#claim.to = this.#position;
  }

  done(): CollectedClaims {
    this.#closeLevels(0, this.#position);
    return {
      submitter: this.#submitter,
      receiver: this.#receiver,
      payer: this.#payer,
      batch: this.#batch,
      providers: this.#providers,
      claims: this.#claims,
      levels: this.#levels,
      parties: this.#parties,
    };
  }

  #openLevel(segment: Segment): void {
    this.#claim = undefined;
    this.#level = element(segment, 3);
    const depth = DEPTHS[this.#level] ?? 3;
    this.#closeLevels(depth, this.#position - 1);
    const level = { from: this.#position, to: this.#position };
    this.#levels.push(level);
    this.#open.push({ level, depth });
    if (this.#level === "20") this.#providers.push(noParty("85"));
  }

  #closeLevels(depth: number, to: number): void {
    while (this.#open.length > 0 && (this.#open[this.#open.length - 1]?.depth ?? 0) >= depth) {
      const closed = this.#open.pop();
      if (closed !== undefined) closed.level.to = to;
    }
  }

  #name(segment: Segment): void {
    const entity = element(segment, 1);
    this.#parties.push({ from: this.#position, entity });
    if (this.#claim !== undefined) return;
    const party = readNm1(segment);
    if (entity === "41") this.#submitter = party;
    else if (entity === "40") this.#receiver = party;
    else if (entity === "PR") this.#payer ??= party;
    else if (entity === "85") this.#providers[Math.max(0, this.#providers.length - 1)] = party;
    else if (entity === "IL" && this.#level === "22") this.#patient = this.#subscriber = party;
    else if (entity === "QC")
      this.#patient = { ...party, idQualifier: this.#subscriber.idQualifier, id: this.#subscriber.id };
  }

  #openClaim(segment: Segment): void {
    if (this.#providers.length === 0) this.#providers.push(noParty("85"));
    this.#claim = {
      from: this.#position,
      to: this.#position,
      number: element(segment, 1).trim(),
      charge: element(segment, 2).trim(),
      patient: this.#patient,
      provider: this.#providers.length - 1,
      firstDay: "",
      lastDay: "",
    };
    this.#claims.push(this.#claim);
  }

  #date(segment: Segment): void {
    const claim = this.#claim;
    const qualifier = element(segment, 1);
    if (claim === undefined || (qualifier !== "472" && qualifier !== "434")) return;
    const text = element(segment, 3);
    const first = text.slice(0, 8);
    const last = text.length === 17 ? text.slice(9) : first;
    if (!isDate8(first) || !isDate8(last) || last < first) return;
    if (claim.firstDay === "" || first < claim.firstDay) claim.firstDay = first;
    if (last > claim.lastDay) claim.lastDay = last;
  }
}
