import { toCents } from "@cleanclaim/model";
import type { ResponseOf, VisitStay } from "@cleanclaim/revenue-cycle/contract";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testOrganization } from "./test-app.ts";
import type { TestApp, TestClient } from "./test-app.ts";
import { ok, practice, startClaimRoad, today } from "./test-claim-road.ts";
import type { ClaimRoad, ClaimWorkbench } from "./test-claim-road.ts";

let road: ClaimRoad;
let test: TestApp;
let biller: TestClient;
/** A professional claim of the practice from before it became a hospital. */
let professional: string;

const day = (back: number): string => new Date(Date.parse(today) - back * 86_400_000).toISOString().slice(0, 10);

beforeAll(async () => {
  road = await startClaimRoad();
  ({ test, biller } = road);
  professional = await road.codeAndFinish(await road.makeVisit("pt"));
  await test.database.adminDb.updateTable("practice").set({ institution: "hospital" }).execute();
  await makeVisit("v-emergency", "two");
});
afterAll(async () => {
  await road.close();
});

/** A finished emergency visit: a film, the visit, and medicine without a procedure code. */
async function makeVisit(visit_id: string, patient_id: string): Promise<void> {
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
      service_date: day(9),
      status: "coded",
      place_of_service_code: "22",
      waiting_since: day(9),
    })
    .execute();
  await adminDb
    .insertInto("visit_diagnosis")
    .values(
      ["S63.501A", "M25.531", "W01.0XXA"].map((code, index) => ({
        organization_id,
        visit_id,
        position: index + 1,
        code,
        origin: "manual",
      })),
    )
    .execute();
  const lines = [
    ["99283", "", 76_800, ["25"]],
    ["73110", "", 26_800, ["RT"]],
    ["", "0250", 3_700, []],
  ] as const;
  await adminDb
    .insertInto("service_line")
    .values(
      lines.map(([procedure_code, revenue_code, charge_cents, modifiers], index) => ({
        organization_id,
        service_line_id: `${visit_id}-${index}`,
        visit_id,
        position: index + 1,
        procedure_code,
        revenue_code: revenue_code === "" ? null : revenue_code,
        units: 1,
        charge_cents,
        modifiers: [...modifiers],
        origin: "manual",
      })),
    )
    .execute();
}

const stayOf = (visitId: string) => biller.get(`/api/visits/${visitId}/stay`);

async function recorded(visitId: string, change: Partial<VisitStay["facts"]> = {}): Promise<VisitStay> {
  const stay = await ok<VisitStay>(stayOf(visitId));
  return ok<VisitStay>(
    biller.send("PUT", `/api/visits/${visitId}/stay`, {
      version: stay.version,
      facts: {
        ...stay.facts,
        admissionDate: day(9),
        admissionHour: "14",
        admissionTypeCode: "1",
        admissionSourceCode: "1",
        patientStatusCode: "01",
        occurrences: [{ code: "05", on: day(9) }],
        medicalRecordNumber: "MR-1",
        ...change,
      },
      services: stay.services.map(({ position, revenueCode, serviceDate }) => ({ position, revenueCode, serviceDate })),
      diagnoses: stay.diagnoses.map((one) => ({
        code: one.code,
        role: one.code === "M25.531" ? "reason-for-visit" : one.role,
        presentOnAdmission: null,
      })),
    }),
  );
}

async function fileTexts(claim: ClaimWorkbench, kind: string): Promise<string[]> {
  const ids = claim.files.filter((file) => file.kind === kind).map((file) => file.id);
  const rows = await test.database.adminDb
    .selectFrom("exchange_file")
    .select("content")
    .where("exchange_file_id", "in", ids)
    .execute();
  return rows.map((row) => row.content.toString("utf8"));
}

