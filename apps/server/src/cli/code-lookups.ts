import { openCodeSetStore } from "@cleanclaim/code-sets";
import type { CodeSets, Lookup } from "@cleanclaim/code-sets";
import { parseDate } from "@cleanclaim/model";
import type { CodeAnswer, CodeLookups } from "@cleanclaim/x12";

type Ask = (code: string, on: string | undefined) => CodeAnswer;
type Find = (
  sets: CodeSets,
  code: string,
  at: { readonly on: NonNullable<ReturnType<typeof parseDate>> },
) => Lookup<object>;

/** Origin and destination of an ambulance trip. */
const AMBULANCE_PLACES = /^[DEGHIJNPRSX]{2}$/;

/** Answers that one list remembers; a file asks for the same few thousand codes again and again. */
const REMEMBERED = 50_000;

/**
 * The imported code sets in the shape that the validator asks; undefined where no complete release covers the day. Nothing is read before the first question, and each list only when it is asked for.
 */
export function codeLookups(dataDirectory: string): CodeLookups {
  let opened: CodeSets | undefined;
  const ask = (find: Find): Ask => {
    const known = new Map<string, CodeAnswer>();
    return (code, on) => {
      if (on === undefined) return undefined;
      const key = `${code} ${on}`;
      if (known.has(key)) return known.get(key);
      opened ??= openCodeSetStore(dataDirectory);
      const answer = exists(opened, find, code, on);
      if (known.size >= REMEMBERED) known.clear();
      known.set(key, answer);
      return answer;
    };
  };
  const hcpcs = ask((sets, code, at) => sets.hcpcs.find(code, at));
  const modifiers = ask((sets, code, at) => sets.modifiers.find(code, at));
  return {
    icd10cm: ask((sets, code, at) => sets.icd10cm.find(code, at)),
    icd10pcs: ask((sets, code, at) => sets.icd10pcs.find(code, at)),
    // CPT is not ours to list: only the letters of HCPCS Level II can be told to be unknown.
    procedure: (code, on) => (/^[A-CE-V]/.test(code) ? hcpcs(code, on) : undefined),
    // Nor are its modifiers; and pairs of places, which ambulances send, are in no list.
    modifier: (code, on) => (/^[A-Z]/.test(code) && !AMBULANCE_PLACES.test(code) ? modifiers(code, on) : undefined),
    placeOfService: ask((sets, code, at) => sets.placeOfService.find(code, at)),
    adjustmentReason: ask((sets, code, at) => sets.carc.find(code, at)),
    remark: ask((sets, code, at) => sets.rarc.find(code, at)),
    taxonomy: ask((sets, code, at) => sets.taxonomy.find(code, at)),
    revenueCode: ask((sets, code, at) => sets.revenueCode.find(code, at)),
  };
}

/** Headings are in the lists of ICD-10 as well, but are no codes to bill. */
function exists(sets: CodeSets, find: Find, code: string, on: string): CodeAnswer {
  const day = parseDate(on.replace(/^(\d{4})(\d{2})(\d{2})$/, "$1-$2-$3"));
  if (day === undefined) return undefined;
  const found = find(sets, code, { on: day });
  if (found.status === "found")
    return "billable" in found.value && found.value.billable === false ? "other-days" : true;
  if (found.status === "not-evaluable") return undefined;
  return found.known === undefined ? false : "other-days";
}
