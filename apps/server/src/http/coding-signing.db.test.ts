import { addDays, toDate } from "@cleanclaim/model";
import type { ResponseOf } from "@cleanclaim/revenue-cycle/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TestApp, TestClient } from "./test-app.ts";
import { line, ok, practice, startClaimRoad, today } from "./test-claim-road.ts";
import type { ClaimRoad, ClaimWorkbench, Workbench } from "./test-claim-road.ts";

type Finished = ResponseOf<"POST /api/visits/:id/finish">;

let road: ClaimRoad;
let test: TestApp;
let coder: TestClient;
let biller: TestClient;
let administrator: TestClient;
beforeAll(async () => {
  road = await startClaimRoad();
  ({ test, coder, biller } = road);
  administrator = await test.signInAs(["administrator"]);
});
afterAll(async () => {
  await road.close();
});

async function credentials(userId: string, expiresOn: string | null, kind = "CPC") {
  return ok<ResponseOf<"PUT /api/users/:id/credentials">>(
    administrator.send("PUT", `/api/users/${userId}/credentials`, {
      credentials: [{ kind, number: "01234567", issuedBy: "AAPC", issuedOn: "2020-01-01", expiresOn }],
    }),
  );
}

async function save(
  client: TestClient,
  visitId: string,
  codes: readonly string[],
  lines: readonly object[] = [line("99213")],
): Promise<ResponseOf<"PUT /api/visits/:id/coding">> {
  const { version } = await ok<Workbench>(client.get(`/api/visits/${visitId}`));
  return ok(
    client.send("PUT", `/api/visits/${visitId}/coding`, {
      version,
      diagnoses: codes.map((code) => ({ code, origin: "manual" })),
      lines,
    }),
  );
}

async function finish(client: TestClient, visitId: string): Promise<Finished> {
  const { version } = await ok<Workbench>(client.get(`/api/visits/${visitId}`));
  return ok(client.send("POST", `/api/visits/${visitId}/finish`, { version }));
}

describe("credentials", () => {
  it("are kept by the administrator and seen in sessions and lists", async () => {
    expect((await coder.send("PUT", `/api/users/${coder.userId}/credentials`, { credentials: [] })).statusCode).toBe(
      403,
    );
    const kept = await credentials(coder.userId, null);
    expect(kept).toEqual([
      { kind: "CPC", number: "01234567", issuedBy: "AAPC", issuedOn: "2020-01-01", expiresOn: null },
    ]);
    const users = await ok<ResponseOf<"GET /api/users">>(administrator.get("/api/users"));
    expect(users.find((one) => one.id === coder.userId)?.credential).toBe("CPC");
    const twice = [kept[0], { ...kept[0], kind: "cpc" }];
    const refused = await administrator.send("PUT", `/api/users/${coder.userId}/credentials`, { credentials: twice });
    expect(refused.statusCode).toBe(422);
    const stranger = await test.signInAs(["administrator"], "org-other");
    expect((await stranger.send("PUT", `/api/users/${coder.userId}/credentials`, { credentials: [] })).statusCode).toBe(
      404,
    );
    expect(await ok(stranger.get(`/api/users/${coder.userId}/credentials`))).toEqual([]);
  });

  it("stop the signing once they expired, or warn, as the practice says", async () => {
    const visitId = await road.makeVisit("pt");
    await credentials(coder.userId, addDays(toDate(today), -1));
    const saved = await save(coder, visitId, ["K25.9"]);
    expect(saved.findings.map((one) => [one.id, one.severity, one.place])).toContainEqual([
      "credential-expired",
      "error",
      "credential",
    ]);
    const stopped = await finish(coder, visitId);
    expect(stopped.finished).toBe(false);
    expect(stopped.message).toContain("expired");
    const supervisor = await test.signInAs(["supervisor"]);
    const [policy] = await ok<ResponseOf<"GET /api/coding-policy">>(
      supervisor.get(`/api/coding-policy?practice=${practice}`),
    );
    const { practice: _name, ...body } = policy ?? { practice: "" };
    await ok(supervisor.send("PUT", "/api/coding-policy", { ...body, expiredCredential: "warn" }));
    expect((await finish(coder, visitId)).finished).toBe(true);
    await ok(supervisor.send("PUT", "/api/coding-policy", { ...body, expiredCredential: "stop" }));
  });
});

