import type { CodingFinding, Evidence } from "../types.ts";
import { affirmedAt, type RuleState } from "./diagnosis-list.ts";
import { ACTIVITIES, CAUSES, PLACES } from "./external-cause-table.ts";

const SOURCE = "ICD-10-CM Guidelines I.C.20";

/** Injuries that do not themselves say how they came about. */
const NEEDS_CAUSE = /^(?:S|T(?:0|1[4-9]|2|3[0-4]|67|68|69|71|75))/;

/** Parts of a note that tell how an injury came about. */
const TELLING = /assessment|summary|reasoning|history|reason|body|course|indication/;

function firstOf(
  state: RuleState,
  table: readonly (readonly [RegExp, string])[],
): { readonly code: string; readonly words: Evidence } | undefined {
  for (const [pattern, code] of table) {
    const words = affirmedAt(state, pattern, TELLING);
    if (words !== undefined) return { code, words };
  }
  return undefined;
}

const AT_WORK: readonly (readonly [RegExp, string])[] = [
  [/\b(?:at work|on the job|while working|work-related|workplace|workers'? comp\w*)\b/, "Y99.0"],
];

/** A code offered beside the claim's diagnoses. */
function offered(
  what: { readonly rule: string; readonly code: string; readonly tells: string; readonly section: string },
  words: Evidence,
): CodingFinding {
  return {
    rule: what.rule,
    severity: "advice",
    message: `${what.code} tells ${what.tells}; add it after the diagnoses where the state or the payer asks for external causes.`,
    source: `${SOURCE}.${what.section}`,
    evidence: [words],
  };
}

/**
 * How, where and in doing what an injury came about, with the injury's own 7th character. Reporting is voluntary unless a state or payer asks
 * for it, so the codes are offered as advice and not put on the claim; they are never first. Place, activity and work go with the first
 * treatment only. Nothing is guessed: what the note does not say is left out.
 */
export function externalCauses(state: RuleState): void {
  const injury = state.list.find((one) => NEEDS_CAUSE.test(one.code) && !/^T7[46]/.test(one.code));
  if (injury === undefined || state.list.some((one) => /^[V-Y]\d/.test(one.code))) return;
  const seventh = /([A-Z])$/.exec(injury.code)?.[1] ?? "A";
  const kind = seventh === "S" ? "S" : /[ABC]/.test(seventh) ? "A" : "D";
  const cause = firstOf(state, CAUSES);
  if (cause === undefined) return;
  state.findings.push(
    offered(
      {
        rule: "external-cause",
        code: `${cause.code}${kind}`,
        tells: "how the injury came about",
        section: "a; I.C.20.h",
      },
      cause.words,
    ),
  );
  if (kind !== "A") return;
  const place = firstOf(state, PLACES);
  const activity = firstOf(state, ACTIVITIES);
  const work = firstOf(state, AT_WORK);
  if (place !== undefined)
    state.findings.push(
      offered(
        { rule: "external-cause-place", code: place.code, tells: "where it happened", section: "b" },
        place.words,
      ),
    );
  if (activity !== undefined)
    state.findings.push(
      offered(
        { rule: "external-cause-activity", code: activity.code, tells: "what the patient was doing", section: "c" },
        activity.words,
      ),
    );
  if (work !== undefined)
    state.findings.push(
      offered(
        { rule: "external-cause-status", code: work.code, tells: "that it happened at work", section: "k" },
        work.words,
      ),
    );
}
