import type { CodeSets, TermWithin } from "@cleanclaim/code-sets";
import type { CalendarDate } from "@cleanclaim/model";
import { type Token, tellingTokens, termWords, tokensOf } from "../reading/tokens.ts";
import { TERM_TABLE } from "./term-table.ts";
import { CARE_TERMS } from "./terms-care.ts";
import { CHAPTERS_1_TO_11_TERMS } from "./terms-chapters-1-11-table.ts";
import { CLINICAL_TERMS } from "./terms-clinical-table.ts";
import { VISIT_TERMS } from "./terms-visit-table.ts";

/** A stretch of words that names a condition. `target` is a code, or `@family` with an optional parameter. */
export interface Match {
  readonly target: string;
  readonly start: number;
  readonly end: number;
  /** How many telling words it covers. */
  readonly words: number;
  readonly origin: "own" | "index";
  /** What matched, for the explanation. */
  readonly phrase: string;
  readonly mass: number;
}

interface Entry {
  readonly words: readonly string[];
  readonly target: string;
  readonly phrase: string;
}

let compiled: Map<string, Entry[]> | undefined;

/** The own terms by first word, longest first; compiled when first asked for. */
function ownTerms(): Map<string, Entry[]> {
  if (compiled !== undefined) return compiled;
  compiled = new Map();
  for (const line of `${CARE_TERMS}\n${CHAPTERS_1_TO_11_TERMS}\n${TERM_TABLE}\n${VISIT_TERMS}`.split("\n")) {
    const [target, phrases] = line.split(" | ");
    if (target === undefined || phrases === undefined) continue;
    for (const phrase of phrases.split(";")) {
      const words = termWords(phrase);
      const first = words[0];
      if (first === undefined) continue;
      const list = compiled.get(first) ?? [];
      list.push({ words, target: target.trim(), phrase: phrase.trim() });
      compiled.set(first, list);
    }
  }
  addClinicalTerms(compiled);
  for (const list of compiled.values()) list.sort((a, b) => b.words.length - a.words.length);
  return compiled;
}

/** Whether a phrase holds a name whose code a family chooses by what else the note says. */
function holdsFamily(terms: ReadonlyMap<string, readonly Entry[]>, words: readonly string[]): boolean {
  return words.some((word, at) =>
    (terms.get(word) ?? []).some(
      (entry) => /^(?:!|@(?!is:))/.test(entry.target) && entry.words.every((one, index) => words[at + index] === one),
    ),
  );
}

/** Adds the diseases of all specialties behind the daily terms, without bare organisms, which rules add; where a daily term stands inside one, that one decides. */
function addClinicalTerms(terms: Map<string, Entry[]>): void {
  for (const line of CLINICAL_TERMS.split("\n")) {
    const [target = "", phrases] = line.split(" | ");
    if (phrases === undefined || /^(?:[@RZ]|A49|B9[5-79])/.test(target)) continue;
    for (const phrase of phrases.split(";")) {
      const words = termWords(phrase);
      const first = words[0];
      // A plain word alone, such as stress or mole, names a disease in a story but not in a plan.
      if (first === undefined || (words.length === 1 && !DISEASE_WORD.test(first)) || holdsFamily(terms, words))
        continue;
      const list = terms.get(first) ?? [];
      if (list.some((entry) => entry.words.join(" ") === words.join(" "))) continue;
      list.push({ words, target: target.trim(), phrase: phrase.trim() });
      terms.set(first, list);
    }
  }
}

/** Words that say which side inside a name and are no part of it: carcinoma of the left breast. */
const SIDE_WORD = /^(?:right|left|bilateral|both)$/;

/** Where a name that begins at a token ends; words for the side may stand inside it. */
function endOf(tokens: readonly Token[], at: number, words: readonly string[]): number | undefined {
  let place = at;
  for (const [index, word] of words.entries()) {
    if (index > 0 && tokens[place]?.word !== word && SIDE_WORD.test(tokens[place]?.word ?? "")) place += 1;
    if (tokens[place]?.word !== word) return undefined;
    place += 1;
  }
  return place - 1;
}

/** Own terms in a run of tokens, longest at each place. */
function ownMatches(tokens: readonly Token[]): Match[] {
  const terms = ownTerms();
  const found: Match[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const first = tokens[at];
    if (first === undefined) continue;
    for (const entry of terms.get(first.word) ?? []) {
      const end = endOf(tokens, at, entry.words);
      if (end === undefined) continue;
      const last = tokens[end] ?? first;
      found.push({
        target: entry.target,
        start: first.start,
        end: last.end,
        words: entry.words.length,
        origin: "own",
        phrase: entry.phrase,
        mass: 0,
      });
      break;
    }
  }
  return found;
}

