import { openCodeSetStore } from "@cleanclaim/code-sets";
import { parseDate } from "@cleanclaim/model";
import { describe, expect, it } from "vitest";
import { type CodingInput, type CodingResult, createCodingEngine } from "../../index.ts";
import { emptyStoreFolder } from "../../../test/test-store.ts";
import { eyelidsIn, fingersIn, sideOf, toesIn, vesselsIn } from "./anatomic.ts";
import { aboutModifier, MODIFIERS } from "./modifier-table.ts";
import { WORD_RULES } from "./word-rules-table.ts";

const engine = createCodingEngine(openCodeSetStore(emptyStoreFolder()));

function coded(text: string, more: Partial<CodingInput> = {}): CodingResult {
  return engine.code({ text, date: parseDate("2026-06-10"), age: 58, sex: "F", newPatient: false, ...more });
}

function modifiersOf(result: CodingResult, code: RegExp): readonly string[] {
  return result.suggestions.find((one) => one.role === "procedure" && code.test(one.code))?.modifiers ?? ["no line"];
}

const KNEE = (sides: string): string =>
  `Reason for visit: knee pain.\nAssessment: Osteoarthritis of the knees.\nProcedure: After consent ${sides} injected with 40 mg of triamcinolone under sterile technique.\n`;

describe("the table of modifiers", () => {
  it("tells documentation, edit and payment apart, each with its source", () => {
    for (const [modifier, about] of Object.entries(MODIFIERS))
      for (const part of [about.documentation, about.edit, about.money]) {
        expect(part[0].length, modifier).toBeGreaterThan(5);
        expect(part[1], modifier).toMatch(/CFR|Manual/);
      }
  });

  it("explains every modifier that a rule may add", () => {
    for (const rule of WORD_RULES) expect(aboutModifier(rule.modifier), rule.modifier).toBeDefined();
    for (const modifier of ["RT", "F7", "TA", "E4", "LD"]) expect(aboutModifier(modifier)).toBeDefined();
    expect(aboutModifier("ZZ")).toBeUndefined();
  });

  it("never speaks of payment as a reason", () => {
    for (const about of Object.values(MODIFIERS)) {
      expect(about.documentation[0]).not.toMatch(/\b(?:paid|payment|money|revenue|reimburse)/i);
      expect(about.money[0]).not.toMatch(/\b(?:should|recommend|more money|increase)/i);
    }
  });
});

describe("places of the body", () => {
  it("names fingers, toes, lids and vessels", () => {
    expect(fingersIn("the left thumb and the right ring finger")).toEqual(["FA", "F8"]);
    expect(fingersIn("index finger of the right hand")).toEqual(["F6"]);
    expect(toesIn("left great toe")).toEqual(["TA"]);
    expect(toesIn("right fifth toe; left hallux")).toEqual(["T9", "TA"]);
    expect(eyelidsIn("the left upper eyelid and right lower lid")).toEqual(["E1", "E4"]);
    expect(vesselsIn("stents to the lad and the rca")).toEqual(["LD", "RC"]);
  });

  it("tells one side from both and from none", () => {
    expect(sideOf("left knee")).toBe("left");
    expect(sideOf("both knees")).toBe("both");
    expect(sideOf("left and right knee")).toBe("both");
    expect(sideOf("the knee")).toBeUndefined();
  });
});

describe("modifiers by the words of the note", () => {
  it("puts the side or 50 on a joint injection, and asks for a side that is missing", () => {
    expect(modifiersOf(coded(KNEE("the left knee was")), /^20610$/)).toContain("LT");
    expect(modifiersOf(coded(KNEE("both knees were")), /^20610$/)).toEqual(["50"]);
    const open = coded(KNEE("the knee was"));
    expect(modifiersOf(open, /^20610$/)).toEqual([]);
    expect(open.findings.map((one) => one.rule)).toContain("side-missing");
  });

  it("gives each modifier its reasons by kind, in order", () => {
    const line = coded(KNEE("both knees were")).suggestions.find((one) => one.code === "20610");
    const why = line?.why.filter((one) => one.rule === "modifier-50") ?? [];
    expect(why.map((one) => one.kind)).toEqual(["documentation", "edit", "money"]);
    expect(why[2]?.text).toContain("150 %");
  });

  it("marks a video visit, and a visit by sound alone instead of it", () => {
    const visit =
      "Telehealth visit by audio and video; patient at home.\nAssessment: Hypertension, controlled. Continue lisinopril.";
    expect(modifiersOf(coded(visit), /^992/)).toEqual(["95"]);
    const sound =
      "Telehealth visit, audio-only since video was not available.\nAssessment: Hypertension, controlled. Continue lisinopril.";
    expect(modifiersOf(coded(sound), /^992/)).toEqual(["93"]);
  });

  it("takes 57 only from a decision for surgery now", () => {
    const note = (when: string): string =>
      `Assessment: Acute appendicitis.\nThe decision for surgery was made; laparoscopic appendectomy ${when}.`;
    expect(modifiersOf(coded(note("this evening"), { placeOfService: "23" }), /^992/)).toEqual(["57"]);
    expect(modifiersOf(coded(note("in six weeks"), { placeOfService: "23" }), /^992/)).toEqual([]);
  });

  it("takes 24 only when the note parts the visit from the surgery", () => {
    const note =
      "Three weeks after the knee operation she comes for a cough, unrelated to the surgery.\nAssessment: Acute bronchitis.";
    expect(modifiersOf(coded(note), /^992/)).toEqual(["24"]);
    expect(modifiersOf(coded(note.replace(", unrelated to the surgery", "")), /^992/)).toEqual([]);
  });

  it("puts notices for Medicare patients on the one line they can mean", () => {
    const note = `${KNEE("the left knee was").replace(" with 40 mg of triamcinolone", "")}An ABN was signed and is on file.\n`;
    expect(modifiersOf(coded(note, { payer: "medicare" }), /^20610$/)).toContain("GA");
    expect(modifiersOf(coded(note, { payer: "other" }), /^20610$/)).not.toContain("GA");
  });

  it("tells the reading of a facility's image from the whole of it", () => {
    const note = "Assessment: Ankle sprain.\nThree views of the left ankle x-ray were obtained and show no fracture";
    const read = coded(`${note}, interpreted by me.`, { placeOfService: "23" });
    expect(modifiersOf(read, /^73610$/)).toEqual(["LT", "26"]);
    const unread = coded(`${note}.`, { placeOfService: "23" });
    expect(modifiersOf(unread, /^73610$/)).toEqual(["LT"]);
    expect(unread.findings.map((one) => one.rule)).toContain("professional-part");
    expect(modifiersOf(coded(`${note}.`, { placeOfService: "11" }), /^73610$/)).toEqual(["LT"]);
  });

  it("puts 53 on a procedure that was stopped, and tells the facility of its own modifiers", () => {
    const note =
      "Procedure: Colonoscopy.\nConsent: signed. Sedation: propofol. Extent: 40 cm. Blood loss: none. Complications: none.\nDescription: The scope was passed. The procedure was stopped because of a drop in blood pressure.";
    const result = coded(note, { placeOfService: "24" });
    expect(modifiersOf(result, /^45378$/)).toEqual(["53"]);
    expect(result.findings.map((one) => one.rule)).toContain("facility-discontinued");
  });

  it("never adds 59 without words that tell the services apart", () => {
    for (const one of coded(
      `${KNEE("the left knee was")}Incision and drainage of an abscess of the left knee was performed.`,
    ).suggestions)
      expect(one.modifiers ?? []).not.toContain("59");
  });
});
