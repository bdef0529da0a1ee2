import { toDate } from "@cleanclaim/model";
import { describe, expect, it } from "vitest";

import { parseContract, readAmount, readContractRows, readDay, validateContract, type Contract } from "./index.ts";

const effective = { from: toDate("2025-01-01"), until: toDate("2026-01-01") };
const head = { name: "Juniper Health", effective };
const schedule: Contract = { ...head, kind: "fee-schedule", rows: [{ code: "99213", allowed: "100.00" }] };

const codes = (contract: Contract): string[] => validateContract(contract).map(({ code }) => code);

describe("validateContract", () => {
  it("finds nothing wrong with a sound contract", () => {
    expect(validateContract(schedule)).toEqual([]);
  });

  it("gaps, overlaps and repetitions among the rows of one code", () => {
    const half = (from: string, until: string) => ({ from: toDate(from), until: toDate(until) });
    const contract: Contract = {
      ...head,
      kind: "fee-schedule",
      rows: [
        { code: "99213", allowed: "100.00", effective: half("2025-01-01", "2025-06-01") },
        { code: "99213", allowed: "105.00", effective: half("2025-05-01", "2025-07-01") },
        { code: "99213", allowed: "110.00", effective: half("2025-08-01", "2026-01-01") },
        { code: "99213", modifier: "25", allowed: "90.00", effective: half("2025-05-01", "2025-07-01") },
        { code: "99214", allowed: "150.00" },
        { code: "99214", allowed: "150.00" },
        { code: "99215", allowed: "200.00", effective: half("2025-07-01", "2026-03-01") },
      ],
    };
    const problems = validateContract(contract);
    expect(problems.map(({ code, rows }) => [code, rows])).toEqual([
      ["outside-contract", [7]],
      ["date-overlap", [1, 2]],
      ["date-gap", [2, 3]],
      ["duplicate-row", [5, 6]],
    ]);
    expect(problems[1]?.message).toBe(
      "Rows 1 and 2: 99213 has two prices from 2025-05-01; end one before the other begins.",
    );
  });

  it("amounts, codes, modifiers and percentages", () => {
    const rows = [
      { code: "99213", allowed: "-5.00" },
      { code: "99214", allowed: "abc" },
      { code: "99215", allowed: "0.00", modifier: "00" },
      { code: "", allowed: "1.00" },
    ];
    expect(codes({ ...head, kind: "fee-schedule", rows })).toEqual([
      "negative-price",
      "not-an-amount",
      "zero-price",
      "unknown-modifier",
      "no-code",
    ]);
    expect(codes({ ...head, kind: "percent-of", percent: "-3", of: schedule })).toEqual(["percent-out-of-range"]);
    expect(codes({ ...head, kind: "percent-of-charges", percent: "many" })).toEqual(["not-a-number"]);
  });

  it("no begin, no end, an end before the begin, parts that hold for fewer days", () => {
    expect(codes({ ...schedule, effective: { from: toDate("2025-01-01") } })).toEqual(["no-end"]);
    const backwards = { from: toDate("2025-01-01"), until: toDate("2024-01-01") };
    expect(codes({ ...schedule, effective: backwards })).toEqual(["dates-reversed"]);
    const short: Contract = { ...schedule, effective: { from: toDate("2025-03-01") } };
    expect(codes({ ...head, kind: "lesser-of-charge", of: short })).toEqual(["date-gap"]);
  });

  it("carve-outs that are never reached, empty and reversed selections", () => {
    const carved = (selects: object, name: string) => ({ name, selects, contract: schedule });
    const contract: Contract = {
      ...head,
      kind: "agreement",
      base: schedule,
      carveOuts: [
        carved({ codeRanges: [{ from: "70000", to: "79999" }] }, "imaging"),
        carved({ codes: ["70450"], modifiers: ["26"] }, "CT"),
        carved({ codes: [] }, "none"),
        carved({ codeRanges: [{ from: "89999", to: "80000" }], revenueCodes: ["0450"] }, "reversed"),
      ],
    };
    expect(validateContract(contract).map(({ code, path }) => `${code} ${path}`)).toEqual([
      "selects-nothing carveOuts[2]",
      "range-reversed carveOuts[3]",
      "never-reached carveOuts[1]",
      // An empty list selects nothing, so an earlier part holds all of it.
      "never-reached carveOuts[2]",
    ]);
  });

  it("circles, by object and by name", () => {
    const circle = { ...head, kind: "percent-of", percent: "100", of: schedule } as Contract & { of: Contract }; // closed below
    circle.of = circle;
    expect(codes(circle)).toEqual(["circular"]);
    const named: Contract = { ...head, kind: "named", contract: "A" };
    const a: Contract = { ...head, name: "A", kind: "percent-of", percent: "110", of: named };
    const found = validateContract(named, { named: (name) => (name === "A" ? a : undefined) });
    expect(found.map(({ code }) => code)).toEqual(["circular"]);
    expect(validateContract(named, { named: () => undefined })[0]?.code).toBe("not-found");
  });

  it("tiers with gaps, ranks that rise, reductions made twice", () => {
    const days: Contract = {
      ...head,
      kind: "per-diem",
      rows: [
        {
          level: "room",
          selects: {},
          tiers: [
            { fromDay: 1, throughDay: 2, allowed: "1.00" },
            { fromDay: 4, allowed: "1.00" },
          ],
        },
      ],
    };
    expect(codes(days)).toEqual(["tier-gap"]);
    const twice: Contract = {
      ...head,
      kind: "agreement",
      base: { ...head, kind: "percent-of", percent: "110", of: { ...head, kind: "medicare" } },
      adjustments: [{ kind: "multiple-procedure", ranks: ["50", "100"] }],
    };
    expect(codes(twice)).toEqual(["ranks-rise", "repeated-adjustment"]);
  });

  it("answers for a hundred thousand rows", () => {
    const rows = Array.from({ length: 100_000 }, (_, index) => ({
      code: String(10_000 + (index % 50_000)),
      allowed: "10.00",
    }));
    const problems = validateContract({ ...head, kind: "fee-schedule", rows });
    expect(problems).toHaveLength(1000);
    expect(problems[0]?.rows).toEqual([1, 50_001]);
  });
});

