/** What is measured of this package, and the limits it is held against. Each says what it found, for the totals of the corpus. */
import type { CodeLookups, TypedTransaction } from "@cleanclaim/x12";
import {
  amountToCents,
  eachLoop,
  eachTransaction,
  envelopeOf,
  groupEnvelopeOf,
  readInterchanges,
  streamLoops,
  streamSegments,
  validate,
  writeInterchange,
  writeTransaction,
} from "@cleanclaim/x12";
import type { ValidationThreads } from "@cleanclaim/x12/node";
import { validateFile } from "@cleanclaim/x12/node";

const CHUNK = 65_536;
const TERMINATOR = 126;
const SEPARATOR = 42;

/** The file in pieces, as a file stream gives them. */
export function* chunks(file: Buffer, size = CHUNK): Generator<Buffer> {
  for (let start = 0; start < file.length; start += size) yield file.subarray(start, start + size);
}

/** The first limit: looking at each byte once. */
export function scanBytes(file: Buffer): string {
  let count = 0;
  for (let index = 0; index < file.length; index += 1) if (file[index] === TERMINATOR) count += 1;
  return `${count} segments`;
}

/** The second limit: making one string for each element, and nothing else. */
export function stringAnElement(file: Buffer): string {
  const text = file.toString("latin1");
  let segments = 0;
  let start = 0;
  let length = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code !== SEPARATOR && code !== TERMINATOR) continue;
    length += text.slice(start, index).length;
    start = index + 1;
    if (code === TERMINATOR) segments += 1;
  }
  return length > 0 ? `${segments} segments` : "nothing";
}

/** Every segment and element, in pieces of 64 KB. */
export async function streamGeneric(file: Buffer): Promise<string> {
  let segments = 0;
  let elements = 0;
  for await (const event of streamSegments(chunks(file))) {
    if (event.type !== "segments") throw new Error(event.problem.message);
    segments += event.batch.segments.length;
    for (const segment of event.batch.segments) elements += segment.elements.length;
  }
  return elements > 0 ? `${segments} segments` : "nothing";
}

/** The whole file at once, with its envelopes. */
export function readWhole(file: Buffer): string {
  const { interchanges, problems } = readInterchanges(file);
  if (problems.length > 0) throw new Error(problems[0]?.message);
  let segments = 0;
  for (const one of interchanges)
    for (const group of one.groups)
      for (const transaction of group.transactions) segments += transaction.segments.length;
  return `${segments} segments inside transactions`;
}

/** From bytes to the typed objects of all transaction sets, kept together; found are the charges of their claims. */
export function typed837(file: Buffer): string {
  const all = typedTransactions(file);
  let count = 0;
  let cents = 0n;
  for (const one of all) {
    if (one.kind !== "837P") throw new Error(`An 837P was written, and read as ${one.kind}.`);
    for (const provider of one.value.billingProviders ?? [])
      for (const subscriber of provider.subscribers ?? [])
        for (const { claims = [] } of [subscriber, ...(subscriber.patients ?? [])])
          for (const { claim } of claims) {
            count += 1;
            cents += amountToCents(claim?.totalCharge ?? "") ?? 0n;
          }
  }
  return `${count} claims, ${cents} cents`;
}

/** The same for payments; found is what is paid for claims. */
export function typed835(file: Buffer): string {
  let count = 0;
  let cents = 0n;
  for (const one of typedTransactions(file)) {
    if (one.kind !== "835") throw new Error(`An 835 was written, and read as ${one.kind}.`);
    for (const { claims = [] } of one.value.headerNumbers ?? [])
      for (const { claimPayment } of claims) {
        count += 1;
        cents += amountToCents(claimPayment?.paid ?? "") ?? 0n;
      }
  }
  return `${count} claims, ${cents} cents`;
}

function typedTransactions(file: Buffer): readonly TypedTransaction[] {
  const all: TypedTransaction[] = [];
  const problems = eachTransaction(file, (one) => all.push(one));
  if (problems.length > 0) throw new Error(problems[0]?.message);
  return all;
}

/** One typed claim after the other, none kept. */
export function eachClaim837(file: Buffer): string {
  let count = 0;
  let cents = 0n;
  eachLoop(file, "837P", "2300", ({ loop }) => {
    count += 1;
    cents += amountToCents(loop.claim?.totalCharge ?? "") ?? 0n;
  });
  return `${count} claims, ${cents} cents`;
}

/** The same from a stream in pieces of 64 KB. */
export async function streamClaims837(file: Buffer): Promise<string> {
  let count = 0;
  let cents = 0n;
  for await (const { loop } of streamLoops(chunks(file), "837P", "2300")) {
    count += 1;
    cents += amountToCents(loop.claim?.totalCharge ?? "") ?? 0n;
  }
  return `${count} claims, ${cents} cents`;
}

/** Paid claims from a stream. */
export async function streamClaims835(file: Buffer): Promise<string> {
  let count = 0;
  let cents = 0n;
  for await (const { loop } of streamLoops(chunks(file), "835", "2100")) {
    count += 1;
    cents += amountToCents(loop.claimPayment?.paid ?? "") ?? 0n;
  }
  return `${count} claims, ${cents} cents`;
}

/** SNIP 1 to 5, with code sets to look up in. */
export function validateLevels(file: Buffer, lookups: CodeLookups): string {
  const result = validate(file, { levels: [1, 2, 3, 4, 5], lookups });
  return `${result.verdict}, ${result.issues.length} findings`;
}

/** The same on threads that stand ready. */
export async function validateOnThreads(file: Buffer, threads: ValidationThreads): Promise<string> {
  const result = await validateFile(chunks(file), { threads });
  return `${result.verdict}, ${result.issues.length} findings`;
}

/** Makes a writer of the typed objects of a file; each call writes the whole interchange anew. */
export function writer(file: Buffer): () => string {
  const interchange = readInterchanges(file).interchanges[0];
  const group = interchange?.groups[0];
  if (interchange === undefined || group === undefined)
    throw new Error("The corpus has one interchange with one group.");
  const typed = typedTransactions(file);
  const original = file.toString("latin1");
  return () => {
    const transactions = typed.map(writeOne);
    const written = writeInterchange({
      ...envelopeOf(interchange),
      groups: [{ ...groupEnvelopeOf(group), transactions }],
    });
    if (!written.ok) throw new Error(written.problems[0]?.message);
    return written.text === original ? "the same bytes" : `${written.text.length} other bytes`;
  };
}

function writeOne(one: TypedTransaction): ReturnType<typeof writeTransaction> {
  // TypeScript does not see that kind and value of one object belong together.
  return writeTransaction(one.kind, one.value as never);
}
