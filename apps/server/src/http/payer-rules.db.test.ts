import { setTimeout as wait } from "node:timers/promises";
import type { ResponseOf } from "@cleanclaim/revenue-cycle/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ok, startClaimRoad } from "./test-claim-road.ts";
import type { ClaimRoad, ClaimWorkbench } from "./test-claim-road.ts";

type Rule = ResponseOf<"GET /api/payer-rules/:id">;
type DryRun = ResponseOf<"GET /api/rule-dry-runs/:id">;

let road: ClaimRoad;
let claimId: string;
beforeAll(async () => {
  road = await startClaimRoad();
  claimId = await road.codeAndFinish(await road.makeVisit("pt"));
}, 60_000);
afterAll(() => road.close());

const content = {
  name: "Referral for a new patient",
  message: "the plan wants a referral for a new patient's visit",
  why: "The plan's manual asks for a referral number at the first visit.",
  fix: "Enter the referral number, or ask the referring practice for it.",
  severity: "error",
  source: { name: "Northwind manual", locator: "chapter 3", edition: "2026" },
  appliesTo: { payerIds: ["NWHP1"] },
  claimTypes: ["professional"],
  effective: { from: "2020-01-01" },
  governedBy: "service-date",
  scope: "line",
  when: {
    kind: "all",
    of: [
      { kind: "code", field: "line.procedureCode", match: "is-one-of", values: ["99203"] },
      { kind: "missing", field: "claim.referralNumber" },
    ],
  },
};

const claim = (id = claimId): Promise<ClaimWorkbench> => ok(road.biller.get(`/api/claims/${id}`));
const rule = (id = "PR-0001"): Promise<Rule> => ok(road.biller.get(`/api/payer-rules/${id}`));

async function eventually(state: string, id = claimId): Promise<ClaimWorkbench> {
  for (let tries = 0; tries < 100; tries += 1) {
    const now = await claim(id);
    if (now.state === state) return now;
    await wait(100);
  }
  return claim(id);
}

async function dryRun(id = "PR-0001"): Promise<DryRun> {
  const { id: runId } = await ok<{ id: string }>(road.biller.send("POST", `/api/payer-rules/${id}/dry-runs`, {}));
  for (let tries = 0; tries < 100; tries += 1) {
    const result = await ok<DryRun>(road.biller.get(`/api/rule-dry-runs/${runId}`));
    if (result.run.status === "done") return result;
    await wait(100);
  }
  throw new Error("the dry run did not end");
}

