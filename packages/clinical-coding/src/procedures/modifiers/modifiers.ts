import { type Chart, evidenceAt } from "../../chart.ts";
import type { CodingFinding, Evidence, Suggestion } from "../../types.ts";
import { doneAll, speaksOf, statementsOf } from "../service-draft.ts";
import {
  eyelidsIn,
  fingersIn,
  ON_EYELID,
  ON_FINGER,
  ON_TOE,
  ON_VESSEL,
  PAIRED,
  sideOf,
  toesIn,
  vesselsIn,
} from "./anatomic.ts";
import {
  addModifier,
  closeLine,
  isKind,
  isSurgery,
  isVisit,
  type Line,
  modifierReasons,
  openLine,
  statementAround,
} from "./lines.ts";
import { pairFindings, separateLines } from "./pairs.ts";
import { limitFindings, repeatFindings } from "./repeats.ts";
import { type WordRule, WORD_RULES } from "./word-rules-table.ts";

/** Lines with their modifiers, and what a coder should see beside them. */
export interface FinishedLines {
  readonly lines: readonly Suggestion[];
  readonly findings: readonly CodingFinding[];
}

const NO_MODIFIER = /^(?:9902[0-9]|99000|G20\d\d|A\d{4}|J\d{4}|9047[0-4])$/;

/** The words of a rule in the note, where what a provider did or attests may stand. */
function wordsOf(chart: Chart, rule: WordRule): Evidence | undefined {
  if (!speaksOf(chart, rule.stems)) return undefined;
  if (rule.also !== undefined && !rule.also.test(chart.lower)) return undefined;
  if (rule.unless?.test(chart.lower) === true) return undefined;
  for (const { sentence, text } of statementsOf(chart)) {
    const match = rule.pattern.exec(text);
    if (match === null || /\b(?:no|not|never|if|denies)\b[^.;,]{0,20}$/.test(text.slice(0, match.index))) continue;
    return evidenceAt(chart, sentence.start + match.index, sentence.start + match.index + match[0].length);
  }
  return undefined;
}

function fits(line: Line, rule: WordRule): boolean {
  const { code, role } = line.suggestion;
  if (role !== "procedure" || !isKind(code, rule.on)) return false;
  return rule.codes === undefined || rule.codes.test(code);
}

/** Notices and attestations name no code: they go on the only line they can mean, and a finding asks when there are several. */
const NEEDS_ONE = new Set(["GA", "GX", "GY", "GZ", "22", "52", "58", "78", "79"]);

function byWords(chart: Chart, lines: readonly Line[], words: Map<string, Evidence>, findings: CodingFinding[]): void {
  for (const rule of WORD_RULES) {
    if (rule.payer !== undefined && chart.input.payer !== undefined && chart.input.payer !== rule.payer) continue;
    const found = wordsOf(chart, rule);
    if (found === undefined) continue;
    let meant = lines.filter((line) => fits(line, rule));
    if (NEEDS_ONE.has(rule.modifier) && rule.on === "any-service")
      meant = meant.filter((line) => !isVisit(line.suggestion.code) && !NO_MODIFIER.test(line.suggestion.code));
    if (meant.length === 0) continue;
    if (NEEDS_ONE.has(rule.modifier) && meant.length > 1) {
      findings.push({
        rule: `modifier-${rule.modifier.toLowerCase()}-line`,
        severity: "advice",
        message: `The note supports modifier ${rule.modifier}, but several lines could carry it (${meant.map((line) => line.suggestion.code).join(", ")}): the note must say which service is meant.`,
        source: "the documentation that the modifier needs",
        evidence: [found],
      });
      continue;
    }
    for (const line of meant) {
      if (rule.replaces !== undefined) line.modifiers = line.modifiers.filter((one) => !rule.replaces?.includes(one));
      if (addModifier(line, rule.modifier, found)) words.set(rule.modifier, found);
    }
  }
}

/** Fingers, toes, lids, vessels and sides that the line's own statement names. Several digits stay with the coder. */
function byPlace(chart: Chart, line: Line, findings: CodingFinding[]): void {
  const { code, role, units } = line.suggestion;
  if (role !== "procedure") return;
  const text = statementAround(chart, line);
  const exact = ON_VESSEL.test(code)
    ? vesselsIn(text)
    : ON_EYELID.test(code)
      ? eyelidsIn(text)
      : [...(ON_FINGER.test(code) ? fingersIn(text) : []), ...(ON_TOE.test(code) ? toesIn(text) : [])];
  const [only] = exact;
  if (only !== undefined && exact.length === 1) {
    addModifier(line, only, undefined);
    return;
  }
  if (exact.length > 1) {
    findings.push({
      rule: "anatomic-lines",
      severity: "advice",
      message: `${code} was done at several places (${exact.join(", ")}): each place is a line of its own with its modifier.`,
      source: "NCCI Policy Manual chapter 1 section E",
      evidence: line.suggestion.evidence.slice(0, 2),
    });
    return;
  }
  if (!PAIRED.test(code) || line.modifiers.some((one) => /^(?:LT|RT|50|[FT][A1-9]|E[1-4])$/.test(one))) return;
  const side = sideOf(text);
  if (side === "left" || side === "right") addModifier(line, side === "left" ? "LT" : "RT", undefined);
  else if (side === "both" && (units ?? 1) === 1 && !alreadyBoth(chart, code)) addModifier(line, "50", undefined);
  else if (side === undefined && isSurgery(code)) {
    findings.push({
      rule: "side-missing",
      severity: "advice",
      message: `The words behind ${code} do not name the side; documentation of the side is needed for RT, LT or 50.`,
      source: "NCCI Policy Manual chapter 1 section E",
      evidence: line.suggestion.evidence.slice(0, 1),
    });
  }
}

