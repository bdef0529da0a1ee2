import type { Party, RequestRejection } from "@cleanclaim/x12";
import type { Member, Payer } from "./config.ts";
import { readDay } from "./days.ts";
import type { Workbench } from "./workbench.ts";

/** The person an inquiry is about, as the payer knows them, or why it cannot say. */
export type InquiredPerson =
  | { readonly known: true; readonly rows: readonly Member[] }
  | { readonly known: false; readonly rejection: RequestRejection };

/** AAA: the request was not valid (N), with reason and what to do next. */
export function rejectionOf(reasonCode: string, followUpCode = "C"): RequestRejection {
  return { valid: "N", reasonCode, followUpCode };
}

/**
 * Finds a person by member id and what else was given. AAA03: 72 member id missing, 75 subscriber not found, 71 birth
 * date does not match, 73 name does not match, 67 dependent not found, 76 several subscribers of that name.
 */
export function findPerson(
  bench: Workbench,
  payer: Payer,
  memberId: string | undefined,
  person: Party,
  isDependent: boolean,
): InquiredPerson {
  const id = memberId?.trim() ?? "";
  if (id === "") return findByName(bench, payer, person);
  const household = bench.membership.household(payer, id);
  if (household.length === 0) return { known: false, rejection: rejectionOf("75") };
  const birthDate = person.birthDate === undefined ? undefined : readDay(person.birthDate);
  const all = bench.membership.rowsOf(payer, { memberId: id, birthDate, first: person.firstName, last: person.name });
  const rows = all.filter(
    (row) => isDependent || household.length === all.length || isSubscriber(row) || birthDate !== undefined,
  );
  if (rows.length > 0) return { known: true, rows };
  if (isDependent) return { known: false, rejection: rejectionOf("67") };
  const byName = bench.membership.rowsOf(payer, {
    memberId: id,
    birthDate: undefined,
    first: person.firstName,
    last: person.name,
  });
  return { known: false, rejection: rejectionOf(byName.length > 0 ? "71" : "73") };
}

/** Without a member id: last name, first name and birth date together, if they name one member only. */
function findByName(bench: Workbench, payer: Payer, person: Party): InquiredPerson {
  const birthDate = person.birthDate === undefined ? undefined : readDay(person.birthDate);
  if (birthDate === undefined) return { known: false, rejection: rejectionOf("72") };
  const rows = bench.membership.rowsNamed(payer, person.name, person.firstName ?? "", birthDate);
  if (rows.length === 0) return { known: false, rejection: rejectionOf("75") };
  const single = new Set(rows.map((row) => row.memberId)).size === 1;
  return single ? { known: true, rows } : { known: false, rejection: rejectionOf("76") };
}

/** Whether a row is the subscriber's own. */
export function isSubscriber(row: Member): boolean {
  return (row.relationshipCode ?? "18") === "18";
}

/** The payer's words for a person: name, member id, birth date and sex as it knows them. */
export function partyOf(row: Member, asked: Party): Party {
  return {
    ...asked,
    entityType: "person",
    ...(asked.entityCode === "IL" ? { idQualifier: "MI", id: row.memberId } : {}),
    name: row.last,
    firstName: row.first,
    birthDate: row.birthDate,
    sex: row.sex,
    references: row.groupNumber === undefined ? [] : [{ qualifier: "6P", value: row.groupNumber }],
    otherSegments: [],
  };
}