/** The shortest run of tokens that holds all words; undefined when it is too loose to be one name. */
function tightest(tokens: readonly Token[], words: readonly string[]): { first: number; last: number } | undefined {
  const wanted = new Set(words);
  let best: { first: number; last: number } | undefined;
  for (let first = 0; first < tokens.length; first += 1) {
    if (!wanted.has(tokens[first]?.word ?? "")) continue;
    const left = new Set(wanted);
    for (let last = first; last < tokens.length && last - first < wanted.size + 2; last += 1) {
      left.delete(tokens[last]?.word ?? "");
      if (left.size > 0) continue;
      if (best === undefined || last - first < best.last - best.first) best = { first, last };
      break;
    }
  }
  return best;
}

/** Endings and words by which the language of medicine marks a disease, so that a chance meeting of plain words is not taken for one. */
const DISEASE_WORD =
  /(?:itis|osis|oses|oma|omata|emia|pathy|algia|plegia|paresis|penia|rrhea|rrhagia|uria|ectasia|ectasis|megaly|cele|trophy|phobia|mania|philia|lepsy|sclerosis|malacia|dystonia|trichia|cytosis|gravidarum)$|^(?:syndrome|fracture|neoplasm|cancer|carcinoma|malignant|metastasis|metastatic|leukemia|melanoma|adenoma|ulcer|abscess|infection|stenosis|deficiency|hernia|dislocation|sprain|strain|laceration|contusion|burn|palsy|neuropathy|nephritic|nephrotic|insufficiency|failure|fibrillation|block|embolism|thrombosis|infarction|aneurysm|regurgitation|prolapse|varice|fistula|fissure|polyp|cyst|goiter|gout|lupus|psoriasis|eczema|acne|urticaria|scabie|herpe|zoster|wart|candidiasi|tinea|asthma|emphysema|pneumothorax|effusion|edema|anemia|hemophilia|obesity|malnutrition|dehydration|dementia|delirium|schizophrenia|autism|bipolar|seizure|epilepsy|migraine|stroke|concussion|cataract|glaucoma|blindness|vertigo|tinnitu|deafness|celiac|crohn|diverticulosi|hemorrhoid|constipation|jaundice|ascite|gallstone|calculus|hydronephrosi|incontinence|hyperplasia|dysplasia|endometriosi|menopause|preeclampsia|eclampsia|abortion|miscarriage|prematurity|cleft|trisomy|down|rupture|tear|torn|injury|amputation|poisoning|withdrawal|dependence|disorder|disease|degeneration|derangement|deformity|scoliosi|kyphosi|torticolli|nodule|mass|lump|allergy|anaphylaxi|hypertension|hypotension|tachycardia|bradycardia|cardiomyopathy|malformation|anomaly|agenesi|atresia|paralysi|neuralgia|dyskinesia|chorea|tremor|tic|insomnia|hypersomnia|apnea|croup|influenza|tuberculosi|hepatiti|hiv|syphili|gonorrhea|chlamydia|malaria|measle|mump|rubella|varicella|chickenpox|shingle|cellulitis|impetigo|gangrene|necrosi|osteomyelitis|bursiti|fasciiti|contracture|claudication|hyponatremia|hypokalemia|hyperkalemia|acidosi|alkalosi|shock|coma|hemianopia|amblyopia|strabismu|pterygium|chalazion|hordeolum|stye|cerumen|perforation|foreign|lymphoma|myeloma|sarcoma|glioma|tumor|tumour|cachexia|pregnancy|gravidarum|contraceptive|dysphagia|dyspepsia|reflux|gastroparesi|colic|hiccough|encopresi|enuresi|phimosi|hydrocele|varicocele|priapism|menorrhagia|amenorrhea|hypogonadism|hirsutism|alopecia|vitiligo|rosacea|keratosi|callu|corn|ingrown)$/;

const SOURCES: ReadonlySet<string> = new Set([
  "title",
  "inclusion",
  "index",
  "neoplasm-table",
  "synonym",
  "short-title",
]);

/** Whether a phrase says "with" of something that the statement says "without" of, or the other way round. */
function contradicts(phrase: string, text: string): boolean {
  const name = phrase.toLowerCase();
  const says = text.toLowerCase();
  if (/\bwithout\b|\bno\b|\bnot\b/.test(says) && /\bwith\b/.test(name) && !/\bwithout\b/.test(name)) return true;
  return /\bwithout\b/.test(name) && !/\b(?:without|no|not|un\w+)\b/.test(says) && /\bwith\b/.test(says);
}

/** Names that the code sets have for what the words of one note can say, by their longest word. */
export interface NoteTerms {
  readonly byWord: ReadonlyMap<string, readonly TermWithin[]>;
  /** All names of the code sets that the note's words can say, for statements that are a name and nothing else. */
  readonly all: readonly TermWithin[];
}

/** Asks the code sets once for all statements of a note together. */
export function noteTerms(codeSets: CodeSets, on: CalendarDate, texts: Iterable<string>): NoteTerms {
  const words = new Set<string>();
  for (const text of texts) for (const token of tokensOf(text)) words.add(token.word);
  const byWord = new Map<string, TermWithin[]>();
  const all: TermWithin[] = [];
  for (const term of codeSets.icd10cm.termsWithin(words, { on })) {
    if (!SOURCES.has(term.source) || /^[V-Y]/.test(term.code)) continue;
    all.push(term);
    if (!nameful(term.words, term.code)) continue;
    const key = term.words.reduce((longest, word) => (word.length > longest.length ? word : longest), "");
    const list = byWord.get(key);
    if (list === undefined) byWord.set(key, [term]);
    else list.push(term);
  }
  return { byWord, all };
}

