import type { EditEngine } from "@cleanclaim/claim-edits";
import type { ClaimCorpus, CorpusClaim } from "@cleanclaim/fixtures";
import {
  addDays,
  daysBetween,
  toDate,
  type CalendarDate,
  type Claim,
  type Finding,
  type RemittanceClaim,
} from "@cleanclaim/model";
import type { SimulatorConfig } from "@cleanclaim/payer-simulator";
import { priceCanonicalClaim, type Contract } from "@cleanclaim/pricing";
import {
  claimForNextPayer,
  compareForecast,
  forecastClaim,
  noDenialHistory,
  type Forecast,
  type ForecastComparison,
} from "@cleanclaim/revenue-cycle";
import { corpusPayer } from "@cleanclaim/fixtures";
import { corpusContracts } from "./corpus-contracts.ts";
import { MemorySite } from "./memory-site.ts";
import { checkOne, contextOf, type TrialAuthorization } from "./trial-engine.ts";
import { rejectionsIn } from "./trial-acknowledgments.ts";
import { remittancesIn, TrialExchange, type AskedBenefits } from "./trial-exchange.ts";
import { usedUnderWay, type ClaimUnderWay } from "./used-benefits.ts";

/** A clean claim that the edits stopped. */
export interface FalseHold {
  readonly story: string;
  readonly payerId: string;
  readonly edits: readonly string[];
  readonly message: string;
}

/** A forecast that the payer did not meet though it kept to its contract. */
export interface Miss {
  readonly claim: string;
  readonly story: string;
  readonly payerId: string;
  readonly comparison: ForecastComparison;
  readonly why: readonly string[];
}

/** What became of the clean claims. */
export interface CleanResult {
  readonly claims: number;
  readonly secondaryClaims: number;
  readonly falseHolds: readonly FalseHold[];
  readonly rejected: readonly string[];
  /** Claims with an answer of the payer. */
  readonly decided: number;
  /** Of these, claims in which chance made the payer leave its contract (underpaid or denied at random). */
  readonly offContract: number;
  readonly exact: number;
  readonly misses: readonly Miss[];
  /** Claims that kept to the contract and whose payment came between the earliest and the latest day forecast. */
  readonly inTime: number;
  readonly timed: number;
}

interface Open {
  readonly claim: Claim;
  readonly forecast: Forecast;
  readonly sentOn: CalendarDate;
  readonly story: string;
  readonly source: CorpusClaim;
}

const AFTER_LAST_CLAIM = 75;

class CleanTrial {
  readonly #site: MemorySite;
  readonly #exchange: TrialExchange;
  readonly #engine: EditEngine;
  readonly #contracts: ReadonlyMap<string, Contract> = corpusContracts();
  readonly #open = new Map<string, Open>();
  readonly #ways = new Map<string, { readonly underWay: ClaimUnderWay[]; readonly seen: ClaimUnderWay[] }>();
  readonly #sentOf = new Map<string, Claim[]>();
  readonly #days = new Map<string, number[]>();
  readonly #next: { readonly claim: Claim; readonly source: CorpusClaim }[] = [];
  readonly falseHolds: FalseHold[] = [];
  readonly rejected: string[] = [];
  readonly misses: Miss[] = [];
  counts = { claims: 0, secondaryClaims: 0, decided: 0, offContract: 0, exact: 0, inTime: 0, timed: 0 };

  constructor(config: SimulatorConfig, engine: EditEngine) {
    this.#site = new MemorySite(config);
    this.#exchange = new TrialExchange(this.#site);
    this.#engine = engine;
  }

  /** One day: claims are checked, forecast and sent, then the clearinghouse and the payers live through it. */
  day(today: CalendarDate, leaving: readonly CorpusClaim[]): void {
    const asked = new Map<string, AskedBenefits | undefined>();
    const secondary = this.#next.splice(0);
    const sent = [
      ...leaving.map((source) => this.#prepare(this.#authorized(source, today), source, today, asked)),
      ...secondary.map(({ claim, source }) => this.#prepare(claim, source, today, asked)),
    ];
    this.counts.claims += leaving.length;
    this.counts.secondaryClaims += secondary.length;
    if (sent.length > 0) {
      const problems = this.#exchange.send(sent, today);
      if (problems.length > 0) throw new Error(`clean claims can't be written: ${problems.slice(0, 3).join(", ")}`);
    }
    for (const file of this.#site.to(today)) {
      if (file.name.endsWith(".835.edi")) this.#remitted(file.text);
      else this.rejected.push(...rejectionsIn(file).map((one) => `${one.about}: ${one.words}`));
    }
  }

  #authorized(source: CorpusClaim, today: CalendarDate): Claim {
    if (source.authorize.length === 0) return source.claim;
    const number = this.#exchange.authorize(source.claim, source.authorize, today);
    return number === undefined ? source.claim : { ...source.claim, priorAuthorizationNumber: number };
  }

  #prepare(
    claim: Claim,
    source: CorpusClaim,
    today: CalendarDate,
    asked: Map<string, AskedBenefits | undefined>,
  ): Claim {
    const on = claim.lines[0]?.serviceFrom ?? today;
    const member = `${claim.payer.payerId}|${claim.subscriber.memberId}`;
    const key = `${member}|${on}`;
    if (!asked.has(key)) asked.set(key, this.#exchange.benefits(claim, on, today));
    const benefits = asked.get(key);
    const findings = this.#check(claim, source, benefits, today);
    const ways = this.#waysOf(member);
    const prices = priceCanonicalClaim(claim, this.#contractOf(claim), { on });
    const forecast = forecastClaim({
      claim,
      sentOn: today,
      contract: this.#contractOf(claim).name,
      prices: prices.lines,
      benefits: benefits?.facts ?? null,
      benefitsAnsweredOn: benefits?.on ?? null,
      used: usedUnderWay(ways.underWay, ways.seen, claim.billingProvider.npi, on),
      findings,
      denials: noDenialHistory,
      payments: { days: this.#days.get(claim.payer.payerId) ?? [] },
      payer: { name: claim.payer.name, expectedAnswerDays: 30 },
    });
    ways.underWay.push({ claim, forecast });
    this.#open.set(openKey(claim.patientControlNumber, claim.payer.payerId), {
      claim,
      forecast,
      sentOn: today,
      story: source.story,
      source,
    });
    return claim;
  }

  #waysOf(member: string) {
    const known = this.#ways.get(member);
    if (known !== undefined) return known;
    const fresh = { underWay: [], seen: [] };
    this.#ways.set(member, fresh);
    return fresh;
  }

