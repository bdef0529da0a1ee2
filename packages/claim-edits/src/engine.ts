import { isEffective, parseCents, type CalendarDate, type Cents, type Claim, type Finding } from "@cleanclaim/model";

import type { ClaimContext, PayerProfile } from "./claim-context.ts";
import type {
  CheckInput,
  ClaimInput,
  Edit,
  EditPack,
  FindingDetail,
  LineInContext,
  LineInput,
  LinePairInput,
  Outcome,
  PatientHistoryInput,
} from "./edit.ts";
import { toFinding } from "./finding-text.ts";
import { claimDate, overlappingPairs, patientKey, patientLines } from "./patient-lines.ts";
import {
  readyEdits,
  scopedEdits,
  severityFor,
  type PayerOverlay,
  type ReadyEdit,
  type ScopedEdits,
} from "./ready-edits.ts";
import { tracedClaim, type ReadTrace } from "./read-trace.ts";
import type { OpenedTable, ReferenceTables, TableName } from "./reference-tables.ts";

export interface EditEngineOptions {
  readonly packs: readonly EditPack[];
  readonly tables: ReferenceTables;
  readonly payerProfiles?: readonly PayerProfile[];
  readonly overlays?: readonly PayerOverlay[];
  readonly trace?: ReadTrace;
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

/** An edit that could not answer, and what it lacked. Not a pass. */
export interface NotEvaluated {
  readonly edit: string;
  readonly family: string;
  readonly line: number | null;
  readonly reason: string;
}

export interface ClaimCheck {
  readonly patientControlNumber: string;
  readonly verdict: "clean" | "warnings" | "held";
  readonly findings: readonly Finding[];
  readonly notEvaluated: readonly NotEvaluated[];
}

export interface EditEngine {
  /** Checks a batch. Answers in the order of `claims`; the same input always gives the same answer. Never throws for a claim. */
  check(request: CheckRequest): ClaimCheck[];
  readonly edits: readonly Edit[];
}

interface Run {
  readonly claim: Claim;
  readonly on: CalendarDate;
  readonly context: ClaimContext;
  readonly profile: PayerProfile | undefined;
  readonly edits: ScopedEdits;
  readonly found: { readonly finding: Finding; readonly position: number }[];
  readonly notEvaluated: Map<string, NotEvaluated>;
}

const NO_CONTEXT: ClaimContext = {};
const NO_LINES: readonly LineInContext[] = [];

/** Puts packs, tables and payer overlays together. Throws when an edit id occurs twice or a date range is broken. */
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
  return { edits, check: (request) => machine.check(request) };
}

class Machine {
  readonly #ready: readonly ReadyEdit[];
  readonly #options: EditEngineOptions;
  readonly #versions: Readonly<Record<string, string>>;
  readonly #profiles: ReadonlyMap<string, PayerProfile>;
  readonly #opened = new Map<TableName, Map<CalendarDate, unknown>>();
  readonly #selected = new Map<string, ScopedEdits>();

  constructor(ready: readonly ReadyEdit[], options: EditEngineOptions, versions: Readonly<Record<string, string>>) {
    this.#ready = ready;
    this.#options = options;
    this.#versions = versions;
    this.#profiles = new Map((options.payerProfiles ?? []).map((profile) => [profile.payerId, profile]));
  }

  check(request: CheckRequest): ClaimCheck[] {
    const runs = request.claims.map((claim): Run => this.#start(claim, request));
    const patients = new Map<string, Run[]>();
    for (const run of runs) {
      const key = patientKey(run.claim);
      const known = patients.get(key);
      if (known === undefined) patients.set(key, [run]);
      else known.push(run);
    }
    const histories = new Map<string, Claim[]>();
    for (const claim of request.history ?? []) {
      const key = patientKey(claim);
      if (patients.has(key)) histories.set(key, [...(histories.get(key) ?? []), claim]);
    }
    for (const run of runs) this.#checkAlone(run, request);
    for (const [key, group] of patients) this.#checkTogether(group, histories.get(key) ?? [], request);
    return runs.map(conclude);
  }

  #start(claim: Claim, request: CheckRequest): Run {
    return {
      claim,
      on: claimDate(claim, request.submittedOn),
      context: request.contexts?.[claim.patientControlNumber] ?? NO_CONTEXT,
      profile: this.#profiles.get(claim.payer.payerId),
      edits: this.#editsFor(claim),
      found: [],
      notEvaluated: new Map(),
    };
  }

