import type { ClaimContext, ClaimCheck } from "@cleanclaim/claim-edits";
import type { CodeSets } from "@cleanclaim/code-sets";
import type { CalendarDate, Claim } from "@cleanclaim/model";
import type { ResponseOf } from "@cleanclaim/revenue-cycle/contract";
import { openKnowledge } from "./running/open-knowledge.ts";
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
  readonly codingEngineVersion: string;
  readonly codeNote: (note: NoteToCode) => CodedNote;
  readonly checkClaims: (request: {
    readonly claims: readonly Claim[];
    readonly submittedOn: CalendarDate;
    readonly history: readonly Claim[];
    readonly contexts: Readonly<Record<string, ClaimContext>>;
  }) => readonly ClaimCheck[];
}

const opened = new Map<string, Promise<Knowledge>>();

/** The knowledge of this installation; the first caller opens it, and a failed opening is tried again by the next. */
export function knowledgeOf(services: Pick<Services, "config">): Promise<Knowledge> {
  const folder = services.config.dataDirectory;
  const known = opened.get(folder);
  if (known !== undefined) return known;
  const opening = openKnowledge(folder, services.config.demo);
  opened.set(folder, opening);
  opening.catch(() => opened.delete(folder));
  return opening;
}

/** Forgets what was opened, so that newly imported code sets are read. */
export function forgetKnowledge(): void {
  opened.clear();
}
