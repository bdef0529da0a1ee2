import type { RuleState } from "./diagnosis-list.ts";

/** Diseases that are coded only when confirmed, in every setting. */
const ONLY_CONFIRMED = /^U07\.1$|^J12\.82$|^B20$|^Z21$|^A92\.5$|^J09|^J10/;

/** Tells which diagnoses stayed out because the provider was not sure, and which came in although unsure at discharge. */
export function uncertainDiagnoses(state: RuleState): void {
  const outpatient = state.chart.setting === "outpatient";
  for (const { mention, because } of state.leftOut) {
    if (because !== "uncertain" || mention.sentence.kind !== "assessment" || /^[RZ]/.test(mention.code)) continue;
    state.findings.push({
      rule: "uncertain-diagnosis",
      severity: "advice",
      message: `${mention.code} is not added: the note does not give it as established`,
      source: outpatient ? "ICD-10-CM Guidelines IV.H" : "ICD-10-CM Guidelines II.H; III.C",
      evidence: [
        {
          start: mention.start,
          end: mention.end,
          text: state.chart.text.slice(mention.start, mention.end),
          section: mention.sentence.section.heading,
        },
      ],
    });
  }
  const unsure = state.list.filter((one) => one.mention?.assertions.includes("uncertain") === true);
  for (const one of unsure) {
    if (ONLY_CONFIRMED.test(one.code)) {
      state.list = state.list.filter((other) => other !== one);
      continue;
    }
    if (!outpatient)
      one.why.push({
        rule: "uncertain-at-discharge",
        text: "still called probable at discharge, and so coded as if it existed",
        source: "ICD-10-CM Guidelines II.H; III.C",
      });
  }
}
