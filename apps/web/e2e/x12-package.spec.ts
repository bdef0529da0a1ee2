import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, test } from "@playwright/test";

/** The X12 package by itself in a browser: compiled, bundled, and given a file. It needs no server. */
const x12 = path.resolve(import.meta.dirname, "../../../packages/x12");

const PROGRAM = `
import { streamTransactions, validate } from "../dist/index.js";
globalThis.judge = async (text) => {
  const bytes = new TextEncoder().encode(text);
  const { verdict, issues } = validate(bytes);
  let transactions = 0;
  for await (const event of streamTransactions(new Blob([bytes]).stream()))
    if (event.type === "transaction") transactions += 1;
  return { verdict, codes: issues.map((issue) => issue.code), transactions };
};
`;

/** Compiles the package and bundles a small program that uses it, for the browser. */
function bundle(folder: string): string {
  execFileSync(process.execPath, [path.join(x12, "tools/pack.mjs"), "build", path.join(folder, "dist")]);
  mkdirSync(path.join(folder, "program"));
  writeFileSync(path.join(folder, "program/judge.mjs"), PROGRAM);
  const output = path.join(folder, "judge.js");
  execFileSync(process.execPath, [path.join(x12, "tools/bundle.mjs"), path.join(folder, "program/judge.mjs"), output]);
  return readFileSync(output, "utf8");
}

test("the X12 package reads, streams and checks in a browser", async ({ page }) => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "cleanclaim-x12-browser-"));
  try {
    await page.goto("about:blank");
    await page.addScriptTag({ type: "module", content: bundle(folder) });
    const judge = (fixture: string): Promise<unknown> =>
      // The function that PROGRAM defines in the page.
      page.evaluate(
        (text) => (globalThis as unknown as { judge(text: string): Promise<unknown> }).judge(text),
        readFileSync(path.join(x12, "fixtures", fixture), "utf8"),
      );
    await page.waitForFunction(() => "judge" in globalThis);
    expect(await judge("837p/accepts/plain.edi")).toEqual({ verdict: "accepted", codes: [], transactions: 1 });
    expect(await judge("835/rejects/BAL-835-CLP.claim.edi")).toMatchObject({
      verdict: "rejected",
      codes: expect.arrayContaining(["BAL-835-CLP"]),
      transactions: 1,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
