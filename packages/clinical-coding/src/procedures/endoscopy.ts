import { evidenceAt, firstEvidence, type Chart } from "../chart.ts";
import type { Suggestion } from "../types.ts";
import { doneAt, service, type Service } from "./service-draft.ts";

/** Whether the note reports an examination done, rather than talking of one. */
function isReport(chart: Chart, scope: RegExp): boolean {
  const named =
    scope.test(chart.lower) &&
    /\b(?:endoscop\w*|colonoscop\w*|sigmoidoscop\w*|egd|procedures?)\b/.test(chart.lower.slice(0, 300));
  const passed =
    /\b(?:scope|endoscope|gastroscope|colonoscope|instrument|anoscope)\b[^.]{0,60}\b(?:passed|advanced|introduced|inserted|reached|taken|guided|withdrawn|placed)\b|\b(?:passed|advanced|introduced|inserted|reached)\b[^.]{0,60}\b(?:cecum|duodenum|scope)\b|\bcecum (?:was )?reached\b|\b(?:extent|specimens?|blood loss)\s*:[^]*\b(?:extent|specimens?|blood loss|complications?)\s*:/.test(
      chart.lower,
    );
  const parts = [
    "extent",
    "specimens?",
    "blood loss",
    "complications?",
    "withdrawal",
    "preparation",
    "sedation",
    "consent",
    "time out",
  ];
  const reported = parts.filter((part) => new RegExp(`\\b${part}\\b`).test(chart.lower)).length >= 5;
  return named && (passed || reported);
}

/** Work through an upper endoscope, the weightiest first: number, our words, the words of reports. */
const UPPER_WORK: readonly (readonly [code: string, title: string, pattern: RegExp])[] = [
  [
    "43246",
    "Upper endoscopy with feeding tube placed through the belly wall",
    /\b(?:peg|gastrostomy)(?: tube)?\b[^.]{0,60}\b(?:placed|inserted)\b/,
  ],
  [
    "43244",
    "Upper endoscopy with banding of varices",
    /\bvarices\b[^.]{0,60}\b(?:banded|ligated|bands? (?:were |was )?(?:placed|applied|deployed))\b|\bbands? (?:were |was )?(?:placed|applied|deployed)\b[^.]{0,40}\bvarices\b/,
  ],
  [
    "43255",
    "Upper endoscopy with bleeding stopped",
    /\b(?:bleeding|oozing|visible vessel)\b[^.]{0,90}\b(?:clipped|clips? (?:were |was )?(?:placed|applied|deployed)|coagulated|cauterized|hemostasis (?:was )?achieved)\b/,
  ],
  [
    "43247",
    "Upper endoscopy with foreign body removed",
    /\b(?:food (?:bolus|impaction)|foreign body|coin|battery)\b[^.]{0,70}\b(?:removed|retrieved|extracted|disimpacted)\b/,
  ],
  [
    "43248",
    "Upper endoscopy with stretching of the esophagus over a wire",
    /\b(?:savary|guide ?wire|over (?:a|the) wire)\b[^.]{0,70}\bdilat\w+\b|\bdilat\w+\b[^.]{0,60}\b(?:savary|over (?:a|the) (?:guide ?)?wire)\b/,
  ],
];

/** Work through a colonoscope besides biopsy and snare. */
const LOWER_WORK: readonly (readonly [code: string, title: string, pattern: RegExp])[] = [
  [
    "45390",
    "Colonoscopy with growth lifted and resected",
    /\bendoscopic mucosal resection\b|\bemr\b[^.]{0,60}\b(?:performed|done|technique)\b/,
  ],
  [
    "45388",
    "Colonoscopy with growth destroyed",
    /\b(?:polyp|lesion|angioectasia|tissue)\b[^.]{0,60}\b(?:ablated|argon plasma|fulgurated)\b/,
  ],
  ["45384", "Colonoscopy with growth removed by hot forceps", /\bhot (?:biopsy )?forceps\b/],
  [
    "45382",
    "Colonoscopy with bleeding stopped",
    /\b(?:active bleeding|bleeding (?:diverticul\w+|vessel|site))\b[^.]{0,80}\b(?:clipped|clips?|coagulated|cauterized|epinephrine)\b/,
  ],
];