describe("a payer rule from its writing to its end", () => {
  it("is checked while it is written, with what it says of a claim", async () => {
    const broken = await ok<ResponseOf<"POST /api/payer-rules/check">>(
      road.biller.send("POST", "/api/payer-rules/check", { content: { ...content, fix: "", when: {} } }),
    );
    expect(broken.problems.map(({ path }) => path)).toEqual(["fix", "when.kind", "when.of"]);
    const good = await ok<ResponseOf<"POST /api/payer-rules/check">>(
      road.biller.send("POST", "/api/payer-rules/check", { content, claimId }),
    );
    expect(good.problems).toEqual([]);
    expect(good.finds).toBe("Finds where Procedure is 99203 and Referral number is missing.");
    expect(good.preview?.answer).toBe("The rule finds this claim.");
    expect(good.preview?.findings[0]?.line).toBe(1);
  });

  it("is written as a draft by those who may, and goes live only after its dry run", async () => {
    expect((await road.coder.send("POST", "/api/payer-rules", { content })).statusCode).toBe(403);
    const refused = await road.biller.send("POST", "/api/payer-rules", { content: { ...content, name: "" } });
    expect(refused.statusCode).toBe(422);
    const written = await ok<Rule>(
      road.biller.send("POST", "/api/payer-rules", { content, reason: "letter of the plan" }),
    );
    expect(written).toMatchObject({
      id: "PR-0001",
      state: "draft",
      latestVersion: 1,
      liveVersion: null,
      mayGoLive: false,
    });
    const tooSoon = await road.biller.send("POST", "/api/payer-rules/PR-0001/live", { version: 1, reason: "now" });
    expect(tooSoon.statusCode).toBe(409);
    expect(tooSoon.body).toContain("has not been tried");
    expect((await claim()).state).toBe("ready");
    const result = await dryRun();
    expect(result).toMatchObject({
      claims: 1,
      lines: 1,
      denied: 0,
      paid: 0,
      undecided: 1,
      newlyFound: 1,
      noLongerFound: 0,
    });
    expect(result.samples).toMatchObject([{ claimId, lines: [1], change: "new", outcome: null }]);
    expect(result.byPayer).toMatchObject([{ label: "Northwind Health Plan", claims: 1 }]);
    expect((await rule()).mayGoLive).toBe(true);
  });

  it("live, holds the claims that wait; off, lets them go again", async () => {
    await ok(road.biller.send("POST", "/api/payer-rules/PR-0001/live", { version: 1, reason: "the plan said so" }));
    const held = await eventually("held");
    expect(held.findings.filter(({ edit }) => edit === "PR-0001")).toMatchObject([
      { severity: "error", line: 1, source: { name: "Northwind manual", locator: "chapter 3", edition: "2026" } },
    ]);
    const library = await ok<ResponseOf<"GET /api/edits">>(road.biller.get("/api/edits?search=PR-0001"));
    expect(library.rows).toMatchObject([{ id: "PR-0001", kind: "payer-rule", status: "active", fired: 1, current: 1 }]);
    const stale = await road.biller.send("POST", "/api/payer-rules/PR-0001/off", { version: 1, reason: "wrong" });
    expect(stale.statusCode).toBe(409);
    const { version } = await rule();
    await ok(road.biller.send("POST", "/api/payer-rules/PR-0001/off", { version, reason: "the plan took it back" }));
    const free = await eventually("ready");
    expect(free.findings.filter(({ edit }) => edit === "PR-0001")).toEqual([]);
    expect((await rule()).history.map(({ kind, reason }) => [kind, reason])).toEqual([
      ["put-off", "the plan took it back"],
      ["put-live", "the plan said so"],
      ["written", "letter of the plan"],
    ]);
  });

  it("has versions that never change; a dry run shows what the next one changes", async () => {
    const softer = { ...content, severity: "warning" };
    await ok<Rule>(
      road.biller.send("PUT", "/api/payer-rules/PR-0001", {
        version: (await rule()).version,
        content: softer,
        reason: "only a warning",
      }),
    );
    await dryRun();
    let now = await rule();
    await ok(road.biller.send("POST", "/api/payer-rules/PR-0001/live", { version: now.version, reason: "warn" }));
    now = await rule();
    const narrower = { ...softer, when: { kind: "compare", field: "line.charge", is: "more-than", value: "9999" } };
    now = await ok<Rule>(
      road.biller.send("PUT", "/api/payer-rules/PR-0001", {
        version: now.version,
        content: narrower,
        reason: "dear ones",
      }),
    );
    expect(now).toMatchObject({ latestVersion: 3, liveVersion: 2, state: "live", changedParts: ["when"] });
    const result = await dryRun();
    expect(result).toMatchObject({ claims: 0, newlyFound: 0, noLongerFound: 1 });
    expect(result.samples).toMatchObject([{ claimId, change: "gone" }]);
    const { adminDb } = road.test.database;
    await expect(adminDb.updateTable("payer_rule_version").set({ author: "x" }).execute()).rejects.toThrow();
  });
});

describe("an override", () => {
  it("is kept with its reason and meets the payer's answer", async () => {
    let now = await eventually("ready");
    for (let tries = 0; tries < 50 && !now.findings.some(({ edit }) => edit === "PR-0001"); tries += 1) {
      await wait(100);
      now = await claim();
    }
    const finding = now.findings.find(({ edit }) => edit === "PR-0001");
    expect(finding?.severity).toBe("warning");
    await ok(
      road.biller.send("POST", `/api/claims/${claimId}/findings/${finding?.ordinal ?? 0}/override`, {
        version: now.version,
        reason: "The plan waived it by telephone.",
      }),
    );
    await ok(road.biller.send("POST", "/api/claims/submit", { ids: [claimId] }));
    expect((await road.until(claimId, "decided")).outcome).not.toBeNull();
    const page = await ok<ResponseOf<"GET /api/edits/:id">>(road.biller.get("/api/edits/PR-0001"));
    expect(page.overrides).toMatchObject([
      { claimId, line: 1, reason: "The plan waived it by telephone.", outcome: "paid", reasons: [] },
    ]);
    expect(page).toMatchObject({ overridden: 1, decided: 1, denied: 0 });
  }, 60_000);
});

