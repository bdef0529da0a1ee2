import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { npiFrom } from "@cleanclaim/model";
import { readConfig, startSimulator } from "@cleanclaim/payer-simulator";
import type { RunningSimulator } from "@cleanclaim/payer-simulator";
import type { ResponseOf } from "@cleanclaim/revenue-cycle/contract";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { systemActor } from "../storage/actor.ts";
import { collectAnswers } from "../storage/collecting.ts";
import { json, withTenant } from "../storage/database.ts";
import { receiveFile } from "../storage/received-files.ts";
import { createTestApp, testOrganization } from "./test-app.ts";
import type { TestApp, TestClient } from "./test-app.ts";

type Workbench = ResponseOf<"GET /api/visits/:id">;
type ClaimWorkbench = ResponseOf<"GET /api/claims/:id">;

const practice = `${testOrganization}-p1`;
const address = { line1: "12 Alder Way", city: "Springfield", state: "NY", postalCode: "100010001" };
const note = `CHIEF COMPLAINT: Epigastric pain.
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

let folder: string;
let simulator: RunningSimulator;
let test: TestApp;
let coder: TestClient;
let biller: TestClient;
let desk: TestClient;
const today = new Date().toISOString().slice(0, 10);

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), "cleanclaim-road-"));
  const reading = readConfig(payers);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  const site = path.join(folder, "site");
  simulator = await startSimulator({
    config: reading.config,
    site,
    state: path.join(folder, "state"),
    port: 0,
    clock: "real",
    payAfterSeconds: 0,
    pollMilliseconds: 100,
  });
  const realtimeUrl = `http://127.0.0.1:${simulator.port}`;
  test = await createTestApp({
    work: true,
    config: { dataDirectory: folder },
    clearinghouse: { folder: site, realtimeUrl: () => realtimeUrl },
  });
  coder = await test.signInAs(["coder"]);
  biller = await test.signInAs(["biller"]);
  desk = await test.signInAs(["front-desk"]);
  await makeWorld();
});

