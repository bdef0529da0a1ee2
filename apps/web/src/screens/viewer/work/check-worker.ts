import { acknowledge, validate } from "@cleanclaim/x12";
import type { Issue, ValidationResult } from "@cleanclaim/x12";
import { bytesOf } from "./bytes-of.ts";
import type { CheckAnswer, CheckRequest, Checked, IssueCounts, Port, ShownIssue } from "./protocol.ts";

// In a worker `self` is its own end of the line; the types of the page do not know it.
const port = self as unknown as Port<CheckAnswer, CheckRequest>;
/** More findings than anyone reads; the counts are of all. */
const MOST = 20_000;

let result: ValidationResult | undefined;

port.onmessage = ({ data }) => {
  if (data.type === "check") void check(data.file);
  else if (result !== undefined) {
    const { date, time, controlNumber } = data;
    const answers = acknowledge(result, { date, time, controlNumber });
    port.postMessage({
      type: "answered",
      ta1: answers.map((answer) => answer.ta1).join(""),
      functional: answers.map((answer) => answer.functional ?? "").join(""),
      problems: answers.flatMap((answer) => answer.problems.map((problem) => problem.message)),
    });
  }
};

async function check(file: Blob): Promise<void> {
  const bytes = await bytesOf(file, (done) => {
    port.postMessage({ type: "progress", done, total: file.size });
  });
  result = validate(bytes);
  port.postMessage({ type: "checked", checked: checkedOf(result) });
}

function checkedOf({ verdict, transactions, issues }: ValidationResult): Checked {
  const count = (wanted: string): number => transactions.filter((one) => one.verdict === wanted).length;
  return {
    verdict,
    transactions: {
      accepted: count("accepted"),
      withErrors: count("accepted-with-errors"),
      rejected: count("rejected"),
    },
    counts: countsOf(issues),
    issues: issues.slice(0, MOST).map(shown),
    complete: issues.length <= MOST,
  };
}

function shown(issue: Issue): ShownIssue {
  const { level, severity, code, message, segment, element, component, loop, line, offset, position } = issue;
  return { level, severity, code, message, segment, element, component, loop, line, offset, position };
}

function countsOf(issues: readonly Issue[]): IssueCounts {
  const levels = [1, 2, 3, 4, 5, 6, 7].map((level) => ({ level, errors: 0, warnings: 0 }));
  for (const { level, severity } of issues) {
    const count = levels[level - 1];
    if (count === undefined) continue;
    if (severity === "error") count.errors += 1;
    else count.warnings += 1;
  }
  const sum = (kind: "errors" | "warnings"): number => levels.reduce((total, level) => total + level[kind], 0);
  return { errors: sum("errors"), warnings: sum("warnings"), levels };
}
