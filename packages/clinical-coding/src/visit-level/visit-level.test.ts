import { openCodeSetStore } from "@cleanclaim/code-sets";
import { parseDate } from "@cleanclaim/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyStoreFolder } from "../../test/test-store.ts";
import { type CodingInput, createCodingEngine, type VisitLevel } from "../index.ts";
import { dataLevel } from "./data.ts";
import { problemLevel } from "./problems.ts";
import { twoOfThree } from "./visit-level.ts";
import { codeOf, LEVELS, levelByTime, SERIES, type Series } from "./visit-series-table.ts";

const engine = createCodingEngine(openCodeSetStore(emptyStoreFolder()));
const on = parseDate("2026-06-10");

function level(text: string, more: Partial<CodingInput> = {}): VisitLevel | null {
  return engine.code({ text, date: on, placeOfService: "11", newPatient: false, ...more }).em;
}

function findings(text: string, more: Partial<CodingInput> = {}): readonly string[] {
  return engine
    .code({ text, date: on, placeOfService: "11", newPatient: false, ...more })
    .findings.map((one) => one.rule);
}

/** Notes of our own, one for each level of decision making. */
const NOTE = {
  straightforward: "Assessment: Cold sore of the lower lip.\nPlan: Petroleum jelly. No other treatment.",
  low: "Assessment: Acute pharyngitis.\nPlan: Salt water gargle and acetaminophen as needed. Return if worse.",
  moderate:
    "Assessment:\n1. Hypertension, uncontrolled.\n2. Hyperlipidemia, stable.\nPlan: Increase lisinopril to 20 mg daily. Continue atorvastatin 20 mg.",
  high: "HPI: Short of breath at rest since the morning.\nAssessment: Acute on chronic systolic heart failure.\nPlan: Admit to the hospital for intravenous furosemide. Case discussed with the cardiologist.",
} as const;

describe("every setting at every level of decision making", () => {
  const settings: readonly (readonly [string, Partial<CodingInput>, string, readonly string[]])[] = [
    ["office, new", { newPatient: true }, "", ["99202", "99203", "99204", "99205"]],
    ["office, established", {}, "", ["99212", "99213", "99214", "99215"]],
    ["emergency department", { placeOfService: "23" }, "", ["99282", "99283", "99284", "99285"]],
    [
      "hospital, initial",
      { placeOfService: "21" },
      "Admission history and physical.\n",
      ["99221", "99221", "99222", "99223"],
    ],
    ["hospital, subsequent", { placeOfService: "21" }, "Progress note.\n", ["99231", "99231", "99232", "99233"]],
    [
      "hospital, one day",
      { placeOfService: "21" },
      "Admitted and discharged on the same day.\n",
      ["99234", "99234", "99235", "99236"],
    ],
    ["nursing facility, initial", { placeOfService: "31" }, "Initial visit.\n", ["99304", "99304", "99305", "99306"]],
    ["nursing facility, subsequent", { placeOfService: "32" }, "", ["99307", "99308", "99309", "99310"]],
    ["nursing facility, yearly", { placeOfService: "32" }, "Annual visit.\n", ["99307", "99308", "99309", "99310"]],
    ["home, new", { placeOfService: "12", newPatient: true }, "", ["99341", "99342", "99344", "99345"]],
    ["assisted living, established", { placeOfService: "13" }, "", ["99347", "99348", "99349", "99350"]],
    [
      "office consultation",
      { payer: "other" },
      "Seen in consultation at the request of Dr. Marlow.\n",
      ["99242", "99243", "99244", "99245"],
    ],
    [
      "inpatient consultation",
      { payer: "other", placeOfService: "21" },
      "Consultation requested by the hospitalist.\n",
      ["99252", "99253", "99254", "99255"],
    ],
  ];
  for (const [name, input, head, codes] of settings) {
    it(name, () => {
      expect(LEVELS.map((one) => level(head + NOTE[one], input)?.code)).toEqual(codes);
      expect(LEVELS.map((one) => level(head + NOTE[one], input)?.level)).toEqual(LEVELS);
    });
  }

  it("levels a consultation as an ordinary visit where the payer takes none, and says so", () => {
    const text = `Seen in consultation at the request of Dr. Marlow.\n${NOTE.moderate}`;
    expect(level(text, { payer: "medicare" })?.code).toBe("99214");
    expect(findings(text, { payer: "medicare" })).toContain("consultation");
  });

  it("levels a discharge day by time alone", () => {
    const text = (minutes: string): string => `Discharge day note.\n${minutes}\n${NOTE.moderate}`;
    const hospital = { placeOfService: "21" } as const;
    expect(level(text(""), hospital)).toMatchObject({ code: "99238", basis: "time" });
    expect(level(text("Total time: 30 minutes."), hospital)?.code).toBe("99238");
    expect(level(text("Total time: 31 minutes."), hospital)?.code).toBe("99239");
    expect(level(text("Total time: 31 minutes."), { placeOfService: "31" })?.code).toBe("99316");
    expect(level(text(""), { placeOfService: "32" })?.code).toBe("99315");
  });
});

