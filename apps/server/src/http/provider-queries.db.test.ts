import { addDays, toDate } from "@cleanclaim/model";
import { addWorkingDays } from "@cleanclaim/revenue-cycle";
import type { ResponseOf } from "@cleanclaim/revenue-cycle/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Services } from "../services.ts";
import { withTenant } from "../storage/database.ts";
import { tendQueries } from "../storage/query-life.ts";
import { testOrganization } from "./test-app.ts";
import type { TestApp, TestClient } from "./test-app.ts";
import { note, ok, practice, startClaimRoad, today } from "./test-claim-road.ts";
import type { ClaimRoad, Workbench } from "./test-claim-road.ts";

type Detail = ResponseOf<"GET /api/queries/:id">;
type Query = Detail["query"];

let road: ClaimRoad;
let test: TestApp;
let coder: TestClient;
let doctor: TestClient;
let supervisor: TestClient;
let stranger: TestClient;
beforeAll(async () => {
  road = await startClaimRoad();
  ({ test, coder } = road);
  doctor = await test.signInAs(["provider"]);
  supervisor = await test.signInAs(["supervisor"]);
  stranger = await test.signInAs(["coder", "supervisor", "provider"], "org-other");
  await test.database.adminDb
    .updateTable("app_user")
    .set({ provider_id: "dr" })
    .where("user_id", "=", doctor.userId)
    .execute();
});
afterAll(async () => {
  await road.close();
});

const words = "Gastric ulcer, without hemorrhage or perforation";
const at = note.indexOf(words);
const asked = {
  title: "Gastric ulcer: acuity",
  topic: "ulcer-acuity",
  question: "Is this gastric ulcer acute or chronic?",
  options: ["Acute", "Chronic", "Other (please specify)", "Unable to determine"],
  because: "The note names the ulcer without its acuity.",
  evidence: [{ start: at, end: at + words.length, text: words, section: "ASSESSMENT AND PLAN" }],
};

async function ask(more: Partial<typeof asked> = {}): Promise<{ visitId: string; query: Query }> {
  const visitId = await road.makeVisit("pt");
  const query = await ok<Query>(coder.send("POST", `/api/visits/${visitId}/queries`, { ...asked, ...more }));
  return { visitId, query };
}

/** The services as they are on another day. */
function onDay(day: string): Services {
  return { ...test.services, clock: { now: () => `${day}T12:00:00.000Z`, today: () => day } };
}

function tend(day: string) {
  return withTenant(test.services.db, { organizationId: testOrganization, userId: null, userName: "test" }, (tx) =>
    tendQueries(tx, onDay(day), testOrganization),
  );
}

function tasksOf(queryId: string) {
  return test.database.adminDb
    .selectFrom("task")
    .select(["kind", "for_role", "status", "assigned_user_id"])
    .where("subject_id", "=", queryId)
    .orderBy("created_at")
    .orderBy("kind")
    .execute();
}

const kindsOf = async (id: string) =>
  (await ok<Detail>(coder.get(`/api/queries/${id}`))).events.map((event) => event.kind);

