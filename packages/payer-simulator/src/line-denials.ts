import { chance } from "./chance.ts";
import type { ClaimView, LineView } from "./claim-view.ts";
import type { DenialReason, Member, Payer, SimulatorConfig } from "./config.ts";
import { daysFromTo } from "./days.ts";
import type { Day } from "./config.ts";
import type { History } from "./history.ts";
import { lineProvider } from "./history.ts";
import { coveringRow, personKey } from "./membership.ts";
import { diagnosisFits, names } from "./patterns.ts";
import {
  inGlobalPeriod,
  lineRuleDenial,
  repeatedLine,
  seenBefore,
  tooOften,
  withoutPrimary,
} from "./policy-denials.ts";
import { carries } from "./required-information.ts";
import { meant, scenarioWith, subjectOf } from "./scenarios.ts";

/** Everything a payer looks at when it decides one claim. */
export interface Case {
  readonly config: SimulatorConfig;
  readonly payer: Payer;
  readonly claim: ClaimView;
  /** The patient's rows; empty when the payer does not know the patient. */
  readonly rows: readonly Member[];
  readonly received: Day;
  /** Which claim with its patient control number this is, 0 for the first. */
  readonly attempt: number;
  /** Words that with the seed decide the claim's fate. */
  readonly fate: readonly string[];
  readonly history: History;
  /** Units already promised to earlier lines of this claim, by authorization number. */
  readonly authorizationTaken: Map<string, number>;
}

/** A denial with the reason in words. */
export interface LineDenial extends DenialReason {
  readonly why: string;
}

type Check = (of: Case, line: LineView) => LineDenial | undefined;

/** The denials that look at one line alone, in the order in which they are asked. The first that strikes decides. */
const CHECKS: readonly Check[] = [
  scenarioDenial,
  notCovered,
  duplicate,
  repeatedLine,
  timelyFiling,
  missingInformation,
  lineRuleDenial,
  nonCoveredService,
  diagnosisPolicy,
  seenBefore,
  inGlobalPeriod,
  withoutPrimary,
  tooOften,
  priorAuthorization,
  drawnDenial,
];

/** Those that say something of a line of an institutional claim: no place, no pointers, the clock runs from the end of the statement. */
const INSTITUTIONAL_CHECKS: readonly Check[] = [
  scenarioDenial,
  notCovered,
  duplicate,
  nonCoveredService,
  diagnosisPolicy,
  tooOften,
  priorAuthorization,
  drawnDenial,
];

/** Why a line is denied on its own account; undefined when it is not. */
export function lineDenial(of: Case, line: LineView): LineDenial | undefined {
  const clean =
    scenarioWith(of.config.scenarios, "payClean", subjectOf(of.payer, of.claim, of.attempt))?.value === true;
  const usual = of.claim.institutional === undefined ? CHECKS : INSTITUTIONAL_CHECKS;
  const checks = clean ? [scenarioDenial, notCovered] : usual;
  for (const check of checks) {
    const denial = check(of, line);
    if (denial !== undefined) return denial;
  }
  return undefined;
}

function denial(group: DenialReason["group"], reason: string, remarks: readonly string[], why: string): LineDenial {
  return { group, reason, remarks, why };
}

function scenarioDenial(of: Case, line: LineView): LineDenial | undefined {
  const subject = subjectOf(of.payer, of.claim, of.attempt);
  for (const scenario of of.config.scenarios) {
    const found = scenarioWith([scenario], "deny", subject);
    if (found !== undefined && meant(scenario.when.procedure, line.procedure, line.modifiers)) {
      return { ...found.value, why: `scenario "${scenario.name}" denies it` };
    }
  }
  return undefined;
}

function notCovered(of: Case, line: LineView): LineDenial | undefined {
  const day = line.serviceFrom;
  if (day === undefined) return denial("CO", "16", ["M52"], "the line has no readable date of service");
  if (coveringRow(of.rows, day) !== undefined) return undefined;
  const begins = of.rows.map((row) => row.from).sort()[0];
  return begins !== undefined && day < begins
    ? denial("PR", "26", [], "the service was before coverage began")
    : denial("PR", "27", [], "the service was after coverage ended");
}