describe("time", () => {
  const edges: readonly (readonly [Series, readonly [number, number, number, number]])[] = [
    [SERIES.officeNew, [15, 30, 45, 60]],
    [SERIES.office, [10, 20, 30, 40]],
    [SERIES.officeConsult, [20, 30, 40, 55]],
    [SERIES.hospitalInitial, [40, 40, 55, 75]],
    [SERIES.hospital, [25, 25, 35, 50]],
    [SERIES.hospitalSameDay, [45, 45, 70, 85]],
    [SERIES.hospitalConsult, [35, 45, 60, 80]],
    [SERIES.nursingInitial, [25, 25, 35, 50]],
    [SERIES.nursing, [10, 20, 30, 45]],
    [SERIES.homeNew, [15, 30, 60, 75]],
    [SERIES.home, [20, 30, 40, 60]],
  ];
  for (const [series, least] of edges) {
    it(`must be met: ${series.name}`, () => {
      for (const [index, minutes] of least.entries()) {
        const reached = levelByTime(series, minutes);
        expect(reached === undefined ? undefined : codeOf(series, reached)).toBe(series.codes[index]);
        const under = levelByTime(series, minutes - 1);
        expect(under === undefined || codeOf(series, under) !== series.codes[index]).toBe(true);
      }
    });
  }

  it("does not choose in the emergency department", () => {
    expect(levelByTime(SERIES.emergency, 200)).toBeUndefined();
    expect(level(`${NOTE.low}\nI spent 90 minutes.`, { placeOfService: "23" })).toMatchObject({
      code: "99283",
      basis: "mdm",
    });
  });

  it("never falls as minutes rise", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 60 }), (minutes, more) => {
        for (const series of Object.values(SERIES)) {
          const a = levelByTime(series, minutes);
          const b = levelByTime(series, minutes + more);
          expect(b === undefined ? -1 : LEVELS.indexOf(b)).toBeGreaterThanOrEqual(
            a === undefined ? -1 : LEVELS.indexOf(a),
          );
        }
      }),
    );
  });

  it("is read as notes say it", () => {
    const minutes = (words: string): number | undefined => level(`${NOTE.low}\n${words}`)?.minutes;
    expect(minutes("I spent 42 minutes on the date of the encounter.")).toBe(42);
    expect(minutes("Total time spent on the day of the visit: 35 min.")).toBe(35);
    expect(minutes("I spent a total of 1 hour and 10 minutes in the care of this patient.")).toBe(70);
    expect(minutes("I personally spent 30-39 minutes today.")).toBe(30);
    expect(minutes("Total time 50 minutes, excluding separately billed procedures.")).toBe(50);
    expect(minutes("Total time 50 minutes, of which 15 minutes were the joint injection.")).toBe(35);
    expect(minutes("The nurse spent 20 minutes on teaching.")).toBeUndefined();
    expect(minutes("The patient spent 45 minutes on the treadmill.")).toBeUndefined();
    expect(minutes("I spent 8 minutes on smoking cessation counseling.")).toBeUndefined();
    expect(minutes("Critical care time: 45 minutes.")).toBeUndefined();
  });

  it("is used when it reaches more than decision making, with both shown, and not when the note chooses otherwise", () => {
    const long = level(`${NOTE.low}\nI spent 42 minutes on the date of the encounter.`);
    expect(long).toMatchObject({
      code: "99215",
      basis: "time",
      mdm: { code: "99213", level: "low" },
      time: { minutes: 42 },
    });
    expect(long?.why.map((one) => one.rule)).toContain("total-time");
    const short = level(`${NOTE.moderate}\nI spent 12 minutes on the date of the encounter.`);
    expect(short).toMatchObject({ code: "99214", basis: "mdm", time: { minutes: 12, code: "99212" } });
    expect(level(`${NOTE.low}\nI spent 42 minutes. Level of service based on medical decision making.`)?.code).toBe(
      "99213",
    );
    expect(level(`${NOTE.moderate}\nI spent 22 minutes. Level of service based on total time.`)?.code).toBe("99213");
  });

  it("notes a range, minutes taken off, prolonged time and critical care", () => {
    expect(findings(`${NOTE.low}\nI personally spent 30-39 minutes today.`)).toContain("time-range");
    expect(findings(`${NOTE.low}\nTotal time 50 minutes, of which 15 minutes were the joint injection.`)).toContain(
      "time-apart",
    );
    expect(findings(`${NOTE.low}\nI spent 54 minutes.`, { payer: "other" })).not.toContain("prolonged-time");
    expect(findings(`${NOTE.low}\nI spent 55 minutes.`, { payer: "other" })).toContain("prolonged-time");
    expect(findings(`${NOTE.low}\nI spent 68 minutes.`, { payer: "medicare" })).not.toContain("prolonged-time");
    expect(findings(`${NOTE.low}\nI spent 69 minutes.`, { payer: "medicare" })).toContain("prolonged-time");
    expect(findings(`${NOTE.high}\nCritical care time 45 minutes.`)).toContain("critical-care");
  });
});

