import { describe, expect, it } from "vitest";
import { segmentsOf, segmentWords } from "./segment-words.ts";

describe("segmentWords", () => {
  it("names a segment by its id and qualifier", () => {
    expect(segmentWords("NM1*85*2*PRACTICE")).toBe("Billing provider");
    expect(segmentWords("REF*G1*A1")).toBe("Authorization number");
    expect(segmentWords("DTP*472*D8*20261101")).toBe("Date of service");
    expect(segmentWords("SV1*HC:43239*500*UN*1")).toContain("Service");
    expect(segmentWords("QQQ*1")).toBe("");
  });
});

describe("segmentsOf", () => {
  it("takes the end sign from the envelope", () => {
    const isa = `ISA*00*          *00*          *ZZ*A              *ZZ*B              *261122*0101*^*00501*000000001*0*T*:`;
    expect(isa).toHaveLength(105);
    expect(segmentsOf(`${isa}!GS*HC!\nST*837!`)).toEqual([isa, "GS*HC", "ST*837"]);
  });
  it("reads a piece without an envelope", () => {
    expect(segmentsOf("ST*837*1~SE*2*1~")).toEqual(["ST*837*1", "SE*2*1"]);
  });
});
