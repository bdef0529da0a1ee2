import type { Condition, RuleFields } from "@cleanclaim/revenue-cycle/contract";

/** A field that conditions may name, as the server lists them. */
export type RuleFieldInfo = RuleFields[number];
export type Comparison = Extract<Condition, { kind: "compare" }>["is"];
export type CodeMatch = Extract<Condition, { kind: "code" }>["match"];
export type ListQuantity = NonNullable<Extract<Condition, { kind: "code" }>["quantity"]>;

export const COMPARISONS: readonly { readonly value: Comparison; readonly label: string }[] = [
  { value: "more-than", label: "more than" },
  { value: "at-least", label: "at least" },
  { value: "equal-to", label: "equal to" },
  { value: "at-most", label: "at most" },
  { value: "less-than", label: "less than" },
];
export const MATCHES: readonly { readonly value: CodeMatch; readonly label: string }[] = [
  { value: "is-one-of", label: "is one of" },
  { value: "begins-with", label: "begins with" },
  { value: "in-range", label: "is in range" },
];
export const QUANTITIES: readonly { readonly value: ListQuantity; readonly label: string }[] = [
  { value: "any", label: "at least one entry" },
  { value: "all", label: "every entry" },
  { value: "none", label: "no entry" },
  { value: "first", label: "the first entry" },
];
/** What a new part of the tree may be. */
export const NEW_PARTS = [
  { value: "leaf", label: "a field" },
  { value: "all", label: "a group: all of" },
  { value: "any", label: "a group: any of" },
  { value: "not", label: "not …" },
  { value: "days-between", label: "days between two dates" },
  { value: "count-lines", label: "a number of lines with …" },
  { value: "other-line", label: "another line with …" },
] as const;
export type NewPart = (typeof NEW_PARTS)[number]["value"];

/** Values of a code condition from what a person typed: parted by blanks, commas or lines. */
export function valuesOf(text: string): readonly string[] {
  return [...new Set(text.split(/[\s,;]+/).filter((part) => part !== ""))];
}

/** A condition on the field, of the kind that fits it. */
export function leafFor(field: RuleFieldInfo, test?: "present" | "missing"): Condition {
  // The server lists the names of fields, and refuses any other.
  const name = field.name as Extract<Condition, { kind: "code" }>["field"];
  if (test !== undefined || field.kind === "date") return { kind: test ?? "present", field: name };
  if (field.kind === "number" || field.kind === "money")
    return { kind: "compare", field: name, is: "more-than", value: "1" };
  const base = { kind: "code", field: name, match: "is-one-of", values: [] } as const;
  return field.kind === "list" ? { ...base, quantity: "any" } : base;
}

/** A new part of the tree; `fields` are those that may stand there. */
export function newPart(part: NewPart, fields: readonly RuleFieldInfo[]): Condition {
  const first = fields.find((field) => field.name === "line.procedureCode") ?? fields[0];
  const leaf: Condition = first === undefined ? { kind: "all", of: [] } : leafFor(first);
  switch (part) {
    case "leaf":
      return leaf;
    case "all":
    case "any":
      return { kind: part, of: [leaf] };
    case "not":
      return { kind: "not", of: leaf };
    case "days-between":
      return { kind: "days-between", from: "claim.serviceFrom", to: "claim.submittedOn", is: "more-than", days: 30 };
    case "count-lines":
      return { kind: "count-lines", of: procedure, is: "more-than", value: 1 };
    case "other-line":
      return { kind: "other-line", of: procedure, day: "same" };
  }
}

const procedure: Condition = { kind: "code", field: "line.procedureCode", match: "is-one-of", values: [] };

/** A list with the entry at a place replaced, or taken out when there is no new one. */
export function withPart(list: readonly Condition[], at: number, next: Condition | undefined): readonly Condition[] {
  return next === undefined
    ? list.filter((_, index) => index !== at)
    : list.map((each, index) => (index === at ? next : each));
}
