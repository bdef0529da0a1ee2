import type { Claim, ClaimLine, Finding } from "@cleanclaim/model";
import { denialReason } from "../denials/index.ts";
import { expectedReason } from "./expected-reasons-table.ts";
import type { ForecastRisk } from "./forecast.ts";
import { wilsonInterval } from "./wilson-interval.ts";

/** How lines of one kind were decided. Keys that are null count for all. */
export interface DenialCount {
  readonly procedureCode: string | null;
  /** First three characters of the first diagnosis pointed at. */
  readonly diagnosis: string | null;
  /** NPI of who treated. */
  readonly providerNpi: string | null;
  readonly decided: number;
  readonly denied: number;
  /** Reasons (CARC numbers) of the denials, most frequent first. */
  readonly reasons: readonly { readonly reason: string; readonly count: number }[];
}

/** What became of lines and of overridden findings at one payer. */
export interface DenialHistory {
  readonly counts: readonly DenialCount[];
  /** Claims sent in spite of a finding of an edit, and how many of them came back denied. */
  readonly overridden: readonly { readonly edit: string; readonly decided: number; readonly denied: number }[];
}

/** No history. */
export const noDenialHistory: DenialHistory = { counts: [], overridden: [] };

/** How many lines of the wider group a narrow one borrows, so that 1 of 2 is not half. */
const BORROWED = 10;
/** Fewer decided lines than these tell nothing by themselves. */
const TELLING = 5;
/** Below this rate a kind of line is not worth a row. */
const WORTH_SAYING = 0.02;

function keysOf(claim: Claim, line: ClaimLine): { code: string; diagnosis: string | undefined; npi: string } {
  const pointed = line.diagnosisPointers[0];
  const diagnosis = pointed === undefined ? undefined : claim.diagnoses[pointed - 1]?.code;
  return {
    code: line.procedureCode,
    diagnosis: diagnosis?.replace(".", "").slice(0, 3),
    npi: (line.renderingProvider ?? claim.renderingProvider)?.npi ?? claim.billingProvider.npi,
  };
}

function groupKey(procedure: string | null, diagnosis: string | null, provider: string | null): string {
  return JSON.stringify([procedure, diagnosis, provider]);
}

/** Counts by their keys; put in order once for all the claims that they are asked about. */
const indexes = new WeakMap<readonly DenialCount[], ReadonlyMap<string, readonly DenialCount[]>>();

function indexOf(counts: readonly DenialCount[]): ReadonlyMap<string, readonly DenialCount[]> {
  let index = indexes.get(counts);
  if (index === undefined) {
    index = Map.groupBy(counts, (one) => groupKey(one.procedureCode, one.diagnosis, one.providerNpi));
    indexes.set(counts, index);
  }
  return index;
}

/** The groups that a line belongs to, from the widest to the narrowest, as far as the history has them. */
function groupsOf(history: DenialHistory, claim: Claim, line: ClaimLine): readonly DenialCount[] {
  const { code, diagnosis, npi } = keysOf(claim, line);
  const index = indexOf(history.counts);
  const find = (procedure: string | null, dx: string | null, provider: string | null): readonly DenialCount[] =>
    index.get(groupKey(procedure, dx, provider)) ?? [];
  return [
    ...find(null, null, null),
    ...find(code, null, null),
    ...(diagnosis === undefined ? [] : find(code, diagnosis, null)),
    ...(diagnosis === undefined ? [] : find(code, diagnosis, npi)),
  ].filter((one) => one.decided > 0);
}

function smoothed(groups: readonly DenialCount[]): number {
  let rate = 0;
  for (const [depth, group] of groups.entries()) {
    rate = depth === 0 ? group.denied / group.decided : (group.denied + BORROWED * rate) / (group.decided + BORROWED);
  }
  return rate;
}

