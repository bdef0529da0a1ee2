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
  const offer = (rule: string, code: string, text: string, source: string, words: Evidence): CodingFinding => ({
    rule,
    severity: "advice",
    message: `${code} ${text}; add it after the diagnoses where the state or the payer asks for external causes.`,
    source: `${SOURCE}.${source}`,
    evidence: [words],
  });
  state.findings.push(
    offer("external-cause", `${cause.code}${kind}`, "tells how the injury came about", "a; I.C.20.h", cause.words),
  );
  if (kind !== "A") return;
  const place = firstOf(state, PLACES);
  const activity = firstOf(state, ACTIVITIES);
  const work = firstOf(state, [
    [/\b(?:at work|on the job|while working|work-related|workplace|workers'? comp\w*)\b/, "Y99.0"],
  ]);
  if (place !== undefined)
    state.findings.push(offer("external-cause-place", place.code, "tells where it happened", "b", place.words));
  if (activity !== undefined)
    state.findings.push(
      offer("external-cause-activity", activity.code, "tells what the patient was doing", "c", activity.words),
    );
  if (work !== undefined)
    state.findings.push(offer("external-cause-status", work.code, "tells that it happened at work", "k", work.words));
}
