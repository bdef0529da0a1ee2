// Writes apps/server/src/storage/database-types.gen.ts from a freshly migrated database. Run it after adding a migration:
//   node_modules/.bin/node tools/generate-database-types.ts
import { writeFileSync } from "node:fs";
import path from "node:path";
import { databaseTypes } from "../apps/server/src/storage/database-types.ts";
import { createTestDatabase } from "../apps/server/src/storage/test-database.ts";

const test = await createTestDatabase();
try {
  const target = path.join(import.meta.dirname, "../apps/server/src/storage/database-types.gen.ts");
  writeFileSync(target, await databaseTypes(test.adminDb));
  console.error(`wrote ${path.relative(process.cwd(), target)}`);
} finally {
  await test.close();
}
