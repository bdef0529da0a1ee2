import type { Chart } from "../../chart.ts";
import { vesselsIn } from "../modifiers/anatomic.ts";
import { speaksOf } from "../service-draft.ts";
import { doneInStay, firstInStay, type PcsReading, sideCharacter } from "./pcs-draft.ts";

const COUNT: Readonly<Record<string, number>> = { a: 1, an: 1, one: 1, single: 1, two: 2, three: 3, four: 4, five: 5 };

const numberOf = (word: string): number => COUNT[word] ?? (Number(word) || 0);

/** Hours on the ventilator: hours or days as the note states them. ICD-10-PCS section 5, ventilation by consecutive hours. */
export function ventilation(chart: Chart): PcsReading[] {
  if (!speaksOf(chart, ["ventilat", "intubated"])) return [];
  const done = doneInStay(
    chart,
    /\b(?:mechanical(?:ly)? ventilat\w+|on the ventilator|ventilator support|remained intubated|intubated for)\b[^.]{0,100}/,
  ).find(
    (one) =>
      !/\b(?:non-?invasive|bipap|cpap|no mechanical|during (?:the )?(?:surgery|operation|procedure))\b/.test(one.text),
  );
  if (done === undefined) return [];
  const match = /\b(\d{1,4}(?:\.\d)?)[ -]?(hours?|hrs?|days?)\b/.exec(done.text);
  if (match === null)
    return [
      {
        name: "mechanical ventilation",
        missing: "how many consecutive hours it lasted (start and stop)",
        evidence: done.evidence,
      },
    ];
  const hours = Number(match[1]) * ((match[2] ?? "").startsWith("d") ? 24 : 1);
  const duration = hours < 24 ? "3" : hours <= 96 ? "4" : "5";
  return [
    {
      name: `mechanical ventilation, ${hours} hours`,
      code: `5A19${duration}5Z`,
      root: "performance",
      evidence: done.evidence,
      confidence: 0.75,
      assumed: (match[2] ?? "").startsWith("d")
        ? "days are counted as 24 hours each; start and stop decide"
        : undefined,
    },
  ];
}

/** Coronary arteries widened through a catheter: number of arteries, and kind and number of stents. Guideline B4.4. */
export function coronaryIntervention(chart: Chart): PcsReading[] {
  if (!speaksOf(chart, ["stent", "angioplasty", "pci"])) return [];
  const statements = doneInStay(
    chart,
    /\b(?:pci|percutaneous coronary intervention|(?:drug[- ]eluting|bare[- ]metal|coronary) stents?|des\b|angioplasty|stent(?:ing|ed)?)\b/,
  ).filter((one) => vesselsIn(one.text).length > 0 && /\b(?:pci|stent\w*|angioplasty|des)\b/.test(one.text));
  const [first] = statements;
  if (first === undefined) return [];
  const vessels = new Set(statements.flatMap((one) => vesselsIn(one.text)));
  const text = statements.map((one) => one.text).join(" ");
  const stated = /\b(one|two|three|four|five|single|an?|\d) (?:\w+[- ]){0,3}stents?\b/.exec(text)?.[1];
  const stents = /\bstent\w*|\bdes\b/.test(text) ? Math.max(numberOf(stated ?? "") || vessels.size, 1) : 0;
  const coated = /\bdrug[- ]eluting\b|\bdes\b|\beverolimus|\bzotarolimus|\bsirolimus/.test(text);
  const bare = /\bbare[- ]metal\b|\bbms\b/.test(text);
  if (stents > 0 && !coated && !bare)
    return [
      {
        name: "coronary stent",
        missing: "whether the stent releases a drug or is of bare metal",
        evidence: first.evidence,
      },
    ];
  const at = Math.min(stents, 4) - 1;
  const device = stents === 0 ? "Z" : ((coated ? "4567" : "DEFG")[at] ?? "Z");
  return [
    {
      name: `coronary angioplasty of ${vessels.size} ${vessels.size === 1 ? "artery" : "arteries"}`,
      code: `027${Math.min(vessels.size, 4) - 1}3${device}Z`,
      root: "dilation",
      evidence: first.evidence,
      confidence: statements.length === 1 ? 0.75 : 0.6,
    },
  ];
}

const CORONARY =
  /\b(?:lad|left anterior descending|diagonal|circumflex|lcx|om ?\d?|obtuse|marginal|rca|right coronary|pda|posterior descending|plv|posterolateral|ramus|coronary)\b/;

