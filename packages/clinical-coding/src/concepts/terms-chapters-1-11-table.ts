/**
 * Terms that the guidelines of chapters 1 to 11 turn on, in the shape of `term-table.ts`; where both know a phrase, this one holds.
 */
export const CHAPTERS_1_TO_11_TERMS = `
@dm-complication:21 | diabetic nephropathy; diabetic kidney disease; diabetic renal disease; diabetic glomerulosclerosis; kimmelstiel wilson disease; diabetic proteinuria
@dm-complication:22 | diabetic chronic kidney disease; diabetic ckd
@dm-complication:36 | diabetic cataract
@dm-complication:43 | diabetic gastroparesis; diabetic autonomic neuropathy; diabetic autonomic polyneuropathy
@dm-complication:41 | diabetic mononeuropathy
@dm-complication:44 | diabetic amyotrophy
@dm-complication:51 | diabetic peripheral angiopathy; diabetic peripheral vascular disease; diabetic peripheral arterial disease
@dm-complication:610 | charcot arthropathy; charcot joint; charcot foot; charcot neuroarthropathy; diabetic charcot foot
@dm-complication:620 | diabetic dermatitis; necrobiosis lipoidica diabeticorum; necrobiosis lipoidica; diabetic necrobiosis lipoidica
@dm-complication:69 | diabetic osteomyelitis
@dm-complication:10 | diabetic ketoacidosis; dka; diabetic ketosis
@dm-complication:65 | diabetic hyperglycemia
@retinopathy | diabetic retinopathy; background diabetic retinopathy; npdr; pdr; nonproliferative retinopathy; proliferative retinopathy; retinopathy; diabetic macular edema
@neuropathy | diabetic polyneuropathy; diabetic peripheral polyneuropathy; mononeuropathy; polyneuropathy; autonomic neuropathy; drug induced polyneuropathy; alcoholic polyneuropathy; alcoholic neuropathy; chemotherapy induced peripheral neuropathy; chemotherapy induced neuropathy; idiopathic peripheral neuropathy; hereditary neuropathy
E23.2 | diabetes insipidus
R73.03 | borderline diabetes mellitus; latent diabetes
R03.0 | borderline hypertension; transient hypertension; white coat hypertension; labile blood pressure; borderline high blood pressure; elevated blood pressure without diagnosis of hypertension; elevated blood pressure without hypertension; elevated blood pressure reading without diagnosis of hypertension
@pulmonary-hypertension | pulmonary hypertension; pulmonary arterial hypertension; primary pulmonary hypertension; secondary pulmonary hypertension; idiopathic pulmonary arterial hypertension
K76.6 | portal hypertension
G93.2 | idiopathic intracranial hypertension; benign intracranial hypertension; intracranial hypertension; pseudotumor cerebri
@hypertensive-retinopathy | hypertensive retinopathy
I67.4 | hypertensive encephalopathy
I16.9 | hypertensive crisis
I70.1 | renal artery stenosis; renal artery atherosclerosis; atherosclerotic renal artery stenosis
E26.09 | primary aldosteronism; primary hyperaldosteronism; hyperaldosteronism primary
E26.01 | conn syndrome
@hypertension | renovascular hypertension; secondary hypertension; hypertensive heart disease; isolated systolic hypertension; systolic hypertension; accelerated hypertension; malignant hypertension; hypertensive heart and chronic kidney disease; hypertensive heart and kidney disease
E84.9 | cystic fibrosis
E84.0 | cystic fibrosis with pulmonary manifestations
`;
