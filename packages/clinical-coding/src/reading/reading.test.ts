import fc from "fast-check";
import { openCodeSetStore } from "@cleanclaim/code-sets";
import { parseDate } from "@cleanclaim/model";
import { describe, expect, it } from "vitest";
import { createCodingEngine, type CodingResult } from "../index.ts";
import { emptyStoreFolder } from "../../test/test-store.ts";
import { formOf } from "./form.ts";
import { foreignLanguage } from "./language.ts";
import { readable } from "./readable.ts";
import { sectionsOf } from "./sections.ts";

const engine = createCodingEngine(openCodeSetStore(emptyStoreFolder()));
const on = parseDate("2026-06-10");

function coded(text: string): CodingResult {
  return engine.code({ text, date: on });
}

const diagnoses = (result: CodingResult): string[] =>
  result.suggestions.filter((one) => one.system === "icd10cm").map((one) => one.code);

const rules = (result: CodingResult): string[] => result.findings.map((one) => one.rule);

const STORY = `We report the case of a 61-year-old woman, a former teacher, who was referred to our service because of fever,
weight loss and a painful lump of the neck that had grown for two months. She had arterial hypertension and had been operated on for gallstones.
On examination she was pale but well, and cervical adenopathy of two centimeters was felt on the left.
Laboratory tests showed anemia and leukocytosis; serology was negative for brucella.
Computed tomography revealed a mass in the right kidney and two pulmonary nodules. There was no ascites.
The patient underwent surgery and was discharged on the ninth day. Her mother had died of breast cancer.`;

describe("the form of a note", () => {
  it("tells a case narrative from notes of visits and stays", () => {
    const form = (text: string): string => formOf(text, sectionsOf(text), undefined);
    expect(form(STORY)).toBe("narrative");
    expect(form(`HPI: ${STORY}\nAssessment: 1. Renal mass.\nPlan: surgery.`)).toBe("visit");
    expect(form(`DISCHARGE SUMMARY\nHospital course: ${STORY}\nDischarge diagnosis: pneumonia.`)).toBe("visit");
    expect(form("A 61-year-old woman had fever.")).toBe("visit");
  });

  it("lists what a case narrative affirms, and says so", () => {
    const result = coded(STORY);
    const codes = diagnoses(result);
    for (const code of ["R50.9", "R63.4", "I10", "D64.9", "D72.829", "R59.0"]) expect(codes).toContain(code);
    for (const code of ["A23.9", "R18.8", "C50.919"]) expect(codes).not.toContain(code);
    expect(rules(result)).toContain("note-case-narrative");
    expect(result.em).toBeNull();
    for (const one of result.suggestions)
      for (const words of one.evidence) expect(STORY.slice(words.start, words.end)).toBe(words.text);
  });
});

describe("bad input", () => {
  it("says that an empty note is empty", () => {
    for (const text of ["", "   \n\t \n"]) {
      const result = coded(text);
      expect(result.suggestions).toEqual([]);
      expect(rules(result)).toEqual(["note-empty"]);
    }
  });

  it("names another language and guesses nothing", () => {
    const spanish =
      "Paciente de 61 años que acude a la consulta por fiebre y dolor en el costado desde hace dos días. No presenta tos. Diagnóstico: neumonía y diabetes mellitus.";
    const german =
      "Die Patientin wurde mit Fieber und Husten in der Praxis gesehen. Diagnose: Pneumonie, Hypertonie und Diabetes mellitus bei bekannter Adipositas.";
    const russian = "Пациентка обратилась с жалобами на кашель и температуру. Диагноз: пневмония.";
    for (const text of [spanish, german, russian]) {
      const result = coded(text);
      expect(result.suggestions).toEqual([]);
      expect(rules(result)).toEqual(["note-language"]);
    }
    expect(foreignLanguage(spanish)).toBe("Spanish");
    expect(foreignLanguage(STORY)).toBeUndefined();
    expect(foreignLanguage("Assessment: 1. HTN. 2. DM2. 3. CKD 3a.")).toBeUndefined();
  });

  it("does not read what stands beside an open box", () => {
    const result = coded("Assessment:\n[ ] Gastric ulcer\n[x] Asthma\n[ ] Pneumonia [x] Hypothyroidism");
    expect(diagnoses(result).sort()).toEqual(["E03.9", "J45.909"]);
    expect(rules(result)).toContain("note-open-boxes");
  });

  it("takes a ticked no for a no", () => {
    expect(diagnoses(coded("Assessment: Asthma.\nPneumonia: ( ) yes (x) no"))).toEqual(["J45.909"]);
    expect(diagnoses(coded("Assessment:\nAsthma: [x] Yes [ ] No\nHypothyroidism: [ ] Yes [x] No"))).toEqual([
      "J45.909",
    ]);
    expect(diagnoses(coded("Assessment: ☐ asthma ☑ hypothyroidism"))).toEqual(["E03.9"]);
  });

  it("points out text that was copied forward, and codes it once", () => {
    const paragraph =
      "Hypothyroidism is stable on the present dose; the patient feels well, sleeps well and keeps a steady weight since spring.";
    const result = coded(`Assessment: ${paragraph}\n\n${paragraph}\n\n${paragraph}`);
    expect(rules(result)).toContain("note-copied-forward");
    expect(diagnoses(result)).toEqual(["E03.9"]);
    expect(rules(coded("Copied from prior visit.\nAssessment: Hypothyroidism."))).toContain("note-copied-forward");
  });

  it("points out what a note both affirms and denies", () => {
    const result = coded("HPI: She has no asthma.\nAssessment: Asthma.");
    const found = result.findings.find((one) => one.rule === "note-contradiction");
    expect(found?.severity).toBe("warning");
    expect(found?.evidence.map((one) => one.text.toLowerCase())).toEqual(["asthma", "asthma"]);
  });

  it("reads capitals, missing full stops and control characters", () => {
    expect(diagnoses(coded("ASSESSMENT: ASTHMA. NO PNEUMONIA."))).toEqual(["J45.909"]);
    expect(diagnoses(coded("assessment asthma\nhypothyroidism\nno pneumonia"))).toContain("E03.9");
    expect(diagnoses(coded("Assessment:\u0000 Asthma.\u0007\u000b No pneumonia.\ufeff"))).toEqual(["J45.909"]);
  });

  it("keeps every offset", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
        expect(readable(text).text.length).toBe(text.length);
      }),
    );
  });

  it("never throws, whatever the text", () => {
    const pieces = fc.constantFrom(
      "[ ]",
      "[x]",
      "(x) no",
      "no ",
      "asthma",
      "Assessment:",
      "\n",
      "\u0000",
      ". ",
      "☐",
      "fever",
      "1.",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string({ maxLength: 12 })), { maxLength: 30 }), (parts) => {
        const text = parts.join(" ");
        for (const one of coded(text).suggestions)
          for (const words of one.evidence) expect(text.slice(words.start, words.end)).toBe(words.text);
      }),
      { numRuns: 60 },
    );
  });
});
