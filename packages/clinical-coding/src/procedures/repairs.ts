import type { Chart } from "../chart.ts";
import type { CodingFinding, Evidence } from "../types.ts";
import { lengthsIn, stepFor } from "./lengths.ts";
import { type Closure, REPAIRS, type RepairGroup } from "./repairs-table.ts";
import { doneAll, type Done, service, type Service, speaksOf } from "./service-draft.ts";

const CLOSED =
  /\b(?:closed|sutur\w+|stitch\w*|repaired|approximated|stapled|simple (?:interrupted|repair))\b[^.;]{0,60}/;
const REMOVED =
  /\b(?:stitches|sutures|staples) (?:are |were )?(?:out|removed)\b|\bsuture removal\b|\bremoval of (?:the )?(?:sutures|stitches|staples)\b/;
const LAYERED =
  /\blayered closure\b|\b(?:two|multiple|in|three) layers\b|\bdeep (?:dermal )?sutures?\b|\bintermediate (?:repair|closure)\b/;
const COMPLEX = /\bcomplex (?:repair|closure)\b|\bextensive undermining\b|\bretention sutures\b/;
const GLUE_ONLY = /\b(?:adhesive strips?|steri-?strips?)\b/;

interface Wound {
  readonly length: number;
  readonly group: RepairGroup;
  readonly closure: Closure;
  readonly words: Evidence;
}

const closureOf = (text: string): Closure =>
  COMPLEX.test(text) ? "complex" : LAYERED.test(text) ? "layered" : "simple";

/** One wound or several, with site and length: from the statement of the closure, or else from the first length in the note. */
function woundsOf(chart: Chart, closed: readonly Done[]): Wound[] {
  const out: Wound[] = [];
  const several = closed.filter((one) => lengthsIn(one.text).length > 0);
  for (const one of several.length > 1 ? several : closed.slice(0, 1)) {
    const own = lengthsIn(one.text);
    const length = Math.max(0, ...(several.length > 1 ? own : [lengthsIn(chart.lower)[0] ?? 0]));
    const closure = several.length > 1 ? closureOf(one.text) : closureOf(chart.lower);
    const where = several.length > 1 ? one.text : siteText(chart, one);
    const group = REPAIRS[closure].find((each) => each.site.test(where));
    if (length > 0 && group !== undefined) out.push({ length, group, closure, words: one.evidence });
  }
  return out;
}

/** The words that may tell where a single wound is: the statement of the closure for hand and foot, all before it for the face. */
function siteText(chart: Chart, one: Done): string {
  const before = chart.lower.slice(0, one.evidence.end);
  const face = REPAIRS.simple[0]?.site.exec(before)?.[0] ?? "";
  return `${face} ${one.evidence.text.toLowerCase()}`;
}

function lineOf(wounds: readonly Wound[]): Service[] {
  const [first] = wounds;
  if (first === undefined) return [];
  const tenths = wounds.reduce((sum, one) => sum + Math.round(one.length * 10), 0);
  const length = tenths / 10;
  const { closure, group } = first;
  const name = closure === "complex" ? "Complex" : closure === "layered" ? "Layered" : "Simple";
  const main: Service = {
    ...service(
      stepFor(length, group.steps),
      `${name} repair of a wound, ${length} cm`,
      first.words,
      wounds.length === 1
        ? `${length} cm, ${closure} closure`
        : `${wounds.map((one) => one.length).join(" + ")} cm of one group of sites and one kind of closure are added: ${length} cm, ${closure}`,
    ),
    evidence: wounds.map((one) => one.words),
    supports: /^S/,
  };
  if (group.further === undefined || length <= 7.5) return [main];
  const units = Math.ceil((tenths - 75) / 50);
  return [
    main,
    {
      ...service(
        group.further,
        `${name} repair of a wound, each further 5 cm`,
        first.words,
        `${length} cm in all, past 7.5 cm`,
        { units },
      ),
      supports: /^S/,
    },
  ];
}

/**
 * Repairs of wounds by closure, group of sites and length; lengths of one closure and group are added together, different groups
 * stay apart (the lesser with 59). Strips alone are part of the visit.
 */
export function repairs(chart: Chart, findings: CodingFinding[]): Service[] {
  if (!speaksOf(chart, ["lacerat", "cut", "wound"])) return [];
  if (!/\blaceration|\bcut\b|\bwound\b/.test(chart.lower)) return [];
  const closed = doneAll(chart, CLOSED).filter(
    (one) =>
      !(REMOVED.test(one.text) && !/\bclosed\b/.test(chart.lower)) &&
      !/\b(?:excis\w+|biops\w+|incision (?:was )?closed)\b/.test(one.text),
  );
  if (closed.length === 0) return [];
  if (closed.every((one) => GLUE_ONLY.test(one.text) && !/\bsutur\w+|stapl\w+/.test(one.text))) return [];
  const wounds = woundsOf(chart, closed);
  if (wounds.length === 0) {
    findings.push({
      rule: "repair-length",
      severity: "advice",
      message: "A wound was closed, but the note gives no length in centimetres; the number depends on it.",
      source: "NCCI Policy Manual chapter 3; repairs go by closure, site and length",
      evidence: closed.slice(0, 1).map((one) => one.evidence),
    });
    return [];
  }
  return [...Map.groupBy(wounds, (one) => one.group).values()].flatMap(lineOf);
}
