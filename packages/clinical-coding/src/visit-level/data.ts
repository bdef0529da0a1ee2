import type { Chart } from "../chart.ts";
import type { Sentence } from "../reading/sentences.ts";
import type { Evidence, LevelElement, LevelItem, MdmLevel, Suggestion } from "../types.ts";
import { conditional, lowerOf, wordsIn } from "./note-parts.ts";
import { GENERAL_LABS, type TestKind, TESTS } from "./test-table.ts";

const SOURCE = "CPT E/M guidelines 2021/2023, amount and complexity of data; CMS-1715-F, CMS-1770-F";

/** What an item of data counts as: each of the first three once, the last two are categories of their own. */
export type DataCategory = "test" | "document" | "historian" | "interpretation" | "discussion" | "not-counted";

const UNREAD = /^(?:past-history|family-history|medications|allergies|review-of-systems|social-history)$/;
const REVIEWED =
  /\b(?:review\w*|results?|show(?:s|ed|n|ing)?|demonstrat\w*|reveal\w*|indicat\w*|confirm\w*|suggest\w*|consistent|(?:un)?remarkable|normal|abnormal|elevated|decreased|stable|positive|negative|obtained|done|performed|completed|taken|today|recent(?:ly)?|last|previous|prior|was|were|is|are|came back|within)\b|:\s*\S|\d/;
const ORDERED =
  /\b(?:order\w*|repeat|obtain|get|check|recheck|schedul\w+|send|perform|proceed|pending|draw|drawn|will (?:be|have|need|undergo|do)|recommend\w*|set (?:him|her|the patient) up|need(?:s)? (?:a|an|to)|arrange|request\w*|plan(?:ned)? (?:for|to)|additional testing|want|would like|going to|refer\w* for|undergo|evaluate|additional|further|including)\b/;
const NOT_DONE =
  /\b(?:no|without|not|declin\w+|refus\w+|defer\w*|avoid|never|hold off on|forego\w*|denies|need for|do not (?:need|think))\b[^.;]{0,35}$/;

const INTERPRETED =
  /\b(?:independent(?:ly)? (?:review(?:ed)? and )?(?:interpret\w*|visuali[sz]\w*|review\w* (?:of )?(?:the )?(?:images|films?|tracing|x-?rays?|ct|mri|ecg|ekg))|(?:images|films?|tracing|x-?rays?)[^.;]{0,35}(?:viewed|read|interpreted|reviewed) (?:independently|personally|by me|myself)|i (?:have )?(?:personally|independently) (?:viewed|read|interpret\w+|reviewed|look\w+ at)[^.;]{0,40}(?:images?|films?|tracing|ct|mri|x-?rays?|ecg|ekg|scan|strip)|i (?:viewed|read|interpreted) the (?:images?|films?|tracing|ecg|ekg|x-?rays?|strip)|(?:film|tracing|images?|x-?rays?|ecg|ekg|scan),? (?:which )?i (?:have )?(?:looked at|viewed|read|interpreted|reviewed) (?:myself|personally|independently)|my (?:own )?(?:read(?:ing)?|interpretation|review of (?:the )?images)|(?:ecg|ekg|tracing|x-?rays?|films?|ct|mri|scan|ultrasound|echocardiogram)\b[^.;]{0,60}(?:was|were|is|are) (?:personally|independently) (?:viewed|read|interpreted|reviewed)|(?:ecg|ekg|tracing|x-?rays?|films?|ct|mri|scan)\b[^.;]{0,40}(?:viewed|read|interpreted) (?:and interpreted )?by me|(?:ecg|ekg|tracing|x-?ray|film)[^.;]{0,20},? (?:as )?interpreted by me)\b/;
