import { defineConfig } from "vitest/config";

/** `fast` needs nothing but Node; `db` starts the embedded PostgreSQL. Browser tests run under Playwright in apps/web/e2e. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "fast",
          include: ["packages/**/*.test.ts", "apps/**/*.test.ts", "fixtures/**/*.test.ts", "tools/**/*.test.ts"],
          exclude: ["**/node_modules/**", "**/*.db.test.ts", "**/dist/**"],
          testTimeout: 240_000,
        },
      },
      {
        test: {
          name: "db",
          include: ["packages/**/*.db.test.ts", "apps/**/*.db.test.ts"],
          exclude: ["**/node_modules/**", "**/dist/**"],
          testTimeout: 240_000,
          hookTimeout: 240_000,
          maxWorkers: 1,
        },
      },
    ],
  },
});