function kindWords(group: DenialCount): string {
  const parts = [
    ...(group.procedureCode === null ? [] : [group.procedureCode]),
    ...(group.diagnosis === null ? [] : [`for ${group.diagnosis}`]),
    ...(group.providerNpi === null ? [] : ["by this provider"]),
  ];
  return parts.length === 0 ? "lines" : `lines of ${parts.join(" ")}`;
}

/** What the past of this payer says of a line; undefined when it says nothing worth a row. */
function historyRisk(history: DenialHistory, claim: Claim, line: ClaimLine, index: number): ForecastRisk | undefined {
  const groups = groupsOf(history, claim, line);
  const told = groups.findLast((group) => group.decided >= TELLING);
  if (told === undefined) return undefined;
  const probability = smoothed(groups.slice(0, groups.indexOf(told) + 1));
  const [first] = told.reasons;
  if (told.denied === 0 || first === undefined || probability < WORTH_SAYING) return undefined;
  const mostly = first.count === told.denied ? "all" : "mostly";
  return {
    reason: first.reason,
    words: denialReason(first.reason).explanation,
    line: index + 1,
    probability,
    interval: wilsonInterval(told.denied, told.decided),
    seriousness: "history",
    because: {
      kind: "history",
      decided: told.decided,
      denied: told.denied,
      text: `${told.denied} of ${told.decided} ${kindWords(told)} were denied by this payer, ${mostly} CARC ${first.reason}`,
    },
  };
}

function findingRisk(history: DenialHistory, finding: Finding): ForecastRisk {
  const reason = expectedReason(finding.family);
  const seen = history.overridden.find((one) => one.edit === finding.edit && one.decided > 0);
  const counted = seen === undefined ? "" : ` Sent in spite of it ${seen.decided} times, denied ${seen.denied} times.`;
  return {
    reason,
    words: reason === null ? "the claim would be refused before adjudication" : denialReason(reason).explanation,
    line: finding.line,
    probability: seen === undefined ? null : (seen.denied + 1) / (seen.decided + 2),
    interval: seen === undefined ? null : wilsonInterval(seen.denied, seen.decided),
    seriousness: finding.severity === "error" ? "stops" : "looks",
    because: { kind: "edit", edit: finding.edit, text: `${finding.message.replace(/\.$/, "")}.${counted}` },
  };
}

/** What is known of the payer's lines in general is said once, for the claim, with the highest chance of them. */
function onceForAll(risks: readonly ForecastRisk[]): readonly ForecastRisk[] {
  const groups = Map.groupBy(risks, (risk) => risk.because.text);
  return [...groups.values()].flatMap((group): readonly ForecastRisk[] => {
    const [first, ...others] = group.toSorted((a, b) => (b.probability ?? 0) - (a.probability ?? 0));
    return first === undefined || others.length === 0 ? group : [{ ...first, line: null }];
  });
}

const WEIGHT = { stops: 0, looks: 1, history: 2 } as const;

/**
 * For what reasons the payer may refuse the claim: open findings (advice apart) with the reason they lead to, and what the past says of
 * each line by payer, procedure, diagnosis and provider. Rates of narrow groups lean on the wider ones (ten lines' worth); a finding
 * without history has no probability, since none is known. The most serious first. Pure.
 */
export function denialRisk(
  claim: Claim,
  findings: readonly Finding[],
  history: DenialHistory,
): readonly ForecastRisk[] {
  const byEdit = findings.filter((one) => one.severity !== "advice").map((one) => findingRisk(history, one));
  const byHistory = onceForAll(claim.lines.flatMap((line, index) => historyRisk(history, claim, line, index) ?? []));
  return byWeight([...byEdit, ...byHistory]);
}

/** Risks with the most serious first, then the likeliest. */
export function byWeight(risks: readonly ForecastRisk[]): readonly ForecastRisk[] {
  return risks.toSorted(
    (a, b) => WEIGHT[a.seriousness] - WEIGHT[b.seriousness] || (b.probability ?? 0) - (a.probability ?? 0),
  );
}
