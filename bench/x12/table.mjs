// The JSON of `x12.ts` as tables for docs/benchmarks.md: node bench/run.ts x12 | node bench/x12/table.mjs
import { readFileSync } from "node:fs";

const { rows, goals, files, load, rounds, codeSets, wrong, peersMissing, chunking } = JSON.parse(
  readFileSync(0, "utf8"),
);
const limit = rows.find((row) => row.name === "limit: one string an element").megabytesPerSecond;
const line = (...cells) => `| ${cells.join(" | ")} |`;
const number = (value) => (value === undefined ? "" : value.toLocaleString("en-US"));

console.log(
  `${number(files["837P"].claims)} claims: 837P of ${(files["837P"].bytes / 1e6).toFixed(1)} MB, 835 of ${(files["835"].bytes / 1e6).toFixed(1)} MB, ` +
    `${files["837P"].transactions} transaction sets each; ${rounds} rounds; ${codeSets}; load ${load[0]}.\n`,
);
console.log(line("step", "median", "MB/s", "claims/s", "of one string an element", "MB a processor second"));
console.log(line("---", "---", "---", "---", "---", "---"));
for (const row of rows)
  console.log(
    line(
      row.name,
      `${number(row.milliseconds)} ms`,
      number(row.megabytesPerSecond),
      number(row.claimsPerSecond),
      (row.megabytesPerSecond / limit).toFixed(2),
      ((row.megabytesPerSecond * row.milliseconds) / row.processorMilliseconds).toFixed(1),
    ),
  );
console.log(`\n${line("goal", "reached")}\n${line("---", "---")}`);
for (const { goal, reached } of goals) console.log(line(goal, number(reached)));
console.log(
  `\nSame result in pieces of: ${chunking.tried.filter((cut) => !chunking.differing.includes(cut)).join(", ")}.`,
);
for (const note of [...wrong, ...peersMissing]) console.log(`- ${note}`);
