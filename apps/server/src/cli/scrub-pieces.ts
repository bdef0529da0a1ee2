import { patientKey } from "@cleanclaim/claim-edits";
import type { ClaimCheck, ClaimTrace, TraceEntry } from "@cleanclaim/claim-edits";
import { toDate } from "@cleanclaim/model";
import type { CalendarDate, Claim } from "@cleanclaim/model";
import type { Knowledge } from "../knowledge.ts";
import { readClaims } from "./claim-input.ts";
import { claimsOf837, noFacts } from "./claim-stream.ts";
import type { FileFacts } from "./claim-stream.ts";
import { today } from "./data-folder.ts";
import type { Pieces } from "./input.ts";
import { say } from "./outcome.ts";
import { PatientCounts, PatientWindow } from "./patient-window.ts";
import { rereadable } from "./reread.ts";
import type { Rereadable } from "./reread.ts";

/** One claim as `scrub` prints it. */
export interface ScrubbedClaim {
  readonly id: string;
  readonly verdict: "clean" | "warnings" | "held";
  readonly findings: readonly {
    readonly edit: string;
    readonly family: string;
    readonly severity: string;
    readonly message: string;
    readonly line: number | null;
    readonly fix: string;
    readonly source: string;
    readonly field?: string;
  }[];
  /** Which edits looked and what each answered; with `--trace`. */
  readonly trace?: readonly TraceEntry[];
}

/** Files with fewer claims than this are read once. */
const KEPT = 2_000;
/** After how many claims the person hears that the work goes on. */
const PROGRESS = 20_000;

function scrubbed({ patientControlNumber, verdict, findings }: ClaimCheck, trace?: ClaimTrace): ScrubbedClaim {
  return {
    id: patientControlNumber,
    verdict,
    findings: findings.map(({ edit, family, severity, message, line, field, fix, source }) => ({
      ...{ edit, family, severity, message, line, fix },
      source: [source.name, source.locator, source.edition].filter((part) => part !== undefined).join(", "),
      ...(field === undefined ? {} : { field }),
    })),
    ...(trace === undefined ? {} : { trace: trace.entries }),
  };
}

/** Judges claims of one file and remembers whether one was held. */
class Judge {
  readonly #knowledge: Knowledge;
  readonly #withTrace: boolean;
  readonly #submittedOn: CalendarDate;
  held = false;

  constructor(knowledge: Knowledge, submittedOn: CalendarDate, withTrace: boolean) {
    this.#knowledge = knowledge;
    this.#submittedOn = submittedOn;
    this.#withTrace = withTrace;
  }

  texts(claims: readonly Claim[]): string[] {
    const request = { claims, submittedOn: this.#submittedOn, history: [], contexts: {} };
    const checks = this.#knowledge.checkClaims(request);
    const traces = this.#withTrace
      ? this.#knowledge.engineWith({ packs: [], payerProfiles: [], overlays: [] }).trace(request)
      : [];
    return checks.map((check, index) => {
      if (check.verdict === "held") this.held = true;
      return JSON.stringify(scrubbed(check, traces[index]));
    });
  }
}

/**
 * The document of `scrub` for one input, piece by piece. An 837 of any size is read twice: first to count the claims of each
 * patient, then to judge them; claims of one patient are looked at together as long as they stand within a window of the file.
 */
export async function* scrubPieces(
  file: string,
  given: AsyncIterable<Uint8Array>,
  knowledge: Knowledge,
  withTrace: boolean,
): Pieces {
  const input = await rereadable(file, given);
  try {
    if (await isJson(input)) return yield* fromJson(input, knowledge, withTrace);
    const facts = noFacts();
    const { kept, counts, total } = await count(input, facts);
    const refusal = whyNot(facts);
    if (refusal !== undefined) return { exitStatus: 2, message: refusal };
    const judge = new Judge(knowledge, facts.fileDate ?? toDate(today()), withTrace);
    const window = new PatientWindow(counts, patientKey, (claims) => judge.texts(claims));
    yield '{"claims":[';
    let done = 0;
    let printed = false;
    const pieces = (texts: readonly string[]): string => {
      const text = texts.length === 0 ? "" : `${printed ? "," : ""}${texts.join(",")}`;
      printed ||= texts.length > 0;
      return text;
    };
    for await (const claims of kept ?? claimsOf837(input.open(), noFacts())) {
      for (const claim of claims) {
        yield pieces(window.add(claim));
        done += 1;
        if (done % PROGRESS === 0) say(`${file}: ${String(done)} of ${String(total)} claims`);
      }
    }
    yield `${pieces(window.end())}]}`;
    if (window.parted > 0)
      say(`${file}: claims of ${String(window.parted)} patients stand too far apart and were looked at in parts`);
    return { exitStatus: judge.held ? 1 : 0 };
  } finally {
    input.close();
  }
}

async function isJson(input: Rereadable): Promise<boolean> {
  for await (const chunk of input.open()) {
    const text = new TextDecoder().decode(chunk.subarray(0, 4096)).trimStart();
    if (text !== "") return text.startsWith("{") || text.startsWith("[");
  }
  return false;
}

async function* fromJson(input: Rereadable, knowledge: Knowledge, withTrace: boolean): Pieces {
  const chunks: Uint8Array[] = [];
  for await (const chunk of input.open()) chunks.push(Uint8Array.from(chunk));
  const { claims } = readClaims(Buffer.concat(chunks));
  const judge = new Judge(knowledge, toDate(today()), withTrace);
  yield `{"claims":[${judge.texts(claims).join(",")}]}`;
  return { exitStatus: judge.held ? 1 : 0 };
}

interface Counted {
  readonly counts: PatientCounts;
  readonly total: number;
  /** The claims themselves while they are few. */
  readonly kept: readonly (readonly Claim[])[] | undefined;
}

async function count(input: Rereadable, facts: FileFacts): Promise<Counted> {
  const counts = new PatientCounts();
  let total = 0;
  let kept: (readonly Claim[])[] | undefined = [];
  for await (const claims of claimsOf837(input.open(), facts)) {
    for (const claim of claims) counts.add(patientKey(claim));
    total += claims.length;
    if (total > KEPT) kept = undefined;
    else kept?.push(claims);
  }
  return { counts, total, kept };
}

function whyNot({ claimSets, sets, problem }: FileFacts): string | undefined {
  if (claimSets > 0) return undefined;
  if (sets > 0) return "holds no 837: only claims can be used here";
  return problem === undefined ? "is empty" : `line ${String(problem.line)}: ${problem.message}`;
}
