import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestApp, testPassword } from "./test-app.ts";
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
    expect(answer.json<{ permissions: string[] }>().permissions).toContain("claim:submit");
    expect((await biller.send("DELETE", "/api/session")).statusCode).toBe(200);
    expect((await biller.get("/api/session")).statusCode).toBe(401);
  });

  it("gives the same answer for a wrong password and an unknown account", async () => {
    const biller = await test.signInAs(["biller"]);
    const email = `${biller.userId}@example.org`;
    const wrong = await test.app.inject({
      method: "POST",
      url: "/api/session",
      payload: { email, password: "not it at all" },
    });
    const unknown = await test.app.inject({
      method: "POST",
      url: "/api/session",
      payload: { email: "nobody@example.org", password: "x" },
    });
    expect([wrong.statusCode, unknown.statusCode]).toEqual([401, 401]);
    expect({ ...wrong.json<object>(), requestId: "" }).toEqual({ ...unknown.json<object>(), requestId: "" });
  });

  it("slows down guessing at one account, also with the right password, and tells how long to wait", async () => {
    const coder = await test.signInAs(["coder"]);
    const email = `${coder.userId}@example.org`;
    const tryWith = (password: string) =>
      test.app.inject({ method: "POST", url: "/api/session", payload: { email, password } });
    for (let turn = 0; turn < 8; turn += 1) expect((await tryWith("wrong")).statusCode).toBe(401);
    const answer = await tryWith(testPassword);
    expect(answer.statusCode).toBe(429);
    expect(Number(answer.headers["retry-after"])).toBeGreaterThan(800);
    await sql`update identity.sign_in_attempt set at = at - interval '16 minutes' where email = ${email}`.execute(
      test.database.adminDb,
    );
    expect((await tryWith(testPassword)).statusCode).toBe(200);
  });

  it("slows down one address that tries many accounts", async () => {
    const attempts = Array.from({ length: 40 }, (_, index) => ({
      email: `a${index}@example.org`,
      address: "198.51.100.7",
      succeeded: false,
    }));
    await test.database.adminDb.insertInto("identity.sign_in_attempt").values(attempts).execute();
    const inject = (remoteAddress: string) =>
      test.app.inject({
        method: "POST",
        url: "/api/session",
        remoteAddress,
        payload: { email: "b@example.org", password: "x" },
      });
    expect((await inject("198.51.100.7")).statusCode).toBe(429);
    expect((await inject("198.51.100.8")).statusCode).toBe(401);
  });

  it("keeps only a hash of the session token, and hides the cookie from scripts", async () => {
    const owner = await test.signInAs(["owner"]);
    const email = `${owner.userId}@example.org`;
    const answer = await test.app.inject({
      method: "POST",
      url: "/api/session",
      payload: { email, password: testPassword },
    });
    const [cookie] = answer.cookies;
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });
    const rows = await test.database.adminDb
      .selectFrom("identity.session")
      .select("token_hash")
      .where("user_id", "=", owner.userId)
      .execute();
    expect(rows).toHaveLength(2);
    expect(rows.map(({ token_hash }) => token_hash)).not.toContain(cookie?.value);
  });

  it("marks the cookie secure and bound to the host where people come by https", async () => {
    const secure = await createTestApp({ config: { secureCookies: true } });
    try {
      const biller = await secure.signInAs(["biller"]);
      expect(biller.cookie).toMatch(/^__Host-cleanclaim=/);
      expect((await biller.get("/api/session")).statusCode).toBe(200);
    } finally {
      await secure.close();
    }
  });
});

describe("sessions end by themselves", () => {
  const age = (userId: string, column: "last_seen_at" | "expires_at", by: string) =>
    sql`update identity.session set ${sql.ref(column)} = now() - ${by}::interval where user_id = ${userId}`.execute(
      test.database.adminDb,
    );

  it("after half an hour without a request", async () => {
    const coder = await test.signInAs(["coder"]);
    await age(coder.userId, "last_seen_at", "29 minutes");
    expect((await coder.get("/api/session")).statusCode).toBe(200);
    await age(coder.userId, "last_seen_at", "31 minutes");
    const answer = await coder.get("/api/session");
    expect(answer.statusCode).toBe(401);
    expect(answer.json<{ message: string }>().message).toContain("session ended");
  });

  it("after their whole life, however busy", async () => {
    const coder = await test.signInAs(["coder"]);
    await age(coder.userId, "expires_at", "1 second");
    expect((await coder.get("/api/session")).statusCode).toBe(401);
  });

  it("when the user is switched off", async () => {
    const coder = await test.signInAs(["coder"]);
    await test.database.adminDb
      .updateTable("app_user")
      .set({ active: false })
      .where("user_id", "=", coder.userId)
      .execute();
    expect((await coder.get("/api/session")).statusCode).toBe(401);
  });
});

