import { moneyText } from "@cleanclaim/model";
import { Decimal } from "decimal.js";
import { describe, expect, it } from "vitest";

import { MEDICARE, priceClaim, type PriceLine, type PriceRequest } from "./index.ts";
import { feeRow, TEST_DAY, testTables } from "./test-fixtures.ts";

/*
 * Prices worked out by hand from the relative value and index files of October 2025, factor 32.3465:
 * code, place, setting | work × index | practice expense × index | malpractice × index | sum | sum × factor | to the cent.
 * Places: 02102 01 Alaska, 10112 00 Alabama, 01112 05 San Francisco, 09102 04 Miami, 06102 16 Chicago, 13202 01 Manhattan,
 * 04412 18 Houston.
 */
const WORKED = `
  99213     02102 01 nonfacility | 1.30 × 1.5 = 1.95 | 1.35 × 1.081 = 1.45935 | 0.10 × 0.592 = 0.0592 | 3.46855 | 112.195453 | 112.20
  99213     10112 00 facility    | 1.30 × 1 = 1.3 | 0.57 × 0.869 = 0.49533 | 0.10 × 0.575 = 0.0575 | 1.85283 | 59.932566 | 59.93
  99214     10112 00 nonfacility | 1.92 × 1 = 1.92 | 1.80 × 0.869 = 1.5642 | 0.15 × 0.575 = 0.08625 | 3.57045 | 115.491561 | 115.49
  99214     02102 01 nonfacility | 1.92 × 1.5 = 2.88 | 1.80 × 1.081 = 1.9458 | 0.15 × 0.592 = 0.0888 | 4.9146 | 158.970109 | 158.97
  99214     01112 05 facility    | 1.92 × 1.088 = 2.08896 | 0.83 × 1.419 = 1.17777 | 0.15 × 0.445 = 0.06675 | 3.33348 | 107.826411 | 107.83
  99204     06102 16 nonfacility | 2.60 × 1.007 = 2.6182 | 2.21 × 1.023 = 2.26083 | 0.24 × 2.018 = 0.48432 | 5.36335 | 173.485601 | 173.49
  99204     09102 04 facility    | 2.60 × 1 = 2.6 | 1.15 × 1.027 = 1.18105 | 0.24 × 2.5 = 0.6 | 4.38105 | 141.711634 | 141.71
  99223     04412 18 facility    | 3.50 × 1.014 = 3.549 | 1.39 × 1.003 = 1.39417 | 0.28 × 1.409 = 0.39452 | 5.33769 | 172.655590 | 172.66
  99232     02102 01 facility    | 1.59 × 1.5 = 2.385 | 0.64 × 1.081 = 0.69184 | 0.13 × 0.592 = 0.07696 | 3.1538 | 102.014392 | 102.01
  99285     01112 05 facility    | 4.00 × 1.088 = 4.352 | 0.79 × 1.419 = 1.12101 | 0.43 × 0.445 = 0.19135 | 5.66436 | 183.222221 | 183.22
  99291     13202 01 facility    | 4.50 × 1.065 = 4.7925 | 1.42 × 1.166 = 1.65572 | 0.44 × 1.656 = 0.72864 | 7.17686 | 232.146302 | 232.15
  99291     02102 01 nonfacility | 4.50 × 1.5 = 6.75 | 3.27 × 1.081 = 3.53487 | 0.44 × 0.592 = 0.26048 | 10.54535 | 341.105164 | 341.11
  99308     09102 04 nonfacility | 1.30 × 1 = 1.3 | 0.84 × 1.027 = 0.86268 | 0.08 × 2.5 = 0.2 | 2.36268 | 76.424429 | 76.42
  99490     04412 18 nonfacility | 1.00 × 1.014 = 1.014 | 0.81 × 1.003 = 0.81243 | 0.06 × 1.409 = 0.08454 | 1.91097 | 61.813191 | 61.81
  99490     02102 01 facility    | 1.00 × 1.5 = 1.5 | 0.42 × 1.081 = 0.45402 | 0.06 × 0.592 = 0.03552 | 1.98954 | 64.354656 | 64.35
  G0439     06102 16 nonfacility | 1.92 × 1.007 = 1.93344 | 1.86 × 1.023 = 1.90278 | 0.13 × 2.018 = 0.26234 | 4.09856 | 132.574071 | 132.57
  96372     10112 00 nonfacility | 0.17 × 1 = 0.17 | 0.25 × 0.869 = 0.21725 | 0.01 × 0.575 = 0.00575 | 0.393 | 12.712175 | 12.71
  90837     10112 00 nonfacility | 3.63 × 1 = 3.63 | 1.06 × 0.869 = 0.92114 | 0.08 × 0.575 = 0.046 | 4.59714 | 148.701389 | 148.70
  90837     02102 01 facility    | 3.63 × 1.5 = 5.445 | 0.45 × 1.081 = 0.48645 | 0.08 × 0.592 = 0.04736 | 5.97881 | 193.393578 | 193.39
  20610     13202 01 nonfacility | 0.79 × 1.065 = 0.84135 | 1.04 × 1.166 = 1.21264 | 0.13 × 1.656 = 0.21528 | 2.26927 | 73.402942 | 73.40
  20610     10112 00 facility    | 0.79 × 1 = 0.79 | 0.44 × 0.869 = 0.38236 | 0.13 × 0.575 = 0.07475 | 1.24711 | 40.339644 | 40.34
  27447     02102 01 facility    | 19.60 × 1.5 = 29.4 | 15.30 × 1.081 = 16.5393 | 3.98 × 0.592 = 2.35616 | 48.29546 | 1562.189097 | 1562.19
  27447     09102 04 facility    | 19.60 × 1 = 19.6 | 15.30 × 1.027 = 15.7131 | 3.98 × 2.5 = 9.95 | 45.2631 | 1464.102864 | 1464.10
  29881     01112 05 facility    | 7.03 × 1.088 = 7.64864 | 8.22 × 1.419 = 11.66418 | 1.39 × 0.445 = 0.61855 | 19.93137 | 644.710060 | 644.71
  45378     02102 01 nonfacility | 3.26 × 1.5 = 4.89 | 6.44 × 1.081 = 6.96164 | 0.43 × 0.592 = 0.25456 | 12.1062 | 391.593198 | 391.59
  45378     10112 00 facility    | 3.26 × 1 = 3.26 | 1.79 × 0.869 = 1.55551 | 0.43 × 0.575 = 0.24725 | 5.06276 | 163.762566 | 163.76
  45378-53  13202 01 nonfacility | 1.63 × 1.065 = 1.73595 | 3.22 × 1.166 = 3.75452 | 0.22 × 1.656 = 0.36432 | 5.85479 | 189.381965 | 189.38
  45378-53  04412 18 facility    | 1.63 × 1.014 = 1.65282 | 0.90 × 1.003 = 0.9027 | 0.22 × 1.409 = 0.30998 | 2.8655 | 92.688896 | 92.69
  45385     13202 01 facility    | 4.57 × 1.065 = 4.86705 | 2.38 × 1.166 = 2.77508 | 0.56 × 1.656 = 0.92736 | 8.56949 | 277.193008 | 277.19
  45380     09102 04 nonfacility | 3.56 × 1 = 3.56 | 8.79 × 1.027 = 9.02733 | 0.47 × 2.5 = 1.175 | 13.76233 | 445.163207 | 445.16
  43239     02102 01 facility    | 2.39 × 1.5 = 3.585 | 1.42 × 1.081 = 1.53502 | 0.29 × 0.592 = 0.17168 | 5.2917 | 171.167974 | 171.17
  66984     13202 01 facility    | 7.35 × 1.065 = 7.82775 | 8.23 × 1.166 = 9.59618 | 0.55 × 1.656 = 0.9108 | 18.33473 | 593.064344 | 593.06
  11042     02102 01 nonfacility | 1.01 × 1.5 = 1.515 | 2.73 × 1.081 = 2.95113 | 0.13 × 0.592 = 0.07696 | 4.54309 | 146.953061 | 146.95
  12001     06102 16 facility    | 0.84 × 1.007 = 0.84588 | 0.34 × 1.023 = 0.34782 | 0.16 × 2.018 = 0.32288 | 1.51658 | 49.056055 | 49.06
  17000     04412 18 nonfacility | 0.61 × 1.014 = 0.61854 | 1.39 × 1.003 = 1.39417 | 0.05 × 1.409 = 0.07045 | 2.08316 | 67.382935 | 67.38
  71046-26  02102 01 facility    | 0.22 × 1.5 = 0.33 | 0.08 × 1.081 = 0.08648 | 0.01 × 0.592 = 0.00592 | 0.4224 | 13.663162 | 13.66
  71046-TC  02102 01 nonfacility | 0.00 × 1.5 = 0 | 0.69 × 1.081 = 0.74589 | 0.01 × 0.592 = 0.00592 | 0.75181 | 24.318422 | 24.32
  71046     02102 01 nonfacility | 0.22 × 1.5 = 0.33 | 0.77 × 1.081 = 0.83237 | 0.02 × 0.592 = 0.01184 | 1.17421 | 37.981584 | 37.98
  70450-26  09102 04 facility    | 0.85 × 1 = 0.85 | 0.31 × 1.027 = 0.31837 | 0.04 × 2.5 = 0.1 | 1.26837 | 41.027330 | 41.03
  70450-TC  10112 00 nonfacility | 0.00 × 1 = 0 | 2.04 × 0.869 = 1.77276 | 0.01 × 0.575 = 0.00575 | 1.77851 | 57.528574 | 57.53
  74177-26  01112 05 facility    | 1.82 × 1.088 = 1.98016 | 0.66 × 1.419 = 0.93654 | 0.10 × 0.445 = 0.0445 | 2.9612 | 95.784456 | 95.78
  93306-26  04412 18 facility    | 1.46 × 1.014 = 1.48044 | 0.52 × 1.003 = 0.52156 | 0.04 × 1.409 = 0.05636 | 2.05836 | 66.580742 | 66.58
  93306-TC  10112 00 nonfacility | 0.00 × 1 = 0 | 3.76 × 0.869 = 3.26744 | 0.03 × 0.575 = 0.01725 | 3.28469 | 106.248225 | 106.25
  95810-26  10112 00 facility    | 2.50 × 1 = 2.5 | 0.89 × 0.869 = 0.77341 | 0.08 × 0.575 = 0.046 | 3.31941 | 107.371296 | 107.37
  64721     02102 01 nonfacility | 4.97 × 1.5 = 7.455 | 7.76 × 1.081 = 8.38856 | 0.99 × 0.592 = 0.58608 | 16.42964 | 531.441350 | 531.44
  33533     13202 01 facility    | 33.75 × 1.065 = 35.94375 | 13.54 × 1.166 = 15.78764 | 8.02 × 1.656 = 13.28112 | 65.01251 | 2102.927155 | 2102.93
  63047     06102 16 facility    | 15.37 × 1.007 = 15.47759 | 13.61 × 1.023 = 13.92303 | 4.87 × 2.018 = 9.82766 | 39.22828 | 1268.897559 | 1268.90
  97161     01112 05 nonfacility | 1.54 × 1.088 = 1.67552 | 1.45 × 1.419 = 2.05755 | 0.04 × 0.445 = 0.0178 | 3.75087 | 121.327516 | 121.33
`;

