import { Keys } from "../../components/keys.tsx";
import { StateBadge } from "../../components/state-badge.tsx";
import { sayNotice } from "../../app/toasts.tsx";
import type { Workbench } from "./use-workbench.ts";

const LABELS = { error: "Stops", warning: "Look", advice: "Advice" } as const;

/** What the checks of the desk and the edits of the claim say, worst first; each leads to its place by its key. */
export function sortedFindings(bench: Workbench) {
  const rank = { error: 0, warning: 1, advice: 2 } as const;
  return [...bench.saved.computed.findings, ...bench.ahead].toSorted((a, b) => rank[a.severity] - rank[b.severity]);
}

/** The item that a place names: `diagnosis:2`, `line:1`, `suggestion:icd10cm:K25.9`. */
function itemAt(bench: Workbench, place: string): string | undefined {
  const [kind, first = "", second = ""] = place.split(":");
  return bench.items.find((item) => {
    if (item.kind === "diagnosis") return kind === "diagnosis" && item.index + 1 === Number(first);
    if (item.kind === "line") return kind === "line" && item.index + 1 === Number(first);
    return kind === "suggestion" && item.suggestion.system === first && item.suggestion.code === second;
  })?.key;
}

/** Goes to the place that a finding is about. */
export function goToFinding(bench: Workbench, at: number): void {
  const finding = sortedFindings(bench)[at];
  if (finding === undefined) return;
  const place = finding.place ?? (finding.line === null ? "" : `line:${finding.line}`);
  switch (place) {
    case "ask":
      bench.setTab("ask");
      return;
    case "thread":
      bench.setTab("thread");
      return;
    case "questions":
      bench.setTab("codes");
      setTimeout(() => document.getElementById("coding-asked")?.scrollIntoView({ block: "center" }), 0);
      return;
    case "note":
      document.querySelector<HTMLElement>(".coding-note [role=document], .coding-note")?.focus();
      return;
    case "credential":
      sayNotice(finding.fix);
      return;
    case "add":
      bench.setTab("codes");
      setTimeout(() => document.querySelector<HTMLInputElement>(".coding-add input")?.focus(), 0);
      return;
    default: {
      const key = itemAt(bench, place);
      if (key === undefined) return;
      bench.setTab("codes");
      bench.setActiveKey(key);
    }
  }
}

/** The strip under note and codes. Its height is fixed; more findings scroll. */
export function FindingsStrip({ bench }: { readonly bench: Workbench }) {
  const findings = sortedFindings(bench);
  return (
    <section className="coding-findings" aria-label="Findings" aria-live="polite" tabIndex={0}>
      {findings.length === 0 ? (
        <div className="coding-finding">
          <StateBadge state="ok" label="No findings" />
          <span className="soft">
            Codes, pointers and modifiers agree so far. The claim is checked again when you finish.
          </span>
        </div>
      ) : (
        findings.map((finding, index) => (
          <button
            key={finding.id}
            type="button"
            className="coding-finding"
            onClick={() => {
              goToFinding(bench, index);
            }}
          >
            <StateBadge state={finding.severity} label={LABELS[finding.severity]} />
            <span className="grow">
              {finding.message} <span className="soft">{finding.fix}</span>
            </span>
            <span className="soft nowrap">{finding.source}</span>
            {index < 9 ? <Keys keys={`alt+${index + 1}`} /> : null}
          </button>
        ))
      )}
    </section>
  );
}
