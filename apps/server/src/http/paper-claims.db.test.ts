import type { ResponseOf } from "@cleanclaim/revenue-cycle/contract";
import { extractText, getDocumentProxy } from "unpdf";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TestClient } from "./test-app.ts";
import { ok, startClaimRoad } from "./test-claim-road.ts";
import type { ClaimRoad, ClaimWorkbench } from "./test-claim-road.ts";

type Paper = ResponseOf<"GET /api/claims/:id/paper">;
let road: ClaimRoad;
let biller: TestClient;
beforeAll(async () => {
  road = await startClaimRoad();
  ({ biller } = road);
});
afterAll(async () => {
  await road.close();
});

const valueOf = (paper: Paper, id: string): string | undefined =>
  paper.pages[0]?.boxes.find((box) => box.id === id)?.value;

describe("a claim as its paper form", () => {
  it("shows each box with its element and record, follows a change, and marks the boxes of a finding", async () => {
    const claimId = await road.codeAndFinish(await road.makeVisit("pt"));
    const claim = await ok<ClaimWorkbench>(biller.get(`/api/claims/${claimId}`));
    const before = await ok<Paper>(biller.get(`/api/claims/${claimId}/paper`));
    expect(before.kind).toBe("cms-1500");
    expect(valueOf(before, "26")).toBe((claim.claim as { patientControlNumber: string }).patientControlNumber);
    expect(valueOf(before, "28")).toBe("180 00");
    expect(before.pages[0]?.boxes.find((box) => box.id === "28")).toMatchObject({
      element: "2300 CLM02",
      findings: [],
    });
    const after = await ok<ClaimWorkbench>(
      biller.send("PATCH", `/api/claims/${claimId}`, {
        version: claim.version,
        changes: [{ field: "lines[0].diagnosisPointers", value: [4] }],
      }),
    );
    const finding = after.findings.find((one) => one.edit === "DX-014");
    const paper = await ok<Paper>(biller.get(`/api/claims/${claimId}/paper`));
    const pointers = paper.pages[0]?.boxes.find((box) => box.id === "24E.1");
    expect(finding).toBeDefined();
    expect(pointers?.value).toBe("D");
    expect(pointers?.findings).toContain(finding?.ordinal);
  });

  it("prints one claim and several, and refuses an empty choice and a claim of nobody", async () => {
    const one = await road.codeAndFinish(await road.makeVisit("three"));
    const two = await road.codeAndFinish(await road.makeVisit("two"));
    const pdf = await biller.get(`/api/paper-claims/pdf?ids=${one},${two}&layout=data&right=1.5`);
    expect(pdf.statusCode).toBe(200);
    const { totalPages, text } = await extractText(await getDocumentProxy(new Uint8Array(pdf.rawPayload)));
    expect(totalPages).toBe(2);
    expect(text.join(" ")).toContain("180 00");
    expect((await biller.get("/api/paper-claims/pdf?ids=,")).statusCode).toBe(422);
    expect((await biller.get("/api/paper-claims/pdf?ids=nobody")).statusCode).toBe(404);
    expect((await biller.get(`/api/claims/${one}/paper/pdf?down=far`)).statusCode).toBe(400);
  });
});
