import type { Chart } from "../../chart.ts";
import { type Done, speaksOf } from "../service-draft.ts";
import { doneInStay, type PcsReading, sideCharacter } from "./pcs-draft.ts";
import { BONES, LIMBS, type Paired, REGIONS } from "./places-table.ts";

function partOf(parts: string | Paired, text: string): string | undefined {
  return typeof parts === "string" ? parts : sideCharacter(parts, text);
}

/** What was put into a bone to hold it; Z when nothing was. */
function fixation(text: string): string {
  if (/\b(?:intramedullary|im nail\w*|nail(?:ed|ing)?|cephalomedullary|gamma nail)\b/.test(text)) return "6";
  if (/\bexternal fix\w+\b/.test(text)) return "5";
  if (/\b(?:plat(?:e|es|ing)|screws?|internal fixation|orif|pin(?:s|ning|ned)?|k-?wires?|sliding hip)\b/.test(text))
    return "4";
  return "Z";
}

const FRACTURE =
  /\b(?:orif|open reduction|closed reduction|crpp|intramedullary nail\w*|cephalomedullary nail\w*|im nail\w*|percutaneous pinning|external fixat\w+)\b/;

/** Broken bones put right: bone and side, open, through the skin or from outside, and what holds them. Guideline B3.15. */
export function fractures(chart: Chart): PcsReading[] {
  if (!speaksOf(chart, ["reduction", "orif", "nail", "pinning", "fixat", "crpp"])) return [];
  const out: PcsReading[] = [];
  for (const done of doneInStay(chart, FRACTURE)) {
    const { text } = done;
    const bones = BONES.filter(([pattern]) => pattern.test(text));
    // The more exact name of one bone stands first: the neck of the femur is not its shaft as well.
    const chosen = bones.filter(
      ([, system, parts], index) =>
        !bones
          .slice(0, index)
          .some(
            (one) =>
              one[1] === system &&
              (sameBone(one[2], parts) || (FEMUR.includes(`${String(parts[0])}`) && FEMUR.includes(String(one[2][0])))),
          ),
    );
    const name = "fracture reduction";
    if (chosen.length === 0) continue;
    const device = fixation(text);
    const open = /\b(?:orif|open reduction)\b/.test(text);
    const through = device !== "Z" && /\b(?:percutaneous\w*|closed reduction|crpp|nail\w*)\b/.test(text);
    const approach = open ? "0" : through ? "3" : device === "Z" && /\bclosed reduction\b/.test(text) ? "X" : undefined;
    for (const [, system, parts] of chosen) {
      const part = partOf(parts, text);
      if (part === undefined || approach === undefined)
        out.push({
          name,
          missing: "the bone with its side, and whether the reduction was open or closed",
          evidence: done.evidence,
        });
      else
        out.push({
          name,
          code: `0${system}S${part}${approach}${device}Z`,
          root: "reposition",
          evidence: done.evidence,
          confidence: 0.7,
        });
    }
  }
  return resolved(out);
}

const FEMUR = ["6", "8", "B"];
const sameBone = (a: string | Paired, b: string | Paired): boolean => a[0] === b[0];

/** Readings that have a code; where there is none, the first that says what is missing. */
function resolved(readings: readonly PcsReading[]): PcsReading[] {
  const found = readings.filter((one) => "code" in one);
  return found.length > 0 ? found : readings.slice(0, 1);
}

function level(done: Done, kind: "third" | "digit" | "whole"): string | undefined {
  if (kind === "whole") return "Z";
  const { text } = done;
  if (kind === "digit" && /\b(?:complete|metatarsophalangeal|metacarpophalangeal|mtp|mcp|disarticulat\w+)\b/.test(text))
    return "0";
  if (/\b(?:high|proximal|upper third|proximal phalanx)\b/.test(text)) return "1";
  if (/\b(?:mid(?:dle)?(?:[- ]shaft| third)?|middle phalanx|proximal interphalangeal|pip)\b(?! finger)/.test(text))
    return "2";
  return /\b(?:low|distal|lower third|distal interphalangeal|dip)\b/.test(text) ? "3" : undefined;
}

/** Amputations: limb or digit, side, and the level within it, which the tables ask for. Detachment is always open. */
export function amputations(chart: Chart): PcsReading[] {
  if (!speaksOf(chart, ["amputat", "bka", "aka", "disarticulation"])) return [];
  const out: PcsReading[] = [];
  for (const done of doneInStay(chart, /\b(?:amputat\w+|bka|aka|disarticulation)\b/)) {
    if (/\b(?:history of|status post|prior|previous|stump|phantom|old)\b/.test(done.text)) continue;
    const limb = LIMBS.find(([pattern]) => pattern.test(done.text));
    if (limb === undefined) continue;
    const [, prefix, parts, kind] = limb;
    const part = sideCharacter(parts, done.text);
    const how = level(done, kind);
    if (part === undefined || how === undefined)
      out.push({
        name: "amputation",
        missing:
          kind === "third"
            ? "the side and whether the bone was cut in its upper, middle or lower third"
            : "the side and the joint or phalanx at which the digit was taken off",
        evidence: done.evidence,
      });
    else
      out.push({
        name: "amputation",
        code: `${prefix}${part}0Z${how}`,
        root: "detachment",
        evidence: done.evidence,
        confidence: 0.75,
      });
  }
  return resolved(out);
}

