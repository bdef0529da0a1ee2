import {
  createEditEngine,
  demoPolicyTables,
  firstOf,
  standardPacks,
  tablesFromCodeSets,
} from "@cleanclaim/claim-edits";
import { createCodingEngine } from "@cleanclaim/clinical-coding";
import type { CodingResult } from "@cleanclaim/clinical-coding";
import { openCodeSetStore } from "@cleanclaim/code-sets";
import type { CodedNote, Knowledge } from "../knowledge.ts";

/** The demo's payer with published policies about diagnoses; no real payer has this id. */
const demoPolicyPayers = ["MCRB1"] as const;

/** Opens the code sets under the data directory and puts the engines on them. */
export function openKnowledge(dataDirectory: string, demo = false): Promise<Knowledge> {
  const codeSets = openCodeSetStore(dataDirectory);
  const official = tablesFromCodeSets(codeSets);
  const tables = demo ? firstOf(demoPolicyTables(demoPolicyPayers), official) : official;
  const edits = createEditEngine({ packs: standardPacks, tables });
  const coding = createCodingEngine(codeSets);
  const releases = codeSets
    .status()
    .filter((one) => one.set === "icd10cm" || one.set === "hcpcs")
    .map((one) => `${one.set} ${one.name}`);
  return Promise.resolve({
    codeSets,
    codingEngineVersion: [coding.version, ...releases].join("; ").slice(0, 400),
    codeNote: (note) => codedNote(coding.code(note)),
    checkClaims: (request) => edits.check(request),
  });
}

/** The engine's answer in the words of the screens. */
function codedNote(result: CodingResult): CodedNote {
  return {
    suggestions: result.suggestions.map((one) => ({
      system: one.system,
      code: one.code,
      title: one.title,
      confidence: one.confidence,
      rank: one.rank,
      role: one.role,
      evidence: one.evidence.map((piece) => ({ ...piece })),
      why: one.why.map((step) => ({ ...step })),
      alternatives: one.alternatives.map((other) => ({ ...other })),
      ...(one.modifiers === undefined ? {} : { modifiers: [...one.modifiers] }),
      ...(one.units === undefined ? {} : { units: one.units }),
      ...(one.pointers === undefined ? {} : { pointers: [...one.pointers] }),
    })),
    queries: result.queries.map((one) => ({
      to: one.to,
      question: one.question,
      options: [...one.options],
      because: one.because,
      evidence: one.evidence.map((piece) => ({ ...piece })),
    })),
    findings: result.findings.map(({ rule, severity, message, source }) => ({ rule, severity, message, source })),
    answers: result.queries.map((one) => ({
      question: one.question,
      current: one.current ?? null,
      codes: Object.fromEntries(
        one.answers.flatMap((answer) => (answer.code === undefined ? [] : [[answer.answer, answer.code]])),
      ),
    })),
    em:
      result.em === null
        ? null
        : {
            code: result.em.code,
            level: result.em.level,
            basis: result.em.basis,
            problems: result.em.problems.text,
            data: result.em.data.text,
            risk: result.em.risk.text,
          },
  };
}

/** What tells one set of loaded code sets from another. */
export function codeSetFingerprint(dataDirectory: string): string {
  const releases = openCodeSetStore(dataDirectory).status();
  return releases.map((one) => `${one.set} ${one.name} ${one.sha256}`).join("\n");
}
