import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ok, practice, startClaimRoad } from "../http/test-claim-road.ts";
import type { ClaimRoad, Workbench } from "../http/test-claim-road.ts";
import { testOrganization } from "../http/test-app.ts";

let road: ClaimRoad;

beforeAll(async () => {
  road = await startClaimRoad();
});
afterAll(async () => {
  await road.close();
});

const day = (text: string, more: { readonly days?: number; readonly years?: number }): string => {
  const at = new Date(`${text}T00:00:00Z`);
  at.setUTCFullYear(at.getUTCFullYear() + (more.years ?? 0));
  at.setUTCDate(at.getUTCDate() + (more.days ?? 0));
  return at.toISOString().slice(0, 10);
};

interface Seen {
  readonly on: string;
  readonly status?: string;
  readonly provider?: string;
  readonly codes?: readonly string[];
}

/** A visit of the past at a fixed provider, with the numbers it was billed with. */
async function seen(patient_id: string, visit: Seen): Promise<void> {
  const { adminDb } = road.test.database;
  const organization_id = testOrganization;
  const visit_id = road.test.services.newId();
  await adminDb
    .insertInto("visit")
    .values({
      organization_id,
      visit_id,
      practice_id: practice,
      patient_id,
      provider_id: visit.provider ?? "dr",
      facility_id: "office",
      service_date: visit.on,
      status: visit.status ?? "billed",
      place_of_service_code: "11",
      waiting_since: visit.on,
    })
    .execute();
  for (const [index, procedure_code] of (visit.codes ?? []).entries())
    await adminDb
      .insertInto("service_line")
      .values({
        organization_id,
        service_line_id: road.test.services.newId(),
        visit_id,
        position: index + 1,
        procedure_code,
        units: "1",
        charge_cents: 100n,
        origin: "manual",
      })
      .execute();
}

/** A patient of their own, so that one case does not see another's visits. */
async function patientLike(known: string): Promise<string> {
  const { adminDb } = road.test.database;
  const row = await adminDb
    .selectFrom("patient")
    .selectAll()
    .where("organization_id", "=", testOrganization)
    .where("patient_id", "=", known)
    .executeTakeFirstOrThrow();
  const patient_id = road.test.services.newId();
  const { address, ...rest } = row;
  await adminDb
    .insertInto("patient")
    .values({ ...rest, patient_id, account_number: patient_id, address: JSON.stringify(address) })
    .execute();
  return patient_id;
}

async function standing(
  visits: (today: string) => readonly Seen[],
): Promise<Pick<Workbench, "newPatient" | "lastSeen">> {
  const patient = await patientLike("pt");
  const today = new Date().toISOString().slice(0, 10);
  for (const visit of visits(today)) await seen(patient, visit);
  const id = await road.makeVisit(patient);
  const { newPatient, lastSeen } = await ok<Workbench>(road.coder.get(`/api/visits/${id}`));
  return { newPatient, lastSeen };
}

describe("new or established, by the record", () => {
  it("is new without any visit", async () => {
    expect(await standing(() => [])).toEqual({ newPatient: true, lastSeen: null });
  });

  it("is established by a visit three years ago to the day, which is named, and not by one a day before", async () => {
    const within = await standing((today) => [{ on: day(today, { years: -3 }) }]);
    expect(within.newPatient).toBe(false);
    expect(within.lastSeen?.on).toBe(day(new Date().toISOString().slice(0, 10), { years: -3 }));
    expect(within.lastSeen?.provider).not.toBe("");
    expect((await standing((today) => [{ on: day(today, { years: -3, days: -1 }) }])).newPatient).toBe(true);
  });

  it("takes the newest of several", async () => {
    const { lastSeen } = await standing((today) => [
      { on: day(today, { days: -400 }) },
      { on: day(today, { days: -20 }) },
      { on: day(today, { days: -90 }) },
    ]);
    expect(lastSeen?.on).toBe(day(new Date().toISOString().slice(0, 10), { days: -20 }));
  });

  it("does not count what never took place, or was no service face to face", async () => {
    expect((await standing((today) => [{ on: day(today, { days: -30 }), status: "cancelled" }])).newPatient).toBe(true);
    expect((await standing((today) => [{ on: day(today, { days: -30 }), codes: ["85025", "36415"] }])).newPatient).toBe(
      true,
    );
    expect((await standing((today) => [{ on: day(today, { days: -30 }), codes: ["85025", "99213"] }])).newPatient).toBe(
      false,
    );
  });

  it("looks at specialty by taxonomy", async () => {
    const { adminDb } = road.test.database;
    const dr = await adminDb
      .selectFrom("provider")
      .selectAll()
      .where("organization_id", "=", testOrganization)
      .where("provider_id", "=", "dr")
      .executeTakeFirstOrThrow();
    await adminDb
      .insertInto("provider")
      .values({ ...dr, provider_id: "other", taxonomy_code: "207T00000X", last_name: "Elsewhere" })
      .execute();
    await adminDb
      .insertInto("provider")
      .values({ ...dr, provider_id: "same", last_name: "Partner" })
      .execute();
    expect((await standing((today) => [{ on: day(today, { days: -30 }), provider: "other" }])).newPatient).toBe(true);
    const partner = await standing((today) => [{ on: day(today, { days: -30 }), provider: "same" }]);
    expect(partner.newPatient).toBe(false);
    expect(partner.lastSeen?.provider).toContain("Partner");
  });
});
