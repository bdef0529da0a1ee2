import { openCodeSetStore } from "@cleanclaim/code-sets";
import { parseDate } from "@cleanclaim/model";
import { describe, expect, it } from "vitest";
import { emptyStoreFolder } from "../../test/test-store.ts";
import { type CodingInput, type CodingResult, createCodingEngine } from "../index.ts";

const engine = createCodingEngine(openCodeSetStore(emptyStoreFolder()));

function coded(text: string, more: Partial<CodingInput> = {}): CodingResult {
  return engine.code({ text, date: parseDate("2026-06-10"), age: 58, sex: "F", newPatient: false, ...more });
}

/** Services other than the visit, as `code-modifiers x units`. */
function lines(text: string, more: Partial<CodingInput> = {}): string[] {
  return coded(text, more)
    .suggestions.filter((one) => one.role === "procedure" && !/^992/.test(one.code))
    .map((one) => `${[one.code, ...(one.modifiers ?? [])].join("-")}x${one.units ?? 1}`);
}

const rules = (text: string, more: Partial<CodingInput> = {}): string[] =>
  coded(text, more).findings.map((one) => one.rule);

describe("office procedures", () => {
  it.each([
    [
      "Two wounds were repaired: a 2 cm laceration of the arm was closed with simple sutures. A 3 cm laceration of the leg was closed with simple sutures.",
      ["12002x1"],
    ],
    [
      "A 2 cm laceration of the forehead was closed with simple sutures. A 3 cm laceration of the arm was closed with simple sutures.",
      ["12011x1", "12002x1"],
    ],
    ["A 4 cm laceration of the forearm was closed in two layers with deep sutures.", ["12032x1"]],
    ["Five actinic keratoses were treated with liquid nitrogen today.", ["17000x1", "17003x4"]],
    ["Sixteen is wrong; 16 actinic keratoses were treated with liquid nitrogen today.", ["17004x1"]],
    ["Three warts were treated with cryotherapy today.", ["17110x1"]],
    ["A punch biopsy was taken of the arm and a shave biopsy was taken of the back today.", ["11104x1", "11103x1"]],
    ["A basal cell carcinoma of the cheek, 0.8 cm, was excised with 4 mm margins today.", ["11642x1"]],
    ["The right wrist was injected with 20 mg of triamcinolone under ultrasound guidance.", ["20606-RTx1", "J3301x2"]],
    ["The ulcer was debrided of necrotic subcutaneous tissue, 6 x 5 cm.", ["11042x1", "11045x1"]],
    ["A right short leg splint was applied in the office.", ["29515-RTx1"]],
    ["Three views of the left ankle x-ray were obtained in the office and show no fracture.", ["73610-LTx1"]],
    ["A mirena IUD was inserted today without difficulty.", ["58300x1"]],
    ["A Foley catheter was placed today.", ["51702x1"]],
    ["Tobacco cessation counseling was done for 5 minutes.", ["99406x1"]],
    ["Tobacco cessation counseling was done for 12 minutes.", ["99407x1"]],
    ["Advance care planning was discussed face to face for 50 minutes.", ["99497x1", "99498x1"]],
    ["Cerumen impaction was removed by irrigation today.", ["69209x1"]],
  ] as const)("%s", (text, wanted) => {
    expect(lines(`Procedure: ${text}`)).toEqual(wanted);
  });

  it("takes none from plans, offers and the past", () => {
    expect(
      lines(
        "Plan: schedule colposcopy; will place an IUD next month. Warts to be treated with cryotherapy at the next visit.",
      ),
    ).toEqual([]);
    expect(lines("Past surgical history: excision of a nevus, Foley catheter placed in 2019.")).toEqual([]);
  });

  it("says what is missing where the number hangs on it", () => {
    expect(rules("Procedure: The laceration of the arm was closed with simple sutures.")).toContain("repair-length");
    expect(rules("Procedure: The ulcer of the heel was debrided of necrotic tissue.")).toContain(
      "debridement-depth-area",
    );
    expect(rules("Procedure: A nevus of the back was excised.")).toContain("excision-size");
  });
});

describe("endoscopy", () => {
  const report = (what: string): string =>
    `Procedure: ${what}\nConsent: signed. Sedation: propofol. Extent: complete. Blood loss: none. Complications: none.\nDescription: The scope was passed and advanced.`;
  it.each([
    ["Upper endoscopy (EGD). Esophageal varices were seen and bands were placed on the varices.", ["43244x1"]],
    ["Upper endoscopy (EGD). A food bolus was removed with a net.", ["43247x1"]],
    ["Upper endoscopy (EGD). A PEG tube was placed.", ["43246x1"]],
    ["Colonoscopy. Endoscopic mucosal resection of a flat polyp was performed with a snare.", ["45390x1"]],
    ["Flexible sigmoidoscopy. Biopsies were taken of the rectum with forceps.", ["45331x1"]],
  ] as const)("%s", (what, wanted) => {
    expect(lines(report(what))).toEqual(wanted);
  });
});