function duplicate(of: Case, line: LineView): LineDenial | undefined {
  const row = of.rows[0];
  if (row === undefined || line.serviceFrom === undefined) return undefined;
  if (line.modifiers.some((modifier) => ["76", "77", "91"].includes(modifier))) return undefined;
  const modifiers = [...line.modifiers].sort().join(",");
  const same = of.history
    .servicesOn(of.payer, personKey(row), line.serviceFrom)
    .find(
      (earlier) =>
        !earlier.denied &&
        earlier.procedure === line.procedure &&
        [...earlier.modifiers].sort().join(",") === modifiers &&
        earlier.providerNpi === lineProvider(of.claim, line),
    );
  if (same === undefined) return undefined;
  return denial("CO", "18", [], `the same service was decided on claim ${same.claimNumber}`);
}

function timelyFiling(of: Case, line: LineView): LineDenial | undefined {
  const limit = of.payer.timelyFilingDays;
  if (limit === undefined || line.serviceFrom === undefined || of.claim.responsibility !== "P") return undefined;
  const waited = daysFromTo(line.serviceFrom, of.received);
  if (waited <= limit) return undefined;
  return denial("CO", "29", [], `received ${waited} days after the service; the limit is ${limit}`);
}

function missingInformation(of: Case, line: LineView): LineDenial | undefined {
  for (const rule of of.payer.requiredInformation) {
    if (names(rule.procedures, line.procedure, line.modifiers) && !carries(of.claim, line, rule.needs)) {
      return denial("CO", "16", [rule.remark], `${rule.needs} is required for ${line.procedure} and missing`);
    }
  }
  return undefined;
}

function nonCoveredService(of: Case, line: LineView): LineDenial | undefined {
  const rule = of.payer.nonCovered.find(
    (one) =>
      names(one.procedures, line.procedure, line.modifiers) &&
      (one.placesOfService.length === 0 || one.placesOfService.includes(line.placeOfService)),
  );
  if (rule === undefined) return undefined;
  return denial(rule.group, rule.reason, rule.remarks, `${line.procedure} is not covered`);
}

function diagnosisPolicy(of: Case, line: LineView): LineDenial | undefined {
  const policies = of.payer.diagnosisPolicies.filter((one) => names(one.procedures, line.procedure, line.modifiers));
  if (policies.length === 0) return undefined;
  const supported = policies.some((one) => line.diagnoses.some((code) => diagnosisFits(one.diagnoses, code)));
  if (supported) return undefined;
  const pointed = line.diagnoses.join(", ") || "nothing";
  return denial("CO", "11", [], `${line.procedure} is not supported by what it points at: ${pointed}`);
}

function priorAuthorization(of: Case, line: LineView): LineDenial | undefined {
  if (!names(of.payer.priorAuthorization, line.procedure, line.modifiers)) return undefined;
  if (of.claim.responsibility !== "P") return undefined;
  const number = line.authorization ?? of.claim.authorization;
  if (number === undefined)
    return denial("CO", "197", [], `${line.procedure} needs prior authorization; none was given`);
  const known = of.history.authorization(of.payer, number);
  const row = of.rows[0];
  if (known === undefined || row === undefined || known.person !== personKey(row)) {
    return denial("CO", "197", ["M62"], "the authorization number is not one of this patient's");
  }
  const on = line.serviceFrom ?? of.received;
  const certified =
    known.decision === "A1" || known.decision === "A6" || (known.certifiedFrom ?? "9999") <= of.received;
  if (!certified) return denial("CO", "197", ["M62"], "the authorization was not certified");
  if (!names(known.procedures, line.procedure, line.modifiers)) {
    return denial("CO", "198", ["N54"], `the authorization is not for ${line.procedure}`);
  }
  if (on < known.from || on >= known.until)
    return denial("CO", "198", [], "the authorization does not hold on that day");
  const units = Math.max(1, Math.ceil(Number(line.units) || 1));
  const taken = of.authorizationTaken.get(number) ?? 0;
  if (of.history.authorizationUsed(of.payer, number) + taken + units > known.units) {
    return denial("CO", "198", [], "the units of the authorization are used up");
  }
  of.authorizationTaken.set(number, taken + units);
  return undefined;
}

function drawnDenial(of: Case, line: LineView): LineDenial | undefined {
  for (const [index, rule] of of.payer.denials.entries()) {
    if (!names(rule.procedures, line.procedure, line.modifiers)) continue;
    if (chance(of.config.seed, "denial", String(index), ...of.fate, String(line.number)) < rule.rate) {
      return { ...rule, why: `denial drawn by the seed at a rate of ${rule.rate}` };
    }
  }
  return undefined;
}
