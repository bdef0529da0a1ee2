import { dotted, undotted } from "@cleanclaim/model";
import { diagnosisFamily, isVisitLevel, levelSteps, serviceFamily } from "./audit-families.ts";

/** One service as somebody coded it. `chargeCents` is the practice's charge for the whole line; null when its list has none. */
export interface AuditLine {
  readonly procedureCode: string;
  readonly modifiers: readonly string[];
  /** Decimal text. */
  readonly units: string;
  /** 1-based places in the list of diagnoses. */
  readonly pointers: readonly number[];
  readonly chargeCents: bigint | null;
}

/** The coding of a visit: diagnoses in order, and services. */
export interface AuditCoding {
  readonly diagnoses: readonly string[];
  readonly lines: readonly AuditLine[];
}

export const auditElements = [
  "diagnosis",
  "first-listed",
  "procedure",
  "level",
  "modifiers",
  "units",
  "pointers",
] as const satisfies readonly string[];
export type AuditElement = (typeof auditElements)[number];

/** Elements that are codes: by them accuracy is counted. Order, units and pointers are told apart. */
export const codeElements: readonly AuditElement[] = ["diagnosis", "procedure", "level", "modifiers"];

/** `missed`: only the auditor has it. `extra`: only the coder has it. */
export type Comparison = "agree" | "differ" | "missed" | "extra";

/** One thing that was compared. */
export interface ComparedItem {
  /** Names the item within the comparison; the same codings give the same keys. */
  readonly key: string;
  readonly element: AuditElement;
  readonly comparison: Comparison;
  /** What the coder has; empty when nothing. */
  readonly original: string;
  /** What the auditor has; empty when nothing. */
  readonly audit: string;
  /** Chapter or range of the code. */
  readonly family: string;
  /** The auditor's charge less the coder's, in cents: above 0 the coder's is the lower one. 0 for what has no charge. */
  readonly effectCents: bigint;
  /** For levels: how many the coder's stands above the auditor's; null for other elements or other kinds of visit. */
  readonly steps: number | null;
}

/** Compares two codings of one visit line by line. Neither is taken to be right. */
export function compareCodings(original: AuditCoding, audit: AuditCoding): ComparedItem[] {
  return [
    ...compareDiagnoses(original.diagnoses, audit.diagnoses),
    ...pairLines(original.lines, audit.lines).flatMap((pair) => comparePair(pair, original, audit)),
  ];
}

const tidy = (code: string): string => dotted(undotted(code.trim().toUpperCase()));

function compareDiagnoses(original: readonly string[], audit: readonly string[]): ComparedItem[] {
  const [mine, theirs] = [[...new Set(original.map(tidy))], [...new Set(audit.map(tidy))]];
  const both = mine.filter((code) => theirs.includes(code));
  const onlyMine = mine.filter((code) => !both.includes(code));
  const onlyTheirs = theirs.filter((code) => !both.includes(code));
  const item = (comparison: Comparison, one: string, other: string): ComparedItem => ({
    key: `diagnosis:${one}:${other}`,
    element: "diagnosis",
    comparison,
    original: one,
    audit: other,
    family: diagnosisFamily(one === "" ? other : one),
    effectCents: 0n,
    steps: null,
  });
  const items = both.map((code) => item("agree", code, code));
  // Two codes of one category name one condition in two ways; what is left was missed by one of the two.
  for (const code of onlyMine) {
    const near = onlyTheirs.findIndex((other) => other.slice(0, 3) === code.slice(0, 3));
    if (near < 0) items.push(item("extra", code, ""));
    else items.push(item("differ", code, onlyTheirs.splice(near, 1)[0] ?? ""));
  }
  items.push(...onlyTheirs.map((code) => item("missed", "", code)));
  const [first = "", second = ""] = [mine[0], theirs[0]];
  if (first !== "" && second !== "") {
    items.push({
      ...item(first === second ? "agree" : "differ", first, second),
      key: "first-listed",
      element: "first-listed",
    });
  }
  return items;
}

interface LinePair {
  readonly index: number;
  readonly original: AuditLine | undefined;
  readonly audit: AuditLine | undefined;
}

/** How alike two lines are; 0 when they can't be the same service. */
function likeness(one: AuditLine, other: AuditLine): number {
  const same = one.procedureCode === other.procedureCode;
  const visits = isVisitLevel(one.procedureCode) && isVisitLevel(other.procedureCode);
  const near = one.procedureCode.slice(0, 4) === other.procedureCode.slice(0, 4);
  if (!same && !visits && !near) return 0;
  const modifiers = sameSet(one.modifiers, other.modifiers) ? 2 : 0;
  const units = Number(one.units) === Number(other.units) ? 1 : 0;
  return (same ? 20 : visits ? 10 : 5) + modifiers + units;
}

