import type { EditEngine } from "@cleanclaim/claim-edits";
import {
  RECORD_SETTINGS,
  type ClaimCorpus,
  type CorpusClaim,
  type DefectKind,
  type SeededDefect,
} from "@cleanclaim/fixtures";
import { addDays, toCents, toDate, type CalendarDate, type Claim, type RemittanceClaim } from "@cleanclaim/model";
import type { SimulatorConfig } from "@cleanclaim/payer-simulator";
import { MemorySite } from "./memory-site.ts";
import { rejectionsIn } from "./trial-acknowledgments.ts";
import { checkOne, contextOf, type TrialAuthorization } from "./trial-engine.ts";
import { remittancesIn, TrialExchange } from "./trial-exchange.ts";

/** What became of the claims of one kind of defect. */
export interface DefectResult {
  readonly kind: string;
  readonly words: string;
  readonly seeded: number;
  /** Found by one of its edits on its line. */
  readonly caught: number;
  /** Of these, held: the finding stops the claim. */
  readonly held: number;
  /** What the engine said instead, for those not caught. */
  readonly missed: readonly string[];
  /** What the payer answered, and how often. */
  readonly answers: Readonly<Record<string, number>>;
  /** Answered as a payer would: refused or denied with a sensible reason. */
  readonly refused: number;
}

interface Seeded {
  readonly clean: CorpusClaim;
  readonly defect: SeededDefect;
}

/** Days after the last claim in which every payer answers. */
const AFTER = 75;

/** The payers without their moods: nothing drawn, nobody silent, so that each answer is about the defect. */
export function withoutChance(config: SimulatorConfig): SimulatorConfig {
  return {
    ...config,
    payers: config.payers.map((payer) => ({
      ...payer,
      denials: [],
      underpayment: undefined,
      takebacks: undefined,
      delays: undefined,
      noAnswerRate: 0,
    })),
  };
}

/** The first claims in which a kind of defect has a place, each of another person. */
function seededOf(corpus: ClaimCorpus, kind: DefectKind, count: number): readonly Seeded[] {
  const found: Seeded[] = [];
  const taken = new Set<string>();
  for (const clean of corpus.claims) {
    if (found.length === count) break;
    if (taken.has(clean.person.id)) continue;
    const defect = kind.seed(clean);
    if (defect === undefined) continue;
    taken.add(clean.person.id);
    found.push({ clean, defect });
  }
  return found;
}

class DefectTrial {
  readonly #kind: DefectKind;
  readonly #site: MemorySite;
  readonly #exchange: TrialExchange;
  readonly #engine: EditEngine;
  readonly #answers = new Map<string, string>();
  readonly #groups = new Map<string, string>();
  caught = 0;
  held = 0;
  readonly missed: string[] = [];

  constructor(kind: DefectKind, config: SimulatorConfig, engine: EditEngine) {
    this.#kind = kind;
    this.#site = new MemorySite(withCoverage(config, RECORD_SETTINGS[kind.kind]?.coverageFrom));
    this.#exchange = new TrialExchange(this.#site);
    this.#engine = engine;
  }

  /** Lives a day: sends what leaves, reads what comes. */
  day(today: CalendarDate, before: readonly Seeded[], defects: readonly Seeded[]): void {
    for (const { clean, defect } of before) {
      for (const claim of defect.before) this.#send(this.#authorized(claim, clean, today), today);
    }
    for (const one of defects) this.#leave(one, today);
    for (const file of this.#site.to(today)) {
      for (const { about, kind, words } of rejectionsIn(file)) {
        this.#answer(kind === "claim" ? about : (this.#groups.get(about) ?? about), `rejected: ${words}`);
      }
      if (!file.name.endsWith(".835.edi")) continue;
      for (const remittance of remittancesIn(file.text)) {
        for (const decision of remittance.claims) this.#answer(decision.patientControlNumber, decisionWords(decision));
      }
    }
  }

