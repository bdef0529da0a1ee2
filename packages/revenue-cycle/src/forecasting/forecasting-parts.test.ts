import { toDate } from "@cleanclaim/model";
import { describe, expect, it } from "vitest";
import { readBenefitFacts } from "../patient-access/index.ts";
import { isBankHoliday, nextBankingDay } from "./banking-days.ts";
import { expectedReason } from "./expected-reasons-table.ts";
import { percentile } from "./payment-date.ts";
import { serviceTypesOf } from "./service-types-table.ts";
import { wilsonInterval } from "./wilson-interval.ts";

const ANSWER = [
  "ISA*00*          *00*          *ZZ*SIMCLEAR       *ZZ*CLEANCLAIM     *260501*0930*^*00501*000000001*0*T*:~",
  "GS*HB*SIMCLEAR*CLEANCLAIM*20260501*0930*1*X*005010X279A1~",
  "ST*271*0001*005010X279A1~BHT*0022*11*T1*20260501*0930~",
  "HL*1**20*1~NM1*PR*2*NORTHWIND*****PI*NWHP1~HL*2*1*21*1~NM1*1P*2*LAKESIDE*****XX*1999901015~",
  "HL*3*2*22*0~TRN*2*T1*9CLEANCLAIM~NM1*IL*1*MARSH*ADA****MI*NW123~",
  "EB*1**30*PR*NORTHWIND PPO~EB*C*IND*30***23*500.00*****Y~EB*C*IND*30***29*123.45*****Y~",
  "EB*C*FAM*30***29*900.00*****Y~EB*C*IND*30***29*2000.00*****N~EB*C*IND*81***29*0.00*****Y~",
  "EB*G*IND*30***29*3100.00*****Y~EB*A*IND*30*****.2****Y~EB*B*IND*98***27*25.00*****Y~",
  "SE*17*0001~GE*1*1~IEA*1*000000001~",
].join("");

describe("benefits of a 271 in numbers", () => {
  it("are the person's own in network: deductible, maximum, coinsurance, copays", () => {
    expect(readBenefitFacts(ANSWER)).toEqual({
      active: true,
      planName: "NORTHWIND PPO",
      deductible: { yearly: 50_000n, remaining: 12_345n },
      outOfPocket: { yearly: null, remaining: 310_000n },
      coinsurance: [{ serviceTypes: ["30"], rate: "0.2" }],
      copays: [{ serviceTypes: ["98"], amount: 2_500n }],
      withoutDeductible: ["81"],
    });
  });

  it("are null for anything else", () => {
    expect(readBenefitFacts("")).toBeNull();
    expect(readBenefitFacts(ANSWER.replaceAll("271", "277"))).toBeNull();
  });
});

describe("parts of a forecast", () => {
  it("know the days on which banks do not settle", () => {
    for (const day of ["2026-01-01", "2026-01-19", "2026-05-25", "2026-06-19", "2026-11-26", "2026-12-25"]) {
      expect(isBankHoliday(toDate(day))).toBe(true);
    }
    // July 4, 2026 is a Saturday: the banks stay open on the Friday. In 2027 it is a Sunday, kept on the Monday.
    expect(isBankHoliday(toDate("2026-07-03"))).toBe(false);
    expect(isBankHoliday(toDate("2027-07-05"))).toBe(true);
    expect(nextBankingDay(toDate("2026-11-26"))).toBe("2026-11-27");
    expect(nextBankingDay(toDate("2026-12-25"))).toBe("2026-12-28");
  });

  it("give an interval that is honest for small numbers", () => {
    expect(wilsonInterval(0, 0)).toBeNull();
    const [low, high] = wilsonInterval(1, 2) ?? [0, 0];
    expect(low).toBeCloseTo(0.0945, 3);
    expect(high).toBeCloseTo(0.9055, 3);
    expect(wilsonInterval(0, 10)?.[0]).toBe(0);
    expect(wilsonInterval(10, 10)?.[1]).toBe(1);
  });

  it("lead from a family of findings to the reason the payer would give", () => {
    expect(expectedReason("authorization-missing")).toBe("197");
    expect(expectedReason("authorization-expired")).toBe("198");
    expect(expectedReason("medical-necessity")).toBe("11");
    expect(expectedReason("npi-check-digit-billing")).toBeNull();
    expect(expectedReason("something-new")).toBe("16");
  });

  it("find the service type of a procedure, an office visit only where it is one", () => {
    expect(serviceTypesOf("99213", "11")).toEqual(["98"]);
    expect(serviceTypesOf("99213", "21")).toEqual([]);
    expect(serviceTypesOf("97110", "11")).toEqual(["PT", "AE"]);
    expect(percentile([1, 2, 3, 4], 0.5)).toBe(2);
    expect(percentile([], 0.5)).toBeUndefined();
  });
});
