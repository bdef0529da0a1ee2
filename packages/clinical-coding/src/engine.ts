import type { CodeSets } from "@cleanclaim/code-sets";
import { type CalendarDate, parseDate } from "@cleanclaim/model";
import { type Chart, readChart } from "./chart.ts";
import type { Diagnosis } from "./candidate.ts";
import { finishLines } from "./procedures/modifiers/modifiers.ts";
import { procedureSuggestions } from "./procedures/procedures.ts";
import { judgeProposals, type Proposal, type ProposalJudgement } from "./proposals.ts";
import { queriesOf } from "./queries/queries.ts";
import { applyRules } from "./rules/rules.ts";
import { readingFindings } from "./reading/reading-findings.ts";
import { selectDiagnoses } from "./select.ts";
import type { CodingFinding, CodingInput, CodingResult, Suggestion } from "./types.ts";
import { levelFindings, visitLevelOf, visitSuggestion } from "./visit-level/visit-level.ts";

/** Raised with every change that may change an answer, so that a stored answer can be told from a new one. */
export const ENGINE_VERSION = "2026.11.2";

/** Reads notes and answers with codes, questions and the visit level. Same input, same bytes. */
export interface CodingEngine {
  readonly version: string;
  code(input: CodingInput): CodingResult;
  /** What becomes of codes that somebody else proposes for the note; see `judgeProposals`. */
  judge(input: CodingInput, proposals: readonly Proposal[], proposer: string): readonly ProposalJudgement[];
}

export interface EngineOptions {
  /** Day of service of notes that bring none. */
  readonly on?: CalendarDate | undefined;
}

/** The newest day for which the code sets have a release, for notes without a date. */
function newestDay(codeSets: CodeSets): CalendarDate {
  const days = codeSets
    .status()
    .filter((one) => one.set === "icd10cm")
    .map((one) => one.from)
    .sort();
  return days.at(-1) ?? parseDate("2025-10-01") ?? days[0] ?? noDay();
}

function noDay(): never {
  throw new RangeError("the code sets name no day");
}

function titleOf(chart: Chart, diagnosis: Diagnosis): string {
  const found = chart.codeSets.icd10cm.find(diagnosis.code, { on: chart.on });
  return found.status === "found" ? found.value.title : (diagnosis.mention?.title ?? diagnosis.code);
}

function diagnosisSuggestion(chart: Chart, diagnosis: Diagnosis, index: number): Suggestion {
  return {
    system: "icd10cm",
    code: diagnosis.code,
    title: titleOf(chart, diagnosis),
    confidence: Math.round(Math.max(0.05, Math.min(0.99, diagnosis.confidence)) * 100) / 100,
    rank: index + 1,
    role: index === 0 ? "first-listed" : "secondary",
    evidence: diagnosis.evidence,
    why: diagnosis.why,
    alternatives: diagnosis.alternatives,
  };
}

/** Opens an engine over the code sets. Building is cheap; tables are read when a first note needs them. */
export function createCodingEngine(codeSets: CodeSets, options: EngineOptions = {}): CodingEngine {
  let standing: CalendarDate | undefined = options.on;
  return {
    version: ENGINE_VERSION,
    code(input: CodingInput): CodingResult {
      standing ??= newestDay(codeSets);
      const chart = readChart(codeSets, input.date ?? standing, input);
      const { diagnoses: selected, leftOut } = selectDiagnoses(chart);
      const findings: CodingFinding[] = [];
      const diagnoses = applyRules(chart, selected, leftOut, findings);
      findings.unshift(...readingFindings(chart, diagnoses));
      const suggestions = diagnoses.map((one, index) => diagnosisSuggestion(chart, one, index));
      // A case told from end to end is no visit: it has diagnoses, but no services, level or provider to ask.
      // Of a stay the operations are still coded, because nothing but the telling reports them.
      if (chart.form === "narrative") {
        const told = chart.setting === "inpatient" ? procedureSuggestions(chart, suggestions, findings) : [];
        return { suggestions: [...suggestions, ...told], queries: [], findings, em: null };
      }
      const services = procedureSuggestions(chart, suggestions, findings);
      const billed = services.filter((one) => one.system !== "icd10pcs");
      const em = visitLevelOf(chart, suggestions, billed);
      if (em !== null) findings.push(...levelFindings(chart, em));
      const visit = em === null ? [] : [visitSuggestion(chart, em, suggestions, billed)];
      const finished = finishLines(chart, [...visit, ...billed], suggestions);
      findings.push(...finished.findings);
      return {
        suggestions: [...suggestions, ...finished.lines, ...services.filter((one) => one.system === "icd10pcs")],
        queries: queriesOf(chart, diagnoses, services),
        findings,
        em,
      };
    },
    judge(input, proposals, proposer) {
      standing ??= newestDay(codeSets);
      return judgeProposals(codeSets, standing, input, proposals, proposer);
    },
  };
}
