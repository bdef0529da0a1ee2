import { adjudicate } from "./adjudicate.ts";
import { chance } from "./chance.ts";
import { divideRounded } from "./cents.ts";
import type { Cents, Day, Payer } from "./config.ts";
import { crossoverTarget, forwardClaim } from "./crossover.ts";
import { daysFromTo, plusDays } from "./days.ts";
import { deniedLine, patientShare } from "./decision.ts";
import type { ClaimDecision } from "./decision.ts";
import { writeFile } from "./envelope.ts";
import type { ProviderLevelAdjustment, RemittedClaim } from "./remittance.ts";
import { closeRemittance, remitted, reversal } from "./remittance.ts";
import { payeeKey } from "./claim-view.ts";
import { scenarioWith, subjectOf } from "./scenarios.ts";
import type { Account, ClaimFile, ClaimRecord, Settlement } from "./state.ts";
import { accountKey, fateOf } from "./state.ts";
import type { Workbench } from "./workbench.ts";
import { traceNumber } from "./workbench.ts";
import { imbalances, write835 } from "./write-835.ts";

/** A remittance in the making. */
interface OpenRemittance {
  readonly account: Account;
  readonly trace: string;
  readonly claims: RemittedClaim[];
  readonly adjustments: ProviderLevelAdjustment[];
}

/** Which waiting claims may be decided now. */
export type DueTest = (record: ClaimRecord) => boolean;

/**
 * One payment day of one payer: decides what is due, takes back, recovers, and writes an 835 for each payee. On other
 * days (`payday` false) nothing is taken back; only claims that are to be paid at once can be due.
 */
export function settlePayer(bench: Workbench, payer: Payer, isDue: DueTest, payday: boolean): void {
  const day = new PaymentDay(bench, payer);
  for (const file of payday ? bench.state.takebacks(payer.id) : []) {
    if (file.standing === "decided" && (file.settlement?.takebackOn ?? "9999") <= bench.at.today) day.takeBack(file);
  }
  for (const file of bench.state.waiting(payer.id)) {
    if (isDue(file.record) && file.standing === "waiting") day.decide(file);
  }
  day.recover();
  day.pay();
}

class PaymentDay {
  readonly #bench: Workbench;
  readonly #payer: Payer;
  readonly #open = new Map<string, OpenRemittance>();

  constructor(bench: Workbench, payer: Payer) {
    this.#bench = bench;
    this.#payer = payer;
  }

  /** Decides a waiting claim; a replacement or void first undoes the claim that it names. */
  decide(file: ClaimFile): void {
    const { record } = file;
    const remittance = this.#remittance(record);
    const { frequencyCode } = record.view;
    if (frequencyCode === "7" || frequencyCode === "8") {
      const undone = this.#undo(file, remittance);
      if (!undone) return;
      if (frequencyCode === "8") {
        this.#bench.emit({ type: "closed", number: record.number, why: "void carried out" });
        return;
      }
    }
    const decision = this.#decision(record);
    this.#report(record, decision, remittance);
  }

