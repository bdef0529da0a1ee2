import type { ClaimView } from "./claim-view.ts";
import type { Day, Member, Payer, Plan, SimulatorConfig } from "./config.ts";

/** Who is asked for: member id, and the birth date and first name when they were given. */
export interface PersonQuery {
  readonly memberId: string;
  readonly birthDate: Day | undefined;
  readonly first: string | undefined;
  readonly last: string | undefined;
}

/** The members of all payers, found by id. */
export class Membership {
  readonly #byId = new Map<string, Member[]>();

  constructor(config: SimulatorConfig) {
    for (const member of config.members) {
      const key = `${member.payerId}|${member.memberId.toUpperCase()}`;
      const known = this.#byId.get(key);
      if (known === undefined) this.#byId.set(key, [member]);
      else known.push(member);
    }
  }

  /** Everyone under a member id: the subscriber and, with most payers, the dependents. */
  household(payer: Payer, memberId: string): readonly Member[] {
    return this.#byId.get(`${payer.id}|${memberId.trim().toUpperCase()}`) ?? [];
  }

  /** The rows of people with exactly this name and birth date: the search for those who do not know their member id. */
  rowsNamed(payer: Payer, last: string, first: string, birthDate: Day): readonly Member[] {
    const wanted = `${last.trim()}|${first.trim()}`.toUpperCase();
    return [...this.#byId.values()]
      .flat()
      .filter((one) => one.payerId === payer.id && one.birthDate === birthDate)
      .filter((one) => `${one.last}|${one.first}`.toUpperCase() === wanted);
  }

  /**
   * The rows of one person: the same member id and, where given, birth date and the beginning of the first name. A
   * person has several rows when coverage was interrupted or the plan changed.
   */
  rowsOf(payer: Payer, query: PersonQuery): readonly Member[] {
    return this.household(payer, query.memberId).filter(
      (member) =>
        (query.birthDate === undefined || member.birthDate === query.birthDate) && sameStart(member.first, query.first),
    );
  }

  /** The rows of a claim's patient. */
  rowsOfPatient(payer: Payer, claim: ClaimView): readonly Member[] {
    const { birthDate, first, last } = claim.patient;
    return this.rowsOf(payer, { memberId: claim.memberId, birthDate, first, last });
  }
}

/** First names agree on their first three letters: payers do not reject Katherine for Kathy. */
function sameStart(known: string, given: string | undefined): boolean {
  const trimmed = given?.trim().toUpperCase() ?? "";
  return trimmed === "" || known.toUpperCase().slice(0, 3) === trimmed.slice(0, 3);
}

/** The row that covers a day. */
export function coveringRow(rows: readonly Member[], day: Day): Member | undefined {
  return rows.find((row) => row.from <= day && (row.until === undefined || day < row.until));
}

/** Key of a person within a payer, for yearly benefits and duplicates. */
export function personKey(member: Member): string {
  return [member.payerId, member.memberId.toUpperCase(), member.birthDate, member.first.toUpperCase()].join("|");
}

/** The plan of a row. The configuration was checked: it exists. */
export function planOf(payer: Payer, member: Member): Plan {
  const plan = payer.plans.find((one) => one.id === member.plan);
  if (plan === undefined) throw new RangeError(`payer ${payer.id} has no plan ${member.plan}`);
  return plan;
}
