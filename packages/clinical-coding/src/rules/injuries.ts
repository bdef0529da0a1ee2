import type { Diagnosis } from "../candidate.ts";
import { add, drop, has, putBefore, type RuleState, seen, withCode } from "./diagnosis-list.ts";

/** Body region of an injury code: the digit after S, or that of a burn category. */
const region = (code: string): string => (code.startsWith("S") ? code.slice(0, 2) : code.slice(0, 3));

/** How grave an injury is, for the order of several: 1 is the gravest. */
function gravity(code: string): number {
  if (/^S(?:06\.[1-9]|2[5-7]|3[5-7])/.test(code)) return 1;
  if (/^S(?:02|12|22|32|42|52|62|72|82|92)\.|^M80|^M84/.test(code)) return 2;
  if (/^S\d8\.|^S(?:07|17|28|38|47|57|67|77|87|97)/.test(code)) return 2;
  if (/^S06\.0/.test(code)) return 3;
  if (/^T2[0-5]\.[37]/.test(code)) return 2;
  if (/^T2[0-5]\.[26]/.test(code)) return 3;
  if (
    /^S(?:03|13|23|33|43|53|63|73|83|93)\.[0123]|^S(?:04|14|24|34|44|54|64|74|84|94|15|25|35|45|55|65|75|85|95)/.test(
      code,
    )
  )
    return 3;
  if (/^S\d1\./.test(code)) return 4;
  if (/^T2[0-5]\./.test(code)) return 5;
  if (/^S(?:13|23|33|43|53|63|73|83|93|16|29|39|46|56|66|76|86|96)/.test(code)) return 5;
  if (/^S\d0\./.test(code)) return 7;
  return 6;
}

/** Superficial injuries give way at the place of a graver one; the gravest stands first. */
export function injuries(state: RuleState): void {
  superficialWithGraver(state);
  brittleBones(state);
  bodySurface(state);
  const codes = state.list.filter((one) => /^(?:S|T2[0-5])/.test(one.code));
  const sorted = [...codes].sort((a, b) => gravity(a.code) - gravity(b.code) || codes.indexOf(a) - codes.indexOf(b));
  if (sorted.some((one, index) => one !== codes[index])) {
    const places = codes.map((one) => state.list.indexOf(one));
    for (const [index, place] of places.entries()) {
      const one = sorted[index];
      if (one === undefined) continue;
      state.list[place] = one;
      if (index === 0)
        one.why.push({
          rule: "gravest-first",
          text: "the gravest injury, and the deepest burn, stands first",
          source: "ICD-10-CM Guidelines I.C.19.b; I.C.19.d.1",
        });
    }
  }
}

function site(one: Diagnosis): string {
  const words = one.mention?.context.sentence ?? "";
  return (
    /\b(forearm|wrist|hand|thumb|finger|elbow|shoulder|hip|thigh|knee|lower leg|leg|shin|ankle|foot|toe|nose|face|scalp|head|forehead|lip|chin|chest)\b/.exec(
      words,
    )?.[1] ?? ""
  );
}

function superficialWithGraver(state: RuleState): void {
  const graver = state.list.filter((one) => /^S\d[1-9]\.|^S06/.test(one.code));
  drop(
    state,
    (one) =>
      /^S\d0\./.test(one.code) &&
      graver.some((other) => sameRegion(one.code, other.code) && !oppositeSides(one, other) && samePlace(one, other)),
    {
      rule: "superficial-injury",
      text: "a superficial injury at the place of a graver one is not coded",
      source: "ICD-10-CM Guidelines I.C.19.b.1",
    },
  );
}

/** Neighbouring regions that one place of the limb belongs to. */
function sameRegion(one: string, other: string): boolean {
  if (region(one) === region(other)) return true;
  return (
    (/^S60\.[28]/.test(one) && /^S52\.[56]/.test(other)) ||
    (/^S90\.[05]/.test(one) && /^S82\.[568]/.test(other)) ||
    (/^S50\.[03]/.test(one) && /^S42\.4/.test(other)) ||
    (/^S40\.[02]1?/.test(one) && /^S42\.[0-2]/.test(other)) ||
    (/^S80\.0/.test(one) && /^S72\.4/.test(other))
  );
}

/** The same narrow place: not a bruised elbow beside a broken wrist. */
function samePlace(one: Diagnosis, other: Diagnosis): boolean {
  if (one.mention === undefined || other.mention === undefined) return true;
  if (one.mention.sentence !== other.mention.sentence) {
    const here = site(one);
    return here === "" || site(other) === "" || here === site(other);
  }
  const between = one.mention.context.sentence;
  const places = new Set(
    [
      ...between.matchAll(
        /\b(?:forearm|wrist|hand|thumb|finger|elbow|upper arm|shoulder|hip|thigh|knee|lower leg|shin|ankle|foot|toe|nose|scalp|forehead|lip|chin|eyebrow|cheek)\b/g,
      ),
    ].map((match) => match[0]),
  );
  return places.size <= 1;
}

