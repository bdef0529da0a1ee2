import type { CodeSets, Lookup } from "@cleanclaim/code-sets";
import { procedureSystem } from "@cleanclaim/model";
import type { CalendarDate } from "@cleanclaim/model";
import type { CodeStanding, CodeStandings } from "@cleanclaim/revenue-cycle";

/** The value of a look-up, also when the code stands only on other days. */
export function known<T>(lookup: Lookup<T>): T | undefined {
  if (lookup.status === "found") return lookup.value;
  return lookup.status === "absent" ? lookup.known : undefined;
}

/** The title of a diagnosis; empty when no loaded list has it. */
export function diagnosisTitle(sets: CodeSets, code: string, on: CalendarDate): string {
  return known(sets.icd10cm.find(code, { on }))?.title ?? "";
}

/** The short name of a procedure or supply; empty when no loaded list has it. */
export function procedureTitle(sets: CodeSets, code: string, on: CalendarDate): string {
  if (procedureSystem(code) === "hcpcs") {
    const row = known(sets.hcpcs.find(code, { on }));
    if (row !== undefined) return row.shortTitle === "" ? row.title : row.shortTitle;
  }
  return known(sets.procedures.find(code, { on }))?.title ?? "";
}

/** What the loaded code sets say of codes, for the checks at the end of coding. A partial starter set never says no. */
export function codeStandings(sets: CodeSets): CodeStandings {
  return {
    diagnosis: (code, on) => {
      const lookup = sets.icd10cm.find(code, { on });
      if (lookup.status === "found") return lookup.value.billable ? "valid" : "not-billable";
      return absent(lookup);
    },
    procedure: (code, on) => (procedureSystem(code) === "hcpcs" ? absent(sets.hcpcs.find(code, { on })) : "unknown"),
  };
}

function absent(lookup: Lookup<unknown>): CodeStanding {
  if (lookup.status === "found") return "valid";
  return lookup.status === "absent" ? "not-in-force" : "unknown";
}
