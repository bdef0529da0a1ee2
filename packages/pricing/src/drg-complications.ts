import type { CalendarDate, ExplanationStep } from "@cleanclaim/model";

import { RULE_SOURCES } from "./medicare-rules.ts";
import type { PricingTables } from "./tables.ts";

/** What a secondary diagnosis adds to the severity of a stay. */
export interface ComplicationOfDiagnosis {
  readonly code: string;
  readonly level: "none" | "CC" | "MCC";
  /** False when the principal diagnosis takes it away, or when the tables cannot tell. */
  readonly counts: boolean;
  readonly why: string;
}

/** The severity of a stay by its secondary diagnoses. */
export interface StayComplications {
  /** `unknown` when no table covers the day. */
  readonly level: "none" | "CC" | "MCC" | "unknown";
  /** True when a diagnosis that could raise the level could not be judged. */
  readonly uncertain: boolean;
  readonly diagnoses: readonly ComplicationOfDiagnosis[];
  readonly steps: readonly ExplanationStep[];
}

const RANK = { none: 0, CC: 1, MCC: 2 } as const;

/**
 * The level of complication (none, CC, MCC) that the secondary diagnoses of a stay give it, after the exclusions by its
 * principal diagnosis (MS-DRG definitions manual, appendix C). The group itself needs the logic of procedures, which is in no
 * public table at hand: a stay is priced by the DRG its claim names. Codes with or without dots; the first of a code counts.
 */
export function complicationsOf(
  principal: string,
  secondary: readonly string[],
  on: CalendarDate,
  tables: Pick<PricingTables, "complication">,
): StayComplications {
  const diagnoses: ComplicationOfDiagnosis[] = [];
  let unknown = tables.complication === undefined;
  let uncertain = false;
  for (const code of new Set(secondary)) {
    const found = tables.complication?.level(code, principal, { on });
    if (found?.status !== "found") {
      unknown = true;
      diagnoses.push({
        code,
        level: "none",
        counts: false,
        why: found?.reason ?? "no table of complications is loaded",
      });
      continue;
    }
    const { level, group, excluded, exclusionKnown } = found.value;
    const counts = level !== "none" && !excluded;
    uncertain ||= counts && !exclusionKnown;
    const why =
      level === "none"
        ? "is no complication"
        : excluded
          ? `is ${level}, but not beside ${principal} (exclusion group ${group})`
          : exclusionKnown
            ? `is ${level}; ${principal} does not exclude it (exclusion group ${group})`
            : `is ${level}; which principal diagnoses exclude it is not in the table`;
    diagnoses.push({ code, level, counts, why });
  }
  const level = diagnoses.reduce<"none" | "CC" | "MCC">(
    (best, each) => (each.counts && RANK[each.level] > RANK[best] ? each.level : best),
    "none",
  );
  const steps = diagnoses.map(({ code, why }): ExplanationStep => ({
    text: `${code} ${why}`,
    source: RULE_SOURCES.inpatient,
  }));
  return { level: unknown && level !== "MCC" ? "unknown" : level, uncertain, diagnoses, steps };
}
