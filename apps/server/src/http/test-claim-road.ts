import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { npiFrom } from "@cleanclaim/model";
import { readConfig, startSimulator } from "@cleanclaim/payer-simulator";
import type { ResponseOf } from "@cleanclaim/revenue-cycle/contract";
import { collectAnswers } from "../storage/collecting.ts";
import { json } from "../storage/database.ts";
import { createTestApp, testOrganization } from "./test-app.ts";
import type { TestApp, TestClient } from "./test-app.ts";

export type Workbench = ResponseOf<"GET /api/visits/:id">;
export type ClaimWorkbench = ResponseOf<"GET /api/claims/:id">;

export const practice = `${testOrganization}-p1`;
const address = { line1: "12 Alder Way", city: "Springfield", state: "NY", postalCode: "100010001" };
/** A note of the acceptance story: an ulcer that is neither acute nor chronic. */
export const note = `CHIEF COMPLAINT: Epigastric pain.
HISTORY: 61-year-old woman with four weeks of epigastric pain after meals.
ASSESSMENT AND PLAN:
1. Gastric ulcer, without hemorrhage or perforation. Start omeprazole 40 mg daily.
2. Essential hypertension, stable. Continue lisinopril.
Follow up in six weeks.
`;
const payers = `
seed: road-1
clearinghouse: { id: SIMCLEAR, name: Simulated Clearinghouse, interchangeAcknowledgment: always }
payers:
  - id: NWHP1
    name: Northwind Health Plan
    claimFilingIndicatorCode: CI
    plans: [{ id: NW-PPO, name: NORTHWIND PPO, insuranceType: PR, deductible: 0, coinsurancePercent: 20 }]
    reviews: [{ procedures: ["*"], decision: A1 }]
members:
  - { payerId: NWHP1, memberId: NW200, last: Marsh, first: Two, birthDate: "1961-03-09", sex: F, plan: NW-PPO, from: "2020-01-01" }
  - { payerId: NWHP1, memberId: NW300, last: Marsh, first: Three, birthDate: "1961-03-09", sex: F, plan: NW-PPO, from: "2020-01-01" }
  - { payerId: NWHP1, memberId: NW100, last: Marsh, first: Ada, birthDate: "1961-03-09", sex: F, plan: NW-PPO, from: "2020-01-01" }
`;

export const today = new Date().toISOString().slice(0, 10);

/** The real server and the real simulator over one site of folders, with a practice, a payer and its members. */
export interface ClaimRoad {
  readonly test: TestApp;
  /** Holds `site`, the clearinghouse's folders. */
  readonly folder: string;
  readonly coder: TestClient;
  readonly biller: TestClient;
  readonly desk: TestClient;
  readonly makeVisit: (patientId: string) => Promise<string>;
  /** Codes K25.9 and a new patient's visit, finishes, and gives the claim's id. */
  readonly codeAndFinish: (visitId: string) => Promise<string>;
  /** Lets files travel until the claim is in the state (or `decided`), for at most twenty seconds. */
  readonly until: (claimId: string, state: string) => Promise<ClaimWorkbench>;
  readonly close: () => Promise<void>;
}

