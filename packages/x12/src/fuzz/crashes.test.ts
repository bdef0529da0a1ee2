import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { Draw } from "./draw.ts";
import { checkInvariants } from "./invariants.ts";

/** Files that broke a promise once: each must keep all of them, read in whatever pieces. */
const ROOT = new URL("../../fixtures/crashes/", import.meta.url);
const names = readdirSync(ROOT).filter((name) => /\.(?:edi|x12)$/.test(name));
const other = readFileSync(new URL("../837p/accepts/plain.edi", ROOT));

describe("files that broke a promise once", () => {
  it.each(names)("%s keeps them all", async (name) => {
    const bytes = readFileSync(new URL(name, ROOT));
    for (let index = 0; index < 8; index += 1) {
      await expect(checkInvariants(bytes, new Draw(1, index), { other, all: true })).resolves.toBeUndefined();
    }
  });
});
