import type { ClaimLine } from "@cleanclaim/model";

/** What a line is billed under: its procedure, or its revenue code where that stands alone (institutional claims). */
export function billedCode(line: Pick<ClaimLine, "procedureCode" | "revenueCode">): string {
  return line.procedureCode === "" ? `revenue ${line.revenueCode ?? "code"}` : line.procedureCode;
}

/** The words of a line's service: of the one at its place, else of one with its code. Lines without a procedure have no code to go by. */
export function describedAs(
  code: string,
  line: number,
  described: readonly { readonly position: number; readonly procedure_code: string; readonly description: string }[],
): string {
  const same = described.filter((row) => row.procedure_code === code);
  const own = same.find((row) => row.position === line) ?? (code === "" ? undefined : same[0]);
  return own?.description ?? "";
}