/** Starts all of it. Call `close` in `afterAll`. */
export async function startClaimRoad(): Promise<ClaimRoad> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "cleanclaim-road-"));
  const reading = readConfig(payers);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  const site = path.join(folder, "site");
  const simulator = await startSimulator({
    config: reading.config,
    site,
    state: path.join(folder, "state"),
    port: 0,
    clock: "real",
    payAfterSeconds: 0,
    pollMilliseconds: 100,
  });
  const realtimeUrl = `http://127.0.0.1:${simulator.port}`;
  const test = await createTestApp({
    work: true,
    config: { dataDirectory: folder },
    clearinghouse: { folder: site, realtimeUrl: () => realtimeUrl },
  });
  const coder = await test.signInAs(["coder"]);
  const biller = await test.signInAs(["biller"]);
  const desk = await test.signInAs(["front-desk"]);
  await makeWorld(test);
  return {
    test,
    folder,
    coder,
    biller,
    desk,
    makeVisit: (patientId) => makeVisit(test, patientId),
    codeAndFinish: (visitId) => codeAndFinish(coder, visitId),
    until: (claimId, state) => until(test, biller, claimId, state),
    close: async () => {
      await test.close();
      await simulator.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A practice with one provider, one payer and its charges, and a patient who is that payer's member. */
async function makeWorld(test: TestApp): Promise<void> {
  const { adminDb } = test.database;
  const organization_id = testOrganization;
  await adminDb
    .updateTable("practice")
    .set({ address: json(address), npi: npiFrom("199310001"), phone: "2125550100" })
    .execute();
  await adminDb
    .insertInto("facility")
    .values({
      organization_id,
      facility_id: "office",
      practice_id: practice,
      name: "Office",
      place_of_service_code: "11",
      address: json(address),
    })
    .execute();
  await adminDb
    .insertInto("provider")
    .values({
      organization_id,
      provider_id: "dr",
      practice_id: practice,
      npi: npiFrom("199310002"),
      last_name: "Okafor",
      first_name: "Ngozi",
      taxonomy_code: "207RG0100X",
      specialty: "gastroenterology",
    })
    .execute();
  await adminDb
    .insertInto("payer")
    .values({
      organization_id,
      payer_id: "nw",
      name: "Northwind Health Plan",
      edi_payer_id: "NWHP1",
      claim_filing_indicator_code: "CI",
    })
    .execute();
  const charges = [
    ["99213", 15_000],
    ["99203", 18_000],
    ["J3420", 1_500],
  ] as const;
  for (const [procedure_code, charge_cents] of charges) {
    await adminDb
      .insertInto("charge_rate")
      .values({
        organization_id,
        practice_id: practice,
        procedure_code,
        effective_from: "2020-01-01",
        charge_cents,
        description: `Service ${procedure_code}`,
      })
      .execute();
  }
  await makePatient(test, "pt", "NW100");
  await makePatient(test, "two", "NW200");
  await makePatient(test, "three", "NW300");
  await makePatient(test, "stranger", "XX999");
}

async function makePatient(test: TestApp, patient_id: string, member_id: string): Promise<void> {
  const { adminDb } = test.database;
  const organization_id = testOrganization;
  const first = { pt: "Ada", two: "Two", three: "Three" }[patient_id];
  const name =
    first === undefined ? { last_name: "Nobody", first_name: "Nan" } : { last_name: "Marsh", first_name: first };
  await adminDb
    .insertInto("patient")
    .values({
      organization_id,
      patient_id,
      practice_id: practice,
      account_number: `A-${patient_id}`,
      ...name,
      birth_date: "1961-03-09",
      sex: "F",
      address: json(address),
    })
    .execute();
  const subscriber = { last: name.last_name, first: name.first_name, birthDate: "1961-03-09", sex: "F" };
  await adminDb
    .insertInto("coverage")
    .values({
      organization_id,
      coverage_id: `cov-${patient_id}`,
      patient_id,
      priority: "P",
      payer_id: "nw",
      member_id,
      subscriber: json(subscriber),
      effective_from: "2020-01-01",
    })
    .execute();
}

async function makeVisit(test: TestApp, patient_id: string): Promise<string> {
  const visit_id = test.services.newId();
  const { adminDb } = test.database;
  const organization_id = testOrganization;
  await adminDb
    .insertInto("visit")
    .values({
      organization_id,
      visit_id,
      practice_id: practice,
      patient_id,
      provider_id: "dr",
      facility_id: "office",
      service_date: today,
      status: "to-code",
      place_of_service_code: "11",
      waiting_since: today,
      estimated_charge_cents: 15_000,
    })
    .execute();
  await adminDb
    .insertInto("document")
    .values({
      organization_id,
      document_id: test.services.newId(),
      patient_id,
      visit_id,
      kind: "note",
      title: "Note",
      body: note,
      sha256: "x",
    })
    .execute();
  return visit_id;
}

/** The answer of a request that must succeed. */
export async function ok<T>(
  answer: Promise<{ readonly statusCode: number; readonly body: string; json: () => unknown }>,
): Promise<T> {
  const response = await answer;
  if (response.statusCode !== 200) throw new Error(`${response.statusCode}: ${response.body}`);
  return response.json() as T; // the contract's schema serialized it
}

/** A line of the coding as the screens send it. */
export const line = (procedureCode: string) => ({
  procedureCode,
  modifiers: [],
  units: "1",
  unitType: "UN",
  diagnosisPointers: [1],
  origin: "manual",
});

async function codeAndFinish(coder: TestClient, visitId: string): Promise<string> {
  const visit = await ok<Workbench>(coder.get(`/api/visits/${visitId}`));
  const saved = await ok<{ version: number }>(
    coder.send("PUT", `/api/visits/${visitId}/coding`, {
      version: visit.version,
      diagnoses: [{ code: "K25.9", origin: "manual" }],
      lines: [line("99203")],
    }),
  );
  const finished = await ok<ResponseOf<"POST /api/visits/:id/finish">>(
    coder.send("POST", `/api/visits/${visitId}/finish`, { version: saved.version }),
  );
  if (!finished.finished) throw new Error(finished.message);
  return finished.claimId ?? "";
}

async function until(test: TestApp, biller: TestClient, claimId: string, state: string): Promise<ClaimWorkbench> {
  for (let tries = 0; tries < 100; tries += 1) {
    await collectAnswers(test.services);
    const claim = await ok<ClaimWorkbench>(biller.get(`/api/claims/${claimId}`));
    if (claim.state === state || (state === "decided" && claim.outcome !== null)) return claim;
    await wait(200);
  }
  return ok<ClaimWorkbench>(biller.get(`/api/claims/${claimId}`));
}
