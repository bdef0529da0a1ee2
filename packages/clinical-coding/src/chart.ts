import type { CodeSets } from "@cleanclaim/code-sets";
import type { CalendarDate } from "@cleanclaim/model";
import { assertionsAt } from "./assertion/assert.ts";
import type { Mention } from "./candidate.ts";
import { GUIDELINE_FAMILIES } from "./concepts/families-guidelines.ts";
import { MEDICAL_FAMILIES } from "./concepts/families-medical.ts";
import { OTHER_FAMILIES } from "./concepts/families-injury-mind-skin.ts";
import { STATUS_FAMILIES } from "./concepts/families-status.ts";
import { METABOLIC_FAMILIES } from "./concepts/families-metabolic.ts";
import { CARE_FAMILIES } from "./concepts/families-care.ts";
import type { FamilyChoice, FamilyContext } from "./concepts/family-context.ts";
import { findConcepts, type Match, noteTerms, type NoteTerms } from "./concepts/finder.ts";
import { headingConcepts } from "./concepts/heading-finder.ts";
import { storyConcepts } from "./concepts/story-finder.ts";
import { refined, sharpened } from "./concepts/refine.ts";
import { type Sentence, sentencesOf } from "./reading/sentences.ts";
import { formOf, type NoteForm } from "./reading/form.ts";
import { readable } from "./reading/readable.ts";
import { type Section, sectionsOf } from "./reading/sections.ts";
import type { CareSetting, CodingInput, Evidence } from "./types.ts";

/** A note as read: its parts, and every condition it names. */
export interface Chart {
  readonly codeSets: CodeSets;
  readonly on: CalendarDate;
  readonly setting: CareSetting;
  readonly input: CodingInput;
  /** A visit's or stay's note, or the story of a case; the story is listed in full. */
  readonly form: NoteForm;
  /** The language of a note that is not in English; such a note is not read. */
  readonly language: string | undefined;
  /** True when boxes of a template were left open; what stands beside them is not read. */
  readonly openBoxes: boolean;
  readonly text: string;
  /** The text in lower case, of the same length, so that offsets agree. */
  readonly lower: string;
  readonly sections: readonly Section[];
  readonly sentences: readonly Sentence[];
  readonly mentions: readonly Mention[];
}

/** Parts whose conditions are never coded; they are read for context only. */
const UNREAD: ReadonlySet<string> = new Set([
  "review-of-systems",
  "family-history",
  "allergies",
  "medications",
  "instructions",
]);

const FAMILIES = {
  ...MEDICAL_FAMILIES,
  ...OTHER_FAMILIES,
  ...METABOLIC_FAMILIES,
  ...STATUS_FAMILIES,
  ...GUIDELINE_FAMILIES,
  ...CARE_FAMILIES,
};

/** Names of the families, as they stand in reasons after `family-`. */
export const FAMILY_NAMES: readonly string[] = Object.keys(FAMILIES);

/** Lower case that keeps every offset: letters whose lower form is longer stay as they are. */
function lowered(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length
    ? lower
    : [...text].map((one) => (one.toLowerCase().length === one.length ? one.toLowerCase() : one)).join("");
}

/** The statement with what stands under it: the rest of its item. */
function itemText(lower: string, sentences: readonly Sentence[], at: number): string {
  const own = sentences[at];
  if (own === undefined) return "";
  const parts = [lower.slice(own.start, own.end)];
  for (let next = at + 1; next < sentences.length; next += 1) {
    const other = sentences[next];
    if (other === undefined || other.section !== own.section) break;
    if (own.section.kind === "assessment" && other.kind === "assessment" && other.leads) break;
    if (own.section.kind !== "assessment" && other.leads) break;
    parts.push(lower.slice(other.start, other.end));
  }
  return parts.join(" ");
}

/** Text in which conditions may be looked up for context: family history and instructions blanked. */
function contextText(lower: string, sections: readonly Section[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const section of sections) {
    if (section.kind !== "family-history" && section.kind !== "instructions") continue;
    parts.push(lower.slice(from, section.start), " ".repeat(section.end - section.start));
    from = section.end;
  }
  return parts.join("") + lower.slice(from);
}

/** The words around a mention that may tell its side and kind: its clause, at most sixty letters either way. */
function clauseAround(lower: string, start: number, end: number): string {
  const before = lower.slice(Math.max(0, start - 60), start);
  const after = lower.slice(end, end + 60);
  const from = Math.max(...[".", ";", ":", ",", "("].map((mark) => before.lastIndexOf(mark))) + 1;
  const to = after.search(/[.;:,)]/);
  return `${before.slice(from)}${lower.slice(start, end)}${to < 0 ? after : after.slice(0, to)}`
    .replaceAll(/\b(?:oi|os)\b/g, "left eye")
    .replaceAll(/\bod\b/g, "right eye");
}

/** Families whose words speak of the past or of a plan and still name what is so today. */
const HOLDS_THOUGH_PAST =
  /^(?:status|screening|mastectomy|knee-replacement|hip-replacement|aftercare-joint|skin-cancer|amputation|attention|prosthesis-fit|preterm|preop|well-child|newborn-check|gynecological|suture-removal|aftercare-heart|previous-cesarean|prophylactic)$/;

