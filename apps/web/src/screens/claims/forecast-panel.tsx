import type { ForecastView } from "@cleanclaim/revenue-cycle/contract";
import { Link } from "@tanstack/react-router";
import { Skeleton } from "@mantine/core";
import { Money } from "../../components/money.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { WhyButton } from "../../components/why-panel.tsx";
import { dayText } from "../../format/format.ts";
import "./forecast.css";
import { chanceWords, seriousnessWords, stageWords } from "./forecast-words.ts";
import { useForecast } from "./use-forecast.ts";

type Line = ForecastView["lines"][number];

/** What the payer is expected to answer: amounts by line, reasons to be refused, day; and what it answered. */
export function ForecastPanel(props: { readonly claimId: string; readonly version: number }) {
  const forecast = useForecast(props.claimId, props.version);
  if (forecast.isPending) return <Skeleton height={240} />;
  if (forecast.isError) return <ProblemNote error={forecast.error} retry={() => void forecast.refetch()} />;
  const view = forecast.data;
  return (
    <div className="forecast">
      <Outcome view={view} />
      <div className="forecast-head">
        <p className="soft small-line">{stageWords(view)}</p>
        <WhyButton title="The forecast of the claim" why={view.why} />
      </div>
      <Lines view={view} />
      <h2 className="section-title">When</h2>
      <p className="forecast-when">
        <strong>{dayText(view.expectedPayment.date)}</strong>
        {view.expectedPayment.earliest === view.expectedPayment.latest
          ? ""
          : `, between ${dayText(view.expectedPayment.earliest)} and ${dayText(view.expectedPayment.latest)}`}
        <span className="soft"> — {view.expectedPayment.because}.</span>
      </p>
      <h2 className="section-title">What speaks against it</h2>
      <Risks view={view} />
    </div>
  );
}

/** How the answer stands against the forecast. */
function Outcome({ view }: { readonly view: ForecastView }) {
  const { outcome } = view;
  if (outcome === null) return null;
  return (
    <div className="forecast-outcome" data-meaning={outcome.verdict === "exact" ? "done" : "look"} role="status">
      <strong>
        {outcome.verdict === "exact"
          ? "Met"
          : outcome.verdict === "near"
            ? "Nearly met"
            : outcome.verdict === "off"
              ? "Not met"
              : "Not forecast"}
      </strong>{" "}
      {outcome.words} Paid <Money amount={outcome.paid} /> on {dayText(outcome.paidOn)}
      {outcome.shortfall === "0.00" ? null : (
        <>
          ; <Money amount={outcome.shortfall} /> short of the contract
        </>
      )}
      . {outcome.remittanceId === null ? null : <Link to={`/remittances/${outcome.remittanceId}`}>The remittance</Link>}
    </div>
  );
}

function Lines({ view }: { readonly view: ForecastView }) {
  const answered = view.lines.some((line) => line.paid !== null);
  const earlier = view.lines.some((line) => line.earlier !== "0.00");
  const kept = view.lines.some((line) => line.sequestration !== "0.00");
  const { totals } = view;
  return (
    <table className="plain-table forecast-lines">
      <thead>
        <tr>
          <th>#</th>
          <th>Procedure</th>
          <th className="num">Charge</th>
          <th className="num">Allowed</th>
          {earlier ? <th className="num">Settled before</th> : null}
          <th className="num">Payer</th>
          {answered ? <th className="num">Paid</th> : null}
          <th className="num">Patient</th>
          <th>Of it</th>
          {kept ? <th className="num">Sequestered</th> : null}
          <th aria-label="Why" />
        </tr>
      </thead>
      <tbody>
        {view.lines.map((line) => (
          <tr key={line.number}>
            <td className="num">{line.number}</td>
            <td>
              <span className="code">{[line.procedureCode, ...line.modifiers].join(" ")}</span> {line.description}
              {line.unknown === null ? null : (
                <div className="small-line forecast-unknown">Not known: {line.unknown}</div>
              )}
            </td>
            <td className="num">
              <Money amount={line.charge} />
            </td>
            <td className="num">
              <Money amount={line.allowed} />
            </td>
            {earlier ? (
              <td className="num">
                <Money amount={line.earlier} />
              </td>
            ) : null}
            <td className="num">
              <Money amount={line.payer} strong />
            </td>
            {answered ? (
              <td className="num" data-differs={line.paid !== null && line.paid !== line.payer}>
                <Money amount={line.paid} />
              </td>
            ) : null}
            <td className="num">
              <Money amount={line.patient} />
            </td>
            <td className="soft small-line">{shareWords(line)}</td>
            {kept ? (
              <td className="num">
                <Money amount={line.sequestration} />
              </td>
            ) : null}
            <td>
              <WhyButton title={`Line ${line.number}, ${line.procedureCode}`} why={line.why} />
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td />
          <td>Together</td>
          <td className="num">
            <Money amount={totals.charge} />
          </td>
          <td className="num">
            <Money amount={totals.allowed} />
          </td>
          {earlier ? <td /> : null}
          <td className="num">
            <Money amount={totals.payer} strong />
          </td>
          {answered ? (
            <td className="num">
              <Money amount={view.outcome?.paid} />
            </td>
          ) : null}
          <td className="num">
            <Money amount={totals.patient} />
          </td>
          <td />
          {kept ? <td /> : null}
          <td />
        </tr>
      </tfoot>
    </table>
  );
}

/** What the patient's part is made of; nothing for a single kind that says itself. */
function shareWords(line: Line): string {
  const parts = [
    ["deductible", line.deductible],
    ["copay", line.copay],
    ["coinsurance", line.coinsurance],
    ["not covered", line.noncovered],
  ] as const;
  return parts
    .filter(([, amount]) => amount !== null && amount !== "0.00")
    .map(([name, amount]) => `${name} ${amount ?? ""}`)
    .join(", ");
}

function Risks({ view }: { readonly view: ForecastView }) {
  if (view.risk.length === 0)
    return <p className="soft">No finding is open, and lines like these were rarely denied by this payer.</p>;
  return (
    <table className="plain-table forecast-risks">
      <thead>
        <tr>
          <th>Weight</th>
          <th>Line</th>
          <th>Reason</th>
          <th>What would be said</th>
          <th>Because</th>
          <th>Chance of denial</th>
        </tr>
      </thead>
      <tbody>
        {view.risk.map((risk, index) => (
          <tr key={index}>
            <td className="nowrap">
              <span className="forecast-weight" data-seriousness={risk.seriousness}>
                {seriousnessWords[risk.seriousness]}
              </span>
            </td>
            <td className="num">{risk.line ?? ""}</td>
            <td className="nowrap">{risk.reason === null ? "277CA" : `CARC ${risk.reason}`}</td>
            <td>{risk.words}</td>
            <td>
              {risk.edit === null ? null : (
                <>
                  <span className="code">{risk.edit}</span>{" "}
                </>
              )}
              {risk.because}
            </td>
            <td className="nowrap">{chanceWords(risk)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
