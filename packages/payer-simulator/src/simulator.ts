import { createHash } from "node:crypto";
import { join } from "node:path";
import type { Day, SimulatorConfig } from "./config.ts";
import { paysOn, plusDays } from "./days.ts";
import type { Disk } from "./disk.ts";
import type { Moment } from "./envelope.ts";
import { Journal } from "./journal.ts";
import type { InboundMark, JournalEntry } from "./journal.ts";
import { Membership } from "./membership.ts";
import { answerRealtime } from "./realtime.ts";
import type { RealtimeAnswer } from "./realtime.ts";
import { receiveFile, refuseFile } from "./receive-file.ts";
import { settlePayer } from "./settle.ts";
import type { ClaimRecord } from "./state.ts";
import { SimulatorState } from "./state.ts";
import { Workbench } from "./workbench.ts";

/** What the simulator needs to know about where and when it is. */
export interface SimulatorSettings {
  readonly config: SimulatorConfig;
  /** The folder with `inbound`, `outbound` and `archive`. */
  readonly site: string;
  /** The folder of the journal. Belongs on the same file system as the site. */
  readonly state: string;
  readonly disk: Disk;
  /** Claims received from now on are decided and paid so many seconds later, whatever the payer's own days are. */
  readonly payAfterSeconds?: number | undefined;
}

/** The state folder does not fit what is asked of it. */
export class SimulatorRefusal extends Error {}

const INBOUND_FILE = /\.(edi|x12|837|txt)$/i;
const LARGEST_FILE = 100 * 1024 * 1024;

/**
 * A clearinghouse and its payers over one site folder and one state folder. Every step is one journal line; files are
 * handed over by renames after the line is on the disk, so that a crash at any moment loses nothing and does nothing
 * twice. One process at a time.
 */
export class Simulator {
  readonly #settings: SimulatorSettings;
  readonly #journal: Journal;
  readonly #membership: Membership;
  #state = new SimulatorState();
  #broken = false;

  private constructor(settings: SimulatorSettings) {
    this.#settings = settings;
    this.#journal = new Journal(settings.disk, join(settings.state, "journal.log"));
    this.#membership = new Membership(settings.config);
  }

  /** Opens (or begins) a state folder and finishes what a crash interrupted. */
  static open(settings: SimulatorSettings): Simulator {
    const { disk, site, state } = settings;
    for (const folder of ["inbound", "outbound", "archive"]) disk.makeFolder(join(site, folder));
    disk.makeFolder(join(state, "outbox"));
    const simulator = new Simulator(settings);
    simulator.#recover();
    return simulator;
  }

  /** What the simulator remembers; read only. */
  get state(): SimulatorState {
    return this.#state;
  }