/** How far around a statement its context is sought, in letters. Longer than any note of a visit. */
const NEARBY = 12_000;

/** A negative test of somebody who was in contact denies the disease and not the contact. */
const CONTACT_TESTED =
  /\b(?:test\w*|antigen|pcr|swab|rapid|screen\w*|result)\b[^.;]{0,20}\bneg|\bneg\w* (?:test|antigen|pcr|swab)/i;

/** Headings under which a diagnosis is still an open one (IV.H). */
const OPEN_HEADING = /\b(?:working|differential|provisional|presumptive|tentative)\b/i;

interface Chosen extends FamilyChoice {
  readonly sure: boolean;
  readonly family: string | undefined;
}

function choose(chart: Omit<Chart, "mentions">, match: Match, context: FamilyContext): Chosen | undefined {
  const { codeSets, on } = chart;
  if (match.target.startsWith("!")) return { code: match.target.slice(1), sure: true, family: "status" };
  if (match.target.startsWith("@")) {
    const [family = "", param = ""] = match.target.slice(1).split(":");
    const choice = FAMILIES[family]?.({ ...context, param });
    if (choice === undefined) return undefined;
    const code =
      family === "is" && chart.form !== "narrative" ? sharpened(codeSets, on, choice.code, context) : choice.code;
    return { ...choice, code, sure: true, family };
  }
  const target =
    match.origin === "own" && chart.form !== "narrative"
      ? sharpened(codeSets, on, match.target, context)
      : match.target;
  const found = codeSets.icd10cm.find(target, { on });
  if (found.status === "found") {
    const down = refined(codeSets, on, target, context);
    return down === undefined
      ? undefined
      : { code: down.code.code, sure: down.sure && match.origin === "own", family: undefined };
  }
  // The starter set does not hold every code; an own term still stands, because its code is ours to vouch for.
  return match.origin === "own" && found.status === "not-evaluable"
    ? { code: match.target, sure: true, family: undefined }
    : undefined;
}

/** Makes a code billable on the day: families name codes as of FY2026, and another year may have split or joined them. */
function inForce(
  chart: Omit<Chart, "mentions">,
  code: string,
  context: FamilyContext,
): { code: string; title: string } | undefined {
  const found = chart.codeSets.icd10cm.find(code, { on: chart.on });
  if (found.status === "not-evaluable") return { code, title: context.mention };
  if (found.status === "found" && found.value.billable) return { code, title: found.value.title };
  for (let stem = code; stem.replace(".", "").length >= 3; stem = stem.slice(0, -1).replace(/\.$/, "")) {
    const down = refined(chart.codeSets, chart.on, stem, context);
    if (down !== undefined) return { code: down.code.code, title: down.code.title };
  }
  return undefined;
}

/** A screening that found nothing is a screening still. */
function negativeScreening(code: string, after: string): boolean {
  return (
    /^Z1[123]\./.test(code) &&
    /^,? (?:is |was |were |today )?(?:negative|normal|unremarkable|not positive)\b/i.test(after)
  );
}

/** Illnesses that are treated and not cured. */
const LIFELONG =
  /^(?:E10|E11|I1[0-3]|I25\.1|I50|N18|J4[34]|G20|G35|M05|M06\.9|K5[01]|E03\.9|E78|B20|G30|F0[123]|F20|F31|F84|Q90|I73\.9|M1[5-9])/;

/** "History of hypertension" under an assessment speaks of one that the patient has still, unless it is said to be over. */
function staysThough(code: string, lower: string): boolean {
  return (
    LIFELONG.test(code) &&
    /\bhistory of\b/.test(lower) &&
    !/\b(?:resolved|remission|remote|childhood|as a child|ago|gestational|in (?:19|20)\d\d|no longer|off (?:all )?medications?|cured|diet[- ]controlled|prior to)\b/.test(
      lower,
    )
  );
}

/** Under an assessment, or in a text that is a short list of diagnoses and nothing else. */
function isListed(chart: Omit<Chart, "mentions">, sentence: Sentence): boolean {
  return (
    sentence.kind === "assessment" ||
    (sentence.kind === "body" && chart.sections.length === 1 && chart.form === "visit" && chart.text.length < 900)
  );
}

/** A statement of an assessment that is a heading: it leads its line, follows a list number, or is a few words without a verb. */
function isHeading(chart: Omit<Chart, "mentions">, sentence: Sentence): boolean {
  if (!isListed(chart, sentence)) return false;
  if (sentence.leads || /\d[.)]\s*$/.test(chart.text.slice(Math.max(0, sentence.start - 5), sentence.start)))
    return true;
  return (
    sentence.text.split(/\s+/).length <= 5 &&
    !/\b(?:is|are|was|were|has|have|had|be|may|can|should|would)\b/i.test(sentence.text)
  );
}