interface Product {
  readonly value: string;
  readonly index: string;
  readonly product: string;
}

function productOf(text: string): Product {
  const match = /^([\d.]+) × ([\d.]+) = ([\d.]+)$/.exec(text.trim());
  return { value: match?.[1] ?? "", index: match?.[2] ?? "", product: match?.[3] ?? "" };
}

const ROWS = WORKED.trim()
  .split("\n")
  .map((line) => {
    const [head = "", work = "", expense = "", malpractice = "", sum = "", exact = "", fee = ""] = line.split("|");
    const [key = "", carrier = "", locality = "", setting = ""] = head.trim().split(/ +/);
    const products = [work, expense, malpractice].map(productOf);
    return { key, carrier, locality, setting, products, sum: sum.trim(), exact: exact.trim(), fee: fee.trim() };
  });

describe("prices worked out by hand", () => {
  it("are more than forty", () => {
    expect(ROWS.length).toBeGreaterThanOrEqual(40);
  });

  it.each(ROWS.map((row) => [row.key, row.carrier, row.locality, row.setting, row] as const))(
    "%s at %s %s, %s",
    (_key, _carrier, _locality, _setting, row) => {
      // The hand's own arithmetic, step by step.
      for (const { value, index, product } of row.products)
        expect(new Decimal(value).times(index).toString()).toBe(new Decimal(product).toString());
      const sum = row.products.reduce((total, { product }) => total.plus(product), new Decimal(0));
      expect(sum.toString()).toBe(new Decimal(row.sum).toString());
      expect(new Decimal(row.sum).times("32.3465").toFixed(6)).toBe(row.exact);
      expect(new Decimal(row.exact).toFixed(2, Decimal.ROUND_HALF_UP)).toBe(row.fee);
      // The engine's.
      const [work, expense, malpractice] = row.products;
      const tables = testTables({
        fees: [
          feeRow(row.key, work?.value ?? "", expense?.value ?? "", expense?.value ?? "", malpractice?.value ?? ""),
        ],
        places: {
          [`${row.carrier} ${row.locality}`]: [work?.index ?? "", expense?.index ?? "", malpractice?.index ?? ""],
        },
      });
      const [code = "", modifier = ""] = row.key.split("-");
      const price = priceClaim(
        {
          lines: [{ code, modifiers: modifier === "" ? [] : [modifier], units: "1" }],
          contract: MEDICARE,
          on: TEST_DAY,
          carrier: row.carrier,
          locality: row.locality,
        },
        tables,
      );
      expect(moneyText(price.lines[0]?.allowed ?? 0n)).toBe(row.fee);
      expect(price.lines[0]?.steps[0]?.text).toContain(row.exact);
    },
  );
});

