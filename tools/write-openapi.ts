// Writes docs/openapi.json from the routes as they are registered. Run it after changing the contract or a route:
//   node_modules/.bin/node tools/write-openapi.ts
import { writeFileSync } from "node:fs";
import path from "node:path";
import { format } from "prettier";
import { openApiText } from "../apps/server/src/http/open-api.ts";
import { createTestApp } from "../apps/server/src/http/test-app.ts";

const test = await createTestApp();
try {
  const text = await format(openApiText(test.app), { parser: "json", printWidth: 120 });
  writeFileSync(path.join(import.meta.dirname, "../docs/openapi.json"), text);
} finally {
  await test.close();
}
