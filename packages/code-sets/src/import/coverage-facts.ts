import type { PublishedPolicy } from "../types.ts";

/** Columns of the compiled table of policies: rows of one key by kind. */
export const POLICY_COLUMNS = ["key", "kind", "value"] as const;

/** Everything of a policy but its lists of codes, which are rows of their own. */
export type PolicyFacts = Omit<PublishedPolicy, "procedureCodes" | "covered" | "nonCovered">;

/** A policy as an importer gathers it. */
export interface GatheredPolicy {
  readonly facts: PolicyFacts;
  readonly procedureCodes: ReadonlySet<string>;
  readonly covered: ReadonlySet<string>;
  readonly nonCovered: ReadonlySet<string>;
}

/** The rows of the compiled table: each procedure names its policies, each policy its facts and diagnoses. */
export function policyRows(policies: Iterable<GatheredPolicy>): string[][] {
  const rows: string[][] = [];
  for (const { facts, procedureCodes, covered, nonCovered } of policies) {
    const key = `#${facts.policyId}.${facts.version}`;
    rows.push([key, "facts", JSON.stringify(facts)], [key, "procedures", [...procedureCodes].join(" ")]);
    if (covered.size > 0) rows.push([key, "covered", [...covered].join(" ")]);
    if (nonCovered.size > 0) rows.push([key, "never", [...nonCovered].join(" ")]);
    for (const code of procedureCodes) rows.push([code, "policy", key]);
  }
  return rows;
}

/** `2024-10-01 00:00:00`, `10/01/2024` or `20241001` as a calendar day; undefined for anything else. */
export function publishedDay(text: string): string | undefined {
  const plain = text.trim();
  const iso = /^(\d{4})-(\d\d)-(\d\d)/.exec(plain) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(plain);
  if (iso !== null) return `${iso[1] ?? ""}-${iso[2] ?? ""}-${iso[3] ?? ""}`;
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})/.exec(plain);
  if (american === null) return undefined;
  return `${american[3] ?? ""}-${(american[1] ?? "").padStart(2, "0")}-${(american[2] ?? "").padStart(2, "0")}`;
}

/** The form of a procedure code: five places, CPT number or HCPCS Level II. */
export const PROCEDURE_FORM = /^(?:\d{4}[0-9A-Z]|[A-Z]\d{4})$/;

/** The form of a diagnosis, a stem of one, or a range of them, without dots. */
export const DIAGNOSIS_FORM = /^[A-Z]\d[0-9A-Z]{0,5}(?:-[A-Z]\d[0-9A-Z]{0,5})?$/;
