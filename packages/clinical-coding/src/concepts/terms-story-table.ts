/**
 * Words that mean one thing in the story of a case and another in a visit note, before all other tables: a target, then its phrases.
 * `-` names nothing: the phrase only looks like a name. Written by us.
 */
export const STORY_TERMS = `
- | vesicular murmur; respiratory murmur; murmur vesicular; lateral decubitus; supine decubitus; prone decubitus; decubitus position; dorsal decubitus; ulnar decubitus; blood pressure; no disease; disease free; free of disease; pain clinic; pain unit; pain scale; fall asleep; infectious disease service; infectious disease unit; infectious disease department; burn unit; trauma unit; tumor marker; tumor cell; cancer cell; wound healing; skin flap; cystic duct; ulcer protection; emergency department; department internal medicine; disease progression; tumor board; injury mechanism; smoking habit no; hepatitis serology; hepatitis marker; inflammatory bowel; syphilis serology; visual analog scale pain; x ray chest; carcinoembryonic; mass index; body mass index; skin prick; skin suture; pain relief; pain control; pain management; postoperative pain control; analgesic; anesthesia; general anesthesia; local anesthesia; epidural anesthesia; spinal anesthesia; anesthesia induction; topical anesthesia; fire arm; carcinoma; adenocarcinoma; malignant tumor; malignant neoplasm; sarcoma; hemodialysis; dialysis; vaccination; crp; c reactive protein; nephrectomy; hysterectomy; cystectomy; gastrectomy; tumor; tumors; neoplasm; insulin; pregnancy; fibroadipose; wound; malignancy; neoplasia
R69 | disease; illness
B20 | hiv; hiv infection; hiv positive; aids; human immunodeficiency virus; hiv disease; hiv c3; hiv seropositive; acquired immunodeficiency syndrome; hiv infected
F17.210 | cigarette; cigarettes; smoker of cigarettes; pack a day; packs day; pack year; packs year
F17.200 | smoker; smoking; smoking habit; tobacco; active smoker; current smoker; heavy smoker; smokes; smoked; nicotine dependence; tobacco habit; tobacco smoking; smoking history; tobacco consumption
`;
