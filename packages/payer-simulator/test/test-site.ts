import { validate } from "@cleanclaim/x12";
import { readConfig } from "../src/config-file.ts";
import type { SimulatorConfig } from "../src/config.ts";
import { stepOnce } from "../src/run-once.ts";
import { Simulator } from "../src/simulator.ts";
import type { SentBatch, SentClaim } from "./claim-builder.ts";
import { write837File } from "./claim-builder.ts";
import { MemoryDisk } from "./memory-disk.ts";
import type { ReadClaim, ReadRemittance } from "./remittance-reader.ts";
import { read835File } from "./remittance-reader.ts";

/** Reads a configuration that a test has written; a mistake in it fails the test with the reader's words. */
export function configOf(yaml: string): SimulatorConfig {
  const reading = readConfig(yaml);
  if (!reading.ok) throw new Error(reading.problems.map((one) => `${one.path}: ${one.message}`).join("; "));
  return reading.config;
}

/** What the validator holds against a file that the simulator wrote; empty when it is good. */
export function faultsOf(text: string): readonly string[] {
  return validate(text)
    .issues.filter((issue) => issue.severity === "error")
    .map((issue) => `${issue.code} ${issue.segment ?? ""} ${issue.position ?? 0} ${issue.message}`);
}

/** A site in memory with a simulator over it. */
export class TestSite {
  readonly disk = new MemoryDisk();
  readonly config: SimulatorConfig;
  #simulator: Simulator;
  #control = 0;

  constructor(config: SimulatorConfig) {
    this.config = config;
    this.#simulator = this.#open();
  }

  /** Puts claims into the inbound folder as one 837P. */
  send(claims: readonly SentClaim[], batch: Partial<SentBatch> = {}): void {
    this.#control += 1;
    const control = batch.control ?? this.#control;
    this.disk.put(`site/inbound/b${String(control).padStart(4, "0")}.edi`, write837File({ ...batch, control }, claims));
  }

  /** Lives to a day. Returns the files written. */
  to(today: string): readonly string[] {
    return stepOnce(this.#simulator, today);
  }

  /** The program ends and begins again. */
  restart(): void {
    this.#simulator = this.#open();
  }

  get simulator(): Simulator {
    return this.#simulator;
  }

  /** Everything in the outbound folder. */
  outbound(): ReadonlyMap<string, string> {
    return this.disk.texts("site/outbound");
  }

  /** The texts of one kind, such as `277CA`. */
  ofKind(kind: string): readonly string[] {
    return [...this.outbound()].filter(([name]) => name.includes(`.${kind}.`)).map(([, text]) => text);
  }

  /** All remittances in the order of their files. */
  remittances(): readonly ReadRemittance[] {
    return this.ofKind("835").map(read835File);
  }

  /** Every decided appearance of a claim. */
  decided(number: string): readonly ReadClaim[] {
    return this.remittances().flatMap((one) => one.claims.filter((claim) => claim.number === number));
  }

  #open(): Simulator {
    return Simulator.open({ config: this.config, site: "site", state: "state", disk: this.disk });
  }
}