const WHO =
  "(?:surgeons?|surgery|cardiolog\\w+|neurolog\\w+|nephrolog\\w+|oncolog\\w+|pulmonolog\\w+|urolog\\w+|psychiatr\\w+|specialist|consultant|radiolog\\w+|hospitalist|gastroenterolog\\w+|endocrinolog\\w+|orthop\\w+|infectious disease|pharmacist|pathologist|on-?call \\w+|admitting \\w+|primary care (?:physician|provider)|pcp|referring (?:physician|provider)|emergency (?:physician|department)|ed physician|case manager|social worker|attorney|parole officer|teacher|school nurse|home health nurse|dr\\.? \\w+)";
const DISCUSSED = new RegExp(
  `\\b(?:(?:discussed|reviewed|conferred|consulted) (?:the case |the (?:results?|findings|plan|management|images) |this |by (?:tele)?phone |directly )*with (?:the |an? |his |her |their |our )?${WHO}|(?:spoke|spoken|talked) (?:by (?:tele)?phone |directly )?(?:with|to) (?:the |an? |his |her |their )?${WHO}|(?:called|phoned|telephoned) (?:the |an? |his |her |their )?${WHO} (?:and|to|who)|case (?:was )?discussed with|(?:tele)?phone (?:call|discussion) with (?:the |his |her )?${WHO})\\b`,
);
const RELATIVE =
  "(?:mother|father|mom|dad|parents?|wife|husband|spouse|partner|daughter|son|sister|brother|grand(?:mother|father|son|daughter)|guardian|caregiver|care ?taker|nurse|staff|aide|roommate|friend|family|interpreter-not|ems|paramedics?|wound nurse|facility staff)";