  #authorized(claim: Claim, clean: CorpusClaim, today: CalendarDate): Claim {
    if (clean.authorize.length === 0 || this.#kind.kind === "authorization-missing") return claim;
    const instead = RECORD_SETTINGS[this.#kind.kind]?.authorizeInstead;
    const codes = instead === undefined ? clean.authorize : [instead];
    const number = this.#exchange.authorize(claim, codes, today);
    return number === undefined ? claim : { ...claim, priorAuthorizationNumber: number };
  }

  #leave({ clean, defect }: Seeded, today: CalendarDate): void {
    const claim = this.#authorized(defect.claim, clean, today);
    const on = clean.claim.lines[0]?.serviceFrom ?? today;
    const asked = this.#exchange.benefits(clean.claim, on, today);
    const number = claim.priorAuthorizationNumber;
    const instead = RECORD_SETTINGS[this.#kind.kind]?.authorizeInstead;
    const codes = instead === undefined ? clean.authorize : [instead];
    const given: TrialAuthorization[] = number === undefined ? [] : [{ number, codes, from: addDays(today, -60) }];
    const check = checkOne(this.#engine, claim, contextOf(claim, asked, given), defect.before, today);
    const found = check.findings.find(
      (finding) =>
        this.#kind.edits.includes(finding.edit) && finding.severity !== "advice" && finding.line === defect.line,
    );
    if (found === undefined) {
      const said = check.findings.map((one) => `${one.edit}@${one.line ?? "claim"}:${one.severity}`).join(" ");
      const silent = check.notEvaluated.filter((one) => this.#kind.edits.includes(one.edit)).map((one) => one.reason);
      this.missed.push(
        `${clean.story} at ${claim.payer.payerId}: ${said === "" ? "nothing" : said} ${silent.join("; ")}`,
      );
    } else {
      this.caught += 1;
      if (check.verdict === "held") this.held += 1;
    }
    this.#answers.set(claim.patientControlNumber, "no answer");
    this.#send(claim, today);
  }

  #send(claim: Claim, today: CalendarDate): void {
    const problems = this.#exchange.send([claim], today);
    this.#groups.set(this.#exchange.lastControl, claim.patientControlNumber);
    if (problems.length > 0) this.#answer(claim.patientControlNumber, "rejected: can't be written as an 837");
  }

  #answer(patientControlNumber: string, words: string): void {
    if (this.#answers.get(patientControlNumber) === "no answer") this.#answers.set(patientControlNumber, words);
  }

  /** The answers counted, and how many of them are what a payer would say. */
  result(): Pick<DefectResult, "answers" | "refused"> {
    const answers: Record<string, number> = {};
    let refused = 0;
    for (const words of this.#answers.values()) {
      answers[words] = (answers[words] ?? 0) + 1;
      if (isExpected(this.#kind, words)) refused += 1;
    }
    return { answers, refused };
  }
}

function isExpected(kind: DefectKind, words: string): boolean {
  if (kind.answer === "rejected") return words.startsWith("rejected");
  const reasons = /^denied: (.*)$/.exec(words)?.[1]?.split(" ") ?? [];
  return kind.answer.some((reason) => reasons.includes(reason));
}

function withCoverage(config: SimulatorConfig, from: string | undefined): SimulatorConfig {
  if (from === undefined) return config;
  return { ...config, members: config.members.map((member) => ({ ...member, from })) };
}

/** The reasons of lines that are denied wholly. */
function decisionWords(decision: RemittanceClaim): string {
  const reasons = decision.lines.flatMap((line) =>
    line.adjustments
      .filter(
        (one) => toCents(one.amount) === toCents(line.charge) && !["1", "2", "3", "23", "45"].includes(one.reason),
      )
      .map((one) => one.reason),
  );
  return reasons.length === 0 ? "paid" : `denied: ${[...new Set(reasons)].join(" ")}`;
}

/**
 * Seeds each kind of defect into clean claims of the corpus, holds them against all edits, and sends them as 837 to the real simulator to see
 * what the payer answers. Up to `each` claims a kind.
 */
export function runDefectTrial(
  corpus: ClaimCorpus,
  kinds: readonly DefectKind[],
  config: SimulatorConfig,
  engine: EditEngine,
  each: number,
): readonly DefectResult[] {
  const calm = withoutChance(config);
  return kinds.map((kind): DefectResult => {
    const seeded = seededOf(corpus, kind, each);
    const trial = new DefectTrial(kind, calm, engine);
    const leaving = Map.groupBy(seeded, (one) => one.defect.sentOn);
    const before = Map.groupBy(
      seeded.filter((one) => one.defect.before.length > 0),
      (one) => one.clean.sentOn,
    );
    const days = [...leaving.keys(), ...before.keys()].sort();
    const first = days[0] ?? toDate("2024-07-01");
    const last = addDays(days.at(-1) ?? first, AFTER);
    for (let day = first; day <= last; day = addDays(day, 1)) {
      trial.day(day, before.get(day) ?? [], leaving.get(day) ?? []);
    }
    const { caught, held, missed } = trial;
    return { kind: kind.kind, words: kind.words, seeded: seeded.length, caught, held, missed, ...trial.result() };
  });
}
