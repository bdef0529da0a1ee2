import type { ResponseOf } from "@cleanclaim/revenue-cycle/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TestClient } from "./test-app.ts";
import { ok, startClaimRoad } from "./test-claim-road.ts";
import type { ClaimRoad, ClaimWorkbench } from "./test-claim-road.ts";

type Answer = ResponseOf<"POST /api/scrub">;
let road: ClaimRoad;
let biller: TestClient;
beforeAll(async () => {
  road = await startClaimRoad();
  ({ biller } = road);
});
afterAll(async () => {
  await road.close();
});

describe("a claim handed over to the edits", () => {
  it("is judged without being stored, and may be traced", async () => {
    const claimId = await road.codeAndFinish(await road.makeVisit("pt"));
    const { claim, version } = await ok<ClaimWorkbench>(biller.get(`/api/claims/${claimId}`));
    const wrong = { ...(claim as object), totalCharge: "1.00" };
    const answer = await ok<Answer>(biller.send("POST", "/api/scrub", { claim: wrong, trace: true }));
    expect(answer.verdict).toBe("held");
    expect(answer.findings.map((finding) => finding.edit)).toContain("AMT-001");
    expect(answer.trace?.find((entry) => entry.edit === "AMT-001")).toMatchObject({ answer: "finding", line: null });
    const after = await ok<ClaimWorkbench>(biller.get(`/api/claims/${claimId}`));
    expect([after.version, after.claim]).toEqual([version, claim]);
  });

  it("must be a canonical claim, of a day that exists", async () => {
    const refused = await biller.send("POST", "/api/scrub", { claim: { lines: 3 } });
    expect([refused.statusCode, refused.body.includes("not a canonical claim")]).toEqual([422, true]);
  });
});
