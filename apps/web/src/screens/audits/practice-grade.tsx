import type { PracticeResult } from "@cleanclaim/revenue-cycle/contract";
import { Button } from "@mantine/core";
import { Keys } from "../../components/keys.tsx";
import { StateBadge } from "../../components/state-badge.tsx";
import { ELEMENTS } from "./audit-words.tsx";

/** The grade of a practice chart: each element with its points, the words of the chart that earn the code, and the rules. */
export function PracticeGrade(props: {
  readonly result: PracticeResult;
  readonly text: string;
  readonly again: () => void;
  readonly next: () => void;
}) {
  const { result } = props;
  return (
    <>
      <div className="audit-compare">
        <div className="audit-note" tabIndex={0} role="document" aria-label="The chart">
          <h2 className="section-title">{result.title}</h2>
          <div className="audit-note-text">{props.text}</div>
        </div>
        <div className="bench-scroll">
          <p className="audit-facts">
            <b>
              {result.points} of {result.possible} points, {result.percent} %.
            </b>{" "}
            {result.levelBasis === null ? "" : `Level: ${result.levelBasis}`}
          </p>
          {result.items.map((item) => (
            <section key={item.key} className="audit-item">
              <div className="audit-item-head">
                <b>{ELEMENTS[item.element]}</b>
                <span className="code">{item.expected === "" ? item.answer : item.expected}</span>
                <span>{titleOf(result, item.expected)}</span>
                <span className="grow" />
                <PointsBadge points={item.points} possible={item.possible} />
              </div>
              {item.comparison === "agree" ? null : <div>{item.remark}</div>}
              {item.evidence.length + item.why.length === 0 ? null : (
                <ul className="audit-evidence soft">
                  {item.evidence.map((words) => (
                    <li key={words}>The chart says: {words}</li>
                  ))}
                  {item.why.map((step) => (
                    <li key={`${step.rule} ${step.text}`}>
                      {step.text} ({step.source})
                    </li>
                  ))}
                </ul>
              )}
            </section>
          ))}
          {result.questions.length === 0 ? null : (
            <>
              <h2 className="section-title block-title">A careful coder would also ask the provider</h2>
              <ul className="audit-evidence">
                {result.questions.map((question) => (
                  <li key={question}>{question}</li>
                ))}
              </ul>
            </>
          )}
        </div>
      </div>
      <div className="bench-actions">
        <Button variant="default" onClick={props.again}>
          Try again, with other readings
        </Button>
        <span className="grow" />
        <Button onClick={props.next} rightSection={<Keys keys="n" />}>
          Next chart
        </Button>
      </div>
    </>
  );
}

function titleOf(result: PracticeResult, code: string): string {
  const { diagnoses, lines } = result.expected;
  return (
    diagnoses.find((one) => one.code === code)?.title ??
    lines.find((one) => one.procedureCode === code.slice(0, 5) && code !== "")?.title ??
    ""
  );
}

function PointsBadge({ points, possible }: { readonly points: number; readonly possible: number }) {
  const meaning = points === possible && points > 0 ? "done" : points > 0 ? "info" : "look";
  return (
    <StateBadge
      state="points"
      meaning={meaning}
      label={possible === 0 ? `−${Math.abs(points)}` : `${points} of ${possible}`}
    />
  );
}
