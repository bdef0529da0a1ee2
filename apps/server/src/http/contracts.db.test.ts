import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { json } from "../storage/database.ts";
import { claimOf, makeBillingWorld, makeSentClaim } from "../storage/test-billing-world.ts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestApp, testOrganization } from "./test-app.ts";
import type { TestApp, TestClient } from "./test-app.ts";

interface View {
  readonly id: string;
  readonly edits: number;
  readonly current: {
    readonly version: number;
    readonly status: string;
    readonly lastDay: string | null;
    readonly rows: number;
  };
  readonly terms: Record<string, unknown>;
  readonly sentences: readonly { readonly topic: string; readonly text: string }[];
  readonly versions: readonly { readonly version: number; readonly status: string; readonly lastDay: string | null }[];
}
interface Plan {
  readonly done: boolean;
  readonly problems: readonly string[];
  readonly warnings: readonly string[];
}

const folder = mkdtempSync(path.join(os.tmpdir(), "cleanclaim-contracts-"));
let test: TestApp;
let biller: TestClient;
let owner: TestClient;

beforeAll(async () => {
  test = await createTestApp({ config: { dataDirectory: folder }, work: true });
  biller = await test.signInAs(["biller"]);
  owner = await test.signInAs(["owner"]);
  await makeBillingWorld(test.database.adminDb, testOrganization);
});
afterAll(async () => {
  await test.close();
  rmSync(folder, { recursive: true, force: true });
});

async function begin(
  name: string,
  effectiveFrom: string,
  payerId = "first",
  lastDay: string | null = null,
): Promise<View> {
  const body = { payerId, practiceId: `${testOrganization}-p1`, name, effectiveFrom, lastDay };
  const answer = await biller.send("POST", "/api/contracts", body);
  expect(answer.statusCode).toBe(200);
  return answer.json<View>();
}

