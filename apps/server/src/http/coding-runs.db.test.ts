import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import type { CodingReplay, Proposals, ReplayResult } from "@cleanclaim/revenue-cycle/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { json } from "../storage/database.ts";
import { readWaitingNotes } from "../storage/note-reading.ts";
import { makeBillingWorld } from "../storage/test-billing-world.ts";
import { createTestApp, testOrganization } from "./test-app.ts";
import type { TestApp, TestClient } from "./test-app.ts";

const note = `HISTORY: Cough for a week, no fever.
ASSESSMENT: 1. Mild persistent asthma. 2. Essential hypertension, stable.
PLAN: Continue fluticasone. Low back pain is troubling her today.`;

/** What the model of the tests answers next, and what it was asked. */
let answer: { status: number; content: string } = { status: 200, content: "{}" };
const asked: { authorization: string | undefined; body: string }[] = [];
const model = createServer((request, response) => {
  let body = "";
  request.on("data", (chunk: Buffer) => (body += chunk.toString()));
  request.on("end", () => {
    asked.push({ authorization: request.headers.authorization, body });
    response.writeHead(answer.status, { "content-type": "application/json" });
    response.end(JSON.stringify({ choices: [{ message: { role: "assistant", content: answer.content } }] }));
  });
});

let test: TestApp;
let coder: TestClient;

beforeAll(async () => {
  await new Promise<void>((resolve) => model.listen(0, "127.0.0.1", resolve));
  // A listening TCP server has a numeric address.
  const { port } = model.address() as AddressInfo;
  test = await createTestApp({
    work: true,
    config: { languageModel: { address: `http://127.0.0.1:${port}/v1`, model: "proposer-1", key: "secret-key" } },
  });
  coder = await test.signInAs(["coder"]);
  await makeBillingWorld(test.database.adminDb, testOrganization);
  await test.database.adminDb
    .insertInto("facility")
    .values({
      organization_id: testOrganization,
      facility_id: "office",
      practice_id: `${testOrganization}-p1`,
      name: "Office",
      place_of_service_code: "11",
      address: json({ line1: "1 Main St", city: "Springfield", state: "NY", postalCode: "10001" }),
    })
    .execute();
});
afterAll(async () => {
  await test.close();
  model.close();
});

/** A visit with a note that the engine has read once. */
async function codedVisit(service_date: string): Promise<string> {
  const visit_id = test.services.newId();
  await test.database.adminDb
    .insertInto("visit")
    .values({
      organization_id: testOrganization,
      visit_id,
      practice_id: `${testOrganization}-p1`,
      patient_id: "pt",
      provider_id: "dr",
      facility_id: "office",
      service_date,
      status: "checked-in",
      place_of_service_code: "11",
      waiting_since: service_date,
    })
    .execute();
  const added = await (
    await test.signInAs(["front-desk"])
  ).send("POST", `/api/visits/${visit_id}/note`, { body: note });
  if (added.statusCode !== 200) throw new Error(added.body);
  const read = await coder.get(`/api/visits/${visit_id}`);
  if (read.statusCode !== 200) throw new Error(read.body);
  return visit_id;
}

const replay = async (visitId: string) => (await coder.get(`/api/visits/${visitId}/replay`)).json<ReplayResult>();

describe("replay of a visit", () => {
  it("gives the same bytes, and says from which versions", async () => {
    const visitId = await codedVisit("2026-03-02");
    expect(await replay(visitId)).toMatchObject({ verdict: "same", added: [], removed: [] });
    const [run] = (await coder.get(`/api/visits/${visitId}/runs`)).json<
      { noteSha256: string; resultSha256: string; codeSets: { set: string; sha256: string }[]; codes: number }[]
    >();
    expect(run?.noteSha256).toMatch(/^[0-9a-f]{64}$/);
    expect(run?.resultSha256).toMatch(/^[0-9a-f]{64}$/);
    expect(run?.codeSets.map((one) => one.set)).toContain("icd10cm");
    expect(run?.codes).toBeGreaterThan(1);
  });

  it("shows what other versions change, calls the same versions with other bytes broken, and a missing note not replayable", async () => {
    const visitId = await codedVisit("2026-03-03");
    const { adminDb } = test.database;
    const { result } = await adminDb
      .selectFrom("coding_run")
      .select("result")
      .where("visit_id", "=", visitId)
      .executeTakeFirstOrThrow();
    const older = result as { suggestions: { code: string; system: string; title: string }[] };
    const changed = {
      ...older,
      suggestions: [
        { system: "icd10cm", code: "J45.20", title: "Mild intermittent asthma" },
        ...older.suggestions.filter((one) => one.code !== "J45.30"),
      ],
    };
    const stored = { result: json(changed), result_sha256: "0".repeat(64) };
    const update = (values: object) =>
      adminDb.updateTable("coding_run").set(values).where("visit_id", "=", visitId).execute();
    await update({ ...stored, engine_version: "2025.1" });
    expect(await replay(visitId)).toMatchObject({
      verdict: "changed",
      engineThen: "2025.1",
      added: [{ code: "J45.30" }],
      removed: [{ code: "J45.20" }],
    });
    const { engineNow } = await replay(visitId);
    await update({ engine_version: engineNow });
    expect(await replay(visitId)).toMatchObject({ verdict: "broken" });
    await update({ result: json(older), engine_version: "2025.1" });
    expect(await replay(visitId)).toMatchObject({ verdict: "same-codes" });
    await adminDb.updateTable("document").set({ body: "rewritten" }).where("visit_id", "=", visitId).execute();
    expect(await replay(visitId)).toMatchObject({ verdict: "not-replayable" });
  });

  it("is not possible for another organization's visit, nor for one never read", async () => {
    const visitId = await codedVisit("2026-03-04");
    const stranger = await test.signInAs(["coder"], "org-other");
    expect((await stranger.get(`/api/visits/${visitId}/replay`)).statusCode).toBe(404);
    await test.database.adminDb.deleteFrom("coding_run").where("visit_id", "=", visitId).execute();
    expect((await coder.get(`/api/visits/${visitId}/replay`)).statusCode).toBe(409);
  });
});

