import { npiFrom, toDate } from "@cleanclaim/model";
import {
  readEligibility,
  readInterchanges,
  readServicesReview,
  writeEligibility,
  writeServicesReview,
} from "@cleanclaim/x12";
import type { EligibilityBenefit, EligibilityMember, EligibilityTransaction } from "@cleanclaim/x12";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readEligibilityAnswer, writeEligibilityInquiry, writeInquiry } from "./eligibility.ts";
import type { InquiryEnvelope, MemberInquiry } from "./eligibility.ts";
import { readAuthorizationAnswer, writeAuthorizationRequest } from "./prior-authorization.ts";

const envelope: InquiryEnvelope = {
  partners: {
    senderId: "CCTEST",
    senderName: "Cleanclaim",
    contactName: "Office",
    contactPhone: "8005550100",
    receiverId: "SIMCLEAR",
    receiverName: "Sim",
    usage: "T",
  },
  controlNumber: 12n,
  trace: "T-1",
  date: "2026-05-04",
  time: "09:30",
};
const inquiry: MemberInquiry = {
  payer: { name: "Harbor Mutual", payerId: "HARB1" },
  provider: { name: "Alder Valley", npi: npiFrom("199310001") },
  memberId: "HM1",
  subscriber: { name: { last: "Marsh", first: "Tom" }, birthDate: toDate("1959-12-01"), sex: "M" },
  dependent: {
    name: { last: "Marsh", first: "Ada" },
    birthDate: toDate("1961-03-09"),
    sex: "F",
    relationshipCode: "01",
  },
};
const on = toDate("2026-05-04");

function transactionOf(text: string) {
  const set = readInterchanges(text).interchanges[0]?.groups[0]?.transactions[0];
  if (set === undefined) throw new Error("no transaction");
  return set;
}

describe("270", () => {
  it("asks about the dependent under the subscriber", () => {
    const written = writeEligibilityInquiry(inquiry, on, envelope);
    if (!written.ok) throw new Error("not written");
    const asked = readEligibility(transactionOf(written.text));
    const subscriber = asked.sources[0]?.receivers[0]?.subscribers[0];
    expect(subscriber?.member).toMatchObject({ id: "HM1", firstName: "Tom" });
    expect(subscriber?.inquiries).toEqual([]);
    expect(subscriber?.dependents[0]).toMatchObject({
      member: { firstName: "Ada" },
      inquiries: [{ serviceTypeCodes: ["30"] }],
    });
    expect(subscriber?.dependents[0]?.dates[0]).toMatchObject({ qualifier: "291", from: "2026-05-04" });
  });
});

const benefit = (given: Partial<EligibilityBenefit>): EligibilityBenefit => ({
  informationCode: "1",
  serviceTypeCodes: ["30"],
  messages: [],
  references: [],
  dates: [],
  rejections: [],
  entities: [],
  otherSegments: [],
  ...given,
});

function answer(member: Partial<EligibilityMember>): string {
  const party = {
    entityCode: "PR",
    entityType: "organization" as const,
    name: "HARBOR",
    idQualifier: "PI",
    id: "HARB1",
    references: [],
    contacts: [],
  };
  const subscriber: EligibilityMember = {
    traces: [],
    member: { ...party, entityCode: "IL", entityType: "person", name: "MARSH", idQualifier: "MI", id: "HM1" },
    rejections: [],
    dates: [],
    inquiries: [],
    benefits: [],
    otherSegments: [],
    ...member,
  };
  const transaction: EligibilityTransaction = {
    kind: "271",
    controlNumber: "0001",
    implementation: "005010X279A1",
    beginning: { purposeCode: "11", referenceNumber: "1", date: "2026-05-04", time: "09:30" },
    sources: [
      {
        source: party,
        rejections: [],
        receivers: [
          {
            receiver: { ...party, entityCode: "1P" },
            rejections: [],
            subscribers: [{ ...subscriber, dependents: [] }],
          },
        ],
      },
    ],
  };
  const written = writeInquiry(writeEligibility(transaction), envelope);
  if (!written.ok) throw new Error("not written");
  return written.text;
}

describe("271", () => {
  it("reads active coverage with copay, deductible and coinsurance in words", () => {
    const reading = readEligibilityAnswer(
      answer({
        benefits: [
          benefit({ planDescription: "GOLD PPO" }),
          benefit({ informationCode: "B", serviceTypeCodes: ["98"], timePeriodCode: "27", amount: "25" }),
          benefit({ informationCode: "C", timePeriodCode: "29", amount: "112.5" }),
          benefit({ informationCode: "A", percent: ".2" }),
        ],
      }),
    );
    expect(reading).toMatchObject({ status: "active", summary: "Covered: GOLD PPO", problem: null });
    expect(reading.lines).toEqual([
      { label: "Coverage", value: "Active" },
      { label: "Copay (office visit)", value: "$25.00 for a visit" },
      { label: "Deductible", value: "$112.50 remaining" },
      { label: "Coinsurance", value: "20 %" },
    ]);
  });

  it("tells inactive, not found and a payer that can't answer apart", () => {
    expect(readEligibilityAnswer(answer({ benefits: [benefit({ informationCode: "6" })] })).status).toBe("inactive");
    const refused = (reasonCode: string) =>
      readEligibilityAnswer(answer({ rejections: [{ valid: "N", reasonCode, followUpCode: "C" }] }));
    expect(refused("75")).toMatchObject({
      status: "not-found",
      problem: "The payer did not answer the question: the subscriber is not known to the payer.",
    });
    expect(refused("42").status).toBe("error");
  });

  it("never throws on any text", () => {
    fc.assert(fc.property(fc.string(), (text) => readEligibilityAnswer(text).status === "error"));
  });
});

describe("278", () => {
  const request = {
    procedureCodes: ["43239"],
    diagnosisCodes: ["K25.9"],
    units: 1,
    serviceDate: on,
    placeOfServiceCode: "11",
  };

  it("reads back as the request it was, and an answer gives number, days and units", () => {
    const written = writeAuthorizationRequest(inquiry, request, envelope);
    if (!written.ok) throw new Error("not written");
    const asked = readServicesReview(transactionOf(written.text));
    expect(asked.direction).toBe("request");
    expect(asked.events[0]?.services[0]?.procedure?.code).toBe("43239");
    expect(asked.events[0]?.diagnoses.map((one) => one.code)).toEqual(["K25.9"]);
    const [event] = asked.events;
    if (event === undefined) throw new Error("no event");
    const period = { qualifier: "472", format: "RD8", raw: "20260504-20260804", from: "2026-05-04", to: "2026-08-04" };
    const reply = writeInquiry(
      writeServicesReview({
        ...asked,
        direction: "response",
        beginning: { ...asked.beginning, purposeCode: "11" },
        events: [{ ...event, dates: [period], decision: { actionCode: "A1", reviewNumber: "AUTH9", reasonCodes: [] } }],
      }),
      envelope,
    );
    if (!reply.ok) throw new Error("not written");
    expect(readAuthorizationAnswer(reply.text)).toMatchObject({
      status: "approved",
      number: "AUTH9",
      effectiveFrom: "2026-05-04",
      effectiveUntil: "2026-08-04",
      units: 1,
    });
  });

  it("never throws on any text", () => {
    fc.assert(fc.property(fc.string(), (text) => readAuthorizationAnswer(text).status === "no-answer"));
  });
});
