import type { SimulatorConfig } from "./config.ts";
import type { Day } from "./config.ts";
import { realDisk } from "./disk.ts";
import { Simulator } from "./simulator.ts";

/** What one pass is told. */
export interface OnceSettings {
  readonly config: SimulatorConfig;
  /** The folder with `inbound`, `outbound` and `archive`; made when missing. */
  readonly site: string;
  /** The folder of the journal; made when missing. */
  readonly state: string;
  readonly today: Day;
  /** `HH:MM`, 08:00 unless given. */
  readonly now?: string | undefined;
}

/**
 * One pass: takes every waiting file, lives through the days up to `today`, writes what is due, and returns the names
 * of the files in the outbound folder that it wrote. Deterministic: no clock is read.
 */
export function runOnce(settings: OnceSettings): readonly string[] {
  const simulator = Simulator.open({ ...settings, disk: realDisk });
  return stepOnce(simulator, settings.today, settings.now);
}

/** The same for a simulator that is open already. */
export function stepOnce(simulator: Simulator, today: Day, now = "08:00"): readonly string[] {
  const at = { today, time: now };
  const milliseconds = Date.parse(`${today}T${now}:00Z`);
  const paidBefore =
    simulator.state.today === undefined
      ? []
      : simulator.advance({ ...at, today: dayBefore(simulator, today) }, milliseconds);
  return [...paidBefore, ...simulator.receive(at, milliseconds), ...simulator.advance(at, milliseconds)];
}

function dayBefore(simulator: Simulator, today: Day): Day {
  const reached = simulator.state.today ?? today;
  const before = new Date(Date.parse(`${today}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
  return before < reached ? reached : before;
}
