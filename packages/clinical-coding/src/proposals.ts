import type { CodeSets } from "@cleanclaim/code-sets";
import type { CalendarDate, CodeSystem } from "@cleanclaim/model";
import { type Assertion, assertionsAt } from "./assertion/assert.ts";
import type { Diagnosis } from "./candidate.ts";
import { type Chart, evidenceAt, readChart } from "./chart.ts";
import type { Sentence } from "./reading/sentences.ts";
import { applyRules } from "./rules/rules.ts";
import { selectDiagnoses } from "./select.ts";
import type { CodingFinding, CodingInput, Suggestion, Why } from "./types.ts";

/** A code that a language model, or another outside proposer, thinks the note supports. */
export interface Proposal {
  readonly system: CodeSystem;
  readonly code: string;
  /** Words of the note, quoted exactly. */
  readonly evidence: string;
}

/** What became of a proposal: a marked suggestion, or the rule that refused it. */
export type ProposalJudgement =
  | { readonly verdict: "taken"; readonly proposal: Proposal; readonly suggestion: Suggestion }
  | { readonly verdict: "known"; readonly proposal: Proposal }
  | { readonly verdict: "refused"; readonly proposal: Proposal; readonly why: Why };

/** A proposer's code is never sure, however sure the proposer is: 0.4. */
const CONFIDENCE = 0.4;
const SOURCE = "Cleanclaim: proposals pass the rules of the engine";

/** Parts of a note that speak of others, of what may come, or of what was only asked. */
const UNSPOKEN: ReadonlySet<string> = new Set([
  "family-history",
  "review-of-systems",
  "medications",
  "allergies",
  "instructions",
]);

const SAYS: Readonly<Record<Exclude<Assertion, "affirmed" | "planned">, string>> = {
  negated: "The note denies it.",
  uncertain: "The note holds it uncertain; outpatient rules do not code that as established (IV.H).",
  historical: "The note speaks of the past.",
  family: "The note speaks of a relative.",
  hypothetical: "The note speaks of what might be.",
};

function refused(proposal: Proposal, rule: string, text: string, source = SOURCE): ProposalJudgement {
  return { verdict: "refused", proposal, why: { rule, text, source } };
}

/** Where the quoted words stand: exactly, or with other white space between them. */
export function quotedPlace(text: string, quote: string): { readonly start: number; readonly end: number } | undefined {
  const words = quote.trim().split(/\s+/);
  if (words.join("").length < 3) return undefined;
  const pattern = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join(String.raw`\s+`);
  const match = new RegExp(pattern).exec(text);
  return match === null ? undefined : { start: match.index, end: match.index + match[0].length };
}

function sentenceAt(chart: Chart, start: number): Sentence | undefined {
  return chart.sentences.find((one) => start >= one.start && start < one.end);
}

/** What the note says against the quoted words, if anything. */
function said(chart: Chart, start: number, end: number): Assertion | undefined {
  const sentence = sentenceAt(chart, start);
  if (sentence === undefined) return undefined;
  const all = assertionsAt(sentence.text, start - sentence.start, Math.min(end, sentence.end) - sentence.start);
  return all.find(
    (one) =>
      one !== "planned" &&
      one !== "affirmed" &&
      !(one === "uncertain" && chart.setting === "inpatient" && sentence.kind === "assessment"),
  );
}

interface Standing {
  readonly title: string;
  readonly code: string;
}

/** The code in force on the day, or why it is not one. */
function standing(codeSets: CodeSets, on: CalendarDate, proposal: Proposal): Standing | string {
  const code = proposal.code.trim().toUpperCase();
  if (proposal.system === "icd10cm") {
    const found = codeSets.icd10cm.find(code, { on });
    if (found.status === "found") {
      return found.value.billable ? found.value : `${found.value.code} is a heading; a code needs more characters.`;
    }
    return found.status === "absent"
      ? "No such ICD-10-CM code is in force on the day."
      : "The loaded code sets can't tell whether the code is in force.";
  }
  if (proposal.system === "hcpcs") {
    const found = codeSets.hcpcs.find(code, { on });
    if (found.status === "found") return { code, title: found.value.title };
    return found.status === "absent"
      ? "No such HCPCS code is in force on the day."
      : "The loaded code sets can't tell whether the code is in force.";
  }
  return "Only ICD-10-CM and HCPCS codes are taken from a proposer; other services come from the charge master.";
}

