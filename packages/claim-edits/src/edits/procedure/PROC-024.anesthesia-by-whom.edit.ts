import { finding, notApplicable, pass, type LineEdit } from "../../edit.ts";
import {
  ANESTHESIA_PRICING_MODIFIERS,
  ANESTHESIOLOGIST_MODIFIERS,
  ANESTHETIST_MODIFIERS,
} from "../../rule-tables/anesthesia-modifiers-table.ts";
import { isService } from "../../rule-tables/service-kinds.ts";

export const anesthesiaByWhom: LineEdit = {
  id: "PROC-024",
  name: "Anesthesia modifier of another profession",
  family: "anesthesia-modifiers",
  status: "active",
  severity: "warning",
  scope: "line",
  claimTypes: ["professional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [
    {
      name: "Medicare Claims Processing Manual (Pub. 100-04)",
      locator: "ch. 12 §50 and §140: anesthesiologists, anesthetists and anesthesiologist assistants",
    },
  ],
  why: "AA, AD, QK and QY are the physician's; QX and QZ the anesthetist's; an anesthesiologist assistant is always directed (QX).",
  remedy: "Correct the modifier or the rendering provider of the line.",
  consequence: "expected denial",
  reads: {
    fields: [
      "lines.procedureCode",
      "lines.modifiers",
      "renderingProvider.taxonomyCode",
      "lines.renderingProvider.taxonomyCode",
    ],
    tables: [],
  },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, line, index }) {
    if (!isService("anesthesia", line.procedureCode)) return notApplicable();
    const modifier = line.modifiers.find((each) => ANESTHESIA_PRICING_MODIFIERS.includes(each));
    const provider = line.renderingProvider ?? claim.renderingProvider;
    const taxonomy = provider?.taxonomyCode;
    if (modifier === undefined || taxonomy === undefined) return notApplicable();
    const anesthetist = ANESTHETIST_MODIFIERS[taxonomy];
    const isPhysician = taxonomy.startsWith("207L");
    if (anesthetist !== undefined && !anesthetist.modifiers.includes(modifier)) {
      return finding({
        field: `lines[${index}].modifiers`,
        message: `${line.procedureCode} has ${modifier} and was given by ${anesthetist.who}`,
        inputs: { code: line.procedureCode, modifier, taxonomy },
      });
    }
    if (!isPhysician || ANESTHESIOLOGIST_MODIFIERS.includes(modifier)) return pass();
    return finding({
      field: `lines[${index}].modifiers`,
      message: `${line.procedureCode} has ${modifier}, the modifier of an anesthetist, and was given by an anesthesiologist`,
      inputs: { code: line.procedureCode, modifier, taxonomy },
    });
  },
};
