import { describe, expect, it } from "vitest";
import { type Assertion, assertionsAt } from "./assert.ts";

/** What a sentence of our own says of the words between the bars. */
function said(marked: string): readonly Assertion[] {
  const start = marked.indexOf("|");
  const end = marked.indexOf("|", start + 1) - 1;
  return assertionsAt(marked.replaceAll("|", ""), start, end);
}

const NEGATED = [
  "No |fever| today.",
  "She denies |chest pain|, cough or wheezing.",
  "She denies chest pain, cough or |wheezing|.",
  "There is no evidence of |pneumonia|.",
  "The scan was negative for |pulmonary embolism|.",
  "|Pneumonia| was ruled out.",
  "|Edema| is not present.",
  "Without |ascites|.",
  "He never had |seizures|.",
  "Neither |cough| nor dyspnea was reported.",
  "Neither cough nor |dyspnea| was reported.",
  "Patient is free of |pain|.",
  "No signs or symptoms of |infection|.",
  "|Rash|: absent.",
  "He does not have |diabetes|.",
  "Abdomen soft with no |hepatomegaly|, splenomegaly, or masses.",
  "Abdomen soft with no hepatomegaly, splenomegaly, or |masses|.",
  "ROS is -ve for |weight loss|.",
  "No change in |vision|.",
  "NO FEVER, NO |CHILLS|.",
  "CT failed to reveal |metastases|.",
  "|Deep vein thrombosis| has been excluded.",
  "|Diarrhea| denied.",
  "The tumor is non-|metastatic|.",
  "No edema, |cyanosis| or clubbing.",
  "The patient has been |chest pain| free since the procedure.",
  "Doubt |tuberculosis|.",
  "Positive for tobacco, negative for |alcohol|.",
] as const;

const AFFIRMED = [
  "The patient has |asthma|.",
  "He has no cough but has |fever|.",
  "No fracture is seen; |effusion| is present.",
  "No past medical history, who presents with |fever|.",
  "A woman without relevant medical history was admitted for |stroke|.",
  "A man without known drug allergies diagnosed with |gastric cancer|.",
  "Several |cysts|, none of them larger than 2 cm.",
  "A gram-negative |pneumonia| was treated.",
  "Not only |anemia| was found.",
  "He cannot tolerate metformin for his |diabetes|.",
  "No change in his |psoriasis|.",
  "We do not know the cause of her |pancreatitis|.",
  "The wound is a non-healing |ulcer|.",
  "|Hypertension| not at goal.",
  "No relief of |pain| with ibuprofen.",
  "There is no doubt that this is |gout|.",
  "Positive for |tobacco use|, negative for alcohol.",
  "Source of |sepsis| was not found.",
  "There was no increase in the |bleeding| after the procedure.",
  "Without any improvement of her |pneumonia|, she was given a second antibiotic.",
  "No scleral icterus, |pupils equal|.",
  "No calf tenderness, |palpable pulses| bilaterally.",
  "Reflux without esophagitis, |hypertension|.",
] as const;

const UNCERTAIN = [
  "Probable |pneumonia|.",
  "Suspected |appendicitis|.",
  "Findings are consistent with |diverticulitis|.",
  "Rule out |myocardial infarction|.",
  "|Pneumonia| versus atelectasis.",
  "Pneumonia versus |atelectasis|.",
  "?|lupus|",
  "|Meningitis| cannot be ruled out.",
  "Likely |viral illness|.",
  "This may represent |lymphoma|.",
  "Concern for |abuse|.",
  "|Celiac disease| is suspected.",
  "The differential includes |sarcoidosis|.",
  "Working diagnosis: |migraine|.",
  "|Stroke| not excluded.",
] as const;

const HISTORICAL = [
  "History of |breast cancer|.",
  "Past medical history is significant for |pneumonia| and stroke.",
  "Status post |appendectomy|.",
  "She had |measles| as a child.",
  "|Myocardial infarction| in 2012.",
  "He had |hepatitis| ten years ago.",
  "Previous |ulcer|.",
] as const;

const FAMILY = [
  "Family history of |colon cancer|.",
  "Her mother had |diabetes|.",
  "Father died of |myocardial infarction| at 60.",
  "Two brothers with |hemophilia|.",
] as const;

const HYPOTHETICAL = [
  "Return if |fever| develops.",
  "Call for |bleeding| or redness.",
  "Go to the emergency department for |chest pain|.",
  "Discussed the risks of |infection|.",
  "Aspirin to prevent |stroke|.",
  "Call the physician if there is |swelling|.",
  "Watch for |rash|.",
] as const;

describe("what a sentence says of a condition", () => {
  it.each(NEGATED)("denies: %s", (sentence) => expect(said(sentence)).toContain("negated"));
  it.each(AFFIRMED)("does not deny: %s", (sentence) => expect(said(sentence)).not.toContain("negated"));
  it.each(UNCERTAIN)("doubts: %s", (sentence) => {
    expect(said(sentence)).toContain("uncertain");
    expect(said(sentence)).not.toContain("negated");
  });
  it.each(HISTORICAL)("speaks of the past: %s", (sentence) => expect(said(sentence)).toContain("historical"));
  it.each(FAMILY)("speaks of a relative: %s", (sentence) => expect(said(sentence)).toContain("family"));
  it.each(HYPOTHETICAL)("supposes: %s", (sentence) => expect(said(sentence)).toContain("hypothetical"));

  it("keeps a duration apart from the past", () => {
    expect(said("A two-day history of |fever|.")).not.toContain("historical");
    expect(said("She has a 3 month history of |back pain|.")).not.toContain("historical");
    expect(said("A ten-year history of |hypertension| in 2019.")).toContain("historical");
  });

  it("keeps a relative who speaks, brings or finds apart from one who is ill", () => {
    expect(said("His mother reports |fever|.")).not.toContain("family");
    expect(said("He was found by his mother with |seizures|.")).not.toContain("family");
  });

  it("keeps what has happened apart from what may", () => {
    expect(said("She was standing when she felt |dizzy|.")).not.toContain("hypothetical");
    expect(said("He came to the emergency department with |chest pain|.")).not.toContain("hypothetical");
    expect(said("Symptoms including |cough| and rhinorrhea.")).not.toContain("hypothetical");
  });
});
