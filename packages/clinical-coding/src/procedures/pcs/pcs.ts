import type { Chart } from "../../chart.ts";
import type { CodingFinding, Suggestion } from "../../types.ts";
import { cardiacDevice, coronaryGrafts, coronaryIntervention, ventilation } from "./pcs-devices.ts";
import { isDraft, openFinding, type PcsDraft, type PcsReading, rootReason } from "./pcs-draft.ts";
import { abscesses, amputations, debridements, fractures } from "./pcs-limbs.ts";
import { readTable } from "./pcs-read.ts";
import { spinalFusions } from "./pcs-spine.ts";

/** Looking alone is not coded beside work done at the same place through the same scope. Guideline B3.11a. */
const LOOKING: readonly (readonly [looking: string, work: RegExp])[] = [
  ["0DJ08ZZ", /^0D[B5]\w8|^06L38|^0W3P8|^0DH63/],
  ["0DJD8ZZ", /^0DB[BCHK-P]8|^0W3P8/],
];

/** A birth by instrument or knife is no birth by hands alone. Guideline C1. */
function settled(drafts: readonly PcsDraft[]): PcsDraft[] {
  const codes = drafts.map((one) => one.code);
  const extracted = codes.some((code) => code.startsWith("10D0"));
  const upperWork = codes.some((code) => /^0DB[1-79A]8/.test(code));
  const lowerWork = codes.some((code) => /^0DB[BCHK-P]8/.test(code));
  return drafts.filter((one, index) => {
    if (codes.indexOf(one.code) !== index) return false;
    if (one.code === "10E0XZZ" && extracted) return false;
    const rule = LOOKING.find(([looking]) => looking === one.code);
    if (rule === undefined) return true;
    const [looking] = rule;
    if (looking === "0DJ08ZZ" && upperWork) return false;
    if (looking === "0DJD8ZZ" && lowerWork) return false;
    return !codes.some((code) => rule[1].test(code) && (looking === "0DJ08ZZ") === !/^0DB[BCHK-P]8/.test(code));
  });
}

/** Treatment before what was done to find out, operations before lines, blood and machines. */
function weight(code: string): number {
  if (/^[01]/.test(code))
    return code.startsWith("0DJ") || code.endsWith("X") ? 1 : /^0(?:2H[V6]|6H0)\w{2}3/.test(code) ? 2 : 0;
  return 3;
}

function suggestionOf(chart: Chart, draft: PcsDraft, title: string, rank: number): Suggestion {
  const reason = rootReason(draft.root);
  return {
    system: "icd10pcs",
    code: draft.code,
    title,
    confidence: draft.confidence,
    rank,
    role: "procedure",
    evidence: [draft.evidence],
    why: [
      { rule: "pcs-root-operation", text: `${draft.name}: ${reason.text}`, source: reason.source },
      {
        rule: "pcs-table",
        text: `Table ${draft.code.slice(0, 3)}: body part ${draft.code[3] ?? ""}, approach ${draft.code[4] ?? ""}, device ${draft.code[5] ?? ""}, qualifier ${draft.code[6] ?? ""}; the list of the day has the code${draft.assumed === undefined ? "" : `; ${draft.assumed}`}`,
        source: `ICD-10-PCS ${chart.codeSets.releaseOn("icd10pcs", { on: chart.on })?.name ?? ""} tables and order list`,
      },
    ],
    alternatives: [],
  };
}

/**
 * ICD-10-PCS codes of an inpatient stay, built from what the note says was done. A code that the list of the day lacks, a value that
 * the note does not support and a list that is not loaded are findings, never codes.
 */
export function pcsSuggestions(chart: Chart, findings: CodingFinding[]): readonly Suggestion[] {
  const readings: PcsReading[] = [
    ...readTable(chart),
    ...coronaryGrafts(chart),
    ...coronaryIntervention(chart),
    ...cardiacDevice(chart),
    ...ventilation(chart),
    ...spinalFusions(chart),
    ...fractures(chart),
    ...amputations(chart),
    ...debridements(chart),
    ...abscesses(chart),
  ];
  for (const open of readings) if (!isDraft(open)) findings.push(openFinding(open));
  const drafts = settled(readings.filter(isDraft)).sort((a, b) => weight(a.code) - weight(b.code));
  const out: Suggestion[] = [];
  for (const draft of drafts) {
    const found = chart.codeSets.icd10pcs.find(draft.code, { on: chart.on });
    if (found.status === "found" && found.value.billable) {
      out.push(suggestionOf(chart, draft, found.value.title, out.length + 1));
      continue;
    }
    if (found.status === "not-evaluable") {
      findings.push({
        rule: "pcs-not-loaded",
        severity: "advice",
        message: `The note reports procedures (${[...new Set(drafts.map((one) => one.name))].join(", ")}), but no complete ICD-10-PCS list covers the day: no code is offered.`,
        source: found.reason,
        evidence: drafts.slice(0, 4).map((one) => one.evidence),
      });
      return [];
    }
    findings.push({
      rule: "pcs-row",
      severity: "warning",
      message: `Table row not found: the words for the ${draft.name} lead to ${draft.code}, which the ICD-10-PCS list of the day does not have.`,
      source: "ICD-10-PCS guideline A9; order list of the day",
      evidence: [draft.evidence],
    });
  }
  return out;
}
