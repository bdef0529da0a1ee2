import type { CalendarDate, Claim } from "@cleanclaim/model";

import type { ClaimContext, PayerProfile } from "./claim-context.ts";
import { ClaimRun, type ClaimCheck } from "./claim-run.ts";
import type { Edit, EditPack } from "./edit.ts";
import { EditOverrun, type EditGuard } from "./edit-guard.ts";
import { Batch, reportStopped, type Selection } from "./edit-runner.ts";
import { Journal, type ClaimTrace } from "./edit-trace.ts";
import { OpenedTables } from "./opened-tables.ts";
import type { ReadTrace } from "./read-trace.ts";
import { byScope, isForClaim, readyEdits, type PayerOverlay, type ReadyEdit, type ScopedEdits } from "./ready-edits.ts";
import type { ReferenceTables } from "./reference-tables.ts";

export type { ClaimCheck, NotEvaluated } from "./claim-run.ts";
export { EditOverrun, type EditGuard } from "./edit-guard.ts";
export { patientKey } from "./patient-lines.ts";
export type { ClaimTrace, TraceAnswer, TraceEntry } from "./edit-trace.ts";

export interface EditEngineOptions {
  readonly packs: readonly EditPack[];
  readonly tables: ReferenceTables;
  readonly payerProfiles?: readonly PayerProfile[];
  readonly overlays?: readonly PayerOverlay[];
  readonly trace?: ReadTrace;
  /** Stops edits that never end. Without it such an edit never answers, since a pure package has no clock. */
  readonly guard?: EditGuard;
}

export interface CheckRequest {
  readonly claims: readonly Claim[];
  /** The day the claims leave: the clock of every "in the future" check. */
  readonly submittedOn: CalendarDate;
  /** Claims sent before, of any patient; those of the patients at hand are looked at with the batch. */
  readonly history?: readonly Claim[];
  /** What the records know about each claim, by patient control number. */
  readonly contexts?: Readonly<Record<string, ClaimContext>>;
}

export interface EditEngine {
  /** Checks a batch. Answers in the order of `claims`; the same input always gives the same answer. Never throws for a claim. */
  check(request: CheckRequest): ClaimCheck[];
  /** The same check, answering for every edit what it said of each claim and line, and why it did not look. */
  trace(request: CheckRequest): ClaimTrace[];
  /** In the order of the packs, which is that of findings on one line. */
  readonly edits: readonly Edit[];
  /** Edits that did not come to an end and are off since, by id. */
  readonly stopped: readonly string[];
}

const NO_CONTEXT: ClaimContext = {};
const NO_HISTORY: readonly Claim[] = [];
/** Kinds of claim (type, payer) whose selection of edits is kept. */
const KEPT_SELECTIONS = 4096;

/**
 * Puts packs, tables and payer overlays together. Throws a RangeError when an edit id occurs twice, a date range is broken,
 * an edit depends on one that is not there, or edits depend on each other in a circle.
 */
export function createEditEngine(options: EditEngineOptions): EditEngine {
  const edits = options.packs.flatMap((pack) => pack.edits).filter((edit) => edit.status !== "retired");
  const versions: Record<string, string> = {};
  for (const pack of options.packs) versions[pack.id] = pack.version;
  const seen = new Set<string>();
  for (const edit of edits) {
    if (seen.has(edit.id)) throw new RangeError(`edit ${edit.id} is defined twice`);
    seen.add(edit.id);
  }
  const machine = new Machine(readyEdits(edits, options.overlays ?? []), options, versions);
  return {
    edits,
    check: (request) => machine.check(request),
    trace: (request) => machine.trace(request),
    get stopped() {
      return machine.stopped;
    },
  };
}

class Machine {
  readonly #ready: readonly ReadyEdit[];
  readonly #rounds: number;
  readonly #options: EditEngineOptions;
  readonly #versions: Readonly<Record<string, string>>;
  readonly #profiles: ReadonlyMap<string, PayerProfile>;
  readonly #tables: OpenedTables;
  readonly #selected = new Map<string, ScopedEdits>();
  readonly #stopped = new Set<ReadyEdit>();