describe("data", () => {
  const data = (text: string) => level(`Assessment: Fatigue.\n${text}`)?.data;
  const kinds = (text: string): readonly string[] => data(text)?.items.map((one) => one.category) ?? [];

  it("counts each test once, ordered and reviewed alike", () => {
    expect(data("Results: TSH 6.1.\nPlan: Repeat the TSH.")?.items).toHaveLength(1);
    expect(data("Results: TSH 6.1.\nPlan: CBC and a chest x-ray ordered.")?.level).toBe("moderate");
    expect(data("Plan: CBC and BMP ordered.")?.level).toBe("low");
    expect(data("Plan: CBC ordered.")?.level).toBe("straightforward");
  });

  it("counts a panel once, not its parts", () => {
    expect(data("Results: Sodium level 140, potassium 4.1, creatinine 0.9.")?.items).toHaveLength(1);
  });

  it("counts no test whose interpretation is billed beside the visit", () => {
    const text =
      "HPI: Palpitations for a week.\nResults: Electrocardiogram with tracing, interpretation and report by me: sinus rhythm.\nAssessment: Palpitations.\nPlan: TSH ordered.";
    const em = level(text);
    expect(em?.data.items.map((one) => one.category)).toEqual(expect.arrayContaining(["not-counted", "test"]));
    expect(em?.data.text).not.toContain("electrocardiogram");
  });

  it("knows documents, historians, own readings and discussions", () => {
    expect(kinds("HPI: History from the mother.")).toEqual(["historian"]);
    expect(kinds("HPI: I reviewed the emergency department notes.")).toEqual(["document"]);
    expect(kinds("Results: I personally reviewed the images of the CT.")).toContain("interpretation");
    expect(kinds("Plan: Discussed with the cardiologist by telephone.")).toEqual(["discussion"]);
    expect(kinds("Plan: Discussed with the patient.")).toEqual([]);
    expect(kinds("Plan: Refer to cardiology.")).toEqual([]);
  });

  it("does not count what is declined, conditional or only in the history of tests not done", () => {
    expect(kinds("Plan: No labs today.")).toEqual([]);
    expect(kinds("Plan: If the pain returns, we will obtain an MRI.")).toEqual([]);
  });

  it("reaches high with two categories of three", () => {
    const none = { items: 0, historian: false, interpretation: false, discussion: false };
    expect(dataLevel(none)).toBe("straightforward");
    expect(dataLevel({ ...none, items: 1 })).toBe("straightforward");
    expect(dataLevel({ ...none, items: 2 })).toBe("low");
    expect(dataLevel({ ...none, historian: true })).toBe("low");
    expect(dataLevel({ ...none, items: 2, historian: true })).toBe("moderate");
    expect(dataLevel({ ...none, items: 3 })).toBe("moderate");
    expect(dataLevel({ ...none, interpretation: true })).toBe("moderate");
    expect(dataLevel({ ...none, discussion: true, interpretation: true })).toBe("high");
    expect(dataLevel({ ...none, items: 3, discussion: true })).toBe("high");
  });
});

