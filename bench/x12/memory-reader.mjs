// The child of x12-memory.ts: reads an 837P that is made up while it is read, with the package as it is published, keeps nothing, and prints what
// it found and how large it became: node memory-reader.mjs <compiled package> <corpus> <what to do> <claims> <claims in a transaction set>
// Plain JavaScript, since taking the types out of TypeScript would cost 17 MB by itself.
import { readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

const CHUNK = 65_536;
const [packageFolder, corpus, name, claims, claimsPerTransaction] = process.argv.slice(2);
const load = (file) => import(pathToFileURL(path.resolve(file)).href);
const { amountToCents, streamLoops, streamSegments, validateStream } = await load(path.join(packageFolder, "index.js"));
const { pieces837P } = await load(corpus);

let written = 0;
let totals;

/** The file in pieces of 64 KB, in one buffer that is filled again and again, as a reader of large files does. */
async function* file() {
  const buffer = Buffer.alloc(CHUNK);
  const pieces = pieces837P({ claims: Number(claims), claimsPerTransaction: Number(claimsPerTransaction) });
  let parts = [];
  let length = 0;
  for (;;) {
    const { value, done } = pieces.next();
    if (done || length + value.length > CHUNK) {
      buffer.write(parts.join(""), 0, "latin1");
      written += length;
      yield buffer.subarray(0, length);
      parts = [];
      length = 0;
    }
    if (done) {
      totals = value;
      return;
    }
    parts.push(value);
    length += value.length;
  }
}

/** Largest resident size so far, in MB. Linux counts the parent's size before `exec` into `maxRSS`, but not into VmHWM. */
function peakMegabytes() {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync("/proc/self/status", "utf8"))[1]) / 1024;
  } catch {
    return process.resourceUsage().maxRSS / 1024;
  }
}

/** What a reader that misses nothing finds is what the writer counted. */
const readers = {
  "generic stream": async () => {
    let segments = 0;
    for await (const event of streamSegments(file()))
      if (event.type === "segments") segments += event.batch.segments.length;
    return { found: `${segments} segments`, right: segments === totals.segments };
  },
  "typed claims": async () => {
    let count = 0;
    let cents = 0n;
    for await (const { loop } of streamLoops(file(), "837P", "2300")) {
      count += 1;
      cents += amountToCents(loop.claim.totalCharge);
    }
    return { found: `${count} claims, ${cents} cents`, right: count === totals.claims && cents === totals.chargeCents };
  },
  "validation, SNIP 1-5": async () => {
    let result;
    for await (const event of validateStream(file(), { levels: [1, 2, 3, 4, 5] }))
      if (event.type === "end") ({ result } = event);
    const { verdict, counts, issues } = result;
    return {
      found: `${verdict}, ${counts.segments} segments, ${issues.length} findings`,
      right: verdict === "accepted" && counts.segments === totals.segments,
    };
  },
};

const startMegabytes = peakMegabytes();
const before = performance.now();
const result = await readers[name]();
const seconds = (performance.now() - before) / 1000;
console.log(JSON.stringify({ ...result, bytes: written, seconds, startMegabytes, peakMegabytes: peakMegabytes() }));
