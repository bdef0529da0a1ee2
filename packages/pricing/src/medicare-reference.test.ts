import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

import { importCodeSets, openCodeSetStore, type CodeSets } from "@cleanclaim/code-sets";
import { moneyText, toDate } from "@cleanclaim/model";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { MEDICARE, priceClaim, type PriceLine, type PriceRequest } from "./index.ts";

/*
 * A second, straight calculation of Medicare's physician prices, written apart from the first: whole numbers of BigInt scaled by
 * hand instead of decimals, its own reader of the files, its own way through each rule. Both must agree on every row of the file.
 */

const DATA = join(import.meta.dirname, "..", "..", "..", "..", "shared", "data");
const READY = existsSync(join(DATA, "mpfs"));
const ON = toDate("2025-10-15");
const PLACES = [
  ["13202", "01"],
  ["02102", "01"],
  ["10112", "00"],
  ["01112", "05"],
  ["09102", "04"],
  ["04412", "18"],
] as const;

type Row = Readonly<Record<string, string>>;

function tableOf(file: string): Row[] {
  const bytes = readFileSync(join(DATA, "mpfs", file));
  const text = (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  const [head = "", ...lines] = text.split("\n").filter((line) => line !== "");
  const names = head.split(",");
  // Descriptions may hold commas in quotes; they are cut out, as no amount is quoted.
  return lines.map((line) => {
    const cells = line.replaceAll(/"[^"]*"/g, "").split(",");
    return Object.fromEntries(names.map((name, index) => [name.trim(), (cells[index] ?? "").trim()]));
  });
}

/** Decimal text as a whole number of 10^-places. */
function whole(text: string, places: number): bigint {
  const [units = "0", fraction = ""] = text.split(".");
  return BigInt(units === "" ? "0" : units) * 10n ** BigInt(places) + BigInt(fraction.padEnd(places, "0") || "0");
}

/** n ÷ d to the nearest whole, half up. */
const nearest = (n: bigint, d: bigint): bigint => (2n * n + d) / (2n * d);

interface Reference {
  row(code: string, modifier: string): Row | undefined;
  gpci(carrier: string, locality: string): Row | undefined;
  cap(code: string, modifier: string, carrier: string, locality: string, setting: string): bigint | undefined;
  readonly rows: readonly Row[];
}

function reference(): Reference {
  const rows = tableOf("pprrvu_2025_oct.csv.gz");
  const byCode = new Map(rows.map((row) => [`${row.hcpcs ?? ""}/${row.mod ?? ""}`, row]));
  const gpci = new Map(tableOf("gpci_2025.csv").map((row) => [`${row.mac ?? ""}/${row.locality ?? ""}`, row]));
  const caps = new Map(
    tableOf("oppscap_2025_oct.csv.gz").map((row) => [[row.hcpcs, row.mod, row.carrier, row.locality].join("/"), row]),
  );
  return {
    rows,
    row: (code, modifier) => byCode.get(`${code}/${modifier}`),
    gpci: (carrier, locality) => gpci.get(`${carrier}/${locality}`),
    cap(code, modifier, carrier, locality, setting) {
      const row = caps.get([code, modifier, carrier, locality].join("/"));
      const text = setting === "facility" ? row?.facility_price : row?.nonfacility_price;
      return text === undefined || text === "" ? undefined : whole(text, 2);
    },
  };
}

/** Cents of a row: values have 2 decimals, indices 3, the factor 4; half of the practice expense needs one more. */
function feeCents(row: Row, place: Row, setting: string, halfExpense = false): bigint {
  const expense = setting === "facility" ? row.fac_pe_rvu : row.nonfac_pe_rvu;
  const tenfold =
    10n * whole(row.work_rvu ?? "", 2) * whole(place.pw_gpci_with_floor ?? "", 3) +
    (halfExpense ? 5n : 10n) * whole(expense ?? "", 2) * whole(place.pe_gpci ?? "", 3) +
    10n * whole(row.mp_rvu ?? "", 2) * whole(place.mp_gpci ?? "", 3);
  // 10^1 · 10^5 · 10^4 = 10^10 of a dollar; a cent is 10^8 of those.
  return nearest(tenfold * whole(row.conv_factor ?? "", 4), 10n ** 8n);
}

const percent = (cents: bigint, thousandths: bigint): bigint => nearest(cents * thousandths, 1000n);

interface Case {
  readonly carrier: string;
  readonly locality: string;
  readonly setting: "facility" | "nonfacility";
}

function lowest(book: Reference, row: Row, at: Case): bigint | undefined {
  const place = book.gpci(at.carrier, at.locality);
  if (place === undefined) return undefined;
  const fee = feeCents(row, place, at.setting);
  const cap = book.cap(row.hcpcs ?? "", row.mod ?? "", at.carrier, at.locality, at.setting);
  return cap !== undefined && cap < fee ? cap : fee;
}

/** The next of a row of numbers that look random and are the same each run. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * below);
  };
}

const line = (code: string, modifiers: readonly string[] = [], units = "1"): PriceLine => ({ code, modifiers, units });

describe.skipIf(!READY)("a second calculation over the whole relative value file", () => {
  const folder = mkdtempSync(join(tmpdir(), "cleanclaim-reference-"));
  let tables: CodeSets;
  let book: Reference;
  beforeAll(() => {
    importCodeSets(folder, join(DATA, "mpfs"));
    tables = openCodeSetStore(folder);
    book = reference();
  }, 120_000);
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  function allowed(lines: readonly PriceLine[], at: Case, more: Partial<PriceRequest> = {}): string[] {
    const price = priceClaim({ lines, contract: MEDICARE, on: ON, ...at, ...more }, tables);
    return price.lines.map((each) => (each.allowed === null ? "null" : moneyText(each.allowed)));
  }

  it("agrees on every row, at two of six localities in turn and in both settings", () => {
    const apart: string[] = [];
    let compared = 0;
    for (const [index, row] of book.rows.entries()) {
      const paid = ["A", "R", "T"].includes(row.status ?? "");
      const zero = [row.work_rvu, row.mp_rvu, row.fac_pe_rvu].every((value) => Number(value) === 0);
      const first = (index % 3) * 2;
      for (const [carrier, locality] of PLACES.slice(first, first + 2)) {
        for (const setting of ["facility", "nonfacility"] as const) {
          const at = { carrier, locality, setting };
          const modifiers = row.mod === "" || row.mod === undefined ? [] : [row.mod];
          const [got = ""] = allowed([line(row.hcpcs ?? "", modifiers)], at);
          const own = lowest(book, row, at) ?? 0n;
          const unpaid = ["N", "I", "B", "P", "M"].includes(row.status ?? "") ? "0.00" : "null";
          const noValue = setting === "facility" ? zero : zero && Number(row.nonfac_pe_rvu) === 0;
          const wanted = row.status === "J" ? "null" : paid ? (noValue ? "null" : moneyText(own)) : unpaid;
          compared += 1;
          if (got !== wanted)
            apart.push(`${row.hcpcs ?? ""} ${row.mod ?? ""} ${carrier} ${setting}: ${got} not ${wanted}`);
        }
      }
    }
    expect(apart).toEqual([]);
    expect(compared).toBe(19_090 * 4);
  }, 120_000);

  function pick(roll: (below: number) => number, fits: (row: Row) => boolean): (count: number) => Row[] {
    const rows = book.rows.filter(
      (row) =>
        ["A", "R", "T"].includes(row.status ?? "") && row.mod === "" && Number(row.nonfac_total) > 0 && fits(row),
    );
    return (count) => {
      const out: Row[] = [];
      while (out.length < count) {
        const row = rows[roll(rows.length)];
        if (row !== undefined && !out.includes(row)) out.push(row);
      }
      return out;
    };
  }

  function placeOf(roll: (below: number) => number): Case {
    const [carrier, locality] = PLACES[roll(PLACES.length)] ?? PLACES[0];
    return { carrier, locality, setting: roll(2) === 0 ? "facility" : "nonfacility" };
  }

  it("agrees on two to five procedures, some on both sides", () => {
    const roll = dice(11);
    const some = pick(roll, (row) => row.mult_proc === "2");
    for (let count = 0; count < 600; count += 1) {
      const at = placeOf(roll);
      const rows = some(2 + roll(4)).filter(
        (row, _, all) => row.endo_base === "" && !all.some((other) => other.endo_base === row.hcpcs),
      );
      const sides = rows.map((row) => (roll(3) === 0 && ["1", "2", "3"].includes(row.bilat_surg ?? "") ? ["50"] : []));
      const before = rows.map((row, index) => {
        const fee = lowest(book, row, at) ?? 0n;
        if (sides[index]?.length !== 1) return fee;
        return row.bilat_surg === "1" ? percent(fee, 1500n) : row.bilat_surg === "3" ? fee * 2n : fee;
      });
      const order = before
        .map((amount, index) => ({ amount, index }))
        .sort((a, b) => Number(b.amount - a.amount) || a.index - b.index);
      const wanted = before.map((amount, index) =>
        moneyText(order[0]?.index === index ? amount : percent(amount, 500n)),
      );
      const lines = rows.map((row, index) => line(row.hcpcs ?? "", sides[index] ?? []));
      expect(allowed(lines, at), JSON.stringify({ lines, at })).toEqual(wanted);
    }
  });

  it("agrees on endoscopies of one family", () => {
    const roll = dice(23);
    for (const base of ["43235", "45378", "31622", "52000", "29870", "58555", "31231"]) {
      const baseRow = book.row(base, "");
      const family = pick(roll, (row) => row.endo_base === base);
      for (let count = 0; count < 20; count += 1) {
        const at = placeOf(roll);
        const rows = family(2 + roll(2));
        const baseFee =
          baseRow === undefined ? 0n : feeCents(baseRow, book.gpci(at.carrier, at.locality) ?? {}, at.setting);
        const fees = rows.map((row) => lowest(book, row, at) ?? 0n);
        const highest = fees.reduce((best, fee, index) => (fee > (fees[best] ?? 0n) ? index : best), 0);
        const wanted = fees.map((fee, index) =>
          moneyText(index === highest ? fee : fee > baseFee ? fee - baseFee : 0n),
        );
        const lines = rows.map((row) => line(row.hcpcs ?? ""));
        expect(allowed(lines, at), JSON.stringify({ lines, at })).toEqual(wanted);
      }
    }
  });

  it.each([
    ["4", 500n, 950n],
    ["6", 750n, 1000n],
    ["7", 800n, 1000n],
  ] as const)("agrees on several diagnostic services of indicator %s", (kind, technical, professional) => {
    const roll = dice(Number(kind) * 7);
    const whole = (row: Row): boolean => {
      const parts = [book.row(row.hcpcs ?? "", "TC"), book.row(row.hcpcs ?? "", "26")];
      return parts.every((part) => part !== undefined && part.status === row.status && Number(part.nonfac_total) > 0);
    };
    const some = pick(roll, (row) => row.mult_proc === kind && whole(row));
    for (let count = 0; count < 150; count += 1) {
      const at = placeOf(roll);
      const rows = some(2 + roll(2));
      const fees = (modifier: string): bigint[] =>
        rows.map((row) =>
          feeCents(book.row(row.hcpcs ?? "", modifier) ?? {}, book.gpci(at.carrier, at.locality) ?? {}, at.setting),
        );
      const cut = (amounts: readonly bigint[], share: bigint): bigint[] => {
        const top = amounts.reduce((best, fee, index) => (fee > (amounts[best] ?? 0n) ? index : best), 0);
        return amounts.map((fee, index) => (index === top ? fee : percent(fee, share)));
      };
      const capped = cut(fees("TC"), technical).map((amount, index) => {
        const cap = book.cap(rows[index]?.hcpcs ?? "", "TC", at.carrier, at.locality, at.setting);
        return cap !== undefined && cap < amount ? cap : amount;
      });
      const second = cut(fees("26"), professional);
      const wanted = capped.map((amount, index) => moneyText(amount + (second[index] ?? 0n)));
      const lines = rows.map((row) => line(row.hcpcs ?? ""));
      expect(allowed(lines, at), JSON.stringify({ lines, at })).toEqual(wanted);
    }
  });

  it("agrees on units of therapy", () => {
    const roll = dice(5);
    const some = pick(roll, (row) => row.mult_proc === "5");
    for (let count = 0; count < 300; count += 1) {
      const at = placeOf(roll);
      const rows = some(1 + roll(3));
      const units = rows.map(() => 1 + roll(4));
      const place = book.gpci(at.carrier, at.locality) ?? {};
      const highest = rows.reduce(
        (best, row, index) => (Number(row.nonfac_pe_rvu) > Number(rows[best]?.nonfac_pe_rvu) ? index : best),
        0,
      );
      const wanted = rows.map((row, index) => {
        const full = index === highest ? 1n : 0n;
        const rest = BigInt(units[index] ?? 1) - full;
        return moneyText(feeCents(row, place, at.setting) * full + feeCents(row, place, at.setting, true) * rest);
      });
      const lines = rows.map((row, index) => line(row.hcpcs ?? "", ["GP"], String(units[index])));
      expect(allowed(lines, at), JSON.stringify({ lines, at })).toEqual(wanted);
    }
  });

  it("agrees on shares of a surgery and on who does it or bills", () => {
    const roll = dice(77);
    const some = pick(roll, (row) => row.mult_proc === "2" && row.glob_days === "090");
    for (let count = 0; count < 400; count += 1) {
      const at = placeOf(roll);
      const [row] = some(1);
      if (row === undefined) continue;
      const fee = lowest(book, row, at) ?? 0n;
      const part = (text: string | undefined): bigint => whole(text ?? "0", 3);
      const pays = (indicator: string | undefined, share: bigint): bigint =>
        indicator === "1" || indicator === "9" ? 0n : percent(fee, share);
      const wanted: Readonly<Record<string, bigint>> = {
        "54": percent(fee, part(row.pre_op) + part(row.intra_op)),
        "55": percent(fee, part(row.post_op)),
        "56": percent(fee, part(row.pre_op)),
        "78": percent(fee, part(row.intra_op)),
        "79": fee,
        "80": pays(row.asst_surg, 160n),
        "82": pays(row.asst_surg, 160n),
        AS: pays(row.asst_surg, 136n),
        "62": row.co_surg === "0" || row.co_surg === "9" ? 0n : percent(fee, 625n),
      };
      for (const [modifier, cents] of Object.entries(wanted))
        expect(allowed([line(row.hcpcs ?? "", [modifier])], at), `${row.hcpcs ?? ""} ${modifier}`).toEqual([
          moneyText(cents),
        ]);
      expect(allowed([line(row.hcpcs ?? "")], at, { provider: "nurse-practitioner" })).toEqual([
        moneyText(percent(fee, 850n)),
      ]);
      expect(allowed([line(row.hcpcs ?? "")], at, { participating: false })).toEqual([moneyText(percent(fee, 950n))]);
    }
  });
});