function upper(chart: Chart): Service | undefined {
  if (!/\b(?:egd|esophagogastroduodenoscopy|upper (?:and lower )?endoscopy|gastroscop\w*)\b/.test(chart.lower))
    return undefined;
  if (
    !isReport(chart, /\b(?:egd|esophagogastroduodenoscopy|upper (?:and lower )?(?:gi )?endoscopy|gastroscop\w*)\b/) &&
    !/\bgastroscope was\b[^.]{0,40}passed/.test(chart.lower)
  )
    return undefined;
  const words = firstEvidence(chart, /\b(?:egd|esophagogastroduodenoscopy|upper endoscopy|gastroscope)\b/);
  if (words === undefined) return undefined;
  const dilated = doneAt(
    chart,
    /\bballoon\b[^.]{0,80}\b(?:placed|inflated|dilat\w+)|\bdilat(?:ed|ion)\b[^.]{0,60}\bballoon\b/,
  );
  if (dilated !== undefined)
    return service(
      "43249",
      "Upper endoscopy with balloon dilation of the esophagus",
      dilated,
      "a balloon was used across a narrowing of the esophagus",
    );
  for (const [code, title, pattern] of UPPER_WORK) {
    const work = taken(chart, pattern, (text) => !/\b(?:colon|cecum|rect(?:um|al)|sigmoid|hemorrhoid\w*)\b/.test(text));
    if (work !== undefined) return service(code, title, work, "work done through the upper endoscope");
  }
  const biopsy = upperBiopsy(chart);
  if (biopsy !== undefined)
    return service("43239", "Upper endoscopy with biopsy", biopsy, "tissue was taken at upper endoscopy");
  return service("43235", "Upper endoscopy, diagnostic", words, "upper endoscopy without tissue or treatment");
}

const BIOPSY =
  /\b(?:cold forceps|biops(?:y|ies|ied)\b[^.]{0,60}\b(?:taken|obtained|performed|forceps|sent)|(?:taken|obtained|sampled)\b[^.]{0,60}\bbiops\w*|biops(?:y|ies) (?:of|from|by)|was biopsied|were biopsied|cold biops(?:y|ies)|forceps)\b/;

function upperBiopsy(chart: Chart): ReturnType<typeof doneAt> {
  return taken(
    chart,
    BIOPSY,
    (text) =>
      !/\b(?:colon|cecum|rectum|sigmoid|flexure|polyp)\b/.test(text) ||
      /\b(?:esophag\w*|stomach|gastric|duoden\w*)\b/.test(text),
  );
}

function colonoscopyModifiers(chart: Chart, treated: boolean): string[] {
  const surveillance =
    /\bsurveillance\b|\bpersonal history of (?:adenomatous|colon) polyps?\b/.test(chart.lower) &&
    !/\bscreening\b/.test(reasonText(chart).replaceAll(/\bnot (?:a )?screening\b/g, ""));
  const screening =
    /\bscreening\b/.test(reasonText(chart)) &&
    !surveillance &&
    !/\bnot (?:a )?screening\b|\bno screening\b/.test(chart.lower);
  if (incomplete(chart)) return ["53"];
  if (!screening) return [];
  if (chart.input.payer === "medicare") return treated ? ["PT"] : [];
  return ["33"];
}

function incomplete(chart: Chart): boolean {
  return /\b(?:examination|procedure|colonoscopy)\b[^.]{0,40}\b(?:stopped|discontinued|aborted|abandoned|terminated|incomplete)\b|\bdiscontinued because\b/.test(
    chart.lower,
  );
}

function lower(chart: Chart, hasUpper: boolean): Service[] {
  if (!/\bcolonoscop\w*/.test(chart.lower) || !isReport(chart, /\bcolonoscop\w*/)) return [];
  const name = firstEvidence(chart, /\bcolonoscopy\b/);
  if (name === undefined) return [];
  const snare = taken(chart, /\bsnare\w*/, () => true);
  const biopsy = colonBiopsy(chart, hasUpper);
  const out: Service[] = [];
  const work = LOWER_WORK.map(([code, title, pattern]) => ({
    code,
    title,
    words: taken(chart, pattern, (text) => !/\b(?:stomach|gastric|duoden\w*|esophag\w*)\b/.test(text)),
  })).find((one) => one.words !== undefined);
  if (work?.words !== undefined && (snare === undefined || work.code === "45390")) {
    out.push(
      service(work.code, work.title, work.words, "work done through the colonoscope", {
        modifiers: colonoscopyModifiers(chart, true),
      }),
    );
  } else if (snare !== undefined) {
    out.push(
      service("45385", "Colonoscopy with removal by snare", snare, "a lesion was taken off with a snare", {
        modifiers: colonoscopyModifiers(chart, true),
      }),
    );
    if (biopsy !== undefined && /\bseparate\b|\banother\b|\bsecond\b/.test(chart.lower)) {
      out.push({
        ...service("45380", "Colonoscopy with biopsy", biopsy, "another lesion was sampled with forceps", {
          modifiers: ["59"],
        }),
        why: {
          rule: "separate-lesion",
          text: "biopsy of a lesion other than the one removed is told apart by modifier 59",
          source: "NCCI Policy Manual chapter 6; modifier 59",
        },
      });
    }
  } else if (biopsy !== undefined)
    out.push(
      service("45380", "Colonoscopy with biopsy", biopsy, "tissue was taken at colonoscopy", {
        modifiers: colonoscopyModifiers(chart, true),
      }),
    );
  else out.push(diagnosticColonoscopy(chart, name));
  return out;
}

