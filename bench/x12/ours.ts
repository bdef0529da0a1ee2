/** What is measured of this package, and the limits it is held against. Each says what it found, for the totals of the corpus. */
import type { CodeLookups, Remittance835, TransactionSet } from "@cleanclaim/x12";
import {
  amountToCents,
  claimsOf835,
  read835,
  read837,
  readInterchanges,
  streamSegments,
  streamTransactions,
  validate,
  write835,
  write837,
  writeInterchange,
} from "@cleanclaim/x12";
import type { Claim837Transaction } from "@cleanclaim/x12";

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
  for (const { segments: inside } of transactionsOf(interchanges)) segments += inside.length;
  return `${segments} segments inside transactions`;
}

function transactionsOf(interchanges: ReturnType<typeof readInterchanges>["interchanges"]): readonly TransactionSet[] {
  return interchanges.flatMap((one) => one.groups.flatMap((group) => group.transactions));
}

/** From bytes to typed claims; found are the charges. */
export function typed837(file: Buffer): string {
  const claims = transactionsOf(readInterchanges(file).interchanges).flatMap((one) => claimsOf(read837(one)));
  const cents = claims.reduce((sum, claim) => sum + (amountToCents(claim.totalCharge) ?? 0n), 0n);
  return `${claims.length} claims, ${cents} cents`;
}

function claimsOf(transaction: Claim837Transaction) {
  return transaction.billingProviders.flatMap((provider) =>
    provider.subscribers.flatMap((subscriber) => [
      ...subscriber.claims,
      ...subscriber.dependents.flatMap((dependent) => dependent.claims),
    ]),
  );
}

/** From bytes to typed payments; found is what is paid for claims. */
export function typed835(file: Buffer): string {
  const claims = transactionsOf(readInterchanges(file).interchanges).flatMap((one) => claimsOf835(read835(one)));
  const cents = claims.reduce((sum, claim) => sum + (amountToCents(claim.paid) ?? 0n), 0n);
  return `${claims.length} claims, ${cents} cents`;
}

/** One transaction set after the other, from a stream, typed. */
export async function typedStream837(file: Buffer): Promise<string> {
  let count = 0;
  let cents = 0n;
  for await (const event of streamTransactions(chunks(file))) {
    if (event.type !== "transaction") continue;
    for (const claim of claimsOf(read837(event.transaction))) {
      count += 1;
      cents += amountToCents(claim.totalCharge) ?? 0n;
    }
  }
  return `${count} claims, ${cents} cents`;
}

/** SNIP 1 to 5, with code sets to look up in. */
export function validateLevels(file: Buffer, lookups: CodeLookups): string {
  const result = validate(file, { levels: [1, 2, 3, 4, 5], lookups });
  return `${result.verdict}, ${result.issues.length} findings`;
}

/** Makes a writer of the typed objects of a file; each call writes the whole interchange anew. */
export function writer837(file: Buffer): () => string {
  return interchangeWriter(transactionsOf(readInterchanges(file).interchanges).map(read837), write837);
}

/** The same for payments. */
export function writer835(file: Buffer): () => string {
  return interchangeWriter<Remittance835>(transactionsOf(readInterchanges(file).interchanges).map(read835), write835);
}

function interchangeWriter<Typed>(
  typed: readonly Typed[],
  write: (one: Typed) => ReturnType<typeof write837>,
): () => string {
  return () => {
    const written = writeInterchange({
      sender: "MAPLECLINIC",
      receiver: "QUARRYPAYER",
      date: "2026-02-02",
      time: "08:15",
      controlNumber: "000000701",
      usage: "T",
      groups: [{ controlNumber: "701", transactions: typed.map(write) }],
    });
    if (!written.ok) throw new Error(written.problems[0]?.message);
    return `${written.text.length} bytes`;
  };
}
