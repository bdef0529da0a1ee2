/**
 * A compiled file: a magic word, a JSON header and named sections of numbers or text, each aligned so that it can be used
 * in place. Opening one costs a header parse; nothing is copied until it is asked for.
 */

const MAGIC = "CCSETS01";
const ALIGNMENT = 8;

export interface SectionInput {
  readonly name: string;
  readonly data: Uint8Array | Uint16Array | Uint32Array | Float32Array | string;
}

interface SectionEntry {
  readonly name: string;
  readonly offset: number;
  readonly length: number;
}

interface Header {
  readonly meta: Readonly<Record<string, unknown>>;
  readonly sections: readonly SectionEntry[];
}

function aligned(size: number): number {
  return Math.ceil(size / ALIGNMENT) * ALIGNMENT;
}

function asBytes(data: SectionInput["data"]): Uint8Array {
  if (typeof data === "string") return new TextEncoder().encode(data);
  return new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
}

/** Writes sections and metadata into one compiled file. The same input gives the same bytes. */
export function writeContainer(meta: Readonly<Record<string, unknown>>, inputs: readonly SectionInput[]): Uint8Array {
  const bodies = inputs.map((input) => asBytes(input.data));
  const entries: SectionEntry[] = [];
  let offset = 0;
  for (const [index, input] of inputs.entries()) {
    const length = bodies[index]?.byteLength ?? 0;
    entries.push({ name: input.name, offset, length });
    offset += aligned(length);
  }
  const header = new TextEncoder().encode(JSON.stringify({ meta, sections: entries } satisfies Header));
  const start = aligned(MAGIC.length + 4 + header.byteLength);
  const out = new Uint8Array(start + offset);
  out.set(new TextEncoder().encode(MAGIC), 0);
  new DataView(out.buffer).setUint32(MAGIC.length, header.byteLength, true);
  out.set(header, MAGIC.length + 4);
  for (const [index, entry] of entries.entries()) {
    const body = bodies[index];
    if (body !== undefined) out.set(body, start + entry.offset);
  }
  return out;
}

/** A compiled file opened for reading. */
export class Container {
  readonly meta: Readonly<Record<string, unknown>>;
  private readonly bytes: Uint8Array;
  private readonly entries: ReadonlyMap<string, SectionEntry>;
  private readonly texts = new Map<string, string>();

  private constructor(bytes: Uint8Array, header: Header, start: number) {
    this.bytes = bytes;
    this.meta = header.meta;
    this.entries = new Map(header.sections.map((entry) => [entry.name, { ...entry, offset: entry.offset + start }]));
  }

  /** Opens a compiled file. Throws a `RangeError` with a plain message when the bytes are not one or are cut short. */
  static open(bytes: Uint8Array): Container {
    const usable = bytes.byteOffset % ALIGNMENT === 0 ? bytes : bytes.slice();
    const magic = new TextDecoder().decode(usable.subarray(0, MAGIC.length));
    if (magic !== MAGIC) throw new RangeError("is not a compiled code set of this version");
    const headerLength = new DataView(usable.buffer, usable.byteOffset).getUint32(MAGIC.length, true);
    const start = aligned(MAGIC.length + 4 + headerLength);
    // The writer above is the only source of this JSON, and the store checks the file's checksum before it is opened.
    const header = JSON.parse(
      new TextDecoder().decode(usable.subarray(MAGIC.length + 4, MAGIC.length + 4 + headerLength)),
    ) as Header;
    const end = Math.max(start, ...header.sections.map((entry) => start + entry.offset + entry.length));
    if (end > usable.byteLength) throw new RangeError("is cut short");
    return new Container(usable, header, start);
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  private entry(name: string): SectionEntry {
    const entry = this.entries.get(name);
    if (entry === undefined) throw new RangeError(`has no section ${name}`);
    return entry;
  }

  u8(name: string): Uint8Array {
    const { offset, length } = this.entry(name);
    return new Uint8Array(this.bytes.buffer, this.bytes.byteOffset + offset, length);
  }

  u16(name: string): Uint16Array {
    const { offset, length } = this.entry(name);
    return new Uint16Array(this.bytes.buffer, this.bytes.byteOffset + offset, length / 2);
  }

  u32(name: string): Uint32Array {
    const { offset, length } = this.entry(name);
    return new Uint32Array(this.bytes.buffer, this.bytes.byteOffset + offset, length / 4);
  }

  f32(name: string): Float32Array {
    const { offset, length } = this.entry(name);
    return new Float32Array(this.bytes.buffer, this.bytes.byteOffset + offset, length / 4);
  }

  text(name: string): string {
    const known = this.texts.get(name);
    if (known !== undefined) return known;
    const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(this.u8(name));
    this.texts.set(name, text);
    return text;
  }
}