const HISTORIAN = new RegExp(
  `\\b(?:history (?:is |was |has been )?(?:\\w+ )?(?:from|given by|provided by|obtained from|supplied by|supplemented by|per|corroborated (?:by|with)) (?:the |his |her |their |patient'?s )?(?:\\w+ )?${RELATIVE}|independent historian|(?:his|her|the|patient'?s|their|per|according to(?: the| his| her)?) (?:charge |floor |night |day |wound )?${RELATIVE},? (?:who )?(?:reports?|reported|states?|stated|says|said|notes|noted|describes?|provides|provided|gives|gave|tells|told|observed|denies|confirms)|per (?:the )?(?:mother|father|nursing|nurse|staff|family|daughter|son|wife|husband|ems|caregiver)|(?:told|reported|described|witnessed|observed) by (?:the |his |her |their )(?:\\w+ )?${RELATIVE}|(?:spoke|spoken|talked) with (?:the |his |her |their )${RELATIVE}|collateral history|history (?:limited|unobtainable)[^.;]{0,60}(?:from|by) (?:the )?${RELATIVE})\\b`,
);
/** The document itself must be read; having been there is not enough. */
const DOCUMENTS: readonly (readonly [string, RegExp])[] = [
  [
    "emergency or hospital record",
    /\b(?:(?:emergency (?:department|room)|ed|er|hospital|inpatient|discharge|urgent care) (?:records?|notes?|summar(?:y|ies)|documentation|paperwork|chart|report)|discharge summar(?:y|ies)|records? (?:from|of) (?:the |his |her |an? |outside )?(?:\w+ )?(?:hospital|emergency|urgent|admission|stay))\b/,
  ],
  [
    "note of another practice",
    /\b(?:(?:outside|referral|referring|previous|prior|external|specialist|cardiolog\w+|dermatologist'?s?|oncolog\w+|consult(?:ation)?|consultant'?s?|pcp|primary care|surgeon'?s?|rheumatolog\w+|neurolog\w+|gastroenterolog\w+) (?:\w+ )?(?:notes?|records?|letters?|documentation|report|photo\w*)|(?:letter|notes?|records?|report) (?:from|of|by) (?:the |his |her |an? |outside )?(?:referring|outside|dr\.?|previous|prior|primary|cardiolog\w+|surgeon|specialist|oncolog\w+|consult\w+|rheumatolog\w+))\b/,
  ],
  [
    "nursing or facility record",
    /\b(?:(?:nursing|facility|mar|medication administration|wound (?:care|nurse)|home health|therapy|school|jail|transfer) (?:notes?|records?|logs?|sheet|report)s?)\b/,
  ],
  [
    "prescription monitoring report",
    /\b(?:pdmp|prescription (?:drug )?monitoring (?:program|database|report)|controlled substance (?:database|report)|pharmacy (?:records?|fill history))\b/,
  ],
];
const READ =
  /\b(?:review\w*|read|obtained|received|requested|brought|available|show(?:s|ed)?|notes?|state[sd]?|indicate[sd]?|document\w*|confirm\w*|according|per|from)\b/;

interface Found {
  readonly items: LevelItem[];
  readonly seen: Set<string>;
}

function add(found: Found, id: string, category: DataCategory, text: string, words: Evidence): void {
  if (found.seen.has(id)) return;
  found.seen.add(id);
  found.items.push({ text, category, evidence: [words], source: SOURCE });
}

/** Whether the statement says that the test was looked at or is wanted, rather than only names it. */
function isUsed(sentence: Sentence, lower: string, at: number): boolean {
  if (NOT_DONE.test(lower.slice(0, at))) return false;
  const { kind } = sentence.section;
  if (kind === "results" || kind === "findings") return true;
  const decides = /^(?:assessment|plan|addendum|course|procedure|instructions)$/.test(kind);
  if (decides && conditional(lower, at)) return false;
  // In a plan the bare name of a test is an order.
  if (kind === "plan") return true;
  if (decides) return REVIEWED.test(lower) || ORDERED.test(lower);
  return /\b(?:review\w*|results?|show(?:s|ed)?|demonstrat\w*|reveal\w*|normal|elevated|positive|negative|abnormal|unremarkable|came back)\b/.test(
    lower,
  );
}

function testItem(
  found: Found,
  chart: Chart,
  sentence: Sentence,
  test: TestKind,
  match: RegExpExecArray,
  billed: boolean,
): void {
  const lower = lowerOf(chart, sentence);
  const wanted = ORDERED.test(lower) && !/^(?:results|findings|history|body)$/.test(sentence.section.kind);
  const words = wordsIn(chart, sentence, match.index, match.index + match[0].length);
  if (billed)
    add(found, test.id, "not-counted", `${test.name}: not counted, its interpretation is billed as a service`, words);
  else add(found, test.id, "test", `${test.name} ${wanted ? "ordered" : "reviewed"}`, words);
}

/** A heading such as "Labs:" or "ECG:" names the test of the statement that follows it. */
function headingOf(chart: Chart, sentence: Sentence): string {
  const first = chart.sentences.find((one) => one.section === sentence.section);
  return first === sentence && sentence.section.kind === "results" ? `${sentence.section.heading.toLowerCase()}: ` : "";
}

function testsIn(found: Found, chart: Chart, sentence: Sentence, services: readonly Suggestion[]): void {
  const lower = lowerOf(chart, sentence);
  const heading = headingOf(chart, sentence);
  let named = false;
  for (const test of TESTS) {
    const match = test.words.exec(lower);
    if (match === null) {
      if (!test.words.test(heading)) continue;
      named = true;
      add(found, test.id, "test", `${test.name} reviewed`, wordsIn(chart, sentence, 0, lower.length));
      continue;
    }
    if (!isUsed(sentence, lower, match.index)) continue;
    named = true;
    if (found.seen.has(test.id)) continue;
    const { billedAs } = test;
    const billed =
      billedAs !== undefined && services.some((one) => billedAs.test(one.code) && !one.modifiers?.includes("TC"));
    testItem(found, chart, sentence, test, match, billed);
  }
  const labs = GENERAL_LABS.exec(lower);
  const more =
    /\b(?:additional|further|more|other|new|repeat) (?:labs?(?: ?work)?|laborator(?:y|ies)\b[^.;]{0,15}|blood ?work|blood tests?)\b/.exec(
      lower,
    );
  if (more !== null && !named && isUsed(sentence, lower, more.index))
    add(
      found,
      "labs-more",
      "test",
      "further laboratory tests, not named",
      wordsIn(chart, sentence, more.index, more.index + more[0].length),
    );
  else if (labs === null && !named && /^(?:labs?|laborator(?:y|ies))\b/.test(heading))
    add(found, "labs", "test", "laboratory tests, not named", wordsIn(chart, sentence, 0, Math.min(lower.length, 60)));
  else if (
    labs !== null &&
    !named &&
    isUsed(sentence, lower, labs.index) &&
    !/\bphlebotom|lab (?:coat|tech)/.test(lower)
  )
    add(
      found,
      "labs",
      "test",
      "laboratory tests, not named",
      wordsIn(chart, sentence, labs.index, labs.index + labs[0].length),
    );
}

function othersIn(found: Found, chart: Chart, sentence: Sentence): void {
  const lower = lowerOf(chart, sentence);
  const take = (id: string, category: DataCategory, text: string, pattern: RegExp): void => {
    const match = pattern.exec(lower);
    if (match === null || NOT_DONE.test(lower.slice(0, match.index))) return;
    if (
      category === "discussion" &&
      /\b(?:if|will (?:discuss|contact|call|speak)|advised|should)\b[^.;]*$/.test(lower.slice(0, match.index))
    )
      return;
    add(found, id, category, text, wordsIn(chart, sentence, match.index, match.index + match[0].length));
  };
  take("interpretation", "interpretation", "own reading of images or a tracing", INTERPRETED);
  take("discussion", "discussion", "management discussed with another professional or source", DISCUSSED);
  take("historian", "historian", "history from someone other than the patient", HISTORIAN);
  if (!READ.test(lower)) return;
  for (const [name, pattern] of DOCUMENTS) take(`document-${name}`, "document", name, pattern);
}

/** The level that data reach: one category of three for moderate, two for high; two items or a historian for low. */
export function dataLevel(counted: {
  readonly items: number;
  readonly historian: boolean;
  readonly interpretation: boolean;
  readonly discussion: boolean;
}): MdmLevel {
  const first = counted.items + (counted.historian ? 1 : 0) >= 3;
  const met = [first, counted.interpretation, counted.discussion].filter(Boolean).length;
  if (met >= 2) return "high";
  if (met === 1) return "moderate";
  return counted.items >= 2 || counted.historian ? "low" : "straightforward";
}

/**
 * Amount and complexity of the data reviewed and ordered. A test counts once, whether ordered, reviewed or both, and not at all when
 * its interpretation is billed as a service of its own; a document counts once for each source.
 */
export function dataOf(chart: Chart, services: readonly Suggestion[] = []): LevelElement {
  const found: Found = { items: [], seen: new Set() };
  for (const sentence of chart.sentences) {
    if (sentence.section.kind === "medications" || sentence.section.kind === "allergies") continue;
    othersIn(found, chart, sentence);
    if (!UNREAD.test(sentence.section.kind)) testsIn(found, chart, sentence, services);
  }
  // An own reading of a test takes the place of its review: the same image is not counted twice.
  const has = (category: DataCategory): boolean => found.items.some((one) => one.category === category);
  const items = found.items.filter((one) => one.category === "test" || one.category === "document").length;
  const level = dataLevel({
    items,
    historian: has("historian"),
    interpretation: has("interpretation"),
    discussion: has("discussion"),
  });
  const counted = found.items.filter((one) => one.category !== "not-counted");
  return {
    level,
    text: counted.length === 0 ? "no data reviewed or ordered" : counted.map((one) => one.text).join(", "),
    evidence: counted.flatMap((one) => one.evidence).slice(0, 5),
    items: found.items,
  };
}