  constructor(ready: readonly ReadyEdit[], options: EditEngineOptions, versions: Readonly<Record<string, string>>) {
    this.#ready = ready;
    this.#rounds = ready.reduce((most, { round }) => Math.max(most, round + 1), 1);
    this.#options = options;
    this.#versions = versions;
    this.#profiles = new Map((options.payerProfiles ?? []).map((profile) => [profile.payerId, profile]));
    this.#tables = new OpenedTables(options.tables);
  }

  get stopped(): readonly string[] {
    return [...this.#stopped].map(({ edit }) => edit.id);
  }

  check(request: CheckRequest): ClaimCheck[] {
    return this.#guarded(request, () => undefined).runs.map((run) => run.conclude());
  }

  trace(request: CheckRequest): ClaimTrace[] {
    let journals: Journal[] = [];
    const { runs } = this.#guarded(request, (index) => {
      if (index === 0) journals = [];
      const journal = new Journal();
      journals.push(journal);
      return journal;
    });
    return runs.map((run, index) => {
      const journal = journals[index] ?? new Journal();
      for (const ready of this.#ready)
        if (!isForClaim(ready, run.claim))
          journal.note(ready, null, "not-for-claim", { reason: "for claims of another type or payer" });
      const { patientControlNumber, verdict } = run.conclude();
      return { patientControlNumber, verdict, entries: journal.entries() };
    });
  }

  /** The whole batch at once; edit by edit only when that does not come to an end, so that the one at fault is found. */
  #guarded(request: CheckRequest, journalFor: (index: number) => Journal | undefined): Batch {
    const { guard } = this.#options;
    if (guard === undefined) return this.#atOnce(request, journalFor);
    try {
      return guard(() => this.#atOnce(request, journalFor), request.claims.length);
    } catch (error) {
      if (!(error instanceof EditOverrun)) throw error;
      return this.#editByEdit(request, journalFor, guard);
    }
  }

  #atOnce(request: CheckRequest, journalFor: (index: number) => Journal | undefined): Batch {
    const batch = this.#begin(request, journalFor);
    for (let round = 0; round < this.#rounds; round += 1) {
      batch.pass((claim) => this.#editsFor(claim, round));
      for (const ready of this.#stopped) if (ready.round === round) this.#report(batch, ready);
    }
    return batch;
  }

  #editByEdit(request: CheckRequest, journalFor: (index: number) => Journal | undefined, guard: EditGuard): Batch {
    const batch = this.#begin(request, journalFor);
    for (const ready of this.#ready) {
      const alone = byScope([ready]);
      const none = byScope([]);
      const select: Selection = (claim) => (isForClaim(ready, claim) ? alone : none);
      try {
        if (!this.#stopped.has(ready))
          guard(() => {
            batch.pass(select);
          }, request.claims.length);
      } catch (error) {
        if (!(error instanceof EditOverrun)) throw error;
        this.#stopped.add(ready);
        this.#selected.clear();
      }
      if (this.#stopped.has(ready)) this.#report(batch, ready);
    }
    return batch;
  }

  #report(batch: Batch, ready: ReadyEdit): void {
    reportStopped(batch.runs, ready, (claim) => isForClaim(ready, claim));
  }

  #begin(request: CheckRequest, journalFor: (index: number) => Journal | undefined): Batch {
    const { submittedOn, contexts } = request;
    const runs = request.claims.map(
      (claim, index) =>
        new ClaimRun({
          claim,
          submittedOn,
          context: contexts?.[claim.patientControlNumber] ?? NO_CONTEXT,
          profile: this.#profiles.get(claim.payer.payerId),
          versions: this.#versions,
          journal: journalFor(index),
        }),
    );
    return new Batch(runs, request.history ?? NO_HISTORY, this.#tables, this.#options.trace);
  }

  #editsFor(claim: Claim, round: number): ScopedEdits {
    const key = `${String(round)}|${claim.claimType}|${claim.payer.claimFilingIndicatorCode}|${claim.payer.payerId}`;
    let selected = this.#selected.get(key);
    if (selected === undefined) {
      const fitting = this.#ready.filter(
        (ready) => ready.round === round && !this.#stopped.has(ready) && isForClaim(ready, claim),
      );
      selected = byScope(fitting);
      if (this.#selected.size >= KEPT_SELECTIONS) this.#selected.clear();
      this.#selected.set(key, selected);
    }
    return selected;
  }
}