describe("an institutional claim from the stay to the payer's money", () => {
  let claimId = "";

  it("shows a visit without a recorded stay as an outpatient day, with revenue codes still open", async () => {
    const stay = await ok<VisitStay>(stayOf("v-emergency"));
    expect(stay).toMatchObject({ version: 0, institution: "hospital", claim: null });
    expect(stay.facts).toMatchObject({ typeOfBill: "13", frequencyCode: "1", statementFrom: day(9) });
    expect(stay.diagnoses.map((one) => one.role)).toEqual(["principal", "other", "external-cause"]);
  });

  it("makes the claim when the stay is recorded: services by revenue code, diagnoses by role, and checks it", async () => {
    const stay = await recorded("v-emergency");
    expect(stay.version).toBe(1);
    claimId = stay.claim?.id ?? "";
    const view = await ok<ClaimWorkbench>(biller.get(`/api/claims/${claimId}`));
    expect(view.claim).toMatchObject({
      claimType: "institutional",
      typeOfBill: "13",
      totalCharge: "1073.00",
      statementFrom: day(9),
      attendingProvider: { name: { last: "Okafor" } },
      lines: [
        { revenueCode: "0250", procedureCode: "" },
        { revenueCode: "0320", procedureCode: "73110", serviceFrom: day(9) },
        { revenueCode: "0450", procedureCode: "99283" },
      ],
      diagnoses: [
        { code: "S63.501A", role: "principal" },
        { code: "M25.531", role: "reason-for-visit" },
        { code: "W01.0XXA", role: "external-cause" },
      ],
    });
    expect(view.findings.filter((one) => one.severity === "error")).toEqual([]);
    expect(view.state).toBe("ready");
    expect(view.accounts.charges).toBe("1073.00");
  });

  it("refuses a stale save, days in the wrong order and a stay at a practice that is no institution", async () => {
    const stay = await ok<VisitStay>(stayOf("v-emergency"));
    const body = { version: 0, facts: stay.facts, services: [], diagnoses: [] };
    expect((await biller.send("PUT", "/api/visits/v-emergency/stay", body)).statusCode).toBe(409);
    const reversed = { ...body, version: 1, facts: { ...stay.facts, statementTo: day(20) } };
    expect((await biller.send("PUT", "/api/visits/v-emergency/stay", reversed)).statusCode).toBe(422);
    const provider = await test.signInAs(["provider"]);
    expect((await provider.send("PUT", "/api/visits/v-emergency/stay", body)).statusCode).toBe(403);
    await test.database.adminDb.updateTable("practice").set({ institution: null }).execute();
    expect((await stayOf("v-emergency")).statusCode).toBe(409);
    await test.database.adminDb.updateTable("practice").set({ institution: "hospital" }).execute();
  });

  it("lists the claim with its type of bill, by kind, and says what its codes mean", async () => {
    const list = await ok<ResponseOf<"GET /api/claims">>(biller.get("/api/claims?state=all&kind=institutional"));
    expect(list.rows.map((row) => [row.id, row.typeOfBill])).toEqual([[claimId, "131"]]);
    const words = await ok<ResponseOf<"GET /api/claims/:id/institutional">>(
      biller.get(`/api/claims/${claimId}/institutional`),
    );
    expect(words.typeOfBill).toBe("hospital, outpatient; admission to discharge");
    expect(words.revenueCodes.map((one) => one.code)).toEqual(["0250", "0320", "0450"]);
    expect(words.codes.map((one) => [one.list, one.code])).toEqual([["occurrence", "05"]]);
  });

  it("changes codes of the bill in the workbench and checks again", async () => {
    const view = await ok<ClaimWorkbench>(biller.get(`/api/claims/${claimId}`));
    const changes = [
      { field: "conditionCodes", value: ["A6"] },
      { field: "lines[2].revenueCode", value: "0456" },
    ];
    const after = await ok<ClaimWorkbench>(
      biller.send("PATCH", `/api/claims/${claimId}`, { version: view.version, changes }),
    );
    expect(after.claim).toMatchObject({ conditionCodes: ["A6"], lines: [{}, {}, { revenueCode: "0456" }] });
    const back = [
      { field: "conditionCodes", value: null },
      { field: "lines[2].revenueCode", value: "0450" },
    ];
    const again = await ok<ClaimWorkbench>(
      biller.send("PATCH", `/api/claims/${claimId}`, { version: after.version, changes: back }),
    );
    expect(again.state).toBe("ready");
  });

  it("sends it as 837I beside the 837P of the same practice; TA1, 999, 277CA and 835 come back and are posted", async () => {
    const sent = await ok<ResponseOf<"POST /api/claims/submit">>(
      biller.send("POST", "/api/claims/submit", { ids: [professional, claimId] }),
    );
    expect(sent).toMatchObject({ submitted: 2, refused: [] });
    expect(sent.batches).toHaveLength(2);
    const view = await road.until(claimId, "decided");
    expect(view.files.map((file) => file.kind)).toEqual(expect.arrayContaining(["837I", "TA1", "999", "277CA", "835"]));
    const [written] = await fileTexts(view, "837I");
    expect(written).toContain("*X*005010X223A2~");
    expect(written).toContain("***13:A:1**A*Y*Y~");
    const [remittance] = await fileTexts(view, "835");
    expect(remittance).toMatch(/CLP\*CC\d+\*1\*1073\*858\.4\*214\.6\*[^~]*\*13\*1~/);
    expect(view.outcome).toBe("paid");
    expect(view.accounts).toMatchObject({ payerBalance: "0.00", patientBalance: "214.60", paid: "858.40" });
    expect(view.lines.map((line) => line.paid)).toEqual(["29.60", "214.40", "614.40"]);
  });

  it("keeps the stay closed once the claim has left, and replaces the bill by another (xx7)", async () => {
    const stay = await ok<VisitStay>(stayOf("v-emergency"));
    expect(stay.claim?.editable).toBe(false);
    const body = { version: 1, facts: stay.facts, services: [], diagnoses: [] };
    expect((await biller.send("PUT", "/api/visits/v-emergency/stay", body)).statusCode).toBe(409);
    const made = await ok<{ claimId: string }>(
      biller.send("POST", `/api/claims/${claimId}/correct`, { frequencyCode: "7", reason: "One more film" }),
    );
    const replacement = await ok<ClaimWorkbench>(biller.get(`/api/claims/${made.claimId}`));
    expect(replacement.claim).toMatchObject({ typeOfBill: "13", frequencyCode: "7" });
    const conditions = [{ field: "conditionCodes", value: ["D9"] }];
    const ready = await ok<ClaimWorkbench>(
      biller.send("PATCH", `/api/claims/${made.claimId}`, { version: replacement.version, changes: conditions }),
    );
    expect(ready.findings.filter((one) => one.severity === "error")).toEqual([]);
    await ok(biller.send("POST", "/api/claims/submit", { ids: [made.claimId] }));
    const decided = await road.until(made.claimId, "decided");
    const [text] = await fileTexts(decided, "837I");
    expect(text).toContain("***13:A:7**A*Y*Y~");
    expect(text).toMatch(/REF\*F8\*/);
    // The payer took the first bill back and paid the second: together nothing is open with it.
    const first = await ok<ClaimWorkbench>(biller.get(`/api/claims/${claimId}`));
    expect(toCents(first.accounts.payerBalance) + toCents(decided.accounts.payerBalance)).toBe(0n);
    expect(toCents(first.accounts.patientBalance) + toCents(decided.accounts.patientBalance)).toBe(21_460n);
    const { rows } = await sql<{
      sum: string;
    }>`select coalesce(sum(balance_cents), 0)::text as sum from ledger_account`.execute(test.database.adminDb);
    expect(rows[0]?.sum).toBe("0");
  });
});
