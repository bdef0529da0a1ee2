import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { npiFrom, toDate } from "@cleanclaim/model";
import { buildClaim, claimMoves, foldClaimLife, isIllegal, stateAfter } from "@cleanclaim/revenue-cycle";
import type { ClaimEvent, ClaimEventKind, ClaimParts } from "@cleanclaim/revenue-cycle";
import type { ClaimState, ResponseOf } from "@cleanclaim/revenue-cycle/contract";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestApp, ensureOrganization, testOrganization } from "../http/test-app.ts";
import type { TestApp } from "../http/test-app.ts";
import { systemActor } from "./actor.ts";
import { correctClaim } from "./claim-correction.ts";
import { recordClaimEvent } from "./claim-events.ts";
import { json, withTenant } from "./database.ts";
import { receiveFile } from "./received-files.ts";

let test: TestApp;
const tenant = { organizationId: testOrganization, userId: null };
const practice = `${testOrganization}-p1`;
let number = 0;

beforeAll(async () => {
  test = await createTestApp();
  await ensureOrganization(test.database, testOrganization);
  const organization_id = testOrganization;
  const { adminDb } = test.database;
  await adminDb
    .insertInto("payer")
    .values({ organization_id, payer_id: "y", name: "Payer", edi_payer_id: "Y1", claim_filing_indicator_code: "CI" })
    .execute();
  await adminDb
    .insertInto("patient")
    .values({
      organization_id,
      patient_id: "pt",
      practice_id: practice,
      account_number: "A1",
      last_name: "L",
      first_name: "F",
      birth_date: "1970-01-01",
      sex: "F",
      address: json(address),
    })
    .execute();
  await adminDb
    .insertInto("visit")
    .values({
      organization_id,
      visit_id: "v",
      practice_id: practice,
      patient_id: "pt",
      provider_id: "dr",
      facility_id: "f",
      service_date: "2026-05-04",
      status: "billed",
      place_of_service_code: "11",
      waiting_since: "2026-05-04",
    })
    .execute();
});
afterAll(async () => {
  await test.close();
});

const address = { line1: "1 A", city: "B", state: "NY", postalCode: "10001" };
const person = { name: { last: "L", first: "F" }, birthDate: toDate("1970-01-01"), sex: "F" as const };
const parts: Omit<ClaimParts, "patientControlNumber"> = {
  practice: {
    name: "Practice",
    npi: npiFrom("199310001"),
    taxonomyCode: "207RG0100X",
    taxId: "123456789",
    taxIdType: "EI",
    address,
    phone: "",
  },
  facility: { name: "Office", address },
  rendering: { npi: npiFrom("199310002"), name: { last: "Reed", first: "Ada" } },
  patient: person,
  coverage: {
    responsibility: "P",
    payer: { name: "Payer", payerId: "Y1", claimFilingIndicatorCode: "CI" },
    memberId: "M1",
    relationshipCode: "18",
    subscriber: person,
  },
  otherCoverages: [],
  visit: {
    serviceDate: toDate("2026-05-04"),
    placeOfServiceCode: "11",
    diagnoses: ["K25.9"],
    lines: [
      { procedureCode: "99213", modifiers: [], units: "1", unitType: "UN", charge: 1000n, diagnosisPointers: [1] },
    ],
  },
};

async function makeClaim(): Promise<string> {
  number += 1;
  const claim_id = `c${number}`;
  const content = json(buildClaim({ ...parts, patientControlNumber: `CC${number}` }));
  await test.database.adminDb
    .insertInto("claim")
    .values({
      organization_id: testOrganization,
      claim_id,
      practice_id: practice,
      patient_id: "pt",
      visit_id: "v",
      payer_id: "y",
      coverage_id: "cov",
      provider_id: "dr",
      patient_control_number: `CC${number}`,
      responsibility: "P",
      content,
      total_charge_cents: 1000,
      service_date: "2026-05-04",
      timely_filing_due_on: "2027-05-04",
    })
    .execute();
  return claim_id;
}

async function tell(claimId: string, kind: ClaimEventKind): Promise<boolean> {
  const event: ClaimEvent = kind === "adjudicated" ? { kind, outcome: "denied" } : { kind };
  return withTenant(test.services.db, tenant, async (tx) => {
    const move = await recordClaimEvent(tx, testOrganization, {
      claimId,
      event,
      actorKind: "system",
      actorName: "test",
      cause: "test",
    });
    return move.ok;
  });
}

const stateOf = async (claimId: string) =>
  test.database.adminDb
    .selectFrom("claim")
    .select(["state", "outcome"])
    .where("claim_id", "=", claimId)
    .executeTakeFirstOrThrow();

// Object.keys of a const table gives exactly its keys.
const kinds = Object.keys(claimMoves) as ClaimEventKind[];

