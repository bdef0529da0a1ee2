import { Simulator, stepOnce, type Disk, type SimulatorConfig } from "@cleanclaim/payer-simulator";

/** A disk in memory, so that a trial leaves nothing behind. */
class MemoryDisk implements Disk {
  readonly files = new Map<string, Buffer>();
  /** What was added to a file piece by piece; the journal grows by thousands of them. */
  readonly #pieces = new Map<string, string[]>();

  read(path: string): Buffer | undefined {
    const pieces = this.#pieces.get(path);
    return pieces === undefined ? this.files.get(path) : Buffer.from(pieces.join(""));
  }

  size(path: string): number | undefined {
    return this.files.get(path)?.length;
  }

  list(folder: string): readonly string[] {
    const prefix = `${folder}/`;
    return [...this.files.keys()]
      .filter((path) => path.startsWith(prefix) && !path.slice(prefix.length).includes("/"))
      .map((path) => path.slice(prefix.length))
      .sort();
  }

  makeFolder(): void {
    // A folder is there as soon as a file is in it.
  }

  append(path: string, text: string): void {
    const pieces = this.#pieces.get(path);
    if (pieces === undefined) this.#pieces.set(path, [text]);
    else pieces.push(text);
  }

  truncate(): void {
    // As above.
  }

  write(path: string, text: string): void {
    this.files.set(path, Buffer.from(text));
  }

  move(from: string, to: string): void {
    const bytes = this.files.get(from);
    this.files.delete(from);
    // Only what waits for us is kept; archives and the like would grow without use.
    if (bytes !== undefined && to.includes("/outbound/")) this.files.set(to, bytes);
  }

  remove(path: string): void {
    this.files.delete(path);
  }
}

/** A file that the simulated clearinghouse wrote. */
export interface AnswerFile {
  readonly name: string;
  readonly text: string;
}

/** The real simulator over folders in memory: files in, days pass, files out. */
export class MemorySite {
  readonly #disk = new MemoryDisk();
  readonly simulator: Simulator;
  #today = "";

  constructor(config: SimulatorConfig) {
    this.simulator = Simulator.open({ config, site: "site", state: "state", disk: this.#disk });
  }

  /** Puts an 837 into the inbound folder. */
  deliver(name: string, text: string): void {
    this.#disk.write(`site/inbound/${name}`, text);
  }

  /** Asks in real time; undefined when it was not answered. */
  ask(text: string, today: string): string | undefined {
    const answer = this.simulator.answer(text, { today, time: "07:30" }, Date.parse(`${today}T07:30:00Z`));
    return answer.ok ? answer.text : undefined;
  }

  /** Lives to a day and takes away what was written. */
  to(today: string): readonly AnswerFile[] {
    this.#today = today;
    stepOnce(this.simulator, today);
    return this.#disk.list("site/outbound").map((name) => {
      const path = `site/outbound/${name}`;
      const text = this.#disk.read(path)?.toString() ?? "";
      this.#disk.remove(path);
      return { name, text };
    });
  }

  /** The last day lived. */
  get today(): string {
    return this.#today;
  }
}
