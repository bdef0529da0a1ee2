import { SUPPORT_TABLE } from "./support-table.ts";
import { EARLIER_ENCOUNTER, IMPACT, LEADING, type WordRule } from "./linter-words-table.ts";
import { isYesNo, type NamedCondition, optionKind } from "./query-draft.ts";
import type { QueryDraft, QueryField, QueryFinding, QueryRecord } from "./query-draft.ts";

/** A rule of the linter, for the register and the "which rule" of a refusal. */
export interface QueryRule {
  readonly id: string;
  readonly name: string;
  readonly source: string;
}

const BRIEF = "AHIMA/ACDIS, Guidelines for Achieving a Compliant Query Practice (2022 Update)";

/** Every rule, in the order in which it is tried. Ids are forever. */
export const QUERY_RULES = {
  leading: { id: "Q01-leading", name: "No wording that leads to an answer", source: `${BRIEF}, leading queries` },
  title: {
    id: "Q02-title-states-diagnosis",
    name: "Title and question state no diagnosis that the record does not hold",
    source: `${BRIEF}, query titles`,
  },
  options: {
    id: "Q03-two-clinical-options",
    name: "At least two answers about the patient",
    source: `${BRIEF}, multiple choice format; stricter here: two, or an open question`,
  },
  other: { id: "Q04-other", name: "An option for another answer", source: `${BRIEF}, multiple choice format` },
  unable: {
    id: "Q05-unable-to-determine",
    name: "An option for no answer",
    source: `${BRIEF}, multiple choice format`,
  },
  indicators: {
    id: "Q06-indicators",
    name: "Clinical indicators of this patient are cited",
    source: `${BRIEF}, clinical indicators`,
  },
  verbatim: {
    id: "Q07-indicator-in-note",
    name: "Each indicator stands in the record, word for word",
    source: `${BRIEF}, clinical indicators`,
  },
  yesNo: {
    id: "Q08-yes-no",
    name: "Yes and no only for POA, substantiating, cause, or conflict",
    source: `${BRIEF}, yes/no format`,
  },
  impact: {
    id: "Q09-impact",
    name: "Nothing about money, grouping, risk scores, or quality measures",
    source: `${BRIEF}, impact on reimbursement or quality`,
  },
  newDiagnosis: {
    id: "Q10-new-diagnosis",
    name: "An option with a new diagnosis rests on cited indicators",
    source: `${BRIEF}, multiple choice format`,
  },
  earlier: {
    id: "Q11-earlier-encounter",
    name: "Facts of an earlier encounter only with their relevance",
    source: `${BRIEF}, prior encounter information`,
  },
  question: { id: "Q12-question", name: "The question asks something", source: `${BRIEF}, query content` },
  repeated: { id: "Q13-repeated-option", name: "Options differ", source: "Cleanclaim: each answer means one thing" },
} as const satisfies Readonly<Record<string, QueryRule>>;

type RuleName = keyof typeof QUERY_RULES;

interface Fault {
  readonly field: QueryField;
  readonly option?: number;
  readonly words?: string;
  readonly message: string;
  readonly mend: string;
  readonly advice?: boolean;
}

function finding(rule: RuleName, fault: Fault): QueryFinding {
  const { id, source } = QUERY_RULES[rule];
  return {
    rule: id,
    severity: fault.advice === true ? "advice" : "stop",
    field: fault.field,
    option: fault.option ?? null,
    words: fault.words ?? "",
    message: fault.message,
    mend: fault.mend,
    source,
  };
}

interface FieldText {
  readonly field: QueryField;
  readonly option?: number;
  readonly text: string;
}

/** Every text that the provider will read. */
function textsOf(draft: QueryDraft): readonly FieldText[] {
  return [
    { field: "title", text: draft.title },
    { field: "question", text: draft.question },
    ...draft.options.map((text, index) => ({ field: "options" as const, option: index + 1, text })),
    { field: "because", text: draft.because },
    { field: "priorRelevance", text: draft.priorRelevance },
  ];
}