/** Coronary grafts: mammary arteries and vein grafts from the aorta apart, the vein's taking, and the heart-lung machine. B3.6b, B3.9. */
export function coronaryGrafts(chart: Chart): PcsReading[] {
  if (!speaksOf(chart, ["cabg", "coronary artery bypass", "bypass graft"])) return [];
  const done = firstInStay(chart, /\b(?:cabg|coronary (?:artery )?bypass(?: graft\w*)?|bypass graft\w*)\b/);
  if (done === undefined || /\b(?:history of|status post|prior|previous)\b/.test(done.text)) return [];
  const { section } = done.sentence;
  const text = `${done.text} ${chart.lower.slice(section.start, section.end)}`;
  const out: PcsReading[] = [];
  const add = (name: string, code: string, root: "bypass" | "excision" | "performance"): void => {
    out.push({ name, code, root, evidence: done.evidence, confidence: 0.7 });
  };
  const left = /\b(?:lima|left internal (?:mammary|thoracic))\b/.test(text);
  const right = /\b(?:rima|right internal (?:mammary|thoracic))\b/.test(text);
  if (left) add("graft from the left mammary artery", "02100Z9", "bypass");
  if (right) add("graft from the right mammary artery", "02100Z8", "bypass");
  const all = numberOf(
    /\b(?:cabg|bypass\w*(?: graft\w*)?)[^.]{0,12}?(?:x|times) ?(\d|two|three|four|five)\b/.exec(text)?.[1] ?? "",
  );
  const named = new Set(
    [...text.matchAll(/\b(?:svg|saphenous vein graft|vein graft)s? to (?:the )?([^.;]{2,80})/g)].flatMap((match) =>
      (match[1] ?? "")
        .split(/,| and /)
        .map((one) => one.trim())
        .filter((one) => one !== "" && CORONARY.test(one)),
    ),
  );
  const veins = named.size > 0 ? named.size : Math.max(0, all - Number(left) - Number(right));
  if (veins > 0 && /\b(?:svg|saphenous|vein)\b/.test(text)) {
    add(
      `vein grafts to ${veins} coronary ${veins === 1 ? "artery" : "arteries"}`,
      `021${Math.min(veins, 4) - 1}09W`,
      "bypass",
    );
    const leg = sideCharacter(
      ["P", "Q"],
      /[^.]*\b(?:harvest\w*|saphenous vein (?:was )?(?:taken|obtained))[^.]*/.exec(text)?.[0] ?? "",
    );
    if (leg !== undefined)
      add("saphenous vein taken for grafts", `06B${leg}${/\bendoscop\w+\b/.test(text) ? "4" : "0"}ZZ`, "excision");
  }
  if (out.length === 0)
    return [
      {
        name: "coronary bypass",
        missing: "the grafts: from which vessel, to how many coronary arteries",
        evidence: done.evidence,
      },
    ];
  if (/\bcardiopulmonary bypass\b|\bon[- ]pump\b/.test(text) && !/\boff[- ]pump\b/.test(text))
    add("heart-lung machine", "5A1221Z", "performance");
  return out;
}

/** Pacemakers and defibrillators: generator by kind in the chest, each lead by place and kind. Insertion of each device apart. */
export function cardiacDevice(chart: Chart): PcsReading[] {
  if (!speaksOf(chart, ["pacemaker", "defibrillator", "icd "])) return [];
  const done = firstInStay(
    chart,
    /\b(?:pacemaker|icd|defibrillator|crt-[dp])\b[^.]{0,60}\b(?:implant\w*|plac\w+|insert\w+)\b|\b(?:implant\w*|plac\w+|insert\w+) (?:of )?(?:an? )?(?:\w+[- ]){0,4}(?:pacemaker|icd|defibrillator|crt-[dp])\b/,
  );
  if (
    done === undefined ||
    /\b(?:history of|status post|temporary|leadless|prior|previous|interrogat\w+)\b/.test(done.text)
  )
    return [];
  const { section } = done.sentence;
  const text = `${done.text} ${chart.lower.slice(section.start, section.end)}`;
  const shock = /\b(?:icd|defibrillator|crt-d)\b/.test(done.text);
  const three = /\b(?:biventricular|crt-[dp]|resynchroni[sz]ation)\b/.test(text);
  const two = /\bdual[- ]chamber\b/.test(text);
  const one = /\bsingle[- ]chamber\b/.test(text);
  if (!shock && !three && !two && !one)
    return [
      { name: "pacemaker", missing: "whether it is single or dual chamber or biventricular", evidence: done.evidence },
    ];
  const generator = shock ? (three ? "9" : "8") : three ? "7" : two ? "6" : "4";
  const out: PcsReading[] = [];
  const add = (name: string, code: string): void => {
    out.push({ name, code, root: "insertion", evidence: done.evidence, confidence: 0.7 });
  };
  add("generator in the chest", `0JH60${generator}Z`);
  const lead = shock ? "K" : "J";
  if (two || three) add("lead in the right atrium", "02H63JZ");
  if (one && /\batrial lead\b|\bright atri\w+ lead\b/.test(text)) add("lead in the right atrium", "02H63JZ");
  else add("lead in the right ventricle", `02HK3${lead}Z`);
  if (three) add("lead in the coronary vein", "02H43JZ");
  return out;
}
