/**
 * How well and how fast codes are found, over whatever is imported under CLEANCLAIM_DATA (default ./data): hit rates by source
 * where a file of phrases is at hand (first argument, a folder with notes/terms-open.tsv), latency of whole phrases and of each
 * beginning as it is typed, over HTTP on loopback too, readiness and memory. Prints one JSON document.
 */
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { loadavg } from "node:os";
import { join } from "node:path";
import { type CodeSets, openCodeSetStore } from "@cleanclaim/code-sets";

const IN_PROCESS_P95_MS = 5;
const HTTP_P95_MS = 20;
const READY_MS = 1000;
const MEMORY_MB = 150;
const QUERIES = [
  "gastric ulcer",
  "htn",
  "t2dm with kidney disease",
  "broken wrist L",
  "copd exacerbation",
  "acute on chronic diastolic heart failure",
  "k25",
  "S52.5",
  "pnuemonia",
  "malignant neoplasm of sigmoid colon",
  "screening colonoscopy",
  "low back pain with sciatica left side",
  "pressure ulcer sacral region stage 3",
  "alcoholic cirrhosis with ascites",
  "fall from bed",
  "ibuprofen overdose accidental",
  "diabetc retinopathy",
  "haemorrhage of oesophagus",
  "fracture of shaft of humerus right subsequent encounter",
  "zzzz unknown wordz",
];

interface Asked {
  readonly term: string;
  readonly code: string;
  readonly exact: boolean;
  readonly source: string;
}

interface Tally {
  asked: number;
  first: number;
  five: number;
  ten: number;
  reciprocal: number;
}

function phrasesOf(folder: string | undefined): Asked[] {
  const path = folder === undefined ? "" : join(folder, "notes", "terms-open.tsv");
  if (!existsSync(path)) return [];
  return readFileSync(path, "utf8")
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split("\t"))
    .map(([, term = "", code = "", match = "", source = ""]) => ({
      term,
      code: code.replace(".", ""),
      exact: match === "exact",
      source: source.split(/[ (]/)[0] ?? "",
    }));
}

function quality(codeSets: CodeSets, phrases: readonly Asked[]): Record<string, object> {
  const tallies = new Map<string, Tally>();
  for (const { term, code, exact, source } of phrases) {
    const { results } = codeSets.search(term, { set: "icd10cm", limit: 10 });
    const at = results.findIndex((result) => {
      const plain = result.code.replace(".", "");
      return exact ? plain === code : plain.startsWith(code);
    });
    const clinical = /^(?:authored|CodiEsp|PubMed)/.test(source);
    for (const group of ["all", clinical ? "clinical" : "ontologies", source]) {
      const tally = tallies.get(group) ?? { asked: 0, first: 0, five: 0, ten: 0, reciprocal: 0 };
      tallies.set(group, tally);
      tally.asked += 1;
      if (at === 0) tally.first += 1;
      if (at >= 0 && at < 5) tally.five += 1;
      if (at >= 0) tally.ten += 1;
      if (at >= 0) tally.reciprocal += 1 / (at + 1);
    }
  }
  const share = (part: number, whole: number): number => Math.round((part / whole) * 1000) / 1000;
  return Object.fromEntries(
    [...tallies].sort().map(([group, { asked, first, five, ten, reciprocal }]) => [
      group,
      {
        phrases: asked,
        hit1: share(first, asked),
        hit5: share(five, asked),
        hit10: share(ten, asked),
        mrr10: share(reciprocal, asked),
      },
    ]),
  );
}

function spread(times: readonly number[]): {
  readonly count: number;
  readonly medianMs: number;
  readonly p95Ms: number;
} {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (part: number): number =>
    Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0) * 100) / 100;
  return { count: sorted.length, medianMs: at(0.5), p95Ms: at(0.95) };
}

function timed(codeSets: CodeSets, queries: readonly string[]): number[] {
  return queries.map((query) => {
    const before = performance.now();
    codeSets.search(query, { set: "icd10cm" });
    return performance.now() - before;
  });
}

/** Every beginning of a phrase, as it grows under the fingers. */
function typed(phrase: string): string[] {
  return Array.from(phrase, (_, at) => phrase.slice(0, at + 1)).filter((text) => text.trim() !== "");
}

/** Asks over HTTP on loopback: a bare server of Node that searches all sets together and writes JSON, one request after another. */
async function overHttp(codeSets: CodeSets, queries: readonly string[]): Promise<number[]> {
  const server = createServer((request, response) => {
    const query = new URL(request.url ?? "/", "http://loopback").searchParams.get("q") ?? "";
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify(codeSets.search(query, { limit: 20 })));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const times: number[] = [];
  for (const query of queries) {
    const before = performance.now();
    const answer = await fetch(`http://127.0.0.1:${String(port)}/?q=${encodeURIComponent(query)}`);
    await answer.json();
    times.push(performance.now() - before);
  }
  server.close();
  return times;
}

const phrases = phrasesOf(process.argv[2]);
const asked = phrases.length === 0 ? QUERIES : phrases.map((phrase) => phrase.term);
const memoryBefore = process.memoryUsage.rss();
const openedAt = performance.now();
const codeSets = openCodeSetStore(process.env["CLEANCLAIM_DATA"] ?? "./data");
codeSets.search("gastric ulcer", { set: "icd10cm" });
const openMs = performance.now() - openedAt;
const processMs = performance.now();
const memoryMb = Math.round((process.memoryUsage.rss() - memoryBefore) / 1e6);
const cold = spread(timed(codeSets, asked));
const warm = spread(timed(codeSets, asked));
const prefixes = asked.filter((_, at) => at % 8 === 0).flatMap(typed);
const byLength = [1, 2, 3].map((length) => ({
  letters: length,
  ...spread(
    timed(
      codeSets,
      prefixes.filter((text) => text.length === length),
    ),
  ),
}));
const asTyped = spread(timed(codeSets, prefixes));
const http = spread(
  await overHttp(
    codeSets,
    prefixes.filter((_, at) => at % 4 === 0),
  ),
);
const diagnoses = codeSets
  .status()
  .filter((release) => release.set === "icd10cm")
  .sort((a, b) => Number(a.complete) - Number(b.complete))
  .at(-1);
console.log(
  JSON.stringify(
    {
      bench: "code-search",
      loaded: diagnoses === undefined ? "nothing" : `${diagnoses.name}, ${String(diagnoses.rows)} rows`,
      load: Math.round((loadavg()[0] ?? 0) * 10) / 10,
      wholePhrasesCold: cold,
      wholePhrasesWarm: warm,
      asTyped,
      byLength,
      http,
      readiness: {
        openAndFirstAnswerMs: Math.round(openMs),
        fromProcessStartMs: Math.round(processMs),
        limitMs: READY_MS,
      },
      memory: { addedMb: memoryMb, limitMb: MEMORY_MB },
      limits: { inProcessP95Ms: IN_PROCESS_P95_MS, httpP95Ms: HTTP_P95_MS },
      pass:
        cold.p95Ms <= IN_PROCESS_P95_MS &&
        asTyped.p95Ms <= IN_PROCESS_P95_MS &&
        http.p95Ms <= HTTP_P95_MS &&
        processMs <= READY_MS &&
        memoryMb <= MEMORY_MB,
      quality: quality(codeSets, phrases),
    },
    undefined,
    1,
  ),
);
