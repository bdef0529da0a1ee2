import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestApp, createTestApp, ensureOrganization } from "../http/test-app.ts";
import { withTenant } from "./database.ts";
import { syncCharges, trialBalance, verifyBalances } from "./ledger.ts";
import { postStoredRemittance } from "./remittance-files.ts";
import {
  type Decision,
  claimOf,
  makeBillingWorld,
  makeSentClaim,
  remittanceFile,
  storeFile,
} from "./test-billing-world.ts";

const org = "org-remit";
let world: TestApp;

beforeAll(async () => {
  world = await createTestApp({ clock: { now: () => "2026-09-21T12:00:00Z", today: () => "2026-09-21" } });
  await ensureOrganization(world.database, org);
  await makeBillingWorld(world.database.adminDb, org);
});
afterAll(() => world.close());

const tenant = <T>(work: Parameters<typeof withTenant<T>>[2]) =>
  withTenant(world.services.db, { organizationId: org, userId: null, userName: "test" }, work);
const actor = { organizationId: org, userId: null };

async function sentClaim(id: string, lines: readonly (readonly [string, string])[], patient = "pt2"): Promise<void> {
  const claim = claimOf(id.toUpperCase(), lines);
  await makeSentClaim(world.database.adminDb, org, id, claim, patient);
  await tenant((tx) =>
    syncCharges(tx, actor, {
      practiceId: `${org}-p1`,
      patientId: patient,
      claimId: id,
      payerId: "first",
      occurredOn: "2026-09-01" as never,
      sourceKind: "claim",
      sourceId: id,
      lines: lines.map(([code, charge], index) => ({
        line: index + 1,
        cents: BigInt(charge.replace(".", "")),
        memo: code,
      })),
    }),
  );
}

async function post(
  fileId: string,
  about: { trace: string; paid: string; decisions: readonly Decision[]; plb?: readonly [string, string][] },
) {
  await storeFile(world.database.adminDb, org, fileId, remittanceFile(about));
  return tenant((tx) => postStoredRemittance(tx, world.services, actor, fileId));
}

async function balance(account: string): Promise<bigint> {
  const row = await world.database.adminDb
    .selectFrom("ledger_account")
    .select("balance_cents")
    .where("organization_id", "=", org)
    .where("account_id", "=", account)
    .executeTakeFirst();
  return row?.balance_cents ?? 0n;
}
const claimRow = (id: string) =>
  world.database.adminDb
    .selectFrom("claim")
    .selectAll()
    .where("organization_id", "=", org)
    .where("claim_id", "=", id)
    .executeTakeFirstOrThrow();