/** Words that name a disease only together with others. */
const NOT_ALONE =
  /^(?:disease|disorder|injury|infection|mass|lump|nodule|tear|torn|rupture|failure|block|fracture|cancer|tumor|malignant|foreign|deficiency|insufficiency|degeneration|deformity|withdrawal|dependence|allergy|ulcer|cyst|polyp|edema|perforation|strain|sprain|burn|down|corn|tic|pregnancy|abscess|neoplasm|contraceptive|syndrome|amputation|effusion|stenosi|anomaly|malformation|calculus|fistula|fissure|shock)$/;

/** A code of the injury chapter needs a word that speaks of an injury: an eardrum also ruptures without one. */
const INJURY_WORD =
  /^(?:fracture|sprain|strain|laceration|contusion|burn|dislocation|injury|wound|foreign|bite|sting|concussion|tear|torn|amputation|abrasion|puncture|crush|avulsion|frostbite|poisoning|anaphylaxi)$/;

function nameful(words: readonly string[], code: string): boolean {
  if (/^[ST]/.test(code) && !words.some((word) => INJURY_WORD.test(word))) return false;
  return words.some((word) => DISEASE_WORD.test(word)) && (words.length > 1 || !NOT_ALONE.test(words[0] ?? ""));
}

/** Phrases of the code sets in a run of tokens. */
export function indexMatches(terms: NoteTerms, tokens: readonly Token[], text: string, offset: number): Match[] {
  const words = new Set(tokens.map((token) => token.word));
  const found: Match[] = [];
  const seen = new Set<string>();
  for (const word of words) {
    for (const term of terms.byWord.get(word) ?? []) {
      if (!term.words.every((one) => words.has(one))) continue;
      const place = tightest(tokens, term.words);
      if (place === undefined || contradicts(term.phrase, text)) continue;
      const start = tokens[place.first]?.start ?? 0;
      const end = tokens[place.last]?.end ?? 0;
      const loose = place.last - place.first + 1 > new Set(term.words).size;
      if (
        /\b(?:without|no|not|denies)\b/i.test(text.slice(start - offset, end - offset)) &&
        !/\b(?:without|not?)\b/i.test(term.phrase)
      )
        continue;
      if (loose && /[,;:]/.test(text.slice(start - offset, end - offset))) continue;
      const key = `${term.code} ${place.first} ${place.last}`;
      if (seen.has(key)) continue;
      seen.add(key);
      found.push({
        target: term.code,
        start,
        end,
        words: new Set(term.words).size,
        origin: "index",
        phrase: term.phrase,
        mass: term.mass + (term.source === "title" ? 0.01 : 0),
      });
    }
  }
  return found;
}

/** Families whose plain word is part of many other names; a longer name of the Index goes before them. */
const GENERAL =
  /^@(?:depression|headache|seizure|insomnia|adjustment|anemia|abscess|neuropathy|joint-pain|limb-pain|substance|strain|sprain|tick|fall|colon-polyp|cellulitis|esophagitis|gastritis|dementia)\b/;

function overlaps(a: Match, b: Match): boolean {
  return a.start < b.end && b.start < a.end;
}

/**
 * The conditions named in a statement, none overlapping another. Own terms whose code depends on the context come first; else the name
 * that covers more words wins.
 */
export function findConcepts(terms: NoteTerms, text: string, offset: number): readonly Match[] {
  const tokens = tellingTokens(tokensOf(text, offset));
  const named = ownMatches(tokens);
  // A longer name of ours takes in the shorter ones inside it: borderline diabetes is no diabetes.
  const own = named.filter(
    (one) => !named.some((other) => other.words > one.words && other.start <= one.start && other.end >= one.end),
  );
  const index = tokens.length > 60 ? [] : indexMatches(terms, tokens, text, offset);
  const takesIn = (match: Match): boolean =>
    named.some(
      (other) =>
        other.words < match.words &&
        match.start <= other.start &&
        match.end >= other.end &&
        other.target.startsWith("@"),
    );
  const rank = (match: Match): number =>
    match.words * 10 +
    (/^[!@]/.test(match.target) || (match.origin === "own" && takesIn(match))
      ? match.words === 1 && GENERAL.test(match.target)
        ? 15
        : 1000
      : match.origin === "own"
        ? 5
        : 0);
  const all = [...own, ...index].sort(
    (a, b) => rank(b) - rank(a) || b.mass - a.mass || a.start - b.start || (a.target < b.target ? -1 : 1),
  );
  const kept: Match[] = [];
  for (const match of all) if (!kept.some((other) => overlaps(other, match))) kept.push(match);
  return kept.sort((a, b) => a.start - b.start);
}
