/** Whether the result is the same however a file is cut into pieces: for the segments with their places, the typed claims, and the findings. */
import { createHash } from "node:crypto";
import { streamLoops, streamSegments, validateStream } from "@cleanclaim/x12";
import { chunks } from "./ours.ts";

const TERMINATOR = 126;

/** Pieces that end with a terminator, each about as long as `size`. */
function* alignedPieces(file: Buffer, size: number): Generator<Buffer> {
  for (let start = 0; start < file.length;) {
    const found = file.indexOf(TERMINATOR, Math.min(start + size, file.length - 1));
    const end = found < 0 ? file.length : found + 1;
    yield file.subarray(start, end);
    start = end;
  }
}

const cuts: Readonly<Record<string, (file: Buffer) => Iterable<Buffer>>> = {
  whole: (file) => [file],
  "1 byte": (file) => chunks(file, 1),
  "7 bytes": (file) => chunks(file, 7),
  "4,099 bytes": (file) => chunks(file, 4_099),
  "65,537 bytes": (file) => chunks(file, 65_537),
  "each at a terminator": (file) => alignedPieces(file, 0),
  "64 KB to a terminator": (file) => alignedPieces(file, 65_536),
};

/** A file with faults: every 997th digit is another one, so that counts, sums and check digits are wrong here and there. */
function withFaults(file: Buffer): Buffer {
  const copy = Buffer.from(file);
  let digits = 0;
  for (let index = 106; index < copy.length; index += 1) {
    const code = copy[index] ?? 0;
    if (code < 48 || code > 57) continue;
    digits += 1;
    if (digits % 997 === 0) copy[index] = code === 57 ? 48 : code + 1;
  }
  return copy;
}

async function digest(file: Buffer, pieces: (file: Buffer) => Iterable<Buffer>): Promise<string> {
  const hash = createHash("sha256");
  for await (const event of streamSegments(pieces(file))) {
    if (event.type === "problem") hash.update(JSON.stringify(event.problem));
    else
      for (const { elements, offset, ordinal, line } of event.batch.segments)
        hash.update(`${elements.join("\u0000")}\n${offset} ${ordinal} ${line}\n`);
  }
  for await (const { loop, origin } of streamLoops(pieces(file), "837P", "2300"))
    hash.update(JSON.stringify([loop, origin]));
  for await (const event of validateStream(pieces(file))) {
    if (event.type === "transaction") hash.update(JSON.stringify(event.transaction.issues));
    if (event.type === "end") hash.update(JSON.stringify(event.result));
  }
  return hash.digest("hex");
}

/** Cuts a file in every way; answers with those whose result differs from the result in one piece. */
export async function differingCuts(
  file: Buffer,
): Promise<{ readonly tried: readonly string[]; readonly differing: readonly string[] }> {
  const faulty = withFaults(file);
  const expected = await digest(faulty, (bytes) => [bytes]);
  const differing: string[] = [];
  for (const [name, pieces] of Object.entries(cuts))
    if ((await digest(faulty, pieces)) !== expected) differing.push(name);
  return { tried: Object.keys(cuts), differing };
}