describe("posting an 835", () => {
  it("pays, takes off, and leaves the patient's share; the claim closes; the same file again changes nothing", async () => {
    await sentClaim("c1", [
      ["99214", "185.00"],
      ["43239", "900.00"],
    ]);
    const about = {
      trace: "T1",
      paid: "480.00",
      decisions: [
        {
          claim: "C1",
          status: "1",
          lines: [
            ["99214", "185.00", "90.00", ["CO-45 70.00", "PR-3 25.00"]],
            ["43239", "900.00", "390.00", ["CO-45 400.00", "PR-1 110.00"]],
          ],
        },
      ] as Decision[],
    };
    const first = await post("f1", about);
    expect(first.status).toBe("processed");
    expect(await balance("payer-receivable/c1")).toBe(0n);
    expect(await balance("patient-receivable/c1")).toBe(13500n);
    expect((await claimRow("c1")).state).toBe("closed");
    expect((await claimRow("c1")).paid_cents).toBe(48000n);
    const again = await post("f1b", about);
    expect(again.status).toBe("repeated");
    const twice = await tenant((tx) => postStoredRemittance(tx, world.services, actor, "f1"));
    expect(twice.status).toBe("repeated");
    expect(await balance(`payer-cash/${org}-p1`)).toBe(48000n);
  });

  it("recognises the same payment in another file by trace number, day and amount", async () => {
    const other = remittanceFile({
      trace: "T1",
      paid: "480.00",
      decisions: [{ claim: "C1", status: "1", lines: [["99214", "480.00", "480.00", []]] }],
    })
      .replace("000000001", "000000077")
      .replace("000000001", "000000077");
    await storeFile(world.database.adminDb, org, "f1c", other);
    const result = await tenant((tx) => postStoredRemittance(tx, world.services, actor, "f1c"));
    expect(result.status).toBe("repeated");
  });

  it("refuses a remittance that does not balance, posts nothing of it, and makes it a task", async () => {
    await sentClaim("c2", [["99213", "120.00"]]);
    const result = await post("f2", {
      trace: "T2",
      paid: "80.00",
      decisions: [{ claim: "C2", status: "1", lines: [["99213", "120.00", "80.00", ["CO-45 30.00"]]] }],
    });
    expect(result.status).toBe("refused");
    expect(result.message).toMatch(/does not add up.*BAL-835-SVC/);
    expect(await balance("payer-receivable/c2")).toBe(12000n);
    expect((await claimRow("c2")).state).toBe("received-by-payer");
    const task = await world.database.adminDb
      .selectFrom("task")
      .select("title")
      .where("organization_id", "=", org)
      .where("kind", "=", "refused-remittance")
      .executeTakeFirst();
    expect(task?.title).toMatch(/T2/);
  });

  it("makes a denial with words, a deadline and a next step, and a later decision overturns it", async () => {
    await sentClaim("c3", [["93000", "60.00"]]);
    await post("f3", {
      trace: "T3",
      paid: "0.00",
      decisions: [{ claim: "C3", status: "4", lines: [["93000", "60.00", "0.00", ["CO-11 60.00"]]] }],
    });
    const denial = await world.database.adminDb
      .selectFrom("denial")
      .selectAll()
      .where("organization_id", "=", org)
      .where("claim_id", "=", "c3")
      .executeTakeFirstOrThrow();
    expect(denial).toMatchObject({
      reason: "11",
      amount_cents: 6000n,
      status: "open",
      proposed_action: "correct-and-resend",
    });
    expect(denial.explanation).toMatch(/K25\.9/);
    expect(await balance("payer-receivable/c3")).toBe(6000n);
    expect((await claimRow("c3")).outcome).toBe("denied");
    await post("f3b", {
      trace: "T3b",
      paid: "45.00",
      decisions: [
        { claim: "C3", status: "22", lines: [["93000", "-60.00", "0.00", ["CO-11 -60.00"]]] },
        { claim: "C3", status: "1", lines: [["93000", "60.00", "45.00", ["CO-45 15.00"]]] },
      ],
    });
    const after = await world.database.adminDb
      .selectFrom("denial")
      .select(["status"])
      .where("organization_id", "=", org)
      .where("denial_id", "=", denial.denial_id)
      .executeTakeFirstOrThrow();
    expect(after.status).toBe("overturned");
    expect(await balance("payer-receivable/c3")).toBe(0n);
  });

  it("puts money for an unknown claim into the queue, and a person assigns it", async () => {
    await sentClaim("c4", [["99213", "100.00"]]);
    const result = await post("f4", {
      trace: "T4",
      paid: "70.00",
      decisions: [{ claim: "WHO", status: "1", lines: [["99213", "100.00", "70.00", ["CO-45 30.00"]]] }],
    });
    expect(result.outcomes[0]).toMatchObject({ status: "posted-with-unmatched", unmatched: 1 });
    const id = result.outcomes[0]?.remittanceId ?? "";
    expect(await balance(`unmatched-payer-money/${org}-p1/first`)).toBe(-7000n);
    const biller = await world.signInAs(["biller"], org);
    const view = await biller.get(`/api/remittances/${id}`);
    expect(view.statusCode, view.body).toBe(200);
    expect(
      view
        .json<{ claims: { candidates: { claimId: string }[] }[] }>()
        .claims[0]?.candidates.map((candidate) => candidate.claimId),
    ).toContain("c4");
    const assigned = await biller.send("POST", `/api/remittances/${id}/claims/1/assign`, { claimId: "c4" });
    expect(assigned.statusCode, assigned.body).toBe(200);
    expect(await balance(`unmatched-payer-money/${org}-p1/first`)).toBe(0n);
    expect(await balance("payer-receivable/c4")).toBe(0n);
    const again = await biller.send("POST", `/api/remittances/${id}/claims/1/assign`, { claimId: "c4" });
    expect(again.statusCode).toBe(409);
  });

  it("sends the patient's share to the second insurer with what the first decided", async () => {
    await sentClaim("c5", [["99214", "200.00"]], "pt");
    await post("f5", {
      trace: "T5",
      paid: "120.00",
      decisions: [{ claim: "C5", status: "1", lines: [["99214", "200.00", "120.00", ["CO-45 40.00", "PR-2 40.00"]]] }],
    });
    const next = await world.database.adminDb
      .selectFrom("claim")
      .selectAll()
      .where("organization_id", "=", org)
      .where("prior_claim_id", "=", "c5")
      .executeTakeFirstOrThrow();
    expect(next).toMatchObject({ responsibility: "S", payer_id: "second", patient_control_number: "C5S" });
    const content = next.content as ReturnType<typeof claimOf>;
    expect(content.otherPayers[0]).toMatchObject({
      paidAmount: "120.00",
      responsibility: "P",
      remainingPatientLiability: "40.00",
    });
    expect(content.lines[0]?.adjudications[0]).toMatchObject({ paidAmount: "120.00" });
    expect(await balance("patient-receivable/c5")).toBe(0n);
    expect(await balance(`payer-receivable/${next.claim_id}`)).toBe(4000n);
  });

  it("posts recoupments and interest to their own accounts, and every account equals its entries", async () => {
    await sentClaim("c6", [["99213", "100.00"]]);
    await post("f6", {
      trace: "T6",
      paid: "53.10",
      plb: [
        ["WO", "30.00"],
        ["L6", "-3.10"],
      ],
      decisions: [{ claim: "C6", status: "1", lines: [["99213", "100.00", "80.00", ["CO-45 20.00"]]] }],
    });
    expect(await balance(`payer-recoupment/${org}-p1/first`)).toBe(3000n);
    expect(await balance(`interest-income/${org}-p1`)).toBe(-310n);
    const clearing = await world.database.adminDb
      .selectFrom("ledger_account")
      .select("balance_cents")
      .where("kind", "=", "remittance-clearing")
      .where("balance_cents", "<>", 0n)
      .execute();
    expect(clearing).toEqual([]);
    expect(await tenant((tx) => verifyBalances(tx, org))).toEqual([]);
    expect((await tenant((tx) => trialBalance(tx, org, [`${org}-p1`]))).difference).toBe("0.00");
  });

  it("leaves nothing half posted when the transaction fails in the middle", async () => {
    await sentClaim("c7", [["99213", "100.00"]]);
    await storeFile(
      world.database.adminDb,
      org,
      "f7",
      remittanceFile({
        trace: "T7",
        paid: "80.00",
        decisions: [{ claim: "C7", status: "1", lines: [["99213", "100.00", "80.00", ["CO-45 20.00"]]] }],
      }),
    );
    await expect(
      tenant(async (tx) => {
        await postStoredRemittance(tx, world.services, actor, "f7");
        throw new Error("the power fails here");
      }),
    ).rejects.toThrow(/power/);
    expect(await balance("payer-receivable/c7")).toBe(10000n);
    expect((await claimRow("c7")).state).toBe("received-by-payer");
    const result = await tenant((tx) => postStoredRemittance(tx, world.services, actor, "f7"));
    expect(result.status).toBe("processed");
    expect(await balance("payer-receivable/c7")).toBe(0n);
  });
});

