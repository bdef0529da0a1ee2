import { evidenceAt, type Chart } from "../chart.ts";
import type { Evidence } from "../types.ts";

/** Minutes of the provider on the day of the visit, as the note states them. */
export interface TotalTime {
  readonly minutes: number;
  readonly evidence: Evidence;
  /** The note gives a range; the lower end counts. */
  readonly range: boolean;
  /** Minutes taken off because they belong to a service billed apart. */
  readonly takenOff: number;
}

const AMOUNT =
  /(?:(?<hours>\d{1,2}|one|two|three|an?) ?(?:hours?|hrs?)(?:,? (?:and )?(?<more>\d{1,2}) ?(?:minutes?|mins?))?|(?<low>\d{1,3})(?: ?(?:-|–|to) ?(?<high>\d{1,3}))? ?(?:minutes?|mins?)\b)/;
const LEAD =
  /\b(?:total (?:provider |physician |practitioner |face[- ]to[- ]face |encounter |visit )?time(?: spent)?|time spent|(?:i|we|the provider|provider|physician) (?:personally |have |has )?spent(?: a total of| approximately| about| at least| over| more than)?|(?:a )?total of|time:)\b[^.;\n]{0,60}?/;
const SENTENCE = new RegExp(`${LEAD.source}${AMOUNT.source}[^.\\n]{0,140}`, "g");
/** Time of others, of single services, or of the patient is not the provider's total time. */
const OTHER =
  /\bcritical care|\b(?:tobacco|smoking|nicotine)\b|\b(?:nurse|nursing|staff|medical assistant|scribe|resident|fellow|student|therapist|exercise\w*|treadmill|therapeutic|advance care|psychotherapy|infusion|anesthesia|fluoroscopy|patient spent|procedure time|bike|walk\w*|treatment time|timed)\b/;

const NUMBER: Readonly<Record<string, number>> = { one: 1, a: 1, an: 1, two: 2, three: 3 };

function minutesOf(groups: Readonly<Record<string, string | undefined>>): { minutes: number; range: boolean } {
  const { hours, more, low, high } = groups;
  if (hours !== undefined) return { minutes: (NUMBER[hours] ?? Number(hours)) * 60 + Number(more ?? 0), range: false };
  return { minutes: Number(low ?? 0), range: high !== undefined };
}

/** Minutes that the same words give to a service billed apart: "of which 10 minutes were the injection". */
function apart(rest: string): number {
  const match =
    /\b(?:of which|including|minus|less|excluding) (\d{1,3}) ?min\w*[^.;]{0,60}\b(?:procedure|injection|repair|test\w*|counsel\w+|interpret\w*|separately|billed)\b/.exec(
      rest,
    );
  return match === null ? 0 : Number(match[1]);
}

/**
 * The provider's total time on the day of the visit; the first statement that is one. "Excluding" a named number of minutes means that
 * they are not in the total already; "including" or "of which" takes them off.
 */
export function totalTimeOf(chart: Chart): TotalTime | undefined {
  for (const match of chart.lower.matchAll(SENTENCE)) {
    const from = Math.max(chart.lower.lastIndexOf(".", match.index), chart.lower.lastIndexOf("\n", match.index)) + 1;
    const around = chart.lower.slice(from, match.index) + match[0];
    const beforeApart = around.replace(
      /\b(?:exclud\w+|not includ\w+|exclusive of|separate from|apart from|of which|other than|does not include|minus|less)\b.*$/,
      "",
    );
    if (OTHER.test(beforeApart)) continue;
    const { minutes, range } = minutesOf(match.groups ?? {});
    if (minutes === 0 || minutes > 720) continue;
    const takenOff = /\bexcluding \d/.test(match[0]) ? 0 : apart(match[0]);
    return {
      minutes: minutes - takenOff,
      range,
      takenOff,
      evidence: evidenceAt(chart, match.index, match.index + match[0].trimEnd().length),
    };
  }
  return undefined;
}

/** Whether the note says by which of the two the level was chosen. */
export function statedBasis(lower: string): "mdm" | "time" | undefined {
  if (
    /\b(?:level (?:of service )?(?:is |was )?(?:based|chosen|selected|billed)[^.]{0,20}(?:on|by) (?:total )?time|billed (?:on|by) time|coded (?:on|by) time|time[- ]based (?:billing|coding|visit))\b/.test(
      lower,
    )
  )
    return "time";
  if (
    /\b(?:level (?:of service )?(?:is |was )?(?:based|chosen|selected|billed)[^.]{0,20}(?:on|by) (?:mdm|medical decision)|billed (?:on|by) (?:mdm|medical decision))\b/.test(
      lower,
    )
  )
    return "mdm";
  return undefined;
}
