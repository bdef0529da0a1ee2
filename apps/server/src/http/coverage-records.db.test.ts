import type { ResponseOf } from "@cleanclaim/revenue-cycle/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ok, startClaimRoad } from "./test-claim-road.ts";
import type { ClaimRoad } from "./test-claim-road.ts";

type Records = ResponseOf<"GET /api/patients/:id/coverage-records">;
type Page = ResponseOf<"GET /api/edits/:id">;
type Patient = ResponseOf<"GET /api/patients/:id">;

let road: ClaimRoad;
beforeAll(async () => {
  road = await startClaimRoad();
}, 60_000);
afterAll(() => road.close());

const records = (): Promise<Records> => ok(road.biller.get("/api/patients/pt/coverage-records"));
const statusOf = async (method: "POST" | "DELETE", path: string, body?: object): Promise<number> =>
  (await road.biller.send(method, path, body ?? {})).statusCode;

describe("what is on file beside a patient's coverages", () => {
  it("takes a referral, shows it, and takes it away while no visit has used it", async () => {
    const patient = await ok<Patient>(road.biller.get("/api/patients/pt"));
    const referral = {
      coverageId: patient.coverages[0]?.id ?? "",
      number: "REF-77",
      referringNpi: "1999999984",
      from: "2026-01-01",
      until: "2026-07-01",
      visitsApproved: 6,
    };
    expect(await statusOf("POST", "/api/patients/pt/referrals", { ...referral, until: "2026-01-01" })).toBe(422);
    expect(await statusOf("POST", "/api/patients/pt/referrals", { ...referral, referringNpi: "1999999985" })).toBe(422);
    expect(await statusOf("POST", "/api/patients/pt/referrals", { ...referral, coverageId: "other" })).toBe(422);
    expect(await statusOf("POST", "/api/patients/nobody/referrals", referral)).toBe(404);
    expect(await statusOf("POST", "/api/patients/pt/referrals", referral)).toBe(200);
    const { referrals } = await records();
    expect(referrals).toMatchObject([{ number: "REF-77", from: "2026-01-01", until: "2026-07-01", visitsUsed: 0 }]);
    expect(await statusOf("DELETE", `/api/referrals/${referrals[0]?.id ?? ""}`)).toBe(200);
    expect((await records()).referrals).toEqual([]);
  });

  it("takes the Medicare secondary answers of a day, the later of the same day standing", async () => {
    const answer = { askedOn: "2026-02-03", code: "12", note: "the spouse works" };
    expect(await statusOf("POST", "/api/patients/pt/secondary-answers", { ...answer, askedOn: "2999-01-01" })).toBe(
      422,
    );
    expect(await statusOf("POST", "/api/patients/pt/secondary-answers", answer)).toBe(200);
    expect(await statusOf("POST", "/api/patients/pt/secondary-answers", { ...answer, code: null, note: "" })).toBe(200);
    expect((await records()).secondaryAnswers).toMatchObject([{ askedOn: "2026-02-03", code: null, note: "" }]);
  });
});

describe("a word on an edit", () => {
  it("is noted with payers, days and reason, and ended", async () => {
    const word = { word: "advice", payerIds: [], from: "2026-01-01", until: null, reason: "bulletin of May 2026" };
    const path = "/api/edits/COM-001/words";
    expect(await statusOf("POST", "/api/edits/NONE-999/words", word)).toBe(404);
    expect(await statusOf("POST", path, { ...word, until: "2025-12-31" })).toBe(422);
    expect(await statusOf("POST", path, { ...word, payerIds: ["nobody"] })).toBe(422);
    expect(await statusOf("POST", path, word)).toBe(200);
    const page = (): Promise<Page> => ok(road.biller.get("/api/edits/COM-001"));
    const [noted] = (await page()).words;
    expect(noted).toMatchObject({ word: "advice", payers: "", from: "2026-01-01", until: null });
    const end = `/api/edit-words/${noted?.id ?? ""}/end`;
    expect(await statusOf("POST", end, { until: "2026-03-01" })).toBe(200);
    expect((await page()).words).toMatchObject([{ until: "2026-03-01" }]);
    expect(await statusOf("POST", end, { until: "2026-01-01" })).toBe(200);
    expect((await page()).words).toEqual([]);
    expect(await statusOf("POST", end, { until: "2026-01-01" })).toBe(404);
  });
});
