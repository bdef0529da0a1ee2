import type { Chart } from "../chart.ts";
import { DAYS, type DaySeries, SERIES, type Series } from "./visit-series-table.ts";

/** Which numbers a visit is levelled with, and what the note left open about that. */
export interface Place {
  readonly series: Series;
  /** A discharge day goes by time alone. */
  readonly day?: DaySeries | undefined;
  /** Patients are there because they are acutely ill. */
  readonly acute: boolean;
  /** The note says it is a consultation, but the payer takes none. */
  readonly consultationNotPaid: boolean;
  /** Neither the record nor the note says whether the patient is new, and it matters. */
  readonly newUnknown: boolean;
}

const NEW =
  /\b(?:new patient|(?:here |presents |comes (?:in )?)?(?:today )?to establish (?:care|as a)|establish(?:ing|es)? care|first visit (?:here|with|to)|initial (?:office )?(?:visit|consultation|evaluation)|never been seen (?:here|by))\b/;
const ESTABLISHED =
  /\b(?:established patient|last (?:seen|visit) (?:here|in (?:our|this) (?:office|clinic)|by me)|since (?:i|we) last saw|i last saw|follow[- ]?up (?:visit|appointment|of)|returns? (?:to (?:the |our )?(?:clinic|office)|for)|last visit|here for (?:a )?(?:follow|recheck))\b/;
const CONSULT =
  /\b(?:(?:seen|evaluated|presents?|here) (?:today )?in consultation|consult(?:ation)? (?:note|requested|at the request|report|was requested)|(?:in|for) consultation at the request|thank you for (?:this|the|allowing|asking)[^.]{0,40}consult\w*)\b/;

function placeFromText(lower: string): string | undefined {
  const head = lower.slice(0, 500);
  if (/\b(?:nursing (?:home|facility)|skilled nursing|snf\b|facility rounds|long[- ]term care)\b/.test(head))
    return "32";
  if (
    /\b(?:emergency department (?:note|visit|course|provider)|ed (?:note|treat\w*|provider|course)|emergency room (?:note|treat\w*)|emergency department)\b/.test(
      head,
    ) &&
    !/\b(?:follow|after|from|recent|since)\b[^.]{0,60}\b(?:emergency|ed\b)/.test(head)
  )
    return "23";
  if (/\b(?:home visit|house call|seen at home|residence visit)\b/.test(head)) return "12";
  if (
    /\b(?:hospital (?:progress|follow-?up day|day)|inpatient progress|progress note,? hospital|admission h ?& ?p|history and physical,? (?:admission|hospital)|observation (?:admission|note|status)|hospitalist (?:note|progress))\b/.test(
      head,
    )
  )
    return "21";
  return undefined;
}

function hospitalSeries(lower: string): Pick<Place, "series" | "day"> {
  const admits =
    /\b(?:admission (?:history|h ?& ?p|note|date|visit)|initial (?:hospital )?(?:visit|care|evaluation)|admit note|h ?& ?p|history and physical)\b/.test(
      lower,
    );
  const leaves =
    /\bdischarge (?:summary|day|note|management)\b/.test(lower.slice(0, 400)) ||
    /\bdischarged (?:home )?(?:today|later the same day|the same day)\b/.test(lower);
  if (
    /\b(?:admitted and discharged (?:on )?(?:the )?same (?:day|date)|same[- ]day (?:admission and )?discharge)\b/.test(
      lower,
    ) ||
    (admits && /\bdischarged (?:home )?(?:later )?the same day\b/.test(lower))
  )
    return { series: SERIES.hospitalSameDay };
  if (leaves) return { series: SERIES.hospital, day: DAYS.hospitalDischarge };
  return { series: admits ? SERIES.hospitalInitial : SERIES.hospital };
}

function nursingSeries(lower: string): Pick<Place, "series" | "day"> {
  if (/\bdischarge (?:summary|day|note|visit|management)\b/.test(lower.slice(0, 400)))
    return { series: SERIES.nursing, day: DAYS.nursingDischarge };
  const initial =
    /\b(?:initial (?:nursing facility |comprehensive )?(?:visit|care|evaluation|assessment)|admission (?:history|visit|note|evaluation)|readmission (?:visit|note|history))\b/.test(
      lower,
    );
  return { series: initial ? SERIES.nursingInitial : SERIES.nursing };
}

/** Place of service and kind of note to the numbers that level the visit. The yearly nursing facility visit is a subsequent one since 2023. */
export function placeOf(chart: Chart): Place {
  const { lower, input } = chart;
  const place = input.placeOfService ?? placeFromText(lower) ?? (chart.setting === "inpatient" ? "21" : undefined);
  const saysNew = NEW.test(lower);
  const fresh = input.newPatient ?? (saysNew && !/\bestablished patient\b/.test(lower));
  const newUnknown = input.newPatient === undefined && !saysNew && !ESTABLISHED.test(lower);
  const consult = CONSULT.test(lower.slice(0, 1500));
  const notPaid = consult && input.payer !== "other";
  const base = { acute: false, consultationNotPaid: notPaid, newUnknown: false } as const;
  switch (place) {
    case "31":
    case "32":
    case "54":
    case "56":
    case "61":
      return {
        ...base,
        ...(consult && !notPaid ? { series: SERIES.hospitalConsult } : nursingSeries(lower)),
        acute: true,
      };
    case "12":
    case "13":
    case "14":
    case "33":
    case "04":
    case "16":
    case "55":
      return { ...base, series: fresh ? SERIES.homeNew : SERIES.home, newUnknown };
    case "23":
      return { ...base, series: SERIES.emergency, acute: true };
    case "21":
    case "51":
      return {
        ...base,
        ...(consult && !notPaid ? { series: SERIES.hospitalConsult } : hospitalSeries(lower)),
        acute: true,
      };
    case "22":
      // A hospital's outpatient department is an office visit, unless the note is one of observation.
      return /\bobservation (?:status|care|admission|stay|day|note)\b/.test(lower)
        ? { ...base, ...hospitalSeries(lower), acute: true }
        : officePlace(consult && !notPaid, fresh, { ...base, newUnknown });
    default:
      return officePlace(consult && !notPaid, fresh, { ...base, newUnknown });
  }
}

function officePlace(consult: boolean, fresh: boolean, base: Omit<Place, "series">): Place {
  if (consult) return { ...base, series: SERIES.officeConsult, newUnknown: false };
  return { ...base, series: fresh ? SERIES.officeNew : SERIES.office };
}
