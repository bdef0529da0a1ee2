import { describe, expect, it } from "vitest";

import { canonicalJson, makeRulePack, packChanges, readRulePack, writeRulePack, type PayerRule } from "./index.ts";

const rule: PayerRule = {
  id: "PR-0001",
  version: 3,
  status: "live",
  name: "Referral wanted",
  message: "the plan wants a referral for this visit",
  why: "The plan's manual asks for one.",
  fix: "Enter the referral number.",
  severity: "error",
  source: { name: "Riverbend manual" },
  appliesTo: { payerIds: ["RMC01"] },
  claimTypes: ["professional"],
  effective: { from: "2024-01-01" },
  governedBy: "service-date",
  scope: "claim",
  when: { kind: "missing", field: "claim.referralNumber" },
  author: "Ann Biller",
};
const pack = makeRulePack({
  id: "riverside-2024",
  name: "Riverside rules",
  version: "1",
  publisher: "Riverside Billing",
  licence: "CC0-1.0",
  rules: [rule],
});

function refusal(text: string): string {
  const reading = readRulePack(text);
  return reading.ok ? "" : reading.problems.map(({ path, message }) => `${path}: ${message}`).join("\n");
}

describe("a rule pack", () => {
  it("comes back from its file as it was written, its rules as drafts", () => {
    const reading = readRulePack(writeRulePack(pack));
    expect(reading).toEqual({ ok: true, pack });
    expect(pack.rules[0]?.status).toBe("draft");
    expect(pack.checksum).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  it("has the checksum of its content, whatever the order of keys and the blanks", () => {
    const turned = Object.fromEntries(Object.entries(pack).reverse());
    expect(readRulePack(JSON.stringify(turned)).ok).toBe(true);
    expect(canonicalJson({ b: [1, { d: 1, c: undefined }], a: "x" })).toBe('{"a":"x","b":[1,{"d":1}]}');
  });

  it("is refused when one letter changed, when its shape is unknown, and when it is no JSON", () => {
    expect(refusal(writeRulePack(pack).replace("Enter the referral", "Enter a referral"))).toContain(
      "checksum: The checksum does not fit",
    );
    expect(refusal(JSON.stringify({ ...pack, format: "other/2" }))).toContain("is no rule pack");
    expect(refusal(JSON.stringify({ ...pack, extra: true }))).toContain("extra is not part of the shape");
    expect(refusal("{")).toContain("not JSON");
    expect(refusal(`{"format":"cleanclaim-rule-pack/1","rules":${"[".repeat(50_000)}${"]".repeat(50_000)}}`)).toContain(
      "too deep",
    );
    expect(refusal(JSON.stringify({ ...pack, rules: [] }))).toContain("The pack has no rules");
    expect(refusal(JSON.stringify({ ...pack, rules: [rule, rule] }))).toContain("stands twice");
    expect(refusal(JSON.stringify({ ...pack, rules: [{ ...rule, when: {} }] }))).toContain("rules[0].when.kind");
  });

  it("says what an import would add, change and remove", () => {
    const changed: PayerRule = { ...rule, fix: "Ask for the referral.", version: 4, author: "Bo" };
    const second: PayerRule = { ...rule, id: "PR-0002" };
    expect(packChanges([rule, { ...rule, id: "PR-0003" }], [changed, second])).toEqual([
      { id: "PR-0001", name: "Referral wanted", change: "changed", parts: ["fix"] },
      { id: "PR-0002", name: "Referral wanted", change: "added", parts: [] },
      { id: "PR-0003", name: "Referral wanted", change: "removed", parts: [] },
    ]);
    expect(packChanges([rule], [{ ...rule, version: 9 }])[0]?.change).toBe("same");
  });
});
