import { toDate } from "@cleanclaim/model";
import { describe, expect, it } from "vitest";
import { isFaceToFace, patientStanding, specialtyOf } from "./new-patient.ts";

const visit = { on: toDate("2026-03-02"), practiceId: "tax-1", specialty: "207RG0100X" };
const seen = (on: string, more: Partial<Parameters<typeof patientStanding>[1][number]> = {}) => ({
  ...visit,
  on: toDate(on),
  provider: "Dr. Ansel Rook",
  ...more,
});

describe("the three-year rule", () => {
  it("names the newest visit that decides", () => {
    const standing = patientStanding(visit, [seen("2024-01-05"), seen("2025-11-30"), seen("2025-02-01")]);
    expect(standing.newPatient).toBe(false);
    expect(standing.seen?.on).toBe("2025-11-30");
    expect(standing.seen?.provider).toBe("Dr. Ansel Rook");
  });

  it("holds to the day: three years ago counts, a day more does not", () => {
    expect(patientStanding(visit, [seen("2023-03-02")]).newPatient).toBe(false);
    expect(patientStanding(visit, [seen("2023-03-01")]).newPatient).toBe(true);
  });

  it("starts from the last day of February in a leap year", () => {
    const leap = { ...visit, on: toDate("2024-02-29") };
    expect(patientStanding(leap, [seen("2021-02-28")]).newPatient).toBe(false);
    expect(patientStanding(leap, [seen("2021-02-27")]).newPatient).toBe(true);
  });

  it("does not count the same day, another specialty or another group", () => {
    expect(patientStanding(visit, [seen("2026-03-02")]).newPatient).toBe(true);
    expect(patientStanding(visit, [seen("2026-01-02", { specialty: "207Q00000X" })]).newPatient).toBe(true);
    expect(patientStanding(visit, [seen("2026-01-02", { practiceId: "tax-2" })]).newPatient).toBe(true);
  });

  it("counts only what was face to face", () => {
    expect(patientStanding(visit, [seen("2026-01-02", { procedureCodes: ["80053", "36415"] })]).newPatient).toBe(true);
    expect(patientStanding(visit, [seen("2026-01-02", { procedureCodes: ["80053", "99213"] })]).newPatient).toBe(false);
    expect(patientStanding(visit, [seen("2026-01-02", { procedureCodes: [] })]).newPatient).toBe(false);
  });
});

describe("face to face", () => {
  it("is a visit, a procedure or therapy, not a drug, a supply, a test or a nurse's visit", () => {
    expect(["99203", "45380", "97110", "G0438"].map((code) => isFaceToFace([code]))).toEqual([true, true, true, true]);
    expect(["J1885", "A4550", "85025", "71046", "90686", "90471", "99211"].map((code) => isFaceToFace([code]))).toEqual(
      Array.from({ length: 7 }, () => false),
    );
  });
});

describe("specialty", () => {
  it("is the taxonomy code, and for nurse practitioners and physician assistants the field they work in", () => {
    expect(specialtyOf({ taxonomyCode: "207RG0100X", specialty: "Gastroenterology" })).toBe("207RG0100X");
    expect(specialtyOf({ taxonomyCode: "363LF0000X", specialty: "Family nurse practitioner" })).toBe("207Q00000X");
    expect(specialtyOf({ taxonomyCode: "363A00000X", specialty: "Urology" })).toBe("urology");
    expect(specialtyOf({ taxonomyCode: "363A00000X", specialty: "" })).toBe("363A00000X");
  });
});
