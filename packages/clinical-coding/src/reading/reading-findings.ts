import type { Diagnosis } from "../candidate.ts";
import type { Chart } from "../chart.ts";
import { evidenceAt } from "../chart.ts";
import type { CodingFinding } from "../types.ts";

const SOURCE = "Cleanclaim: how notes are read";

function finding(rule: string, severity: CodingFinding["severity"], message: string): CodingFinding {
  return { rule, severity, message, source: SOURCE, evidence: [] };
}

/** Paragraphs of some length that stand more than once. */
function repeated(text: string): number {
  const seen = new Set<string>();
  let times = 0;
  for (const part of text.split(/\n\s*\n/)) {
    const plain = part.replace(/\s+/g, " ").trim();
    if (plain.length < 80) continue;
    if (seen.has(plain)) times += 1;
    seen.add(plain);
  }
  return times;
}

const COPIED =
  /\b(?:copied (?:forward|from)|carried forward|copy[- ]forward|pulled forward|imported from (?:the )?(?:prior|previous|last)|from (?:prior|previous) (?:note|visit|encounter) (?:dated|of|on)|previous note:)/i;

/** What a coder should know of how the note was read: no text, another language, a story, open boxes, copies, contradictions. */
export function readingFindings(chart: Chart, diagnoses: readonly Diagnosis[]): CodingFinding[] {
  if (chart.text.trim() === "")
    return [finding("note-empty", "warning", "The note has no text; nothing can be coded.")];
  if (chart.language !== undefined)
    return [
      finding(
        "note-language",
        "warning",
        `The note seems to be written in ${chart.language}. Only English notes are read, so nothing is suggested; have it translated or code it by hand.`,
      ),
    ];
  const found: CodingFinding[] = [];
  if (chart.form === "narrative")
    found.push(
      finding(
        "note-case-narrative",
        "advice",
        "The note is read as a case narrative: it has no parts of a visit note, so all documented conditions and symptoms are listed, in the order in which they are told. Choose what this encounter reports.",
      ),
    );
  if (chart.openBoxes)
    found.push(
      finding(
        "note-open-boxes",
        "advice",
        "The note has boxes that are not ticked; what stands beside them is not read.",
      ),
    );
  const copies = repeated(chart.text);
  if (copies > 0 || COPIED.test(chart.text))
    found.push(
      finding(
        "note-copied-forward",
        "warning",
        copies > 0
          ? "Paragraphs of the note stand in it more than once. See that what is coded was true on the day of service."
          : "The note says that parts of it come from an earlier note. See that what is coded was true on the day of service.",
      ),
    );
  if (chart.form === "visit") found.push(...contradictions(chart, diagnoses));
  return found;
}

/** Conditions that the reasoning of a visit both affirms and denies. */
function contradictions(chart: Chart, diagnoses: readonly Diagnosis[]): CodingFinding[] {
  const found: CodingFinding[] = [];
  for (const one of diagnoses) {
    const { mention } = one;
    if (mention === undefined || found.some((item) => item.message.includes(one.code))) continue;
    const denied = chart.mentions.find(
      (item) =>
        item.code === mention.code &&
        item.assertions.includes("negated") &&
        /^(?:assessment|plan|history|body|reason|addendum)$/.test(item.sentence.kind),
    );
    if (denied === undefined) continue;
    found.push({
      rule: "note-contradiction",
      severity: "warning",
      message: `The note both affirms and denies what ${one.code} stands for. Ask the provider which is right before it is reported.`,
      source: SOURCE,
      evidence: [...one.evidence.slice(0, 1), evidenceAt(chart, denied.start, denied.end)],
    });
  }
  return found;
}
