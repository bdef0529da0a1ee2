import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { createEditEngine, standardPacks, tablesFromCodeSets, type EditEngine } from "@cleanclaim/claim-edits";
import { importCodeSets, openCodeSetStore } from "@cleanclaim/code-sets";
import { toDate, type Claim } from "@cleanclaim/model";
import { createTestApp } from "../apps/server/src/http/test-app.ts";
import { editGuard } from "../apps/server/src/running/edit-guard.ts";

/**
 * How fast all edits check five-line claims with the full NCCI tables loaded, whether that grows with the claims and stays in
 * memory, what the tables cost, and how long one claim takes over HTTP. Medians; claims a second are of processor time, so that
 * a busy machine changes them less. `ratio` is measured over limit where less is better and the other way round, so above 1 is good
 * in every row. Prints one JSON document.
 */
const DATA = join(import.meta.dirname, "..", "..", "shared", "data");
const ROUNDS = 5;
const BATCH = 500;
const LIMITS = { claimsPerSecond: 5000, loadSeconds: 1, megabytes: 100, httpMs: 30 };
const CODES = ["99214", "93000", "36415", "80053", "20610"];
const ON = toDate("2024-08-14");
const SUBMITTED = toDate("2024-09-03");

interface Row {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly limit?: number;
  readonly ratio?: number;
}

/** A member number in the form of Medicare, of a person of its own for each of 90,000 claims. */
function memberOf(index: number): string {
  const digits = String(Math.floor(index / 9) % 10_000).padStart(4, "0");
  return `${1 + (index % 9)}EG${digits.slice(0, 1)}TE${digits.slice(1, 2)}MK${digits.slice(2)}`;
}

