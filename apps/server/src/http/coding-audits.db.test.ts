import { addDays, toDate } from "@cleanclaim/model";
import type {
  AuditFrame,
  AuditRule,
  AuditScores,
  AuditVisit,
  CodingAudit,
  CodingAuditDetail,
  MyAudits,
} from "@cleanclaim/revenue-cycle/contract";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withTenant } from "../storage/database.ts";
import { testOrganization } from "./test-app.ts";
import type { TestApp, TestClient } from "./test-app.ts";
import { ok, startClaimRoad, today } from "./test-claim-road.ts";
import type { ClaimRoad } from "./test-claim-road.ts";

let road: ClaimRoad;
let test: TestApp;
let coder: TestClient;
let second: TestClient;
let supervisor: TestClient;
let owner: TestClient;
let visits: string[];
beforeAll(async () => {
  road = await startClaimRoad();
  ({ test, coder } = road);
  second = await test.signInAs(["coder"]);
  supervisor = await test.signInAs(["supervisor"]);
  owner = await test.signInAs(["owner"]);
  visits = [];
  for (let index = 0; index < 4; index += 1) {
    const visit = await road.makeVisit("two");
    await road.codeAndFinish(visit);
    visits.push(visit);
  }
});
afterAll(async () => {
  await road.close();
});

const rule: AuditRule = {
  method: "random",
  from: addDays(toDate(today), -30),
  until: today,
  practice: null,
  coders: [],
  providers: [],
  firstVisits: 0,
  firstDays: 0,
  risks: [],
  highCharge: "500.00",
  size: { kind: "fixed", visits: 2 },
};
const dueOn = addDays(toDate(today), 7);
// K25.9 in front is what the coder of the road finishes with; the auditor finds another order and another level.
const recode = {
  diagnoses: ["K25.9", "I10"],
  lines: [{ procedureCode: "99213", modifiers: [], units: "1", diagnosisPointers: [1, 2] }],
};
const draw = (more: object = {}) => ({
  name: "Autumn look",
  rule,
  auditors: [second.userId],
  dueOn,
  seed: "autumn",
  ...more,
});
const url = (audit: string, visit: string, rest = "") => `/api/coding-audits/${audit}/visits/${visit}${rest}`;

async function drawn(more: object = {}): Promise<{ audit: CodingAudit; detail: CodingAuditDetail; ids: string[] }> {
  const audit = await ok<CodingAudit>(supervisor.send("POST", "/api/coding-audits", draw(more)));
  const detail = await ok<CodingAuditDetail>(supervisor.get(`/api/coding-audits/${audit.id}`));
  return { audit, detail, ids: detail.visits.map((one) => one.visitId) };
}

async function submit(audit: string, visit: string, body: object = recode): Promise<AuditVisit> {
  const { version } = await ok<AuditVisit>(second.get(url(audit, visit)));
  return ok(second.send("POST", url(audit, visit, "/submit"), { ...body, version }));
}

async function decideAll(client: TestClient, seen: AuditVisit, verdict: string): Promise<AuditVisit> {
  let now = seen;
  for (const item of seen.comparison?.items.filter((one) => one.comparison !== "agree") ?? []) {
    now = await ok<AuditVisit>(
      client.send("POST", url(seen.auditId, seen.visitId, "/decisions"), {
        itemKey: item.key,
        verdict,
        reason: "By the note",
        source: "ICD-10-CM Guidelines, section IV.J",
        education: "List every condition that was treated.",
        after: item.decision?.id ?? null,
        final: false,
      }),
    );
  }
  return now;
}

/** Everything that an audit must not touch. */
async function untouched(): Promise<string> {
  const { rows } = await sql<{ all: string }>`select md5(string_agg(t, '|' order by t)) as all from (
    select visit::text as t from visit union all select visit_diagnosis::text from visit_diagnosis union all select service_line::text from service_line
    union all select claim::text from claim union all select ledger_entry::text from ledger_entry) x`.execute(
    test.database.adminDb,
  );
  return rows[0]?.all ?? "";
}

