import type { Disk } from "../src/disk.ts";

/** Thrown where a test lets the machine die. */
export class Crash extends Error {}

/**
 * A disk in memory. `dieAt` counts changes: at that one the machine dies, either before the change happens or, for an
 * append, half-way through it.
 */
export class MemoryDisk implements Disk {
  readonly files = new Map<string, Buffer>();
  changes = 0;
  dieAt: number | undefined;
  torn = false;

  read(path: string): Buffer | undefined {
    return this.files.get(path);
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
    // Folders exist as soon as a file is in them.
  }

  append(path: string, text: string): void {
    const bytes = Buffer.from(text);
    const before = this.files.get(path) ?? Buffer.alloc(0);
    if (this.#dies()) {
      if (this.torn) this.files.set(path, Buffer.concat([before, bytes.subarray(0, Math.floor(bytes.length / 2))]));
      throw new Crash("append");
    }
    this.files.set(path, Buffer.concat([before, bytes]));
  }

  truncate(path: string, length: number): void {
    this.#orDie("truncate");
    this.files.set(path, (this.files.get(path) ?? Buffer.alloc(0)).subarray(0, length));
  }

  write(path: string, text: string): void {
    this.#orDie("write");
    this.files.set(path, Buffer.from(text));
  }

  move(from: string, to: string): void {
    this.#orDie("move");
    const bytes = this.files.get(from);
    if (bytes === undefined) throw new Error(`no file to move: ${from}`);
    this.files.set(to, bytes);
    this.files.delete(from);
  }

  remove(path: string): void {
    this.#orDie("remove");
    this.files.delete(path);
  }

  /** Puts a file there without counting it as the simulator's change. */
  put(path: string, text: string): void {
    this.files.set(path, Buffer.from(text));
  }

  /** Name and text of every file of a folder. */
  texts(folder: string): ReadonlyMap<string, string> {
    return new Map(this.list(folder).map((name) => [name, this.files.get(`${folder}/${name}`)?.toString() ?? ""]));
  }

  #dies(): boolean {
    this.changes += 1;
    return this.changes === this.dieAt;
  }

  #orDie(what: string): void {
    if (this.#dies()) throw new Crash(what);
  }
}
