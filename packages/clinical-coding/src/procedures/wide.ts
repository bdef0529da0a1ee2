import type { Chart } from "../chart.ts";
import type { CodingFinding } from "../types.ts";
import { areaIn, lengthsIn, stepFor } from "./lengths.ts";
import { type Done, doneAll, firstDone, service, type Service, speaksOf } from "./service-draft.ts";
import { type WideRow, WIDE_ROWS } from "./wide-table.ts";

const minutesIn = (text: string): number | undefined => {
  const match = /\b(\d{1,3}) ?(?:-| )?min(?:ute)?s?\b/.exec(text);
  return match === null ? undefined : Number(match[1]);
};

function fitting(chart: Chart, row: WideRow): Done | undefined {
  if (!speaksOf(chart, row.stems)) return undefined;
  if (row.payer === "medicare" && chart.input.payer !== "medicare") return undefined;
  if (row.payer === "other" && chart.input.payer === "medicare") return undefined;
  return doneAll(chart, row.pattern).find((done) => {
    if (row.also !== undefined && !row.also.test(done.text)) return false;
    if (row.unless?.test(done.text) === true) return false;
    if (row.minutes === undefined) return true;
    const minutes = minutesIn(done.text);
    return minutes !== undefined && minutes >= row.minutes[0] && minutes <= row.minutes[1];
  });
}

const COUNTS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  fifteen: 15,
};

/** How many lesions the words count; one when they count none. */
function countIn(text: string): number {
  const word =
    /\b(one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|\d{1,2})\b(?: \w+){0,4} (?:lesions?|keratos[ei]s|spots?|warts?|verrucae?|ak'?s?|moles?|biops(?:y|ies)|areas|molluscum|papules)\b/.exec(
      text,
    )?.[1];
  return word === undefined ? 1 : (COUNTS[word] ?? (Number(word) || 1));
}

const DESTROYED =
  /\b(?:cryotherapy|cryosurgery|liquid nitrogen|frozen|cryo|electrodesicc\w+|destroyed|destruction|cantharidin|curettage)\b/;

/** Spots destroyed: precancerous ones by number, warts and other harmless ones up to 14 or more. */
function destructions(chart: Chart): Service[] {
  if (!speaksOf(chart, ["cryo", "nitrogen", "frozen", "destr", "electrodes", "canthar"])) return [];
  const out: Service[] = [];
  for (const done of doneAll(chart, DESTROYED)) {
    const { text } = done;
    const count = countIn(text);
    const before =
      /\bactinic|\bkeratos[ei]s\b(?<!seborrheic keratos[ei]s)|\bak'?s?\b/.test(text) && !/\bseborrheic\b/.test(text);
    const harmless = /\b(?:warts?|verruca\w*|molluscum|seborrheic|skin tags?)\b/.test(text);
    if (before && !out.some((one) => one.code === "17000")) {
      if (count >= 15)
        out.push(service("17004", "Precancerous spots destroyed, 15 or more", done.evidence, `${count} spots`));
      else {
        out.push(service("17000", "First precancerous spot destroyed", done.evidence, "the first spot"));
        if (count > 1)
          out.push(
            service(
              "17003",
              "Each further precancerous spot destroyed, 2 to 14",
              done.evidence,
              `${count} spots, less the first`,
              { units: count - 1 },
            ),
          );
      }
    } else if (harmless && !out.some((one) => one.code.startsWith("1711")))
      out.push(
        service(
          count >= 15 ? "17111" : "17110",
          `Warts or other harmless spots destroyed, ${count >= 15 ? "15 or more" : "up to 14"}`,
          done.evidence,
          `${count} spots`,
        ),
      );
  }
  return out;
}

/** Skin biopsies by the way they were taken: the first of the weightiest kind, further ones as additions. */
function skinBiopsies(chart: Chart): Service[] {
  if (!speaksOf(chart, ["biops"])) return [];
  const kinds = [
    ["incisional", /\bincisional biops\w+\b/, "11106", "11107"],
    ["punch", /\bpunch biops\w+\b/, "11104", "11105"],
    ["shave", /\b(?:shave|tangential|saucerization) biops\w+\b/, "11102", "11103"],
  ] as const;
  const out: Service[] = [];
  for (const [name, pattern, first, further] of kinds) {
    const all = doneAll(chart, pattern).filter((one) =>
      /\b(?:performed|taken|obtained|done|was|were|today)\b/.test(one.text),
    );
    const [done] = all;
    if (done === undefined) continue;
    const count = Math.max(...all.map((one) => countIn(one.text)));
    const started = out.length > 0;
    if (!started)
      out.push(
        service(
          first,
          `Skin biopsy, ${name}, first spot`,
          done.evidence,
          "the weightiest way of taking tissue gives the first number",
        ),
      );
    const rest = started ? count : count - 1;
    if (rest > 0)
      out.push(
        service(further, `Skin biopsy, ${name}, each further spot`, done.evidence, `${rest} further`, { units: rest }),
      );
  }
  return out;
}

