import type { Chart } from "../chart.ts";
import { doneAll, service, type Done, type Service } from "./service-draft.ts";

const JOINTS =
  "glenohumeral|subacromial|acromioclavicular|temporomandibular|trochanteric|olecranon|interphalangeal|metacarpophalangeal|metatarsophalangeal|carpometacarpal|knees?|shoulders?|hips?|wrists?|elbows?|ankles?|thumb|fingers?|toes?|bursae?";
/** An injection into a joint named by its words; tendon sheaths and trigger points have numbers of their own. */
const INJECTED = new RegExp(
  `\\b(?:injected|injection|aspirat\\w+|arthrocentesis)\\b[^.;]{0,80}\\b(?:${JOINTS})\\b|\\b(?:${JOINTS})\\b[^.;]{0,60}\\b(?:was|were) (?:injected|aspirated)\\b`,
);
const NOT_JOINT =
  /\b(?:trigger points?|tendon sheath|trigger finger|carpal tunnel|nerve block|plantar fascia|epidural|vaccine)\b/;

/** Number without and with ultrasound guidance, by size of the joint. */
const SIZES: readonly (readonly [name: string, pattern: RegExp, plain: string, guided: string])[] = [
  ["medium", /\b(?:acromioclavicular|temporomandibular|wrists?|elbows?|ankles?|olecranon)\b/, "20605", "20606"],
  ["large", /\b(?:knees?|shoulders?|hips?|subacromial|glenohumeral|trochanteric)\b/, "20610", "20611"],
  [
    "small",
    /\b(?:fingers?|toes?|thumb|interphalangeal|metacarpophalangeal|metatarsophalangeal|carpometacarpal)\b/,
    "20600",
    "20604",
  ],
];

function jointService(done: Done): Service | undefined {
  const text = done.evidence.text.toLowerCase();
  if (/\bdiscussed|offered\b/.test(text) || NOT_JOINT.test(done.text)) return undefined;
  const [name, , plain, guided] = SIZES.find(([, pattern]) => pattern.test(text)) ??
    SIZES[1] ?? ["large", /./, "20610", "20611"];
  const seen = /\bultrasound[- ]guid\w+|\bunder ultrasound\b|\bwith ultrasound (?:guidance|visuali\w+)\b/.test(
    done.text,
  );
  const right = /\bright\b/.test(text);
  const left = /\bleft\b/.test(text);
  return service(
    seen ? guided : plain,
    `Injection or aspiration of a ${name} joint${seen ? " with ultrasound guidance" : ""}`,
    done.evidence,
    seen ? "a joint was injected under ultrasound; the picture must be kept and reported" : "a joint was injected",
    { modifiers: right === left ? [] : right ? ["RT"] : ["LT"] },
  );
}

/** Injections of joints by size and guidance; each number once. */
export function jointInjections(chart: Chart): Service[] {
  const out: Service[] = [];
  for (const done of doneAll(chart, INJECTED)) {
    const line = jointService(done);
    if (line !== undefined && !out.some((one) => one.code.slice(0, 4) === line.code.slice(0, 4))) out.push(line);
  }
  return out;
}
