import { describe, expect, it } from "vitest";
import { count, csv, dayDense, dayText, money, plural, sumMoney, timeText, words } from "./format.ts";

describe("money", () => {
  it("groups thousands and keeps two places", () => {
    expect(money("83110.20")).toBe("$83,110.20");
    expect(money("0.00")).toBe("$0.00");
    expect(money("1234567.5")).toBe("$1,234,567.50");
    expect(money("999")).toBe("$999.00");
  });
  it("puts a minus before the dollar sign", () => {
    expect(money("-3.10")).toBe("−$3.10");
  });
  it("leaves what is no amount as it is", () => {
    expect(money("n/a")).toBe("n/a");
  });
  it("sums exactly", () => {
    expect(sumMoney(["0.10", "0.20", "-0.05", null])).toBe("0.25");
    expect(sumMoney([])).toBe("0.00");
    expect(sumMoney(["90071992547409.93", "0.01"])).toBe("90071992547409.94");
  });
});

describe("days and times", () => {
  it("has one form for text and one for tables", () => {
    expect(dayText("2026-11-21")).toBe("Nov 21, 2026");
    expect(dayText("2026-03-05")).toBe("Mar 5, 2026");
    expect(dayDense("2026-03-05")).toBe("03/05/2026");
  });
  it("writes times as the counter reads them", () => {
    expect(timeText("00:05")).toBe("12:05 AM");
    expect(timeText("12:30")).toBe("12:30 PM");
    expect(timeText("14:05")).toBe("2:05 PM");
  });
});

describe("words", () => {
  it("counts and names", () => {
    expect(count(1204)).toBe("1,204");
    expect(plural(1, "day")).toBe("1 day");
    expect(plural(2, "query", "queries")).toBe("2 queries");
    expect(words("received-by-payer")).toBe("Received by payer");
  });
});

describe("csv", () => {
  it("quotes what needs it", () => {
    expect(
      csv([
        ["a", 'say "b"', "c,d"],
        ["1", "2\n3", ""],
      ]),
    ).toBe('a,"say ""b""","c,d"\r\n1,"2\n3",');
  });
  it("keeps spreadsheets from reading text as a formula, but leaves negative amounts", () => {
    expect(csv([["=1+1", "-5.00", "@x", "-x"]])).toBe("'=1+1,-5.00,'@x,'-x");
  });
});
