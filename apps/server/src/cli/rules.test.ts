import { spawnSync } from "node:child_process";
import path from "node:path";
import { makeRulePack, writeRulePack } from "@cleanclaim/claim-edits";
import type { PayerRule } from "@cleanclaim/claim-edits";
import { describe, expect, it } from "vitest";

const launcher = path.join(import.meta.dirname, "../../bin/cleanclaim.mjs");

const rule: PayerRule = {
  id: "PR-0001",
  version: 1,
  status: "draft",
  name: "Referral wanted",
  message: "the plan wants a referral for this visit",
  why: "The plan's manual asks for one.",
  fix: "Enter the referral number.",
  severity: "warning",
  source: { name: "Riverbend manual" },
  appliesTo: {},
  claimTypes: ["professional"],
  effective: { from: "2024-01-01" },
  governedBy: "service-date",
  scope: "claim",
  when: { kind: "missing", field: "claim.referralNumber" },
  author: "Ann Biller",
};
const text = writeRulePack(
  makeRulePack({ id: "riverside", name: "Riverside", version: "1", publisher: "R", licence: "CC0-1.0", rules: [rule] }),
);

function list(input: string) {
  const run = spawnSync(process.execPath, [launcher, "rules", "list", "-", "--json"], { input, encoding: "utf8" });
  return {
    status: run.status,
    answer: JSON.parse(run.stdout) as Readonly<Record<string, unknown>>,
    stderr: run.stderr,
  };
}

describe("cleanclaim rules list", () => {
  it("says in words what a good pack holds, without a database", () => {
    const { status, answer, stderr } = list(text);
    expect(status).toBe(0);
    expect(stderr).toBe("");
    expect(answer).toMatchObject({
      verdict: "good",
      id: "riverside",
      rules: [{ id: "PR-0001", finds: "Finds where Referral number is missing." }],
    });
  });

  it("refuses a changed file with status 1 and says where", () => {
    const { status, answer } = list(text.replace("Riverbend", "Riverbank"));
    expect(status).toBe(1);
    expect(answer).toMatchObject({ verdict: "refused", problems: [{ path: "checksum" }] });
  });
});
