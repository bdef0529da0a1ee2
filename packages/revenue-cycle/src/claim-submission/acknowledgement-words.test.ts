import { describe, expect, it } from "vitest";
import {
  readClaimStatuses,
  readFunctionalAcknowledgement,
  readInterchangeAcknowledgement,
} from "./acknowledgement-words.ts";
import type { StatusWords } from "./acknowledgement-words.ts";

const ta1 = { kind: "TA1" as const, interchangeControlNumber: "000000001", date: "2026-01-01", time: "08:00" };
const words: StatusWords = (list, code) =>
  list === "status" && code === "33"
    ? "Subscriber and subscriber id not found"
    : list === "category" && code === "A2"
      ? "Accepted"
      : undefined;

describe("TA1 in words", () => {
  it("tells accepted, noted and refused apart", () => {
    expect(readInterchangeAcknowledgement({ ...ta1, statusCode: "A", noteCode: "000" }).verdict).toBe("accepted");
    expect(readInterchangeAcknowledgement({ ...ta1, statusCode: "E", noteCode: "014" }).text).toContain(
      "its date is not right",
    );
    expect(readInterchangeAcknowledgement({ ...ta1, statusCode: "R", noteCode: "025" })).toEqual({
      verdict: "rejected",
      text: "The clearinghouse refused the whole file: the same control number came before (TA1 025). Correct it and send again.",
    });
    expect(readInterchangeAcknowledgement({ ...ta1, statusCode: "R", noteCode: "999" }).text).toContain("note 999");
  });
});

describe("999 in words", () => {
  const group = { functionalId: "HC", controlNumber: "7", version: "005010X222A1" };
  const base = {
    kind: "999" as const,
    controlNumber: "0001",
    implementation: "005010X231A1",
    group,
    includedCount: 1,
    receivedCount: 1,
    errorCodes: [],
  };

  it("names segment, element, fault and claim of IK3 and IK4", () => {
    const context = { name: "CLM01", value: "CC1" };
    const element = { position: 5, component: 1, code: "7", contexts: [] };
    const error = {
      segmentId: "CLM",
      position: 22,
      loopId: "2300",
      code: "8",
      contexts: [context],
      elements: [element],
    };
    const reading = readFunctionalAcknowledgement({
      ...base,
      statusCode: "R",
      acceptedCount: 0,
      transactions: [{ id: "837", controlNumber: "0001", statusCode: "R", errorCodes: ["5"], errors: [error] }],
    });
    expect(reading.verdict).toBe("rejected");
    const text = "segment CLM (position 22, loop 2300): CLM05-1 is not a code of its list";
    expect(reading.transactions[0]?.text).toBe(
      `The clearinghouse could not read the file and took no claim of it (999): ${text}. Correct and send again.`,
    );
    expect(reading.transactions[0]?.byClaim.get("CC1")).toBe(text);
  });

  it("counts what was taken when only a part was", () => {
    const reading = readFunctionalAcknowledgement({
      ...base,
      statusCode: "P",
      receivedCount: 3,
      acceptedCount: 2,
      transactions: [],
    });
    expect(reading).toMatchObject({
      verdict: "accepted-with-errors",
      text: "The clearinghouse took 2 of 3 transactions (999).",
    });
  });
});

describe("277CA in words", () => {
  it("is a rejection when any status is one, and says which", () => {
    const statuses = [
      { statuses: [{ category: "A2", code: "20" }] },
      { statuses: [{ category: "A3", code: "33", entity: "IL" }], message: "CHECK THE CARD" },
    ];
    expect(readClaimStatuses(statuses, words)).toEqual({
      rejected: true,
      text: "Subscriber and subscriber id not found (about the subscriber) [A3/33]; the payer adds: CHECK THE CARD",
    });
    expect(readClaimStatuses(statuses.slice(0, 1), words)).toEqual({
      rejected: false,
      text: "Accepted: status 20 [A2/20]",
    });
  });
});
