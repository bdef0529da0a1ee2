import type { LineView } from "./claim-view.ts";
import { plusDays } from "./days.ts";
import type { DatedService } from "./history.ts";
import type { Case, LineDenial } from "./line-denials.ts";
import { carries } from "./required-information.ts";
import { personKey } from "./membership.ts";
import { diagnosisFits, names } from "./patterns.ts";
import type { LineRule } from "./payer-policies.ts";

const REPEATS = ["76", "77", "91", "59", "XE", "XP", "XS", "XU"];

/** Completed years on a day. */
function ageOn(birthDate: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

function unitsOf(units: string): number {
  const count = Number(units);
  return Number.isFinite(count) ? count : 1;
}

/** Earlier services of the patient at this payer, from decided claims that stand. */
function past(of: Case): readonly DatedService[] {
  const row = of.rows[0];
  return row === undefined ? [] : of.history.servicesOf(of.payer, personKey(row)).filter((one) => !one.denied);
}

function listed(wanted: readonly string[], given: readonly string[]): boolean {
  return wanted.some((one) => given.includes(one));
}

function holdsOfCode(rule: LineRule, line: LineView): boolean {
  return (
    names(rule.procedures, line.procedure, line.modifiers) &&
    (rule.placesOfService.length === 0 || rule.placesOfService.includes(line.placeOfService)) &&
    !rule.exceptPlaces.includes(line.placeOfService) &&
    (rule.modifiers.length === 0 || listed(rule.modifiers, line.modifiers)) &&
    !listed(rule.withoutModifiers, line.modifiers) &&
    (rule.unitsOver === undefined || unitsOf(line.units) > rule.unitsOver)
  );
}

function holdsOfPatient(rule: LineRule, of: Case, line: LineView): boolean {
  const row = of.rows[0];
  const age = row === undefined || line.serviceFrom === undefined ? undefined : ageOn(row.birthDate, line.serviceFrom);
  return (
    (rule.diagnoses.length === 0 || line.diagnoses.some((code) => diagnosisFits(rule.diagnoses, code))) &&
    (rule.firstDiagnosis.length === 0 || diagnosisFits(rule.firstDiagnosis, of.claim.diagnoses[0] ?? "-")) &&
    (rule.besideDiagnosis.length === 0 ||
      of.claim.diagnoses.some((code) => diagnosisFits(rule.besideDiagnosis, code))) &&
    (rule.sex === undefined || row?.sex === rule.sex) &&
    (rule.ageFrom === undefined || (age !== undefined && age >= rule.ageFrom)) &&
    (rule.ageUnder === undefined || (age !== undefined && age < rule.ageUnder))
  );
}

function tooManyOfDay(rule: LineRule, of: Case, line: LineView): boolean {
  if (rule.unitsOfDayOver === undefined) return true;
  const here = of.claim.lines.filter(
    (other) =>
      other.procedure === line.procedure && other.serviceFrom === line.serviceFrom && other.number <= line.number,
  );
  const earlier = past(of).filter((one) => one.procedure === line.procedure && one.day === line.serviceFrom);
  const sum = [...here, ...earlier].reduce((total, one) => total + unitsOf(one.units), 0);
  return sum > rule.unitsOfDayOver;
}

/** The payer's own refusals. */
export function lineRuleDenial(of: Case, line: LineView): LineDenial | undefined {
  const rule = of.payer.lineRules.find(
    (one) =>
      holdsOfCode(one, line) &&
      holdsOfPatient(one, of, line) &&
      tooManyOfDay(one, of, line) &&
      (one.lacks === undefined || !carries(of.claim, line, one.lacks)),
  );
  if (rule === undefined) return undefined;
  return { group: rule.group, reason: rule.reason, remarks: rule.remarks, why: `${line.procedure}: ${rule.name}` };
}

/** The same line a second time on one claim. */
export function repeatedLine(of: Case, line: LineView): LineDenial | undefined {
  if (listed(REPEATS, line.modifiers)) return undefined;
  const key = (one: LineView): string =>
    [one.procedure, [...one.modifiers].sort(), one.serviceFrom, one.renderingNpi].join("|");
  const first = of.claim.lines.find((other) => other.number < line.number && key(other) === key(line));
  if (first === undefined) return undefined;
  return { group: "CO", reason: "18", remarks: [], why: `line ${first.number} has the same service` };
}

/** A visit for new patients at a provider that has treated the patient before. */
export function seenBefore(of: Case, line: LineView): LineDenial | undefined {
  const rule = of.payer.newPatient;
  const on = line.serviceFrom;
  if (rule === undefined || on === undefined || !names(rule.procedures, line.procedure, line.modifiers))
    return undefined;
  const since = `${Number(on.slice(0, 4)) - rule.years}${on.slice(4)}`;
  const before = past(of).find(
    (one) =>
      one.day < on &&
      one.day > since &&
      one.billingNpi === of.claim.billing.npi &&
      names(rule.seenBy, one.procedure, one.modifiers),
  );
  if (before === undefined) return undefined;
  return { group: "CO", reason: "B16", remarks: [], why: `seen on ${before.day}; not a new patient` };
}

/** A visit that the price of an earlier procedure includes. */
export function inGlobalPeriod(of: Case, line: LineView): LineDenial | undefined {
  const on = line.serviceFrom;
  if (on === undefined) return undefined;
  for (const rule of of.payer.globalPeriods) {
    if (!names(rule.visits, line.procedure, line.modifiers) || listed(rule.unlessModifiers, line.modifiers)) continue;
    const surgery = past(of).find(
      (one) =>
        names(rule.procedures, one.procedure, one.modifiers) &&
        one.billingNpi === of.claim.billing.npi &&
        one.day < on &&
        on <= plusDays(one.day, rule.days),
    );
    if (surgery !== undefined) {
      const why = `within ${rule.days} days after ${surgery.procedure} of ${surgery.day}`;
      return { group: "CO", reason: "97", remarks: ["N525"], why };
    }
  }
  return undefined;
}

/** An add-on code without the service that it adds to. */
export function withoutPrimary(of: Case, line: LineView): LineDenial | undefined {
  const rule = of.payer.addOns.find((one) => names(one.procedures, line.procedure, line.modifiers));
  if (rule === undefined) return undefined;
  const beside = of.claim.lines.filter((other) => other !== line && other.serviceFrom === line.serviceFrom);
  const earlier = past(of).filter((one) => one.day === line.serviceFrom);
  if ([...beside, ...earlier].some((one) => names(rule.primaries, one.procedure, one.modifiers))) return undefined;
  return { group: "CO", reason: "107", remarks: [], why: `${line.procedure} is paid only beside its primary service` };
}

/** A service more often than the plan gives it. */
export function tooOften(of: Case, line: LineView): LineDenial | undefined {
  const on = line.serviceFrom;
  if (on === undefined) return undefined;
  for (const rule of of.payer.frequency) {
    if (!names(rule.procedures, line.procedure, line.modifiers)) continue;
    const since = plusDays(on, -rule.days);
    const had = past(of).filter(
      (one) => one.day > since && one.day <= on && names(rule.procedures, one.procedure, one.modifiers),
    );
    if (had.length >= rule.count) {
      const why = `${rule.count} in ${rule.days} days are covered; ${had.length} were paid`;
      return { group: "CO", reason: "119", remarks: ["N362"], why };
    }
  }
  return undefined;
}