describe("signing", () => {
  it("writes who, with what and when on the visit and on every code; another coder's codes keep theirs", async () => {
    await credentials(coder.userId, addDays(toDate(today), 400));
    const second = await test.signInAs(["coder"]);
    await credentials(second.userId, null, "CCS");
    const visitId = await road.makeVisit("two");
    await save(coder, visitId, ["K25.9"]);
    const visit = await ok<Workbench>(coder.get(`/api/visits/${visitId}`));
    await save(second, visitId, ["K25.9", "I10"], [{ ...line("99213"), id: visit.lines[0]?.id }]);
    const before = await ok<Workbench>(second.get(`/api/visits/${visitId}`));
    expect(before.diagnoses.map((one) => [one.code, one.coded?.credential])).toEqual([
      ["K25.9", "CPC"],
      ["I10", "CCS"],
    ]);
    expect(before.lines[0]?.coded?.credential).toBe("CPC");
    expect(before.coderOfRecord).toBeNull();
    expect((await finish(second, visitId)).finished).toBe(true);
    const after = await ok<Workbench>(second.get(`/api/visits/${visitId}`));
    expect(after.coderOfRecord).toMatchObject({ credential: "CCS", number: "01234567" });
    expect([...after.diagnoses, ...after.lines].every((one) => one.coded?.at !== undefined)).toBe(true);
  });

  it("warns when the first diagnosis of the note was neither taken nor refused, with its place", async () => {
    const visitId = await road.makeVisit("two");
    const saved = await save(coder, visitId, ["I10"]);
    const open = saved.findings.find((one) => one.id === "first-listed-open");
    expect(open).toMatchObject({ severity: "warning", place: "suggestion:icd10cm:K25.9" });
    await ok(
      coder.send("POST", `/api/visits/${visitId}/decisions`, {
        action: "reject",
        system: "icd10cm",
        code: "K25.9",
        reason: "Not supported by the note",
      }),
    );
    const again = await save(coder, visitId, ["I10"]);
    expect(again.findings.map((one) => one.id)).not.toContain("first-listed-open");
    const log = await ok<ResponseOf<"GET /api/visits/:id/decisions">>(coder.get(`/api/visits/${visitId}/decisions`));
    expect(log.find((one) => one.action === "reject")).toMatchObject({
      code: "K25.9",
      reason: "Not supported by the note",
    });
  });

  it("refuses a version that is old, and of two who sign at once lets one through", async () => {
    const visitId = await road.makeVisit("two");
    const saved = await save(coder, visitId, ["K25.9"]);
    const old = await coder.send("POST", `/api/visits/${visitId}/finish`, { version: saved.version - 1 });
    expect(old.statusCode).toBe(409);
    const both = await Promise.all(
      [0, 1].map(() => coder.send("POST", `/api/visits/${visitId}/finish`, { version: saved.version })),
    );
    expect(both.map((one) => one.statusCode).sort()).toEqual([200, 409]);
  });
});

describe("neighbours", () => {
  it("are the codes beside, above and below on the day of the visit", async () => {
    const visitId = await road.makeVisit("two");
    const near = await ok<ResponseOf<"GET /api/visits/:id/neighbours">>(
      coder.get(`/api/visits/${visitId}/neighbours?system=icd10cm&code=K25.9`),
    );
    expect(near.every((one) => one.code.startsWith("K25"))).toBe(true);
    expect(near.filter((one) => one.relation === "sibling").map((one) => one.code)).toContain("K25.3");
    expect((await coder.get(`/api/visits/${visitId}/neighbours?system=icd10cm&code=nonsense`)).statusCode).toBe(422);
  });
});