const surgery = { multipleProcedure: "2", preOperative: "0.10", intraOperative: "0.69", postOperative: "0.21" };
const scope = { multipleProcedure: "3", endoscopicBase: "45378", assistantSurgeon: "1" };
const imaging = { multipleProcedure: "4", pcTcIndicator: "1" };
const tables = testTables({
  fees: [
    feeRow("11042", "1.01", "2.73", "0.68", "0.13", { multipleProcedure: "2" }),
    feeRow("20610", "0.79", "1.04", "0.44", "0.13", { multipleProcedure: "2", bilateralSurgery: "1" }),
    feeRow("27447", "19.60", "15.30", "15.30", "3.98", { ...surgery, assistantSurgeon: "2", coSurgeons: "1" }),
    feeRow("64721", "4.97", "7.76", "7.53", "0.99", {
      multipleProcedure: "2",
      bilateralSurgery: "1",
      assistantSurgeon: "1",
    }),
    feeRow("45378", "3.26", "6.44", "1.79", "0.43", { multipleProcedure: "2" }),
    feeRow("45380", "3.56", "8.79", "1.93", "0.47", scope),
    feeRow("45385", "4.57", "8.33", "2.38", "0.56", scope),
    feeRow("70450", "0.85", "2.35", "2.35", "0.05", imaging),
    feeRow("70450-TC", "0.00", "2.04", "2.04", "0.01", imaging),
    feeRow("70450-26", "0.85", "0.31", "0.31", "0.04", imaging),
    feeRow("74177", "1.82", "7.25", "7.25", "0.12", imaging),
    feeRow("74177-TC", "0.00", "6.59", "6.59", "0.02", imaging),
    feeRow("74177-26", "1.82", "0.66", "0.66", "0.10", imaging),
    feeRow("97110", "0.45", "0.43", "0.43", "0.01", { multipleProcedure: "5" }),
    feeRow("97140", "0.43", "0.40", "0.40", "0.01", { multipleProcedure: "5" }),
    feeRow("97161", "1.54", "1.45", "1.45", "0.04", { multipleProcedure: "5" }),
    feeRow("99213", "1.30", "1.35", "0.57", "0.10"),
    feeRow("99214", "1.92", "1.80", "0.83", "0.15"),
  ],
  places: {
    "10112 00": ["1", "0.869", "0.575"],
    "02102 01": ["1.5", "1.081", "0.592"],
    "06102 16": ["1.007", "1.023", "2.018"],
    "04412 18": ["1.014", "1.003", "1.409"],
    "13202 01": ["1.065", "1.166", "1.656"],
    "09102 04": ["1", "1.027", "2.5"],
  },
  limits: { J3301: "0.741" },
});

