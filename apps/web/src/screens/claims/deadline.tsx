import { plural } from "../../format/format.ts";

/** How near a deadline is, as one of the four meanings. Pure. */
export function nearness(daysLeft: number): "stop" | "look" | "idle" {
  if (daysLeft < 0) return "stop";
  return daysLeft <= 14 ? "look" : "idle";
}

/** Days left as words: `12 days`, `3 days over`. Pure. */
export function deadlineWords(daysLeft: number): string {
  if (daysLeft < 0) return `${plural(-daysLeft, "day")} over`;
  return daysLeft === 0 ? "today" : plural(daysLeft, "day");
}

/** Days left until a deadline; near and past ones stand out by weight and word, not by colour alone. */
export function Deadline({ daysLeft }: { readonly daysLeft: number }) {
  const meaning = nearness(daysLeft);
  return (
    <span className="claim-deadline" data-meaning={meaning}>
      {deadlineWords(daysLeft)}
    </span>
  );
}
