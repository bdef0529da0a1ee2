import { readdirSync } from "node:fs";
import path from "node:path";
import type { ResponseOf } from "@cleanclaim/revenue-cycle/contract";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { systemActor } from "../storage/actor.ts";
import { withTenant } from "../storage/database.ts";
import { receiveFile } from "../storage/received-files.ts";
import { testOrganization } from "./test-app.ts";
import type { TestApp, TestClient } from "./test-app.ts";
import { line, note, ok, startClaimRoad } from "./test-claim-road.ts";
import type { ClaimRoad, ClaimWorkbench, Workbench } from "./test-claim-road.ts";

let road: ClaimRoad;
let test: TestApp;
let coder: TestClient;
let biller: TestClient;

beforeAll(async () => {
  road = await startClaimRoad();
  ({ test, coder, biller } = road);
});
afterAll(async () => {
  await road.close();
});

describe("from the note to the payer's answer", () => {
  it("suggests codes with their words, saves, refuses a stale save, and finishes into a checked claim", async () => {
    const visitId = await road.makeVisit("pt");
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
    const visitId = await road.makeVisit("pt");
    const visit = await ok<Workbench>(coder.get(`/api/visits/${visitId}`));
    const finished = await ok<ResponseOf<"POST /api/visits/:id/finish">>(
      coder.send("POST", `/api/visits/${visitId}/finish`, { version: visit.version }),
    );
    expect(finished.finished).toBe(false);
    expect(finished.findings.map((one) => one.id)).toEqual(expect.arrayContaining(["no-diagnosis", "no-line"]));
  });

  it("asks the doctor, and the answer moves K25.9 to K25.3", async () => {
    const visitId = await road.makeVisit("pt");
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
    const claimId = await road.codeAndFinish(await road.makeVisit("pt"));
    const preview = await ok<ResponseOf<"POST /api/claims/submit">>(
      biller.send("POST", "/api/claims/submit", { ids: [claimId], preview: true }),
    );
    expect(preview).toMatchObject({ submitted: 0, totalCharge: "180.00" });
    const sent = await ok<ResponseOf<"POST /api/claims/submit">>(
      biller.send("POST", "/api/claims/submit", { ids: [claimId] }),
    );
    expect(sent).toMatchObject({ submitted: 1, refused: [] });
    const claim = await road.until(claimId, "decided");
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
    expect(readdirSync(path.join(road.folder, "site", "outbound")).filter((name) => !name.startsWith("."))).toEqual([]);
  });

  it("says why a claim was rejected, and sends it again after the correction", async () => {
    const claimId = await road.codeAndFinish(await road.makeVisit("stranger"));
    await ok(biller.send("POST", "/api/claims/submit", { ids: [claimId] }));
    const rejected = await road.until(claimId, "rejected");
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
    const accepted = await road.until(claimId, "decided");
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
    const claimId = await road.codeAndFinish(await road.makeVisit("two"));
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
