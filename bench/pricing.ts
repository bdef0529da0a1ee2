import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { importCodeSets, openCodeSetStore } from "@cleanclaim/code-sets";
import { toDate } from "@cleanclaim/model";
import {
  MEDICARE,
  priceClaim,
  readContractRows,
  validateContract,
  type Contract,
  type PriceLine,
} from "@cleanclaim/pricing";

/** How fast five-line claims are priced, by Medicare and by a contract, and how fast a million rows of a schedule are read. Prints one JSON object. */
const DATA = join(import.meta.dirname, "..", "..", "shared", "data", "mpfs");
const CLAIMS = 10_000;
const ROWS = 1_000_000;
const ON = toDate("2025-10-15");
const effective = { from: toDate("2025-01-01"), until: toDate("2026-01-01") };
const LINES: readonly PriceLine[] = ["99214", "20610", "11042", "70450", "93306"].map((code) => ({
  code,
  modifiers: code === "99214" ? ["25"] : [],
  units: "1",
  charge: "500.00",
}));

function* scheduleRows(): Generator<readonly string[]> {
  yield ["CPT", "Mod", "Contract Rate", "Effective Date", "Term Date"];
  for (let row = 0; row < ROWS; row += 1)
    yield [
      String(10_000 + (row % 90_000)),
      "",
      `$${1 + (row % 5000)}.50`,
      `${1 + Math.floor(row / 90_000)}/1/2025`,
      "",
    ];
}

function seconds(work: () => void): number {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}

if (!existsSync(DATA)) {
  console.log(JSON.stringify({ bench: "pricing", skipped: "../shared/data is not there" }));
} else {
  const store = mkdtempSync(join(tmpdir(), "cleanclaim-bench-"));
  importCodeSets(store, DATA);
  const tables = openCodeSetStore(store);
  const contract: Contract = {
    kind: "agreement",
    name: "bench",
    effective,
    base: {
      kind: "percent-of",
      name: "130 % of Medicare",
      effective,
      percent: "130",
      of: { kind: "medicare", reductions: "none", name: "Medicare", effective },
    },
    adjustments: [{ kind: "multiple-procedure", ranks: ["100", "50", "25"] }],
    claimTerms: [{ kind: "lesser-of", level: "line" }],
  };
  const perSecond = (one: Contract): number => {
    const price = (): void => {
      priceClaim({ lines: LINES, contract: one, on: ON, carrier: "13202", locality: "01" }, tables);
    };
    for (let warm = 0; warm < 1000; warm += 1) price();
    const taken = seconds(() => {
      for (let claim = 0; claim < CLAIMS; claim += 1) price();
    });
    return Math.round(CLAIMS / taken);
  };
  const medicarePerSecond = perSecond(MEDICARE);
  const contractPerSecond = perSecond(contract);
  let rows = 0;
  const readSeconds = seconds(() => {
    const read = readContractRows(scheduleRows());
    rows = read.rows.length;
    validateContract({ kind: "fee-schedule", name: "bench", effective, rows: read.rows });
  });
  rmSync(store, { recursive: true, force: true });
  const result = { claims: CLAIMS, linesPerClaim: LINES.length, medicarePerSecond, contractPerSecond };
  console.log(
    JSON.stringify({
      bench: "pricing",
      ...result,
      scheduleRows: rows,
      readAndCheckSeconds: Number(readSeconds.toFixed(1)),
    }),
  );
}
