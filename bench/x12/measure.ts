/** How long something takes: five rounds to warm up (each thread compiles for itself), then five that count. */
export interface Measurement {
  readonly name: string;
  /** Median and slowest round. */
  readonly milliseconds: number;
  readonly fastestMilliseconds: number;
  readonly slowestMilliseconds: number;
  /** Median of the processor time that this process took, all its threads together: says whether the machine was busy with other things. */
  readonly processorMilliseconds: number;
  readonly megabytesPerSecond: number;
  /** Absent where the reader under test knows no claims. */
  readonly claimsPerSecond?: number | undefined;
  /** What the last round found, to compare with what was written: `247000 segments`. */
  readonly found: string;
}

/** The file a measurement is about. */
export interface Measured {
  readonly bytes: number;
  /** Given when what is measured yields claims. */
  readonly claims?: number | undefined;
}

/** Rounds that count; an odd number. */
export const ROUNDS = Number(process.env["X12_ROUNDS"] ?? 5);

/** Rounds before them, in which the engine compiles what is measured. */
const WARM_UP = 5;

const ascending = (one: number, two: number): number => one - two;
const middle = (sorted: readonly number[]): number => sorted[Math.floor(sorted.length / 2)] ?? 0;
const tenths = (value: number): number => Math.round(value * 10) / 10;

/** Measures what `run` does; `run` returns what it found, in words. */
export async function measure(name: string, file: Measured, run: () => string | Promise<string>): Promise<Measurement> {
  for (let round = 0; round < WARM_UP; round += 1) await run();
  const times: number[] = [];
  const processor: number[] = [];
  let found = "";
  for (let round = 0; round < ROUNDS; round += 1) {
    const used = process.cpuUsage();
    const before = performance.now();
    found = await run();
    times.push(performance.now() - before);
    const { user, system } = process.cpuUsage(used);
    processor.push((user + system) / 1000);
  }
  const [fastest = 0] = times.sort(ascending);
  const median = middle(times);
  const measurement: Measurement = {
    name,
    milliseconds: tenths(median),
    fastestMilliseconds: tenths(fastest),
    slowestMilliseconds: tenths(times.at(-1) ?? 0),
    processorMilliseconds: tenths(middle(processor.sort(ascending))),
    megabytesPerSecond: Math.round(file.bytes / median / 100) / 10,
    claimsPerSecond: file.claims === undefined ? undefined : Math.round((file.claims / median) * 1000),
    found,
  };
  console.error(
    `  ${name.padEnd(44)} ${String(measurement.megabytesPerSecond).padStart(8)} MB/s ${String(measurement.claimsPerSecond ?? "").padStart(8)} ${found}`,
  );
  return measurement;
}

/** How many times faster `one` went through its bytes than `two`. */
export function timesFaster(one: Measurement | undefined, two: Measurement | undefined): number | undefined {
  if (one === undefined || two === undefined) return undefined;
  return Math.round((one.megabytesPerSecond / two.megabytesPerSecond) * 100) / 100;
}