describe("a visit that came back", () => {
  it("carries finding and message to the coder and the answer back to the biller, in one thread", async () => {
    const visitId = await road.makeVisit("three");
    await save(coder, visitId, ["K25.9"], [line("99213"), line("99213")]);
    const first = await finish(coder, visitId);
    expect(first.claimState).toBe("held");
    const claimId = first.claimId ?? "";
    const claim = await ok<ClaimWorkbench>(biller.get(`/api/claims/${claimId}`));
    const stopping = claim.findings.find((one) => one.severity === "error");
    await ok(biller.send("POST", `/api/claims/${claimId}/messages`, { body: "Was it done twice?" }));
    await ok(
      biller.send("POST", `/api/visits/${visitId}/return`, {
        reason: "99213 stands twice",
        findingId: String(stopping?.ordinal),
      }),
    );
    const list = await ok<ResponseOf<"GET /api/visits">>(coder.get("/api/visits?status=returned"));
    expect(list.rows.map((row) => row.id)).toContain(visitId);
    const visit = await ok<Workbench>(coder.get(`/api/visits/${visitId}`));
    expect(visit.returns[0]).toMatchObject({
      message: "99213 stands twice",
      settledAt: null,
      claimId,
      finding: { rule: stopping?.edit, message: stopping?.message },
    });
    expect(visit.thread.map((one) => one.body)).toEqual([
      "Was it done twice?",
      "Sent back to coding: 99213 stands twice",
    ]);
    expect(visit.findings.map((one) => one.id)).toContain("return-unanswered");
    await ok(coder.send("POST", `/api/visits/${visitId}/messages`, { body: "Once; the second is removed." }));
    await save(coder, visitId, ["K25.9"]);
    const again = await finish(coder, visitId);
    expect([again.claimId, again.claimState]).toEqual([claimId, "ready"]);
    const settled = await ok<Workbench>(coder.get(`/api/visits/${visitId}`));
    expect(settled.returns[0]).toMatchObject({
      answer: "Once; the second is removed.",
      changes: { removed: [], added: [], moved: [] },
    });
    expect(settled.returns[0]?.settledAt).not.toBeNull();
    expect(settled.returnReason).toBeNull();
    const after = await ok<ClaimWorkbench>(biller.get(`/api/claims/${claimId}`));
    expect(after.state).toBe("ready");
    expect(after.thread.map((one) => one.body)).toEqual(settled.thread.map((one) => one.body));
    expect(after.thread).toHaveLength(3);
  });

  it("goes back to those that came back after a question is answered", async () => {
    const visitId = await road.makeVisit("three");
    await save(coder, visitId, ["K25.9"]);
    await finish(coder, visitId);
    await ok(biller.send("POST", `/api/visits/${visitId}/return`, { reason: "acute or chronic?" }));
    const visit = await ok<Workbench>(coder.get(`/api/visits/${visitId}`));
    await ok(coder.send("POST", `/api/visits/${visitId}/queries`, visit.engineQueries[0]));
    const doctor = await test.signInAs(["provider"]);
    const open = await ok<Workbench>(coder.get(`/api/visits/${visitId}`));
    const id = open.queries.find((one) => one.status === "open")?.id ?? "";
    await ok(doctor.send("POST", `/api/queries/${id}/answer`, { answer: "Unable to determine" }));
    expect((await ok<Workbench>(coder.get(`/api/visits/${visitId}`))).status).toBe("returned");
  });

  it("is refused for a finding that the claim does not have", async () => {
    const visitId = await road.makeVisit("three");
    await save(coder, visitId, ["K25.9"]);
    await finish(coder, visitId);
    const wrong = await biller.send("POST", `/api/visits/${visitId}/return`, { reason: "look", findingId: "99" });
    expect(wrong.statusCode).toBe(404);
    expect((await ok<Workbench>(coder.get(`/api/visits/${visitId}`))).status).toBe("coded");
  });
});
