import { json } from "../storage/database.ts";
import { createTestApp, ensureOrganization, testOrganization } from "./test-app.ts";
import type { TestApp, TestClient } from "./test-app.ts";

export const stockPractice = `${testOrganization}-p1`;
const address = { line1: "12 Alder Way", city: "Springfield", state: "NY", postalCode: "100010001" };

/** A practice with two patients and nothing on its shelves, and people who may work there. */
export interface StockRoom {
  readonly test: TestApp;
  readonly desk: TestClient;
  readonly lead: TestClient;
  readonly makeVisit: (patientId?: string, serviceDate?: string) => Promise<string>;
  readonly makeItem: (item: Partial<SaveItem> & { readonly name: string }) => Promise<string>;
  readonly onHand: (itemId: string) => Promise<string>;
  readonly close: () => Promise<void>;
}

interface SaveItem {
  readonly name: string;
  readonly procedureCode: string | null;
  readonly billingUnitsPerStockUnit: string;
  readonly ndc: string | null;
  readonly ndcUnit: string | null;
  readonly ndcQuantityPerStockUnit: string | null;
  readonly singleDose: boolean;
  readonly dose: object | null;
  readonly parLevel: string;
  readonly reorderLevel: string;
  readonly charge: string;
  readonly vendorId: string | null;
  readonly packSize: string;
}

/** The day of the tests, as the server's clock has it. */
export const today = new Date().toISOString().slice(0, 10);
/** A day so many days from today. */
export const daysAway = (days: number): string =>
  new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);

/** Starts the server on an empty database with one practice. Call `close` in `afterAll`. */
export async function startStockRoom(): Promise<StockRoom> {
  const test = await createTestApp();
  await ensureOrganization(test.database, testOrganization);
  const desk = await test.signInAs(["front-desk"]);
  const lead = await test.signInAs(["supervisor"]);
  await makePeople(test);
  return {
    test,
    desk,
    lead,
    makeVisit: (patientId = "ada", serviceDate = today) => makeVisit(test, patientId, serviceDate),
    makeItem: (item) => makeItem(lead, item),
    onHand: async (itemId) => (await ok<{ row: { onHand: string } }>(desk.get(`/api/stock/${itemId}`))).row.onHand,
    close: () => test.close(),
  };
}

async function makePeople(test: TestApp): Promise<void> {
  const { adminDb } = test.database;
  const organization_id = testOrganization;
  await adminDb
    .updateTable("practice")
    .set({ address: json(address), phone: "2125550100" })
    .execute();
  await adminDb
    .insertInto("facility")
    .values({
      organization_id,
      facility_id: "office",
      practice_id: stockPractice,
      name: "Office",
      place_of_service_code: "11",
      address: json(address),
    })
    .execute();
  await adminDb
    .insertInto("provider")
    .values({
      organization_id,
      provider_id: "dr",
      practice_id: stockPractice,
      npi: "1234567893",
      last_name: "Okafor",
      first_name: "Ngozi",
      taxonomy_code: "207RG0100X",
      specialty: "gastroenterology",
    })
    .execute();
  for (const [patient_id, first_name] of [
    ["ada", "Ada"],
    ["ben", "Ben"],
  ] as const)
    await adminDb
      .insertInto("patient")
      .values({
        organization_id,
        patient_id,
        practice_id: stockPractice,
        account_number: `A-${patient_id}`,
        last_name: "Marsh",
        first_name,
        birth_date: "1961-03-09",
        sex: "F",
        address: json(address),
      })
      .execute();
}

async function makeVisit(test: TestApp, patient_id: string, service_date: string): Promise<string> {
  const visit_id = test.services.newId();
  await test.database.adminDb
    .insertInto("visit")
    .values({
      organization_id: testOrganization,
      visit_id,
      practice_id: stockPractice,
      patient_id,
      provider_id: "dr",
      facility_id: "office",
      service_date,
      status: "to-code",
      place_of_service_code: "11",
      waiting_since: service_date,
    })
    .execute();
  return visit_id;
}

/** An item as the item form sends it. */
export function itemBody(item: Partial<SaveItem> & { readonly name: string }) {
  return {
    practice: stockPractice,
    procedureCode: null,
    stockUnit: "vial",
    billingUnitsPerStockUnit: "1",
    ndc: null,
    ndcUnit: null,
    ndcQuantityPerStockUnit: null,
    singleDose: false,
    dose: null,
    parLevel: "0",
    reorderLevel: "0",
    charge: "10.00",
    vendorId: null,
    vendorItemNumber: "",
    orderUnit: "",
    packSize: "1",
    active: true,
    ...item,
  };
}

async function makeItem(lead: TestClient, item: Partial<SaveItem> & { readonly name: string }): Promise<string> {
  const made = await ok<{ row: { id: string } }>(lead.send("POST", "/api/stock", itemBody(item)));
  return made.row.id;
}

/** The answer of a request that must succeed. */
export async function ok<T = unknown>(
  answer: Promise<{ readonly statusCode: number; readonly body: string; json: () => unknown }>,
): Promise<T> {
  const response = await answer;
  if (response.statusCode !== 200) throw new Error(`${response.statusCode}: ${response.body}`);
  return response.json() as T; // the contract's schema serialized it
}

/** The message of a request that must be refused. */
export async function refused(
  answer: Promise<{ readonly statusCode: number; readonly body: string; json: () => unknown }>,
): Promise<string> {
  const response = await answer;
  if (response.statusCode < 400) throw new Error(`${response.statusCode}: accepted`);
  return (response.json() as { message: string }).message; // every error of the API has a message
}
