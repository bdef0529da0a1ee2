import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestApp } from "./test-app.ts";
import type { TestApp } from "./test-app.ts";

let test: TestApp;
beforeAll(async () => {
  test = await createTestApp();
});
afterAll(async () => {
  await test.close();
});

describe("signing in", () => {
  it("tells who is signed in, and forgets it after signing out", async () => {
    const biller = await test.signInAs(["biller"]);
    const answer = await biller.get("/api/session");
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({ user: { roles: ["biller"] }, csrfToken: biller.csrfToken });
    expect((await biller.send("DELETE", "/api/session")).statusCode).toBe(200);
    expect((await biller.get("/api/session")).statusCode).toBe(401);
  });
});
