import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { collectNotes, notesFolder } from "../jobs/handlers/notes.ts";
import { json } from "../storage/database.ts";
import { makeBillingWorld } from "../storage/test-billing-world.ts";
import { createTestApp, testOrganization } from "./test-app.ts";
import type { TestApp, TestClient } from "./test-app.ts";

const folder = mkdtempSync(path.join(os.tmpdir(), "cleanclaim-notes-"));
let test: TestApp;
let coder: TestClient;

beforeAll(async () => {
  test = await createTestApp({ config: { dataDirectory: folder } });
  coder = await test.signInAs(["coder"]);
  await makeBillingWorld(test.database.adminDb, testOrganization);
  const { adminDb } = test.database;
  await adminDb
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
  rmSync(folder, { recursive: true, force: true });
});

async function visitOn(service_date: string, status = "checked-in", patient_id = "pt"): Promise<string> {
  const visit_id = test.services.newId();
  await test.database.adminDb
    .insertInto("visit")
    .values({
      organization_id: testOrganization,
      visit_id,
      practice_id: `${testOrganization}-p1`,
      patient_id,
      provider_id: "dr",
      facility_id: "office",
      service_date,
      status,
      place_of_service_code: "11",
      waiting_since: service_date,
    })
    .execute();
  return visit_id;
}

