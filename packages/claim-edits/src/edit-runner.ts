import type { CalendarDate, Claim } from "@cleanclaim/model";

import type { ClaimRun } from "./claim-run.ts";
import { type Placing } from "./claim-run.ts";
import type { CheckInput, ClaimInput, Edit, LineInContext, LineInput, LinePairInput, Outcome } from "./edit.ts";
import type { PatientHistoryInput } from "./edit.ts";
import type { OpenedTables } from "./opened-tables.ts";
import { overlappingPairs, patientKey, patientLines } from "./patient-lines.ts";
import { tracedClaim, type ReadTrace } from "./read-trace.ts";
import type { ReadyEdit, ScopedEdits } from "./ready-edits.ts";
import type { TableName } from "./reference-tables.ts";

/** Which edits look at a claim in one pass. */
export type Selection = (claim: Claim) => ScopedEdits;

/** The claims of one patient with those sent before. Their lines are put in order once, when an edit first wants them. */
interface Patient {
  readonly runs: ClaimRun[];
  readonly history: Claim[];
  lines: readonly LineInContext[] | undefined;
}

const NO_LINES: readonly LineInContext[] = [];

/** A batch at work: its runs, and which of them are looked at together. */
export class Batch {
  readonly runs: readonly ClaimRun[];
  readonly #patients = new Map<string, Patient>();
  readonly #runOf = new Map<Claim, ClaimRun>();
  readonly #tables: OpenedTables;
  readonly #trace: ReadTrace | undefined;

  constructor(
    runs: readonly ClaimRun[],
    history: readonly Claim[],
    tables: OpenedTables,
    trace: ReadTrace | undefined,
  ) {
    this.runs = runs;
    this.#tables = tables;
    this.#trace = trace;
    for (const run of runs) {
      this.#runOf.set(run.claim, run);
      const key = patientKey(run.claim);
      const known = this.#patients.get(key);
      if (known === undefined) this.#patients.set(key, { runs: [run], history: [], lines: undefined });
      else known.runs.push(run);
    }
    for (const claim of history) this.#patients.get(patientKey(claim))?.history.push(claim);
  }

  /** Runs the selected edits over every claim, line, pair of lines and patient. */
  pass(select: Selection): void {
    for (const run of this.runs) {
      run.edits = select(run.claim);
      this.#alone(run, run.edits);
    }
    for (const patient of this.#patients.values()) this.#together(patient);
  }

  #alone(run: ClaimRun, edits: ScopedEdits): void {
    if (edits.claim.length > 0) this.#claim(run, edits);
    if (edits.line.length === 0) return;
    const { lines } = run.claim;
    for (let index = 0; index < lines.length; index += 1) this.#line(run, edits, index);
  }

