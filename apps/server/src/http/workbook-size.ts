import { promisify } from "node:util";
import { inflateRaw } from "node:zlib";

const inflate = promisify(inflateRaw);
const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
/** A data descriptor after an entry has at most this many bytes. */
const DESCRIPTOR = 24;

interface Packed {
  readonly at: number;
  readonly end: number;
  readonly stored: boolean;
  readonly bytes: Buffer;
}

/**
 * Whether a workbook (a zip) unpacks to no more than `most` bytes: each entry is really unpacked up to the limit, whatever sizes it states.
 * False as well for a zip that is damaged or holds bytes between its entries that its directory does not name.
 */
export async function unpacksWithin(content: Buffer, most: number): Promise<boolean> {
  const entries = entriesOf(content);
  if (entries === undefined) return false;
  let left = most;
  for (const { stored, bytes } of entries) {
    try {
      left -= stored ? bytes.length : (await inflate(bytes, { maxOutputLength: Math.max(left, 1) })).length;
    } catch {
      return false;
    }
    if (left < 0) return false;
  }
  return true;
}

/** The entries of the zip's directory in the order of the file; undefined when they do not lie one after another from its first byte. */
function entriesOf(content: Buffer): Packed[] | undefined {
  const end = content.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > content.length || content.readUInt32LE(end) !== END) return undefined;
  const count = content.readUInt16LE(end + 10);
  const directory = content.readUInt32LE(end + 16);
  const entries: Packed[] = [];
  let at = directory;
  for (let number = 0; number < count; number += 1) {
    const entry = entryAt(content, at);
    if (entry === undefined) return undefined;
    entries.push(entry);
    at += 46 + content.readUInt16LE(at + 28) + content.readUInt16LE(at + 30) + content.readUInt16LE(at + 32);
  }
  entries.sort((a, b) => a.at - b.at);
  let reached = 0;
  for (const entry of entries) {
    if (entry.at < reached || entry.at > reached + (reached === 0 ? 0 : DESCRIPTOR)) return undefined;
    reached = entry.end;
  }
  return directory >= reached && directory <= reached + DESCRIPTOR ? entries : undefined;
}

function entryAt(content: Buffer, at: number): Packed | undefined {
  if (at + 46 > content.length || content.readUInt32LE(at) !== ENTRY) return undefined;
  const method = content.readUInt16LE(at + 10);
  const local = content.readUInt32LE(at + 42);
  if (local + 30 > content.length || content.readUInt32LE(local) !== LOCAL) return undefined;
  if (method !== 0 && method !== 8) return undefined;
  const start = local + 30 + content.readUInt16LE(local + 26) + content.readUInt16LE(local + 28);
  const end = start + content.readUInt32LE(at + 20);
  if (end > content.length) return undefined;
  return { at: local, end, stored: method === 0, bytes: content.subarray(start, end) };
}
