import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { endpoints } from "@cleanclaim/revenue-cycle/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isPermission } from "../access-control/permissions.ts";
import { repositoryRoot } from "../running/repository-root.ts";
import { openApiText } from "./open-api.ts";
import { createTestApp } from "./test-app.ts";
import type { TestApp } from "./test-app.ts";

let test: TestApp;
beforeAll(async () => {
  test = await createTestApp();
});
afterAll(async () => {
  await test.close();
});

const keys = Object.keys(endpoints) as readonly (keyof typeof endpoints)[]; // the table's own keys
const methodOf = (key: string): "GET" | "POST" | "PUT" | "PATCH" | "DELETE" => key.slice(0, key.indexOf(" ")) as "GET"; // as written there
const urlOf = (key: string): string => key.slice(key.indexOf(" ") + 1);

/** Questions that come as POST because of their length, and messages, which everybody who reads may write. */
const storesNothing = /\/(?:messages|try|preview|check|scrub|export)$/;

/** What the administrator may read: users, the log, and how the practice is set up; none of it shows a patient. */
const withoutPatients = new Set<string>(["user:manage", "audit:read", "contract:read", "setup:read", "codes:load"]);

describe("the contract of the API", () => {
  it("is served whole", () => {
    const missing = keys.filter((key) => !test.app.hasRoute({ method: methodOf(key), url: urlOf(key) }));
    expect(missing).toEqual([]);
  });

  it("is described in docs/openapi.json as it is (else run: node tools/write-openapi.ts)", () => {
    const file = path.join(repositoryRoot, "docs/openapi.json");
    expect(existsSync(file)).toBe(true);
    expect(JSON.parse(readFileSync(file, "utf8"))).toEqual(JSON.parse(openApiText(test.app)));
  });

  it("names only permissions that some role has", () => {
    const unknown = keys.filter((key) => {
      const { permission } = endpoints[key];
      return permission !== null && permission !== "" && !isPermission(permission);
    });
    expect(unknown).toEqual([]);
  });

  it("opens to nobody without a session but signing in, the demo's sign-ins and what the edits check", async () => {
    const answers = await Promise.all(
      keys.map(async (key) => {
        const url = urlOf(key).replace(/:\w+/g, "x");
        const { statusCode } = await test.app.inject({
          method: methodOf(key),
          url,
          ...(methodOf(key) === "GET" ? {} : { payload: {} }),
        });
        return { key, statusCode };
      }),
    );
    const open = answers.filter(({ statusCode }) => statusCode !== 401).map(({ key }) => key);
    expect(open.sort()).toEqual(["GET /api/coverage", "GET /api/demo-sign-ins", "POST /api/session"]);
  });

  it("refuses every change to the auditor, and every view of patients to the administrator", async () => {
    const auditor = await test.signInAs(["auditor"]);
    const administrator = await test.signInAs(["administrator"]);
    for (const key of keys) {
      const { permission } = endpoints[key];
      if (permission === null || permission === "") continue;
      const url = urlOf(key).replace(/:\w+/g, "x");
      if (methodOf(key) !== "GET" && !storesNothing.test(key)) {
        expect((await auditor.send(methodOf(key) as "POST", url, {})).statusCode, key).toBe(403); // not GET, as checked
      }
      if (methodOf(key) !== "GET" || withoutPatients.has(permission)) continue;
      expect((await administrator.get(url)).statusCode, key).toBe(403);
    }
  });
});