function drop(id: string, content: string, preview: boolean) {
  const boundary = "----cleanclaim-schedule";
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="fees.csv"\r\ncontent-type: text/csv\r\n\r\n`;
  return test.app.inject({
    method: "POST",
    url: `/api/contracts/${id}/schedule${preview ? "?preview=yes" : ""}`,
    headers: {
      cookie: biller.cookie,
      "x-csrf-token": biller.csrfToken,
      "content-type": `multipart/form-data; boundary=${boundary}`,
    },
    payload: `${head}${content}\r\n--${boundary}--\r\n`,
  });
}

const activate = async (id: string, preview = false) =>
  (await owner.send("POST", `/api/contracts/${id}/activate`, { preview })).json<Plan>();
const read = async (id: string) => (await biller.get(`/api/contracts/${id}`)).json<View>();

describe("a contract", () => {
  it("is loaded by file: previewed, refused whole with a wrong row, then loaded, put in force and used", async () => {
    const made = await begin("First 2026", "2026-01-01");
    const good = "code,modifier,allowed\n99213,,96.00\n99213,25,90.00\n43239,,402.00\n";
    expect((await drop(made.id, good, true)).json()).toMatchObject({
      loaded: false,
      rowsRead: 3,
      added: 3,
      removed: 0,
    });
    expect((await read(made.id)).current.rows).toBe(0);
    const wrong = (await drop(made.id, `${good}99214,,ninety\n`, false)).json<{
      loaded: boolean;
      problems: { row: number }[];
    }>();
    expect(wrong).toMatchObject({ loaded: false });
    expect(wrong.problems[0]).toMatchObject({ row: 5 });
    expect((await read(made.id)).current.rows).toBe(0);
    expect((await drop(made.id, good, false)).json()).toMatchObject({ loaded: true });
    const view = await read(made.id);
    const terms = { ...view.terms, otherwise: { method: "charges", percent: "68" }, lesserOf: "line" };
    const saved = await biller.send("PUT", `/api/contracts/${made.id}/terms`, { terms, edits: view.edits });
    expect(saved.json<View>().sentences.map((one) => one.text)).toEqual([
      "A schedule of 3 prices.",
      "68 % of charges.",
      "Never more than the charge of the line.",
    ]);
    const stale = await biller.send("PUT", `/api/contracts/${made.id}/terms`, { terms, edits: view.edits });
    expect(stale.statusCode).toBe(409);
    expect((await biller.send("POST", `/api/contracts/${made.id}/activate`, {})).statusCode).toBe(403);
    expect(await activate(made.id)).toMatchObject({ done: true, problems: [] });
    const line = { modifiers: [], units: "1", charge: "150.00" };
    const tried = await biller.send("POST", `/api/contracts/${made.id}/try`, {
      on: "2026-03-01",
      lines: [
        { ...line, code: "99213", modifiers: ["25"] },
        { ...line, code: "36415", charge: "10.00" },
        { ...line, code: "43239", charge: "300.00" },
      ],
    });
    // 90.00 by its row; 68 % of 10.00; 402.00, but never more than the charge of 300.00.
    expect(tried.json<{ total: string; lines: { allowed: string }[] }>()).toMatchObject({
      total: "396.80",
      lines: [{ allowed: "90.00" }, { allowed: "6.80" }, { allowed: "300.00" }],
    });
  });

  it("tells the biller what a claim's line is worth, and why", async () => {
    await makeSentClaim(test.database.adminDb, testOrganization, "c1", claimOf("PCN1", [["99213", "150.00"]]));
    const bench = (await biller.get("/api/claims/c1")).json<{ lines: { expected: string }[] }>();
    expect(bench.lines[0]?.expected).toBe("96.00");
    const why = (await biller.get("/api/claims/c1/lines/1/price")).json<{ answer: string; versions: object }>();
    expect(why).toMatchObject({ answer: "$96.00 by First 2026.", versions: { "First 2026": "version 1" } });
  });

  it("in force does not change, not even by the database's own hand", async () => {
    const [row] = (await biller.get("/api/contracts")).json<{ rows: { id: string }[] }>().rows;
    const id = row?.id ?? "";
    const change = await biller.send("PUT", `/api/contracts/${id}/terms`, { name: "Other", edits: 0 });
    expect(change.statusCode).toBe(409);
    await expect(
      test.database.adminDb
        .updateTable("contract_version")
        .set({ content: json({}) })
        .where("contract_id", "=", id)
        .execute(),
    ).rejects.toThrow("does not change");
  });

  it("of the same payer, practice and days is refused in words, and a gap is warned of", async () => {
    const rival = await begin("First rival", "2026-06-01");
    await drop(rival.id, "code,allowed\n99213,100.00\n", false);
    const refused = await activate(rival.id);
    expect(refused).toMatchObject({ done: false });
    expect(refused.problems[0]).toContain("First 2026 (version 1) is in force from 2026-01-01 on");
    const [, main] = [
      rival.id,
      (await biller.get("/api/contracts?search=First 2026")).json<{ rows: { id: string }[] }>().rows[0]?.id ?? "",
    ];
    expect((await owner.send("POST", `/api/contracts/${main}/end`, { lastDay: "2026-04-30" })).statusCode).toBe(200);
    const plan = await activate(rival.id, true);
    expect(plan.problems).toEqual([]);
    expect(plan.warnings[0]).toContain("No contract covers 2026-05-01 to 2026-05-31");
    expect(await activate(rival.id)).toMatchObject({ done: true });
  });

  it("gets a new version that cuts the one before, and the days decide which one prices", async () => {
    const made = await begin("Second 2026", "2026-01-01", "second");
    await drop(made.id, "code,allowed\n99213,80.00\n", false);
    expect(await activate(made.id)).toMatchObject({ done: true, problems: [] });
    const next = await biller.send("POST", `/api/contracts/${made.id}/versions`, { effectiveFrom: "2026-07-01" });
    expect(next.json<View>().current).toMatchObject({ version: 2, status: "draft", rows: 1 });
    await drop(made.id, "code,allowed\n99213,88.00\n", false);
    expect(await activate(made.id)).toMatchObject({ done: true });
    expect((await read(made.id)).versions).toMatchObject([
      { version: 2, status: "active", lastDay: null },
      { version: 1, status: "ended", lastDay: "2026-06-30" },
    ]);
  });

  it("that has an end is not prolonged by ending it later: that would lay it over another", async () => {
    const short = await begin("Second of 2025", "2025-01-01", "second", "2025-06-30");
    await drop(short.id, "code,allowed\n99213,70.00\n", false);
    expect(await activate(short.id)).toMatchObject({ done: true });
    const later = await owner.send("POST", `/api/contracts/${short.id}/end`, { lastDay: "2026-03-31" });
    expect(later.statusCode).toBe(422);
    expect(later.body).toContain("ends with 2025-06-30 already");
    expect((await owner.send("POST", `/api/contracts/${short.id}/end`, { lastDay: "2025-05-31" })).statusCode).toBe(
      200,
    );
  });

  it("is not seen by another organization", async () => {
    const stranger = await test.signInAs(["biller"], "org-other");
    expect((await stranger.get("/api/contracts")).json()).toMatchObject({ rows: [] });
    const [row] = (await biller.get("/api/contracts")).json<{ rows: { id: string }[] }>().rows;
    expect((await stranger.get(`/api/contracts/${row?.id ?? ""}`)).statusCode).toBe(404);
  });
});

describe("two contracts on the volume of a period", () => {
  it("are compared claim by claim: totals, codes, months, and what neither prices", async () => {
    const claim = claimOf("PCN2", [
      ["99213", "150.00"],
      ["00000", "70.00"],
    ]);
    await makeSentClaim(test.database.adminDb, testOrganization, "c2", claim);
    const rows = (await biller.get("/api/contracts")).json<{ rows: { id: string; name: string }[] }>().rows;
    const idOf = (name: string) => rows.find((row) => row.name === name)?.id ?? "";
    const body = {
      left: { contractId: idOf("First rival") },
      right: { contractId: idOf("Second 2026"), version: 2 },
      payer: "first",
      from: "2026-01-01",
      until: "2026-12-31",
    };
    const { id } = (await biller.send("POST", "/api/contract-comparisons", body)).json<{ id: string }>();
    const result = async () =>
      (await biller.get(`/api/contract-comparisons/${id}`)).json<{ comparison: { status: string } }>();
    await expect.poll(async () => (await result()).comparison.status, { timeout: 20_000 }).toBe("done");
    // c1 and c2: 99213 at 100.00 against 88.00 each; 00000 has no price on either side.
    expect(await result()).toMatchObject({
      comparison: { compared: 2, leftTotal: "200.00", rightTotal: "176.00", difference: "-24.00" },
      claims: 2,
      lines: 3,
      neither: 1,
      months: [{ month: "2026-09", left: "200.00", right: "176.00" }],
      unpriced: [{ code: "00000", lines: 1 }],
    });
    expect((await biller.get(`/api/contract-comparisons/${id}/csv`)).body).toContain("99213");
  });

  it("are shown to nobody who does not work in every practice compared", async () => {
    const [row] = (await biller.get("/api/contract-comparisons")).json<{ id: string }[]>();
    const id = row?.id ?? "";
    expect(id).not.toBe("");
    const neighbour = await test.signInAs(["biller"]);
    await test.database.adminDb
      .updateTable("user_role")
      .set({ practice_id: `${testOrganization}-p2` })
      .where("user_id", "=", neighbour.userId)
      .execute();
    expect((await neighbour.get("/api/contract-comparisons")).json()).toEqual([]);
    for (const url of [`/api/contract-comparisons/${id}`, `/api/contract-comparisons/${id}/csv`])
      expect((await neighbour.get(url)).statusCode).toBe(404);
    expect((await neighbour.send("POST", `/api/contract-comparisons/${id}/stop`, {})).statusCode).toBe(404);
  });
});

describe("charges below contract", () => {
  it("are listed with what is lost each time", async () => {
    await test.database.adminDb
      .insertInto("charge_rate")
      .values([
        {
          organization_id: testOrganization,
          practice_id: `${testOrganization}-p1`,
          procedure_code: "99213",
          effective_from: "2020-01-01",
          charge_cents: 8000n,
        },
      ])
      .execute();
    const below = (await biller.get("/api/charges-below-contract")).json<{ shortfall: string; payer: string }[]>();
    expect(below.map((row) => [row.payer, row.shortfall])).toEqual([
      ["First Mutual", "20.00"],
      ["Second Mutual", "8.00"],
    ]);
  });
});