describe("a rule pack", () => {
  it("goes out as a file, and comes in under its own id after a look at what it changes", async () => {
    const about = {
      id: "northside-2026",
      name: "Northside rules",
      version: "1",
      publisher: "Northside",
      licence: "CC0-1.0",
    };
    const file = await ok<{ text: string; rules: number }>(road.biller.send("POST", "/api/rule-packs/export", about));
    expect(file.rules).toBe(1);
    const preview = await ok<ResponseOf<"POST /api/rule-packs/preview">>(
      road.biller.send("POST", "/api/rule-packs/preview", { text: file.text }),
    );
    expect(preview.problems).toEqual([]);
    expect(preview.changes).toMatchObject([{ id: "PR-0001", change: "added" }]);
    await ok(road.biller.send("POST", "/api/rule-packs", { text: file.text }));
    expect(await rule("northside-2026.PR-0001")).toMatchObject({ state: "draft", pack: "northside-2026" });

    const damaged = await road.biller.send("POST", "/api/rule-packs", {
      text: file.text.replace("wants a", "asks for a"),
    });
    expect(damaged.statusCode).toBe(422);
    expect(damaged.body).toContain("checksum");
    const again = await ok<ResponseOf<"POST /api/rule-packs/preview">>(
      road.biller.send("POST", "/api/rule-packs/preview", { text: file.text }),
    );
    expect(again.pack?.repeated).toBe(true);

    const other = await ok<{ text: string }>(
      road.biller.send("POST", "/api/rule-packs/export", { ...about, name: "Northside rules again" }),
    );
    const clash = await ok<ResponseOf<"POST /api/rule-packs/preview">>(
      road.biller.send("POST", "/api/rule-packs/preview", { text: other.text }),
    );
    expect(clash.problems[0]?.message).toContain("a version never changes");
  });

  it("switched off, does not run", async () => {
    await dryRun("northside-2026.PR-0001");
    const { version } = await rule("northside-2026.PR-0001");
    await ok(
      road.biller.send("POST", "/api/payer-rules/northside-2026.PR-0001/live", { version, reason: "we take it" }),
    );
    const second = await road.codeAndFinish(await road.makeVisit("two"));
    const findings = async () => (await claim(second)).findings.map(({ edit }) => edit);
    expect(await findings()).toContain("northside-2026.PR-0001");
    await ok(road.biller.send("POST", "/api/rule-packs/northside-2026/switch", { on: false, reason: "not now" }));
    await ok(road.biller.send("POST", `/api/claims/${second}/scrub`, {}));
    expect(await findings()).not.toContain("northside-2026.PR-0001");

    // Its next version comes in switched off, too.
    const next = await ok<{ text: string }>(
      road.biller.send("POST", "/api/rule-packs/export", {
        id: "northside-2026",
        name: "Northside rules",
        version: "2",
        publisher: "Northside",
        licence: "CC0-1.0",
      }),
    );
    expect(await ok(road.biller.send("POST", "/api/rule-packs", { text: next.text }))).toMatchObject({
      version: "2",
      isOn: false,
    });
    await ok(road.biller.send("POST", `/api/claims/${second}/scrub`, {}));
    expect(await findings()).not.toContain("northside-2026.PR-0001");
  });
});

describe("mechanical fixes of many claims", () => {
  it("are shown first, then made, and nothing else is touched", async () => {
    const id = await road.codeAndFinish(await road.makeVisit("three"));
    const before = await claim(id);
    await ok(
      road.biller.send("PATCH", `/api/claims/${id}`, {
        version: before.version,
        changes: [{ field: "billingProvider.taxId", value: "12-3456789" }],
      }),
    );
    expect((await claim(id)).state).toBe("held");
    const preview = await ok<ResponseOf<"POST /api/claims/apply-fixes">>(
      road.biller.send("POST", "/api/claims/apply-fixes", { ids: [id, claimId], preview: true }),
    );
    expect(preview.fixes).toMatchObject([{ claimId: id, edit: "ID-005", label: "Take the dash out", problem: null }]);
    expect((await claim(id)).state).toBe("held");
    const done = await ok<ResponseOf<"POST /api/claims/apply-fixes">>(
      road.biller.send("POST", "/api/claims/apply-fixes", { ids: [id, claimId] }),
    );
    expect(done).toMatchObject({ claims: 1, ready: 1 });
    expect((await claim(id)).state).toBe("ready");
  });
});

describe("the coverage page", () => {
  it("is open to everyone", async () => {
    const answer = await road.test.app.inject({ method: "GET", url: "/api/coverage" });
    expect(answer.statusCode).toBe(200);
    expect(answer.json<{ edits: number }>().edits).toBeGreaterThan(80);
  });
});
