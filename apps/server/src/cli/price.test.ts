import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const launcher = path.join(import.meta.dirname, "../../bin/cleanclaim.mjs");
const folder = mkdtempSync(path.join(tmpdir(), "cleanclaim-price-"));

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function file(name: string, content: string): string {
  const where = path.join(folder, name);
  writeFileSync(where, content);
  return where;
}

interface Run {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

function price(...args: readonly string[]): Promise<Run> {
  return new Promise((resolve) => {
    const env = { ...process.env, CLEANCLAIM_DATA: path.join(folder, "data") };
    execFile(process.execPath, [launcher, "price", ...args], { env }, (error, stdout, stderr) => {
      resolve({ status: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}

const fees = file(
  "fees.csv",
  "Our fees\nCPT,Mod,Contract Rate,Effective Date,Term Date\n99213,,$110.50,1/1/2025,12/31/2025\n99213,25,$95.00,1/1/2025,12/31/2025\n",
);
const batch = file(
  "batch.jsonl",
  [
    { id: "a", date: "2025-10-15", lines: [{ code: "99213", modifiers: ["25"], units: 2 }, { code: "99214" }] },
    { id: "b", lines: [] },
  ]
    .map((record) => JSON.stringify(record))
    .join("\n"),
);

describe("cleanclaim price", () => {
  it("prices a batch by a fee schedule in CSV, one answer a line, status 1 when a record could not be read", async () => {
    const { status, stdout } = await price("--batch", batch, "--contract", fees);
    const answers = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(status).toBe(1);
    expect(answers[0]).toMatchObject({
      id: "a",
      lines: [
        { code: "99213", allowed: "190.00" },
        { code: "99214", allowed: null },
      ],
      allowed_total: "190.00",
      complete: false,
    });
    expect(answers[1]).toMatchObject({ id: "b", error: "date: a day as YYYY-MM-DD is needed" });
  });

  it("checks a contract without pricing: clean, with problems, not a contract at all", async () => {
    expect(await price("--contract", fees, "--check", "--json")).toMatchObject({
      status: 0,
      stdout: `${JSON.stringify({ contract: "fees.csv", problems: [] })}\n`,
    });
    const effective = { from: "2025-01-01", until: "2026-01-01" };
    const wrong = file(
      "wrong.json",
      JSON.stringify({ kind: "percent-of-charges", name: "Juniper", effective, percent: "-5" }),
    );
    const checked = await price("--contract", wrong, "--check", "--json");
    expect(checked.status).toBe(1);
    expect(checked.stdout).toContain("must lie between 0 and 1000");
    const none = await price("--contract", file("none.json", '{"kind":"gift"}'), "--check");
    expect(none.status).toBe(2);
    expect(none.stderr).toContain("kind must be one of medicare, fee-schedule");
    const empty = await price("--contract", file("empty.csv", "a,b\n1,2\n"), "--check");
    expect(empty.status).toBe(2);
    expect(empty.stderr).toContain("no header was found");
  });

  it("reads for a person without --json", async () => {
    const claim = {
      patientControlNumber: "K1",
      claimType: "professional",
      frequencyCode: "1",
      totalCharge: "200.00",
      placeOfServiceCode: "11",
      payerResponsibility: "P",
      payer: { name: "Juniper Health", payerId: "JUN01", claimFilingIndicatorCode: "CI" },
      billingProvider: {
        npi: "1234567893",
        taxId: "371234567",
        taxIdType: "EI",
        name: "Elm Street Practice",
        address: { line1: "1 Elm St", city: "Springfield", state: "IL", postalCode: "627010001" },
      },
      subscriber: { name: { last: "Marlow", first: "Ida" }, memberId: "M1" },
      patient: { name: { last: "Marlow", first: "Ida" }, birthDate: "1970-01-01", sex: "F", relationshipCode: "18" },
      otherPayers: [],
      diagnoses: [{ code: "I10" }],
      lines: [
        {
          procedureCode: "99213",
          modifiers: [],
          units: "1",
          unitType: "UN",
          charge: "200.00",
          serviceFrom: "2025-10-15",
          diagnosisPointers: [1],
          adjudications: [],
        },
      ],
      relatedCauses: [],
      providerSignatureOnFile: true,
      assignmentCode: "A",
      benefitsAssigned: "Y",
      releaseOfInformationCode: "Y",
    };
    const claimFile = file("claim.json", JSON.stringify(claim));
    const { status, stdout } = await price(claimFile, "--contract", fees);
    expect(status).toBe(0);
    expect(stdout).toContain(
      "claim K1: allowed 110.50\n  1. 99213  110.50\n       schedule: 99213 110.50 × 1 = 110.50",
    );
    const compared = await price(claimFile, "--contract", fees, "--compare", fees, "--json");
    expect(JSON.parse(compared.stdout)).toMatchObject({ claims: 1, both: 1, difference: "0.00" });
    const lines = await price("--batch", file("claims.jsonl", JSON.stringify(claim)), "--contract", fees);
    expect(JSON.parse(lines.stdout)).toMatchObject({ id: "K1", allowed_total: "110.50" });
  });
});