  #claim(run: ClaimRun, edits: ScopedEdits): void {
    const { claim, submittedOn, context, profile, on, lineTotal } = run;
    const input: ClaimInput = { claim, submittedOn, context, profile, table: this.#tables.on(on), on, lineTotal };
    let atDischarge: ClaimInput | undefined;
    for (const ready of edits.claim) {
      const severity = run.severity(ready, on, null);
      if (severity === undefined) continue;
      let given = input;
      if (ready.edit.governedBy === "discharge-date")
        given = atDischarge ??= { ...input, on: run.dischargedOn, table: this.#tables.on(run.dischargedOn) };
      let outcome: Outcome | undefined;
      try {
        outcome = ready.edit.check(this.#trace === undefined ? given : this.#traced(given, ready.edit, this.#trace));
      } catch {
        outcome = undefined;
      }
      run.take(ready, severity, outcome, null, given.on);
    }
  }

  #line(run: ClaimRun, edits: ScopedEdits, index: number): void {
    const line = run.claim.lines[index];
    if (line === undefined) return;
    const dated = line.serviceFrom ?? run.claim.statementFrom;
    const on = dated ?? run.submittedOn;
    const { claim, submittedOn, context, profile } = run;
    const input: LineInput = { claim, submittedOn, context, profile, table: this.#tables.on(on), line, index, on };
    let atDischarge: LineInput | undefined;
    for (const ready of edits.line) {
      if (dated === undefined && ready.edit.governedBy === "service-date") {
        run.skips(ready, index, "not-evaluated", "the line has no date of service");
        continue;
      }
      const severity = run.severity(ready, on, index);
      if (severity === undefined) continue;
      let given = input;
      if (ready.edit.governedBy === "discharge-date")
        given = atDischarge ??= { ...input, on: run.dischargedOn, table: this.#tables.on(run.dischargedOn) };
      let outcome: Outcome | undefined;
      try {
        outcome = ready.edit.check(
          this.#trace === undefined ? given : this.#tracedLine(given, ready.edit, this.#trace),
        );
      } catch {
        outcome = undefined;
      }
      run.take(ready, severity, outcome, index, given.on);
    }
  }

  #together(patient: Patient): void {
    const wanted = patient.runs.some(({ edits }) => edits.pair.length > 0 || edits.history.length > 0);
    if (!wanted) return;
    const lines = (patient.lines ??= patientLines(
      patient.runs.map((run) => run.claim),
      patient.history,
    ));
    if (lines.length > 1) for (const [earlier, later] of overlappingPairs(lines)) this.#pair(earlier, later);
    for (const subject of lines) {
      const run = subject.past ? undefined : this.#runOf.get(subject.claim);
      if (run !== undefined) this.#history(subject, lines, run);
    }
  }

  #pair(first: LineInContext, second: LineInContext): void {
    const run = this.#runOf.get(second.claim);
    if (run === undefined || run.edits.pair.length === 0) return;
    const other = first.past ? undefined : this.#runOf.get(first.claim);
    const on = first.on > second.on ? first.on : second.on;
    const { claim, submittedOn, context, profile } = run;
    const input: LinePairInput = {
      claim,
      submittedOn,
      context,
      profile,
      table: this.#tables.on(on),
      on,
      first,
      second,
    };
    let placing: Placing | undefined;
    for (const ready of run.edits.pair) {
      const severity = run.severity(ready, on, second.index, other, first.index);
      if (severity === undefined) continue;
      let outcome: Outcome | undefined;
      try {
        outcome = ready.edit.check(
          this.#trace === undefined ? input : this.#tracedPair(input, ready.edit, this.#trace),
        );
      } catch {
        outcome = undefined;
      }
      if (outcome?.kind === "finding")
        placing ??= (detail) =>
          detail.at === "first" && other !== undefined ? [other, first.index] : [run, second.index];
      run.take(ready, severity, outcome, second.index, on, placing);
    }
  }

  #history(subject: LineInContext, lines: readonly LineInContext[], run: ClaimRun): void {
    const { claim, submittedOn, context, profile, edits } = run;
    if (edits.history.length === 0) return;
    const { on, index } = subject;
    const others = lines.length === 1 ? NO_LINES : lines.filter((line) => line !== subject);
    const table = this.#tables.on(on);
    const input: PatientHistoryInput = { claim, submittedOn, context, profile, table, on, subject, others };
    for (const ready of edits.history) {
      const severity = run.severity(ready, on, index);
      if (severity === undefined) continue;
      let outcome: Outcome | undefined;
      try {
        outcome = ready.edit.check(
          this.#trace === undefined ? input : this.#tracedHistory(input, ready.edit, this.#trace),
        );
      } catch {
        outcome = undefined;
      }
      run.take(ready, severity, outcome, index, on);
    }
  }

  #traced<Input extends CheckInput>(input: Input, { id }: Edit, trace: ReadTrace): Input {
    return {
      ...input,
      claim: tracedClaim(input.claim, id, trace),
      table: (name: TableName, on?: CalendarDate) => {
        trace.table(id, name);
        return input.table(name, on);
      },
    };
  }

  #tracedLine(input: LineInput, edit: Edit, trace: ReadTrace): LineInput {
    const given = this.#traced(input, edit, trace);
    return { ...given, line: given.claim.lines[input.index] ?? input.line };
  }

  #tracedPair(input: LinePairInput, edit: Edit, trace: ReadTrace): LinePairInput {
    return {
      ...this.#traced(input, edit, trace),
      first: seen(input.first, edit, trace),
      second: seen(input.second, edit, trace),
    };
  }

  #tracedHistory(input: PatientHistoryInput, edit: Edit, trace: ReadTrace): PatientHistoryInput {
    return {
      ...this.#traced(input, edit, trace),
      subject: seen(input.subject, edit, trace),
      others: input.others.map((line) => seen(line, edit, trace)),
    };
  }
}

/** The line as an edit sees it under trace: a view that reports what is read. */
function seen(line: LineInContext, edit: Edit, trace: ReadTrace): LineInContext {
  const claim = tracedClaim(line.claim, edit.id, trace);
  return { ...line, claim, line: claim.lines[line.index] ?? line.line };
}

/** An edit that a selection leaves out because it was stopped; every claim it would look at hears of it. */
export function reportStopped(runs: readonly ClaimRun[], ready: ReadyEdit, isFor: (claim: Claim) => boolean): void {
  for (const run of runs) {
    if (!isFor(run.claim) || run.severity(ready, run.on, null) === undefined) continue;
    run.breaks(ready, null, "does not come to an end and was switched off; it could not look at the claim");
  }
}