describe("replay of a period", () => {
  it("compares every visit by a job, and lists those that would change", async () => {
    const ids: string[] = [];
    for (const day of ["05", "06", "07"]) ids.push(await codedVisit(`2025-06-${day}`));
    await test.database.adminDb
      .updateTable("coding_run")
      .set({ engine_version: "2025.1", result_sha256: "0".repeat(64), result: json({ suggestions: [], em: null }) })
      .where("visit_id", "=", ids[1] ?? "")
      .execute();
    const started = await coder.send("POST", "/api/coding-replays", { from: "2025-06-01", until: "2025-06-30" });
    expect(started.statusCode).toBe(200);
    const { id, total } = started.json<CodingReplay>();
    expect(total).toBe(3);
    type Read = { replay: CodingReplay; differences: { visitId: string; patient: string; result: ReplayResult }[] };
    let read = (await coder.get(`/api/coding-replays/${id}`)).json<Read>();
    for (let tries = 0; read.replay.status === "running" && tries < 100; tries += 1) {
      await wait(100);
      read = (await coder.get(`/api/coding-replays/${id}`)).json<Read>();
    }
    expect(read.replay).toMatchObject({
      status: "done",
      compared: 3,
      same: 2,
      changed: 1,
      broken: 0,
      notReplayable: 0,
    });
    expect(read.differences).toMatchObject([
      { visitId: ids[1], patient: "Lind, Mara", result: { verdict: "changed" } },
    ]);
    expect((await coder.send("POST", `/api/coding-replays/${id}/stop`, {})).statusCode).toBe(409);
    expect(
      (await coder.send("POST", "/api/coding-replays", { from: "2025-07-02", until: "2025-07-01" })).statusCode,
    ).toBe(422);
  });
});

describe("notes that wait", () => {
  it("are read before a coder opens them, each once", async () => {
    const visitId = await codedVisit("2026-03-08");
    const { adminDb } = test.database;
    await adminDb.deleteFrom("coding_run").where("visit_id", "=", visitId).execute();
    const first = await readWaitingNotes(test.services, 50);
    expect(first).toBeGreaterThanOrEqual(1);
    const runs = await adminDb
      .selectFrom("coding_run")
      .select("coding_run_id")
      .where("visit_id", "=", visitId)
      .execute();
    expect(runs).toHaveLength(1);
    expect(await readWaitingNotes(test.services, 50)).toBe(0);
    await adminDb.deleteFrom("coding_run").where("visit_id", "=", visitId).execute();
    await adminDb.updateTable("visit").set({ status: "billed" }).where("visit_id", "=", visitId).execute();
    expect(await readWaitingNotes(test.services, 50)).toBe(0);
    expect(await readWaitingNotes(test.services, 50, "finished")).toBe(1);
    expect(await replay(visitId)).toMatchObject({ verdict: "same" });
  });
});

describe("a language model", () => {
  it("proposes; only what the rules let stand is shown, marked, and everything is kept", async () => {
    const visitId = await codedVisit("2026-03-05");
    expect((await coder.get(`/api/visits/${visitId}/proposals`)).json()).toBeNull();
    answer = {
      status: 200,
      content: `\`\`\`json
{"codes":[{"system":"icd10cm","code":"M54.50","evidence":"Low back pain"},{"system":"icd10cm","code":"R50.9","evidence":"fever"},
{"system":"icd10cm","code":"E11.9","evidence":"type 2 diabetes"},{"system":"icd10cm","code":"J45.30","evidence":"Mild persistent asthma"}]}
\`\`\``,
    };
    const made = await coder.send("POST", `/api/visits/${visitId}/proposals`, {});
    expect(made.statusCode).toBe(200);
    const proposals = made.json<Proposals>();
    expect(proposals.taken).toMatchObject([{ code: "M54.50", proposedBy: "proposer-1", confidence: 0.4 }]);
    expect(proposals.known).toEqual(["J45.30"]);
    expect(proposals.refused.map((one) => [one.code, one.why.rule])).toEqual([
      ["R50.9", "proposal-negated"],
      ["E11.9", "proposal-evidence"],
    ]);
    expect((await coder.get(`/api/visits/${visitId}/proposals`)).json()).toEqual(proposals);
    expect(asked.at(-1)?.authorization).toBe("Bearer secret-key");
    expect(asked.at(-1)?.body).toContain("Mild persistent asthma");
    const stored = await test.database.adminDb.selectFrom("coding_proposal").select("answer").execute();
    expect(stored).toHaveLength(1);
  });

  it("that refuses, or answers something else, changes nothing and is said in words without the note", async () => {
    const visitId = await codedVisit("2026-03-06");
    answer = { status: 429, content: "" };
    const refused = await coder.send("POST", `/api/visits/${visitId}/proposals`, {});
    expect([refused.statusCode, refused.json<{ message: string }>().message]).toEqual([
      502,
      "The language model refused the question (status 429).",
    ]);
    answer = { status: 200, content: "I think it is asthma." };
    const odd = await coder.send("POST", `/api/visits/${visitId}/proposals`, {});
    expect(odd.json<{ message: string }>().message).toBe(
      "The language model did not answer in the form it was asked for.",
    );
    expect(odd.body).not.toContain("asthma");
    expect((await coder.get(`/api/visits/${visitId}/proposals`)).json()).toBeNull();
  });
});