  /** Reverses a paid claim and decides it again with its best-paid line denied. */
  takeBack(file: ClaimFile): void {
    const { record, settlement } = file;
    const rule = this.#payer.takebacks ?? DEFAULT_TAKEBACK;
    if (settlement === undefined || settlement.decision.paid <= 0n) return;
    const remittance = this.#remittance(record);
    this.#reverse(file, settlement, remittance);
    const number = `${record.number}T`;
    const why = [`taken back: ${rule.group} ${rule.reason}`];
    const corrected: ClaimRecord = { ...record, number, corrects: record.number, standing: "waiting", why };
    this.#bench.emit({ type: "claim", record: corrected });
    const decision = withBestLineDenied(settlement.decision, rule);
    this.#settle({ number, decision, on: this.#today, trace: remittance.trace, interest: 0n }, corrected, remittance);
    const amount = settlement.decision.paid - decision.paid;
    if (rule.recoupAfterDays === 0) return;
    remittance.adjustments.push({ reason: "WO", reference: record.number, amount: -amount });
    const dueOn = plusDays(this.#today, rule.recoupAfterDays);
    const recoupment = { ...remittance.account, reference: record.number, amount, dueOn };
    this.#bench.emit({ type: "recoupment", recoupment });
  }

  /** Takes what is due from accounts that are paid today anyway. */
  recover(): void {
    for (const due of [...this.#bench.state.recoupments]) {
      const remittance = this.#open.get(accountKey(due));
      if (remittance === undefined || due.dueOn > this.#today || remittance.claims.length === 0) continue;
      remittance.adjustments.push({ reason: "WO", reference: due.reference, amount: due.amount });
      this.#bench.emit({ type: "recouped", account: remittance.account, reference: due.reference });
    }
  }

  /** Closes, checks and writes every remittance of the day. */
  pay(): void {
    const bench = this.#bench;
    for (const { account, trace, claims, adjustments } of this.#open.values()) {
      if (claims.length === 0) continue;
      const forwardBefore = bench.state.forwardOf(account);
      const remittance = closeRemittance({
        payer: this.#payer,
        account,
        date: this.#today,
        trace,
        claims,
        adjustments,
        forwardBefore,
      });
      const wrong = imbalances(remittance);
      if (wrong.length > 0) throw new RangeError(`a remittance does not balance: ${wrong.join("; ")}`);
      bench.emit({ type: "paid", account, trace, forward: remittance.forward });
      this.#send(remittance);
    }
  }

  get #today(): Day {
    return this.#bench.at.today;
  }

  #send(remittance: ReturnType<typeof closeRemittance>): void {
    const bench = this.#bench;
    const payee = bench.state.payees.get(remittance.account.payee);
    if (payee === undefined) throw new RangeError("a remittance has no payee");
    const control = bench.nextControl();
    const written = write835(remittance, payee, String(control).padStart(9, "0"));
    const text = writeFile(
      {
        clearinghouse: bench.config.clearinghouse,
        receiver: remittance.account.submitterId,
        receiverQualifier: remittance.claims[0]?.record.view.submitterQualifier ?? "ZZ",
        at: bench.at,
        control,
      },
      written,
    );
    bench.send(control, this.#payer.id, "835.edi", text);
  }

  #remittance(record: ClaimRecord): OpenRemittance {
    const account: Account = {
      payerId: this.#payer.id,
      payee: payeeKey(record.view),
      submitterId: record.view.submitterId,
    };
    const key = accountKey(account);
    const known = this.#open.get(key);
    if (known !== undefined) return known;
    const trace = traceNumber(this.#payer, this.#bench.state.paymentsOf(this.#payer.id) + this.#open.size + 1);
    const fresh: OpenRemittance = { account, trace, claims: [], adjustments: [] };
    this.#open.set(key, fresh);
    return fresh;
  }

  /** Undoes the claim that a replacement or void names. False when there is none to undo: then it is denied here. */
  #undo(file: ClaimFile, remittance: OpenRemittance): boolean {
    const { record } = file;
    const original = this.#bench.state.standing(record.view.originalNumber ?? "");
    const ours =
      original?.record.payerId === record.payerId && original.record.view.billing.npi === record.view.billing.npi;
    if (original === undefined || !ours || ["reversed", "rejected", "closed"].includes(original.standing)) {
      this.#report(record, this.#unknownOriginal(record), remittance);
      return false;
    }
    if (original.settlement !== undefined && original.standing === "decided") {
      this.#reverse(original, original.settlement, remittance);
    } else {
      this.#bench.emit({ type: "closed", number: original.record.number, why: `withdrawn by ${record.number}` });
    }
    return true;
  }

  #unknownOriginal(record: ClaimRecord): ClaimDecision {
    const denial = { group: "CO" as const, reason: "16", remarks: ["M47"] };
    const lines = record.view.lines.map((line) => ({
      ...line,
      ...deniedLine(line.charge, denial),
      remarks: denial.remarks,
      denied: true,
    }));
    const charge = record.view.lines.reduce((sum, line) => sum + line.charge, 0n);
    return {
      statusCode: "4",
      charge,
      paid: 0n,
      patientResponsibility: 0n,
      lines,
      benefitUse: [],
      authorizationsUsed: [],
      why: [`the claim ${record.view.originalNumber ?? ""} that it refers to is not one that stands`],
    };
  }