function upload(url: string, content: string | Buffer, name = "note.txt", client = coder) {
  const boundary = "----cleanclaim-note";
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`;
  return test.app.inject({
    method: "POST",
    url,
    headers: {
      "content-type": `multipart/form-data; boundary=${boundary}`,
      cookie: client.cookie,
      "x-csrf-token": client.csrfToken,
    },
    payload: Buffer.concat([Buffer.from(head), Buffer.from(content), Buffer.from(`\r\n--${boundary}--\r\n`)]),
  });
}

/** A FHIR DocumentReference about a patient of the test world. */
function reference(text: string, facts: { family?: string; birthDate?: string; account?: string; day?: string } = {}) {
  return JSON.stringify({
    resourceType: "DocumentReference",
    status: "current",
    docStatus: "final",
    description: "Office visit",
    author: [{ display: "Ada Reed, MD" }],
    context: { period: { start: facts.day ?? "2026-03-02" } },
    contained: [
      {
        resourceType: "Patient",
        name: [{ family: facts.family ?? "Lind", given: ["Mara"] }],
        birthDate: facts.birthDate ?? "1970-05-05",
        identifier: [{ value: facts.account ?? "other-system-7" }],
      },
    ],
    content: [{ attachment: { contentType: "text/plain", data: Buffer.from(text).toString("base64") } }],
  });
}

const documentsOf = async (visitId: string) =>
  test.database.adminDb
    .selectFrom("document")
    .selectAll()
    .where("visit_id", "=", visitId)
    .orderBy("created_at")
    .execute();
const statusOf = async (visitId: string) =>
  (
    await test.database.adminDb
      .selectFrom("visit")
      .select("status")
      .where("visit_id", "=", visitId)
      .executeTakeFirstOrThrow()
  ).status;

describe("a note from a file", () => {
  it("is read for a look without being kept", async () => {
    const answer = await upload("/api/documents/read", "{\\rtf1\\ansi Assessment: asthma\\par}", "note.rtf");
    expect(answer.json()).toMatchObject({ format: "rtf", text: "Assessment: asthma", notices: [] });
    const files = await test.database.adminDb.selectFrom("exchange_file").select("name").execute();
    expect(files.map((file) => file.name)).not.toContain("note.rtf");
  });

  it("joins a visit, makes it ready to code, and its file can be fetched as it came", async () => {
    const visitId = await visitOn("2026-02-03");
    const content = reference("Assessment: asthma", { day: "2026-02-03" });
    const answer = await upload(`/api/visits/${visitId}/documents`, content, "ref.json");
    expect(answer.statusCode).toBe(200);
    const added = answer.json<{ documentId: string; format: string; message: string }>();
    expect(added).toMatchObject({ format: "fhir", message: "The note is added; the visit is ready to code." });
    const [document] = await documentsOf(visitId);
    expect(document).toMatchObject({ body: "Assessment: asthma", author: "Ada Reed, MD", title: "Office visit" });
    expect(await statusOf(visitId)).toBe("to-code");
    const source = await coder.get(`/api/visits/${visitId}/documents/${added.documentId}/source`);
    expect(source.body).toBe(content);
    expect(source.headers["content-disposition"]).toBe('attachment; filename="ref.json"');
  });

  it("is refused when it is about someone else, until a person says that it is the same patient", async () => {
    const visitId = await visitOn("2026-02-04");
    const content = reference("Plan: rest", { family: "Lindt" });
    const refused = await upload(`/api/visits/${visitId}/documents`, content, "ref.json");
    expect(refused.statusCode).toBe(409);
    expect(refused.json<{ message: string }>().message).toBe("The document names another patient than this visit.");
    expect(refused.body).not.toMatch(/Lind|Mara|1970/);
    expect(await documentsOf(visitId)).toEqual([]);
    expect((await upload(`/api/visits/${visitId}/documents?samePatient=yes`, content, "ref.json")).statusCode).toBe(
      200,
    );
  });

  it("is refused the second time, on a finished visit, in another organization, and when it can't be read", async () => {
    const visitId = await visitOn("2026-02-05");
    expect((await upload(`/api/visits/${visitId}/documents`, "Plan: rest")).statusCode).toBe(200);
    expect((await upload(`/api/visits/${visitId}/documents`, "Plan: rest")).statusCode).toBe(409);
    expect(await documentsOf(visitId)).toHaveLength(1);
    const finished = await visitOn("2026-02-05", "billed");
    expect((await upload(`/api/visits/${finished}/documents`, "Plan: rest")).statusCode).toBe(409);
    const stranger = await test.signInAs(["coder"], "org-other");
    expect((await upload(`/api/visits/${visitId}/documents`, "Plan: walk", "a.txt", stranger)).statusCode).toBe(404);
    const scan = await upload(
      `/api/visits/${visitId}/documents`,
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1]),
      "scan.png",
    );
    expect(scan.statusCode).toBe(422);
    expect(scan.json()).toMatchObject({ message: "The file is a picture: a scan has no text." });
  });

  it("can be withdrawn with a reason and brought back; the engine reads only what stands", async () => {
    const visitId = await visitOn("2026-02-06");
    const first = await upload(`/api/visits/${visitId}/documents`, "Assessment: Mild persistent asthma.");
    await upload(
      `/api/visits/${visitId}/documents`,
      "Assessment: Gastro-esophageal reflux disease without esophagitis.",
      "b.txt",
    );
    const { documentId } = first.json<{ documentId: string }>();
    const codes = async () => {
      const { suggestions } = (await coder.get(`/api/visits/${visitId}`)).json<{
        suggestions: { code: string; system: string }[];
      }>();
      return suggestions.filter((one) => one.system === "icd10cm").map((one) => one.code);
    };
    expect(await codes()).toEqual(["J45.30", "K21.9"]);
    const url = `/api/visits/${visitId}/documents/${documentId}`;
    expect((await coder.send("POST", `${url}/withdraw`, { reason: "Of another patient" })).statusCode).toBe(200);
    expect(await codes()).toEqual(["K21.9"]);
    expect((await coder.send("POST", `${url}/withdraw`, { reason: "again" })).statusCode).toBe(409);
    expect((await coder.send("POST", `${url}/restore`, {})).statusCode).toBe(200);
    expect(await codes()).toEqual(["J45.30", "K21.9"]);
  });
});

describe("a note received from outside", () => {
  it("goes to the one open visit of its patient and day, once", async () => {
    const visitId = await visitOn("2026-04-10");
    const content = reference("Assessment: gout", { day: "2026-04-10" });
    expect((await upload("/api/received-notes", content)).json()).toMatchObject({ status: "attached", visitId });
    expect(await statusOf(visitId)).toBe("to-code");
    expect((await upload("/api/received-notes", content)).json()).toMatchObject({ status: "repeated", visitId });
    expect(await documentsOf(visitId)).toHaveLength(1);
  });

  it("waits when two visits agree or none does, and a person says which", async () => {
    const one = await visitOn("2026-04-11");
    const two = await visitOn("2026-04-11");
    const receipt = (await upload("/api/received-notes", reference("Plan: ice", { day: "2026-04-11" }))).json<{
      id: string;
    }>();
    expect(receipt).toMatchObject({ status: "waiting", visitId: null });
    const detail = (await coder.get(`/api/received-notes/${receipt.id}`)).json<{
      text: string;
      visits: { visitId: string; because: string }[];
    }>();
    expect(detail.text).toBe("Plan: ice");
    expect(
      detail.visits
        .slice(0, 2)
        .map((visit) => visit.visitId)
        .sort(),
    ).toEqual([one, two].sort());
    expect(detail.visits[0]?.because).toBe("Name and birth date agree, same day");
    expect((await coder.send("POST", `/api/received-notes/${receipt.id}/attach`, { visitId: two })).statusCode).toBe(
      200,
    );
    expect((await documentsOf(two)).map((document) => document.body)).toEqual(["Plan: ice"]);
    expect((await coder.send("POST", `/api/received-notes/${receipt.id}/dismiss`, { reason: "done" })).statusCode).toBe(
      409,
    );
  });

  it("is matched by account number, never by name alone, and never against its birth date", async () => {
    const visitId = await visitOn("2026-04-12", "checked-in", "pt2");
    const byNumber = reference("Plan: walk", {
      day: "2026-04-12",
      account: "A101",
      family: "Voss",
      birthDate: "1980-05-05",
    });
    expect((await upload("/api/received-notes", byNumber)).json()).toMatchObject({ status: "attached", visitId });
    const wrongBirth = reference("Plan: swim", {
      day: "2026-04-12",
      account: "A101",
      family: "Voss",
      birthDate: "1981-05-05",
    });
    const waits = (await upload("/api/received-notes", wrongBirth)).json<{ id: string }>();
    expect(waits).toMatchObject({ status: "waiting" });
    expect((await coder.get(`/api/received-notes/${waits.id}`)).json()).toMatchObject({ visits: [] });
    const anonymous = (await upload("/api/received-notes", "Assessment: cough")).json<{ id: string; status: string }>();
    expect(anonymous.status).toBe("waiting");
    expect(
      (await coder.send("POST", `/api/received-notes/${anonymous.id}/dismiss`, { reason: "No visit here" })).statusCode,
    ).toBe(200);
    type Page = { rows: { id: string }[]; next: string | null; total: number };
    const waiting = (await coder.get("/api/received-notes?status=waiting")).json<Page>();
    expect(waiting).toMatchObject({ rows: [{ id: waits.id }], next: null, total: 1 });
    const pages: string[] = [];
    let next: string | null = "";
    while (next !== null) {
      const query = new URLSearchParams({ limit: "2", ...(next === "" ? {} : { cursor: next }) });
      const page: Page = (await coder.get(`/api/received-notes?${query.toString()}`)).json<Page>();
      pages.push(...page.rows.map((row) => row.id));
      next = page.next;
    }
    const all = (await coder.get("/api/received-notes")).json<Page>();
    expect(pages).toEqual(all.rows.map((row) => row.id));
    expect(all.total).toBe(pages.length);
    expect((await coder.get("/api/received-notes?search=voss")).json<Page>().total).toBe(2);
    expect((await coder.get("/api/received-notes?search=%25")).json<Page>().total).toBe(0);
  });

  it("waits when its words stand on the visit already, and is taken once by two workers at a time", async () => {
    const visitId = await visitOn("2026-04-20");
    await upload(`/api/visits/${visitId}/documents`, "Assessment: sinusitis");
    const twin = reference("Assessment: sinusitis", { day: "2026-04-20" });
    expect((await upload("/api/received-notes", twin)).json()).toMatchObject({ status: "waiting", visitId: null });
    expect(await documentsOf(visitId)).toHaveLength(1);
    const note = reference("Assessment: otitis", { day: "2026-04-20" });
    const answers = await Promise.all([1, 2, 3].map(() => upload("/api/received-notes", note)));
    const said = answers.map((answer) => answer.json<{ status: string }>().status).sort();
    expect(said).toEqual(["attached", "repeated", "repeated"]);
    expect(await documentsOf(visitId)).toHaveLength(2);
  });

  it("is collected from the folder of its organization, and a file that can't be read is put aside", async () => {
    const visitId = await visitOn("2026-05-01");
    const root = notesFolder(test.services, testOrganization);
    mkdirSync(path.join(root, "inbound"), { recursive: true });
    writeFileSync(path.join(root, "inbound", "a.json"), reference("Assessment: migraine", { day: "2026-05-01" }));
    writeFileSync(path.join(root, "inbound", "b.pdf"), "%PDF-1.4 broken");
    writeFileSync(path.join(root, "inbound", "c.json.part"), "{");
    expect(await collectNotes(test.services)).toBe(2);
    expect((await documentsOf(visitId)).map((document) => document.body)).toEqual(["Assessment: migraine"]);
    expect(readdirSync(path.join(root, "collected"))).toEqual(["a.json"]);
    expect(readdirSync(path.join(root, "refused"))).toEqual(["b.pdf"]);
    expect(existsSync(path.join(root, "inbound", "c.json.part"))).toBe(true);
    expect(await collectNotes(test.services)).toBe(0);
  });
});