  #editsFor(claim: Claim): ScopedEdits {
    const key = `${claim.claimType}|${claim.payer.claimFilingIndicatorCode}|${claim.payer.payerId}`;
    let selected = this.#selected.get(key);
    if (selected === undefined) {
      selected = scopedEdits(this.#ready, claim);
      if (this.#selected.size > 4096) this.#selected.clear();
      this.#selected.set(key, selected);
    }
    return selected;
  }

  #open<Name extends TableName>(name: Name, on: CalendarDate): OpenedTable<Name> | undefined {
    let byDate = this.#opened.get(name);
    if (byDate === undefined) {
      byDate = new Map();
      this.#opened.set(name, byDate);
    }
    if (!byDate.has(on)) {
      if (byDate.size > 4096) byDate.clear();
      byDate.set(on, this.#options.tables.open(name, on));
    }
    // The map of this name holds only what `open` answered for this name.
    return byDate.get(on) as OpenedTable<Name> | undefined;
  }

  #input(run: Run, request: CheckRequest, on: CalendarDate): CheckInput {
    return {
      claim: run.claim,
      submittedOn: request.submittedOn,
      context: run.context,
      profile: run.profile,
      table: (name, other) => this.#open(name, other ?? on),
    };
  }

  #checkAlone(run: Run, request: CheckRequest): void {
    const { claim, on } = run;
    const claimInput: ClaimInput = { ...this.#input(run, request, on), on, lineTotal: totalOf(claim) };
    const checkClaim = (edit: Edit, given: ClaimInput): Outcome | undefined =>
      edit.scope === "claim" ? edit.check(given) : undefined;
    for (const ready of run.edits.claim) this.#run(ready, run, request, on, null, claimInput, checkClaim);
    for (let index = 0; index < claim.lines.length; index += 1) {
      const line = claim.lines[index];
      if (line === undefined) continue;
      const dated = line.serviceFrom ?? claim.statementFrom;
      const lineOn = dated ?? request.submittedOn;
      const input: LineInput = { ...this.#input(run, request, lineOn), line, index, on: lineOn };
      const check = (edit: Edit, given: LineInput): Outcome | undefined => {
        if (edit.scope !== "line") return undefined;
        return edit.check(given.claim === claim ? given : { ...given, line: given.claim.lines[index] ?? line });
      };
      for (const ready of run.edits.line) {
        if (dated === undefined && ready.edit.governedBy === "service-date") continue;
        this.#run(ready, run, request, lineOn, index, input, check);
      }
    }
  }

  #checkTogether(group: readonly Run[], history: readonly Claim[], request: CheckRequest): void {
    const first = group[0];
    if (first === undefined || (first.edits.pair.length === 0 && first.edits.history.length === 0)) return;
    const lines = patientLines(
      group.map((run) => run.claim),
      history,
    );
    const runOf = new Map(group.map((run) => [run.claim, run]));
    for (const [earlier, later] of overlappingPairs(lines)) this.#checkPair(earlier, later, runOf, request);
    for (const subject of lines) {
      const run = subject.past ? undefined : runOf.get(subject.claim);
      if (run !== undefined) this.#checkHistory(subject, lines, run, request);
    }
  }

