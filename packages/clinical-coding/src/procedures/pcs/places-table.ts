/** Body parts by the words of notes: the character that tables of a system give them. Longer names stand first. */
export type Places = readonly (readonly [pattern: RegExp, character: string])[];

/** A part of a pair: characters of the right, the left and, where the tables have one, both. */
export type Paired = readonly [right: string, left: string, both?: string];

export const COLON: Places = [
  [/\bterminal ileum\b|\bileal\b|\bileum\b/, "B"],
  [/\bileocecal valve\b/, "C"],
  [/\bcec(?:um|al)\b/, "H"],
  [/\bappendiceal orifice\b/, "J"],
  [/\bascending\b|\bright colon\b/, "K"],
  [/\btransverse\b|\bhepatic flexure\b|\bsplenic flexure\b/, "L"],
  [/\bdescending (?:colon|polyp)\b|\bleft colon\b|\bdescending\b/, "M"],
  [/\bsigmoid\b|\brectosigmoid\b/, "N"],
  [/\brect(?:um|al)\b/, "P"],
];

export const UPPER_GUT: Places = [
  [/\b(?:gastroesophageal|esophagogastric|ge|squamocolumnar) junction\b|\bgej\b/, "4"],
  [/\b(?:upper|proximal) (?:third of the )?esophagus\b/, "1"],
  [/\bmid(?:dle)?[- ]?(?:third of the )?esophagus\b/, "2"],
  [/\b(?:lower|distal) (?:third of the )?esophagus\b/, "3"],
  [/\besophag(?:us|eal)\b/, "5"],
  [/\bantr(?:um|al)\b|\bpylor(?:us|ic)\b/, "7"],
  [/\bstomach\b|\bgastric\b|\bfundus\b|\bincisura\b/, "6"],
  [/\bduoden(?:um|al)\b/, "9"],
  [/\bjejun(?:um|al)\b/, "A"],
];

/** Skin, subcutaneous tissue and muscle by region; a single character where the region has no sides. */
export interface Region {
  readonly pattern: RegExp;
  readonly skin: string | Paired;
  readonly subcutaneous: string | Paired;
  readonly muscle?: string | Paired;
}

export const REGIONS: readonly Region[] = [
  { pattern: /\bscalp\b/, skin: "0", subcutaneous: "0" },
  { pattern: /\b(?:face|cheek|chin|forehead)\b/, skin: "1", subcutaneous: "1" },
  { pattern: /\bneck\b/, skin: "4", subcutaneous: ["4", "5"], muscle: ["2", "3"] },
  { pattern: /\b(?:chest(?: wall)?|breastbone|sternal)\b/, skin: "5", subcutaneous: "6", muscle: ["H", "J"] },
  { pattern: /\b(?:abdom\w+|flank)\b/, skin: "7", subcutaneous: "8", muscle: ["K", "L"] },
  { pattern: /\b(?:buttocks?|gluteal|ischial|ischium)\b/, skin: "8", subcutaneous: "9", muscle: ["N", "P"] },
  { pattern: /\b(?:perineum|perineal|perianal)\b/, skin: "9", subcutaneous: "B", muscle: "M" },
  { pattern: /\bback\b/, skin: "6", subcutaneous: "7", muscle: ["F", "G"] },
  { pattern: /\b(?:upper arm|axilla)\b/, skin: ["B", "C"], subcutaneous: ["D", "F"], muscle: ["7", "8"] },
  { pattern: /\b(?:forearm|lower arm|wrist)\b/, skin: ["D", "E"], subcutaneous: ["G", "H"], muscle: ["9", "B"] },
  { pattern: /\bhand\b/, skin: ["F", "G"], subcutaneous: ["J", "K"], muscle: ["C", "D"] },
  { pattern: /\b(?:thigh|upper leg|groin)\b/, skin: ["H", "J"], subcutaneous: ["L", "M"], muscle: ["Q", "R"] },
  { pattern: /\b(?:lower leg|calf|shin|ankle)\b/, skin: ["K", "L"], subcutaneous: ["N", "P"], muscle: ["S", "T"] },
  { pattern: /\b(?:foot|heel|plantar)\b/, skin: ["M", "N"], subcutaneous: ["Q", "R"], muscle: ["V", "W"] },
];

