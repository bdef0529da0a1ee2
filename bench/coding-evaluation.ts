import { existsSync } from "node:fs";
import { join } from "node:path";
import { createCodingEngine, ENGINE_VERSION } from "@cleanclaim/clinical-coding";
import { openCodeSetStore } from "@cleanclaim/code-sets";
import { parseDate } from "@cleanclaim/model";
import {
  type CaseReport,
  halfOf,
  type MicroScore,
  scoreCaseReports,
} from "../packages/clinical-coding/test/case-reports.ts";
import { scoreDemoNotes } from "../packages/clinical-coding/test/demo-notes.ts";
import {
  type GuidelineCase,
  NOTES_FOLDER,
  notesAtHand,
  readNotes,
  scoreGuidelineCases,
  scoreNegation,
  scoreVisitNotes,
  type VisitNote,
} from "../packages/clinical-coding/test/note-sets.ts";
import { scoreLevels } from "../packages/clinical-coding/test/visit-levels.ts";

/**
 * How well the coding engine codes: the demo practice's notes and, where `../shared/data/notes` is at hand, the open evaluation
 * sets. Run: `node bench/coding-evaluation.ts [DATA_DIRECTORY]`; the data directory may hold imported official code sets.
 */
const engine = createCodingEngine(openCodeSetStore(process.argv[2] ?? join(import.meta.dirname, "../data")));
const rows: [string, string][] = [["engine", ENGINE_VERSION]];
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
const details = process.argv.includes("--details");
const listing: string[] = [];
const three = (...values: readonly number[]): string => values.map((one) => one.toFixed(3)).join(", ");
const micros = (score: MicroScore): string => three(score.precision, score.recall, score.f1);

/** How often the engine is right at each tenth of confidence, and where it counts itself sure (0.8 and above). */
function calibrated(name: string, bins: ReadonlyMap<number, { readonly right: number; readonly all: number }>): void {
  const sorted = [...bins].sort((a, b) => b[0] - a[0]);
  rows.push([
    `${name}: right of all by confidence`,
    sorted.map(([bin, one]) => `${(bin / 10).toFixed(1)}: ${one.right}/${one.all}`).join("  "),
  ]);
  const sure = sorted.filter(([bin]) => bin >= 8);
  const [right, all] = sure.reduce(([a, b], [, one]) => [a + one.right, b + one.all], [0, 0]);
  rows.push([
    `${name}: precision where sure (0.8 and above)`,
    all === 0 ? "none" : `${percent(right / all)} of ${all}`,
  ]);
}

/** Half of the notes take less time, half more; milliseconds. */
function medianTime(texts: readonly string[]): number {
  const times = texts
    .map((text) => {
      const before = performance.now();
      engine.code({ text, date: parseDate("2026-03-01") });
      return performance.now() - before;
    })
    .sort((a, b) => a - b);
  return times[times.length >> 1] ?? 0;
}

/** The case reports: whole, and apart the half in which no error was looked at. */
function caseReports(): void {
  const reports = readNotes<CaseReport>("codiesp-open.jsonl");
  for (const [name, set, setting] of [
    ["CodiEsp", reports, undefined],
    ["CodiEsp as inpatient", reports, "inpatient"],
    ["CodiEsp, half not looked at", reports.filter((one) => halfOf(one.id) === 1), undefined],
  ] as const) {
    const score = scoreCaseReports(engine, set, setting);
    rows.push([`${name}: official P, R, F1`, `${micros(score.official)} (${score.reports} reports)`]);
    if (setting === "inpatient") continue;
    rows.push(
      [`${name}: adjusted P, R, F1`, micros(score.adjusted)],
      [`${name}: category P, R, F1`, micros(score.category)],
    );
    if (set !== reports) continue;
    rows.push(
      ["CodiEsp: evidence on a gold line", percent(score.evidenceOnLine)],
      [
        "CodiEsp: missing codes by cause",
        [...score.causes]
          .sort((a, b) => b[1] - a[1])
          .map(([cause, count]) => `${cause} ${count}`)
          .join(", "),
      ],
    );
    calibrated("CodiEsp", score.calibration);
    listing.push(...score.misses);
  }
}