describe("the walls of an audit", () => {
  it("let supervisors and owners draw, and nobody else", async () => {
    for (const role of ["biller", "auditor", "provider"] as const) {
      const client = await test.signInAs([role]);
      expect((await client.send("POST", "/api/coding-audits", draw())).statusCode).toBe(403);
    }
    expect((await coder.send("POST", "/api/coding-audits/frame", { rule, auditors: [] })).statusCode).toBe(403);
    const frame = await ok<AuditFrame>(
      owner.send("POST", "/api/coding-audits/frame", { rule, auditors: [second.userId] }),
    );
    expect(frame).toMatchObject({ finished: 4, audited: 0, frame: 4, drawn: 2 });
    expect(frame.needed.map((one) => one.visits)).toEqual([4, 4, 4]);
    const own = await ok<AuditFrame>(
      owner.send("POST", "/api/coding-audits/frame", { rule, auditors: [coder.userId] }),
    );
    expect(own.frame).toBe(0);
  });

  it("keep the coder's codes from the auditor until the recode is in, on every road there is", async () => {
    const before = await untouched();
    const { audit, detail, ids } = await drawn();
    expect(detail.visits.every((one) => one.coder !== null)).toBe(true);
    const [visit = ""] = ids;
    const mine = await ok<CodingAuditDetail>(second.get(`/api/coding-audits/${audit.id}`));
    expect(mine.visits.map((one) => [one.coder, one.stratum, one.reasons.length])).toEqual([
      [null, "", 0],
      [null, "", 0],
    ]);
    expect(mine.audit.ruleWords).toBe("");
    const blind = await second.get(url(audit.id, visit));
    expect(blind.statusCode).toBe(200);
    for (const code of ["K25.9", "99203", "99213", "suggest", coder.userId]) expect(blind.body).not.toContain(code);
    expect(blind.json<AuditVisit>()).toMatchObject({ comparison: null, draft: { diagnoses: [], lines: [] } });
    const claim = await test.database.adminDb
      .selectFrom("claim")
      .select("claim_id")
      .where("visit_id", "=", visit)
      .executeTakeFirstOrThrow();
    for (const closed of [
      `/api/visits/${visit}`,
      `/api/visits/${visit}/decisions`,
      `/api/visits/${visit}/runs`,
      `/api/visits/${visit}/replay`,
      `/api/visits/${visit}/neighbours?system=icd10cm&code=K25.9`,
      `/api/claims/${claim.claim_id}`,
      `/api/claims/${claim.claim_id}/paper`,
      `/api/claims/${claim.claim_id}/paper/pdf`,
      `/api/paper-claims/pdf?ids=${claim.claim_id}`,
      `/api/claims/${claim.claim_id}/forecast`,
      `/api/visits/${visit}/ahead`,
      `/api/visits/${visit}/stay`,
    ]) {
      const answer = await second.get(closed);
      expect([closed, answer.statusCode, answer.json<{ error: string }>().error]).toEqual([closed, 403, "blind-audit"]);
    }
    expect((await coder.get(`/api/visits/${visit}`)).statusCode).toBe(200);
    // The coder of record learns nothing of the audit yet, and nobody else's draft is shown.
    expect((await coder.get(url(audit.id, visit))).statusCode).toBe(404);
    await ok(second.send("PUT", url(audit.id, visit, "/recode"), { ...recode, version: 1 }));
    expect((await ok<AuditVisit>(supervisor.get(url(audit.id, visit)))).draft).toBeNull();
    const done = await submit(audit.id, visit);
    expect(done.comparison?.original.diagnoses.map((one) => one.code)).toEqual(["K25.9"]);
    expect((await second.get(`/api/visits/${visit}`)).statusCode).toBe(200);
    expect(await untouched()).toBe(before);
    await ok(supervisor.send("POST", `/api/coding-audits/${audit.id}/end`, { how: "cancel" }));
  });

  it("show nothing to another organization", async () => {
    const { audit, ids } = await drawn();
    const stranger = await test.signInAs(["supervisor"], "org-other");
    expect(await ok(stranger.get("/api/coding-audits"))).toEqual([]);
    expect((await stranger.get(`/api/coding-audits/${audit.id}`)).statusCode).toBe(404);
    expect((await stranger.get(url(audit.id, ids[0] ?? ""))).statusCode).toBe(404);
    await ok(supervisor.send("POST", `/api/coding-audits/${audit.id}/end`, { how: "cancel" }));
  });
});