describe("asking", () => {
  it("judges the question while it is written and refuses it with the rule", async () => {
    const visitId = await road.makeVisit("pt");
    const bad = { ...asked, because: "An MCC changes the DRG.", options: ["Acute", "Chronic"] };
    const judged = await ok<ResponseOf<"POST /api/visits/:id/queries/check">>(
      coder.send("POST", `/api/visits/${visitId}/queries/check`, bad),
    );
    expect(judged.maySend).toBe(false);
    expect(judged.findings.map((one) => one.rule)).toEqual(
      expect.arrayContaining(["Q04-other", "Q05-unable-to-determine", "Q09-impact"]),
    );
    const refused = await coder.send("POST", `/api/visits/${visitId}/queries`, bad);
    expect(refused.statusCode).toBe(422);
    expect(refused.json()).toMatchObject({ error: "query-not-compliant" });
    expect(refused.json<{ message: string }>().message).toContain("Q04-other");
    expect(refused.json<{ hint: string }>().hint).toContain("Other (please specify)");
    const moved = { ...asked, evidence: [{ start: 0, end: 5, text: "ulcer", section: "" }] };
    expect((await coder.send("POST", `/api/visits/${visitId}/queries`, moved)).json()).toMatchObject({
      message: expect.stringContaining("Q07-indicator-in-note") as string,
    });
    expect((await ok<Workbench>(coder.get(`/api/visits/${visitId}`))).status).toBe("to-code");
  });

  it("sends what the engine would ask, once, with a due day in working days", async () => {
    const visitId = await road.makeVisit("pt");
    const visit = await ok<Workbench>(coder.get(`/api/visits/${visitId}`));
    const [engine] = visit.engineQueries;
    expect(engine?.question).toBe(asked.question);
    const judged = await ok<ResponseOf<"POST /api/visits/:id/queries/check">>(
      coder.send("POST", `/api/visits/${visitId}/queries/check`, engine),
    );
    expect(judged).toEqual({ findings: [], maySend: true });
    const query = await ok<Query>(coder.send("POST", `/api/visits/${visitId}/queries`, engine));
    expect(query).toMatchObject({ stage: "open", reminders: 0, overdueDays: 0, purpose: "specificity" });
    expect(query.dueOn).toBe(addWorkingDays(toDate(today), 2));
    expect((await coder.send("POST", `/api/visits/${visitId}/queries`, engine)).statusCode).toBe(409);
    expect(await kindsOf(query.id)).toEqual(["asked"]);
  });
});

describe("the answer", () => {
  it("becomes a signed addendum, moves the code that waited, and tells the coder what changed", async () => {
    const visitId = await road.makeVisit("pt");
    const before = await ok<Workbench>(coder.get(`/api/visits/${visitId}`));
    await ok(
      coder.send("PUT", `/api/visits/${visitId}/coding`, {
        version: before.version,
        diagnoses: [{ code: "K25.9", origin: "suggested" }],
        lines: [],
      }),
    );
    const query = await ok<Query>(coder.send("POST", `/api/visits/${visitId}/queries`, asked));
    const done = await ok<{ message: string }>(
      doctor.send("POST", `/api/queries/${query.id}/answer`, { answer: "Acute", version: query.version }),
    );
    expect(done.message).toContain("K25.9 became K25.3");
    const visit = await ok<Workbench>(coder.get(`/api/visits/${visitId}`));
    expect(visit.status).toBe("to-code");
    expect(visit.documents.map((one) => [one.kind, one.author])).toEqual([
      ["note", ""],
      ["addendum", "Ngozi Okafor"],
    ]);
    expect(visit.diagnoses.map((one) => one.code)).toEqual(["K25.3"]);
    expect(visit.queries[0]).toMatchObject({
      stage: "answered",
      answer: "Acute",
      outcomeSeen: false,
      outcome: { coded: { moved: [{ from: "K25.9", to: "K25.3" }] } },
    });
    const signed = await test.database.adminDb
      .selectFrom("document")
      .select(["signed_by", "signed_at"])
      .where("visit_id", "=", visitId)
      .where("kind", "=", "addendum")
      .executeTakeFirstOrThrow();
    expect(signed.signed_by).toBe(doctor.userId);
    expect(signed.signed_at).not.toBeNull();
    expect(await tasksOf(query.id)).toEqual([
      { kind: "query-answered", for_role: "coder", status: "open", assigned_user_id: coder.userId },
    ]);
    await ok(coder.send("POST", `/api/queries/${query.id}/seen`, {}));
    await ok(coder.send("POST", `/api/queries/${query.id}/seen`, {}));
    expect((await tasksOf(query.id))[0]?.status).toBe("done");
    expect(await kindsOf(query.id)).toEqual(["asked", "answered", "codes-moved", "seen"]);
  });

  it("is taken once, from the provider who was asked, against the version that was read", async () => {
    const { query } = await ask();
    const stale = await doctor.send("POST", `/api/queries/${query.id}/answer`, { answer: "Acute", version: 9 });
    expect(stale.statusCode).toBe(409);
    const other = await test.signInAs(["provider"]);
    await test.database.adminDb
      .updateTable("app_user")
      .set({ provider_id: "someone-else" })
      .where("user_id", "=", other.userId)
      .execute();
    expect((await other.send("POST", `/api/queries/${query.id}/answer`, { answer: "Acute" })).statusCode).toBe(404);
    expect((await other.get(`/api/queries/${query.id}`)).statusCode).toBe(404);
    const both = await Promise.all(
      ["Acute", "Chronic"].map((answer) => doctor.send("POST", `/api/queries/${query.id}/answer`, { answer })),
    );
    expect(both.map((one) => one.statusCode).sort()).toEqual([200, 409]);
    expect((await coder.send("POST", `/api/queries/${query.id}/answer`, { answer: "Acute" })).statusCode).toBe(403);
  });
});

