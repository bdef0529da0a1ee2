import type { AuditElement, ComparedItem } from "./audit-comparison.ts";
import { codeElements } from "./audit-comparison.ts";
import type { Kappa, Share } from "./audit-statistics.ts";
import { cohenKappa, wilsonShare } from "./audit-statistics.ts";

/** Which side of a difference stands: the coder's, the auditor's, either, or none of the two. */
export const auditVerdicts = ["original", "audit", "either", "neither"] as const satisfies readonly string[];
export type AuditVerdict = (typeof auditVerdicts)[number];

/** One compared thing and what became of it; agreement needs no verdict. */
export interface JudgedItem extends ComparedItem {
  readonly verdict: AuditVerdict | null;
}

/** One visit of an audit after its recode was handed in. */
export interface ScoredVisit {
  readonly coder: string;
  readonly provider: string;
  /** Month of the service, `YYYY-MM`. */
  readonly month: string;
  readonly items: readonly JudgedItem[];
}

/** Whether the coder's side stands; null while a difference is not decided. */
export function isCorrect(item: JudgedItem): boolean | null {
  if (item.comparison === "agree") return true;
  return item.verdict === null ? null : item.verdict === "original" || item.verdict === "either";
}

/** Scores of a group of items. Money is in cents and counted only where the auditor's side stands. */
export interface GroupScore {
  readonly group: string;
  /** Right codes of all codes reviewed: those the coder gave and those found missing. */
  readonly accuracy: Share;
  /** Differences nobody has decided yet; they are in no share. */
  readonly open: number;
  /** Charges too high, as a positive number. */
  readonly overCents: bigint;
  /** Charges too low, as a positive number. */
  readonly underCents: bigint;
}

export interface AuditScores {
  readonly visits: number;
  readonly all: GroupScore;
  /** Visits in which every code and the order stand, of those decided whole. */
  readonly encounters: Share;
  /** Share of compared codes on which the two agreed before anybody decided. */
  readonly blindAgreement: Share;
  /** Agreement on the first-listed diagnosis, beyond chance. */
  readonly firstListed: Kappa;
  readonly byCoder: readonly (GroupScore & { readonly visits: number; readonly encounters: Share })[];
  readonly byProvider: readonly GroupScore[];
  readonly byFamily: readonly GroupScore[];
  readonly byElement: readonly GroupScore[];
  readonly byMonth: readonly GroupScore[];
  /** Confirmed errors by kind, most first. */
  readonly errors: readonly { readonly kind: string; readonly count: number; readonly netCents: bigint }[];
}

const isCode = (item: ComparedItem): boolean => codeElements.includes(item.element);
const everyElement = (): boolean => true;

function scoreOf(
  group: string,
  items: readonly JudgedItem[],
  counts: (item: JudgedItem) => boolean = isCode,
): GroupScore {
  const decided = items.filter((item) => counts(item) && isCorrect(item) !== null);
  const effects = items
    .filter((item) => item.comparison !== "agree" && item.verdict === "audit")
    .map((item) => item.effectCents);
  return {
    group,
    accuracy: wilsonShare(decided.filter((item) => isCorrect(item) === true).length, decided.length),
    open: items.filter((item) => counts(item) && isCorrect(item) === null).length,
    overCents: -sum(effects.filter((cents) => cents < 0n)),
    underCents: sum(effects.filter((cents) => cents > 0n)),
  };
}

function sum(cents: readonly bigint[]): bigint {
  return cents.reduce((whole, one) => whole + one, 0n);
}

function grouped<T>(things: readonly T[], name: (thing: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const group = groups.get(name(thing));
    if (group === undefined) groups.set(name(thing), [thing]);
    else group.push(thing);
  }
  return new Map([...groups].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}

/** Visits whose every counted item is decided, and in how many of them everything stands. */
function encounterShare(visits: readonly ScoredVisit[]): Share {
  const whole = visits.filter((visit) => visit.items.every((item) => isCorrect(item) !== null));
  return wilsonShare(
    whole.filter((visit) => visit.items.every((item) => isCorrect(item) === true)).length,
    whole.length,
  );
}

function differenceWords(element: AuditElement): string {
  if (element === "first-listed") return "in another order";
  return element === "modifiers" || element === "units" || element === "pointers" ? "not right" : "not the right one";
}

/** What kind of error an item is, in neutral words. */
export function errorKind(item: Pick<ComparedItem, "element" | "comparison" | "steps">): string {
  const { element, comparison, steps } = item;
  if (element === "level" && steps !== null && steps !== 0)
    return `Level ${steps > 0 ? "above" : "below"} what the note supports`;
  const names: Readonly<Record<AuditElement, string>> = {
    diagnosis: "Diagnosis",
    "first-listed": "First-listed diagnosis",
    procedure: "Service",
    level: "Visit level",
    modifiers: "Modifiers",
    units: "Units",
    pointers: "Diagnosis pointers",
  };
  const ends: Readonly<Record<ComparedItem["comparison"], string>> = {
    agree: "",
    differ: differenceWords(element),
    missed: "missed",
    extra: "not supported",
  };
  return `${names[element]} ${ends[comparison]}`.trim();
}

/** All scores of the visits of one or more audits. */
export function scoreAudits(visits: readonly ScoredVisit[]): AuditScores {
  const items = visits.flatMap((visit) => visit.items);
  const codes = items.filter(isCode);
  const wrong = items.filter((item) => isCorrect(item) === false);
  const by = (name: (visit: ScoredVisit) => string): GroupScore[] =>
    [...grouped(visits, name)].map(([group, of]) =>
      scoreOf(
        group,
        of.flatMap((visit) => visit.items),
      ),
    );
  return {
    visits: visits.length,
    all: scoreOf("All", items),
    encounters: encounterShare(visits),
    blindAgreement: wilsonShare(codes.filter((item) => item.comparison === "agree").length, codes.length),
    firstListed: cohenKappa(
      items.filter((item) => item.element === "first-listed").map((item) => [item.original, item.audit] as const),
    ),
    byCoder: [...grouped(visits, (visit) => visit.coder)].map(([group, of]) => ({
      ...scoreOf(
        group,
        of.flatMap((visit) => visit.items),
      ),
      visits: of.length,
      encounters: encounterShare(of),
    })),
    byProvider: by((visit) => visit.provider),
    byFamily: [...grouped(codes, (item) => item.family)].map(([group, of]) => scoreOf(group, of)),
    byElement: [...grouped(items, (item) => item.element)].map(([group, of]) => scoreOf(group, of, everyElement)),
    byMonth: by((visit) => visit.month),
    errors: [...grouped(wrong, errorKind)]
      .map(([kind, of]) => ({
        kind,
        count: of.length,
        netCents: sum(of.filter((item) => item.verdict === "audit").map((item) => item.effectCents)),
      }))
      .sort((a, b) => b.count - a.count || (a.kind < b.kind ? -1 : 1)),
  };
}
