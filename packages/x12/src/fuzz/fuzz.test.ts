import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { Draw, pick } from "./draw.ts";
import { checkInvariants } from "./invariants.ts";
import { MUTATIONS, bytesOf, mutantOf } from "./mutant.ts";
import type { CorpusFile } from "./mutant.ts";

/**
 * A short fuzz run for every build; `X12_FUZZ_SEED` and `X12_FUZZ_COUNT` choose another. The long campaign is bench/x12-fuzz.ts.
 */
const ROOT = new URL("../../fixtures/", import.meta.url);
const seed = Number(process.env["X12_FUZZ_SEED"] ?? "20261122");
const count = Number(process.env["X12_FUZZ_COUNT"] ?? "3000");
const corpus: readonly CorpusFile[] = readdirSync(ROOT, { recursive: true })
  .map(String)
  .filter((name) => name.endsWith(".edi"))
  .sort()
  .map((name) => ({ name, text: readFileSync(new URL(name, ROOT), "latin1") }));
const texts = corpus.map((file) => file.text);

describe(`damaged files (seed ${seed}, ${count} of them)`, () => {
  it("break no promise", async () => {
    const broken: string[] = [];
    for (let index = 0; index < count && broken.length < 5; index += 1) {
      const { bytes, base, changes } = mutantOf(corpus, texts, seed, index);
      const dice = new Draw(seed ^ 0x5eed, index);
      try {
        await checkInvariants(bytes, dice, { other: bytesOf(pick(dice, texts)) });
      } catch (error) {
        broken.push(`input ${index} of seed ${seed} (${base}, ${changes.join(" ")}): ${String(error)}`);
      }
    }
    expect(broken).toEqual([]);
  });

  it("are the same whenever they are made", () => {
    for (let index = 0; index < 50; index += 1) {
      expect(mutantOf(corpus, texts, seed, index)).toEqual(mutantOf(corpus, texts, seed, index));
    }
  });

  it("are damaged in every way there is", () => {
    const ways = new Set<string>();
    for (let index = 0; index < 3000; index += 1) {
      for (const change of mutantOf(corpus, texts, 1, index).changes) ways.add(change);
    }
    const all = Object.values(MUTATIONS).flatMap((kind) => Object.keys(kind));
    expect([...ways].sort()).toEqual(all.sort());
  });
});
