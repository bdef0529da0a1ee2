import {
  isEffective,
  parseCents,
  type CalendarDate,
  type Cents,
  type Claim,
  type Finding,
  type FindingSeverity,
} from "@cleanclaim/model";

import type { ClaimContext, PayerProfile } from "./claim-context.ts";
import type { FindingDetail, Outcome } from "./edit.ts";
import type { Journal, TraceAnswer } from "./edit-trace.ts";
import { SEVERITY_RANK, toFinding } from "./finding-text.ts";
import { claimDate, dischargeDate } from "./patient-lines.ts";
import { NO_EDITS, overlayThatStops, severityFor, type ReadyEdit, type ScopedEdits } from "./ready-edits.ts";
import { TOTAL_REVENUE_CODE } from "./rule-tables/revenue-families-table.ts";

/** An edit that could not answer, and what it lacked. Not a pass. */
export interface NotEvaluated {
  readonly edit: string;
  readonly family: string;
  readonly line: number | null;
  readonly reason: string;
}

/** What the edits found on one claim. */
export interface ClaimCheck {
  readonly patientControlNumber: string;
  readonly verdict: "clean" | "warnings" | "held";
  readonly findings: readonly Finding[];
  readonly notEvaluated: readonly NotEvaluated[];
}

/** What is known when the check of a claim begins. */
export interface RunStart {
  readonly claim: Claim;
  readonly submittedOn: CalendarDate;
  readonly context: ClaimContext;
  readonly profile: PayerProfile | undefined;
  readonly versions: Readonly<Record<string, string>>;
  readonly journal: Journal | undefined;
}

/** Findings of one edit on the pairs of one line. */
const MOST_OF_PAIRS = 5;

/** Where a detail of a pair is shown: on which claim, at which line. */
export type Placing = (detail: FindingDetail) => readonly [ClaimRun, number];

/** The check of one claim while it runs: what was found, what could not be looked at, and what later edits must know of it. */
export class ClaimRun {
  readonly claim: Claim;
  readonly submittedOn: CalendarDate;
  readonly context: ClaimContext;
  readonly profile: PayerProfile | undefined;
  /** Its first day of service, and its discharge. */
  readonly on: CalendarDate;
  readonly dischargedOn: CalendarDate;
  /** The edits that look at it in this pass. */
  edits: ScopedEdits = NO_EDITS;
  readonly #versions: Readonly<Record<string, string>>;
  readonly #journal: Journal | undefined;
  readonly #found: { readonly finding: Finding; readonly position: number }[] = [];
  readonly #notEvaluated: NotEvaluated[] = [];
  #lineTotal: { readonly cents: Cents | undefined } | undefined;
  /** What each edit on pairs lacked last: pairs of one line ask the same thing one after the other. */
  readonly #lastLack = new Map<ReadyEdit, NotEvaluated>();
  /** Findings of an edit on pairs, by line. */
  readonly #ofPairs = new Map<string, number>();
  readonly #broken = new Set<string>();
  /** By edit that others depend on: the lines it gave no answer for, with the reason; and the fields it found fault with. */
  readonly #unanswered = new Map<string, Map<number | null, string>>();
  readonly #faulty = new Map<string, Map<string, FindingSeverity>>();

  constructor(start: RunStart) {
    this.claim = start.claim;
    this.submittedOn = start.submittedOn;
    this.context = start.context;
    this.profile = start.profile;
    this.on = claimDate(start.claim, start.submittedOn);
    this.dischargedOn = dischargeDate(start.claim, start.submittedOn);
    this.#versions = start.versions;
    this.#journal = start.journal;
  }

  /** The sum of its lines, without a line that repeats the total; undefined when a charge is no amount. */
  get lineTotal(): Cents | undefined {
    return (this.#lineTotal ??= { cents: this.#sumLines() }).cents;
  }

  #sumLines(): Cents | undefined {
    let total = 0n;
    for (const line of this.claim.lines) {
      if (line.revenueCode === TOTAL_REVENUE_CODE) continue;
      const charge = parseCents(line.charge);
      if (charge === undefined) return undefined;
      total += charge;
    }
    return total;
  }

  /** The day that decides for an edit about a subject of the day `on`. */
  governing(ready: ReadyEdit, on: CalendarDate): CalendarDate {
    const { governedBy } = ready.edit;
    if (governedBy === "service-date") return on;
    return governedBy === "submission-date" ? this.submittedOn : this.dischargedOn;
  }

  /**
   * How an edit speaks to this claim about a subject of the day `on`; undefined when it does not look. `also` is the claim of
   * the other line of a pair, `alsoIndex` that line.
   */
  severity(
    ready: ReadyEdit,
    on: CalendarDate,
    index: number | null,
    also?: ClaimRun,
    alsoIndex: number | null = null,
  ): FindingSeverity | undefined {
    const governing = this.governing(ready, on);
    if (!isEffective(ready.range, governing)) {
      this.#journal?.note(ready, index, "not-in-force", { reason: `not in force on ${governing}` });
      return undefined;
    }
    const severity = ready.overlays.length === 0 ? ready.severity : severityFor(ready, this.claim, governing);
    if (severity === undefined) {
      const overlay = overlayThatStops(ready, this.claim, governing);
      if (overlay !== undefined) this.#journal?.note(ready, index, "off", { reason: overlay.reason, overlay });
      return undefined;
    }
    if (ready.dependsOn.length === 0) return severity;
    const reason = this.#blocked(ready, index) ?? (also === undefined ? undefined : also.#blocked(ready, alsoIndex));
    if (reason === undefined) return severity;
    this.lacks(ready, index, reason);
    return undefined;
  }