/** Whether the names of the two codes speak of different sides. */
function oppositeSides(one: Diagnosis, other: Diagnosis): boolean {
  const [here, there] = [sideDigit(one), sideDigit(other)];
  return here !== "" && there !== "" && here !== there;
}

const sideDigit = (one: Diagnosis): string =>
  /\b(right|left)\b/.exec(one.mention?.title.toLowerCase() ?? "")?.[1] ?? "";

/** A fracture of a porous bone says the osteoporosis; an unspecified site gives way to a named one. */
function brittleBones(state: RuleState): void {
  if (has(state, /^M80\./))
    drop(
      state,
      (one) =>
        /^M81\./.test(one.code) ||
        (/^M80\.[08]0X/.test(one.code) && state.list.some((other) => /^M80\.[08](?!0X)/.test(other.code))) ||
        /^M48\.5|^M84\.4/.test(one.code),
      {
        rule: "osteoporotic-fracture",
        text: "osteoporosis with a current fracture is one code",
        source: "ICD-10-CM Guidelines I.C.13.d.2",
      },
    );
}

/** Body surface of acute burns in tens of percent, and how much of it is third degree. */
function bodySurface(state: RuleState): void {
  const burn = withCode(state, /^T2[0-5]\.\w+[AD]$/);
  if (burn === undefined) return;
  const text = state.chart.lower;
  const total =
    /\b(\d{1,2})(?:\.\d)? ?(?:%|percent)[^.;]{0,25}\b(?:tbsa|total body surface|body surface|bsa)\b|\b(?:tbsa|total body surface(?: area)?|body surface(?: area)?|bsa)\b[^.;\d]{0,25}(\d{1,2})(?:\.\d)? ?(?:%|percent)/.exec(
      text,
    );
  if (total === null) return;
  const percent = Number(total[1] ?? total[2]);
  const third =
    /\b(\d{1,2}) ?(?:%|percent)[^.;,]{0,20}\b(?:third|full[- ]thickness|3rd)\b|\b(?:third|full[- ]thickness|3rd)[- ]?(?:degree)?[^.;,\d]{0,15}(\d{1,2}) ?(?:%|percent)/.exec(
      text,
    );
  const deepOnly = state.list
    .filter((one) => /^T2[0-5]\./.test(one.code))
    .every((one) => /^T2[0-5]\.[37]/.test(one.code));
  const deep = third === null ? (deepOnly ? percent : 0) : Number(third[1] ?? third[2]);
  const chemical = /^T2[0-5]\.[4-7]/.test(burn.code);
  const tens = Math.floor(percent / 10);
  const category = chemical ? "T32" : "T31";
  const words = seen(
    state,
    /\b\d{1,2}(?:\.\d)? ?(?:%|percent)[^.;]{0,25}\b(?:tbsa|total body surface|body surface|bsa)\b|\b(?:tbsa|total body surface|body surface|bsa)\b[^.;\d]{0,25}\d{1,2}/,
  );
  const last = state.list.filter((one) => /^T2[0-8]\./.test(one.code)).at(-1);
  add(
    state,
    tens === 0 ? `${category}.0` : `${category}.${tens}${Math.min(tens, Math.floor(deep / 10))}`,
    words === undefined ? burn.evidence.slice(0, 1) : [words],
    { rule: "burn-extent", text: "the body surface burned is added", source: "ICD-10-CM Guidelines I.C.19.d.6" },
    { after: last },
  );
}

/** Poisoning and toxic effect before what they did; abuse before its injuries; sequela before the injury that left it. */
export function injuryOrder(state: RuleState): void {
  const poison = state.list.find((one) => /^T(?:3[6-9]|4\d|50)\.\w*[1-4][AD]$|^T(?:5[1-9]|6[0-5])\./.test(one.code));
  const first = state.list[0];
  if (poison !== undefined && first !== undefined && !/^O/.test(first.code)) putBefore(state, poison, first);
  const maltreatment = withCode(state, /^T7[46]\./);
  const top = state.list[0];
  if (maltreatment !== undefined && top !== undefined && !/^O/.test(top.code)) putBefore(state, maltreatment, top);
  const late = state.list.find((one) => /^[ST]\d\w\.\w*S$/.test(one.code));
  const residual = late === undefined ? undefined : state.list.find((one) => /^(?:L90|L91|M|G|R|F|H|L)/.test(one.code));
  if (late !== undefined && residual !== undefined) putBefore(state, residual, late);
  const scale = state.list.filter((one) => /^R40\.2[1-4]|^R29\.7/.test(one.code));
  for (const one of scale) {
    const last = state.list.filter((other) => !/^R40\.2|^R29\.7|^[V-Z]/.test(other.code)).at(-1);
    if (last !== undefined) putBefore(state, last, one);
  }
}
