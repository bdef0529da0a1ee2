import type { FormBox } from "./form-box.ts";

/** What of a finding says where it is. */
export interface FindingPlace {
  readonly field: string | null;
  /** 1-based. */
  readonly line: number | null;
}

function within(inner: string, outer: string): boolean {
  return inner === outer || inner.startsWith(`${outer}.`) || inner.startsWith(`${outer}[`);
}

/**
 * Whether a finding is about a box: about one of its fields, something in it, or something that holds it. A finding that names
 * only its line is about the procedure of that line; one that names neither is about no box.
 */
export function touches(box: FormBox, finding: FindingPlace): boolean {
  const { field, line } = finding;
  if (field === null) {
    return line !== null && box.fields.some((one) => one.path === `lines[${line - 1}].procedureCode`);
  }
  return box.fields.some((one) => within(one.path, field) || within(field, one.path));
}
