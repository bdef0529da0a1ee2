import type { BaseElement, BaseSegment } from "../grammar/elements.ts";
import { baseSegment } from "../grammar/elements.ts";
import type { ElementSpec, SegmentSpec } from "../grammar/grammar.ts";
import { isDate8, isTime } from "../values.ts";

/** How the text of an element is judged. */
type Kind = "text" | "whole" | "decimal" | "date" | "time" | "any" | "other";

/** The longest length in the table of segments, which marks an element as binary data. */
export const BINARY_LENGTH = 999_999_999_999_999;

/** One element as the check of a clean segment needs it: everything looked up beforehand. */
interface ElementPlan {
  readonly used: boolean;
  readonly required: boolean;
  readonly kind: Kind;
  readonly min: number;
  readonly max: number;
  readonly codes: ReadonlySet<string> | undefined;
  readonly parts: readonly ElementPlan[] | undefined;
}

/** What is asked of a segment, for one use of it in a guide or for the base standard alone. */
export interface SegmentPlan {
  readonly base: BaseSegment | undefined;
  readonly specs: readonly ElementSpec[] | undefined;
  readonly elements: readonly ElementPlan[];
  /** Number of the last element that must be there. */
  readonly lastRequired: number;
}

const plansOfSpecs = new WeakMap<SegmentSpec, SegmentPlan>();
const plansOfIds = new Map<string, SegmentPlan>();

/** The plan for a use of a segment; without a use, for what the base standard says of its id. */
export function segmentPlan(id: string, spec: SegmentSpec | undefined): SegmentPlan {
  const known = spec === undefined ? plansOfIds.get(id) : plansOfSpecs.get(spec);
  if (known !== undefined) return known;
  const plan = compile(baseSegment(id), spec?.elements);
  if (spec !== undefined) plansOfSpecs.set(spec, plan);
  // Ids that no standard knows come in any number: their plan is the empty one, made anew.
  else if (plan.base !== undefined) plansOfIds.set(id, plan);
  return plan;
}

function compile(base: BaseSegment | undefined, specs: readonly ElementSpec[] | undefined): SegmentPlan {
  const elements: ElementPlan[] = [];
  let lastRequired = 0;
  const count = Math.max(base?.elements.length ?? 0, specs?.length ?? 0);
  for (let index = 0; index < count; index += 1) {
    const own = specs?.[index];
    const element = planOf(own, own?.base ?? base?.elements[index]);
    if (element.required) lastRequired = index + 1;
    elements.push(element);
  }
  return { base, specs, elements, lastRequired };
}

function planOf(own: ElementSpec | undefined, base: BaseElement | undefined): ElementPlan {
  const parts =
    own?.parts?.map((part) => planOf(part, part.base)) ?? base?.parts?.map((part) => planOf(undefined, part));
  return {
    // Binary data may hold any byte and is looked at by itself.
    used: own?.usage !== "N" && base?.max !== BINARY_LENGTH,
    required: own?.usage === "R",
    kind: parts === undefined ? kindOf(base) : "any",
    min: base?.min ?? 0,
    max: base?.max ?? Number.POSITIVE_INFINITY,
    codes: parts === undefined ? own?.codes : undefined,
    parts,
  };
}

function kindOf(base: BaseElement | undefined): Kind {
  switch (base?.type) {
    case "AN":
    case "ID":
      return "text";
    case "N":
      return "whole";
    case "R":
      return "decimal";
    case "DT":
      return base.max === 8 ? "date" : "other";
    case "TM":
      return "time";
    default:
      return "any";
  }
}

/**
 * True when nothing can be wrong with the text of an element, which is not empty. False says only that the full check must
 * look at it. `component` and `repetition` are character codes, -1 where there is no such separator.
 */
export function isClean(plan: ElementPlan, text: string, component: number, repetition: number, odd: boolean): boolean {
  if (!plan.used) return false;
  const { length } = text;
  let digits = 0;
  let composite = false;
  for (let index = 0; index < length; index += 1) {
    const code = text.charCodeAt(index);
    if (code >= 48 && code <= 57) digits += 1;
    else if (code === component) composite = true;
    else if (code === repetition || (odd && (code < 32 || code > 126))) return false;
  }
  if (plan.parts !== undefined) return isCleanComposite(plan.parts, text, component);
  if (plan.kind === "any") return true;
  if (composite || length > plan.max || length < plan.min) return false;
  switch (plan.kind) {
    case "text":
      break;
    case "whole":
      if (digits !== length) return false;
      break;
    case "decimal":
      if (digits !== length && !isPlainDecimal(text, digits, plan.min)) return false;
      break;
    case "date":
      if (!isDate8(text)) return false;
      break;
    case "time":
      if (!isTime(text)) return false;
      break;
    default:
      return false;
  }
  return plan.codes === undefined || plan.codes.has(text);
}

/** Digits with one point in or before or after them, no sign. */
function isPlainDecimal(text: string, digits: number, min: number): boolean {
  return digits >= min && digits > 0 && digits === text.length - 1 && text.includes(".");
}

function isCleanComposite(parts: readonly ElementPlan[], text: string, component: number): boolean {
  let start = 0;
  let part = 0;
  for (;;) {
    let end = start;
    while (end < text.length && text.charCodeAt(end) !== component) end += 1;
    const plan = parts[part];
    if (plan === undefined) {
      if (end > start) return false;
    } else if (end === start) {
      if (plan.required) return false;
    } else if (!plan.used || !isCleanComponent(plan, text, start, end)) return false;
    part += 1;
    if (end >= text.length) break;
    start = end + 1;
  }
  for (; part < parts.length; part += 1) if (parts[part]?.required === true) return false;
  return true;
}

function isCleanComponent({ kind, min, max, codes }: ElementPlan, text: string, start: number, end: number): boolean {
  if (end - start < min || end - start > max) return false;
  if (kind === "whole") {
    for (let index = start; index < end; index += 1) {
      const code = text.charCodeAt(index);
      if (code < 48 || code > 57) return false;
    }
  } else if (kind !== "text" && kind !== "any") return false;
  return codes === undefined || codes.has(text.slice(start, end));
}