describe("a draw", () => {
  it("is the same for the same seed, and takes no visit twice, though two draw at once", async () => {
    const first = await drawn();
    await ok(supervisor.send("POST", `/api/coding-audits/${first.audit.id}/end`, { how: "cancel" }));
    const again = await drawn();
    expect(again.ids).toEqual(first.ids);
    expect(again.audit.frameSha256).toBe(first.audit.frameSha256);
    expect(again.audit).toMatchObject({ seed: "autumn", frameSize: 4 });
    await ok(supervisor.send("POST", `/api/coding-audits/${again.audit.id}/end`, { how: "cancel" }));
    const many = { rule: { ...rule, size: { kind: "fixed", visits: 3 } } };
    const [one, other] = await Promise.all([drawn(many), drawn(many)]);
    expect([...one.ids, ...other.ids].sort()).toEqual([...visits].sort());
    const none = await supervisor.send("POST", "/api/coding-audits", draw());
    expect(none.statusCode).toBe(422);
    for (const { audit } of [one, other])
      await ok(supervisor.send("POST", `/api/coding-audits/${audit.id}/end`, { how: "cancel" }));
  });

  it("follows its rule: strata, new coders, risks, precision", async () => {
    const ask = (more: Partial<AuditRule>) =>
      ok<AuditFrame>(supervisor.send("POST", "/api/coding-audits/frame", { rule: { ...rule, ...more }, auditors: [] }));
    expect((await ask({ method: "stratified-provider" })).strata).toEqual([
      { name: "Okafor, Ngozi", frame: 4, drawn: 2 },
    ]);
    expect((await ask({ method: "new-coder", firstVisits: 3 })).frame).toBe(3);
    expect((await ask({ method: "new-coder", firstDays: 1 })).frame).toBe(4);
    expect((await ask({ method: "high-risk", risks: ["high-level", "modifier"] })).frame).toBe(0);
    const dear = await ask({ method: "high-risk", risks: ["high-charge", "low-confidence"], highCharge: "100.00" });
    expect(dear).toMatchObject({ frame: 4 });
    expect(dear.risks.find((one) => one.risk === "high-charge")?.visits).toBe(4);
    expect((await ask({ size: { kind: "precision", points: 5, expected: 90 } })).drawn).toBe(4);
    expect(
      (
        await supervisor.send("POST", "/api/coding-audits/frame", {
          rule: { ...rule, method: "high-risk" },
          auditors: [],
        })
      ).statusCode,
    ).toBe(422);
  });
});