function wordFindings(rule: RuleName, rules: readonly WordRule[], texts: readonly FieldText[], what: string) {
  return texts.flatMap((one) =>
    rules.flatMap(({ pattern, mend }) => {
      const words = pattern.exec(one.text)?.[0];
      if (words === undefined) return [];
      const place = one.option === undefined ? { field: one.field } : { field: one.field, option: one.option };
      return [finding(rule, { ...place, words, message: `"${words.trim()}" ${what}.`, mend })];
    }),
  );
}

function formFindings(draft: QueryDraft): QueryFinding[] {
  const kinds = draft.options.map(optionKind);
  const clinical = kinds.filter((kind) => kind === "clinical" || kind === "no-significance").length;
  const open = clinical === 0 && kinds.includes("other");
  const found: QueryFinding[] = [];
  if (draft.question.trim().length < 5) {
    found.push(
      finding("question", {
        field: "question",
        message: "There is no question.",
        mend: "Write what the provider is to clarify.",
      }),
    );
  }
  if (!open && clinical < 2) {
    found.push(
      finding("options", {
        field: "options",
        message:
          clinical === 0 ? "No answer about the patient is offered." : "Only one answer about the patient is offered.",
        mend: "Offer at least two plausible answers that the record supports, or leave only the open ones.",
      }),
    );
  }
  if (!kinds.includes("other")) {
    found.push(
      finding("other", {
        field: "options",
        message: "There is no option for another answer.",
        mend: 'Add "Other (please specify)".',
      }),
    );
  }
  if (!kinds.includes("unable")) {
    found.push(
      finding("unable", {
        field: "options",
        message: "There is no option for a provider who cannot tell.",
        mend: 'Add "Unable to determine".',
      }),
    );
  }
  const seen = new Map<string, number>();
  for (const [index, option] of draft.options.entries()) {
    const key = option.trim().toLowerCase().replace(/\s+/g, " ");
    const first = seen.get(key);
    if (first !== undefined) {
      const message = `Options ${first} and ${index + 1} are the same.`;
      found.push(
        finding("repeated", { field: "options", option: index + 1, words: option, message, mend: "Remove one." }),
      );
    } else seen.set(key, index + 1);
  }
  return found;
}

const YES_NO_PURPOSES: ReadonlySet<string> = new Set(["present-on-admission", "substantiate", "causal", "conflict"]);

function yesNoFindings(draft: QueryDraft): QueryFinding[] {
  if (!isYesNo(draft.options) || YES_NO_PURPOSES.has(draft.purpose)) return [];
  return [
    finding("yesNo", {
      field: "options",
      message: "Yes and no are offered, and this is not a question in which they may be.",
      mend: "Offer the possible diagnoses or degrees instead. Yes and no serve only to ask whether a condition was present on admission, to substantiate a documented diagnosis, about a cause, or about statements in conflict.",
    }),
  ];
}

function indicatorFindings(draft: QueryDraft, record: QueryRecord): QueryFinding[] {
  if (draft.evidence.length === 0) {
    return [
      finding("indicators", {
        field: "evidence",
        message: "No words of the record are cited.",
        mend: "Select the words in the note that raise the question: a finding, a value, a drug, or the statement itself.",
      }),
    ];
  }
  return draft.evidence.flatMap((one) => {
    const there = record.text.slice(one.start, one.end);
    if (one.text.trim() !== "" && there === one.text) return [];
    return [
      finding("verbatim", {
        field: "evidence",
        words: one.text,
        message: "A cited indicator does not stand in the record at that place.",
        mend: "Select the words in the note again; do not retype or shorten them.",
      }),
    ];
  });
}

/** Words that tell one condition from another; the rest is degree, side and grammar. */
const GENERIC =
  /^(?:acute|chronic|severe|moderate|mild|unspecified|other|with|without|type|stage|primary|secondary|right|left|bilateral|disease|disorder|syndrome|condition|status|initial|subsequent|history|possible|probable|recurrent|current|episode|of|the|and|due|to|in|from|both)$/;

function tellingWords(words: string): string[] {
  return words
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 3 && !GENERIC.test(word));
}

/** Symptoms and circumstances may be named freely; a diagnosis may not. */
function isDiagnosis(code: string): boolean {
  return !/^[RVWXYZ]/.test(code);
}