function asSuggestion(
  chart: Chart,
  proposal: Proposal,
  proposer: string,
  diagnosis: Omit<Diagnosis, "open" | "mention">,
  rank: number,
): Suggestion {
  const { system } = proposal;
  const found = standing(chart.codeSets, chart.on, { ...proposal, code: diagnosis.code });
  return {
    system,
    code: diagnosis.code,
    title: typeof found === "string" ? diagnosis.code : found.title,
    confidence: CONFIDENCE,
    rank,
    role: system === "icd10cm" ? "secondary" : "supply",
    evidence: diagnosis.evidence,
    why: diagnosis.why,
    alternatives: diagnosis.alternatives,
    proposedBy: proposer,
  };
}

/** The rules run over the note's own diagnoses with one more among them. */
function withRules(
  chart: Chart,
  extra: readonly Diagnosis[],
): { readonly list: readonly Diagnosis[]; readonly findings: readonly CodingFinding[] } {
  const { diagnoses, leftOut } = selectDiagnoses(chart);
  const findings: CodingFinding[] = [];
  return { list: applyRules(chart, [...diagnoses, ...extra], leftOut, findings), findings };
}

function judgeOne(chart: Chart, own: readonly Diagnosis[], proposal: Proposal, proposer: string): ProposalJudgement {
  const place = quotedPlace(chart.text, proposal.evidence);
  if (place === undefined) return refused(proposal, "proposal-evidence", "The quoted words do not stand in the note.");
  const sentence = sentenceAt(chart, place.start);
  if (sentence !== undefined && UNSPOKEN.has(sentence.kind)) {
    return refused(proposal, "proposal-section", "The words stand in a part of the note from which nothing is coded.");
  }
  const against = said(chart, place.start, place.end);
  if (against !== undefined && against in SAYS) {
    return refused(proposal, `proposal-${against}`, SAYS[against as keyof typeof SAYS]); // `in` has just asked
  }
  const code = standing(chart.codeSets, chart.on, proposal);
  if (typeof code === "string") return refused(proposal, "proposal-code", code);
  const why: Why = {
    rule: "proposal",
    text: `${proposer} proposed ${code.code} for these words; they stand in the note and no rule bars the code`,
    source: SOURCE,
  };
  const candidate: Diagnosis = {
    code: code.code,
    evidence: [evidenceAt(chart, place.start, place.end)],
    why: [why],
    confidence: CONFIDENCE,
    alternatives: [],
    open: undefined,
    mention: undefined,
  };
  if (proposal.system === "hcpcs") {
    return {
      verdict: "taken",
      proposal,
      suggestion: asSuggestion(chart, proposal, proposer, candidate, own.length + 1),
    };
  }
  if (own.some((one) => one.code === code.code)) return { verdict: "known", proposal };
  const twin = own.find(
    (one) =>
      one.code.slice(0, 3) === code.code.slice(0, 3) &&
      one.evidence.some((words) => words.start < place.end && place.start < words.end),
  );
  if (twin !== undefined) {
    const text = `For these words the engine has ${twin.code}, of the same category.`;
    return refused(proposal, "proposal-rules", text, "ICD-10-CM Official Guidelines, section I.B.2");
  }
  const { list, findings } = withRules(chart, [candidate]);
  const stays = list.find((one) => one.code === code.code);
  const lost = own.find((one) => !list.some((other) => other.code === one.code));
  if (stays === undefined || lost !== undefined) {
    const finding = findings.find((one) => one.message.includes(code.code));
    const text =
      lost === undefined
        ? "The guideline rules take the code away beside what the note documents."
        : `It can't stand beside ${lost.code}, which the note documents.`;
    return refused(
      proposal,
      "proposal-rules",
      finding?.message ?? text,
      finding?.source ?? "ICD-10-CM Official Guidelines, section I",
    );
  }
  return {
    verdict: "taken",
    proposal,
    suggestion: asSuggestion(chart, proposal, proposer, stays, list.indexOf(stays) + 1),
  };
}

/**
 * Judges codes that an outside proposer gives for a note. A proposal is taken only when its words stand in the note, the note affirms
 * them, the code is in force, and the guideline rules keep it beside the engine's own codes without taking one of those away. What is
 * taken is marked with the proposer's name and never sure. Pure.
 */
export function judgeProposals(
  codeSets: CodeSets,
  on: CalendarDate,
  input: CodingInput,
  proposals: readonly Proposal[],
  proposer: string,
): readonly ProposalJudgement[] {
  const chart = readChart(codeSets, input.date ?? on, input);
  const own = withRules(chart, []).list;
  const seen = new Set<string>();
  return proposals.flatMap((proposal) => {
    const key = `${proposal.system} ${proposal.code.trim().toUpperCase()}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [judgeOne(chart, own, proposal, proposer)];
  });
}