describe("readContractRows", () => {
  it("reads usual headers below titles, US dates and amounts", () => {
    const read = readContractRows([
      ["Juniper fee schedule", "", "", "", "", ""],
      ["CPT/HCPCS", "Mod", "POS", "Contract Rate", "Effective Date", "Term Date"],
      ["99213", "", "", "$1,110.50", "1/1/2025", "12/31/2025"],
      ["99213", "25", "11, 22", "95", "2025-01-01", ""],
      ["100", "AA", "", "60.005", "01-01-25", "12/31/9999"],
      ["", "", "", "", "", ""],
      ["99214-26", "", "F", "40", "", ""],
    ]);
    expect(read.rows).toEqual([
      { code: "99213", allowed: "1110.50", effective: { from: "2025-01-01", until: "2026-01-01" } },
      { code: "99213", modifier: "25", placeOfServiceCode: "11", allowed: "95.00", effective: { from: "2025-01-01" } },
      { code: "99213", modifier: "25", placeOfServiceCode: "22", allowed: "95.00", effective: { from: "2025-01-01" } },
      { code: "00100", modifier: "AA", allowed: "60.01", effective: { from: "2025-01-01" } },
      { code: "99214", modifier: "26", setting: "facility", allowed: "40.00" },
    ]);
    expect(read.problems.map(({ row, severity }) => [row, severity])).toEqual([
      [5, "warning"],
      [5, "warning"],
    ]);
    expect(read.headerRow).toBe(2);
    expect(read.columns.allowed).toBe("Contract Rate");
  });

  it("reads two price columns, revenue codes and bases", () => {
    const read = readContractRows([
      ["Procedure Code", "Revenue Code", "Non-Facility Fee", "Facility Fee", "Unit Basis"],
      ["99213", "", "100", "60", ""],
      ["", "450", "250.00", "", "per visit"],
      ["", "0120", "2000", "NA", "Per Diem"],
    ]);
    expect(read.rows).toEqual([
      { code: "99213", setting: "facility", allowed: "60.00" },
      { code: "99213", setting: "nonfacility", allowed: "100.00" },
      { code: "", setting: "nonfacility", allowed: "250.00", revenueCode: "0450", unitBasis: "line" },
      { code: "", setting: "nonfacility", allowed: "2000.00", revenueCode: "0120", unitBasis: "day" },
    ]);
  });

  it("says row by row what cannot be read, and goes on", () => {
    const read = readContractRows([
      ["code", "modifier", "rate", "from", "until"],
      ["99213", "", "abc", "", ""],
      ["99213", "", "(12.00)", "", ""],
      ["99213", "", "", "", ""],
      ["9@213", "", "10", "", ""],
      ["", "", "10", "", ""],
      ["99213", "25 59", "10", "", ""],
      ["99213", "", "10", "2025-02-30", ""],
      ["99213", "", "10", "2025-02-01", "2025-02-01"],
      ["99213", "", "10", "", "2025-02-01"],
      ["99214", "", "10", "2025-01-01", "2025-02-01"],
    ]);
    expect(read.rows).toEqual([
      { code: "99214", allowed: "10.00", effective: { from: "2025-01-01", until: "2025-02-01" } },
    ]);
    expect(read.problems.map(({ row, message }) => `${row}: ${message}`)).toEqual([
      '2: "abc" is not an amount',
      "3: the price (12.00) is negative",
      "4: the row has no price",
      '5: "9@213" is not a code',
      "6: the row has no code",
      '7: "25 59": one modifier a row can be read',
      '8: "2025-02-30" is not a date; write 2026-01-31 or 1/31/2026',
      "9: the row ends (2025-02-01) before it begins (2025-02-01)",
      "10: the row has an end and no begin",
    ]);
  });

  it("says that there is no header", () => {
    expect(readContractRows([["a", "b"]]).problems[0]?.message).toContain("no header was found");
    expect(readContractRows([]).rows).toEqual([]);
  });

  it("takes rows from a generator without holding them", () => {
    function* rows(): Generator<readonly string[]> {
      yield ["code", "rate"];
      for (let index = 0; index < 200_000; index += 1) yield ["99213", index === 5 ? "x" : "1.00"];
    }
    const read = readContractRows(rows());
    expect(read.rows).toHaveLength(199_999);
    expect(read.problems).toHaveLength(1);
  });

  it("reads days and amounts as files write them", () => {
    expect(["2025-01-31", "1/31/2025", "01/31/25", "20250131", "1-31-2025", "1/31/2025 0:00"].map(readDay)).toEqual(
      Array.from({ length: 6 }, () => "2025-01-31"),
    );
    expect(readDay("31/1/2025")).toBeUndefined();
    expect(["$1,234.50", "1234.5", ".5", " 12 ", "USD 7", "-3"].map((text) => readAmount(text)?.amount)).toEqual([
      "1234.50",
      "1234.50",
      "0.50",
      "12.00",
      "7.00",
      "-3.00",
    ]);
    expect(["", "$", "12.3.4", "1e5"].map(readAmount)).toEqual(Array.from({ length: 4 }, () => undefined));
  });
});

describe("parseContract", () => {
  it("takes a contract from JSON and names each field that is not of its shape", () => {
    expect(parseContract(JSON.parse(JSON.stringify(schedule)))).toEqual({ ok: true, contract: schedule });
    const wrong = {
      ...head,
      kind: "agreement",
      base: { kind: "medicare", name: 5, effective: {} },
      claimTerms: [{ kind: "gift" }],
    };
    const read = parseContract(wrong);
    expect(read.ok ? [] : read.problems).toEqual([
      "base.name must be text",
      'base.effective must be dates such as {"from":"2026-01-01","until":"2027-01-01"}',
      "claimTerms[0].kind must be one of lesser-of, stop-loss, outlier, minimum, maximum, sequestration",
    ]);
    expect(parseContract({ ...schedule, rows: [{ code: "99213", allowed: 100 }] }).ok).toBe(false);
    expect(parseContract(null).ok).toBe(false);
  });
});
