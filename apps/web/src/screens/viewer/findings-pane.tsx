import { useVirtualizer } from "@tanstack/react-virtual";
import { useMemo, useRef } from "react";
import { count, plural } from "../../format/format.ts";
import { LEVELS } from "./level-words.ts";
import type { CheckState } from "./use-file.ts";
import type { PlacedIssue, Viewer } from "./use-viewer.ts";
import type { Checked } from "./work/protocol.ts";

/** What was found: how much of each level, then the list. Choosing a finding leads to its segment. */
export function FindingsPane({ viewer, startCheck }: { readonly viewer: Viewer; readonly startCheck: () => void }) {
  const { check } = viewer;
  if (check.kind !== "checked") return <NotChecked check={check} startCheck={startCheck} />;
  const { checked } = check;
  return (
    <div className="viewer-findings">
      <LevelChart viewer={viewer} checked={checked} />
      <FilterLine viewer={viewer} />
      {viewer.issues.length === 0 ? (
        <div className="viewer-nothing">
          <strong>Nothing to mend</strong>
          <p className="soft">
            Syntax, guide, balances, situations, codes and service lines were checked. Whole code sets and payer rules
            are checked when claims are sent from here.
          </p>
        </div>
      ) : (
        <IssueList viewer={viewer} />
      )}
      <p className="viewer-foot">
        {plural(viewer.listed.length, "finding")} listed
        {checked.complete ? "" : ` of the first ${count(checked.issues.length)}; mend these first`}
      </p>
    </div>
  );
}

function NotChecked({ check, startCheck }: { readonly check: CheckState; readonly startCheck: () => void }) {
  if (check.kind === "checking")
    return <div className="viewer-nothing soft">The rules are being checked. You can read on.</div>;
  return (
    <div className="viewer-nothing">
      <p>
        {check.kind === "failed"
          ? "The check ran out of memory. Split the file, or check it on the command line: cleanclaim x12 validate FILE."
          : "The rules were not checked."}
      </p>
      <button type="button" className="text-button" onClick={startCheck}>
        Check the rules
      </button>
    </div>
  );
}

/** Bars by level, errors before warnings: a look says where the trouble is, a press narrows the list. */
function LevelChart({ viewer, checked }: { readonly viewer: Viewer; readonly checked: Checked }) {
  const { filter, setFilter } = viewer;
  const most = Math.max(1, ...checked.counts.levels.map((one) => one.errors + one.warnings));
  return (
    <div className="viewer-chart" role="group" aria-label="Findings by level">
      {checked.counts.levels.map(({ level, errors, warnings }) => {
        const sum = errors + warnings;
        return (
          <button
            key={level}
            type="button"
            className="viewer-bar-row"
            aria-pressed={filter.level === level}
            disabled={sum === 0}
            onClick={() => {
              setFilter({ ...filter, level: filter.level === level ? 0 : level, code: "" });
            }}
          >
            <span className="viewer-bar-name">
              {level} {LEVELS[level]}
            </span>
            <span className="viewer-bar" aria-hidden>
              <span data-meaning="stop" style={{ width: `${(errors / most) * 100}%` }} />
              <span data-meaning="look" style={{ width: `${(warnings / most) * 100}%` }} />
            </span>
            <span className="num viewer-bar-count">
              {sum === 0 ? "0" : count(sum)}
              <span className="sr">
                {" "}
                ({plural(errors, "error")}, {plural(warnings, "warning")})
              </span>
            </span>
          </button>
        );
      })}
    </div>
  );
}

const SEVERITIES = [
  { value: "all", label: "All" },
  { value: "error", label: "Errors" },
  { value: "warning", label: "Warnings" },
] as const;

function FilterLine({ viewer }: { readonly viewer: Viewer }) {
  const { filter, setFilter, issues } = viewer;
  const codes = useMemo(() => {
    const counts = new Map<string, number>();
    for (const { code } of issues) counts.set(code, (counts.get(code) ?? 0) + 1);
    return [...counts].sort((one, two) => two[1] - one[1]);
  }, [issues]);
  return (
    <div className="viewer-filter">
      <div className="chips" role="group" aria-label="Severity">
        {SEVERITIES.map(({ value, label }) => (
          <button
            key={value}
            type="button"
            className="chip"
            data-on={filter.severity === value}
            aria-pressed={filter.severity === value}
            onClick={() => {
              setFilter({ ...filter, severity: value });
            }}
          >
            {label}
          </button>
        ))}
      </div>
      <select
        className="bench-field viewer-codes-select"
        aria-label="Kind of finding"
        value={filter.code}
        onChange={(event) => {
          setFilter({ ...filter, code: event.currentTarget.value });
        }}
      >
        <option value="">Every kind</option>
        {codes.map(([code, times]) => (
          <option key={code} value={code}>
            {code} ({count(times)})
          </option>
        ))}
      </select>
    </div>
  );
}

function IssueList({ viewer }: { readonly viewer: Viewer }) {
  const { listed } = viewer;
  const scroller = useRef<HTMLDivElement>(null);
  // eslint-disable-next-line react-hooks/incompatible-library -- The compiler leaves this component alone because the virtualizer keeps its own state; nothing here is memoised.
  const virtual = useVirtualizer({
    count: listed.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 74,
    overscan: 10,
  });
  return (
    <div ref={scroller} className="viewer-scroll" tabIndex={0} role="region" aria-label="List of findings">
      <ul className="viewer-issues" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const issue = listed[item.index];
          if (issue === undefined) return null;
          return (
            <li
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              <IssueRow viewer={viewer} issue={issue} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function IssueRow({ viewer, issue }: { readonly viewer: Viewer; readonly issue: PlacedIssue }) {
  const isChosen = viewer.segment === issue.at;
  return (
    <button
      type="button"
      className="viewer-issue"
      aria-current={isChosen}
      data-meaning={issue.severity === "error" ? "stop" : "look"}
      onClick={() => {
        viewer.choose(issue.at, issue.element ?? 0);
      }}
    >
      <span className="viewer-issue-head">
        <span className="viewer-issue-kind">{issue.severity === "error" ? "✕ Error" : "! Warning"}</span>
        <span className="mono">{issue.code}</span>
        <span className="soft viewer-issue-place">{placeOf(issue)}</span>
      </span>
      <span className="viewer-issue-message">{issue.message}</span>
    </button>
  );
}

/** Where a finding is, in few words: loop, segment with element, line. */
export function placeOf(issue: PlacedIssue): string {
  const element = issue.element === null ? "" : String(issue.element).padStart(2, "0");
  const component = issue.component === null ? "" : `-${issue.component}`;
  return [
    issue.loop === null ? "" : issue.loop,
    issue.segment === null ? "" : `${issue.segment}${element}${component}`,
    issue.line === null ? "" : `line ${count(issue.line)}`,
  ]
    .filter((one) => one !== "")
    .join(" · ");
}
