import { openCodeSetStore } from "@cleanclaim/code-sets";
import { parseDate } from "@cleanclaim/model";
import type { CodeLookups } from "@cleanclaim/x12";

/** The imported code sets in the shape that the validator asks: true, false, or undefined where no complete release covers the day. */
export function codeLookups(dataDirectory: string): CodeLookups {
  const sets = openCodeSetStore(dataDirectory);
  const look =
    (find: (code: string, at: { on: NonNullable<ReturnType<typeof parseDate>> }) => { readonly status: string }) =>
    (code: string, on: string | undefined): boolean | undefined => {
      const day = parseDate(on?.replace(/^(\d{4})(\d{2})(\d{2})$/, "$1-$2-$3") ?? "");
      if (day === undefined) return undefined;
      const { status } = find(code, { on: day });
      return status === "found" ? true : status === "absent" ? false : undefined;
    };
  return {
    icd10cm: look((code, at) => sets.icd10cm.find(code, at)),
    icd10pcs: look((code, at) => sets.icd10pcs.find(code, at)),
    // CPT is not ours to list: only the letters of HCPCS Level II can be told to be unknown.
    procedure: (code, on) =>
      /^[A-V]/.test(code) ? look((text, at) => sets.hcpcs.find(text, at))(code, on) : undefined,
  };
}