describe("the clock", () => {
  it("reminds, tells a supervisor and closes, and looking twice does nothing twice", async () => {
    const { query, visitId } = await ask();
    const due = toDate(query.dueOn);
    await tend(today);
    expect(await kindsOf(query.id)).toEqual(["asked"]);
    await tend(due);
    await Promise.all([tend(due), tend(due)]);
    expect(await kindsOf(query.id)).toEqual(["asked", "reminded"]);
    expect(await tasksOf(query.id)).toEqual([
      { kind: "query-reminder", for_role: "provider", status: "open", assigned_user_id: doctor.userId },
    ]);
    const late = addWorkingDays(due, 3);
    await tend(late);
    await tend(late);
    const escalated = await ok<Detail>(coder.get(`/api/queries/${query.id}`));
    expect(escalated.query).toMatchObject({ stage: "escalated", reminders: 2, status: "open" });
    expect((await tasksOf(query.id)).map((one) => one.kind)).toContain("query-escalated");
    await tend(addWorkingDays(due, 15));
    await tend(addWorkingDays(due, 16));
    const expired = await ok<Detail>(coder.get(`/api/queries/${query.id}`));
    expect(expired.query).toMatchObject({ stage: "expired", status: "expired" });
    expect(expired.events.filter((one) => one.kind === "expired")).toHaveLength(1);
    const visit = await ok<Workbench>(coder.get(`/api/visits/${visitId}`));
    expect(visit.status).toBe("to-code");
    expect(visit.findings.map((one) => [one.id, one.severity, one.place])).toContainEqual([
      "expired-query-1",
      "warning",
      "questions",
    ]);
    expect((await doctor.send("POST", `/api/queries/${query.id}/answer`, { answer: "Acute" })).statusCode).toBe(409);
    const open = (await tasksOf(query.id)).filter((one) => one.status === "open").map((one) => one.kind);
    expect(open).toEqual(["query-expired"]);
  });

  it("follows the setting of the practice, which a supervisor changes", async () => {
    const policy = {
      practiceId: practice,
      dueDays: 5,
      remindEveryDays: 1,
      escalateAfterDays: 0,
      expireAfterDays: 0,
      missingCredential: "warn",
      expiredCredential: "stop",
    };
    expect((await coder.send("PUT", "/api/coding-policy", policy)).statusCode).toBe(403);
    await ok(supervisor.send("PUT", "/api/coding-policy", policy));
    const { query } = await ask();
    expect(query.dueOn).toBe(addWorkingDays(toDate(today), 5));
    await tend(addWorkingDays(toDate(query.dueOn), 60));
    expect((await ok<Detail>(coder.get(`/api/queries/${query.id}`))).query.stage).toBe("reminded");
    await ok(supervisor.send("PUT", "/api/coding-policy", { ...policy, dueDays: 2, escalateAfterDays: 3 }));
    const shown = await ok<ResponseOf<"GET /api/coding-policy">>(coder.get("/api/coding-policy"));
    expect(shown.find((one) => one.practiceId === practice)).toMatchObject({ dueDays: 2, escalateAfterDays: 3 });
  });

  it("keeps the log as it was written", async () => {
    const { query } = await ask();
    const change = test.database.adminDb
      .updateTable("query_event")
      .set({ details: "changed" })
      .where("query_id", "=", query.id)
      .execute();
    await expect(change).rejects.toThrow(/append-only/);
  });
});