  /** Takes what an edit answered about a line (or, with null, the claim). Anything but one of the four answers is a broken edit. */
  take(
    ready: ReadyEdit,
    severity: FindingSeverity,
    outcome: Outcome | undefined,
    index: number | null,
    on: CalendarDate,
    placing?: Placing,
  ): void {
    if (outcome?.kind === "pass" || outcome?.kind === "not-applicable") this.#journal?.note(ready, index, outcome.kind);
    else if (outcome?.kind === "not-evaluated") this.lacks(ready, index, outcome.reason);
    else if (outcome?.kind === "finding") {
      try {
        for (const detail of outcome.details) this.#find(ready, severity, detail, index, on, placing);
      } catch {
        this.breaks(ready, index);
      }
    } else this.breaks(ready, index);
  }

  /** Notes in the trace that an edit has nothing to look at here. */
  skips(ready: ReadyEdit, index: number | null, answer: TraceAnswer, reason: string): void {
    this.#journal?.note(ready, index, answer, { reason });
  }

  /** The edit would apply but lacks something. */
  lacks(ready: ReadyEdit, index: number | null, reason: string): void {
    const { id, family, scope } = ready.edit;
    const line = index === null ? null : index + 1;
    const last = scope === "line-pair" ? this.#lastLack.get(ready) : undefined;
    if (last?.line !== line || last.reason !== reason) {
      const lack: NotEvaluated = { edit: id, family, line, reason };
      if (scope === "line-pair") this.#lastLack.set(ready, lack);
      this.#notEvaluated.push(lack);
    }
    this.#leaveOpen(ready, index, reason);
    this.#journal?.note(ready, index, "not-evaluated", { reason });
  }

  /** Reports the edit as broken, once a claim: it holds the claim, unless it is a draft, which never holds. */
  breaks(ready: ReadyEdit, index: number | null, how = "is broken and could not look at the claim"): void {
    const { edit } = ready;
    this.#leaveOpen(ready, index, "it is broken");
    this.#journal?.note(ready, index, "broken", { reason: how });
    if (this.#broken.has(edit.id)) return;
    this.#broken.add(edit.id);
    const detail: FindingDetail = {
      message: `the edit ${edit.id} (${edit.name}) ${how}`,
      fix: "Report the edit by its id; until it is mended, check by hand what it is for.",
    };
    const severity = edit.status === "draft" ? "advice" : "error";
    const finding = toFinding(edit, severity, detail, index, this.on, this.#versions);
    this.#found.push({ finding, position: ready.position });
  }

  #find(
    ready: ReadyEdit,
    severity: FindingSeverity,
    detail: FindingDetail,
    index: number | null,
    on: CalendarDate,
    placing: Placing | undefined,
  ): void {
    const [owner, at] = placing?.(detail) ?? [this, index];
    const line = detail.line === undefined ? at : detail.line;
    if (ready.edit.scope === "line-pair" && owner.#hasEnough(ready, line)) return;
    const finding = toFinding(ready.edit, severity, detail, line, on, owner.#versions);
    const cause = owner.#causeOf(ready, finding);
    if (cause !== undefined) {
      owner.#journal?.note(ready, line, "withheld", { reason: `follows from what ${cause} found` });
      return;
    }
    owner.#found.push({ finding, position: ready.position });
    owner.#journal?.note(ready, line, "finding", { reason: finding.message });
    if (ready.watched && finding.field !== undefined) {
      const known = owner.#faulty.get(ready.edit.id);
      if (known === undefined) owner.#faulty.set(ready.edit.id, new Map([[finding.field, finding.severity]]));
      else known.set(finding.field, heavier(known.get(finding.field), finding.severity));
    }
  }

  /** A line that is at odds with hundreds of others says so some times, not hundreds. */
  #hasEnough(ready: ReadyEdit, line: number | null): boolean {
    const key = `${ready.edit.id}|${String(line)}`;
    const count = this.#ofPairs.get(key) ?? 0;
    this.#ofPairs.set(key, count + 1);
    return count >= MOST_OF_PAIRS;
  }

  /** The edit whose finding on the same field this one only follows from. One that weighs less takes nothing away. */
  #causeOf(ready: ReadyEdit, { field, severity }: Finding): string | undefined {
    if (field === undefined || ready.dependsOn.length === 0) return undefined;
    return ready.dependsOn.find((id) => {
      const cause = this.#faulty.get(id)?.get(field);
      return cause !== undefined && heavier(cause, severity) === cause;
    });
  }

  #leaveOpen(ready: ReadyEdit, index: number | null, reason: string): void {
    if (!ready.watched) return;
    const known = this.#unanswered.get(ready.edit.id);
    if (known === undefined) this.#unanswered.set(ready.edit.id, new Map([[index, reason]]));
    else known.set(index, reason);
  }

  #blocked(ready: ReadyEdit, index: number | null): string | undefined {
    for (const id of ready.dependsOn) {
      const open = this.#unanswered.get(id);
      const reason = open?.get(index) ?? open?.get(null) ?? (index === null ? open?.values().next().value : undefined);
      if (reason !== undefined) return `depends on ${id}, which could not answer: ${reason}`;
    }
    return undefined;
  }

  /** What the claim comes to, findings in the order of lines and then of packs. */
  conclude(): ClaimCheck {
    const found = this.#found;
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
      patientControlNumber: this.claim.patientControlNumber,
      verdict: held ? "held" : warned ? "warnings" : "clean",
      findings,
      notEvaluated: this.#notEvaluated,
    };
  }
}

function heavier(a: FindingSeverity | undefined, b: FindingSeverity): FindingSeverity {
  return a !== undefined && SEVERITY_RANK[a] >= SEVERITY_RANK[b] ? a : b;
}
