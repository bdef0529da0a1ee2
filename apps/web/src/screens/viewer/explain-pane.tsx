import { useEffect, useState } from "react";
import { StateBadge } from "../../components/state-badge.tsx";
import { dayText, money, plural } from "../../format/format.ts";
import { positionOf } from "./model/file-index.ts";
import type { PlacedIssue, Viewer } from "./use-viewer.ts";
import type { ElementFacts, Explained } from "./work/protocol.ts";

type Sent = Explained["explanation"]["elements"][number];

const USAGE = { R: "Required", S: "Situational", N: "Not used" } as const;

/** "What is this?": the chosen segment and its elements in plain words, and what the guide asks of them. */
export function ExplainPane({ viewer }: { readonly viewer: Viewer }) {
  const { client, segment } = viewer;
  const [explained, setExplained] = useState<Explained>();
  const [isWhole, setWhole] = useState(false);
  useEffect(() => {
    let isStale = false;
    void client.explain(segment).then((answer) => {
      if (!isStale) setExplained(answer);
    });
    return () => {
      isStale = true;
    };
  }, [client, segment]);
  if (explained === undefined) return <aside className="viewer-side" aria-label="What is this?" />;
  const { explanation } = explained;
  const issues = viewer.bySegment.get(explained.segment) ?? [];
  return (
    <aside className="viewer-side" aria-label="What is this?" tabIndex={0}>
      <p className="section-title">What is this?</p>
      <h2 className="viewer-what">
        <span className="mono">{explanation.id}</span> {explanation.title}
      </h2>
      <p className="soft viewer-where">
        {[explanation.place, `segment ${positionOf(viewer.index, explained.segment)}`]
          .filter((one) => one !== undefined && one !== "")
          .join(" · ")}
      </p>
      <p className="viewer-sentence">{explanation.text}</p>
      {issues.map((issue) => (
        <IssueNote key={issue.number} viewer={viewer} issue={issue} />
      ))}
      <Elements key={explained.segment} viewer={viewer} explained={explained} isWhole={isWhole} />
      {explained.elements.length === 0 ? null : (
        <button
          type="button"
          className="text-button small-line"
          aria-pressed={isWhole}
          onClick={() => {
            setWhole(!isWhole);
          }}
        >
          {isWhole ? "Show only what was sent" : "Show every element of the guide"}
        </button>
      )}
      <GuideFacts explained={explained} />
    </aside>
  );
}

function IssueNote({ viewer, issue }: { readonly viewer: Viewer; readonly issue: PlacedIssue }) {
  const reason = viewer.check.kind === "checked" ? viewer.check.checked.reasons[issue.code] : undefined;
  return (
    <div className="viewer-issue-note" data-meaning={issue.severity === "error" ? "stop" : "look"}>
      <strong>{issue.severity === "error" ? "Error" : "Warning"}</strong> <span className="mono">{issue.code}</span>
      <div>{issue.message}</div>
      {reason === undefined ? null : (
        <div className="viewer-issue-why">
          {reason.why} <span className="viewer-issue-source">{reason.source}</span>
        </div>
      )}
    </div>
  );
}

interface Row {
  readonly reference: string;
  readonly position: number;
  readonly component: number | undefined;
  readonly name: string;
  readonly sent: readonly Sent[];
  readonly facts: ElementFacts | undefined;
}

/** What was sent, and between it what the guide requires and was not; everything of the guide when `isWhole`. */
function rowsOf(explained: Explained, isWhole: boolean): readonly Row[] {
  const facts = new Map(explained.elements.map((one) => [one.reference, one]));
  const sent = new Map<string, Sent[]>();
  for (const one of explained.explanation.elements) {
    const list = sent.get(one.reference);
    if (list === undefined) sent.set(one.reference, [one]);
    else list.push(one);
  }
  const isHeard = (position: number): boolean =>
    explained.explanation.elements.some((one) => one.position === position);
  const isComposite = (reference: string): boolean => facts.has(`${reference}-1`);
  const extra = explained.elements.filter(
    (one) =>
      !sent.has(one.reference) &&
      (isWhole
        ? !isComposite(one.reference)
        : one.usage === "R" && one.component === undefined && !isHeard(one.position)),
  );
  const rows: Row[] = [
    ...[...sent].map(([reference, list]) => ({
      reference,
      position: list[0]?.position ?? 0,
      component: list[0]?.component,
      name: list[0]?.name ?? "",
      sent: list,
      facts: facts.get(reference),
    })),
    ...extra.map((one) => ({
      reference: one.reference,
      position: one.position,
      component: one.component,
      name: one.name,
      sent: [],
      facts: one,
    })),
  ];
  return rows.sort((one, two) => one.position - two.position || (one.component ?? 0) - (two.component ?? 0));
}

