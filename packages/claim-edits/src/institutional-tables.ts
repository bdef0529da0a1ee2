/** A code list of institutional claims: revenue, condition, occurrence and value codes, ways in and out. */
export interface ListedCodeTable {
  find(code: string): { readonly title: string } | undefined;
}

/** Diagnoses that need no present-on-admission indicator. Codes are undotted. */
export interface PoaExemptTable {
  isExempt(code: string): boolean;
}

/** OPPS Addendum B: how the outpatient system treats a procedure. */
export interface OppsTable {
  find(code: string): { readonly statusIndicator: string; readonly apc: string } | undefined;
}

/** ICD-10-PCS codes in force on the day the table was opened for. */
export interface InpatientProcedureTable {
  find(code: string): { readonly billable: boolean; readonly title: string } | undefined;
}

export interface DrgTable {
  find(drg: string): { readonly title: string } | undefined;
}

/** Lists of the Medicare Code Editor that no public file at hand holds; a site loads its own. */
export type CodeEditorList =
  | "unacceptable-principal"
  | "questionable-admission"
  | "non-covered-procedure"
  | "limited-coverage-procedure"
  | "female-procedure"
  | "male-procedure";

/** Diagnoses undotted, procedures in ICD-10-PCS. */
export interface CodeEditorListTable {
  listsOf(code: string): readonly CodeEditorList[];
}

/** The tables that edits of institutional claims read, by name. */
export interface InstitutionalTableMap {
  readonly "revenue-codes": ListedCodeTable;
  readonly "condition-codes": ListedCodeTable;
  readonly "occurrence-codes": ListedCodeTable;
  readonly "occurrence-span-codes": ListedCodeTable;
  readonly "value-codes": ListedCodeTable;
  readonly "discharge-status": ListedCodeTable;
  readonly "admission-types": ListedCodeTable;
  readonly "admission-sources": ListedCodeTable;
  readonly "poa-exempt": PoaExemptTable;
  readonly "opps-status": OppsTable;
  readonly icd10pcs: InpatientProcedureTable;
  readonly "ms-drg": DrgTable;
  readonly "code-editor-lists": CodeEditorListTable;
}

/** Rows of the institutional tables as plain data. */
export interface InstitutionalTableRows {
  readonly "revenue-codes": ListedCodeInput;
  readonly "condition-codes": ListedCodeInput;
  readonly "occurrence-codes": ListedCodeInput;
  readonly "occurrence-span-codes": ListedCodeInput;
  readonly "value-codes": ListedCodeInput;
  readonly "discharge-status": ListedCodeInput;
  readonly "admission-types": ListedCodeInput;
  readonly "admission-sources": ListedCodeInput;
  readonly "poa-exempt": { readonly code: string };
  readonly "opps-status": { readonly code: string; readonly statusIndicator: string; readonly apc?: string };
  readonly icd10pcs: { readonly code: string; readonly billable?: boolean; readonly title?: string };
  readonly "ms-drg": { readonly drg: string; readonly title?: string };
  readonly "code-editor-lists": { readonly code: string; readonly lists: readonly CodeEditorList[] };
}

interface ListedCodeInput {
  readonly code: string;
  readonly title?: string;
}