  #contractOf(claim: Claim): Contract {
    const contract = this.#contracts.get(claim.payer.payerId);
    if (contract === undefined) throw new Error(`no contract with ${claim.payer.payerId}`);
    return contract;
  }

  #check(claim: Claim, source: CorpusClaim, asked: AskedBenefits | undefined, today: CalendarDate): readonly Finding[] {
    const number = claim.priorAuthorizationNumber;
    const given: TrialAuthorization[] =
      number === undefined ? [] : [{ number, codes: source.authorize, from: addDays(today, -60) }];
    const person = source.person.id;
    const history = (this.#sentOf.get(person) ?? []).filter((one) => one.payer.payerId === claim.payer.payerId);
    const check = checkOne(this.#engine, claim, contextOf(claim, asked, given), history, today);
    this.#sentOf.set(person, [...(this.#sentOf.get(person) ?? []), claim]);
    if (check.verdict === "held") {
      const stops = check.findings.filter((finding) => finding.severity === "error");
      this.falseHolds.push({
        story: source.story,
        payerId: claim.payer.payerId,
        edits: stops.map((finding) => finding.edit),
        message: stops[0]?.message ?? "",
      });
    }
    return check.findings;
  }

  #remitted(text: string): void {
    for (const remittance of remittancesIn(text)) {
      for (const decision of remittance.claims) {
        if (decision.statusCode !== "22") this.#decided(decision, remittance.paymentDate);
      }
    }
  }

  #decided(decision: RemittanceClaim, paidOn: CalendarDate): void {
    const payerId = decision.payerClaimControlNumber.slice(0, 5);
    const key = openKey(decision.patientControlNumber, payerId);
    const open = this.#open.get(key);
    if (open === undefined) return;
    this.#open.delete(key);
    const ways = this.#waysOf(`${payerId}|${open.claim.subscriber.memberId}`);
    const at = ways.underWay.findIndex((one) => one.claim === open.claim);
    if (at >= 0) ways.seen.push(...ways.underWay.splice(at, 1));
    this.#days.set(payerId, [...(this.#days.get(payerId) ?? []), daysBetween(open.sentOn, paidOn)]);
    this.#compare(open, decision, payerId, paidOn);
    this.#billNext(open, decision, paidOn);
  }

  #compare(open: Open, decision: RemittanceClaim, payerId: string, paidOn: CalendarDate): void {
    const why = this.#site.simulator.state.claims.get(decision.payerClaimControlNumber)?.notes ?? [];
    this.counts.decided += 1;
    if (why.some((note) => note.includes("on purpose") || note.includes("drawn by the seed"))) {
      this.counts.offContract += 1;
      return;
    }
    const { earliest, latest } = open.forecast.expectedPayment;
    if (earliest !== latest) {
      this.counts.timed += 1;
      if (earliest <= paidOn && paidOn <= latest) this.counts.inTime += 1;
    }
    const comparison = compareForecast(open.forecast, open.claim, decision);
    if (comparison.verdict === "exact") this.counts.exact += 1;
    else
      this.misses.push({
        claim: open.claim.patientControlNumber,
        story: open.story,
        payerId,
        comparison,
        why: [...why, ...open.forecast.lines.flatMap((line) => line.unknown ?? [])],
      });
  }

  #billNext(open: Open, decision: RemittanceClaim, paidOn: CalendarDate): void {
    const { secondary } = open.source.person;
    if (secondary === undefined || open.claim.payerResponsibility !== "P" || decision.statusCode === "4") return;
    const claim = claimForNextPayer(
      open.claim,
      decision,
      paidOn,
      {
        responsibility: "S",
        payer: corpusPayer(secondary.payerId),
        subscriber: { ...open.claim.subscriber, memberId: secondary.memberId },
        relationshipCode: "18",
      },
      `${open.claim.patientControlNumber}S`,
    );
    this.#next.push({ claim, source: open.source });
  }
}

function openKey(patientControlNumber: string, payerId: string): string {
  return `${payerId}|${patientControlNumber}`;
}

/**
 * Lives through a corpus day by day: asks benefits and authorizations, checks every claim with all edits, forecasts it, sends it as 837 to
 * the real simulator, reads the 835s with our reader, bills second payers, and holds every decision against its forecast.
 */
export function runCleanTrial(corpus: ClaimCorpus, config: SimulatorConfig, engine: EditEngine): CleanResult {
  const trial = new CleanTrial(config, engine);
  const byDay = Map.groupBy(corpus.claims, (one) => one.sentOn);
  const days = [...byDay.keys()].sort();
  const first = days[0] ?? toDate("2024-07-01");
  const last = addDays(days.at(-1) ?? first, AFTER_LAST_CLAIM);
  for (let day = first; day <= last; day = addDays(day, 1)) trial.day(day, byDay.get(day) ?? []);
  const { falseHolds, rejected, misses, counts } = trial;
  return { ...counts, falseHolds, rejected, misses };
}
