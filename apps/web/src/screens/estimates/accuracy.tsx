import { Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { api } from "../../api/client.ts";
import { useSignedIn } from "../../app/session.tsx";
import { Money } from "../../components/money.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { StateBadge } from "../../components/state-badge.tsx";
import { count, csv, dayDense, money } from "../../format/format.ts";
import "../contracts/contracts.css";

/** Estimates against what was owed afterwards. */
export function Screen() {
  const { practice } = useSignedIn();
  const accuracy = useQuery({
    queryKey: ["estimate-accuracy", practice ?? ""],
    queryFn: ({ signal }) => api("GET /api/estimates/accuracy", { query: { practice }, signal }),
  });
  return (
    <div className="page">
      <div className="page-head">
        <Link to="/estimates">Estimates</Link>
        <h1>Accuracy of estimates</h1>
        <span className="grow" />
        {accuracy.data === undefined || accuracy.data.rows.length === 0 ? null : (
          <a
            className="text-button"
            download="estimate-accuracy.csv"
            href={`data:text/csv;charset=utf-8,${encodeURIComponent(
              csv([
                ["patient", "payer", "service", "low", "high", "estimated", "owed", "difference", "within"],
                ...accuracy.data.rows.map((row) => [
                  row.patient,
                  row.payer,
                  row.serviceDate,
                  row.low,
                  row.high,
                  row.estimated ?? "",
                  row.owed,
                  row.difference ?? "",
                  row.within ? "yes" : "no",
                ]),
              ]),
            )}`}
          >
            Export CSV
          </a>
        )}
      </div>
      {accuracy.isPending ? <Skeleton height={240} /> : null}
      {accuracy.isError ? <ProblemNote error={accuracy.error} retry={() => void accuracy.refetch()} /> : null}
      {accuracy.data === undefined ? null : (
        <>
          <div className="compare-tiles">
            <Tile label="Compared" value={count(accuracy.data.compared)} />
            <Tile label="Owed within what was said" value={count(accuracy.data.within)} />
            <Tile
              label="With insurance, exact"
              value={`${count(accuracy.data.insured.exact)} of ${count(accuracy.data.insured.compared)}`}
            />
            <Tile label="Mean miss with insurance" value={money(accuracy.data.insured.meanMiss)} />
            <Tile
              label="Good faith, $400 or more above"
              value={`${count(accuracy.data.goodFaith.exceeded)} of ${count(accuracy.data.goodFaith.compared)}`}
            />
          </div>
          {accuracy.data.rows.length === 0 ? (
            <p className="soft">
              No estimated visit was decided yet. What insurers decide and the ledger charges comes here by itself.
            </p>
          ) : (
            <table className="plain-table">
              <thead>
                <tr>
                  <th>Patient</th>
                  <th>Payer</th>
                  <th>Service</th>
                  <th className="num">Said</th>
                  <th className="num">Owed</th>
                  <th className="num">Difference</th>
                  <th>Within</th>
                </tr>
              </thead>
              <tbody>
                {accuracy.data.rows.map((row) => (
                  <tr key={row.id}>
                    <td>
                      <Link to="/estimates/$id" params={{ id: row.id }}>
                        {row.patient}
                      </Link>
                    </td>
                    <td>{row.payer}</td>
                    <td>{dayDense(row.serviceDate)}</td>
                    <td className="num">
                      {row.low === row.high ? money(row.high) : `${money(row.low)} to ${money(row.high)}`}
                    </td>
                    <td className="num">
                      <Money amount={row.owed} />
                    </td>
                    <td className="num">
                      <Money amount={row.difference} />
                    </td>
                    <td>
                      <StateBadge state={row.within ? "ok" : "warning"} label={row.within ? "Yes" : "No"} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </>
      )}
    </div>
  );
}

function Tile({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <div className="compare-tile">
      <span>{label}</span>
      <strong>{value}</strong>
    </div>
  );
}