function mentionsIn(chart: Omit<Chart, "mentions">, at: number, note: string, terms: NoteTerms): Mention[] {
  const sentence = chart.sentences[at];
  if (sentence === undefined || UNREAD.has(sentence.kind)) return [];
  const found: Mention[] = [];
  const lower = chart.lower.slice(sentence.start, sentence.end);
  let item: string | undefined;
  // Context is sought nearby: a text of megabytes is many notes, and looking through all of it for each mention would take hours.
  const near =
    note.length > 2 * NEARBY ? note.slice(Math.max(0, sentence.start - NEARBY), sentence.end + NEARBY) : note;
  const story = chart.form === "narrative";
  const named = (story ? storyConcepts : findConcepts)(terms, sentence.text, sentence.start);
  const heads = !story && named.length === 0 && isHeading(chart, sentence);
  for (const match of heads ? headingConcepts(terms, sentence.text, sentence.start) : named) {
    item ??= story ? lower : itemText(chart.lower, chart.sentences, at);
    const context: FamilyContext = {
      param: "",
      mention: chart.lower.slice(match.start, match.end),
      at: match.start - sentence.start,
      sentence: story ? clauseAround(lower, match.start - sentence.start, match.end - sentence.start) : lower,
      item,
      note: near,
      setting: chart.setting,
      on: chart.on,
      age: chart.input.age,
      sex: chart.input.sex,
    };
    const chosen = choose(chart, match, context);
    if (chosen === undefined) continue;
    const final = inForce(chart, chosen.code, context);
    if (final === undefined) continue;
    const stated = assertionsAt(sentence.text, match.start - sentence.start, match.end - sentence.start);
    const said: Mention["assertions"] =
      OPEN_HEADING.test(sentence.section.heading) && !stated.includes("uncertain") ? [...stated, "uncertain"] : stated;
    const assertions =
      /^Z0[345]\./.test(final.code) || negativeScreening(final.code, sentence.text.slice(match.end - sentence.start))
        ? []
        : /^T76\./.test(final.code)
          ? said.filter((one) => one !== "uncertain")
          : HOLDS_THOUGH_PAST.test(chosen.family ?? "")
            ? said.filter((one) => one === "negated" || one === "family" || one === "uncertain")
            : /^(?:Z8[5-7]|I25\.2|I69|U09\.9|B9[0-4]|Z22\.32|F1\d\.[12]1$|\w{3}\.?\w*S$)/.test(final.code) ||
                (isListed(chart, sentence) && staysThough(final.code, lower))
              ? said.filter((one) => one !== "historical")
              : /^Z20\./.test(final.code)
                ? said.filter(
                    (one) => one !== "uncertain" && !(one === "negated" && CONTACT_TESTED.test(sentence.text)),
                  )
                : said;
    found.push({
      code: final.code,
      title: final.title,
      start: match.start,
      end: match.end,
      sentence,
      assertions,
      context,
      family: chosen.family,
      origin: match.origin,
      why: [
        {
          rule: chosen.family === undefined ? `term-${match.origin}` : `family-${chosen.family}`,
          text: chosen.why ?? `"${match.phrase}" names ${final.code}`,
          source:
            chosen.source ??
            (match.origin === "index" ? "ICD-10-CM Index and Tabular" : "Cleanclaim term table, ICD-10-CM Tabular"),
        },
      ],
      also: chosen.also ?? [],
      open: chosen.open,
      sure: chosen.sure,
    });
  }
  return found;
}

/** Reads a note: sections, statements, conditions with what is said of each. */
export function readChart(codeSets: CodeSets, on: CalendarDate, input: CodingInput): Chart {
  const { text: read, openBoxes, language } = readable(input.text);
  const sections = sectionsOf(read);
  const base = {
    codeSets,
    on,
    setting: input.setting ?? "outpatient",
    input,
    form: formOf(read, sections, input.setting),
    language,
    openBoxes,
    text: input.text,
    lower: lowered(read),
    sections,
    sentences: sentencesOf(read, sections),
  } as const;
  const note = contextText(base.lower, sections);
  const terms = noteTerms(
    codeSets,
    on,
    base.sentences.filter((one) => !UNREAD.has(one.kind)).map((one) => one.text),
  );
  const mentions: Mention[] = [];
  for (let at = 0; at < base.sentences.length; at += 1) mentions.push(...mentionsIn(base, at, note, terms));
  return { ...base, mentions };
}

/** Evidence for a stretch of the note. */
export function evidenceAt(chart: Pick<Chart, "text" | "sections">, start: number, end: number): Evidence {
  const section =
    chart.sections.find((one) => start >= one.start && start < one.end) ??
    chart.sections.find((one) => start < one.end);
  return { start, end, text: chart.text.slice(start, end), section: section?.heading || (section?.kind ?? "body") };
}

/** The first place where the note matches, outside family history; undefined when it does not. */
export function firstEvidence(
  chart: Pick<Chart, "text" | "lower" | "sections">,
  pattern: RegExp,
): Evidence | undefined {
  const all = new RegExp(pattern.source, "g");
  for (const match of chart.lower.matchAll(all)) {
    const section = chart.sections.find((one) => match.index >= one.start && match.index < one.end);
    if (section?.kind === "family-history") continue;
    return evidenceAt(chart, match.index, match.index + match[0].length);
  }
  return undefined;
}
