import type { ClaimFinding } from "@cleanclaim/revenue-cycle/contract";
import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useEffect } from "react";
import { Keys } from "../../components/keys.tsx";
import { StateBadge } from "../../components/state-badge.tsx";
import { askWhy } from "../../components/why-store.ts";
import { plural } from "../../format/format.ts";
import { findingWords } from "./problem-words.ts";
import type { ClaimBench } from "./use-claim.ts";

const SEVERITY = { error: "Stops the claim", warning: "Wants a look", advice: "Advice" } as const;

/** Why a finding was made, from its own explanation or from its source. */
export function askWhyOf(finding: ClaimFinding): void {
  askWhy(
    `Why ${finding.edit}?`,
    finding.why ?? {
      question: finding.message,
      answer: finding.fix,
      steps: [{ text: `The check ${finding.edit} looked at this claim.`, source: finding.source }],
      versions: {},
    },
  );
}

/** What the checks found, worst first, each with what to do. */
export function Findings({ bench }: { readonly bench: ClaimBench }) {
  const { view } = bench;
  useEffect(() => {
    document.querySelector(".finding[data-active]")?.scrollIntoView({ block: "nearest" });
  }, [bench.activeIndex]);
  return (
    <>
      {view.findings.length === 0 ? (
        <p>
          <StateBadge state="ok" label="Nothing found" /> The last check has nothing against this claim.
        </p>
      ) : null}
      {view.findings.map((finding, index) => (
        <Finding key={finding.ordinal} bench={bench} finding={finding} index={index} />
      ))}
      {view.notEvaluated.length === 0 ? null : (
        <details className="soft" style={{ marginTop: 16, fontSize: 13 }}>
          <summary>{plural(view.notEvaluated.length, "check")} could not be made</summary>
          <ul className="plain-list">
            {view.notEvaluated.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Finding(props: { readonly bench: ClaimBench; readonly finding: ClaimFinding; readonly index: number }) {
  const { bench, finding, index } = props;
  const active = index === bench.activeIndex;
  const overridden = finding.overriddenBy !== null;
  return (
    <article
      className="finding"
      data-active={active || undefined}
      data-overridden={overridden || undefined}
      onClick={() => {
        bench.setActiveIndex(index);
      }}
    >
      <div className="finding-head">
        <StateBadge
          state={overridden ? "idle" : finding.severity}
          label={overridden ? "Overridden" : SEVERITY[finding.severity]}
        />
        <span className="soft">
          {finding.line === null ? "Whole claim" : `Line ${finding.line}`} ·{" "}
          <Link
            to="/rules/edits/$id"
            params={{ id: finding.edit }}
            title="The page of this edit: sources, examples, how it fared"
          >
            {finding.edit}
          </Link>
        </span>
      </div>
      <p className="finding-message">{findingWords(finding.message, finding.fix)}</p>
      <div>{finding.fix}</div>
      <div className="soft small-line">
        {finding.source.url === undefined ? (
          finding.source.name
        ) : (
          <a href={finding.source.url} target="_blank" rel="noreferrer">
            {finding.source.name}
          </a>
        )}
        {[finding.source.locator, finding.source.edition].filter(Boolean).map((part) => `, ${part ?? ""}`)}
      </div>
      {overridden ? (
        <div className="small-line">
          {finding.overriddenBy}: {finding.overrideReason}
        </div>
      ) : (
        <FindingActs bench={bench} finding={finding} active={active} />
      )}
    </article>
  );
}

function FindingActs(props: { readonly bench: ClaimBench; readonly finding: ClaimFinding; readonly active: boolean }) {
  const { bench, finding, active } = props;
  const key = (keys: string) => (active ? <Keys keys={keys} /> : undefined);
  return (
    <div className="finding-acts">
      {finding.proposal === null || !bench.editable ? null : (
        <Button size="compact-sm" rightSection={key("f")} onClick={() => void bench.applyFix(finding)}>
          {finding.proposal.label}
        </Button>
      )}
      {bench.editable && bench.lineOf(finding) !== undefined ? (
        <Button
          size="compact-sm"
          variant="default"
          rightSection={key("d")}
          onClick={() => void bench.takeLineOff(finding)}
        >
          Take line {(bench.lineOf(finding) ?? 0) + 1} off
        </Button>
      ) : null}
      {finding.field === null || !bench.editable ? null : (
        <Button
          size="compact-sm"
          variant="default"
          rightSection={key("e")}
          onClick={() => {
            bench.focusField(finding.field ?? "");
          }}
        >
          Go to the field
        </Button>
      )}
      {bench.mayOverride(finding) ? (
        <Button
          size="compact-sm"
          variant="default"
          rightSection={key("o")}
          onClick={() => {
            bench.setAsking({ kind: "override", finding });
          }}
        >
          Override
        </Button>
      ) : null}
      <Button
        size="compact-sm"
        variant="subtle"
        rightSection={key("w")}
        onClick={() => {
          askWhyOf(finding);
        }}
      >
        Why
      </Button>
    </div>
  );
}
