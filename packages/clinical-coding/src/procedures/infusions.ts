import type { Chart } from "../chart.ts";
import type { CodingFinding, Evidence } from "../types.ts";
import { DRUG_NAMES } from "./drug-names-table.ts";
import { DRUGS } from "./office-table.ts";
import { service, type Service, speaksOf, statementsOf } from "./service-draft.ts";
import { minutesBetween } from "./timed-units.ts";

/** What ran into a vein, in the order in which the hierarchy lets one of them be the first. */
export type InfusionKind = "chemotherapy" | "chemotherapy-push" | "therapeutic" | "push" | "hydration";

/** One thing given through a vein, with its minutes; a push has none. */
export interface Infusion {
  readonly kind: InfusionKind;
  /** The drug or fluid, so that the same one again can be told. */
  readonly substance: string;
  readonly minutes: number;
  /** Minute of the day at which it began; decides what ran beside what. */
  readonly from?: number | undefined;
  readonly evidence: Evidence;
}

const ORDER: readonly InfusionKind[] = ["chemotherapy", "chemotherapy-push", "therapeutic", "push", "hydration"];

const CODES: Readonly<
  Record<
    InfusionKind,
    { readonly first: string; readonly hour?: string; readonly next: string; readonly words: string }
  >
> = {
  chemotherapy: { first: "96413", hour: "96415", next: "96417", words: "chemotherapy or complex biologic by vein" },
  "chemotherapy-push": { first: "96409", next: "96411", words: "chemotherapy pushed into a vein" },
  therapeutic: { first: "96365", hour: "96366", next: "96367", words: "drug by vein" },
  push: { first: "96374", next: "96375", words: "drug pushed into a vein" },
  hydration: { first: "96360", hour: "96361", next: "96361", words: "fluid by vein" },
};
const CONCURRENT = "96368";
const SOURCE =
  "Medicare Claims Processing Manual chapter 4 section 230.2 and chapter 12 section 30.5; NCCI Policy Manual chapter 11 section B";

/** Hours beyond the first: one for each further 60 minutes, and for a rest of more than 30. */
export function furtherHours(minutes: number): number {
  return minutes <= 90 ? 0 : Math.floor((minutes - 60 + 29) / 60);
}

/** A drug that runs 15 minutes or less is a push; fluid counts from 31 minutes. */
function countedKind(one: Infusion): InfusionKind | undefined {
  if (one.kind === "hydration") return one.minutes > 30 ? "hydration" : undefined;
  if (one.minutes > 15) return one.kind;
  return one.kind === "chemotherapy" || one.kind === "chemotherapy-push" ? "chemotherapy-push" : "push";
}

/** One line of an infusion visit. */
export interface InfusionLine {
  readonly code: string;
  readonly units: number;
  readonly text: string;
  readonly evidence: Evidence;
}

/**
 * Lines of one access: one first service by the hierarchy (chemotherapy, therapeutic, push, hydration: infusions before pushes
 * within a kind), then further hours, other drugs one after another, one concurrent, and fluid only by itself. In the order given.
 */
export function infusionLines(infusions: readonly Infusion[]): readonly InfusionLine[] {
  const counted = infusions
    .map((one) => ({ one, kind: countedKind(one) }))
    .filter((each): each is { one: Infusion; kind: InfusionKind } => each.kind !== undefined)
    .sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
  const out: InfusionLine[] = [];
  const [first] = counted;
  let concurrent = false;
  for (const each of counted) {
    const { one, kind } = each;
    const { first: firstCode, hour, next, words } = CODES[kind];
    const others = counted.filter((other) => other !== each && other.one.minutes > 15 && other.kind !== "push");
    const beside =
      each !== first &&
      kind === "therapeutic" &&
      others.some((other) => counted.indexOf(other) < counted.indexOf(each) && overlaps(other.one, one));
    if (beside) {
      if (!concurrent)
        out.push({
          code: CONCURRENT,
          units: 1,
          text: `${one.substance} ran at the same time as another drug: one concurrent infusion a day`,
          evidence: one.evidence,
        });
      concurrent = true;
      continue;
    }
    if (kind === "hydration" && each !== first && others.some((other) => overlaps(other.one, one))) continue;
    const again = counted.some(
      (other) =>
        counted.indexOf(other) < counted.indexOf(each) && other.one.substance === one.substance && other.kind === kind,
    );
    if (again && kind === "push") continue;
    const isFirst = each === first;
    const hydrationUnits = kind === "hydration" && !isFirst ? Math.max(1, furtherHours(one.minutes + 60)) : 1;
    out.push({
      code: isFirst ? firstCode : next,
      units: hydrationUnits,
      text: `${one.substance}, ${one.minutes > 0 ? `${one.minutes} minutes` : "pushed"}: ${isFirst ? "the first service of this access by the hierarchy" : "after the first service"} (${words})`,
      evidence: one.evidence,
    });
    const more = furtherHours(one.minutes);
    if (hour !== undefined && more > 0 && !(kind === "hydration" && !isFirst))
      out.push({
        code: hour,
        units: more,
        text: `${one.minutes} minutes: ${more} further ${more === 1 ? "hour" : "hours"}, each of more than 30 minutes`,
        evidence: one.evidence,
      });
  }
  return merged(out);
}

function overlaps(a: Infusion, b: Infusion): boolean {
  if (a.from === undefined || b.from === undefined) return false;
  return a.from < b.from + b.minutes && b.from < a.from + a.minutes;
}

