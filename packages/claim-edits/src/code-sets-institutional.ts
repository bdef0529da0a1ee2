import type { CalendarDate } from "@cleanclaim/model";
import type { CodeLookup, CodeSets, SetName, WireCode } from "@cleanclaim/code-sets";

import { found, remembered } from "./code-sets-lookups.ts";
import type { InstitutionalTableMap, ListedCodeTable } from "./institutional-tables.ts";

/** Which set's releases decide whether an institutional table covers a day. The lists of the code editor are a site's own. */
export const INSTITUTIONAL_SETS = {
  "revenue-codes": "revenue-code",
  "condition-codes": "condition-code",
  "occurrence-codes": "occurrence-code",
  "occurrence-span-codes": "occurrence-span-code",
  "value-codes": "value-code",
  "discharge-status": "ub-patient",
  "admission-types": "ub-patient",
  "admission-sources": "ub-patient",
  "poa-exempt": "icd10cm-poa-exempt",
  "opps-status": "opps-addendum-b",
  icd10pcs: "icd10pcs",
  "ms-drg": "msdrg",
} satisfies Partial<Record<keyof InstitutionalTableMap, SetName>>;

function listed(lookup: (sets: CodeSets) => CodeLookup<WireCode>) {
  return (sets: CodeSets, on: CalendarDate): ListedCodeTable => ({
    find: remembered((code) => found(lookup(sets).find(code, { on }))),
  });
}

/** How each institutional table reads the code sets. */
export const INSTITUTIONAL_READERS: {
  readonly [Name in keyof InstitutionalTableMap]: (sets: CodeSets, on: CalendarDate) => InstitutionalTableMap[Name];
} = {
  "revenue-codes": listed((sets) => sets.revenueCode),
  "condition-codes": listed((sets) => sets.conditionCode),
  "occurrence-codes": listed((sets) => sets.occurrenceCode),
  "occurrence-span-codes": listed((sets) => sets.occurrenceSpanCode),
  "value-codes": listed((sets) => sets.valueCode),
  "discharge-status": listed((sets) => sets.dischargeStatus),
  "admission-types": listed((sets) => sets.admissionType),
  "admission-sources": listed((sets) => sets.admissionSource),
  "poa-exempt": (sets, on) => ({ isExempt: (code) => found(sets.icd10cm.poaExempt(code, { on })) === true }),
  "opps-status": (sets, on) => ({ find: remembered((code) => found(sets.opps.find(code, { on }))) }),
  icd10pcs: (sets, on) => ({ find: remembered((code) => found(sets.icd10pcs.find(code, { on }))) }),
  "ms-drg": (sets, on) => ({ find: (drg) => found(sets.drg.find(drg, { on })) }),
  "code-editor-lists": () => ({ listsOf: () => [] }),
};