/** Debridement: excisional or not as the note says, by the deepest layer taken and the region. Coding by layer, guideline B3.5. */
export function debridements(chart: Chart): PcsReading[] {
  if (!speaksOf(chart, ["debrid"])) return [];
  const out: PcsReading[] = [];
  for (const done of doneInStay(chart, /\bdebrid\w+\b/)) {
    const { text } = done;
    const cut = /\bexcisional(?:ly)?\b|\bsharp excision\b|\bexcised\b/.test(text) && !/\bnon-?excisional/.test(text);
    const other = /\bnon-?excisional\b|\b(?:pulse lavage|wet-to-dry|enzym\w+|versajet|scrub\w+|irrigat\w+)\b/.test(
      text,
    );
    const name = "debridement";
    if (!cut && !other) {
      out.push({
        name,
        missing: "whether it was excisional, the deepest layer taken, and the place",
        evidence: done.evidence,
      });
      continue;
    }
    const bone =
      /\b(?:to|through|and|including|of) (?:the )?(?:underlying )?bone\b|\bbone (?:was )?(?:debrid\w+|excised)\b/.test(
        text,
      );
    const layer = bone
      ? "bone"
      : /\b(?:muscle|tendon)\b/.test(text)
        ? "muscle"
        : /\b(?:subcutaneous|fascia\w*|fat)\b/.test(text)
          ? "subcutaneous"
          : /\bskin\b|\bdermis\b/.test(text)
            ? "skin"
            : undefined;
    const code = layer === undefined ? undefined : debridementCode(layer, cut, text);
    out.push(
      code === undefined
        ? { name, missing: "the deepest layer taken and the place with its side", evidence: done.evidence }
        : { name, code, root: cut ? "excision" : "extraction", evidence: done.evidence, confidence: 0.7 },
    );
  }
  return resolved(out);
}

function debridementCode(
  layer: "skin" | "subcutaneous" | "muscle" | "bone",
  cut: boolean,
  text: string,
): string | undefined {
  if (layer === "bone") {
    const bone = BONES.find(([pattern]) => pattern.test(text));
    const part = bone === undefined ? undefined : partOf(bone[2], text);
    return bone === undefined || part === undefined || !cut ? undefined : `0${bone[1]}B${part}0ZZ`;
  }
  const region = REGIONS.find((one) => one.pattern.test(text));
  const parts = region?.[layer];
  const part = parts === undefined ? undefined : partOf(parts, text);
  if (part === undefined) return undefined;
  if (layer === "skin") return `0H${cut ? "B" : "D"}${part}XZZ`;
  return `0${layer === "muscle" ? "K" : "J"}${cut ? "B" : "D"}${part}0ZZ`;
}

/** Abscesses opened and drained: skin from outside, deeper tissue open; a drain left in place is the device. B6.2. */
export function abscesses(chart: Chart): PcsReading[] {
  if (!speaksOf(chart, ["incision and drainage", "i&d", "drained"])) return [];
  const out: PcsReading[] = [];
  for (const done of doneInStay(chart, /\b(?:incision and drainage|i&d|incised and drained)\b/)) {
    const { text } = done;
    const region = REGIONS.find((one) => one.pattern.test(text));
    const deep = /\b(?:subcutaneous|fascia\w*|deep)\b/.test(text);
    const skin = !deep && /\b(?:skin|cutaneous|superficial)\b/.test(text);
    const parts = region === undefined ? undefined : deep ? region.subcutaneous : region.skin;
    const part = parts === undefined ? undefined : partOf(parts, text);
    const drain = /\b(?:penrose|drain (?:was )?(?:left|placed))\b/.test(text) ? "0" : "Z";
    out.push(
      part === undefined || (!deep && !skin)
        ? {
            name: "drainage of an abscess",
            missing: "the region with its side, and whether skin or the tissue under it was drained",
            evidence: done.evidence,
          }
        : {
            name: "drainage of an abscess",
            code: `0${deep ? "J" : "H"}9${part}${deep ? "0" : "X"}${drain}Z`,
            root: "drainage",
            evidence: done.evidence,
            confidence: 0.7,
          },
    );
  }
  return resolved(out);
}
