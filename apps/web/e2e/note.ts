/** The note of the acceptance story: a gastric ulcer that did not bleed, neither acute nor chronic in the doctor's words. */
export const gastricUlcerNote = `Chief complaint: Epigastric pain.

HPI: 69-year-old woman, new to this practice, with gnawing epigastric pain for four weeks, worse between meals and at night, partly relieved by food and antacids. No vomiting, no black stools, no weight loss. Her family doctor's letter and last year's laboratory results were reviewed.

PMH: Vitamin B12 deficiency, known for two years.
Medications: Antacid as needed. Stopped aspirin powders two weeks ago.
Allergies: None known.
ROS: Positive for epigastric pain and early satiety. Negative for hematemesis, melena, dysphagia, fever.

Exam: BP 132/78, pulse 72. Comfortable. Sclerae anicteric. Abdomen soft, mild epigastric tenderness without guarding, bowel sounds present.
Data: Hemoglobin 12.9 g/dL, unchanged from last year. Vitamin B12 level 160 pg/mL. Order today: repeat CBC.

Procedure: Esophagogastroduodenoscopy with biopsy in the procedure room of the office, after separate consent. The endoscope was passed to the second part of the duodenum. There is an 8 mm gastric ulcer in the antrum with a clean white base, no visible vessel, no hemorrhage and no perforation. Cold forceps biopsies were taken from the ulcer margin. The remaining mucosa was normal. No complication.

Assessment:
1. Gastric ulcer without hemorrhage or perforation.
2. Vitamin B12 deficiency.

Plan: Start omeprazole 40 mg twice daily before meals for eight weeks, prescription sent. Avoid all NSAIDs. Cyanocobalamin 1000 mcg given intramuscularly today. Will treat H. pylori if the biopsies are positive. Repeat endoscopy in eight weeks to confirm healing. Return sooner for black stools or faintness.`;