  /** Takes every file that waits in the inbound folder. Returns the names of the files written to the outbound folder. */
  receive(at: Moment, milliseconds: number): readonly string[] {
    this.#refuseEarlier(at.today);
    const { disk, site } = this.#settings;
    const inbound = join(site, "inbound");
    const names = disk.list(inbound).filter((name) => INBOUND_FILE.test(name) && !name.startsWith("."));
    return names.flatMap((name) => this.#receiveOne(name, at, milliseconds));
  }

  /** Lives through the days up to `today` and pays what is due. Returns the names of the files written. */
  advance(at: Moment, milliseconds: number): readonly string[] {
    this.#refuseEarlier(at.today);
    const written: string[] = [];
    const begin = this.#state.today ?? at.today;
    for (let day = begin; day <= at.today; day = plusDays(day, 1)) {
      const bench = this.#bench({ today: day, time: at.time }, milliseconds);
      for (const payer of this.#settings.config.payers) {
        const payday = paysOn(payer.payment.cycle, day);
        settlePayer(bench, payer, (record) => isDue(record, day, milliseconds, payday), payday);
      }
      const moved = this.#state.today !== day && day === at.today;
      if (bench.events.length === 0 && !moved) continue;
      bench.emit({ type: "clock", today: day });
      written.push(...this.#commit(bench, "advanced"));
    }
    return written;
  }

  /** Answers a real-time 270, 276 or 278. */
  answer(body: string | Uint8Array, at: Moment, milliseconds: number): RealtimeAnswer {
    let answer: RealtimeAnswer = {
      ok: false,
      message: "The simulator itself failed on this request: please report it.",
    };
    const bench = this.#attempt(
      () => this.#bench(at, milliseconds),
      (fresh) => {
        answer = answerRealtime(fresh, body);
      },
      () => undefined,
    );
    if (bench.events.length > 0) this.#commit(bench, "answered");
    return answer;
  }

  #bench(at: Moment, milliseconds: number): Workbench {
    if (this.#broken) throw new SimulatorRefusal("an earlier step failed half-way; start the simulator again");
    const seconds = this.#settings.payAfterSeconds;
    const payAt = seconds === undefined ? undefined : milliseconds + seconds * 1000;
    return new Workbench(this.#settings.config, this.#membership, this.#state, at, payAt);
  }

  /** Does a step; when it fails by a defect, forgets what it has begun and does `instead`, so that one file cannot stop all. */
  #attempt(begin: () => Workbench, step: (bench: Workbench) => void, instead: (bench: Workbench) => void): Workbench {
    const bench = begin();
    try {
      step(bench);
      return bench;
    } catch {
      this.#state = new SimulatorState();
      for (const entry of this.#journal.load()) for (const event of entry.events) this.#state.apply(event);
      const fresh = begin();
      instead(fresh);
      return fresh;
    }
  }

  #refuseEarlier(today: Day): void {
    const reached = this.#state.today;
    if (reached !== undefined && today < reached) {
      throw new SimulatorRefusal(`the day ${today} lies before ${reached}, which this state folder has reached`);
    }
  }

  #receiveOne(name: string, at: Moment, milliseconds: number): readonly string[] {
    const { disk, site } = this.#settings;
    const path = join(site, "inbound", name);
    const size = disk.size(path);
    const bytes = size === undefined || size > LARGEST_FILE ? Buffer.from("") : disk.read(path);
    if (size === undefined || bytes === undefined) return [];
    const bench = this.#attempt(
      () => this.#bench(at, milliseconds),
      (fresh) => {
        receiveFile(fresh, name, bytes);
      },
      (fresh) => {
        refuseFile(
          fresh,
          name,
          "The simulator itself failed on it: please report this, with the file if it may be shown.",
        );
      },
    );
    bench.emit({ type: "clock", today: at.today });
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const archiveName = `${String(this.#journal.length).padStart(7, "0")}-${name}`;
    return this.#commit(bench, "received", { name, sha256, archiveName });
  }

  #commit(bench: Workbench, kind: JournalEntry["kind"], inbound?: InboundMark): readonly string[] {
    bench.close();
    const { events, outputs } = bench;
    const entry: JournalEntry = inbound === undefined ? { kind, events, outputs } : { kind, events, outputs, inbound };
    this.#broken = true;
    const position = this.#journal.append(entry);
    this.#deliver(position, entry, new Set());
    this.#broken = false;
    return outputs.map((output) => output.name);
  }

  /** Puts the files of a journal line where they belong. `done` names the parts that were finished before a crash. */
  #deliver(position: number, entry: JournalEntry, done: ReadonlySet<string>): void {
    const { disk, site, state } = this.#settings;
    const staged = (name: string): string => join(state, "outbox", `${position}-${name}`);
    if (entry.outputs.length > 0) {
      if (!done.has("staged")) {
        for (const output of entry.outputs) disk.write(staged(output.name), output.text);
        this.#journal.append({ kind: "staged", events: [], outputs: [], note: String(position) });
      }
      for (const { name } of entry.outputs) {
        if (disk.size(staged(name)) !== undefined) disk.move(staged(name), join(site, "outbound", name));
      }
    }
    if (entry.inbound !== undefined && !done.has("archived")) {
      const { name, archiveName } = entry.inbound;
      const from = join(site, "inbound", name);
      const to = join(site, "archive", archiveName);
      if (disk.size(to) === undefined && disk.size(from) !== undefined) disk.move(from, to);
      this.#journal.append({ kind: "archived", events: [], outputs: [], note: String(position) });
    }
  }

  #recover(): void {
    const entries = this.#journal.load();
    const { seed } = this.#settings.config;
    const first = entries[0];
    if (first === undefined) {
      this.#journal.append({ kind: "start", events: [], outputs: [], note: seed });
      return;
    }
    if (first.note !== seed) {
      throw new SimulatorRefusal(
        `this state folder was begun with the seed "${first.note ?? ""}", the configuration says "${seed}"; use another state folder`,
      );
    }
    const done = new Map<string, Set<string>>();
    for (const entry of entries) {
      for (const event of entry.events) this.#state.apply(event);
      if (entry.kind !== "staged" && entry.kind !== "archived") continue;
      const marks = done.get(entry.note ?? "") ?? new Set();
      done.set(entry.note ?? "", marks.add(entry.kind));
    }
    const { disk, state } = this.#settings;
    const inOutbox = new Set(disk.list(join(state, "outbox")).map((name) => name.split("-")[0] ?? ""));
    for (const [position, entry] of entries.entries()) {
      const marks = done.get(String(position)) ?? new Set();
      const unstaged = entry.outputs.length > 0 && !marks.has("staged");
      const unarchived = entry.inbound !== undefined && !marks.has("archived");
      if (unstaged || unarchived || inOutbox.has(String(position))) this.#deliver(position, entry, marks);
    }
  }
}

function isDue(record: ClaimRecord, day: Day, milliseconds: number, payday: boolean): boolean {
  if (record.payAt !== undefined) return record.payAt <= milliseconds;
  return payday && record.dueOn !== undefined && record.dueOn <= day;
}