describe("claim life in the database", () => {
  it("is the fold over the events, for any sequence; what the table lacks is refused and changes nothing", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...kinds), { maxLength: 14 }), async (walk) => {
        const claimId = await makeClaim();
        const told: ClaimEvent[] = [];
        let state: ClaimState = "draft";
        for (const kind of walk) {
          const legal = stateAfter(kind, state) !== undefined;
          expect(await tell(claimId, kind)).toBe(legal);
          if (!legal) continue;
          told.push(kind === "adjudicated" ? { kind, outcome: "denied" } : { kind });
          state = stateAfter(kind, state) ?? state;
        }
        const fold = foldClaimLife(told);
        if (isIllegal(fold)) throw new Error(fold.message);
        expect(await stateOf(claimId)).toEqual(fold);
      }),
      { numRuns: 25 },
    );
  });

  it("refuses a direct change of state, and an event that skips the table", async () => {
    const claimId = await makeClaim();
    const { adminDb } = test.database;
    const direct = adminDb.updateTable("claim").set({ state: "closed" }).where("claim_id", "=", claimId).execute();
    await expect(direct).rejects.toMatchObject({ code: "CC004" });
    const event = {
      organization_id: testOrganization,
      claim_id: claimId,
      sequence: 1,
      kind: "closed",
      from_state: "draft",
      to_state: "closed",
      actor_kind: "system",
      cause: "x",
    };
    await expect(adminDb.insertInto("claim_event").values(event).execute()).rejects.toMatchObject({ code: "CC004" });
  });
});

describe("corrections", () => {
  it("need the payer's number, are claims of their own, and wait one at a time", async () => {
    const claimId = await makeClaim();
    for (const kind of ["created", "scrub-passed", "sent", "accepted-by-payer"] as const) await tell(claimId, kind);
    const scope = { actor: systemActor(testOrganization), practices: [practice] };
    const correct = (frequencyCode: "7" | "8" | "1") =>
      withTenant(test.services.db, tenant, (tx) =>
        correctClaim(tx, test.services, scope, claimId, { frequencyCode, reason: "wrong units" }),
      );
    await expect(correct("7")).rejects.toMatchObject({
      status: 409,
      message: "The payer's own number of this claim is not known yet.",
    });
    await test.database.adminDb
      .updateTable("claim")
      .set({ payer_claim_control_number: "PCN7" })
      .where("claim_id", "=", claimId)
      .execute();
    const made = await correct("7");
    const row = await test.database.adminDb
      .selectFrom("claim")
      .selectAll()
      .where("claim_id", "=", made.claimId)
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({
      frequency_code: "7",
      replaces_claim_id: claimId,
      content: { originalPayerClaimControlNumber: "PCN7", frequencyCode: "7" },
    });
    expect((await stateOf(claimId)).state).toBe("received-by-payer");
    await expect(correct("8")).rejects.toMatchObject({ message: "A correction of this claim waits already." });
  });
});

const samples = path.join(import.meta.dirname, "../../../../../shared/samples/x12");
const firstIn = (folder: string): string | undefined => {
  const inside = path.join(samples, folder);
  if (!existsSync(inside)) return undefined;
  const name = readdirSync(inside, { recursive: true, encoding: "utf8" })
    .sort()
    .find((one) => /\.(edi|x12|txt|dat)$/i.test(one));
  return name === undefined ? undefined : path.join(inside, name);
};

describe("files that are dropped in", () => {
  const drop = (name: string, content: Uint8Array): Promise<ResponseOf<"POST /api/files">> =>
    withTenant(test.services.db, tenant, (tx) =>
      receiveFile(tx, test.services, systemActor(testOrganization), { direction: "uploaded", name, content }),
    );

  it("say what they are when they are no X12, and are recognised the second time", async () => {
    expect(await drop("scan.pdf", Buffer.from("%PDF-1.7"))).toMatchObject({
      status: "refused",
      kind: "unknown",
      message: "This is no X12 file. It is a PDF.",
    });
    expect((await drop("a.json", Buffer.from("{}"))).message).toContain("XML or JSON");
    const cut = Buffer.from(
      "ISA*00*          *00*          *ZZ*A              *ZZ*B              *260101*0800*^*00501*000000001*0*T*:~GS*FA*A*B*20260101*0800*1*X*005010X231A1~ST*999*0001*005010X231A1~AK1*HC*1~",
    );
    expect(await drop("cut.edi", cut)).toMatchObject({ status: "refused", kind: "999" });
  });

  it.skipIf(firstIn("837p") === undefined || firstIn("835") === undefined)(
    "are read, shown and (the 835) posted or queued, from real samples",
    async () => {
      const claims = await drop("claims.edi", readFileSync(firstIn("837p") ?? ""));
      expect(claims).toMatchObject({ status: "stored", kind: "837P" });
      expect(JSON.stringify(claims.summary)).toContain('"kind":"837P"');
      const content = readFileSync(firstIn("835") ?? "");
      const advice = await drop("advice.edi", content);
      expect(advice.kind).toBe("835");
      expect(["processed", "refused"]).toContain(advice.status);
      if (advice.status === "processed")
        expect(await drop("advice.edi", content)).toMatchObject({ status: "repeated" });
    },
  );
});