function documentedTest(record: QueryRecord, known: readonly NamedCondition[]): (one: NamedCondition) => boolean {
  const held = known.filter((one) => one.documented);
  const categories = new Set(held.map((one) => one.code.slice(0, 3)));
  const words = new Set(held.flatMap((one) => tellingWords(one.words)));
  const deniedOnly = new Set(
    known.filter((one) => !one.documented && !categories.has(one.code.slice(0, 3))).map((one) => one.code.slice(0, 3)),
  );
  return (one) =>
    categories.has(one.code.slice(0, 3)) ||
    tellingWords(one.words).some((word) => words.has(word)) ||
    (!deniedOnly.has(one.code.slice(0, 3)) && record.text.toLowerCase().includes(one.words.toLowerCase()));
}

function diagnosisFindings(draft: QueryDraft, record: QueryRecord): QueryFinding[] {
  const { conditionsIn } = record;
  if (conditionsIn === undefined) return [];
  const documented = documentedTest(record, conditionsIn(record.text));
  const found: QueryFinding[] = [];
  const fresh = (text: string) => conditionsIn(text).filter((one) => isDiagnosis(one.code) && !documented(one));
  for (const field of ["title", "question"] as const) {
    for (const one of fresh(draft[field])) {
      found.push(
        finding("title", {
          field,
          words: one.words,
          message: `The ${field} names "${one.words}", which the record does not state.`,
          mend: "Name the finding or the indicator that the record holds, and let the options name diagnoses.",
        }),
      );
    }
  }
  const cited = draft.evidence.map((one) => one.text.toLowerCase()).join("\n");
  for (const [index, option] of draft.options.entries()) {
    for (const one of fresh(option)) found.push(...newDiagnosis(one, index + 1, cited));
  }
  return found;
}

/** A diagnosis that only the option brings: the cited words must be of the kind that speaks for it. */
function newDiagnosis(one: NamedCondition, option: number, cited: string): QueryFinding[] {
  const row = SUPPORT_TABLE.find((entry) => entry.codes.test(one.code));
  if (row !== undefined && row.signs.test(cited)) return [];
  const shared = { field: "options" as const, option, words: one.words };
  if (row === undefined && cited !== "") {
    return [
      finding("newDiagnosis", {
        ...shared,
        advice: true,
        message: `Option ${option} names "${one.words}", which the record does not state, and no rule here ties the cited words to it.`,
        mend: "Make sure that the cited indicators speak for it; cite more, or leave the option out.",
      }),
    ];
  }
  return [
    finding("newDiagnosis", {
      ...shared,
      message: `Option ${option} names "${one.words}", which neither the record nor a cited indicator supports.`,
      mend: "Cite the finding, value or treatment that speaks for it, or leave the option out.",
    }),
  ];
}

function earlierFindings(draft: QueryDraft): QueryFinding[] {
  if (draft.priorRelevance.trim().length >= 10) return [];
  return textsOf(draft).flatMap((one) => {
    const words = EARLIER_ENCOUNTER.map((pattern) => pattern.exec(one.text)?.[0]).find((hit) => hit !== undefined);
    if (words === undefined) return [];
    return [
      finding("earlier", {
        field: one.field,
        ...(one.option === undefined ? {} : { option: one.option }),
        words,
        message: `"${words}" brings in another encounter without saying why it matters to this one.`,
        mend: "Say in one sentence why the earlier fact is relevant to the care of this visit, or leave it out.",
      }),
    ];
  });
}

/**
 * What is wrong with a question to a provider, by the rules of compliant query practice. Stops come before advice; an empty list
 * lets the question go. Pure: the record's reading is passed in.
 */
export function lintQuery(draft: QueryDraft, record: QueryRecord): readonly QueryFinding[] {
  const texts = textsOf(draft);
  const found = [
    ...formFindings(draft),
    ...wordFindings("leading", LEADING, texts, "leads to an answer"),
    ...diagnosisFindings(draft, record),
    ...yesNoFindings(draft),
    ...wordFindings("impact", IMPACT, texts, "speaks of what the answer is worth"),
    ...indicatorFindings(draft, record),
    ...earlierFindings(draft),
  ];
  return [...found.filter((one) => one.severity === "stop"), ...found.filter((one) => one.severity === "advice")];
}