describe("the patient's side", () => {
  it("says what is owed and why, takes payments once, agrees a plan, misses an instalment, and waits for the owner's yes", async () => {
    const biller = await world.signInAs(["biller"], org);
    const account = (await biller.get("/api/accounts/pt2")).json<{
      balance: string;
      owed: { explanation: string; owed: string }[];
    }>();
    expect(account.balance).toBe("135.00");
    expect(account.owed.map((line) => line.owed)).toEqual(["25.00", "110.00"]);
    expect(account.owed[1]?.explanation).toMatch(/\$110\.00 is your yearly deductible/);
    const pay = { amount: "35.00", method: "card", idempotencyKey: "key-000001" };
    for (let time = 0; time < 2; time += 1)
      expect((await biller.send("POST", "/api/accounts/pt2/payments", pay)).json<{ balance: string }>().balance).toBe(
        "100.00",
      );
    expect(
      (
        await biller.send("POST", "/api/accounts/pt2/payments", {
          ...pay,
          amount: "-5.00",
          idempotencyKey: "key-000002",
        })
      ).statusCode,
    ).toBe(422);
    const issued = await biller.send("POST", "/api/statements", { allDue: true });
    expect(issued.json<{ issued: number; total: string }>()).toMatchObject({ issued: 1, total: "100.00" });
    const statementId = issued.json<{ statements: { id: string }[] }>().statements[0]?.id ?? "";
    const pdf = await biller.get(`/api/statements/${statementId}/pdf`);
    expect(pdf.rawPayload.subarray(0, 5).toString()).toBe("%PDF-");
    const again = await biller.get(`/api/statements/${statementId}/pdf`);
    expect(again.rawPayload.equals(pdf.rawPayload)).toBe(true);
    const plan = (
      await biller.send("POST", "/api/accounts/pt2/plan", { installments: 6, startsOn: "2026-09-21" })
    ).json<{ installments: { amount: string; dueOn: string }[] }>();
    expect(plan.installments.map((installment) => installment.amount)).toEqual([
      "16.67",
      "16.67",
      "16.67",
      "16.67",
      "16.66",
      "16.66",
    ]);
    expect((await biller.send("POST", "/api/plans/age")).json<{ message: string }>().message).toMatch(/No instalment/);
    await world.database.adminDb
      .updateTable("plan_installment")
      .set({ due_on: "2026-09-01" })
      .where("number", "=", 1)
      .execute();
    expect((await biller.send("POST", "/api/plans/age")).json<{ message: string }>().message).toMatch(
      /1 instalments were missed/,
    );
    const proposed = await biller.send("POST", "/api/accounts/pt2/placement", { reason: "No payment after calls" });
    const placement = proposed.json<{ id: string; version: number; history: string[] }>();
    expect(placement.history.some((line) => line.includes("missed"))).toBe(true);
    expect(
      (await biller.send("POST", `/api/placements/${placement.id}/decide`, { decision: "approve", version: 1 }))
        .statusCode,
    ).toBe(403);
    const owner = await world.signInAs(["owner"], org);
    expect(
      (
        await owner.send("POST", `/api/placements/${placement.id}/decide`, {
          decision: "refuse",
          note: "Offer a new plan",
          version: 1,
        })
      ).json<{ status: string }>().status,
    ).toBe("refused");
    expect(
      (await owner.send("POST", `/api/placements/${placement.id}/decide`, { decision: "approve", version: 1 }))
        .statusCode,
    ).toBe(409);
  });

  it("shows the owner the same money as the ledger", async () => {
    const owner = await world.signInAs(["owner"], org);
    const home = await owner.get("/api/reports/owner");
    expect(home.statusCode, home.body).toBe(200);
    const data = home.json<{
      cashByWeek: { rows: { insurance: string; patients: string }[] };
      aging: { rows: { total: string }[] };
    }>();
    const cents = (text: string) => BigInt(text.replace(".", ""));
    const insurance = data.cashByWeek.rows.reduce((sum, row) => sum + cents(row.insurance), 0n);
    expect(insurance).toBe(await balance(`payer-cash/${org}-p1`));
    const aged = data.aging.rows.reduce((sum, row) => sum + cents(row.total), 0n);
    const owed = await world.database.adminDb
      .selectFrom("ledger_account")
      .select((e) => e.fn.sum<string>("balance_cents").as("cents"))
      .where("organization_id", "=", org)
      .where("kind", "in", ["payer-receivable", "patient-receivable"])
      .executeTakeFirstOrThrow();
    expect(aged).toBe(BigInt(owed.cents));
    for (const path of [
      "/api/remittances",
      "/api/unmatched",
      "/api/answers",
      "/api/accounts",
      "/api/placements",
      "/api/reports/trial-balance",
      "/api/reports/aging/0-30",
      "/api/reports/denial-reasons/csv",
    ]) {
      const answer = await owner.get(path);
      expect(answer.statusCode, `${path}: ${answer.body}`).toBe(200);
    }
  });
});
