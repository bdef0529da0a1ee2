import type { ResponseOf } from "@cleanclaim/revenue-cycle/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TestClient } from "./test-app.ts";
import { line, ok, startClaimRoad } from "./test-claim-road.ts";
import type { ClaimRoad, Workbench } from "./test-claim-road.ts";

type Ahead = ResponseOf<"GET /api/visits/:id/ahead">;
let road: ClaimRoad;
let coder: TestClient;
beforeAll(async () => {
  road = await startClaimRoad();
  ({ coder } = road);
});
afterAll(async () => {
  await road.close();
});

describe("the edits at the note", () => {
  it("say of the saved coding what they would say of its claim, lead to the place, and store nothing", async () => {
    const visitId = await road.makeVisit("two");
    const visit = await ok<Workbench>(coder.get(`/api/visits/${visitId}`));
    expect((await ok<Ahead>(coder.get(`/api/visits/${visitId}/ahead`))).findings).toEqual([]);
    const diagnoses = [{ code: "K25.9", origin: "manual" }];
    const twice = await ok<{ version: number }>(
      coder.send("PUT", `/api/visits/${visitId}/coding`, {
        version: visit.version,
        diagnoses,
        lines: [line("99203"), line("99203")],
      }),
    );
    const ahead = await ok<Ahead>(coder.get(`/api/visits/${visitId}/ahead`));
    const doubled = ahead.findings.find((one) => one.source.startsWith("PROC-009"));
    expect(doubled).toMatchObject({ severity: "warning", line: 2, place: "line:2" });
    expect(ahead.payer).not.toBeNull();
    const claims = await road.test.database.adminDb
      .selectFrom("claim")
      .select("claim_id")
      .where("visit_id", "=", visitId)
      .execute();
    expect(claims).toEqual([]);
    await ok(
      coder.send("PUT", `/api/visits/${visitId}/coding`, {
        version: twice.version,
        diagnoses,
        lines: [line("99203")],
      }),
    );
    const mended = await ok<Ahead>(coder.get(`/api/visits/${visitId}/ahead`));
    expect(mended.findings.filter((one) => one.source.startsWith("PROC-009"))).toEqual([]);
  });
});