  #reverse(file: ClaimFile, settlement: Settlement, remittance: OpenRemittance): void {
    remittance.claims.push(reversal(file.record, settlement));
    this.#bench.emit({ type: "reversed", number: file.record.number, on: this.#today, trace: remittance.trace });
  }

  #decision(record: ClaimRecord): ClaimDecision {
    const bench = this.#bench;
    return adjudicate({
      config: bench.config,
      payer: this.#payer,
      claim: record.view,
      rows: bench.membership.rowsOfPatient(this.#payer, record.view),
      received: record.received,
      attempt: record.attempt,
      fate: fateOf(record),
      history: bench.state,
      authorizationTaken: new Map(),
    });
  }

  #report(record: ClaimRecord, decision: ClaimDecision, remittance: OpenRemittance): void {
    const late = daysFromTo(record.received, this.#today);
    const settlement: Settlement = {
      number: record.number,
      decision,
      on: this.#today,
      trace: remittance.trace,
      interest: interestOn(this.#payer, decision.paid, late),
      takebackOn: this.#takebackDay(record, decision),
    };
    this.#settle(settlement, record, remittance);
  }

  #settle(settlement: Settlement, record: ClaimRecord, remittance: OpenRemittance): void {
    const bench = this.#bench;
    const target = record.corrects === undefined ? crossoverTarget(bench, this.#payer, record, settlement) : undefined;
    const decision = target === undefined ? settlement.decision : { ...settlement.decision, statusCode: "19" };
    const final = { ...settlement, decision };
    bench.emit({ type: "decided", settlement: final });
    const crossover = target === undefined ? undefined : { name: target.payer.name, id: target.payer.id };
    remittance.claims.push({ ...remitted(record, final), crossover });
    if (target !== undefined) forwardClaim(bench, this.#payer, record, final, target);
  }

  #takebackDay(record: ClaimRecord, decision: ClaimDecision): Day | undefined {
    if (decision.paid <= 0n) return undefined;
    const { scenarios, seed } = this.#bench.config;
    const told = scenarioWith(scenarios, "takeback", subjectOf(this.#payer, record.view, record.attempt));
    if (told !== undefined) return plusDays(this.#today, told.value.afterDays);
    const rule = this.#payer.takebacks;
    if (rule === undefined || chance(seed, "takeback", ...fateOf(record)) >= rule.rate) return undefined;
    return plusDays(this.#today, rule.afterDays);
  }
}

const DEFAULT_TAKEBACK = { group: "CO" as const, reason: "216", remarks: ["N10"], recoupAfterDays: 0 };

/** Simple interest for the days beyond the limit, rounded to the cent. */
function interestOn(payer: Payer, paid: Cents, late: number): Cents {
  const rule = payer.interest;
  if (rule === undefined || paid <= 0n || late <= rule.afterDays) return 0n;
  return divideRounded(paid * rule.annualPercent * BigInt(late - rule.afterDays), 365n * 10_000n);
}

function withBestLineDenied(
  decision: ClaimDecision,
  rule: typeof DEFAULT_TAKEBACK | NonNullable<Payer["takebacks"]>,
): ClaimDecision {
  let best = 0;
  for (const [index, line] of decision.lines.entries()) {
    if (line.paid > (decision.lines[best]?.paid ?? 0n)) best = index;
  }
  const lines = decision.lines.map((line, index) =>
    index === best ? { ...line, ...deniedLine(line.charge, rule), remarks: rule.remarks, denied: true } : line,
  );
  const struck = decision.lines[best];
  return {
    ...decision,
    statusCode: lines.every((line) => line.denied) ? "4" : decision.statusCode === "19" ? "1" : decision.statusCode,
    lines,
    paid: decision.paid - (struck?.paid ?? 0n),
    patientResponsibility: patientShare(lines),
    benefitUse: lines.every((line) => line.denied) ? [] : decision.benefitUse,
    why: [`line ${struck?.number ?? 0}: ${rule.group} ${rule.reason} after review of the payment`],
  };
}