/** Whether the fee schedule says that the code already means both sides (2), or that the rule does not apply (0, 9). */
function alreadyBoth(chart: Chart, code: string): boolean {
  const found = chart.codeSets.feeSchedule.find(code, "", { on: chart.on });
  return found.status === "found" && /^[029]$/.test(found.value.bilateralSurgery);
}

/** A stopped procedure: the facility's claim has modifiers of its own, which hang on the anesthesia. */
function facilityStop(chart: Chart, lines: readonly Line[], findings: CodingFinding[]): void {
  if (!/^(?:19|22|24)$/.test(chart.input.placeOfService ?? "")) return;
  const line = lines.find((one) => one.modifiers.includes("53"));
  if (line === undefined) return;
  const before = doneAll(chart, /\b(?:before|prior to) (?:the )?(?:induction|anesthesia|sedation)\b/)[0];
  findings.push({
    rule: "facility-discontinued",
    severity: "advice",
    message: `On the facility's claim ${line.suggestion.code} carries ${before === undefined ? "74 when anesthesia had begun and 73 when it had not" : "73, as the note says that it was stopped before anesthesia"}; 53 is the physician's.`,
    source: "Medicare Claims Processing Manual chapter 4 section 20.6.4",
    evidence: before === undefined ? line.suggestion.evidence.slice(0, 1) : [before.evidence],
  });
}

const READ_HERE =
  /\b(?:interpreted by me|my (?:own )?(?:interpretation|read(?:ing)?)|i (?:personally |independently )?(?:interpreted|read)|interpretation and report by me)\b/;

/** Imaging in a facility: its equipment is the facility's, so the physician's line is the reading, when the note has one. */
function professionalPart(
  chart: Chart,
  lines: readonly Line[],
  words: Map<string, Evidence>,
  findings: CodingFinding[],
): void {
  if (!/^(?:19|21|22|23|24)$/.test(chart.input.placeOfService ?? "")) return;
  const reading = doneAll(chart, READ_HERE)[0];
  for (const line of lines) {
    const { code } = line.suggestion;
    if (!/^7[0-4]\d{3}$/.test(code) || line.modifiers.some((one) => one === "26" || one === "TC")) continue;
    const split = chart.codeSets.feeSchedule.find(code, "", { on: chart.on });
    if (split.status === "found" && split.value.pcTcIndicator !== "1") continue;
    if (reading !== undefined) {
      if (addModifier(line, "26", reading.evidence)) words.set("26", reading.evidence);
      continue;
    }
    findings.push({
      rule: "professional-part",
      severity: "advice",
      message: `${code} was made in a facility: the physician's line would be the reading alone (26), which needs a written interpretation of the physician's own; the note has none.`,
      source: "Medicare Claims Processing Manual chapter 13 sections 20.1 and 100",
      evidence: line.suggestion.evidence.slice(0, 1),
    });
  }
}

/** Minor procedure beside a visit whose note names one problem only: what 25 needs is said, nothing is changed. */
function visitApart(lines: readonly Line[], diagnoses: readonly Suggestion[], findings: CodingFinding[]): void {
  const visit = lines.find((one) => isVisit(one.suggestion.code) && one.modifiers.includes("25"));
  const minor = lines.filter((one) => isSurgery(one.suggestion.code));
  if (visit === undefined || minor.length === 0 || diagnoses.length > 1) return;
  findings.push({
    rule: "modifier-25-documentation",
    severity: "advice",
    message: `The note names one problem and treats it by ${minor[0]?.suggestion.code ?? ""}. 25 needs visit work beyond the decision for that procedure and its usual care; the coder judges whether the note shows it.`,
    source: "NCCI Policy Manual chapter 1 section D; Medicare Claims Processing Manual chapter 12 section 30.6.6 (B)",
    evidence: visit.suggestion.evidence.slice(0, 2),
  });
}

/** Settles modifiers of all lines of a note, visit included, and gives each modifier its three kinds of reasons. */
export function finishLines(
  chart: Chart,
  suggestions: readonly Suggestion[],
  diagnoses: readonly Suggestion[],
): FinishedLines {
  const findings: CodingFinding[] = [];
  const words = new Map<string, Evidence>();
  const lines = suggestions.map(openLine);
  for (const line of lines) byPlace(chart, line, findings);
  byWords(chart, lines, words, findings);
  separateLines(chart, lines, words);
  findings.push(...pairFindings(chart, lines), ...repeatFindings(chart, lines), ...limitFindings(chart, lines));
  professionalPart(chart, lines, words, findings);
  facilityStop(chart, lines, findings);
  visitApart(lines, diagnoses, findings);
  for (const line of lines) line.why.push(...modifierReasons(chart, line, words));
  return { lines: lines.map(closeLine), findings };
}
