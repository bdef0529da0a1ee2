import { spawnSync } from "node:child_process";
import path from "node:path";
import { describe, expect, it } from "vitest";

const root = path.join(import.meta.dirname, "..", "..");

describe("what is made from the grammars of X12", () => {
  it("is what the grammars say now", { timeout: 120_000 }, () => {
    const { status, stderr } = spawnSync(process.execPath, [path.join(root, "tools", "generate-x12.ts"), "--check"], {
      encoding: "utf8",
    });
    expect(stderr).toBe("");
    expect(status).toBe(0);
  });
});
