import type { EstimateView } from "@cleanclaim/revenue-cycle/contract";
import { Money } from "../../components/money.tsx";
import { StateBadge } from "../../components/state-badge.tsx";
import { WhyButton } from "../../components/why-panel.tsx";
import { sumText } from "./estimate-words.ts";

/** The estimate itself: the sum, what makes it uncertain, line by line with its derivation. */
export function EstimatePaper({ view }: { readonly view: EstimateView }) {
  const insured = view.kind === "insured";
  return (
    <>
      <div className="compare-tiles">
        <div className="compare-tile">
          <span>{insured ? "The patient will owe" : "Expected charges"}</span>
          <strong>{sumText(view)}</strong>
        </div>
        {insured ? (
          <>
            <div className="compare-tile">
              <span>Contract allows</span>
              <strong>
                <Money amount={view.allowed} />
              </strong>
            </div>
            <div className="compare-tile">
              <span>Insurance pays</span>
              <strong>
                <Money amount={view.insurer} />
              </strong>
            </div>
            <div className="compare-tile">
              <span>Charge</span>
              <strong>
                <Money amount={view.charge} />
              </strong>
            </div>
          </>
        ) : null}
      </div>
      {view.uncertain.length + view.missing.length === 0 ? null : (
        <ul className="contract-problems" aria-label="What is not certain or missing">
          {view.uncertain.map((text) => (
            <li key={text}>
              <StateBadge state="warning" label="Not certain" /> {text}
            </li>
          ))}
          {view.missing.map((text) => (
            <li key={text}>
              <StateBadge state="error" label="Missing" /> {text}
            </li>
          ))}
        </ul>
      )}
      <table className="plain-table">
        <thead>
          <tr>
            <th>Code</th>
            <th>What</th>
            <th className="num">Units</th>
            <th className="num">Charge</th>
            {insured ? (
              <>
                <th className="num">Allowed</th>
                <th className="num">Deductible</th>
                <th className="num">Copay</th>
                <th className="num">Coinsurance</th>
                <th className="num">Insurance</th>
              </>
            ) : null}
            <th className="num">Patient</th>
          </tr>
        </thead>
        <tbody>
          {view.lines.map((line, index) => (
            <tr key={index}>
              <td className="code">{[line.code, ...line.modifiers].join("-")}</td>
              <td>{line.description}</td>
              <td className="num">{line.units}</td>
              <td className="num">
                <Money amount={line.charge} />
              </td>
              {insured ? (
                <>
                  <td className="num">
                    <Money amount={line.allowed} />
                  </td>
                  <td className="num">
                    <Money amount={line.patient === null ? null : line.deductible} />
                  </td>
                  <td className="num">
                    <Money amount={line.patient === null ? null : line.copay} />
                  </td>
                  <td className="num">
                    <Money amount={line.patient === null ? null : line.coinsurance} />
                  </td>
                  <td className="num">
                    <Money amount={line.insurer} />
                  </td>
                </>
              ) : null}
              <td className="num">
                <Money amount={line.patient} strong />{" "}
                <WhyButton title={`The patient’s part of ${line.code}`} why={line.why} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {view.benefits.length === 0 ? null : (
        <dl className="facts" style={{ margin: "14px 0", maxWidth: 520 }}>
          {view.benefits.map((one, index) => (
            <div key={index} style={{ display: "contents" }}>
              <dt>{one.label}</dt>
              <dd>{one.value}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}