afterAll(async () => {
  await test.close();
  await simulator.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** A practice with one provider, one payer and its charges, and a patient who is that payer's member. */
async function makeWorld(): Promise<void> {
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
  await makePatient("pt", "NW100");
  await makePatient("two", "NW200");
  await makePatient("three", "NW300");
  await makePatient("stranger", "XX999");
}

async function makePatient(patient_id: string, member_id: string): Promise<void> {
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

async function makeVisit(patient_id: string): Promise<string> {
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

async function ok<T>(
  answer: Promise<{ readonly statusCode: number; readonly body: string; json: () => unknown }>,
): Promise<T> {
  const response = await answer;
  if (response.statusCode !== 200) throw new Error(`${response.statusCode}: ${response.body}`);
  return response.json() as T; // the contract's schema serialized it
}

const line = (procedureCode: string) => ({
  procedureCode,
  modifiers: [],
  units: "1",
  unitType: "UN",
  diagnosisPointers: [1],
  origin: "manual",
});

async function codeAndFinish(visitId: string): Promise<string> {
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
  expect(finished).toMatchObject({ finished: true });
  return finished.claimId ?? "";
}

/** Lets files travel until the claim is in the state, for at most twenty seconds. */
async function until(claimId: string, state: string): Promise<ClaimWorkbench> {
  for (let tries = 0; tries < 100; tries += 1) {
    await collectAnswers(test.services);
    const claim = await ok<ClaimWorkbench>(biller.get(`/api/claims/${claimId}`));
    if (claim.state === state || (state === "decided" && claim.outcome !== null)) return claim;
    await wait(200);
  }
  return ok<ClaimWorkbench>(biller.get(`/api/claims/${claimId}`));
}

describe("from the note to the payer's answer", () => {
  it("suggests codes with their words, saves, refuses a stale save, and finishes into a checked claim", async () => {
    const visitId = await makeVisit("pt");
    const visit = await ok<Workbench>(coder.get(`/api/visits/${visitId}`));
    expect(visit.suggestions.map((one) => one.code)).toContain("K25.9");
    const ulcer = visit.suggestions.find((one) => one.code === "K25.9");
    expect(note.slice(ulcer?.evidence[0]?.start, ulcer?.evidence[0]?.end).toLowerCase()).toContain("ulcer");
    expect(visit.newPatient).toBe(true);
    const body = {
      version: visit.version,
      diagnoses: [{ code: "K25.9", origin: "suggested" }],
      lines: [line("99203")],
    };
    const saved = await ok<ResponseOf<"PUT /api/visits/:id/coding">>(
      coder.send("PUT", `/api/visits/${visitId}/coding`, body),
    );
    expect(saved.totalCharge).toBe("180.00");
    const stale = await coder.send("PUT", `/api/visits/${visitId}/coding`, body);
    expect([stale.statusCode, stale.json<{ error: string }>().error]).toEqual([409, "version-conflict"]);
    const finished = await ok<ResponseOf<"POST /api/visits/:id/finish">>(
      coder.send("POST", `/api/visits/${visitId}/finish`, { version: saved.version }),
    );
    expect(finished.finished).toBe(true);
    const claim = await ok<ClaimWorkbench>(biller.get(`/api/claims/${finished.claimId ?? ""}`));
    expect(claim.findings.filter((one) => one.severity === "error")).toEqual([]);
    expect(claim.state).toBe("ready");
    expect(claim.accounts).toMatchObject({ charges: "180.00", payerBalance: "180.00" });
    expect(claim.timeline.map((one) => one.kind)).toEqual(["created", "scrub-passed"]);
  });

  it("stops a finish in words when nothing is coded", async () => {
    const visitId = await makeVisit("pt");
    const visit = await ok<Workbench>(coder.get(`/api/visits/${visitId}`));
    const finished = await ok<ResponseOf<"POST /api/visits/:id/finish">>(
      coder.send("POST", `/api/visits/${visitId}/finish`, { version: visit.version }),
    );
    expect(finished.finished).toBe(false);
    expect(finished.findings.map((one) => one.id)).toEqual(expect.arrayContaining(["no-diagnosis", "no-line"]));
  });

  it("asks the doctor, and the answer moves K25.9 to K25.3", async () => {
    const visitId = await makeVisit("pt");
    const visit = await ok<Workbench>(coder.get(`/api/visits/${visitId}`));
    await ok(
      coder.send("PUT", `/api/visits/${visitId}/coding`, {
        version: visit.version,
        diagnoses: [{ code: "K25.9", origin: "suggested" }],
        lines: [line("99213")],
      }),
    );
    const question = visit.engineQueries.find((one) => /acute/i.test(one.options.join(" ")));
    expect(question?.options.length).toBeGreaterThan(1);
    const { to: _to, ...asked } = question ?? { to: "provider" };
    const query = await ok<{ id: string }>(coder.send("POST", `/api/visits/${visitId}/queries`, asked));
    expect((await ok<Workbench>(coder.get(`/api/visits/${visitId}`))).status).toBe("query");
    const provider = await test.signInAs(["provider"]);
    const answer = question?.options.find((one) => /^acute/i.test(one) && !/chronic/i.test(one)) ?? "Acute";
    await ok(provider.send("POST", `/api/queries/${query.id}/answer`, { answer }));
    const after = await ok<Workbench>(coder.get(`/api/visits/${visitId}`));
    expect(after.status).toBe("to-code");
    expect(after.diagnoses.map((one) => one.code)).toEqual(["K25.3"]);
    expect(after.documents.map((one) => one.kind)).toEqual(["note", "addendum"]);
  });

  it("sends the ready claim; TA1, 999 and 277CA come back, and the payer decides", async () => {
    const claimId = await codeAndFinish(await makeVisit("pt"));
    const preview = await ok<ResponseOf<"POST /api/claims/submit">>(
      biller.send("POST", "/api/claims/submit", { ids: [claimId], preview: true }),
    );
    expect(preview).toMatchObject({ submitted: 0, totalCharge: "180.00" });
    const sent = await ok<ResponseOf<"POST /api/claims/submit">>(
      biller.send("POST", "/api/claims/submit", { ids: [claimId] }),
    );
    expect(sent).toMatchObject({ submitted: 1, refused: [] });
    const claim = await until(claimId, "decided");
    const acks = claim.timeline.map((one) => one.kind);
    expect(acks).toEqual(
      expect.arrayContaining(["sent", "noted", "accepted-by-clearinghouse", "accepted-by-payer", "adjudicated"]),
    );
    expect(claim.files.map((one) => one.kind)).toEqual(expect.arrayContaining(["837P", "TA1", "999", "277CA", "835"]));
    const again = await ok<ResponseOf<"POST /api/claims/submit">>(
      biller.send("POST", "/api/claims/submit", { ids: [claimId] }),
    );
    expect(again.refused[0]?.message).toMatch(/can't be sent/);
    const submissions = await ok<ResponseOf<"GET /api/submissions">>(biller.get("/api/submissions"));
    expect(submissions.rows[0]?.acknowledgements.map((one) => one.kind)).toEqual(
      expect.arrayContaining(["TA1", "999", "277CA"]),
    );
    expect(readdirSync(path.join(folder, "site", "outbound")).filter((name) => !name.startsWith("."))).toEqual([]);
  });

  it("says why a claim was rejected, and sends it again after the correction", async () => {
    const claimId = await codeAndFinish(await makeVisit("stranger"));
    await ok(biller.send("POST", "/api/claims/submit", { ids: [claimId] }));
    const rejected = await until(claimId, "rejected");
    expect(rejected.state).toBe("rejected");
    expect(rejected.rejection).toMatchObject({ kind: "277CA" });
    expect(rejected.rejection?.text).toMatch(/subscriber/i);
    const changes = [
      { field: "subscriber.memberId", value: "NW100" },
      { field: "subscriber.name", value: { last: "Marsh", first: "Ada" } },
      { field: "patient.name", value: { last: "Marsh", first: "Ada" } },
    ];
    const edited = await ok<ClaimWorkbench>(
      biller.send("PATCH", `/api/claims/${claimId}`, { version: rejected.version, changes, reason: "card read again" }),
    );
    expect(edited.state).toBe("ready");
    const stale = await biller.send("PATCH", `/api/claims/${claimId}`, { version: rejected.version, changes });
    expect(stale.statusCode).toBe(409);
    await ok(biller.send("POST", "/api/claims/submit", { ids: [claimId] }));
    const accepted = await until(claimId, "decided");
    expect(accepted.outcome).not.toBeNull();
  });

  it("takes the same acknowledgement twice without harm, and rolls back whole when the database stops", async () => {
    const { adminDb } = test.database;
    const file = await adminDb
      .selectFrom("exchange_file")
      .select(["name", "content"])
      .where("kind", "=", "999")
      .executeTakeFirstOrThrow();
    const count = async (): Promise<bigint> =>
      (await sql<{ n: bigint }>`select count(*) as n from claim_event`.execute(adminDb)).rows[0]?.n ?? 0n;
    const before = await count();
    const tenant = { organizationId: testOrganization, userId: null };
    const again = await withTenant(test.services.db, tenant, (tx) =>
      receiveFile(tx, test.services, systemActor(testOrganization), {
        direction: "received",
        name: file.name,
        content: file.content,
      }),
    );
    expect(again.status).toBe("repeated");
    const changed = Buffer.from(file.content.toString("utf8").replace(/~\n?IEA/, "~\n\nIEA"));
    const renamed = await withTenant(test.services.db, tenant, (tx) =>
      receiveFile(tx, test.services, systemActor(testOrganization), {
        direction: "received",
        name: "other.edi",
        content: changed,
      }),
    );
    expect(renamed.status).toBe("processed");
    expect(await count()).toBe(before);
    const files = await adminDb.selectFrom("exchange_file").select("exchange_file_id").execute();
    const claimId = await codeAndFinish(await makeVisit("two"));
    const cut = withTenant(test.services.db, tenant, async (tx) => {
      await receiveFile(tx, test.services, systemActor(testOrganization), {
        direction: "received",
        name: "cut.edi",
        content: Buffer.from("not x12"),
      });
      await sql`select pg_terminate_backend(pg_backend_pid())`.execute(tx);
    });
    await expect(cut).rejects.toThrow();
    expect(await adminDb.selectFrom("exchange_file").select("exchange_file_id").execute()).toHaveLength(files.length);
    expect((await ok<ClaimWorkbench>(biller.get(`/api/claims/${claimId}`))).state).toBe("ready");
  });
});

describe("what the biller does to a claim", () => {
  it("holds, releases, reopens, prints, shows the 837 and refuses what can't be", async () => {
    const visitId = await makeVisit("three");
    const claimId = await codeAndFinish(visitId);
    await ok(biller.send("POST", `/api/claims/${claimId}/hold`, { reason: "waiting for the card" }));
    let claim = await ok<ClaimWorkbench>(biller.get(`/api/claims/${claimId}`));
    expect([claim.state, claim.timeline.at(-1)?.text]).toEqual(["held", "Held: waiting for the card"]);
    await ok(biller.send("POST", `/api/claims/${claimId}/release`));
    claim = await ok<ClaimWorkbench>(biller.get(`/api/claims/${claimId}`));
    expect(claim.state).toBe("ready");
    const bad = await biller.send("PATCH", `/api/claims/${claimId}`, {
      version: claim.version,
      changes: [{ field: "lines[0].units", value: "many" }],
    });
    expect(bad.statusCode).toBe(422);
    const locked = await biller.send("PATCH", `/api/claims/${claimId}`, {
      version: claim.version,
      changes: [{ field: "patientControlNumber", value: "X" }],
    });
    expect(locked.json<{ message: string }>().message).toContain("can't be changed");
    const wire = await ok<{ text: string }>(biller.get(`/api/claims/${claimId}/x12`));
    expect(wire.text).toContain(`CLM*${(claim.claim as { patientControlNumber: string }).patientControlNumber}*180*`);
    const pdf = await biller.get(`/api/claims/${claimId}/print`);
    expect(pdf.rawPayload.subarray(0, 5).toString()).toBe("%PDF-");
    const canonical = await ok<{ totalCharge: string }>(biller.get(`/api/claims/${claimId}?format=canonical`));
    expect(canonical.totalCharge).toBe("180.00");
    await ok(coder.send("POST", `/api/visits/${visitId}/reopen`));
    claim = await ok<ClaimWorkbench>(biller.get(`/api/claims/${claimId}`));
    expect([claim.state, claim.accounts.payerBalance]).toEqual(["draft", "0.00"]);
    const finishedAgain = await codeAndFinish(visitId);
    expect(finishedAgain).toBe(claimId);
    expect((await ok<ClaimWorkbench>(biller.get(`/api/claims/${claimId}`))).accounts.payerBalance).toBe("180.00");
  });

  it("pages the list by key without losing or repeating a claim", async () => {
    const first = await ok<ResponseOf<"GET /api/claims">>(biller.get("/api/claims?limit=2&sort=-totalCharge"));
    const seen = first.rows.map((row) => row.id);
    let next = first.next;
    while (next !== null) {
      const page: ResponseOf<"GET /api/claims"> = await ok(
        biller.get(`/api/claims?limit=2&sort=-totalCharge&cursor=${next}`),
      );
      seen.push(...page.rows.map((row) => row.id));
      next = page.next;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(first.total);
    expect((await biller.get("/api/claims?cursor=nonsense")).statusCode).toBe(422);
  });
});

describe("the counter", () => {
  it("asks the payer: covered, not found, and no answer", async () => {
    const covered = await ok<ResponseOf<"POST /api/coverages/:id/eligibility">>(
      desk.send("POST", "/api/coverages/cov-pt/eligibility", {}),
    );
    expect(covered).toMatchObject({ status: "active", problem: null });
    expect(covered.lines.map((one) => one.label)).toContain("Coinsurance");
    const stranger = await ok<ResponseOf<"POST /api/coverages/:id/eligibility">>(
      desk.send("POST", "/api/coverages/cov-stranger/eligibility", {}),
    );
    expect(stranger.status).toBe("not-found");
    await test.database.adminDb
      .insertInto("setting")
      .values({
        organization_id: testOrganization,
        name: "clearinghouse",
        value: json({ realtimeUrl: "http://127.0.0.1:9" }),
      })
      .execute();
    const silent = await ok<ResponseOf<"POST /api/coverages/:id/eligibility">>(
      desk.send("POST", "/api/coverages/cov-pt/eligibility", {}),
    );
    expect(silent).toMatchObject({ status: "no-answer", responseFileId: null });
    expect(silent.problem).toContain("call the payer");
    await test.database.adminDb.deleteFrom("setting").execute();
  });

  it("asks for an authorisation, which then stands on the claim", async () => {
    const visitId = await makeVisit("pt");
    const answer = await ok<ResponseOf<"POST /api/authorizations">>(
      desk.send("POST", "/api/authorizations", {
        coverageId: "cov-pt",
        visitId,
        procedureCodes: ["43239"],
        diagnosisCodes: ["K25.9"],
        units: 1,
      }),
    );
    expect(answer).toMatchObject({ status: "approved" });
    const claim = await ok<{ priorAuthorizationNumber?: string }>(
      biller.get(`/api/claims/${await codeAndFinish(visitId)}?format=canonical`),
    );
    expect(claim.priorAuthorizationNumber).toBe(answer.number);
  });

  it("uses stock once, bills it with JW or JZ, and takes it back", async () => {
    const { adminDb } = test.database;
    const organization_id = testOrganization;
    await adminDb
      .insertInto("inventory_item")
      .values({
        organization_id,
        item_id: "b12",
        practice_id: practice,
        name: "B12 vial",
        procedure_code: "J3420",
        stock_unit: "vial",
        ndc: "00000111122",
        ndc_unit: "ML",
        ndc_quantity_per_stock_unit: "1",
        single_dose: true,
      })
      .execute();
    await adminDb
      .insertInto("inventory_lot")
      .values({ organization_id, lot_id: "lot", item_id: "b12", lot_number: "L1", received_on: today })
      .execute();
    await adminDb
      .insertInto("inventory_movement")
      .values({
        organization_id,
        movement_id: "in",
        item_id: "b12",
        lot_id: "lot",
        kind: "receive",
        quantity: "5",
        idempotency_key: "in",
      })
      .execute();
    const visitId = await makeVisit("pt");
    const use = { uses: [{ itemId: "b12", quantity: 2 }], idempotencyKey: "counter-0001" };
    await ok(desk.send("POST", `/api/visits/${visitId}/stock`, use));
    await ok(desk.send("POST", `/api/visits/${visitId}/stock`, use));
    const visit = await ok<Workbench>(coder.get(`/api/visits/${visitId}`));
    expect(visit.lines).toMatchObject([
      { procedureCode: "J3420", modifiers: ["JZ"], units: "2", charge: "30.00", origin: "supply" },
    ]);
    expect(visit.stock).toMatchObject([{ item: "B12 vial", quantity: "2" }]);
    const onHand = async (): Promise<number> =>
      Number(
        (
          await adminDb
            .selectFrom("inventory_lot")
            .select("on_hand")
            .where("lot_id", "=", "lot")
            .executeTakeFirstOrThrow()
        ).on_hand,
      );
    expect(await onHand()).toBe(3);
    const tooMany = await desk.send("POST", `/api/visits/${visitId}/stock`, {
      uses: [{ itemId: "b12", quantity: 9 }],
      idempotencyKey: "counter-0002",
    });
    expect(tooMany.json<{ message: string }>().message).toBe(
      "B12 vial: Only 3 of 9 are in stock. Receive a lot or use less.",
    );
    await ok(desk.send("DELETE", `/api/stock-movements/${visit.stock[0]?.movementId ?? ""}`));
    expect(await onHand()).toBe(5);
    expect((await ok<Workbench>(coder.get(`/api/visits/${visitId}`))).lines).toEqual([]);
  });
});