type Sizes = readonly (readonly [number, string])[];
const sizes = (codes: readonly string[]): Sizes =>
  codes.map((code, at) => [[0.5, 1, 2, 3, 4, 999][at] ?? 999, code] as const);
/** By trunk and limbs; scalp, neck, hands, feet, genitals; face and its parts. */
const HARMLESS: readonly Sizes[] = [
  sizes(["11400", "11401", "11402", "11403", "11404", "11406"]),
  sizes(["11420", "11421", "11422", "11423", "11424", "11426"]),
  sizes(["11440", "11441", "11442", "11443", "11444", "11446"]),
];
const MALIGNANT: readonly Sizes[] = [
  sizes(["11600", "11601", "11602", "11603", "11604", "11606"]),
  sizes(["11620", "11621", "11622", "11623", "11624", "11626"]),
  sizes(["11640", "11641", "11642", "11643", "11644", "11646"]),
];

/** Skin growths cut out, by kind, group of sites and width with margins. */
function excisions(chart: Chart, findings: CodingFinding[]): Service[] {
  if (!speaksOf(chart, ["excis"])) return [];
  const done = firstDone(
    chart,
    /\b(?:lesion|nevus|mole|cyst|carcinoma|melanoma|lipoma|growth)\b(?:[^.;]|\.\d){0,60}\b(?:was |were )?(?:completely |fully |elliptically )?excised\b|\bexcision of (?:an? |the )?(?:[\w.]+ ){0,6}(?:lesion|nevus|mole|cyst|carcinoma|melanoma|growth)\b/,
  );
  if (done === undefined || /\b(?:biopsy|lipoma|breast|previous|history)\b/.test(done.text)) return [];
  const bad = /\b(?:carcinoma|melanoma|malignan\w+)\b/.test(done.text);
  const where = /\b(?:face|cheek|forehead|ear|eyelid|nose|lip|chin|temple)\b/.test(done.text)
    ? 2
    : /\b(?:scalp|neck|hand|finger|foot|toe|genital\w*|vulva|penis|scrotum)\b/.test(done.text)
      ? 1
      : 0;
  const lengths = lengthsIn(done.text);
  const margin = /\b(\d(?:\.\d)?) ?(mm|cm) margins?\b/.exec(done.text);
  const margins = margin === null ? 0 : Number(margin[1]) / (margin[2] === "mm" ? 10 : 1);
  const own = lengths.filter((one) => margin === null || one !== margins);
  const width = Math.max(0, ...own) + 2 * margins;
  if (own.length === 0) {
    findings.push({
      rule: "excision-size",
      severity: "advice",
      message:
        "A growth was cut out, but the note gives neither its width nor its margins; the number goes by the widest width with both margins, before it is cut.",
      source: "NCCI Policy Manual chapter 3; excisions go by site and width with margins",
      evidence: [done.evidence],
    });
    return [];
  }
  if (/\bpathology (?:is )?pending\b/.test(chart.lower))
    findings.push({
      rule: "excision-pathology",
      severity: "advice",
      message:
        "Pathology is pending: whether the growth is malignant decides the number, so the line waits for the report.",
      source: "ICD-10-CM guideline IV.K; excisions go by the kind of growth",
      evidence: [done.evidence],
    });
  const rounded = Math.round(width * 100) / 100;
  return [
    service(
      stepFor(rounded, (bad ? MALIGNANT : HARMLESS)[where] ?? []),
      `${bad ? "Malignant" : "Harmless"} skin growth cut out, ${rounded} cm with margins`,
      done.evidence,
      `${rounded} cm with margins${margin === null ? "; no margins are stated" : ""}`,
      { confidence: 0.7 },
    ),
  ];
}

