import { finding, notApplicable, type LineEdit } from "../../edit.ts";
import { AUDIO_ONLY_MODIFIERS, VIDEO_MODIFIERS } from "../../rule-tables/telehealth-table.ts";

export const videoAndAudio: LineEdit = {
  id: "TEL-004",
  name: "By video and by sound only at once",
  family: "telehealth",
  status: "active",
  severity: "error",
  scope: "line",
  claimTypes: ["professional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [
    { name: "CPT modifiers 93 and 95; HCPCS Level II modifiers GT and FQ", locator: "live video or sound only" },
  ],
  why: "A service was either by video or by sound only; a line with both is refused.",
  remedy: "Keep the one that the note supports.",
  consequence: "expected denial",
  reads: { fields: ["lines.modifiers", "lines.procedureCode"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ line, index }) {
    const video = line.modifiers.find((modifier) => VIDEO_MODIFIERS.includes(modifier));
    const audio = line.modifiers.find((modifier) => AUDIO_ONLY_MODIFIERS.includes(modifier));
    if (video === undefined || audio === undefined) return notApplicable();
    return finding({
      field: `lines[${index}].modifiers`,
      message: `${line.procedureCode} has ${video} (video) and ${audio} (sound only)`,
      inputs: { modifiers: `${video} ${audio}` },
    });
  },
};
