/**
 * Names of daily practice in the shape of the term table, with those that a probe of common diagnoses found missing or led to a code
 * that says too little. From general knowledge; numbers as of FY2026.
 */
export const EVERYDAY_TERMS = `
@lipoma | lipoma; subcutaneous lipoma
@hearing-loss | hearing loss; sensorineural hearing loss; conductive hearing loss; mixed hearing loss; presbycusis; sudden hearing loss; sensorineural deafness; mixed conductive and sensorineural hearing loss; sudden sensorineural hearing loss; snhl; age related hearing loss; ototoxic hearing loss
@otitis-externa | otitis externa; swimmer ear; swimmers ear; external otitis; acute otitis externa; acute swimmer ear; malignant otitis externa; chronic otitis externa; diffuse otitis externa
@suture-removal | removal of surgical sutures; removal of surgical staples; removal of skin staples; sutures out; staples out; surgical sutures removed; stitches removed; staples removed
@aftercare-joint | aftercare following hip joint replacement; aftercare following knee joint replacement; aftercare following total joint replacement; aftercare following hip replacement; aftercare following knee replacement; aftercare following shoulder replacement; aftercare following knee arthroplasty; aftercare after hip replacement; aftercare after knee replacement; aftercare after total knee replacement; aftercare after total hip replacement; aftercare after knee arthroplasty; aftercare after hip arthroplasty; joint replacement aftercare; orthopedic aftercare following joint replacement; aftercare for hip replacement; aftercare for knee replacement; aftercare for joint replacement; aftercare following total hip replacement; aftercare following joint arthroplasty
@amyloid-heart | amyloid cardiomyopathy; cardiac amyloidosis; cardiac amyloid; transthyretin cardiac amyloid; amyloid heart disease; amyloidosis of heart; attr cardiomyopathy; transthyretin cardiomyopathy; transthyretin amyloid cardiomyopathy; transthyretin cardiac amyloidosis; al cardiac amyloidosis
@bronchiolitis | bronchiolitis; rsv bronchiolitis; acute bronchiolitis; viral bronchiolitis; bronchiolitis due to rsv; bronchiolitis due to respiratory syncytial virus
@varices | esophageal varices; esophageal varix; bleeding esophageal varices; esophageal variceal bleeding; variceal bleed; variceal hemorrhage
@exercise | exercise induced bronchospasm; exercise induced bronchoconstriction; exercise induced asthma
B07.8 | common wart; common warts; verruca vulgaris; flat wart; verruca plana; periungual wart
R09.1 | pleurisy; dry pleurisy; pleuritis
I77.3 | fibromuscular dysplasia; fibromuscular dysplasia of renal artery; fibromuscular hyperplasia; arterial fibromuscular dysplasia
M25.50 | polyarthralgia; arthralgia multiple joints; pain in multiple joints; multiple joint pain
G00.9 | bacterial meningitis; acute bacterial meningitis; purulent meningitis
Z45.2 | care of vascular access device; picc line; picc flush; vascular access device; central line flush; port flushed
Z94.0 | transplanted kidney; kidney transplant recipient; renal transplant recipient; renal allograft; kidney allograft
`;