/** Wounds cleaned of dead tissue by the deepest layer and the area of all wounds of that layer: first 20 sq cm, then each further. */
function woundDebridement(chart: Chart, findings: CodingFinding[]): Service[] {
  if (!speaksOf(chart, ["debrid"])) return [];
  const all = doneAll(chart, /\bdebrid(?:ed|ement)\b/).filter((one) =>
    /\b(?:wound|ulcer|tissue|slough|eschar|necrotic)\b/.test(one.text),
  );
  const [done] = all;
  if (done === undefined || /\b(?:nail|burn|tooth|dental|fracture|joint)\b/.test(done.text)) return [];
  const text = all.map((one) => one.text).join(" ");
  const layer =
    /\bbone\b/.test(text) && /\b(?:to|of|including|down to|through) (?:the )?bone\b/.test(text)
      ? (["11044", "11047", "bone"] as const)
      : /\b(?:muscle|fascia)\b/.test(text)
        ? (["11043", "11046", "muscle or fascia"] as const)
        : /\bsubcutaneous\b/.test(text)
          ? (["11042", "11045", "tissue under the skin"] as const)
          : /\b(?:epidermis|dermis|slough|fibrin|biofilm|devitalized|selective)\b/.test(text)
            ? (["97597", "97598", "skin or slough"] as const)
            : undefined;
  const area =
    all.reduce<number | undefined>((sum, one) => {
      const own = areaIn(one.text);
      return own === undefined ? sum : (sum ?? 0) + own;
    }, undefined) ?? areaIn(chart.lower);
  if (layer === undefined || area === undefined) {
    findings.push({
      rule: "debridement-depth-area",
      severity: "advice",
      message:
        "A wound was debrided; the number goes by the deepest tissue taken and its area in square centimetres, and the note does not give both.",
      source: "NCCI Policy Manual chapter 3; Medicare LCDs on debridement",
      evidence: [done.evidence],
    });
    return [];
  }
  const [first, further, name] = layer;
  const more = area > 20 ? Math.ceil((area - 20) / 20 - 1e-9) : 0;
  const words = `${area} sq cm down to ${name}`;
  return [
    service(first, `Dead tissue cut away, ${name}, first 20 sq cm`, done.evidence, words, { confidence: 0.75 }),
    ...(more === 0
      ? []
      : [
          service(further, `Dead tissue cut away, ${name}, each further 20 sq cm`, done.evidence, words, {
            units: more,
            confidence: 0.75,
          }),
        ]),
  ];
}

/** Care after a stay: by the day of the visit after discharge, first contact and complexity. */
function transition(chart: Chart, findings: CodingFinding[]): Service[] {
  if (!speaksOf(chart, ["transition of care", "transitional care", "tcm"])) return [];
  const done = firstDone(
    chart,
    /\b(?:transition(?:al)? (?:of )?care(?: management)?(?: visit)?|tcm (?:visit|services?))\b/,
  );
  if (done === undefined) return [];
  const contact =
    /\b(?:contact\w*|called|phone call|spoke)\b[^.;]{0,60}\b(?:within )?(?:two|2|one|1) (?:business |working )?days?\b/.test(
      chart.lower,
    );
  const days =
    /\b(?:within|day|seen) ?(\d{1,2}|seven|fourteen) ?(?:days?)? (?:of|after|from|since) (?:hospital )?discharge\b|\bdischarged (\d{1,2}) days ago\b/.exec(
      chart.lower,
    );
  const after = days === null ? undefined : ({ seven: 7, fourteen: 14 }[days[1] ?? ""] ?? Number(days[1] ?? days[2]));
  const high = /\bhigh(?:ly)?[- ](?:complex\w*|complexity)\b/.test(chart.lower);
  if (!contact || after === undefined || after > 14) {
    findings.push({
      rule: "transition-of-care",
      severity: "advice",
      message:
        "The note speaks of care after a stay; it needs a contact within two working days of discharge and a visit within 7 or 14 days, both with their dates.",
      source: "42 CFR 410.26; CMS MLN 908628 Transitional Care Management",
      evidence: [done.evidence],
    });
    return [];
  }
  const code = high && after <= 7 ? "99496" : "99495";
  return [
    service(
      code,
      `Transition from hospital, ${code === "99496" ? "high" : "moderate"} complexity`,
      done.evidence,
      `contact within two working days, seen ${after} days after discharge`,
      { confidence: 0.65 },
    ),
  ];
}

/** Procedures of the wider table, with those that are counted by number, size, area or days. Codes that stand already are left out. */
export function wideServices(chart: Chart, known: readonly Service[], findings: CodingFinding[]): Service[] {
  const out: Service[] = [];
  const taken = (code: string): boolean => [...known, ...out].some((one) => one.code === code);
  for (const row of WIDE_ROWS) {
    if (
      taken(row.code) ||
      (row.not !== undefined && [...known, ...out].some((one) => row.not?.test(one.code) === true))
    )
      continue;
    const done = fitting(chart, row);
    if (done === undefined) continue;
    const minutes = row.minutes === undefined ? undefined : minutesIn(done.text);
    out.push(
      service(
        row.code,
        row.title,
        done.evidence,
        minutes === undefined ? "done at this visit" : `${minutes} minutes stated`,
        {
          modifiers: [...(row.modifiers ?? [])],
          units: row.code === "99498" ? Math.max(1, Math.floor(((minutes ?? 46) - 16) / 30)) : 1,
          confidence: 0.7,
        },
      ),
    );
  }
  for (const one of [
    ...destructions(chart),
    ...skinBiopsies(chart),
    ...excisions(chart, findings),
    ...woundDebridement(chart, findings),
    ...transition(chart, findings),
  ])
    if (!taken(one.code)) out.push(one);
  return out;
}
