import type {
  ClaimContext,
  ClaimCheck,
  EditEngine,
  EditPack,
  PayerOverlay,
  PayerProfile,
} from "@cleanclaim/claim-edits";
import type { Proposal, ProposalJudgement } from "@cleanclaim/clinical-coding";
import type { CodeSets } from "@cleanclaim/code-sets";
import type { CalendarDate, Claim } from "@cleanclaim/model";
import type { ResponseOf } from "@cleanclaim/revenue-cycle/contract";
import { codeSetFingerprint, openKnowledge } from "./running/open-knowledge.ts";
import type { Services } from "./services.ts";

type Workbench = ResponseOf<"GET /api/visits/:id">;

/** A note to code, with what the engine may know of the patient. */
export interface NoteToCode {
  readonly text: string;
  readonly setting: "outpatient" | "inpatient";
  readonly age: number;
  readonly sex: "F" | "M" | "U";
  readonly date: CalendarDate;
  /** By the record: nobody of the group and specialty has seen the patient within three years. */
  readonly newPatient?: boolean;
  readonly placeOfService?: string;
  readonly payer?: "medicare" | "other";
}

/** What the coding engine says of a note: the shape of the command `code`. Stored with each run. */
export interface CodedNote {
  readonly suggestions: Workbench["suggestions"];
  readonly queries: Workbench["engineQueries"];
  /** What a coder should see that is neither a code nor a question. */
  readonly findings: readonly {
    readonly rule: string;
    readonly severity: "warning" | "advice";
    readonly message: string;
    readonly source: string;
  }[];
  /** For each question: the code that stands while it is open, and what each answer makes of it. */
  readonly answers: readonly {
    readonly question: string;
    readonly current: string | null;
    readonly codes: Readonly<Record<string, string>>;
  }[];
  readonly em: Workbench["em"];
}

/** The reference data and the engines that judge with it, opened once a process. */
export interface Knowledge {
  readonly codeSets: CodeSets;
  /** Version of the engine and of what it looks codes up in: other versions may give other answers, the same may not. */
  readonly codingEngineVersion: string;
  /** The releases that coding rests on. */
  readonly codeSetVersions: readonly { readonly set: string; readonly name: string; readonly sha256: string }[];
  readonly codeNote: (note: NoteToCode) => CodedNote;
  /** What becomes of codes that a language model proposes for the note. */
  readonly judgeProposals: (
    note: NoteToCode,
    proposals: readonly Proposal[],
    proposer: string,
  ) => readonly ProposalJudgement[];
  /** An engine with every standard pack and what an organization adds: its payer rules, its payers' manners, its words on edits. */
  readonly engineWith: (own: {
    readonly packs: readonly EditPack[];
    readonly payerProfiles: readonly PayerProfile[];
    readonly overlays: readonly PayerOverlay[];
  }) => EditEngine;
  readonly checkClaims: (request: {
    readonly claims: readonly Claim[];
    readonly submittedOn: CalendarDate;
    readonly history: readonly Claim[];
    readonly contexts: Readonly<Record<string, ClaimContext>>;
  }) => readonly ClaimCheck[];
}

interface Opened {
  readonly opening: Promise<Knowledge>;
  readonly fingerprint: string;
  lookedAt: number;
}

const opened = new Map<string, Opened>();
const lookAgainAfterMilliseconds = 30_000;

/** Makes the next caller of `knowledgeOf` look whether other code sets are in force, right after they were loaded. */
export function lookAgainAtKnowledge(services: Pick<Services, "config">): void {
  const known = opened.get(services.config.dataDirectory);
  if (known !== undefined) known.lookedAt = -Infinity;
}

/**
 * The knowledge of this installation; the first caller opens it. Now and then it is looked whether other code sets were imported since, by
 * a command beside the running server; then it is opened anew.
 */
export function knowledgeOf(services: Pick<Services, "config">): Promise<Knowledge> {
  const { dataDirectory: folder, demo } = services.config;
  const known = opened.get(folder);
  const now = performance.now();
  if (known !== undefined && now - known.lookedAt < lookAgainAfterMilliseconds) return known.opening;
  const fingerprint = codeSetFingerprint(folder);
  if (known !== undefined && known.fingerprint === fingerprint) {
    known.lookedAt = now;
    return known.opening;
  }
  const opening = openKnowledge(folder, demo);
  opened.set(folder, { opening, fingerprint, lookedAt: now });
  opening.catch(() => opened.delete(folder));
  return opening;
}