function diagnosticColonoscopy(chart: Chart, name: NonNullable<ReturnType<typeof firstEvidence>>): Service {
  const reached =
    doneAt(
      chart,
      /\b(?:to the cecum|cecum (?:was )?reached|passed to the cecum|advanced to the cecum|stopped at \d+ cm)\b/,
    ) ?? name;
  const screening = /\bscreening\b/.test(reasonText(chart));
  if (chart.input.payer === "medicare" && screening && !incomplete(chart)) {
    const high =
      /\bhigh[- ]risk\b|\bfamily history of colo\w+ cancer\b/.test(chart.lower) &&
      !/\baverage[- ]risk\b/.test(chart.lower);
    return service(
      high ? "G0105" : "G0121",
      `Colorectal cancer screening by colonoscopy, ${high ? "high" : "average"} risk`,
      reached,
      "Medicare has its own codes for a screening colonoscopy that finds nothing to treat",
    );
  }
  return service("45378", "Colonoscopy, diagnostic", reached, "colonoscopy without tissue or treatment", {
    modifiers: colonoscopyModifiers(chart, false),
  });
}

/** Work with an instrument that the report tells of, outside indication and plan. */
function taken(chart: Chart, pattern: RegExp, accept: (text: string) => boolean): ReturnType<typeof doneAt> {
  for (const sentence of chart.sentences) {
    if (/indication|past-history|plan|instructions|reason/.test(sentence.section.kind)) continue;
    const text = chart.lower.slice(sentence.start, sentence.end);
    const match = pattern.exec(text);
    if (
      match === null ||
      !accept(text) ||
      /\b(?:no|not|none)\b[^.;]{0,30}$/.test(text.slice(0, match.index)) ||
      /\b(?:last year|years? ago|earlier biops\w+|none taken)\b/.test(text)
    )
      continue;
    return evidenceAt(chart, sentence.start + match.index, sentence.start + match.index + match[0].length);
  }
  return undefined;
}

/** What the note says of the reason, without what it plans. */
function reasonText(chart: Chart): string {
  return chart.sections
    .filter((one) => one.kind !== "plan" && one.kind !== "instructions")
    .map((one) => chart.lower.slice(one.start, one.end))
    .join(" ");
}

/** Forceps work in the colon; where both ends were examined the sentence must speak of the colon or not of the stomach. */
function colonBiopsy(chart: Chart, hasUpper: boolean): ReturnType<typeof doneAt> {
  for (const sentence of chart.sentences) {
    if (/indication|past-history|plan/.test(sentence.section.kind)) continue;
    const text = chart.lower.slice(sentence.start, sentence.end);
    const match = BIOPSY.exec(text);
    if (match === null || /\b(?:no|not)\b[^.]{0,20}$/.test(text.slice(0, match.index))) continue;
    if (hasUpper && /\b(?:duoden\w*|stomach|gastric|antrum|esophag\w*|celiac|bulb)\b/.test(text)) continue;
    if (/\bsnare\b/.test(text) && !/forceps/.test(text)) continue;
    return evidenceAt(chart, sentence.start + match.index, sentence.start + match.index + match[0].length);
  }
  return undefined;
}

/** The lower part of the colon alone; a report that goes on to the cecum is a colonoscopy. */
function sigmoid(chart: Chart): Service[] {
  if (!/\bsigmoidoscop\w+/.test(chart.lower) || /\bcolonoscop\w+/.test(chart.lower)) return [];
  const name = firstEvidence(chart, /\b(?:flexible )?sigmoidoscopy\b/);
  if (name === undefined || !isReport(chart, /\bsigmoidoscop\w+/)) return [];
  const biopsy = colonBiopsy(chart, false);
  return [
    biopsy === undefined
      ? service("45330", "Sigmoid colon viewed, look only", name, "the lower colon was viewed")
      : service("45331", "Sigmoid colon viewed with biopsy", biopsy, "tissue was taken from the lower colon"),
  ];
}

/** Endoscopies that the note reports; of two in one session the lesser carries modifier 51. */
export function endoscopies(chart: Chart, _diagnoses: readonly Suggestion[]): Service[] {
  const top = upper(chart);
  const bottom = lower(chart, top !== undefined);
  if (top !== undefined && bottom.length > 0 && top.code !== "43235") top.modifiers = ["51"];
  return [...bottom, ...sigmoid(chart), ...(top === undefined ? [] : [top])];
}
