import type { CalendarDate, Finding, FindingSeverity } from "@cleanclaim/model";

import type { EditFacts, FindingDetail } from "./edit.ts";

const LEAD = { error: "Held", warning: "Check", advice: "Note" } satisfies Record<FindingSeverity, string>;
/** Which severity weighs more. */
export const SEVERITY_RANK = { error: 2, warning: 1, advice: 0 } satisfies Record<FindingSeverity, number>;

function sentence(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`;
}

/**
 * Words one finding: "Held: thing at its place. Next step." with the source that proves it and the way to the answer.
 * `index` is the 0-based line or null; a detail may soften the edit's severity, never harden it.
 */
export function toFinding(
  edit: EditFacts,
  editSeverity: FindingSeverity,
  detail: FindingDetail,
  index: number | null,
  on: CalendarDate,
  versions: Readonly<Record<string, string>>,
): Finding {
  const asked = detail.severity ?? editSeverity;
  const severity = SEVERITY_RANK[asked] < SEVERITY_RANK[editSeverity] ? asked : editSeverity;
  const fix = sentence(detail.fix ?? edit.remedy);
  const place = index === null ? "" : `line ${String(index + 1)}: `;
  const [source] = edit.sources;
  const cited = {
    ...source,
    ...(detail.edition === undefined ? {} : { edition: detail.edition }),
    ...(detail.locator === undefined ? {} : { locator: detail.locator }),
  };
  const message = sentence(detail.message);
  return {
    edit: edit.id,
    family: edit.family,
    severity,
    message: `${LEAD[severity]}: ${place}${message} ${fix}`,
    line: index === null ? null : index + 1,
    ...(detail.field === undefined ? {} : { field: detail.field }),
    fix,
    ...(detail.proposal === undefined ? {} : { proposal: detail.proposal }),
    source: cited,
    why: {
      question: `Why does ${edit.id} (${edit.name}) speak up?`,
      answer: edit.why,
      steps: [
        { text: message, source: cited, inputs: { date: on, ...detail.inputs } },
        { text: `What to expect otherwise: ${edit.consequence}.`, result: severity },
      ],
      versions: { ...versions, ...(detail.edition === undefined ? {} : { [source.name]: detail.edition }) },
    },
  };
}