/** Bones: body system (upper bones P, lower bones Q) and characters of right and left. */
export const BONES: readonly (readonly [pattern: RegExp, system: "P" | "Q", parts: Paired | string])[] = [
  [
    /\b(?:femoral neck|intertrochanteric|pertrochanteric|subtrochanteric|peritrochanteric|trochanter\w*|hip|upper femur|proximal femur)\b/,
    "Q",
    ["6", "7"],
  ],
  [/\b(?:distal femur|supracondylar femur|femoral condyle|lower femur)\b/, "Q", ["B", "C"]],
  [/\b(?:femoral shaft|femur shaft|shaft of (?:the )?femur|femur|femoral)\b/, "Q", ["8", "9"]],
  [/\bpatella\w*\b/, "Q", ["D", "F"]],
  [/\bacetabul\w+\b/, "Q", ["4", "5"]],
  [/\b(?:medial malleolus|tibia\w*|pilon)\b/, "Q", ["G", "H"]],
  [/\b(?:lateral malleolus|fibula\w*)\b/, "Q", ["J", "K"]],
  [/\b(?:calcane\w+|talus|talar|tarsal|navicular of the foot|cuboid)\b/, "Q", ["L", "M"]],
  [/\bmetatarsal\w*\b/, "Q", ["N", "P"]],
  [/\btoe\b/, "Q", ["Q", "R"]],
  [/\b(?:pelvis|pelvic|iliac|ilium|pubic|pubis)\b/, "Q", ["2", "3"]],
  [/\b(?:proximal humerus|humeral (?:head|neck)|surgical neck)\b/, "P", ["C", "D"]],
  [/\b(?:humer\w+)\b/, "P", ["F", "G"]],
  [/\b(?:distal radius|radius|radial|colles)\b/, "P", ["H", "J"]],
  [/\b(?:ulna\w*|olecranon)\b/, "P", ["K", "L"]],
  [/\bclavic\w+\b/, "P", ["9", "B"]],
  [/\b(?:scapula\w*|glenoid)\b/, "P", ["5", "6"]],
  [/\b(?:scaphoid|carpal)\b/, "P", ["M", "N"]],
  [/\bmetacarpal\w*\b/, "P", ["P", "Q"]],
  [/\bthumb\b/, "P", ["R", "S"]],
  [/\b(?:finger|phalanx)\b/, "P", ["T", "V"]],
];

/** Where an amputation was: characters of right and left and whether the level is a third, or complete and thirds of a digit. */
export const LIMBS: readonly (readonly [
  pattern: RegExp,
  prefix: "0X6" | "0Y6",
  parts: Paired,
  kind: "third" | "digit" | "whole",
])[] = [
  [/\b(?:below[- ]knee|bka|transtibial)\b/, "0Y6", ["H", "J"], "third"],
  [/\b(?:above[- ]knee|aka|transfemoral)\b/, "0Y6", ["C", "D"], "third"],
  [/\bknee disarticulation\b/, "0Y6", ["F", "G"], "whole"],
  [/\bhip disarticulation\b/, "0Y6", ["7", "8"], "whole"],
  [/\b(?:great|big|first|1st) toe\b|\bhallux\b/, "0Y6", ["P", "Q"], "digit"],
  [/\b(?:second|2nd) toe\b/, "0Y6", ["R", "S"], "digit"],
  [/\b(?:third|3rd) toe\b/, "0Y6", ["T", "U"], "digit"],
  [/\b(?:fourth|4th) toe\b/, "0Y6", ["V", "W"], "digit"],
  [/\b(?:fifth|5th|little|small) toe\b/, "0Y6", ["X", "Y"], "digit"],
  [/\bthumb\b/, "0X6", ["L", "M"], "digit"],
  [/\bindex finger\b/, "0X6", ["N", "P"], "digit"],
  [/\b(?:middle|long) finger\b/, "0X6", ["Q", "R"], "digit"],
  [/\bring finger\b/, "0X6", ["S", "T"], "digit"],
  [/\b(?:little|small) finger\b/, "0X6", ["V", "W"], "digit"],
];
