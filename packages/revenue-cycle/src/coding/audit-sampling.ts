/** One finished visit that may be drawn. */
export interface FrameUnit {
  readonly id: string;
  /** The group it stands for in a stratified sample: a coder, a provider. */
  readonly stratum: string;
}

/** How a sample is drawn of a frame. */
export interface SamplePlan {
  readonly frame: readonly FrameUnit[];
  /** Any text; the same seed and frame give the same sample. */
  readonly seed: string;
  readonly size: number;
  /** Whether every stratum gets its equal part; without it the strata play no role. */
  readonly stratified: boolean;
}

/** What was drawn, in the order of drawing, and how many of each stratum. */
export interface Sample {
  readonly ids: readonly string[];
  readonly strata: readonly { readonly stratum: string; readonly frame: number; readonly drawn: number }[];
}

/** Two 32-bit halves of a hash of the text, mixed so that one changed character changes every bit with even chance. */
function mixed(text: string): readonly [high: number, low: number] {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return [b >>> 0, a >>> 0];
}

/**
 * The number between 0 and 1 that a unit has for a seed. The units with the smallest numbers are drawn, so the order of the frame plays no
 * role, and anyone can check for one visit whether it belonged in the sample. (Random numbers tied to units: E. Ohlsson, "Coordination of samples
 * using permanent random numbers", in Business Survey Methods, 1995.)
 */
export function drawNumber(seed: string, id: string): number {
  const [high, low] = mixed(`${seed.length}:${seed}:${id}`);
  return (high * 2 ** 21 + (low >>> 11)) / 2 ** 53;
}

function inDrawingOrder(units: readonly FrameUnit[], seed: string): FrameUnit[] {
  return units
    .map((unit) => ({ unit, number: drawNumber(seed, unit.id) }))
    .sort((a, b) => a.number - b.number || (a.unit.id < b.unit.id ? -1 : 1))
    .map(({ unit }) => unit);
}

/**
 * Parts of `size` for strata of the given sizes: as equal as they can be, no part larger than its stratum; what a small stratum leaves goes to the
 * others. The parts add up to `size`, or to all there is.
 */
export function equalParts(size: number, strata: readonly number[]): number[] {
  const parts = strata.map(() => 0);
  let left = Math.min(
    size,
    strata.reduce((sum, one) => sum + one, 0),
  );
  while (left > 0) {
    const open = strata.flatMap((most, index) => ((parts[index] ?? 0) < most ? [index] : []));
    const each = Math.max(1, Math.floor(left / open.length));
    for (const index of open) {
      const more = Math.min(each, (strata[index] ?? 0) - (parts[index] ?? 0), left);
      parts[index] = (parts[index] ?? 0) + more;
      left -= more;
    }
  }
  return parts;
}

/** Draws the sample. Units named twice count once. */
export function drawSample(plan: SamplePlan): Sample {
  const units = [...new Map(plan.frame.map((unit) => [unit.id, unit])).values()];
  const groups = new Map<string, FrameUnit[]>();
  for (const unit of units) {
    const name = plan.stratified ? unit.stratum : "";
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [unit]);
    else group.push(unit);
  }
  const names = [...groups.keys()].sort((a, b) => (a < b ? -1 : 1));
  const sizes = names.map((name) => groups.get(name)?.length ?? 0);
  const parts = equalParts(Math.max(0, plan.size), sizes);
  const drawn = names.flatMap((name, index) =>
    inDrawingOrder(groups.get(name) ?? [], plan.seed).slice(0, parts[index] ?? 0),
  );
  return {
    ids: inDrawingOrder(drawn, plan.seed).map((unit) => unit.id),
    strata: names.map((stratum, index) => ({ stratum, frame: sizes[index] ?? 0, drawn: parts[index] ?? 0 })),
  };
}
