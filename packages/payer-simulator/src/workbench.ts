import type { Payer, SimulatorConfig } from "./config.ts";
import type { Day } from "./config.ts";
import { compact, dayOfYear } from "./days.ts";
import type { Moment } from "./envelope.ts";
import type { OutputFile } from "./journal.ts";
import type { Membership } from "./membership.ts";
import type { SimulatorEvent, SimulatorState } from "./state.ts";

/**
 * One indivisible step in the making: events are folded into the state at once, so that the next decision sees them,
 * and gathered together with the files that they call for. The journal takes the whole step or nothing of it.
 */
export class Workbench {
  readonly config: SimulatorConfig;
  readonly membership: Membership;
  readonly state: SimulatorState;
  readonly at: Moment;
  /** When a claim received now is paid, if that is to be soon; milliseconds since 1970. */
  readonly payAt: number | undefined;
  readonly events: SimulatorEvent[] = [];
  readonly outputs: OutputFile[] = [];
  #control: number;

  constructor(config: SimulatorConfig, membership: Membership, state: SimulatorState, at: Moment, payAt?: number) {
    this.config = config;
    this.membership = membership;
    this.state = state;
    this.at = at;
    this.payAt = payAt;
    this.#control = state.control;
  }

  /** Something happens. */
  emit(event: SimulatorEvent): void {
    this.state.apply(event);
    this.events.push(event);
  }

  /** The next interchange control number. */
  nextControl(): number {
    this.#control += 1;
    return this.#control;
  }

  /** A file is to be sent. `suffix` says what it is, such as `999`. */
  send(control: number, about: string, suffix: string, text: string): void {
    const source = about.replace(/[^A-Za-z0-9]/g, "_");
    const name = `${compact(this.at.today)}-${String(control).padStart(6, "0")}-${source}.${suffix}`;
    this.outputs.push({ name, text });
  }

  /** Everything is said: notes how far the control numbers went. */
  close(): void {
    if (this.#control !== this.state.control) this.emit({ type: "control", used: this.#control });
  }
}

/** The next claim number of a payer: its id, year, day of the year, and a running number. */
export function claimNumber(payerId: string, issued: number, day: Day): string {
  const date = `${day.slice(2, 4)}${String(dayOfYear(day)).padStart(3, "0")}`;
  return `${payerId}${date}${String(issued + 1).padStart(5, "0")}`;
}

/** The number of a payer's payment: E for a transfer, C for a check. */
export function traceNumber(payer: Payer, count: number): string {
  return `${payer.id}${payer.payment.method === "CHK" ? "C" : "E"}${String(count).padStart(7, "0")}`;
}