describe("requests from elsewhere", () => {
  it("are refused without the session's token", async () => {
    const biller = await test.signInAs(["biller"]);
    const { cookie } = biller;
    const without = await test.app.inject({ method: "DELETE", url: "/api/session", headers: { cookie } });
    const guessed = await test.app.inject({
      method: "DELETE",
      url: "/api/session",
      headers: { cookie, "x-csrf-token": "guess" },
    });
    expect([without.statusCode, guessed.statusCode]).toEqual([403, 403]);
    expect(without.json()).toMatchObject({ error: "csrf" });
    expect((await biller.get("/api/session")).statusCode).toBe(200);
  });

  it("are refused when they name another origin, even to sign in", async () => {
    const answer = await test.app.inject({
      method: "POST",
      url: "/api/session",
      headers: { origin: "https://elsewhere.example" },
      payload: { email: "a@example.org", password: "x" },
    });
    expect(answer.statusCode).toBe(403);
  });
});

describe("answers to bad requests", () => {
  it("say what is wrong as problem JSON, without a stack", async () => {
    const biller = await test.signInAs(["administrator"]);
    const headers = { cookie: biller.cookie, "x-csrf-token": biller.csrfToken, "content-type": "application/json" };
    const broken = await test.app.inject({ method: "POST", url: "/api/users", headers, payload: '{"email": ' });
    expect(broken.statusCode).toBe(400);
    expect(broken.json<{ message: string }>().message).toContain("JSON");
    const incomplete = await biller.send("POST", "/api/users", { email: "x@example.org" });
    expect(incomplete.statusCode).toBe(400);
    expect(incomplete.json()).toMatchObject({ error: "invalid-request", fields: [{ field: "displayName" }] });
    const nowhere = await biller.get("/api/nowhere");
    expect(nowhere.statusCode).toBe(404);
    for (const answer of [broken, incomplete, nowhere]) {
      expect(answer.json()).toHaveProperty("requestId");
      expect(answer.body).not.toMatch(/\.ts:\d+|node_modules/);
    }
  });

  it("name no permission that the role lacks", async () => {
    const coder = await test.signInAs(["coder"]);
    const answer = await coder.get("/api/users");
    expect(answer.statusCode).toBe(403);
    expect(answer.json()).toMatchObject({ error: "forbidden" });
  });

  it("carry a strict content security policy", async () => {
    const answer = await test.app.inject({ method: "GET", url: "/healthz" });
    const policy = String(answer.headers["content-security-policy"]);
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("object-src 'none'");
  });
});

describe("users", () => {
  it("are added by an administrator, can sign in then, and an e-mail is used once", async () => {
    const administrator = await test.signInAs(["administrator"]);
    const user = {
      email: "New.Biller@example.org",
      displayName: "Nora Biller",
      roles: ["biller", "coder"],
      password: "a long enough one",
    };
    const added = await administrator.send("POST", "/api/users", user);
    expect(added.statusCode).toBe(200);
    expect(added.json()).toMatchObject({ email: "new.biller@example.org", roles: ["biller", "coder"], active: true });
    const signedIn = await test.app.inject({
      method: "POST",
      url: "/api/session",
      payload: { email: user.email, password: user.password },
    });
    expect(signedIn.json()).toMatchObject({ user: { initials: "NB" } });
    const again = await administrator.send("POST", "/api/users", user);
    expect(again.statusCode).toBe(409);
  });

  it("of one organization are not seen by another's administrator", async () => {
    await test.signInAs(["coder"], "org-other");
    const administrator = await test.signInAs(["administrator"]);
    const rows = (await administrator.get("/api/users")).json<{ id: string }[]>();
    const others = await test.database.adminDb
      .selectFrom("app_user")
      .select("user_id")
      .where("organization_id", "=", "org-other")
      .execute();
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ id }) => others.some(({ user_id }) => user_id === id))).toEqual([]);
  });
});

describe("health", () => {
  it("tells the state of database, queue and simulator to anybody", async () => {
    const answer = await test.app.inject({ method: "GET", url: "/healthz" });
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({
      status: "ok",
      database: { state: "running" },
      queue: { state: "running" },
      simulator: { state: "off" },
    });
  });

  it("describes the API as OpenAPI 3.1", async () => {
    const answer = await test.app.inject({ method: "GET", url: "/api/openapi.json" });
    expect(answer.json()).toMatchObject({ openapi: "3.1.0", paths: { "/api/session": {} } });
  });
});
