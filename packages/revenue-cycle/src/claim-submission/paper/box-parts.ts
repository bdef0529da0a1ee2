import type { BoxField, FormBox, SourceRecord } from "./form-box.ts";

/** A box with its fields; those that do not apply are left out. */
export function box(
  id: string,
  label: string,
  value: string,
  element: string,
  source: SourceRecord,
  ...fields: readonly (BoxField | undefined)[]
): FormBox {
  return { id, label, value, element, source, fields: fields.filter((field) => field !== undefined) };
}

/** A field of the canonical claim. */
export function field(path: string, label: string, value: string | undefined): BoxField {
  return { path, label, value: value ?? "" };
}
