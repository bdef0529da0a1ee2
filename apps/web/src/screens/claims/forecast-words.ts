import type { ForecastView } from "@cleanclaim/revenue-cycle/contract";
import { dayText } from "../../format/format.ts";

type Risk = ForecastView["risk"][number];

/** How likely, with the interval where there are counts. */
export function chanceWords(risk: Pick<Risk, "probability" | "low" | "high">): string {
  const percent = (share: number) => `${Math.round(share * 100)} %`;
  if (risk.probability === null) return "No history";
  if (risk.low === null || risk.high === null) return percent(risk.probability);
  return `${percent(risk.probability)} (${percent(risk.low)} to ${percent(risk.high)})`;
}

/** What the seriousness of a risk means, in a word. */
export const seriousnessWords: Readonly<Record<Risk["seriousness"], string>> = {
  stops: "Stops",
  looks: "Look",
  history: "History",
};

/** The stage in a sentence: today's view, or what stood when the claim left. */
export function stageWords(view: Pick<ForecastView, "stage" | "madeAt">): string {
  return view.stage === "sent"
    ? `As it stood when the claim left on ${dayText(view.madeAt.slice(0, 10))}.`
    : "As of now; it is kept when the claim is sent.";
}