  #checkPair(
    earlier: LineInContext,
    later: LineInContext,
    runOf: ReadonlyMap<Claim, Run>,
    request: CheckRequest,
  ): void {
    const run = runOf.get(later.claim);
    if (run === undefined) return;
    const on = earlier.on > later.on ? earlier.on : later.on;
    const input: LinePairInput = { ...this.#input(run, request, on), on, first: earlier, second: later };
    const check = (edit: Edit, given: LinePairInput): Outcome | undefined => {
      if (edit.scope !== "line-pair") return undefined;
      if (this.#options.trace === undefined) return edit.check(given);
      return edit.check({ ...given, first: this.#seen(earlier, edit), second: this.#seen(later, edit) });
    };
    const place = (detail: FindingDetail): [Run, number] => {
      const other = detail.at === "first" ? runOf.get(earlier.claim) : undefined;
      return other === undefined ? [run, later.index] : [other, earlier.index];
    };
    for (const ready of run.edits.pair) this.#run(ready, run, request, on, later.index, input, check, place);
  }

  #checkHistory(subject: LineInContext, lines: readonly LineInContext[], run: Run, request: CheckRequest): void {
    const { on } = subject;
    const others = lines.length === 1 ? NO_LINES : lines.filter((line) => line !== subject);
    const input: PatientHistoryInput = { ...this.#input(run, request, on), on, subject, others };
    const check = (edit: Edit, given: PatientHistoryInput): Outcome | undefined => {
      if (edit.scope !== "patient-history") return undefined;
      if (this.#options.trace === undefined) return edit.check(given);
      const seen = (line: LineInContext): LineInContext => this.#seen(line, edit);
      return edit.check({ ...given, subject: seen(subject), others: others.map(seen) });
    };
    for (const ready of run.edits.history) this.#run(ready, run, request, on, subject.index, input, check);
  }

  /** The line as an edit sees it: itself, or under trace a view that reports what is read. */
  #seen(line: LineInContext, edit: Edit): LineInContext {
    if (this.#options.trace === undefined) return line;
    const claim = tracedClaim(line.claim, edit.id, this.#options.trace);
    return { ...line, claim, line: claim.lines[line.index] ?? line.line };
  }

  #run<Input extends CheckInput>(
    ready: ReadyEdit,
    run: Run,
    request: CheckRequest,
    on: CalendarDate,
    index: number | null,
    input: Input,
    check: (edit: Edit, input: Input) => Outcome | undefined,
    place?: (detail: FindingDetail) => [Run, number],
  ): void {
    const { edit } = ready;
    const governing = edit.governedBy === "service-date" ? on : request.submittedOn;
    if (!isEffective(ready.range, governing)) return;
    const severity = severityFor(ready, run.claim, governing);
    if (severity === undefined) return;
    let outcome: Outcome | undefined;
    try {
      outcome = check(
        edit,
        this.#options.trace === undefined ? input : this.#tracedInput(input, edit, this.#options.trace),
      );
    } catch {
      outcome = { kind: "finding", details: [BROKEN] };
    }
    if (outcome === undefined || outcome.kind === "pass" || outcome.kind === "not-applicable") return;
    if (outcome.kind === "not-evaluated") {
      const line = index === null ? null : index + 1;
      const key = `${edit.id}|${String(line)}|${outcome.reason}`;
      run.notEvaluated.set(key, { edit: edit.id, family: edit.family, line, reason: outcome.reason });
      return;
    }
    for (const detail of outcome.details) {
      const [owner, at] = place?.(detail) ?? [run, index];
      const finding = toFinding(
        edit,
        severity,
        detail,
        detail.line === undefined ? at : detail.line,
        on,
        this.#versions,
      );
      owner.found.push({ finding, position: ready.position });
    }
  }

  #tracedInput<Input extends CheckInput>(input: Input, edit: Edit, trace: ReadTrace): Input {
    return {
      ...input,
      claim: tracedClaim(input.claim, edit.id, trace),
      table: (name: TableName, on?: CalendarDate) => {
        trace.table(edit.id, name);
        return input.table(name, on);
      },
    };
  }
}

const BROKEN: FindingDetail = {
  message: "this edit is broken and could not look at the claim.",
  fix: "Report the edit by its id; until it is mended, check by hand what it is for.",
};

function totalOf(claim: Claim): Cents | undefined {
  let total = 0n;
  for (const line of claim.lines) {
    const charge = parseCents(line.charge);
    if (charge === undefined) return undefined;
    total += charge;
  }
  return total;
}

function conclude(run: Run): ClaimCheck {
  const found = run.found;
  found.sort((a, b) => {
    const lines = (a.finding.line ?? 0) - (b.finding.line ?? 0);
    if (lines !== 0) return lines;
    if (a.position !== b.position) return a.position - b.position;
    return a.finding.message < b.finding.message ? -1 : a.finding.message > b.finding.message ? 1 : 0;
  });
  const findings = found.map(({ finding }) => finding);
  const held = findings.some((finding) => finding.severity === "error");
  const warned = findings.some((finding) => finding.severity === "warning");
  return {
    patientControlNumber: run.claim.patientControlNumber,
    verdict: held ? "held" : warned ? "warnings" : "clean",
    findings,
    notEvaluated: [...run.notEvaluated.values()],
  };
}
