import type { ClaimView, PayeeOnClaim } from "./claim-view.ts";
import { firstService, payeeKey } from "./claim-view.ts";
import type { Cents, ClaimRejection, Day, Payer } from "./config.ts";
import type { ClaimDecision } from "./decision.ts";
import type { Authorization, DatedService, EarlierService, History } from "./history.ts";

/** Where a claim stands: `silent` is taken in and will never be answered, `closed` was withdrawn or was a void. */
export type ClaimStanding = "rejected" | "waiting" | "silent" | "decided" | "reversed" | "closed";

/** One claim at one payer. */
export interface ClaimRecord {
  /** The payer claim control number; also given to rejected claims, for the clearinghouse's own trace. */
  readonly number: string;
  readonly payerId: string;
  readonly view: ClaimView;
  readonly received: Day;
  /** With `--pay-after-seconds`: when it is decided and paid, in milliseconds since 1970, whatever the payer's own days. */
  readonly payAt?: number | undefined;
  /** Which claim with this patient control number this is at this payer, 0 for the first. */
  readonly attempt: number;
  readonly rejection?: ClaimRejection | undefined;
  /** The day from which it can be decided. */
  readonly dueOn?: Day | undefined;
  readonly standing: ClaimStanding;
  readonly person?: string | undefined;
  /** The number of the claim that this one corrects after a takeback. */
  readonly corrects?: string | undefined;
  readonly why: readonly string[];
}

/** A decided claim's money: when, by which payment, what. */
export interface Settlement {
  readonly number: string;
  readonly decision: ClaimDecision;
  readonly on: Day;
  readonly trace: string;
  readonly interest: Cents;
  readonly takebackOn?: Day | undefined;
}

/** Who is paid by whom through which submitter: the key of a remittance. */
export interface Account {
  readonly payerId: string;
  readonly payee: string;
  readonly submitterId: string;
}

/** Money that will be taken from a later payment. */
export interface Recoupment extends Account {
  readonly reference: string;
  readonly amount: Cents;
  readonly dueOn: Day;
}

/** Everything that can happen. The journal holds these, the state is their fold. */
export type SimulatorEvent =
  | { readonly type: "clock"; readonly today: Day }
  | { readonly type: "interchange"; readonly sender: string; readonly controlNumber: string }
  | { readonly type: "claim"; readonly record: ClaimRecord }
  | { readonly type: "decided"; readonly settlement: Settlement }
  | { readonly type: "reversed"; readonly number: string; readonly on: Day; readonly trace: string }
  | { readonly type: "closed"; readonly number: string; readonly why: string }
  | { readonly type: "paid"; readonly account: Account; readonly trace: string; readonly forward: Cents }
  | { readonly type: "recoupment"; readonly recoupment: Recoupment }
  | { readonly type: "recouped"; readonly account: Account; readonly reference: string }
  | { readonly type: "authorization"; readonly authorization: Authorization }
  | { readonly type: "control"; readonly used: number };

/** A claim with what became of it. */
export interface ClaimFile {
  record: ClaimRecord;
  standing: ClaimStanding;
  settlement: Settlement | undefined;
  reversedOn: Day | undefined;
  reversalTrace: string | undefined;
  correctedBy: string | undefined;
  notes: string[];
}

/** What the clearinghouse and all its payers remember. */
export class SimulatorState implements History {
  today: Day | undefined;
  /** The last interchange control number used. */
  control = 0;
  readonly claims = new Map<string, ClaimFile>();
  readonly authorizations = new Map<string, Authorization>();
  readonly recoupments: Recoupment[] = [];
  readonly payees = new Map<string, PayeeOnClaim>();
  readonly #forwards = new Map<string, Cents>();
  readonly #interchanges = new Set<string>();
  readonly #attempts = new Map<string, number>();
  readonly #issued = new Map<string, number>();
  readonly #payments = new Map<string, number>();
  readonly #benefits = new Map<string, { deductible: Cents; outOfPocket: Cents }>();
  readonly #authorizationUse = new Map<string, number>();
  /** Decided claims of a person, for duplicates, bundling and copays. */
  readonly #ofPerson = new Map<string, ClaimFile[]>();
  readonly #waiting = new Set<ClaimFile>();
  readonly #takebacks = new Set<ClaimFile>();

