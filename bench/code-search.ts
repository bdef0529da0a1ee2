/**
 * How long a search for a code takes, over whatever is imported under CLEANCLAIM_DATA (default ./data). The limit is 20 ms for
 * the median. Prints one JSON document.
 */
import { openCodeSetStore } from "@cleanclaim/code-sets";

const LIMIT_MS = 20;
const ROUNDS = 5;
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

const codeSets = openCodeSetStore(process.env["CLEANCLAIM_DATA"] ?? "./data");
const startedAt = performance.now();
codeSets.search("gastric ulcer", { set: "icd10cm" });
const firstMs = performance.now() - startedAt;

const times: number[] = [];
for (let round = 0; round < ROUNDS; round += 1) {
  for (const query of QUERIES) {
    const before = performance.now();
    codeSets.search(query, { set: "icd10cm" });
    times.push(performance.now() - before);
  }
}
times.sort((a, b) => a - b);
const at = (share: number): number =>
  Math.round((times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0) * 100) / 100;
const diagnoses = codeSets
  .status()
  .filter((release) => release.set === "icd10cm")
  .sort((a, b) => Number(a.complete) - Number(b.complete))
  .at(-1);
console.log(
  JSON.stringify({
    bench: "code-search",
    loaded: diagnoses === undefined ? "nothing" : `${diagnoses.name}, ${diagnoses.rows} rows`,
    searches: times.length,
    firstMs: Math.round(firstMs * 100) / 100,
    medianMs: at(0.5),
    p95Ms: at(0.95),
    limitMs: LIMIT_MS,
    pass: at(0.5) <= LIMIT_MS,
  }),
);
