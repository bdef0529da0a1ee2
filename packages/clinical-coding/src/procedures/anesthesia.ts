import { type Chart, evidenceAt } from "../chart.ts";
import type { CodingFinding, Evidence } from "../types.ts";
import { ANESTHESIA, CIRCUMSTANCES, PHYSICAL_STATUS } from "./anesthesia-table.ts";
import { service, type Service } from "./service-draft.ts";
import { minutesBetween } from "./timed-units.ts";

const SOURCE = "Medicare Claims Processing Manual chapter 12 section 50; 42 CFR 414.46";

/** Time units of anesthesia in tenths of a unit: minutes by fifteen, to one decimal. 52 minutes are 35 tenths (3.5 units). */
export function anesthesiaTenths(minutes: number): number {
  return Math.round((minutes * 10) / 15);
}

/** Units as decimal text with one place: 35 tenths are `3.5`. */
export function unitsText(tenths: number): string {
  return `${Math.floor(tenths / 10)}.${tenths % 10}`;
}

interface Stretch {
  readonly minutes: number;
  readonly evidence: Evidence;
}

function timeOf(chart: Chart): Stretch | "no-stop" | undefined {
  const clock = "(\\d{1,2}:?\\d{2}(?: ?[ap]\\.?m)?)";
  const both = new RegExp(
    `\\banesthesia (?:time|start(?:ed)?)[^\\d\\n]{0,20}${clock}[^\\n]{0,40}?(?:-|–|to|until|stop|end|finish)\\w*[^\\d\\n]{0,25}${clock}`,
  ).exec(chart.lower);
  if (both !== null) {
    const minutes = minutesBetween(both[1] ?? "", both[2] ?? "");
    if (minutes !== undefined && minutes > 0)
      return { minutes, evidence: evidenceAt(chart, both.index, both.index + both[0].length) };
  }
  const total = /\b(?:total )?anesthesia time[^\d\n]{0,15}(\d{1,3}) ?min\w*/.exec(chart.lower);
  if (total !== null)
    return { minutes: Number(total[1]), evidence: evidenceAt(chart, total.index, total.index + total[0].length) };
  return /\banesthesia start/.test(chart.lower) ? "no-stop" : undefined;
}

const DIRECTION: readonly (readonly [modifier: string, pattern: RegExp])[] = [
  ["AD", /\bsupervis\w+ (?:of )?(?:more than four|five|six|[5-9]) (?:concurrent )?(?:cases|procedures|rooms)\b/],
  ["QK", /\b(?:direct\w+) (?:of )?(?:two|three|four|[2-4]) (?:concurrent )?(?:cases|procedures|rooms)\b/],
  ["QY", /\b(?:medical(?:ly)? direct\w+) (?:of )?(?:one|a|the) (?:crna|nurse anesthetist)\b/],
  ["QZ", /\b(?:crna|nurse anesthetist)\b[^.\n]{0,60}\b(?:without (?:medical )?direction|independent\w*)\b/],
  ["QX", /\b(?:crna|nurse anesthetist)\b[^.\n]{0,60}\b(?:under|with) (?:medical |physician )?direction\b/],
  [
    "AA",
    /\b(?:anesthesiologist (?:personally|in person)|personally (?:performed|administered) (?:by (?:the )?anesthesiologist|the anesthesia)|anesthesia personally (?:performed|given))\b/,
  ],
];

/** Anesthesia of an anesthesia record: number by procedure, base and time units, who gave it, status and circumstances. */
export function anesthesiaServices(chart: Chart, findings: CodingFinding[]): Service[] {
  if (!/\banesthesia (?:record|note|report|start|time)\b/.test(chart.lower)) return [];
  const time = timeOf(chart);
  if (time === undefined) return [];
  if (time === "no-stop") {
    findings.push({
      rule: "anesthesia-stop-time",
      severity: "warning",
      message: "The record gives the start of anesthesia and no end: time units need both.",
      source: SOURCE,
      evidence: [],
    });
    return [];
  }
  const row = ANESTHESIA.find((one) => one.pattern.test(chart.lower) && one.unless?.test(chart.lower) !== true);
  if (row === undefined) {
    findings.push({
      rule: "anesthesia-number",
      severity: "advice",
      message: `Anesthesia of ${time.minutes} minutes gives ${unitsText(anesthesiaTenths(time.minutes))} time units. The number and its base units are not evaluable here: they must come from the site's own file.`,
      source: SOURCE,
      evidence: [time.evidence],
    });
    return [];
  }
  const modifiers = DIRECTION.filter(([, pattern]) => pattern.test(chart.lower))
    .map(([modifier]) => modifier)
    .slice(0, 1);
  if (/\b(?:monitored anesthesia care|\bmac\b)\b/.test(chart.lower)) modifiers.push("QS");
  const status = /\basa(?: class| physical status| ps)?:? ?(?:p)?([1-6]|i{1,3}|iv|vi?)\b/.exec(chart.lower)?.[1];
  const level = { i: "1", ii: "2", iii: "3", iv: "4", v: "5", vi: "6" }[status ?? ""] ?? status;
  const medicare = chart.input.payer === "medicare";
  const physical = level === undefined ? 0 : (PHYSICAL_STATUS[`P${level}`] ?? 0);
  if (level !== undefined && !medicare) modifiers.push(`P${level}`);
  const tenths = row.baseUnits * 10 + anesthesiaTenths(time.minutes) + (medicare ? 0 : physical * 10);
  if (!modifiers.some((one) => /^(?:AA|AD|Q[KXYZ])$/.test(one)))
    findings.push({
      rule: "anesthesia-who",
      severity: "advice",
      message: "The record does not say who gave and who directed the anesthesia; AA, QK, QX, QY, QZ or AD need it.",
      source: SOURCE,
      evidence: [time.evidence],
    });
  const lines = [
    {
      ...service(row.code, row.title, time.evidence, "", { modifiers, units: time.minutes, confidence: 0.75 }),
      why: {
        rule: "anesthesia-units",
        text: `${row.baseUnits} base units and ${time.minutes} minutes (${unitsText(anesthesiaTenths(time.minutes))} units of 15 minutes)${medicare || physical === 0 ? "" : ` and ${physical} for physical status`}: ${unitsText(tenths)} units; the claim line carries the minutes`,
        source: SOURCE,
      },
    },
  ];
  return medicare ? lines : [...lines, ...circumstances(chart, time.evidence)];
}

function circumstances(chart: Chart, evidence: Evidence): Service[] {
  const { age } = chart.input;
  return CIRCUMSTANCES.filter(([, , , pattern]) =>
    pattern === "age" ? age !== undefined && (age < 1 || age > 70) : pattern.test(chart.lower),
  ).map(([code, units, title]) => ({
    ...service(
      code,
      title,
      evidence,
      `${units} ${units === 1 ? "unit" : "units"} where the payer pays for it; Medicare does not`,
      { confidence: 0.6 },
    ),
  }));
}
