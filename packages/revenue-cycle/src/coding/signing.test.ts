import { toDate } from "@cleanclaim/model";
import { describe, expect, it } from "vitest";
import { coderStanding, credentialFindings, standardSigningPolicy } from "./credentials.ts";
import { unsettledFindings } from "./signing.ts";

const today = toDate("2026-11-22");
const cpc = { kind: "CPC", number: "01234567", issuedBy: "AAPC", expiresOn: toDate("2027-03-31") };
const ended = { kind: "CCS", number: "9", issuedBy: "AHIMA", expiresOn: toDate("2026-11-21") };

describe("who may sign", () => {
  it("signs with what is in force, also on its last day", () => {
    expect(coderStanding([ended, cpc], today)).toMatchObject({ standing: "valid", credential: { kind: "CPC" } });
    expect(coderStanding([{ ...ended, expiresOn: today }], today)).toMatchObject({ standing: "valid" });
    expect(coderStanding([ended], today)).toMatchObject({ standing: "expired", credential: { kind: "CCS" } });
    expect(coderStanding([], today)).toEqual({ standing: "missing" });
  });

  it("stops or warns as the practice says", () => {
    const severities = (held: Parameters<typeof coderStanding>[0], policy = standardSigningPolicy) =>
      credentialFindings(coderStanding(held, today, toDate("2026-12-22")), policy).map((one) => one.severity);
    expect(severities([cpc])).toEqual([]);
    expect(severities([{ ...cpc, expiresOn: toDate("2026-12-01") }])).toEqual(["advice"]);
    expect(severities([])).toEqual(["warning"]);
    expect(severities([ended])).toEqual(["error"]);
    expect(severities([ended], { missingCredential: "stop", expiredCredential: "warn" })).toEqual(["warning"]);
    expect(severities([], { missingCredential: "stop", expiredCredential: "warn" })).toEqual(["error"]);
    expect(severities([], { missingCredential: "ignore", expiredCredential: "ignore" })).toEqual([]);
  });
});

describe("what is not settled", () => {
  const settled = {
    firstListed: { code: "K25.9", alternatives: ["K27.9"] },
    coded: ["K25.3", "I10"],
    refused: [],
    expired: [],
    returnUnanswered: false,
  };
  const ids = (change: Partial<Parameters<typeof unsettledFindings>[0]>) =>
    unsettledFindings({ ...settled, ...change }).map((one) => [one.id, one.severity, one.place]);

  it("lets a settled visit pass", () => {
    expect(ids({})).toEqual([]);
    expect(ids({ coded: ["I10"], refused: ["K25.9"] })).toEqual([]);
    expect(ids({ coded: ["K27.9"] })).toEqual([]);
  });

  it("names what is open and where", () => {
    expect(ids({ coded: ["I10"] })).toEqual([["first-listed-open", "warning", "suggestion:icd10cm:K25.9"]]);
    expect(ids({ coded: ["I10", "K25.9"] })).toEqual([["first-listed-order", "advice", "diagnosis:2"]]);
    expect(ids({ expired: [{ question: "Which stage?" }], returnUnanswered: true })).toEqual([
      ["expired-query-1", "warning", "questions"],
      ["return-unanswered", "warning", "thread"],
    ]);
  });
});
