import { affirms, type FamilyChoice, type FamilyContext } from "./family-context.ts";

type Family = (context: FamilyContext) => FamilyChoice | undefined;

const SOURCE = "ICD-10-CM Guidelines I.C.5.b";

/** Words near the mention, so that one substance does not take another's pattern. */
function around(context: FamilyContext): string {
  const at = context.sentence.indexOf(context.mention);
  const start = Math.max(0, context.sentence.lastIndexOf(";", at), at - 45);
  return context.sentence.slice(start, at + context.mention.length + 90);
}

/** The character for use, abuse or dependence: the highest of what the provider documents (I.C.5.b.2). */
function pattern(text: string): "1" | "2" | "9" | undefined {
  if (/\b(?:dependence|dependent|dependency|addict\w*|alcoholi(?:sm|c\b))/.test(text)) return "2";
  if (
    /\b(?:moderate|severe)\b(?=[^.;]{0,30}\buse disorder)|\buse disorder[,;:( -]+(?:\w+[,; ]+)?(?:moderate|severe)\b/.test(
      text,
    )
  )
    return "2";
  if (/\bmild\b(?=[^.;]{0,30}\buse disorder)|\buse disorder[,;:( -]+(?:\w+[,; ]+)?mild\b/.test(text)) return "1";
  if (/\b(?:abuse|misuse|harmful use)\b/.test(text)) return "1";
  if (/\buse disorder\b/.test(text)) return "2";
  return /\buse\b/.test(text) ? "9" : undefined;
}

const WITHDRAWAL_STEMS = /^F1[0135]$|^F19$|^F14$|^F12$/;

function withdrawalCode(stem: string, level: string, text: string): string {
  const base = `${stem}.${level}3`;
  if (stem === "F11" || stem === "F14" || stem === "F15") return stem === "F11" ? base : `${base}`;
  if (stem === "F12") return base;
  const delirium = /\bdelirium\b|\bdelirium tremens\b|\bdts\b/.test(text);
  const perception = /\bperceptual\b|\bhallucinat\w*/.test(text) && !/\bno (?:perceptual|hallucinat)/.test(text);
  const plain = /\buncomplicated\b|\bwithout (?:complication|delirium|perceptual)/.test(text);
  return `${base}${delirium ? "1" : perception ? "2" : plain ? "0" : "9"}`;
}

/** Disorders by substance: pattern, remission, intoxication, withdrawal, and what the substance brings on. */
export function substance(stem: string): Family {
  return (context) => {
    const text = `${around(context)} ${context.mention}`;
    const level = pattern(text);
    const all = `${text} ${context.item}`;
    if (affirms(text, /\bremission\b/) && level !== undefined)
      return { code: `${stem}.${level}1`, why: "remission as the provider documents it", source: `${SOURCE}.1` };
    const level2 = level ?? "9";
    if (
      affirms(text, /\bwithdrawal\b/, context.setting === "inpatient") &&
      WITHDRAWAL_STEMS.test(stem) &&
      !/\b(?:no|without) withdrawal\b/.test(text)
    )
      return {
        code: withdrawalCode(
          stem,
          level2 === "9" && stem === "F10" ? "2" : level2 === "9" && stem === "F11" ? "2" : level2,
          all,
        ),
      };
    if (affirms(text, /\bintoxicat\w*/, context.setting === "inpatient") && level2 !== "9")
      return {
        code: /\bdelirium\b/.test(text)
          ? `${stem}.${level2}21`
          : `${stem}.${level2}2${stem === "F12" || stem === "F11" || stem === "F14" || stem === "F15" ? "9" : /\buncomplicated\b/.test(text) ? "0" : "9"}`,
      };
    if (affirms(text, /\b(?:induced )?psychotic disorder\b/))
      return { code: `${stem}.${level2}5${/\bdelusion/.test(text) ? "0" : /\bhallucin/.test(text) ? "1" : "9"}` };
    if (affirms(text, /\binduced (?:mood|depressive|bipolar) disorder\b/)) return { code: `${stem}.${level2}4` };
    if (affirms(text, /\binduced anxiety disorder\b/)) return { code: `${stem}.${level2}80` };
    if (affirms(text, /\binduced sleep disorder\b/)) return { code: `${stem}.${level2}82` };
    if (level === undefined || level === "9") return undefined;
    return {
      code: `${stem}.${level}0`,
      why: "the highest of use, abuse and dependence that is documented",
      source: `${SOURCE}.2`,
    };
  };
}

/** Substances by name; use alone, tied to no disorder, has no code (I.C.5.b.3). */
export const SUBSTANCE_FAMILIES: Readonly<Record<string, Family>> = {
  alcohol: (context) =>
    /\balcohol\w* intoxication\b/.test(context.sentence) && pattern(around(context)) === undefined
      ? { code: "F10.929" }
      : substance("F10")(context),
  opioid: substance("F11"),
  cannabis: substance("F12"),
  sedative: substance("F13"),
  cocaine: substance("F14"),
  stimulant: substance("F15"),
  hallucinogen: substance("F16"),
  inhalant: substance("F18"),
  substance: substance("F19"),
};
