import type { ContractView } from "@cleanclaim/revenue-cycle/contract";
import { StateBadge } from "../../components/state-badge.tsx";
import { count, dayText, instantText } from "../../format/format.ts";
import { ContractBadge } from "./contract-words.tsx";

/** The terms in plain sentences, and what to correct or look at. */
export function Sentences({ view }: { readonly view: ContractView }) {
  return (
    <>
      {view.problems.length === 0 ? null : (
        <ul className="contract-problems" aria-label="What to correct or look at">
          {view.problems.map((one, index) => (
            <li key={index}>
              <StateBadge state={one.severity} label={one.severity === "error" ? "Correct" : "Look"} /> {one.message}
            </li>
          ))}
        </ul>
      )}
      <dl className="contract-sentences">
        {view.sentences.map((one, index) => (
          <div key={index} style={{ display: "contents" }}>
            <dt>{one.topic}</dt>
            <dd>{one.text}</dd>
          </div>
        ))}
        <dt>Number</dt>
        <dd>{view.number === "" ? "—" : view.number}</dd>
        {view.current.note === "" ? null : (
          <>
            <dt>Note</dt>
            <dd>{view.current.note}</dd>
          </>
        )}
        {view.current.sourceName === "" ? null : (
          <>
            <dt>Schedule from</dt>
            <dd>
              {view.current.sourceName}
              {view.current.sourceSha256 === "" ? "" : ` (SHA-256 ${view.current.sourceSha256.slice(0, 12)}…)`}
            </dd>
          </>
        )}
      </dl>
    </>
  );
}

/** Every version of the contract, newest first. */
export function Versions({ view, show }: { readonly view: ContractView; readonly show: (version: number) => void }) {
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th>Version</th>
          <th>State</th>
          <th>In force</th>
          <th className="num">Prices</th>
          <th>From file</th>
          <th>Begun</th>
          <th>Put in force</th>
          <th>Note</th>
        </tr>
      </thead>
      <tbody>
        {view.versions.map((one) => (
          <tr key={one.version}>
            <td>
              <button
                type="button"
                className="text-button"
                aria-current={one.version === view.current.version}
                onClick={() => {
                  show(one.version);
                }}
              >
                Version {one.version}
              </button>
            </td>
            <td>
              <ContractBadge contract={one} />
            </td>
            <td>
              {dayText(one.effectiveFrom)} to {one.lastDay === null ? "no end agreed" : dayText(one.lastDay)}
            </td>
            <td className="num">{count(one.rows)}</td>
            <td>{one.sourceName}</td>
            <td>
              {instantText(one.createdAt)}, {one.createdBy}
            </td>
            <td>{one.activatedAt === null ? "—" : `${instantText(one.activatedAt)}, ${one.activatedBy}`}</td>
            <td>{one.note}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
