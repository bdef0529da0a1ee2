import { finding, type ClaimEdit, type FindingDetail } from "../../edit.ts";
import { LONGEST_NOTE } from "../../rule-tables/postal-table.ts";

export const texts: ClaimEdit = {
  id: "FORM-018",
  name: "Text that the 837 cannot carry",
  family: "texts",
  status: "active",
  severity: "warning",
  scope: "claim",
  claimTypes: ["professional"],
  effective: { from: "2012-01-01" },
  governedBy: "submission-date",
  sources: [
    { name: "837 professional (005010X222A1)", locator: "claim note and line note: eighty characters" },
    { name: "X12 basic and extended character sets", locator: "separators are not text" },
  ],
  why: "A note has eighty characters, and the signs that part data may not stand in text; what does not fit is cut off or refused.",
  remedy: "Shorten the note, or take the sign out of the text.",
  consequence: "would-be rejection",
  reads: { fields: ["note", "lines.note", "patient.name", "subscriber.name", "lines.procedureCode"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    const details: FindingDetail[] = [];
    const look = (text: string | undefined, field: string, what: string, longest: number, line?: number): void => {
      if (text === undefined) return;
      const at = line === undefined ? {} : { line };
      if (text.length > longest)
        details.push({ field, message: `the ${what} has ${text.length} characters; ${longest} fit`, ...at });
      if (/[*~^|]/.test(text)) details.push({ field, message: `the ${what} holds a sign that parts data`, ...at });
    };
    look(claim.note, "note", "claim's note", LONGEST_NOTE);
    look(claim.patient.name.last, "patient.name.last", "patient's last name", 60);
    look(claim.patient.name.first, "patient.name.first", "patient's first name", 35);
    look(claim.subscriber.name.last, "subscriber.name.last", "subscriber's last name", 60);
    look(claim.subscriber.name.first, "subscriber.name.first", "subscriber's first name", 35);
    claim.lines.forEach((line, index) => {
      look(line.note, `lines[${index}].note`, "line's note", LONGEST_NOTE, index);
    });
    return finding(...details);
  },
};
