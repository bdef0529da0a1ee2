import { Keys } from "../../components/keys.tsx";
import { StateBadge } from "../../components/state-badge.tsx";
import type { Workbench } from "./use-workbench.ts";

const LABELS = { error: "Stops", warning: "Look", advice: "Advice" } as const;

/** What the checks say, worst first; each leads to its line by its key. */
export function sortedFindings(bench: Workbench) {
  const rank = { error: 0, warning: 1, advice: 2 } as const;
  return bench.saved.computed.findings.toSorted((a, b) => rank[a.severity] - rank[b.severity]);
}

/** Puts the cursor on the line that a finding is about. */
export function goToFinding(bench: Workbench, at: number): void {
  const finding = sortedFindings(bench)[at];
  if (finding?.line === undefined || finding.line === null) return;
  const item = bench.items.find((each) => each.kind === "line" && each.index + 1 === finding.line);
  if (item !== undefined) bench.setActiveKey(item.key);
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
            {index < 9 && finding.line !== null ? <Keys keys={`alt+${index + 1}`} /> : null}
          </button>
        ))
      )}
    </section>
  );
}
