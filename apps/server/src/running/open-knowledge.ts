import { createHash } from "node:crypto";
import {
  createEditEngine,
  demoPolicyTables,
  standardPacks,
  tablesFromCodeSets,
  withPoliciesOf,
} from "@cleanclaim/claim-edits";
import { createCodingEngine } from "@cleanclaim/clinical-coding";
import type { CodingResult, Suggestion } from "@cleanclaim/clinical-coding";
import { openCodeSetStore } from "@cleanclaim/code-sets";
import type { CodedNote, Knowledge } from "../knowledge.ts";
import { editGuard } from "./edit-guard.ts";
import { visitLevelView } from "./visit-level-view.ts";

/** The demo's payer with published policies about diagnoses; no real payer has this id. */
const demoPolicyPayers = ["MCRB1"] as const;

/** Opens the code sets under the data directory and puts the engines on them. */
export function openKnowledge(dataDirectory: string, demo = false): Promise<Knowledge> {
  const codeSets = openCodeSetStore(dataDirectory);
  const official = tablesFromCodeSets(codeSets);
  const tables = demo ? withPoliciesOf(demoPolicyTables(demoPolicyPayers), official) : official;
  const edits = createEditEngine({ packs: standardPacks, tables, guard: editGuard() });
  const coding = createCodingEngine(codeSets);
  const codeSetVersions = codeSets
    .status()
    .filter((one) => /^(?:icd10cm|icd10pcs|hcpcs|procedures)/.test(one.set))
    .map(({ set, name, sha256 }) => ({ set, name, sha256 }));
  const editions = codeSetVersions.filter((one) => one.set === "icd10cm" || one.set === "hcpcs");
  const fingerprint = createHash("sha256").update(JSON.stringify(codeSetVersions)).digest("hex").slice(0, 12);
  return Promise.resolve({
    codeSets,
    codingEngineVersion: [coding.version, `sets ${fingerprint}`, ...editions.map((one) => `${one.set} ${one.name}`)]
      .join("; ")
      .slice(0, 400),
    codeSetVersions,
    judgeProposals: (note, proposals, proposer) => coding.judge(note, proposals, proposer),
    codeNote: (note) => codedNote(coding.code(note)),
    engineWith: ({ packs, payerProfiles, overlays }) =>
      packs.length + payerProfiles.length + overlays.length === 0
        ? edits
        : createEditEngine({
            packs: [...standardPacks, ...packs],
            tables,
            payerProfiles,
            overlays,
            guard: editGuard(),
          }),
    checkClaims: (request) => edits.check(request),
  });
}

/** One suggestion of the engine in the words of the screens. */
export function suggestionView(one: Suggestion): CodedNote["suggestions"][number] {
  return {
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
    ...(one.proposedBy === undefined ? {} : { proposedBy: one.proposedBy }),
  };
}

/** The engine's answer in the words of the screens. */
function codedNote(result: CodingResult): CodedNote {
  return {
    suggestions: result.suggestions.map(suggestionView),
    queries: result.queries.map((one) => ({
      to: one.to,
      topic: one.topic,
      title: one.title ?? one.question,
      purpose: one.purpose ?? "specificity",
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
    em: result.em === null ? null : visitLevelView(result.em),
  };
}

/** What tells one set of loaded code sets from another. */
export function codeSetFingerprint(dataDirectory: string): string {
  const releases = openCodeSetStore(dataDirectory).status();
  return releases.map((one) => `${one.set} ${one.name} ${one.sha256}`).join("\n");
}