describe("vaccines", () => {
  const note =
    "Done today: MMR vaccine was given in the left thigh. Varicella vaccine was given in the right thigh. Rotateq was administered by the nurse.";
  it("counts by route", () => {
    expect(lines(note, { age: 1 })).toEqual(["90471x1", "90472x1", "90474x1", "90707x1", "90716x1", "90680x1"]);
  });
  it("counts by disease when a child was counselled", () => {
    expect(lines(`${note} The family was counseled on each vaccine component.`, { age: 1 }).slice(0, 2)).toEqual([
      "90460x3",
      "90461x2",
    ]);
  });
  it("uses Medicare's own numbers", () => {
    expect(
      lines("Done today: Influenza vaccine and PCV20 were given in the left deltoid.", { age: 70, payer: "medicare" }),
    ).toEqual(["G0008x1", "G0009x1", "90656x1", "90677x1"]);
  });
  it("chooses by age", () => {
    expect(lines("Done today: Hepatitis B vaccine was given in the deltoid.", { age: 5 })).toContain("90744x1");
    expect(lines("Done today: Hepatitis B vaccine was given in the deltoid.", { age: 45 })).toContain("90746x1");
  });
});

describe("drugs by dose", () => {
  it("gives units by the dose of a unit, with the injection", () => {
    expect(lines("Treatment today: Furosemide 40 mg was given intramuscularly by the nurse.")).toEqual([
      "96372x1",
      "J1940x2",
    ]);
    expect(lines("Treatment today: Benzathine penicillin 1.2 million units was given intramuscularly.")).toEqual([
      "96372x1",
      "J0561x12",
    ]);
  });

  it("puts what was thrown away of a single-dose vial on a line of its own", () => {
    const note =
      "Treatment today: Ferric gluconate 100 mg was given intravenously from a single-dose vial; 25 mg was wasted.";
    expect(lines(note)).toEqual(["J2916x8", "J2916-JWx2"]);
    expect(lines(note.replace("25 mg was wasted", "nothing was wasted"))).toEqual(["J2916-JZx8"]);
    expect(rules(note.replace("; 25 mg was wasted", ""))).toContain("drug-waste");
  });

  it("asks for a dose that is missing or does not convert", () => {
    expect(rules("Treatment today: Furosemide was given intramuscularly by the nurse.")).toContain("drug-dose");
    expect(rules("Treatment today: Furosemide 2 ml was given intramuscularly by the nurse.")).toContain("drug-dose");
  });
});

describe("infusions from the note", () => {
  it("reads start and stop times", () => {
    const note = "Treatment today: Iron sucrose 200 mg was given by intravenous infusion from 9:00 to 10:40.";
    expect(lines(note)).toEqual(["J1756x200", "96365x1", "96366x1"]);
  });

  it("stops counting where no visit goes on, so that a text of many notes is read in time", () => {
    const note = "Treatment today: IV fluids were given over 2 hours. ".repeat(2000);
    expect(lines(note).length).toBeLessThanOrEqual(3);
  });

  it("asks for a stop time instead of guessing", () => {
    const note = "Treatment today: Iron sucrose 200 mg was given by intravenous infusion, started at 9:00.";
    expect(lines(note)).toEqual(["J1756x200"]);
    expect(rules(note)).toContain("infusion-stop-time");
  });
});

describe("therapy by payer and helper", () => {
  const note = "Physical therapy daily note.\nTreatment: Therapeutic exercise 8 minutes. Manual therapy 8 minutes.";
  it("counts by the payer's rule and says where they differ", () => {
    expect(lines(note, { payer: "medicare" })).toEqual(["97110-GPx1"]);
    expect(lines(note, { payer: "other" })).toEqual(["97110-GPx1", "97140-GPx1"]);
    expect(rules(note)).toContain("timed-rule");
  });

  it("marks the discipline and the assistant", () => {
    expect(
      lines(
        "Occupational therapy daily note.\nTreatment: Self-care training 30 minutes. All provided by the COTA, treated by the cota today.",
        { payer: "medicare" },
      ),
    ).toEqual(["97535-GO-COx2"]);
  });
});

describe("anesthesia", () => {
  const note =
    "Anesthesia record. Screening colonoscopy. Anesthesia start 8:00, anesthesia end 8:52. Anesthesiologist personally present; ASA 3. Monitored anesthesia care.";
  it("adds base and time units and names who gave it", () => {
    const result = coded(note.replace("personally present", "personally gave it"), { payer: "medicare" });
    const line = result.suggestions.find((one) => one.code === "00812");
    expect(line?.units).toBe(52);
    expect(line?.modifiers).toEqual(["AA", "QS"]);
    expect(line?.why[0]?.text).toContain("6.5 units");
  });

  it("does not guess a number that is not at hand", () => {
    const result = coded("Anesthesia record. Total knee replacement. Anesthesia time 120 minutes.");
    expect(result.findings.find((one) => one.rule === "anesthesia-number")?.message).toContain("8.0 time units");
  });
});
