/** How long something takes: one round to warm up, then five that count. */
export interface Measurement {
  readonly name: string;
  /** Median and slowest round. */
  readonly milliseconds: number;
  readonly slowestMilliseconds: number;
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

/** Measures what `run` does; `run` returns what it found, in words. */
export async function measure(name: string, file: Measured, run: () => string | Promise<string>): Promise<Measurement> {
  await run();
  const times: number[] = [];
  let found = "";
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = performance.now();
    found = await run();
    times.push(performance.now() - before);
  }
  times.sort((one, two) => one - two);
  const median = times[Math.floor(times.length / 2)] ?? 0;
  const measurement: Measurement = {
    name,
    milliseconds: Math.round(median * 10) / 10,
    slowestMilliseconds: Math.round((times.at(-1) ?? 0) * 10) / 10,
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