const demo = scoreDemoNotes(engine);
rows.push(
  ["demo notes: same diagnoses", `${demo.sameDiagnoses} of ${demo.notes}`],
  ["demo notes: same first-listed", `${demo.sameFirst} of ${demo.notes}`],
  ["demo notes: same services", `${demo.sameServices} of ${demo.notes}`],
  ["demo notes: same services, modifiers, units", `${demo.sameModifiers} of ${demo.notes}`],
  ["demo notes: same visit level", `${demo.sameLevel} of ${demo.levels}`],
  ["demo notes: queries asked", `${demo.queriesAsked} of ${demo.queriesWanted}`],
);
listing.push(...demo.differences);

if (existsSync(NOTES_FOLDER)) {
  const cases = scoreGuidelineCases(engine, readNotes<GuidelineCase>("guideline-cases-open.jsonl"));
  rows.push(
    ["guideline cases passed", `${cases.passed} of ${cases.cases} (${percent(cases.passed / cases.cases)})`],
    [
      "guideline queries asked / needless",
      `${cases.queriesAsked} of ${cases.queriesWanted} / ${cases.queriesNeedless}`,
    ],
  );
  listing.push(...cases.failures.map((one) => `${one.id} ${one.why.join("; ")} => ${one.codes.join(" ")}`));
  for (const [name, file] of [
    ["ACI-Bench", "acibench-open.jsonl"],
    ["MTS-Dialog", "mtsdialog-open.jsonl"],
  ] as const) {
    const notes = readNotes<VisitNote>(file);
    const score = scoreVisitNotes(engine, notes);
    rows.push([
      `${name}: precision, recall, F1`,
      [score.precision, score.recall, score.f1].map((one) => one.toFixed(3)).join(", "),
    ]);
    rows.push([`${name}: evidence meets gold evidence`, percent(score.evidenceMet)]);
    calibrated(name, score.calibration);
    rows.push([`${name}: forbidden codes`, `${score.violations} of ${score.forbidden}`]);
    if (score.mdmAsked > 0) rows.push([`${name}: level of decision making`, `${score.mdmRight} of ${score.mdmAsked}`]);
    listing.push(...score.misses);
  }
  for (const part of scoreLevels(engine, readNotes<VisitNote>("acibench-open.jsonl")).parts)
    rows.push([
      `ACI-Bench: ${part.name} as labelled`,
      `${part.right}; label>answer ${
        Object.entries(part.confused)
          .map(([key, count]) => `${key} ${count}`)
          .join(", ") || "none"
      }`,
    ]);
  if (notesAtHand("codiesp-open.jsonl")) caseReports();
  const negation = scoreNegation();
  rows.push([
    "negation: precision, recall, F1",
    [negation.precision, negation.recall, negation.f1].map((one) => one.toFixed(3)).join(", "),
  ]);
  const visits = readNotes<VisitNote>("acibench-open.jsonl").map((note) => note.text);
  rows.push(["median time of a visit note, warm", `${medianTime(visits).toFixed(1)} ms`]);
  // Notes of a thousand words are made by letting a note run on into the next one.
  const long = visits.map((text, at) =>
    `${text}\n${visits[(at + 1) % visits.length] ?? ""}\n${visits[(at + 2) % visits.length] ?? ""}`
      .split(/(?<=\s)/)
      .slice(0, 1000)
      .join(""),
  );
  rows.push(["median time of a note of 1,000 words, warm", `${medianTime(long).toFixed(1)} ms`]);
  rows.push(["memory of the process, all sets loaded", `${Math.round(process.memoryUsage().rss / 1e6)} MB`]);
} else rows.push(["evaluation notes", `not at hand (${NOTES_FOLDER})`]);

for (const [name, value] of rows) process.stdout.write(`${name.padEnd(46)} ${value}\n`);
if (details) process.stdout.write(`\n${listing.join("\n")}\n`);
