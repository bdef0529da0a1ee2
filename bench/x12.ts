/**
 * How fast packages/x12 reads, types, checks and writes files of 10,000 claims, and how that compares with the limits of the language and with
 * the other readers that npm has, all in one run. Medians of five rounds after five. `X12_CLAIMS` and `X12_ROUNDS` make it smaller.
 * Progress goes to stderr; stdout gets one JSON document.
 */
import os from "node:os";
import { ValidationThreads } from "@cleanclaim/x12/node";
import { codeLookups } from "../apps/server/src/cli/code-lookups.ts";
import { differingCuts } from "./x12/chunking.ts";
import { pieces835, pieces837P, whole } from "./x12/corpus.ts";
import type { CorpusTotals } from "./x12/corpus.ts";
import { lookupFolder } from "./x12/lookups.ts";
import { measure, ROUNDS, timesFaster } from "./x12/measure.ts";
import type { Measurement } from "./x12/measure.ts";
import {
  eachClaim837,
  readWhole,
  scanBytes,
  streamClaims835,
  streamClaims837,
  streamGeneric,
  stringAnElement,
  typed835,
  typed837,
  validateLevels,
  validateOnThreads,
  writer,
} from "./x12/ours.ts";
import { peers } from "./x12/peers.ts";

const THREADS = 2;
const CLAIMS = Number(process.env["X12_CLAIMS"] ?? 10_000);

/** What the goal of this package was set against, measured elsewhere: read them as ratios to "one string an element" of that run. */
const STATED = {
  asStatedIn: "the goal of the package, another machine or day",
  oneStringAnElement: "136 MB/s",
  "node-x12 stream": "21 MB/s",
  "node-x12 parse": "5.0 MB/s",
  "x12-parser": "9.8 MB/s",
  "@cosyte/x12 parse": "11.7 MB/s",
  "@cosyte/x12 typed": "2.4 MB/s, 4,400 claims/s",
  "pyx12 full validation": "267 claims/s",
};

interface Corpus {
  readonly file: Buffer;
  readonly text: string;
  readonly totals: CorpusTotals;
}

function corpus(pieces: typeof pieces837P): Corpus {
  const { text, totals } = whole(pieces({ claims: CLAIMS, claimsPerTransaction: Math.max(1, Math.round(CLAIMS / 8)) }));
  return { file: Buffer.from(text, "latin1"), text, totals };
}

const claims = corpus(pieces837P);
const payments = corpus(pieces835);
const of837 = { bytes: claims.file.length };
const claimsOf837 = { bytes: claims.file.length, claims: CLAIMS };
const claimsOf835 = { bytes: payments.file.length, claims: CLAIMS };

/** What a reader that misses nothing must say it found. */
const expected = {
  segments: `${claims.totals.segments} segments`,
  inside: `${claims.totals.segments - 4} segments inside transactions`,
  typed837: `${CLAIMS} claims, ${claims.totals.chargeCents} cents`,
  typed835: `${CLAIMS} claims, ${payments.totals.paidCents} cents`,
  valid: "accepted, 0 findings",
  written: "the same bytes",
};

const rows: Measurement[] = [];
const wrong: string[] = [];

async function row(
  name: string,
  file: Parameters<typeof measure>[1],
  run: () => string | Promise<string>,
  expectation?: string,
): Promise<Measurement> {
  const measured = await measure(name, file, run);
  rows.push(measured);
  if (expectation !== undefined && measured.found !== expectation)
    wrong.push(`${name}: ${measured.found}, but written were ${expectation}`);
  return measured;
}

const lookups = lookupFolder();
const codes = codeLookups(lookups.folder);