describe("the road of an audit", () => {
  it("goes from the recode over findings, objection and final decision to the scores; the coder sees own results only", async () => {
    const { audit, ids } = await drawn();
    const [visit = "", other = ""] = ids;
    const stale = await second.send("POST", url(audit.id, visit, "/submit"), { ...recode, version: 99 });
    expect(stale.json<{ error: string }>().error).toBe("version-conflict");
    const heading = await second.send("POST", url(audit.id, visit, "/submit"), {
      ...recode,
      diagnoses: [],
      version: 1,
    });
    expect(heading.statusCode).toBe(422);
    expect((await supervisor.send("PUT", url(audit.id, visit, "/recode"), { ...recode, version: 1 })).statusCode).toBe(
      403,
    );
    const twice = await Promise.all(
      [1, 2].map(() => second.send("POST", url(audit.id, visit, "/submit"), { ...recode, version: 1 })),
    );
    expect(twice.map((one) => one.statusCode).sort()).toEqual([200, 409]);
    const seen = await ok<AuditVisit>(second.get(url(audit.id, visit)));
    expect(seen).toMatchObject({ status: "submitted", nextVisitId: other, may: { decide: true, code: false } });
    const differences = seen.comparison?.items.filter((one) => one.comparison !== "agree") ?? [];
    expect(differences.map((one) => [one.element, one.comparison, one.original, one.audit])).toContainEqual([
      "diagnosis",
      "missed",
      "",
      "I10",
    ]);
    expect((await coder.get(url(audit.id, visit))).statusCode).toBe(404);
    const bare = {
      itemKey: differences[0]?.key,
      verdict: "audit",
      reason: "So",
      source: "",
      education: "",
      after: null,
      final: false,
    };
    expect(
      (await second.send("POST", url(audit.id, visit, "/decisions"), { ...bare, reason: "By the note" })).statusCode,
    ).toBe(422);
    const decided = await decideAll(second, seen, "audit");
    expect(decided.status).toBe("decided");
    // Deciding on what somebody else decided since is refused.
    expect(
      (
        await supervisor.send("POST", url(audit.id, visit, "/decisions"), {
          ...bare,
          reason: "By the note",
          source: "x",
        })
      ).statusCode,
    ).toBe(409);

    const mine = await ok<MyAudits>(coder.get("/api/my-audits"));
    expect(mine.visits).toHaveLength(1);
    expect(mine.education.map((one) => one.education)).toContain("List every condition that was treated.");
    expect((await second.get(`/api/my-audits?coder=${coder.userId}`)).statusCode).toBe(403);
    expect((await ok<MyAudits>(second.get("/api/my-audits"))).visits).toEqual([]);
    const result = await ok<AuditVisit>(coder.get(url(audit.id, visit)));
    expect(result.may).toMatchObject({ object: true, decide: false, acknowledge: true, sendBack: false });
    const missed = result.comparison?.items.find((one) => one.audit === "I10");
    const key = missed?.key ?? "";
    const objected = await ok<AuditVisit>(
      coder.send("POST", url(audit.id, visit, "/remarks"), {
        itemKey: key,
        body: "It was not addressed at this visit.",
      }),
    );
    expect(objected.comparison?.items.find((one) => one.key === key)?.contested).toBe(true);
    const own = {
      itemKey: key,
      verdict: "original",
      reason: "Mine is right",
      source: "",
      education: "",
      after: missed?.decision?.id ?? null,
      final: false,
    };
    expect((await coder.send("POST", url(audit.id, visit, "/decisions"), own)).statusCode).toBe(403);
    expect((await second.send("POST", url(audit.id, visit, "/decisions"), { ...own, final: true })).statusCode).toBe(
      403,
    );
    const final = await ok<AuditVisit>(
      supervisor.send("POST", url(audit.id, visit, "/decisions"), {
        ...own,
        reason: "Mentioned, not managed",
        final: true,
      }),
    );
    expect(final.comparison?.items.find((one) => one.key === key)).toMatchObject({
      contested: false,
      decision: { verdict: "original", final: true },
    });
    const late = await coder.send("POST", url(audit.id, visit, "/remarks"), { itemKey: key, body: "Thank you." });
    expect(late.statusCode).toBe(409);
    await ok(coder.send("POST", url(audit.id, visit, "/acknowledge"), {}));
    expect((await second.send("POST", url(audit.id, visit, "/acknowledge"), {})).statusCode).toBe(403);

    expect((await supervisor.send("POST", `/api/coding-audits/${audit.id}/end`, { how: "close" })).statusCode).toBe(
      409,
    );
    await decideAll(second, await submit(audit.id, other), "either");
    await ok(supervisor.send("POST", `/api/coding-audits/${audit.id}/end`, { how: "close" }));
    const scores = await ok<AuditScores>(owner.get(`/api/coding-audit-scores?audit=${audit.id}`));
    expect(scores).toMatchObject({ visits: 2, benchmark: 0.95 });
    expect(scores.all.open).toBe(0);
    expect(scores.byCoder).toHaveLength(1);
    expect(scores.all.accuracy.small).toBe(true);
    const csv = await owner.get(`/api/coding-audit-scores/csv?audit=${audit.id}`);
    expect(csv.headers["content-type"]).toContain("text/csv");
    expect(csv.body.split("\n")[0]).toBe("by,group,correct,reviewed,percent,low,high,undecided,over,under");
    const reader = await test.signInAs(["auditor"]);
    expect((await ok<AuditScores>(reader.get("/api/coding-audit-scores"))).visits).toBe(2);
    expect((await ok<AuditScores>(second.get("/api/coding-audit-scores"))).visits).toBe(0);
  });

  it("sends a visit back to its coder when the supervisor wants it", async () => {
    const { audit, ids } = await drawn();
    const [visit = ""] = ids;
    const early = await supervisor.send("POST", url(audit.id, visit, "/return"), { reason: "Hypertension is missing" });
    expect(early.statusCode).toBe(409);
    await decideAll(second, await submit(audit.id, visit), "audit");
    expect((await second.send("POST", url(audit.id, visit, "/return"), { reason: "I say so" })).statusCode).toBe(403);
    await ok(supervisor.send("POST", url(audit.id, visit, "/return"), { reason: "Hypertension is missing" }));
    const back = await ok<{ status: string; returnReason: string }>(coder.get(`/api/visits/${visit}`));
    expect(back).toMatchObject({ status: "returned", returnReason: "Audit: Hypertension is missing" });
    // What was compared stays what it was.
    const after = await ok<AuditVisit>(supervisor.get(url(audit.id, visit)));
    expect(after.comparison?.original.diagnoses.map((one) => one.code)).toEqual(["K25.9"]);
  });

  it("writes recodes, decisions and remarks once and for all", async () => {
    for (const table of ["coding_audit_recode", "coding_audit_decision", "coding_audit_remark", "practice_attempt"]) {
      const change = withTenant(test.database.db, { organizationId: testOrganization, userId: null }, (tx) =>
        sql`delete from ${sql.table(table)}`.execute(tx),
      );
      await expect(change).rejects.toThrow(/permission denied/);
    }
    await expect(
      sql`update coding_audit_recode set submitted_by = 'x'`.execute(test.database.adminDb),
    ).rejects.toThrow();
  });
});