/** Pairs the lines of the two codings, most alike first; each line is in one pair. */
function pairLines(original: readonly AuditLine[], audit: readonly AuditLine[]): LinePair[] {
  const ranked = original
    .flatMap((one, a) => audit.map((other, b) => ({ a, b, like: likeness(one, other) })))
    .filter(({ like }) => like > 0)
    // The order of ties is the same from both sides, so that comparing the other way round makes the same pairs.
    .sort((x, y) => y.like - x.like || x.a + x.b - (y.a + y.b) || Math.abs(x.a - x.b) - Math.abs(y.a - y.b));
  const partner = new Map<number, number>();
  const taken = new Set<number>();
  for (const { a, b } of ranked) {
    if (partner.has(a) || taken.has(b)) continue;
    partner.set(a, b);
    taken.add(b);
  }
  const pairs = [
    ...original.map((line, a) => ({ original: line, audit: audit[partner.get(a) ?? -1] })),
    ...audit.flatMap((line, b) => (taken.has(b) ? [] : [{ original: undefined, audit: line }])),
  ];
  return pairs.map((pair, index) => ({ ...pair, index }));
}

function comparePair(pair: LinePair, mine: AuditCoding, theirs: AuditCoding): ComparedItem[] {
  const { original, audit } = pair;
  const known = original ?? audit;
  if (known === undefined) return [];
  const code = known.procedureCode;
  const key = `line ${pair.index + 1}`;
  const element = isVisitLevel(code) ? "level" : "procedure";
  const base = { family: serviceFamily(code), effectCents: 0n, steps: null };
  if (original === undefined || audit === undefined) {
    return [
      {
        ...base,
        key: `${key}:${element}`,
        element,
        comparison: original === undefined ? "missed" : "extra",
        original: original === undefined ? "" : lineWords(original),
        audit: audit === undefined ? "" : lineWords(audit),
        effectCents: effectOf(original, audit),
      },
    ];
  }
  const same = original.procedureCode === audit.procedureCode;
  const effect = effectOf(original, audit);
  const item = (name: AuditElement, agrees: boolean, one: string, other: string, cents = 0n): ComparedItem => ({
    ...base,
    key: `${key}:${name}`,
    element: name,
    comparison: agrees ? "agree" : "differ",
    original: one,
    audit: other,
    effectCents: agrees ? 0n : cents,
    steps: null,
  });
  const head = item(element, same, original.procedureCode, audit.procedureCode, effect);
  const items = [{ ...head, steps: same ? null : levelSteps(audit.procedureCode, original.procedureCode) }];
  // The money of a line is counted once: with the code when it differs, else with the units, else with the modifiers.
  const unitsAgree = Number(original.units) === Number(audit.units);
  if (original.modifiers.length + audit.modifiers.length > 0) {
    const agrees = sameSet(original.modifiers, audit.modifiers);
    items.push(
      item("modifiers", agrees, words(original.modifiers), words(audit.modifiers), same && unitsAgree ? effect : 0n),
    );
  }
  if (!unitsAgree || Number(original.units) !== 1)
    items.push(item("units", unitsAgree, plainUnits(original.units), plainUnits(audit.units), same ? effect : 0n));
  const [from, to] = [pointed(original, mine), pointed(audit, theirs)];
  if (from.length + to.length > 0) items.push(item("pointers", sameSet(from, to), words(from), words(to)));
  return items;
}

/** The auditor's charge less the coder's; 0 while one of them is not known, because an unknown charge is no free service. */
function effectOf(original: AuditLine | undefined, audit: AuditLine | undefined): bigint {
  const [mine, theirs] = [original, audit].map((line) => (line === undefined ? 0n : line.chargeCents));
  return mine === null || mine === undefined || theirs === null || theirs === undefined ? 0n : theirs - mine;
}

const sameSet = (one: readonly string[], other: readonly string[]): boolean =>
  words([...one].sort()) === words([...other].sort());
const words = (list: readonly string[]): string => list.join(" ");
const plainUnits = (units: string): string => String(Number(units));

function lineWords(line: AuditLine): string {
  const units = Number(line.units) === 1 ? "" : ` ×${plainUnits(line.units)}`;
  return `${[line.procedureCode, ...line.modifiers].join("-")}${units}`;
}

/** The diagnoses that a line points at, by code: places alone say nothing when the lists differ. */
function pointed(line: AuditLine, coding: AuditCoding): string[] {
  return line.pointers.flatMap((place) => {
    const code = coding.diagnoses[place - 1];
    return code === undefined ? [] : [tidy(code)];
  });
}
