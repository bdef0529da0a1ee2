import type {
  ClaimAcknowledgment277,
  ClaimAcknowledgmentClaim,
  ClaimAcknowledgmentProvider,
  ClaimStatus,
} from "../transactions/acknowledgment.ts";
import type { IsoDate, Party, QualifiedAmount, QualifiedDate, QualifiedQuantity } from "../transactions/parts.ts";
import { noParty } from "../transactions/read-parts.ts";
import type { Issue } from "../validate/issue.ts";
import type { ValidatedTransaction } from "../validate/result.ts";
import { amountToCents, centsToAmount, isoDate, wireNumber } from "../values.ts";
import type { TransactionSet } from "../wire/interchange.ts";
import { answerId } from "./answer-text.ts";
import { ClaimCollector } from "./claim-collector.ts";
import type { CollectedClaim, CollectedClaims } from "./claim-collector.ts";
import { refusalOf } from "./claim-statuses.ts";

/** What the caller brings for a 277CA: who answers, the clock and the numbers. */
export interface AcknowledgeClaimsOptions {
  /** Who answers: PR a payer, AY a clearinghouse, with its name and id (NM108 46, FI, PI or XV). */
  readonly source: {
    readonly entityCode: "PR" | "AY";
    readonly name: string;
    readonly idQualifier: string;
    readonly id: string;
  };
  /** ISO date and `HH:MM` of the answer. */
  readonly date: IsoDate;
  readonly time: string;
  /** ST02 of the answer; also its BHT03 and its trace number unless `reference` is given. */
  readonly controlNumber: string;
  readonly reference?: string | undefined;
  /** The day the claims came in; `date` unless told otherwise. */
  readonly receivedOn?: IsoDate | undefined;
  /** How accepted claims are called: `A2` and `20` unless told otherwise (a clearinghouse says A1 and 19 or 20). */
  readonly accepted?: { readonly category: "A1" | "A2"; readonly status: string } | undefined;
  /** The payer's own number for a claim (REF*1K), by CLM01. */
  readonly payerClaimControlNumber?: ((claim: CollectedClaim) => string | undefined) | undefined;
}

/** A 277CA, or why none can be made. */
export type ClaimAcknowledgmentResult =
  | { readonly ok: true; readonly acknowledgment: ClaimAcknowledgment277 }
  | { readonly ok: false; readonly message: string };

/** Parties that a status of a claim may speak of. */
const PARTIES = new Set(
  "03 1P 1Z 36 40 41 71 72 73 77 82 85 87 AY DK DN DQ FA GB HK IL LI MSC PR PRP QB QC QD SEP TL TTP TU".split(" "),
);

/**
 * Answers the claims of an 837 by what was found in it: a 277CA (005010X214) with each claim accepted or refused and why, and totals
 * that agree. An error inside of a claim refuses that claim; one at a provider or patient refuses the claims below, one before
 * the first level refuses all. Write it with `write277Ca`.
 */
export function acknowledgeClaims(
  transaction: TransactionSet,
  validated: ValidatedTransaction,
  options: AcknowledgeClaimsOptions,
): ClaimAcknowledgmentResult {
  const collector = new ClaimCollector();
  for (const segment of transaction.segments) collector.take(segment);
  return acknowledgeCollected(collector.done(), validated, options);
}

/** The same for claims that a `ClaimCollector` took from a stream. */
export function acknowledgeCollected(
  collected: CollectedClaims,
  validated: ValidatedTransaction,
  options: AcknowledgeClaimsOptions,
): ClaimAcknowledgmentResult {
  if (validated.id !== "837") return refused("Only an 837 has claims to answer. Give it a claim transaction set.");
  if (validated.issueCount > validated.issues.length)
    return refused("Not all findings were kept, so a faulty claim could pass. Validate with a higher maxIssues.");
  const faults = faultsByClaim(collected, validated.issues);
  const answered = collected.claims.map((claim, index) => answerTo(claim, faults.get(index) ?? [], collected, options));
  return { ok: true, acknowledgment: acknowledgment(collected, answered, options) };
}

function refused(message: string): ClaimAcknowledgmentResult {
  return { ok: false, message };
}