/** Lines of one code together, except that another first service does not arise. */
function merged(lines: readonly InfusionLine[]): InfusionLine[] {
  const out: InfusionLine[] = [];
  for (const line of lines) {
    const at = out.findIndex((one) => one.code === line.code);
    const known = out[at];
    if (known === undefined) out.push(line);
    else out[at] = { ...known, units: known.units + line.units, text: `${known.text}; ${line.text}` };
  }
  return out;
}

const FLUID = /\b(?:normal saline|0\.9 ?% (?:saline|sodium chloride)|lactated ringer'?s?|iv fluids?|hydration)\b/;
const BY_VEIN = /\b(?:iv|intravenous\w*|infus\w+|ivp|iv push|piggyback|ivpb)\b/;
const CLOCK = "(\\d{1,2}:?\\d{2} ?(?:am|pm|a\\.m\\.|p\\.m\\.)?)";
const FROM_TO = new RegExp(
  `(?:start(?:ed)?(?: time)?(?: at)?:? ?|from |began(?: at)? |\\b)${CLOCK}[^.;\\n]{0,25}?(?:-|–|to|until|stop(?:ped)?(?: time)?(?: at)?:?|end(?:ed)?(?: at)?:?) ?${CLOCK}`,
);
const STARTED = new RegExp(`\\b(?:start(?:ed)?(?: time)?|began|hung)(?: at)?:? ?${CLOCK}`);

function timeOf(text: string): { minutes: number; from?: number } | "no-stop" | undefined {
  const both = FROM_TO.exec(text);
  if (both !== null) {
    const minutes = minutesBetween(both[1] ?? "", both[2] ?? "");
    const [hours = "0", rest = "0"] = (both[1] ?? "").replace(/^(\d{1,2})(\d{2})/, "$1:$2").split(":");
    if (minutes !== undefined && minutes > 0) return { minutes, from: Number(hours) * 60 + Number.parseInt(rest, 10) };
  }
  const long = /\b(?:over|for|infused over|ran for) (\d{1,3}(?:\.\d)?) ?(min\w*|hours?|hrs?)\b/.exec(text);
  if (long !== null) return { minutes: Math.round(Number(long[1]) * ((long[2] ?? "").startsWith("h") ? 60 : 1)) };
  return STARTED.test(text) ? "no-stop" : undefined;
}

const NAMES: readonly { pattern: RegExp; title: string; complex: boolean }[] = [
  ...DRUG_NAMES.map((one) => ({ pattern: one.pattern, title: one.title, complex: one.complex === true })),
  ...DRUGS.filter((one) => one.inhaled !== true).map((one) => ({
    pattern: one.pattern,
    title: one.title,
    complex: false,
  })),
];

/** More than any visit holds: a text with more is many notes in one, and comparing each with each would take minutes. */
const MOST = 40;

/** Infusions and pushes that the note reports with their times; what has a start and no stop is a finding. */
export function infusionServices(chart: Chart, findings: CodingFinding[]): Service[] {
  if (!speaksOf(chart, ["infus", "intravenous", "iv push", "ivp", "hydration", " iv "])) return [];
  const found: Infusion[] = [];
  for (const { sentence, text } of statementsOf(chart)) {
    if (found.length === MOST) break;
    if (
      !BY_VEIN.test(text) ||
      /\b(?:home|every|prescri\w+|will|plan\w*|declin\w+|no iv|discontinu\w+|last (?:dose|infusion)|next infusion|if )\b/.test(
        text,
      )
    )
      continue;
    const name = NAMES.find((one) => one.pattern.test(text));
    const fluid = name === undefined && FLUID.test(text);
    if (name === undefined && !fluid) continue;
    const time = timeOf(text);
    const push = /\b(?:iv push|ivp|pushed?|bolus)\b/.test(text) && !fluid;
    if (time === undefined && !push) continue;
    const evidence = {
      start: sentence.start,
      end: sentence.end,
      text: sentence.text,
      section: sentence.section.heading || sentence.section.kind,
    };
    const substance = name?.title.replace(/(?: injection| by vein).*$/, "") ?? "fluid";
    if (time === "no-stop") {
      findings.push({
        rule: "infusion-stop-time",
        severity: "warning",
        message: `${substance} has a start time but no stop time: an infusion is counted by both. Without a stop time it can at most be told as a push, if the record shows one.`,
        source: SOURCE,
        evidence: [evidence],
      });
      continue;
    }
    const minutes = push ? 0 : (time?.minutes ?? 0);
    found.push({
      kind: fluid ? "hydration" : name?.complex === true ? "chemotherapy" : "therapeutic",
      substance,
      minutes,
      evidence,
      ...(push || time?.from === undefined ? {} : { from: time.from }),
    });
  }
  for (const one of found)
    if (one.kind === "hydration" && one.minutes <= 30)
      findings.push({
        rule: "hydration-time",
        severity: "advice",
        message: `Fluid ran for ${one.minutes} minutes; hydration counts from 31 minutes.`,
        source: SOURCE,
        evidence: [one.evidence],
      });
  return infusionLines(found).map((line) => ({
    ...service(line.code, titleFor(line.code), line.evidence, line.text, { units: line.units, confidence: 0.75 }),
    why: { rule: "infusion-hierarchy", text: line.text, source: SOURCE },
  }));
}

function titleFor(code: string): string {
  if (code === CONCURRENT) return "Another drug by vein at the same time";
  const kind = ORDER.find((one) => CODES[one].first === code || CODES[one].hour === code || CODES[one].next === code);
  if (kind === undefined) return code;
  const { first, hour, words } = CODES[kind];
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}, ${code === first ? "first" : code === hour ? "each further hour" : "one after another"}`;
}