function Elements(props: { readonly viewer: Viewer; readonly explained: Explained; readonly isWhole: boolean }) {
  const { viewer, explained } = props;
  const rows = rowsOf(explained, props.isWhole);
  const [pressed, setPressed] = useState<Row>();
  if (rows.length === 0) return null;
  return (
    <ul className="viewer-elements" aria-label="Elements">
      {rows.map((row) => (
        <li key={row.reference}>
          <ElementRow
            row={row}
            isChosen={viewer.element === row.position}
            // A press opens one component; coming from elsewhere opens the whole element.
            isOpen={
              viewer.element === row.position &&
              (pressed?.position !== row.position || pressed.reference === row.reference)
            }
            press={(isOpen) => {
              setPressed(row);
              viewer.setElement(isOpen ? 0 : row.position);
            }}
          />
        </li>
      ))}
    </ul>
  );
}

interface ElementRowProps {
  readonly row: Row;
  readonly isChosen: boolean;
  readonly isOpen: boolean;
  readonly press: (isOpen: boolean) => void;
}

function ElementRow({ row, isChosen, isOpen, press }: ElementRowProps) {
  const isUnused = row.facts?.usage === "N" && row.sent.length === 0;
  return (
    <div className="viewer-element" data-chosen={isChosen ? true : undefined}>
      <button
        type="button"
        className="viewer-element-head"
        aria-expanded={isOpen}
        onClick={() => {
          press(isOpen);
        }}
      >
        <span className="mono viewer-reference">{row.reference}</span>
        <span className="viewer-element-name">{isUnused ? "not used in this guide" : row.name}</span>
      </button>
      {row.sent.length === 0 && !isUnused ? (
        <div className="soft viewer-value">{row.facts?.usage === "R" ? "not sent, and required" : "not sent"}</div>
      ) : null}
      {row.sent.map((one, at) => (
        <div key={`${one.reference}-${at}`} className="viewer-value">
          {one.value.trim() === "" ? (
            <span className="soft">blank</span>
          ) : (
            <span className="mono viewer-raw">{one.value}</span>
          )}
          {one.meaning === undefined ? null : <span> {meaningWords(one.meaning)}</span>}
          {one.list === undefined ? null : <span className="soft"> ({one.list})</span>}
        </div>
      ))}
      {isOpen && row.facts !== undefined ? <ElementGuide facts={row.facts} sent={row.sent} /> : null}
    </div>
  );
}

/** Amounts and days as the rest of the application writes them. */
function meaningWords(meaning: string): string {
  if (/^-?\d+\.\d\d$/.test(meaning)) return money(meaning);
  return /^\d{4}-\d\d-\d\d$/.test(meaning) ? dayText(meaning) : meaning;
}

function ElementGuide({ facts, sent }: { readonly facts: ElementFacts; readonly sent: readonly Sent[] }) {
  const values = new Set(sent.map((one) => one.value));
  const length =
    facts.max === undefined || facts.min === undefined
      ? ""
      : facts.min === facts.max
        ? plural(facts.max, "character")
        : `${facts.min} to ${facts.max} characters`;
  return (
    <dl className="facts viewer-element-facts">
      {facts.usage === undefined ? null : (
        <>
          <dt>In the guide</dt>
          <dd>{USAGE[facts.usage]}</dd>
        </>
      )}
      {facts.type === "" ? null : (
        <>
          <dt>Form</dt>
          <dd>{[facts.type, length, facts.repeats ? "may repeat" : ""].filter((one) => one !== "").join(", ")}</dd>
        </>
      )}
      {facts.codes.length === 0 ? null : (
        <>
          <dt>Codes</dt>
          <dd>
            <ul className="viewer-codes">
              {facts.codes.map((one) => (
                <li key={one.code} data-sent={values.has(one.code) ? true : undefined}>
                  <span className="mono">{one.code}</span> {one.words}
                  {values.has(one.code) ? <span className="sr"> (sent)</span> : null}
                </li>
              ))}
            </ul>
          </dd>
        </>
      )}
    </dl>
  );
}

function GuideFacts({ explained }: { readonly explained: Explained }) {
  const { usage, max, each } = explained;
  if (explained.guide === "") return null;
  const often =
    max === undefined ? "" : max === Infinity ? "any number" : `at most ${max}${each ? " of each qualifier" : ""}`;
  return (
    <>
      <h3 className="section-title viewer-guide-title">In the guide</h3>
      <dl className="facts">
        <dt>Guide</dt>
        <dd>{explained.guide}</dd>
        <dt>Here</dt>
        <dd>
          {usage === undefined ? (
            <StateBadge state="unexpected" label="No place for it here" meaning="stop" />
          ) : (
            [USAGE[usage], often].filter((one) => one !== "").join(", ")
          )}
        </dd>
        {explained.rules.length === 0 ? null : (
          <>
            <dt>Together</dt>
            <dd>
              {explained.rules.map((rule) => (
                <div key={rule}>{rule}</div>
              ))}
            </dd>
          </>
        )}
      </dl>
    </>
  );
}