  /** Folds one event in. Never fails: events were decided before they were written. */
  apply(event: SimulatorEvent): void {
    switch (event.type) {
      case "clock":
        this.today = event.today;
        break;
      case "interchange":
        this.#interchanges.add(`${event.sender}|${event.controlNumber}`);
        break;
      case "claim":
        this.#addClaim(event.record);
        break;
      case "decided":
        this.#decide(event.settlement);
        break;
      case "reversed":
        this.#reverse(event.number, event.on, event.trace);
        break;
      case "closed":
        this.#close(event.number, event.why);
        break;
      case "paid":
        this.#payments.set(event.account.payerId, this.paymentsOf(event.account.payerId) + 1);
        this.#forwards.set(accountKey(event.account), event.forward);
        break;
      case "recoupment":
        this.recoupments.push(event.recoupment);
        break;
      case "recouped":
        this.#recouped(event.account, event.reference);
        break;
      case "authorization":
        this.authorizations.set(`${event.authorization.payerId}|${event.authorization.number}`, event.authorization);
        break;
      case "control":
        this.control = event.used;
        break;
    }
  }

  /** Whether this sender's interchange number came before. */
  knowsInterchange(sender: string, controlNumber: string): boolean {
    return this.#interchanges.has(`${sender}|${controlNumber}`);
  }

  /** How many claims with this patient control number the payer has had. */
  attemptsOf(payerId: string, view: ClaimView): number {
    return this.#attempts.get(attemptKey(payerId, view)) ?? 0;
  }

  /** How many claim numbers the payer has given out. */
  issuedBy(payerId: string): number {
    return this.#issued.get(payerId) ?? 0;
  }

  paymentsOf(payerId: string): number {
    return this.#payments.get(payerId) ?? 0;
  }

  /** What the payee still owes from negative remittances. */
  forwardOf(account: Account): Cents {
    return this.#forwards.get(accountKey(account)) ?? 0n;
  }