describe("problems", () => {
  const kind = (text: string): string | undefined => level(text)?.problems.items[0]?.category;

  it("reads the status of a chronic illness", () => {
    expect(kind("Assessment: Hypertension, well controlled.\nPlan: Continue lisinopril 10 mg.")).toBe("chronic-stable");
    expect(kind("Assessment: Hypertension, not at goal.\nPlan: Diet.")).toBe("chronic-worse");
    expect(kind("Assessment: Hypertension.\nPlan: Increase lisinopril to 20 mg daily.")).toBe("chronic-worse");
    expect(kind("Assessment: Hypertension.\nPlan: Continue lisinopril.")).toBe("chronic-stable");
    expect(kind("Assessment: COPD with acute exacerbation.\nPlan: Prednisone 40 mg for five days.")).toBe(
      "chronic-worse",
    );
  });

  it("tells acute problems apart", () => {
    expect(kind("Assessment: Acute pharyngitis.\nPlan: Rest.")).toBe("acute-simple");
    expect(kind("Assessment: Pneumonia.\nPlan: Amoxicillin 1 g three times daily for five days.")).toBe(
      "acute-systemic",
    );
    expect(kind("Assessment: Chest pain.\nPlan: Stress test ordered for further evaluation.")).toBe("uncertain");
    expect(kind("Assessment: Cold sore.\nPlan: Nothing.")).toBe("minor");
    expect(kind(NOTE.high)).toBe("threat");
  });

  it("sees no danger in what the patient is told to come back for", () => {
    const em = level(
      "Assessment: Acute pharyngitis.\nPlan: Go to the emergency department if breathing becomes difficult.",
    );
    expect(em?.problems.level).toBe("low");
    expect(em?.risk.level).not.toBe("high");
  });

  it("counts", () => {
    expect(problemLevel(["minor"]).level).toBe("straightforward");
    expect(problemLevel(["minor", "minor"]).level).toBe("low");
    expect(problemLevel(["chronic-stable"]).level).toBe("low");
    expect(problemLevel(["chronic-stable", "acute-simple"]).level).toBe("low");
    expect(problemLevel(["chronic-stable", "chronic-stable"]).level).toBe("moderate");
    expect(problemLevel(["chronic-worse"]).level).toBe("moderate");
    expect(problemLevel(["uncertain"]).level).toBe("moderate");
    expect(problemLevel(["acute-systemic"]).level).toBe("moderate");
    expect(problemLevel(["acute-complicated"]).level).toBe("moderate");
    expect(problemLevel(["threat", "minor"]).level).toBe("high");
    expect(problemLevel(["elsewhere"]).level).toBe("straightforward");
  });
});