await row("limit: every byte once", of837, () => scanBytes(claims.file), expected.segments);
const limit = await row("limit: one string an element", of837, () => stringAnElement(claims.file), expected.segments);
const stream = await row("read, streamed", of837, () => streamGeneric(claims.file), expected.segments);
const read = await row("read, whole, with envelopes", of837, () => readWhole(claims.file), expected.inside);
const claims837 = await row("typed 837P, whole", claimsOf837, () => typed837(claims.file), expected.typed837);
await row("typed 837P, claim by claim", claimsOf837, () => eachClaim837(claims.file), expected.typed837);
await row("typed 837P, streamed", claimsOf837, () => streamClaims837(claims.file), expected.typed837);
const claims835 = await row("typed 835, whole", claimsOf835, () => typed835(payments.file), expected.typed835);
await row("typed 835, streamed", claimsOf835, () => streamClaims835(payments.file), expected.typed835);
const check = (file: Buffer) => () => validateLevels(file, codes);
const valid837 = await row("validate 837P, SNIP 1-5, codes", claimsOf837, check(claims.file), expected.valid);
const valid835 = await row("validate 835, SNIP 1-5, codes", claimsOf835, check(payments.file), expected.valid);
const threads = new ValidationThreads({
  workers: THREADS,
  levels: [1, 2, 3, 4, 5],
  lookupsModule: { url: new URL("../apps/server/src/cli/code-lookups.ts", import.meta.url), argument: lookups.folder },
});
const threaded = (file: Buffer) => () => validateOnThreads(file, threads);
const threads837 = await row(`validate 837P, ${THREADS} threads`, claimsOf837, threaded(claims.file), expected.valid);
const threads835 = await row(`validate 835, ${THREADS} threads`, claimsOf835, threaded(payments.file), expected.valid);
await threads.close();
const write837 = await row("write 837P", claimsOf837, writer(claims.file), expected.written);
const write835 = await row("write 835", claimsOf835, writer(payments.file), expected.written);

const { there, missing } = await peers();
for (const peer of there) {
  try {
    await row(peer.name, of837, () => peer.run(claims.file, claims.text));
  } catch (error) {
    missing.push(`${peer.name}: could not read the file (${error instanceof Error ? error.message : "unknown"})`);
  }
}
lookups.remove();
const chunking = await differingCuts(claims.file);
for (const cut of chunking.differing) wrong.push(`cut into pieces (${cut}) the file gives another result`);

const named = (name: string): Measurement | undefined => rows.find((one) => one.name === name);
/** Each goal with what was reached; a ratio without its peer is absent. */
const goals = [
  { goal: "streamed reading ≥ 4 × node-x12's stream", reached: timesFaster(stream, named("node-x12 stream")) },
  { goal: "streamed reading ≥ 0.6 of one string an element", reached: timesFaster(stream, limit) },
  { goal: "whole reading against node-x12 parse", reached: timesFaster(read, named("node-x12 parse")) },
  { goal: "streamed reading against x12-parser", reached: timesFaster(stream, named("x12-parser stream")) },
  { goal: "typed 837P ≥ 24 MB/s (10 × @cosyte/x12 as stated)", reached: claims837.megabytesPerSecond },
  { goal: "typed 837P ≥ 40,000 claims/s", reached: claims837.claimsPerSecond },
  {
    goal: "typed 837P against one string an element; @cosyte/x12 as stated: 0.018",
    reached: timesFaster(claims837, limit),
  },
  { goal: "typed 835 ≥ 24 MB/s", reached: claims835.megabytesPerSecond },
  { goal: "validated 837P ≥ 10,000 claims/s (40 × pyx12 as stated)", reached: valid837.claimsPerSecond },
  { goal: "validated 835 ≥ 10,000 claims/s", reached: valid835.claimsPerSecond },
  { goal: `validated 837P on ${THREADS} threads ≥ 1.7 × one`, reached: timesFaster(threads837, valid837) },
  { goal: `validated 835 on ${THREADS} threads ≥ 1.7 × one`, reached: timesFaster(threads835, valid835) },
  { goal: "written 837P ≥ 30 MB/s", reached: write837.megabytesPerSecond },
  { goal: "written 835 ≥ 30 MB/s", reached: write835.megabytesPerSecond },
];

console.log(
  JSON.stringify(
    {
      bench: "x12",
      node: process.version,
      load: os.loadavg().map((one) => Math.round(one * 10) / 10),
      rounds: ROUNDS,
      codeSets: lookups.name,
      files: {
        "837P": { bytes: claims.file.length, ...counts(claims.totals) },
        "835": { bytes: payments.file.length, ...counts(payments.totals) },
      },
      rows,
      goals,
      chunking,
      stated: STATED,
      peersMissing: missing,
      wrong,
    },
    undefined,
    1,
  ),
);
if (wrong.length > 0) process.exitCode = 1;

function counts({ transactions, claims: claimCount, lines, segments }: CorpusTotals) {
  return { transactions, claims: claimCount, lines, segments };
}
