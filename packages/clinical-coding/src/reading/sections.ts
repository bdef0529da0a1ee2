/** What a part of a note is for. The kind decides whether a condition named there may be coded. */
export type SectionKind =
  | "reason"
  | "history"
  | "past-history"
  | "family-history"
  | "social-history"
  | "review-of-systems"
  | "medications"
  | "allergies"
  | "exam"
  | "results"
  | "assessment"
  | "plan"
  | "procedure"
  | "indication"
  | "findings"
  | "course"
  | "instructions"
  | "addendum"
  | "body";

/** A stretch of the note under one heading; offsets into the text as given. `start` is after the heading. */
export interface Section {
  readonly kind: SectionKind;
  readonly heading: string;
  readonly start: number;
  readonly end: number;
}

/** Headings by kind, as alternatives of a pattern. Longer ones stand first so that they win. */
const HEADINGS: readonly (readonly [SectionKind, string])[] = [
  [
    "addendum",
    "addendum(?: of [^:\\n]{0,30})?|provider'?s? answer(?: to query)?|query response|answer to (?:the )?(?:coding )?query",
  ],
  [
    "assessment",
    "assessments?(?: and | ?& ?| ?/ ?)(?:plan|recommendations?)|assessments?|impressions?(?: and plan| ?/ ?plan)?|clinical impression|(?:final |discharge |principal |primary |secondary |working |admitting |post-?procedure |post-?operative |postop |therapy |treatment |medical |treating )*(?:diagnosis|diagnoses|dx)(?: at discharge| treated)?|final|a ?/ ?p|a ?& ?p|diagnostic impression|problems? addressed|problem list addressed today|summary of diagnoses|medical decision making|mdm",
  ],
  [
    "indication",
    "indications?(?: for (?:the )?(?:procedure|examination|study))?|pre-?(?:procedure|operative|op) (?:diagnosis|diagnoses|dx)|preop dx|reason for (?:procedure|examination)",
  ],
  [
    "reason",
    "chief complaints?|cc|reason for (?:the )?(?:visit|encounter|admission|consultation|referral|call)|presenting (?:complaint|problem)|visit reason",
  ],
  [
    "history",
    "history of (?:the )?present(?:ing)? illness|hpi|interval history|interim history|history|subjective|events since last visit|subj",
  ],
  [
    "past-history",
    "past (?:medical |surgical )?(?:and surgical |/ ?surgical )?history|pmh(?: ?/ ?psh)?|pmhx|psh|medical history|surgical history|past history|previous history|problem list|chronic conditions|operations",
  ],
  ["family-history", "family (?:medical )?history|fh|fhx|family hx|family"],
  ["social-history", "social (?:history|hx)|sh|shx|habits|social|substance use"],
  ["review-of-systems", "review of systems|ros|systems review"],
  ["medications", "(?:current |home |discharge )?(?:medications?|meds)(?: list)?|drugs"],
  ["allergies", "(?:drug )?allerg(?:ies|y)(?: and reactions)?|nkda"],
  [
    "exam",
    "physical exam(?:ination)?|examination|exam|objective|vitals?(?: signs)?(?: reviewed)?|obj|mental status(?: exam)?|functional measures",
  ],
  [
    "results",
    "results?(?: reviewed)?|data(?: reviewed)?|labs?(?:oratory)?(?: results| data| studies)?|imaging|studies|tests(?: today)?|ecg|ekg|diagnostics|pathology|investigations|x-?rays?",
  ],
  [
    "procedure",
    "(?:description of (?:the )?)?(?:procedures?|operations?|technique)(?: (?:note|performed|description|details|report|in detail))?|operative (?:note|report)|treatment(?: today| given| provided)?|interventions?|description|procedure note[^:\\n]{0,60}|injection|immunizations?(?: given)?|done today|in the office|office treatment",
  ],
  ["findings", "(?:operative |endoscopic |intraoperative )?findings"],
  [
    "plan",
    "plan(?: of care| of treatment)?|recommendations?|treatment plan|disposition|orders|follow-?up(?: plan)?|recs|goals",
  ],
  ["course", "hospital course|course(?: in hospital)?|brief hospital course"],
  [
    "instructions",
    "(?:discharge |patient )?instructions|patient (?:education|agreements?)(?: and counseling)?|precautions",
  ],
];

const KIND_OF_HEADING = HEADINGS.map(([kind, words]) => ({ kind, whole: new RegExp(`^(?:${words})$`, "i") }));
const ANY = HEADINGS.map(([, words]) => words).join("|");
/** A heading on its own line, at the start of a line with a colon, or in running text after a full stop with a colon. */
const HEADING = new RegExp(
  `(?:^|\\n)[ \\t]*(?<line>${ANY})[ \\t]*(?::|[-–—](?=\\s)|(?=\\r?\\n|$))|(?:^|\\n)[ \\t]*(?<soap>[SOAP])[ \\t]*[:.)](?=\\s)|(?<=[.;!?)]\\s+|\\n\\s*)(?<run>${ANY}):`,
  "gi",
);
const SOAP: Readonly<Record<string, SectionKind>> = { s: "history", o: "exam", a: "assessment", p: "plan" };

function kindOf(heading: string): SectionKind | undefined {
  return KIND_OF_HEADING.find((item) => item.whole.test(heading.trim()))?.kind;
}

/** Kinds that end with their paragraph: what follows under no heading of its own is not a list of drugs or relatives any more. */
const SHORT: ReadonlySet<SectionKind> = new Set([
  "medications",
  "allergies",
  "family-history",
  "social-history",
  "indication",
  "reason",
]);

/** Where the first paragraph with words in it ends. */
function paragraphEnd(text: string, start: number, end: number): number {
  const words = text.slice(start, end).search(/\S/);
  if (words < 0) return end;
  const gap = text.slice(start + words, end).search(/\n[ \t]*\r?\n/);
  return gap < 0 ? end : start + words + gap;
}

/** Splits a note at its headings. Text before the first heading is `body`; a note without headings is one `body`. */
export function sectionsOf(text: string): readonly Section[] {
  const marks: { kind: SectionKind; heading: string; at: number; start: number }[] = [];
  for (const match of text.matchAll(HEADING)) {
    const { line, soap, run } = match.groups ?? {};
    const heading = (line ?? soap ?? run ?? "").trim();
    const kind = soap === undefined ? kindOf(heading) : SOAP[soap.toLowerCase()];
    if (kind === undefined || (soap !== undefined && !/[SOAP]/.test(soap))) continue;
    // A word in running text is a heading only when it is written like one.
    if (run !== undefined && !/^[A-Z]/.test(heading)) continue;
    marks.push({ kind, heading, at: match.index, start: match.index + match[0].length });
  }
  const sections: Section[] = [];
  const first = marks[0]?.at ?? text.length;
  if (text.slice(0, first).trim() !== "") sections.push({ kind: "body", heading: "", start: 0, end: first });
  for (const [index, mark] of marks.entries()) {
    const end = marks[index + 1]?.at ?? text.length;
    const over = SHORT.has(mark.kind) ? paragraphEnd(text, mark.start, end) : end;
    sections.push({ kind: mark.kind, heading: mark.heading, start: mark.start, end: over });
    if (over < end) sections.push({ kind: "body", heading: "", start: over, end });
  }
  return sections;
}
