import { acknowledge, issueCatalogue, validateStream } from "@cleanclaim/x12";
import type { Issue, ValidationResult } from "@cleanclaim/x12";
import { piecesOf } from "./file-pieces.ts";
import type { CheckAnswer, CheckRequest, Checked, IssueCounts, Port, ShownIssue } from "./protocol.ts";

// In a worker `self` is its own end of the line; the types of the page do not know it.
const port = self as unknown as Port<CheckAnswer, CheckRequest>;
/** More findings than anyone reads; the counts of errors and warnings are of all. */
const MOST = 20_000;
/** The finding that sums up those beyond the most. */
const LIMIT_CODE = "ISSUE-LIMIT";

let result: ValidationResult | undefined;

port.onmessage = ({ data }) => {
  if (data.type === "check") {
    check(data.file).catch(() => {
      port.postMessage({ type: "failed" });
    });
  } else if (result !== undefined) {
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
  const pieces = piecesOf(file, (done) => {
    port.postMessage({ type: "progress", done, total: file.size });
  });
  for await (const event of validateStream(pieces, { keep: true, maxIssues: MOST })) {
    if (event.type === "end") result = event.result;
  }
  if (result !== undefined) port.postMessage({ type: "checked", checked: checkedOf(result) });
}

function checkedOf({ verdict, counts, issues }: ValidationResult): Checked {
  const listed = issues.filter((issue) => issue.code !== LIMIT_CODE);
  return {
    verdict,
    transactions: {
      accepted: counts.accepted,
      withErrors: counts.acceptedWithErrors,
      rejected: counts.rejected,
    },
    counts: { errors: counts.errors, warnings: counts.warnings, levels: levelsOf(listed) },
    issues: listed.map(shown),
    complete: listed.length === issues.length,
    reasons: reasonsOf(listed),
  };
}

function reasonsOf(issues: readonly Issue[]): Checked["reasons"] {
  const codes = new Set(issues.map((issue) => issue.code));
  return Object.fromEntries(
    issueCatalogue().flatMap(({ code, why, source }) => (codes.has(code) ? [[code, { why, source }] as const] : [])),
  );
}

function shown(issue: Issue): ShownIssue {
  const { level, severity, code, message, segment, element, component, loop, line, offset, position } = issue;
  return { level, severity, code, message, segment, element, component, loop, line, offset, position };
}

function levelsOf(issues: readonly Issue[]): IssueCounts["levels"] {
  const levels = [1, 2, 3, 4, 5, 6, 7].map((level) => ({ level, errors: 0, warnings: 0 }));
  for (const { level, severity } of issues) {
    const count = levels[level - 1];
    if (count === undefined) continue;
    if (severity === "error") count.errors += 1;
    else count.warnings += 1;
  }
  return levels;
}
