import type { Chart } from "../../chart.ts";
import { speaksOf } from "../service-draft.ts";
import { doneInStay, type PcsReading } from "./pcs-draft.ts";

/** Joints between vertebrae that the words name, by region: `C5-C7` is two of the neck, `L4-S1` one lumbar and the lumbosacral. */
export function jointsIn(text: string): Readonly<Record<string, number>> {
  const seen = new Set<string>();
  const order = [...spine("c", 7), ...spine("t", 12), ...spine("l", 5), "s1"];
  for (const match of text.matchAll(/\b([ctls])(\d{1,2}) ?(?:-|–|\/|to|through) ?([ctls])?(\d{1,2})\b/g)) {
    const from = order.indexOf(`${match[1] ?? ""}${match[2] ?? ""}`);
    const to = order.indexOf(`${match[3] ?? match[1] ?? ""}${match[4] ?? ""}`);
    if (from < 0 || to <= from) continue;
    for (let at = from; at < to; at += 1) seen.add(`${order[at] ?? ""}-${order[at + 1] ?? ""}`);
  }
  const out: Record<string, number> = {};
  for (const joint of seen) {
    const [first = "", second = ""] = [joint.slice(0, 1), joint.split("-")[1]?.slice(0, 1)];
    const region = `${first}${second}`;
    out[region] = (out[region] ?? 0) + 1;
  }
  return out;
}

const spine = (letter: string, last: number): string[] => Array.from({ length: last }, (_, at) => `${letter}${at + 1}`);

/** Table and body part of the joints of a region by how many were fused. */
function fusionPart(region: string, count: number): string | undefined {
  switch (region) {
    case "cc":
      return count > 1 ? "0RG2" : "0RG1";
    case "ct":
      return "0RG4";
    case "tt":
      return count > 7 ? "0RG8" : count > 1 ? "0RG7" : "0RG6";
    case "tl":
      return "0RGA";
    case "ll":
      return count > 1 ? "0SG1" : "0SG0";
    case "ls":
      return "0SG3";
    default:
      return undefined;
  }
}

const DISC: Readonly<Record<string, readonly [system: string, part: string]>> = {
  cc: ["0R", "3"],
  ct: ["0R", "5"],
  tt: ["0R", "9"],
  tl: ["0R", "B"],
  ll: ["0S", "2"],
  ls: ["0S", "4"],
};

/** The device that leads: an interbody device before bone of the patient, then of others. Guideline B3.10c. */
function device(text: string): string | undefined {
  if (/\b(?:cages?|interbody (?:device|spacer|cage|fusion device)|peek|spacer)\b/.test(text)) return "A";
  if (/\b(?:autograft|autologous|iliac crest|local bone)\b/.test(text)) return "7";
  return /\b(?:allograft|cadaver\w*|donor bone)\b/.test(text) ? "K" : undefined;
}

/** From where and which column: front column from the front or from behind, back column from behind. */
function column(text: string): string | undefined {
  if (/\b(?:tlif|plif|transforaminal lumbar interbody|posterior lumbar interbody)\b/.test(text)) return "J";
  if (/\b(?:acdf|alif|xlif|olif|anterior)\b/.test(text)) return "0";
  return /\b(?:posterolateral|posterior)\b/.test(text) ? "1" : undefined;
}

/** Spinal fusion by level, approach, column and device, with the disc that was taken out for it. */
export function spinalFusions(chart: Chart): PcsReading[] {
  if (!speaksOf(chart, ["fusion", "acdf", "tlif", "plif", "alif"])) return [];
  for (const done of doneInStay(
    chart,
    /\b(?:acdf|tlif|plif|alif|xlif|(?:spinal|cervical|lumbar|thoracic|interbody|posterolateral|lumbosacral|vertebral) fusion|discectomy and fusion|fusion)\b/,
  )) {
    const { section } = done.sentence;
    if (/\b(?:history of|status post|prior|previous|ankle|wrist|image fusion)\b/.test(done.text)) continue;
    const joints = jointsIn(done.text);
    const wide = chart.lower.slice(section.start, section.end);
    const [what, from] = [device(done.text) ?? device(wide), column(done.text) ?? column(wide)];
    const regions = Object.entries(joints);
    if (regions.length === 0) continue;
    if (what === undefined || from === undefined)
      return [
        {
          name: "spinal fusion",
          missing: "the approach, the column, and the device or graft",
          evidence: done.evidence,
        },
      ];
    const out: PcsReading[] = [];
    for (const [region, count] of regions) {
      const part = fusionPart(region, count);
      if (part === undefined) continue;
      out.push({
        name: "spinal fusion",
        code: `${part}0${what}${from}`,
        root: "fusion",
        evidence: done.evidence,
        confidence: 0.7,
      });
      const disc = DISC[region];
      if (disc !== undefined && /\bdis[ck]ectomy\b|\bacdf\b/.test(`${done.text} ${wide}`)) {
        const all = /\b(?:complete|total|radical) dis[ck]ectomy\b/.test(`${done.text} ${wide}`);
        out.push({
          name: "disc removed",
          code: `${disc[0]}${all ? "T" : "B"}${disc[1]}0ZZ`,
          root: all ? "resection" : "excision",
          evidence: done.evidence,
          confidence: 0.65,
        });
      }
    }
    return out;
  }
  return [];
}