/** Errors by the number of the claim that they refuse. */
function faultsByClaim(collected: CollectedClaims, issues: readonly Issue[]): ReadonlyMap<number, Issue[]> {
  const { claims, levels } = collected;
  const faults = new Map<number, Issue[]>();
  const strike = (index: number, issue: Issue): void => {
    const known = faults.get(index);
    if (known === undefined) faults.set(index, [issue]);
    else known.push(issue);
  };
  for (const issue of issues) {
    if (issue.severity !== "error") continue;
    const position = issue.position ?? 1;
    const inside = lastAtOrBefore(claims, position);
    const claim = claims[inside];
    if (claim !== undefined && position <= claim.to) {
      strike(inside, issue);
      continue;
    }
    const level = levels[lastAtOrBefore(levels, position)];
    const from = level?.from ?? 0;
    const to = level?.to ?? Number.POSITIVE_INFINITY;
    for (let index = Math.max(0, lastAtOrBefore(claims, from)); index < claims.length; index += 1) {
      const one = claims[index];
      if (one === undefined || one.from > to) break;
      if (one.from >= from) strike(index, issue);
    }
  }
  return faults;
}

/** Index of the last entry that begins at or before a position; -1 when none does. */
function lastAtOrBefore(list: readonly { readonly from: number }[], position: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.from ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

interface Answered {
  readonly claim: CollectedClaim;
  readonly rejected: boolean;
  readonly cents: bigint;
  readonly answer: ClaimAcknowledgmentClaim;
}

function answerTo(
  claim: CollectedClaim,
  faults: readonly Issue[],
  collected: CollectedClaims,
  options: AcknowledgeClaimsOptions,
): Answered {
  const rejected = faults.length > 0;
  const accepted = options.accepted ?? { category: "A2", status: "20" };
  const cents = amountToCents(claim.charge) ?? 0n;
  const status: ClaimStatus = {
    statuses: rejected
      ? statusesOf(faults, collected)
      : [{ category: accepted.category, code: accepted.status, entity: undefined }],
    date: options.date,
    actionCode: rejected ? "U" : "WQ",
    charge: wireNumber(centsToAmount(cents)),
  };
  const number = rejected ? undefined : options.payerClaimControlNumber?.(claim);
  return {
    claim,
    rejected,
    cents,
    answer: {
      patient: patientOf(claim.patient),
      patientControlNumber: answerId(claim.number, 50) || "0",
      statuses: [status],
      payerClaimControlNumber: number,
      references: [],
      dates: serviceDates(claim),
      lines: [],
      otherSegments: [],
    },
  };
}

/** The first three different statuses. */
function statusesOf(faults: readonly Issue[], collected: CollectedClaims): ClaimStatus["statuses"] {
  const statuses = new Map<string, ClaimStatus["statuses"][number]>();
  for (const issue of faults) {
    const { category, status, aboutParty } = refusalOf(issue);
    const entity = aboutParty ? partyAt(issue.position ?? 0, collected) : undefined;
    const key = `${status} ${entity ?? ""}`;
    if (!statuses.has(key)) statuses.set(key, { category, code: status, entity });
    if (statuses.size === 3) break;
  }
  return [...statuses.values()];
}

/** The party that the segment at a position speaks of: the last NM1 at or before it. */
function partyAt(position: number, { parties }: CollectedClaims): string | undefined {
  const entity = parties[lastAtOrBefore(parties, position)]?.entity;
  return entity !== undefined && PARTIES.has(entity) ? entity : undefined;
}

function serviceDates(claim: CollectedClaim): readonly QualifiedDate[] {
  const { firstDay, lastDay } = claim;
  if (firstDay === "") return [];
  const one = firstDay === lastDay;
  return [
    {
      qualifier: "472",
      format: one ? "D8" : "RD8",
      raw: one ? firstDay : `${firstDay}-${lastDay}`,
      from: isoDate(firstDay),
      to: one ? undefined : isoDate(lastDay),
    },
  ];
}

function acknowledgment(
  collected: CollectedClaims,
  answered: readonly Answered[],
  options: AcknowledgeClaimsOptions,
): ClaimAcknowledgment277 {
  const { source, date, time, controlNumber } = options;
  const reference = answerId(options.reference ?? controlNumber, 50);
  const anyAccepted = answered.some((one) => !one.rejected);
  const total = answered.reduce((sum, one) => sum + one.cents, 0n);
  const day = (qualifier: string, on: IsoDate): QualifiedDate => {
    return { qualifier, format: "D8", raw: on.replaceAll("-", ""), from: on };
  };
  const status: ClaimStatus = {
    statuses: [
      anyAccepted || answered.length === 0
        ? { category: "A1", code: "19", entity: source.entityCode }
        : { category: "A3", code: "21" },
    ],
    date,
    actionCode: anyAccepted || answered.length === 0 ? "WQ" : "U",
    charge: wireNumber(centsToAmount(total)),
  };
  return {
    kind: "277CA",
    controlNumber,
    implementation: "005010X214",
    beginning: { purposeCode: "08", referenceNumber: reference, date, time, typeCode: "TH" },
    sources: [
      {
        source: {
          ...noParty(source.entityCode),
          entityType: "organization",
          name: answerId(source.name, 60),
          idQualifier: source.idQualifier,
          id: answerId(source.id, 80),
        },
        trace: reference,
        dates: [day("050", options.receivedOn ?? date), day("009", date)],
        receivers: [
          {
            receiver: receiverOf(collected.submitter),
            trace: answerId(collected.batch, 50) || "0",
            statuses: [status],
            ...totals(answered, "90", "AA"),
            providers: collected.providers.flatMap((party, index) => provider(party, index, answered)),
          },
        ],
      },
    ],
  };
}

function provider(party: Party, index: number, answered: readonly Answered[]): ClaimAcknowledgmentProvider[] {
  const own = answered.filter((one) => one.claim.provider === index);
  if (own.length === 0) return [];
  const known = party.idQualifier === "XX" || party.idQualifier === "FI" || party.idQualifier === "SV";
  const id = answerId(party.id ?? "", 80);
  return [
    {
      provider: {
        ...noParty("85"),
        entityType: party.entityType,
        name: answerId(party.name, 60) || "UNKNOWN",
        firstName: party.firstName === undefined ? undefined : answerId(party.firstName, 35),
        idQualifier: known && id.length > 1 ? party.idQualifier : "SV",
        id: id.length > 1 ? id : "UNKNOWN",
      },
      statuses: [],
      references: [],
      quantities: [],
      amounts: [],
      claims: own.map((one) => one.answer),
    },
  ];
}

/** Counts and amounts of what was taken and what was not; what there is none of is not sent. */
function totals(
  answered: readonly Answered[],
  accepted: string,
  rejected: string,
): { readonly quantities: readonly QualifiedQuantity[]; readonly amounts: readonly QualifiedAmount[] } {
  const parts = [
    { quantity: accepted, amount: "YU", list: answered.filter((one) => !one.rejected) },
    { quantity: rejected, amount: "YY", list: answered.filter((one) => one.rejected) },
  ].filter((part) => part.list.length > 0);
  return {
    quantities: parts.map((part) => ({ qualifier: part.quantity, quantity: String(part.list.length) })),
    amounts: parts.map((part) => ({
      qualifier: part.amount,
      amount: wireNumber(centsToAmount(part.list.reduce((sum, one) => sum + one.cents, 0n))),
    })),
  };
}

function receiverOf(submitter: Party): Party {
  const id = answerId(submitter.id ?? "", 80);
  return {
    ...noParty("41"),
    entityType: submitter.entityType,
    name: answerId(submitter.name, 60) || "UNKNOWN",
    firstName: submitter.firstName === undefined ? undefined : answerId(submitter.firstName, 35),
    idQualifier: "46",
    id: id.length > 1 ? id : "UNKNOWN",
  };
}

/** NM1*QC: the patient under the member's id, which the guide requires. */
function patientOf(party: Party): Party {
  const id = answerId(party.id ?? "", 80);
  const known = id.length > 1 && (party.idQualifier === "MI" || party.idQualifier === "II");
  return {
    ...noParty("QC"),
    entityType: "person",
    name: answerId(party.name, 60) || "UNKNOWN",
    firstName: party.firstName === undefined ? undefined : answerId(party.firstName, 35),
    idQualifier: known ? party.idQualifier : "MI",
    id: known ? id : "UNKNOWN",
  };
}