function line(text: string): PriceLine {
  const [service = "", units = "1"] = text.split("x");
  const [code = "", ...modifiers] = service.trim().split("-");
  return { code, modifiers, units: units.trim() };
}

function claim(
  place: string,
  setting: "facility" | "nonfacility",
  lines: readonly string[],
  more: Partial<PriceRequest> = {},
) {
  const [carrier, locality] = place.split(" ");
  const request = { lines: lines.map(line), contract: MEDICARE, on: TEST_DAY, setting, carrier, locality, ...more };
  const price = priceClaim(request, tables);
  return {
    lines: price.lines.map(({ allowed }) => (allowed === null ? null : moneyText(allowed))),
    total: moneyText(price.allowedTotal ?? 0n),
    price,
  };
}

describe("whole claims worked out by hand", () => {
  it("both sides first, then ranks: Alabama, in a facility", () => {
    // 64721 (4.97 × 1 + 7.53 × 0.869 + 0.99 × 0.575) × 32.3465 = 390.836937 → 390.84; both sides × 1.5 = 586.26; rank 1
    // 11042 (1.01 × 1 + 0.68 × 0.869 + 0.13 × 0.575) × 32.3465 = 54.202060 → 54.20; rank 2, half = 27.10
    // 20610 (0.79 × 1 + 0.44 × 0.869 + 0.13 × 0.575) × 32.3465 = 40.339644 → 40.34; rank 3, half = 20.17
    const got = claim("10112 00", "facility", ["11042", "64721-50", "20610"]);
    expect(got.lines).toEqual(["27.10", "586.26", "20.17"]);
    expect(got.total).toBe("633.53");
  });

  it("both sides on two lines are one procedure of 150 %", () => {
    // 64721 390.84 and the other side × 0.5 = 195.42: together 586.26, above 11042, so rank 1; 11042 half = 27.10
    const got = claim("10112 00", "facility", ["64721-RT", "11042", "64721-LT"]);
    expect(got.lines).toEqual(["390.84", "27.10", "195.42"]);
    expect(got.total).toBe("613.36");
  });

  it("shares of one operation: Chicago", () => {
    // 27447 (19.60 × 1.007 + 15.30 × 1.023 + 3.98 × 2.018) × 32.3465 = 1404.508966 → 1404.51
    const one = (text: string): string | null | undefined => claim("06102 16", "facility", [text]).lines[0];
    expect(one("27447")).toBe("1404.51");
    expect(one("27447-80")).toBe("224.72"); // × 0.16 = 224.7216
    expect(one("27447-AS")).toBe("191.01"); // × 0.136 = 191.01336
    expect(one("27447-62")).toBe("877.82"); // × 0.625 = 877.81875
    expect(one("27447-54")).toBe("1109.56"); // × (0.10 + 0.69) = 1109.5629
    expect(one("27447-55")).toBe("294.95"); // × 0.21 = 294.9471
    expect(one("27447-56")).toBe("140.45"); // × 0.10 = 140.451
    expect(one("27447-78")).toBe("969.11"); // × 0.69 = 969.1119
    expect(one("64721-80")).toBe("0.00"); // assistant indicator 1
    expect(one("64721-62")).toBe("0.00"); // co-surgeon indicator 0
    expect(one("27447-66")).toBe("0.00"); // team indicator 0
  });

  it("therapy: Houston", () => {
    // 97161 has the highest practice expense: (1.54 × 1.014 + 1.45 × 1.003 + 0.04 × 1.409) × 32.3465 = 99.377182 → 99.38
    // 97110 with half: (0.45 × 1.014 + 0.43 × 1.003 × 0.5 + 0.01 × 1.409) × 32.3465 = 22.190831 → 22.19; two units 44.38
    // 97140 with half: (0.43 × 1.014 + 0.40 × 1.003 × 0.5 + 0.01 × 1.409) × 32.3465 = 21.048191 → 21.05
    const got = claim("04412 18", "nonfacility", ["97110-GPx2", "97161-GP", "97140-GP"]);
    expect(got.lines).toEqual(["44.38", "99.38", "21.05"]);
    expect(got.total).toBe("164.81");
  });

  it("a visit, an injection and its drug with shares: Manhattan", () => {
    // 99214 (1.92 × 1.065 + 1.80 × 1.166 + 0.15 × 1.656) × 32.3465 = 142.065828 → 142.07
    // 20610 (0.79 × 1.065 + 1.04 × 1.166 + 0.13 × 1.656) × 32.3465 = 73.402942 → 73.40; J3301 0.741 × 4 = 2.964 → 2.96
    // 218.43 − 100.00 = 118.43; 20 % = 23.69; 94.74; 2 % = 1.89; 92.85; the patient 100.00 + 23.69
    const got = claim("13202 01", "nonfacility", ["99214-25", "20610-RT", "J3301x4"], {
      deductibleRemaining: "100.00",
    });
    expect(got.lines).toEqual(["142.07", "73.40", "2.96"]);
    expect(got.total).toBe("218.43");
    const { shares } = got.price;
    const texts = [
      shares?.deductible,
      shares?.coinsurance,
      shares?.sequestration,
      shares?.medicarePaid,
      shares?.patient,
    ];
    expect(texts.map((each) => moneyText(each ?? 0n))).toEqual(["100.00", "23.69", "1.89", "92.85", "123.69"]);
  });

  it("a deductible above the price leaves nothing to Medicare", () => {
    const { shares } = claim("13202 01", "nonfacility", ["99214"], { deductibleRemaining: "257.00" }).price;
    expect([shares?.deductible, shares?.coinsurance, shares?.medicarePaid, shares?.patient]).toEqual([
      14207n,
      0n,
      0n,
      14207n,
    ]);
  });

  it("a family of endoscopies and another procedure: Miami", () => {
    // 45385 272.171861 → 272.17 in full; 45380 217.274999 → 217.27 less its base 45378 199.685619 → 199.69 = 17.58
    // the family 289.75 is rank 1; 11042 65.772079 → 65.77, half = 32.89 (32.885 rounds up)
    const got = claim("09102 04", "facility", ["45380-59", "45385", "11042-51"]);
    expect(got.lines).toEqual(["17.58", "272.17", "32.89"]);
    expect(got.total).toBe("322.64");
  });

  it("two CT scans, their parts ranked apart: Alabama", () => {
    // 70450 TC 57.53 half 28.77, 26 36.95 × 0.95 = 35.10: 63.87; 74177 TC 185.61 and 26 79.28 in full: 264.89
    const got = claim("10112 00", "nonfacility", ["70450", "74177"]);
    expect(got.lines).toEqual(["63.87", "264.89"]);
    expect(got.total).toBe("328.76");
  });

  it("who bills: Alaska", () => {
    // 99213 112.20; × 0.85 = 95.37; nonparticipating × 0.95 = 106.59, limiting charge × 1.15 = 122.58
    expect(claim("02102 01", "nonfacility", ["99213"], { provider: "nurse-practitioner" }).total).toBe("95.37");
    const other = claim("02102 01", "nonfacility", ["99213"], { participating: false });
    expect(other.total).toBe("106.59");
    expect(moneyText(other.price.limitingCharge ?? 0n)).toBe("122.58");
  });
});
