import { orderFile } from "../test-fixtures.ts";

/** Small files of our own making in the publishers' forms, for the tests of the book. */
export const WORD_INDEX = `<?xml version="1.0" encoding="utf-8"?>
<ICD10CM.index><version>2026</version><title>ICD-10-CM INDEX TO DISEASES and INJURIES</title><letter><title>U</title>
<mainTerm><title>Ulcer, ulcerated</title><term level="1"><title>stomach<nemod>(eroded) (peptic)</nemod></title><code>K25.9</code>
<term level="2"><title>acute</title><code>K25.0</code></term></term>
<term level="1"><title>gastric</title><see>Ulcer, stomach</see></term>
<term level="1"><title>with</title><term level="2"><title>hemorrhage</title><code>K25.0</code></term></term></mainTerm>
<mainTerm><title>Fracture, fractured</title><term level="1"><title>wrist</title><code>S52.50-</code></term></mainTerm>
<mainTerm><title>Tumor</title><see>Neoplasm, lung, malignant</see></mainTerm></letter></ICD10CM.index>`;

const CELLS = ["C34.9-", "C78.0-", "D02.2-", "D14.3-", "D38.1", "D49.1"]
  .map((code, at) => `<cell col="${at + 2}">${code}</cell>`)
  .join("");

export const WORD_TABLE = `<?xml version="1.0" encoding="utf-8"?>
<ICD10CM.index><version>2026</version><indexHeading><head col="1">Neoplasm</head></indexHeading><letter><title>N</title>
<mainTerm><title>Neoplasm, neoplastic</title>${CELLS}<term level="1"><title>lung</title>${CELLS}
<term level="2"><title>upper lobe</title>${CELLS.replace("C34.9-", "C34.1-")}</term></term>
<term level="1"><title>skin</title>${CELLS}</term></mainTerm></letter></ICD10CM.index>`;

export const PCS_ORDER: string = orderFile([
  ["9AB", 0, "Invented system, Cutting"],
  ["9AB10ZX", 1, "Cutting of First Part, Open Approach, Diagnostic"],
  ["9AB10ZZ", 1, "Cutting of First Part, Open Approach"],
  ["9AB20ZZ", 1, "Cutting of Second Part, Open Approach"],
  ["9AB30ZG", 1, "Cutting of Third Part, Open Approach, Hand-made"],
]);

export const PCS_TABLES = `<?xml version="1.0" encoding="utf-8"?>
<ICD10PCS.tabular><version>2026</version><pcsTable><axis pos="1"><label code="9">Invented section</label></axis>
<axis pos="2"><label code="A">Invented system</label></axis><axis pos="3"><label code="B">Cutting</label></axis>
<pcsRow codes="8"><axis pos="4"><label code="1">First Part</label><label code="2">Second Part</label></axis>
<axis pos="5"><label code="0">Open</label><label code="3">Percutaneous</label></axis>
<axis pos="6"><label code="Z">No Device</label></axis>
<axis pos="7"><label code="X">Diagnostic</label><label code="Z">No Qualifier</label></axis></pcsRow></pcsTable></ICD10PCS.tabular>`;
