import type { Issue } from "./validate/issue.ts";

/** A finding as the commands print it. */
export function printedIssue(issue: Issue): Readonly<Record<string, unknown>> {
  const { acknowledgment, ...rest } = issue;
  return acknowledgment === null ? rest : { ...rest, acknowledgment };
}