  /** Claims that wait for a decision, in the order of receipt. */
  waiting(payerId: string): readonly ClaimFile[] {
    return [...this.#waiting].filter((file) => file.record.payerId === payerId);
  }

  /** Decided claims that the payer will take back. */
  takebacks(payerId: string): readonly ClaimFile[] {
    return [...this.#takebacks].filter((file) => file.record.payerId === payerId);
  }

  /** The claim that stands for a number today: a taken-back claim leads to its correction. */
  standing(number: string): ClaimFile | undefined {
    let file = this.claims.get(number);
    while (file?.correctedBy !== undefined) file = this.claims.get(file.correctedBy);
    return file;
  }

  benefitsUsed(person: string, year: string): { readonly deductible: Cents; readonly outOfPocket: Cents } {
    return this.#benefits.get(`${person}|${year}`) ?? { deductible: 0n, outOfPocket: 0n };
  }

  servicesOn(payer: Payer, person: string, day: Day): readonly EarlierService[] {
    return this.servicesOf(payer, person).filter((one) => one.day === day);
  }

  servicesOf(payer: Payer, person: string): readonly DatedService[] {
    const files = (this.#ofPerson.get(person) ?? []).filter((file) => file.record.payerId === payer.id);
    return files.flatMap((file) => {
      const { view } = file.record;
      return (file.settlement?.decision.lines ?? []).flatMap((line): DatedService[] => {
        if (line.serviceFrom === undefined) return [];
        const sent = view.lines.find((one) => one.number === line.number);
        return [
          {
            claimNumber: file.record.number,
            day: line.serviceFrom,
            units: line.units,
            procedure: line.procedure,
            modifiers: line.modifiers,
            paid: line.paid,
            denied: line.denied,
            providerNpi: sent?.renderingNpi ?? view.renderingNpi ?? view.billing.npi,
            billingNpi: view.billing.npi,
          },
        ];
      });
    });
  }

  copayTaken(person: string, billingNpi: string, day: Day): boolean {
    return (this.#ofPerson.get(person) ?? []).some(
      (file) =>
        file.record.view.billing.npi === billingNpi &&
        (file.settlement?.decision.lines ?? []).some(
          (line) =>
            line.serviceFrom === day && line.adjustments.some((one) => one.group === "PR" && one.reason === "3"),
        ),
    );
  }

  authorization(payer: Payer, number: string): Authorization | undefined {
    return this.authorizations.get(`${payer.id}|${number}`);
  }

  authorizationUsed(payer: Payer, number: string): number {
    return this.#authorizationUse.get(`${payer.id}|${number}`) ?? 0;
  }

  #addClaim(record: ClaimRecord): void {
    const file: ClaimFile = {
      record,
      standing: record.standing,
      settlement: undefined,
      reversedOn: undefined,
      reversalTrace: undefined,
      correctedBy: undefined,
      notes: [...record.why],
    };
    this.claims.set(record.number, file);
    this.payees.set(payeeKey(record.view), record.view.billing);
    if (record.corrects === undefined) {
      const key = attemptKey(record.payerId, record.view);
      this.#attempts.set(key, (this.#attempts.get(key) ?? 0) + 1);
      this.#issued.set(record.payerId, this.issuedBy(record.payerId) + 1);
    } else {
      const corrected = this.claims.get(record.corrects);
      if (corrected !== undefined) corrected.correctedBy = record.number;
    }
    if (record.standing === "waiting") this.#waiting.add(file);
  }

  #decide(settlement: Settlement): void {
    const file = this.claims.get(settlement.number);
    if (file === undefined) return;
    file.standing = "decided";
    file.settlement = settlement;
    file.notes.push(...settlement.decision.why);
    this.#waiting.delete(file);
    if (settlement.takebackOn !== undefined) this.#takebacks.add(file);
    this.#useBenefits(file, 1n);
    const { person } = file.record;
    if (person !== undefined) this.#ofPerson.set(person, [...(this.#ofPerson.get(person) ?? []), file]);
  }

  #reverse(number: string, on: Day, trace: string): void {
    const file = this.claims.get(number);
    if (file === undefined) return;
    file.standing = "reversed";
    file.reversedOn = on;
    file.reversalTrace = trace;
    this.#takebacks.delete(file);
    this.#useBenefits(file, -1n);
    const { person } = file.record;
    if (person !== undefined) {
      this.#ofPerson.set(
        person,
        (this.#ofPerson.get(person) ?? []).filter((other) => other !== file),
      );
    }
  }

  #close(number: string, why: string): void {
    const file = this.claims.get(number);
    if (file === undefined) return;
    file.standing = "closed";
    file.notes.push(why);
    this.#waiting.delete(file);
  }

  #useBenefits(file: ClaimFile, sign: bigint): void {
    const decision = file.settlement?.decision;
    for (const use of decision?.benefitUse ?? []) {
      const known = this.benefitsUsed(use.person, use.year);
      this.#benefits.set(`${use.person}|${use.year}`, {
        deductible: known.deductible + sign * use.deductible,
        outOfPocket: known.outOfPocket + sign * use.outOfPocket,
      });
    }
    for (const used of decision?.authorizationsUsed ?? []) {
      const key = `${file.record.payerId}|${used.number}`;
      this.#authorizationUse.set(key, (this.#authorizationUse.get(key) ?? 0) + Number(sign) * used.units);
    }
  }

  #recouped(account: Account, reference: string): void {
    const key = accountKey(account);
    const index = this.recoupments.findIndex((one) => accountKey(one) === key && one.reference === reference);
    if (index >= 0) this.recoupments.splice(index, 1);
  }
}

/** One text for an account. */
export function accountKey(account: Account): string {
  return `${account.payerId}|${account.payee}|${account.submitterId}`;
}

function attemptKey(payerId: string, view: ClaimView): string {
  return [payerId, view.submitterId, view.billing.npi, view.patientControlNumber].join("|");
}

/** The words that, with the seed, decide a claim's fate. */
export function fateOf(record: Pick<ClaimRecord, "payerId" | "view" | "attempt">): readonly string[] {
  const { view } = record;
  return [
    record.payerId,
    view.billing.npi,
    view.patientControlNumber,
    firstService(view) ?? "",
    String(record.attempt),
  ];
}
