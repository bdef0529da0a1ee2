import { undotted } from "@cleanclaim/model";

import type { InstitutionalTableMap, InstitutionalTableRows, ListedCodeTable } from "./institutional-tables.ts";

function listed(rows: readonly { readonly code: string; readonly title?: string }[]): ListedCodeTable {
  const byCode = new Map(rows.map((row) => [row.code, { title: row.title ?? "" }]));
  return { find: (code) => byCode.get(code) };
}

/** How each institutional table is made from rows. */
export const INSTITUTIONAL_BUILDERS: {
  readonly [Name in keyof InstitutionalTableMap]: (
    rows: readonly InstitutionalTableRows[Name][],
  ) => InstitutionalTableMap[Name];
} = {
  "revenue-codes": listed,
  "condition-codes": listed,
  "occurrence-codes": listed,
  "occurrence-span-codes": listed,
  "value-codes": listed,
  "discharge-status": listed,
  "admission-types": listed,
  "admission-sources": listed,
  "poa-exempt": (rows) => {
    const codes = new Set(rows.map((row) => undotted(row.code)));
    return { isExempt: (code) => codes.has(code) };
  },
  "opps-status": (rows) => {
    const byCode = new Map(rows.map((row) => [row.code, { ...row, apc: row.apc ?? "" }]));
    return { find: (code) => byCode.get(code) };
  },
  icd10pcs: (rows) => {
    const byCode = new Map(rows.map((row) => [row.code, { billable: row.billable ?? true, title: row.title ?? "" }]));
    return { find: (code) => byCode.get(code) };
  },
  "ms-drg": (rows) => {
    const byNumber = new Map(rows.map((row) => [row.drg, { title: row.title ?? "" }]));
    return { find: (drg) => byNumber.get(drg) };
  },
  "code-editor-lists": (rows) => {
    const byCode = new Map(rows.map((row) => [undotted(row.code), row.lists]));
    return { listsOf: (code) => byCode.get(code) ?? [] };
  },
};
