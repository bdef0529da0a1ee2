import { toDate } from "@cleanclaim/model";
import type { Claim } from "@cleanclaim/model";
import type { Contract } from "@cleanclaim/pricing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestApp, ensureOrganization } from "../http/test-app.ts";
import type { TestApp } from "../http/test-app.ts";
import { json, withTenant } from "./database.ts";
import { postStoredRemittance } from "./remittance-files.ts";
import { claimOf, makeBillingWorld, makeSentClaim, remittanceFile, storeFile } from "./test-billing-world.ts";

const org = "org-under";
let world: TestApp;

/** A case rate for one DRG, in force for discharges of September only. */
const content: Contract = {
  kind: "case-rate",
  name: "First stays",
  payerId: "first",
  effective: { from: toDate("2026-09-01") },
  rows: [{ by: "drg", value: "470", allowed: "500.00" }],
};

/** A stay that began under no contract and ended under ours, over two lines without days of their own. */
function stay(number: string): Claim {
  const claim = claimOf(number, [
    ["99213", "600.00"],
    ["99214", "400.00"],
  ]);
  return {
    ...claim,
    claimType: "institutional",
    typeOfBill: "11",
    drgCode: "470",
    statementFrom: toDate("2026-08-28"),
    statementTo: toDate("2026-09-02"),
    lines: claim.lines.map(({ serviceFrom: _, ...line }, index) => ({ ...line, revenueCode: `012${index}` })),
  };
}

beforeAll(async () => {
  world = await createTestApp({ clock: { now: () => "2026-09-21T12:00:00Z", today: () => "2026-09-21" } });
  await ensureOrganization(world.database, org);
  const { adminDb } = world.database;
  await makeBillingWorld(adminDb, org);
  const key = { organization_id: org, contract_id: "stays" };
  await adminDb
    .insertInto("contract")
    .values({ ...key, payer_id: "first", name: "First stays" })
    .execute();
  await adminDb
    .insertInto("contract_version")
    .values({ ...key, version: 1, status: "active", effective_from: "2026-09-01", content: json(content) })
    .execute();
});
afterAll(() => world.close());

/** The payer puts all it allows on the first line. */
async function decide(id: string, paid: string, less: string): Promise<void> {
  await makeSentClaim(world.database.adminDb, org, id, stay(id.toUpperCase()));
  const file = remittanceFile({
    trace: `T-${id}`,
    paid,
    decisions: [
      {
        claim: id.toUpperCase(),
        status: "1",
        lines: [
          ["99213", "600.00", paid, [`CO-45 ${less}`]],
          ["99214", "400.00", "0.00", ["CO-45 400.00"]],
        ],
      },
    ],
  });
  await storeFile(world.database.adminDb, org, `file-${id}`, file);
  await withTenant(world.services.db, { organizationId: org, userId: null }, (tx) =>
    postStoredRemittance(tx, world.services, { organizationId: org, userId: null }, `file-${id}`),
  );
}

const work = (id: string) =>
  world.database.adminDb
    .selectFrom("denial")
    .select(["line_number", "amount_cents", "explanation"])
    .where("organization_id", "=", org)
    .where("claim_id", "=", id)
    .where("category", "=", "payment")
    .execute();

describe("a stay at a case rate by DRG", () => {
  it("paid in full on one line is no underpayment", async () => {
    await decide("c1", "500.00", "100.00");
    expect(await work("c1")).toEqual([]);
  });

  it("paid short is one piece of work about the whole claim", async () => {
    await decide("c2", "450.00", "150.00");
    expect(await work("c2")).toEqual([
      {
        line_number: null,
        amount_cents: 5000n,
        explanation: "The claim in all: First stays says 500.00, First Mutual allowed 450.00; 50.00 is missing.",
      },
    ]);
  });
});
