import { isDate8, isTime } from "../values.ts";
import type { Segment } from "../wire/segment.ts";
import { element } from "../wire/segment.ts";
import { reportRule } from "./catalogue.ts";
import type { RuleContext } from "./context.ts";

/** Dates that stand in a text element with a format beside it, and periods that end before they start. */
export function checkDates(segment: Segment, position: number, loop: string, context: RuleContext): void {
  if (segment.id === "DTP") checkPeriod(segment, position, loop, element(segment, 2), element(segment, 3), 3, context);
  else if (segment.id === "DMG") {
    checkPeriod(segment, position, loop, element(segment, 1), element(segment, 2), 2, context);
    birthInFuture(segment, position, loop, context);
  } else if (segment.id === "PAT" && element(segment, 5) !== "") {
    checkPeriod(segment, position, loop, element(segment, 5), element(segment, 6), 6, context);
  } else if (segment.id === "HI") {
    for (let number = 1; number < segment.elements.length; number += 1) {
      const parts = element(segment, number).split(context.delimiters.component);
      const format = parts[2] ?? "";
      if (format === "D8" || format === "RD8")
        checkPeriod(segment, position, loop, format, parts[3] ?? "", number, context);
    }
  }
}

function birthInFuture(segment: Segment, position: number, loop: string, context: RuleContext): void {
  const born = element(segment, 2);
  if (context.fileDate === undefined || element(segment, 1) !== "D8" || !isDate8(born) || born <= context.fileDate)
    return;
  reportRule(context.report, "DATE-BIRTH-FUTURE", { segment, position, loop }, 2);
}

function checkPeriod(
  segment: Segment,
  position: number,
  loop: string,
  format: string,
  text: string,
  at: number,
  context: RuleContext,
): void {
  const verdict = periodProblem(format, text.trim());
  if (verdict === undefined) return;
  const where = `${segment.id}${String(at).padStart(2, "0")}`;
  if (verdict === "range") {
    reportRule(context.report, "DATE-RANGE", { segment, position, loop }, at);
    return;
  }
  context.report({
    level: 1,
    code: "DATE",
    message: `${where} is not a real date in the format that the segment announces (${/^[A-Z0-9]{2,3}$/.test(format) ? format : "none"}). Correct the date.`,
    segment,
    position,
    element: at,
    loop,
    acknowledgment: { ik3: "8", ik4: "8" },
  });
}

function periodProblem(format: string, text: string): "date" | "range" | undefined {
  switch (format) {
    case "D8":
      return isDate8(text) ? undefined : "date";
    case "DT":
      return isDate8(text.slice(0, 8)) && isTime(text.slice(8)) ? undefined : "date";
    case "TM":
      return isTime(text) ? undefined : "date";
    case "RD8": {
      const [from, to] = text.split("-");
      if (from === undefined || to === undefined || !isDate8(from) || !isDate8(to) || text.length !== 17) return "date";
      return to < from ? "range" : undefined;
    }
    default:
      return undefined;
  }
}