function claimOf(index: number): Claim {
  const name = { last: "BIRCH", first: "MAY" };
  const provider = { npi: "1987654328", name: { last: "STONE", first: "RIVER" } };
  const address = { line1: "100 MAPLE ST", city: "SPRINGFIELD", state: "IL", postalCode: "627010001" };
  return {
    patientControlNumber: `B${index}`,
    claimType: "professional",
    frequencyCode: "1",
    totalCharge: "500.00",
    placeOfServiceCode: "11",
    payerResponsibility: "P",
    payer: { name: "RIVERBEND", payerId: "RMC01", claimFilingIndicatorCode: "MB" },
    billingProvider: {
      npi: "1234567893",
      taxonomyCode: "207Q00000X",
      taxId: "371234567",
      taxIdType: "EI",
      name: "MAPLE MEDICAL GROUP",
      address,
    },
    renderingProvider: provider,
    orderingProvider: provider,
    cliaNumber: "14D1234567",
    subscriber: { name, address, memberId: memberOf(index) },
    patient: { name, birthDate: toDate("1950-05-05"), sex: "F", relationshipCode: "18", address },
    otherPayers: [],
    diagnoses: ["I10", "E11.9", "M17.11", "K25.9"].map((code) => ({ code })),
    lines: CODES.map((procedureCode, position) => ({
      procedureCode,
      modifiers: position === 0 ? ["25"] : position === 4 ? ["RT"] : [],
      units: "1",
      unitType: "UN",
      charge: "100.00",
      serviceFrom: toDate("2024-08-14"),
      diagnosisPointers: [1, 2, 3, 4],
      adjudications: [],
    })),
    relatedCauses: [],
    providerSignatureOnFile: true,
    assignmentCode: "A",
    benefitsAssigned: "Y",
    releaseOfInformationCode: "Y",
  };
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

function median(values: readonly number[], share = 0.5): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function residentMegabytes(): number {
  globalThis.gc?.();
  return process.memoryUsage.rss() / 1_000_000;
}

/** The two pair tables, three lists of limits and the add-on codes, from the compiled files of an import. */
function loading(store: string): Row[] {
  const sets = openCodeSetStore(store);
  const before = residentMegabytes();
  const begun = performance.now();
  sets.ncciPtp("practitioner").find("45385", "45378", { on: ON });
  sets.ncciPtp("outpatient").find("45385", "45378", { on: ON });
  for (const service of ["practitioner", "outpatient", "dme"] as const) sets.mue(service).find("97110", { on: ON });
  sets.addOn.find("96366", { on: ON });
  const seconds = (performance.now() - begun) / 1000;
  const megabytes = residentMegabytes() - before;
  return [
    { what: "NCCI tables ready", value: rounded(seconds * 1000), unit: "ms", limit: 1000, ratio: rounded(1 / seconds) },
    {
      what: "NCCI tables in memory",
      value: rounded(megabytes),
      unit: "MB",
      limit: LIMITS.megabytes,
      ratio: rounded(LIMITS.megabytes / megabytes),
    },
  ];
}

/** Claims a second of processor time; claims are made a batch at a time, as a stream would bring them. */
function perSecond(engine: EditEngine, claims: number): number {
  let used = 0;
  for (let from = 0; from < claims; from += BATCH) {
    const batch = Array.from({ length: BATCH }, (_, index) => claimOf(from + index));
    const begun = process.cpuUsage();
    engine.check({ claims: batch, submittedOn: SUBMITTED });
    const { user, system } = process.cpuUsage(begun);
    used += user + system;
  }
  return claims / (used / 1_000_000);
}

function throughput(store: string): Row[] {
  const tables = tablesFromCodeSets(openCodeSetStore(store));
  const engine = createEditEngine({ packs: standardPacks, tables, guard: editGuard() });
  const [check] = engine.check({ claims: [claimOf(0)], submittedOn: SUBMITTED });
  if (check?.verdict === "held") throw new Error("the claim of the bench must not be held");
  perSecond(engine, 5000);
  const ten = median(Array.from({ length: ROUNDS }, () => perSecond(engine, 10_000)));
  const before = residentMegabytes();
  const hundred = perSecond(engine, 100_000);
  const growth = residentMegabytes() - before;
  const limit = LIMITS.claimsPerSecond;
  return [
    { what: "edits of all packs", value: engine.edits.length, unit: "edits" },
    { what: "10,000 claims of 5 lines", value: Math.round(ten), unit: "claims/s", limit, ratio: rounded(ten / limit) },
    {
      what: "100,000 claims of 5 lines",
      value: Math.round(hundred),
      unit: "claims/s",
      limit,
      ratio: rounded(hundred / limit),
    },
    { what: "100,000 against 10,000 (1 = linear)", value: rounded(hundred / ten), unit: "times" },
    { what: "memory grown over 100,000 claims", value: rounded(growth), unit: "MB" },
  ];
}

/** One claim after the other through a socket, with sign-in, contract check and transaction as in the application. */
async function overHttp(store: string): Promise<Row[]> {
  const { app, signInAs, close } = await createTestApp({ config: { dataDirectory: store } });
  try {
    const biller = await signInAs(["biller"]);
    const address = await app.listen({ host: "127.0.0.1", port: 0 });
    const headers = { cookie: biller.cookie, "x-csrf-token": biller.csrfToken, "content-type": "application/json" };
    const times: number[] = [];
    for (let round = 0; round < 320; round += 1) {
      const body = JSON.stringify({ claim: claimOf(round), submittedOn: SUBMITTED });
      const begun = performance.now();
      const answer = await fetch(`${address}/api/scrub`, { method: "POST", headers, body });
      const text = await answer.text();
      if (answer.status !== 200) throw new Error(`HTTP ${String(answer.status)} ${text.slice(0, 200)}`);
      if (round >= 20) times.push(performance.now() - begun);
    }
    return (
      [
        ["median", 0.5],
        ["95 of 100", 0.95],
      ] as const
    ).map(([name, share]): Row => {
      const value = median(times, share);
      const ratio = rounded(LIMITS.httpMs / value);
      return { what: `one claim over HTTP, ${name}`, value: rounded(value), unit: "ms", limit: LIMITS.httpMs, ratio };
    });
  } finally {
    await close();
  }
}

if (!existsSync(DATA)) {
  console.log(JSON.stringify({ bench: "claim-edits", skipped: "../shared/data is not there" }));
} else {
  const given = process.env["BENCH_CODE_SETS"];
  const store = given ?? mkdtempSync(join(tmpdir(), "cleanclaim-bench-"));
  try {
    if (given === undefined) importCodeSets(store, DATA);
    const rows = [...loading(store), ...throughput(store), ...(await overHttp(store))];
    console.log(
      JSON.stringify({ bench: "claim-edits", linesPerClaim: CODES.length, rounds: ROUNDS, rows }, undefined, 1),
    );
  } finally {
    if (given === undefined) rmSync(store, { recursive: true, force: true });
  }
}
