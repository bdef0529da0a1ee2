import { editCases } from "./edit-cases.gen.ts";

/** An example of an edit in words; written by `tools/generate-edit-cases.ts` from the cases beside the edits. */
export interface CaseInWords {
  readonly name: string;
  readonly kind: string;
  readonly expect: "pass" | "finding" | "not-evaluated";
  readonly line: number | null;
  readonly given: readonly string[];
}

export interface CasesOfEdit {
  readonly cases: readonly CaseInWords[];
  /** Codes that the examples name, without dots. */
  readonly codes: ReadonlySet<string>;
}

const NO_CASES: CasesOfEdit = { cases: [], codes: new Set() };
const CODE = /\b(?:\d{4}[0-9A-Z]|[A-Z]\d{4}|[A-Z]\d[0-9A-Z](?:\.[0-9A-Z]{1,4})?)\b/g;

let read: ReadonlyMap<string, CasesOfEdit> | undefined;

function readAll(): ReadonlyMap<string, CasesOfEdit> {
  return new Map(
    Object.entries(editCases).map(([id, cases]) => {
      const said = cases.flatMap((each) => each.given).join(" ");
      return [id, { cases, codes: new Set([...said.matchAll(CODE)].map(([code]) => code.replace(".", ""))) }];
    }),
  );
}

/** The examples of an edit and the codes that they name; none for a payer rule. */
export function casesOf(editId: string): CasesOfEdit {
  read ??= readAll();
  return read.get(editId) ?? NO_CASES;
}
