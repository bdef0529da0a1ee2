import type { CodeCollection, CodeShelf } from "@cleanclaim/revenue-cycle/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestApp, testOrganization } from "./test-app.ts";
import type { TestApp, TestClient } from "./test-app.ts";

let test: TestApp;
let coder: TestClient;
let colleague: TestClient;
let stranger: TestClient;

beforeAll(async () => {
  test = await createTestApp();
  coder = await test.signInAs(["coder"]);
  colleague = await test.signInAs(["coder", "biller"]);
  stranger = await test.signInAs(["coder"], "org-other");
});
afterAll(async () => {
  await test.close();
});

const on = "2026-05-05";
const shelfOf = async (client: TestClient): Promise<CodeShelf> => (await client.get(`/api/book/shelf?on=${on}`)).json();

describe("favourites and recent codes", () => {
  it("belong to one person, carry a label and a folder, and take the book's title", async () => {
    const put = await coder.send("PUT", "/api/book/favourites/icd10cm/I10", { label: "pressure", folder: "Every day" });
    expect(put.statusCode).toBe(200);
    await coder.send("PUT", "/api/book/favourites/icd10cm/i10", { label: "the pressure", folder: "Every day" });
    const mine = await shelfOf(coder);
    expect(mine.favourites).toMatchObject([
      { set: "icd10cm", code: "I10", label: "the pressure", folder: "Every day", billable: true },
    ]);
    expect(mine.favourites[0]?.title).not.toBe("");
    expect((await shelfOf(colleague)).favourites).toEqual([]);
    expect((await shelfOf(stranger)).favourites).toEqual([]);
    const page = await coder.get(`/api/book/codes/icd10cm/I10?on=${on}`);
    expect(page.json()).toMatchObject({ code: "I10", favourite: { label: "the pressure" }, standing: "valid" });
    expect((await colleague.get(`/api/book/codes/icd10cm/I10?on=${on}`)).json()).toMatchObject({ favourite: null });
    await coder.send("DELETE", "/api/book/favourites/icd10cm/I10");
    expect((await shelfOf(coder)).favourites).toEqual([]);
  });

  it("keeps the newest first, once each", async () => {
    for (const code of ["I10", "E11.9", "I10"]) await coder.send("POST", `/api/book/recents/icd10cm/${code}`, {});
    await coder.send("POST", "/api/book/recents/cpt/99213", {});
    const { recents } = await shelfOf(coder);
    expect(recents.map((each) => `${each.set} ${each.code}`)).toEqual([
      "procedures 99213",
      "icd10cm I10",
      "icd10cm E11.9",
    ]);
    expect((await shelfOf(colleague)).recents).toEqual([]);
  });

  it("refuses sets that do not exist", async () => {
    expect((await coder.send("PUT", "/api/book/favourites/icd9/250", {})).statusCode).toBe(404);
  });
});

describe("sets of codes", () => {
  const body = {
    name: "Tuesday clinic",
    practiceId: `${testOrganization}-p1`,
    items: [
      { set: "icd10cm", code: "M54.50", label: "back" },
      { set: "procedures", code: "97110" },
    ],
  };

  it("are shared within the practice and walled off from other organizations", async () => {
    const made: CodeCollection = (await coder.send("POST", "/api/book/collections", body)).json();
    expect(made).toMatchObject({ name: "Tuesday clinic", origin: "practice", size: 2 });
    const seen = (await shelfOf(colleague)).collections.find((each) => each.id === made.id);
    expect(seen).toMatchObject({ size: 2 });
    expect((await shelfOf(stranger)).collections.every((each) => each.origin === "shipped")).toBe(true);
    expect((await stranger.get(`/api/book/collections/${made.id}`)).statusCode).toBe(404);
    const taken = { ...body, practiceId: "org-other-p1", items: [] };
    expect((await stranger.send("PUT", `/api/book/collections/${made.id}`, taken)).statusCode).toBe(404);
    expect((await stranger.send("DELETE", `/api/book/collections/${made.id}`)).statusCode).toBe(404);
    const changed = await colleague.send("PUT", `/api/book/collections/${made.id}`, {
      ...body,
      items: body.items.slice(0, 1),
    });
    expect(changed.json()).toMatchObject({ size: 1 });
    const items = (await coder.get(`/api/book/collections/${made.id}?on=${on}`)).json<{ items: unknown[] }>().items;
    expect(items).toMatchObject([{ code: "M54.50", label: "back", billable: true }]);
    expect((await coder.send("DELETE", `/api/book/collections/${made.id}`)).statusCode).toBe(200);
  });

  it("are not made for a practice one does not work in", async () => {
    const other = await coder.send("POST", "/api/book/collections", { ...body, practiceId: "org-other-p1" });
    expect(other.statusCode).toBe(403);
  });

  it("ship with the product, named on the day, and cannot be changed", async () => {
    const { collections } = await shelfOf(coder);
    const shipped = collections.find((each) => each.name === "Gastroenterology");
    expect(shipped?.size).toBeGreaterThan(20);
    const id = shipped?.id ?? "";
    const opened = (await coder.get(`/api/book/collections/${id}?on=${on}`)).json<{ items: { title: string }[] }>();
    expect(opened.items.every((item) => item.title !== "")).toBe(true);
    expect((await coder.send("PUT", `/api/book/collections/${id}`, body)).statusCode).toBe(403);
  });
});

describe("reading the book with the starter lists alone", () => {
  it("has chapters and pages, and says that indexes are not loaded", async () => {
    const tree = (await coder.get(`/api/book/nodes?set=icd10cm&on=${on}`)).json<{
      edition: unknown;
      nodes: unknown[];
    }>();
    expect(tree.edition).toMatchObject({ name: "starter", complete: false, covers: true });
    expect(tree.nodes.length).toBe(22);
    expect((await coder.get("/api/book/index/alphabetic")).json()).toMatchObject({ edition: null, entries: [] });
    expect((await coder.get("/api/book/tables/neoplasm")).json()).toMatchObject({ edition: null, rows: [] });
    const none = await coder.get(`/api/book/codes/icd10cm/Q00.0?on=${on}`);
    expect(none.statusCode).toBe(404);
    expect(none.json<{ message: string }>().message).toMatch(/short one/);
  });

  it("tells which families are official and what is not possible without them", async () => {
    const answer: unknown = (await coder.get(`/api/code-sets/coverage?on=${on}`)).json();
    expect(answer).toMatchObject({ mayLoad: false, on });
    const { families } = answer as { families: { id: string; standing: string; meaning: string }[] };
    expect(families.find((each) => each.id === "icd10cm")?.standing).toBe("starter");
    expect(families.find((each) => each.id === "icd10cm-notes")?.standing).toBe("missing");
    expect(families.every((each) => each.meaning !== "")).toBe(true);
  });

  it("lets only those load code sets who may", async () => {
    expect((await coder.send("POST", "/api/code-sets/update", {})).statusCode).toBe(403);
    expect((await coder.get("/api/code-sets/work")).json()).toMatchObject({ state: "never" });
  });
});