describe("risk", () => {
  const risk = (plan: string) => level(`Assessment: Knee osteoarthritis.\nPlan: ${plan}`)?.risk;
  const cases: readonly (readonly [string, string, string])[] = [
    ["Acetaminophen as needed.", "low", "over-the-counter"],
    ["Ibuprofen 400 mg with food.", "low", "over-the-counter"],
    ["Ibuprofen 800 mg three times a day.", "moderate", "prescription"],
    ["Start meloxicam 15 mg daily.", "moderate", "prescription"],
    ["Continue Norvasc 5 mg.", "moderate", "prescription"],
    ["Refill of his medications sent.", "moderate", "prescription"],
    ["Physical therapy twice a week.", "low", "therapy"],
    ["Steroid injection into the knee today.", "low", "minor-surgery"],
    ["We will proceed with total knee replacement.", "moderate", "major-surgery"],
    [
      "We will proceed with total knee replacement; high surgical risk because of his anticoagulation.",
      "high",
      "major-surgery-risk",
    ],
    ["He cannot afford the brace.", "moderate", "social"],
    ["Admit to the hospital today.", "high", "hospital"],
    ["Patient elects do not resuscitate status.", "high", "resuscitation"],
    ["Morphine 4 mg intravenously now.", "high", "parenteral-controlled"],
    ["Continue methotrexate, monitor CBC and liver enzymes every 8 weeks for toxicity.", "high", "toxicity"],
  ];
  for (const [plan, expected, category] of cases) {
    it(`${expected}: ${plan}`, () => {
      const found = risk(plan);
      expect(found?.level).toBe(expected);
      expect(found?.items[0]?.category).toBe(category);
    });
  }

  it("does not count what is weighed, refused or for later", () => {
    expect(risk("If not better we may consider meloxicam.")?.items.map((one) => one.category)).not.toContain(
      "prescription",
    );
    expect(risk("No antibiotics. He declined physical therapy.")?.items).toEqual([]);
  });
});

describe("the whole", () => {
  it("is what two of three reach", () => {
    fc.assert(
      fc.property(fc.constantFrom(...LEVELS), fc.constantFrom(...LEVELS), fc.constantFrom(...LEVELS), (a, b, c) => {
        const reached = LEVELS.indexOf(twoOfThree([a, b, c]));
        const ranks = [a, b, c].map((one) => LEVELS.indexOf(one));
        expect(ranks.filter((one) => one >= reached).length).toBeGreaterThanOrEqual(2);
        expect(ranks.filter((one) => one > reached).length).toBeLessThan(2);
      }),
    );
  });

  it("takes new or established from the record, else from the note, else says that it does not know", () => {
    expect(level(NOTE.low, { newPatient: true })?.code).toBe("99203");
    expect(level(`New patient, here to establish care.\n${NOTE.low}`, { newPatient: undefined })?.code).toBe("99203");
    expect(level(`New patient.\n${NOTE.low}`, { newPatient: false })?.code).toBe("99213");
    expect(level(NOTE.low, { newPatient: undefined })?.code).toBe("99213");
    expect(findings(NOTE.low, { newPatient: undefined })).toContain("new-or-established");
    expect(findings(NOTE.low)).not.toContain("new-or-established");
  });

  it("keeps the words of every item at their place, whatever the note", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (noise) => {
        const text = `İ ${noise}\n${NOTE.moderate}\nI spent 42 minutes. ${noise}`;
        const em = level(text);
        const pieces = [em?.problems, em?.data, em?.risk]
          .flatMap((one) => one?.items ?? [])
          .flatMap((one) => one.evidence);
        for (const words of [...pieces, ...(em?.time === undefined ? [] : [em.time.evidence])])
          expect(text.slice(words.start, words.end)).toBe(words.text);
      }),
      { numRuns: 40 },
    );
  });

  it("gives no level to notes that describe no visit", () => {
    expect(level("")).toBeNull();
    expect(level("Nurse visit: flu shot given.")).toBeNull();
  });
});