describe("many questions", () => {
  it("are reminded once a day and withdrawn together; the visits go back", async () => {
    const one = await ask();
    const two = await ask();
    const ids = [one.query.id, two.query.id, "unknown"];
    const first = await ok<ResponseOf<"POST /api/queries/remind">>(coder.send("POST", "/api/queries/remind", { ids }));
    expect([first.done, first.failed.map((each) => each.id)]).toEqual([2, ["unknown"]]);
    const again = await ok<ResponseOf<"POST /api/queries/remind">>(coder.send("POST", "/api/queries/remind", { ids }));
    expect([again.done, again.failed.length]).toEqual([0, 3]);
    const gone = await ok<ResponseOf<"POST /api/queries/withdraw">>(
      coder.send("POST", "/api/queries/withdraw", { ids, reason: "answered by phone" }),
    );
    expect(gone.done).toBe(2);
    expect(await kindsOf(one.query.id)).toEqual(["asked", "reminded", "withdrawn"]);
    expect((await ok<Workbench>(coder.get(`/api/visits/${two.visitId}`))).status).toBe("to-code");
    expect((await tasksOf(one.query.id)).every((task) => task.status === "done")).toBe(true);
    expect((await coder.send("POST", `/api/queries/${one.query.id}/withdraw`, {})).statusCode).toBe(409);
  });

  it("are counted, filtered and looked back on", async () => {
    const { query } = await ask();
    const counts = await ok<ResponseOf<"GET /api/query-counts">>(coder.get("/api/query-counts"));
    const open = await ok<ResponseOf<"GET /api/queries">>(coder.get("/api/queries?status=open"));
    expect(counts.open).toBe(open.total);
    expect(counts.answered).toBeGreaterThan(0);
    expect(counts.expired).toBeGreaterThan(0);
    await ok(coder.send("POST", `/api/queries/${query.id}/due`, { dueOn: addDays(toDate(today), 30) }));
    expect((await coder.send("POST", `/api/queries/${query.id}/due`, { dueOn: "2020-01-01" })).statusCode).toBe(422);
    expect((await ok<ResponseOf<"GET /api/queries">>(coder.get("/api/queries?status=open&due=overdue"))).total).toBe(0);
    const report = await ok<ResponseOf<"GET /api/query-report">>(supervisor.get("/api/query-report"));
    const row = report.tables[0]?.rows[0];
    expect(row).toMatchObject({ name: "Okafor, Ngozi", expired: counts.expired });
    expect(Number(row?.["asked"])).toBeGreaterThanOrEqual(counts.open + counts.answered);
    expect(Number(row?.["clarifiedRate"])).toBe(100);
    expect((await supervisor.get("/api/query-report?from=2026-05-01&to=2026-04-01")).statusCode).toBe(422);
  });
});

describe("walls", () => {
  it("keep another organization from reading, answering, reminding or withdrawing", async () => {
    const { query, visitId } = await ask();
    expect((await stranger.get(`/api/queries/${query.id}`)).statusCode).toBe(404);
    expect((await stranger.send("POST", `/api/queries/${query.id}/answer`, { answer: "Acute" })).statusCode).toBe(404);
    expect((await stranger.send("POST", `/api/queries/${query.id}/withdraw`, {})).statusCode).toBe(409);
    expect((await stranger.send("POST", `/api/queries/${query.id}/seen`, {})).statusCode).toBe(404);
    expect((await stranger.send("POST", `/api/visits/${visitId}/queries/check`, asked)).statusCode).toBe(404);
    const reminded = await ok<ResponseOf<"POST /api/queries/remind">>(
      stranger.send("POST", "/api/queries/remind", { ids: [query.id] }),
    );
    expect(reminded.done).toBe(0);
    expect((await ok<ResponseOf<"GET /api/queries">>(stranger.get("/api/queries?status=all"))).total).toBe(0);
    expect(await kindsOf(query.id)).toEqual(["asked"]);
  });
});
