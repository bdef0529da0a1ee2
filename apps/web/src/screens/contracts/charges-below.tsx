import { Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { api } from "../../api/client.ts";
import { useSignedIn } from "../../app/session.tsx";
import { Money } from "../../components/money.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { csv, plural } from "../../format/format.ts";
import "./contracts.css";

/** Codes for which the practice charges less than a contract would pay. */
export function Screen() {
  const { practice } = useSignedIn();
  const below = useQuery({
    queryKey: ["charges-below", practice ?? ""],
    queryFn: ({ signal }) => api("GET /api/charges-below-contract", { query: { practice }, signal }),
  });
  return (
    <div className="page">
      <div className="page-head">
        <Link to="/contracts">Contracts</Link>
        <h1>Charges below contract</h1>
        {below.data === undefined ? null : <span className="soft">{plural(below.data.length, "code")}</span>}
        <span className="grow" />
        {below.data === undefined || below.data.length === 0 ? null : (
          <a
            className="text-button"
            download="charges-below-contract.csv"
            href={`data:text/csv;charset=utf-8,${encodeURIComponent(
              csv([
                ["code", "modifier", "description", "practice", "payer", "contract", "charge", "allowed", "shortfall"],
                ...below.data.map((row) => [
                  row.code,
                  row.modifier,
                  row.description,
                  row.practice,
                  row.payer,
                  row.contract,
                  row.charge,
                  row.allowed,
                  row.shortfall,
                ]),
              ]),
            )}`}
          >
            Export CSV
          </a>
        )}
      </div>
      <p className="soft" style={{ maxWidth: "92ch", margin: "0 0 14px" }}>
        A payer never allows more than the charge. Where a contract would pay more than the practice asks, the
        difference is lost on every claim; raise the charge under Practice setup.
      </p>
      {below.isPending ? <Skeleton height={240} /> : null}
      {below.isError ? <ProblemNote error={below.error} retry={() => void below.refetch()} /> : null}
      {below.data?.length === 0 ? <p className="soft">Every charge is at least what each contract allows.</p> : null}
      {below.data === undefined || below.data.length === 0 ? null : (
        <table className="plain-table">
          <thead>
            <tr>
              <th>Code</th>
              <th>What</th>
              <th>Practice</th>
              <th>Payer</th>
              <th>Contract</th>
              <th className="num">Charge</th>
              <th className="num">Contract allows</th>
              <th className="num">Lost each time</th>
            </tr>
          </thead>
          <tbody>
            {below.data.map((row) => (
              <tr key={`${row.code}/${row.modifier}/${row.contractId}/${row.practice}`}>
                <td className="code">
                  {row.code}
                  {row.modifier === "" ? "" : `-${row.modifier}`}
                </td>
                <td>{row.description}</td>
                <td>{row.practice}</td>
                <td>{row.payer}</td>
                <td>
                  <Link to="/contracts/$id" params={{ id: row.contractId }}>
                    {row.contract}
                  </Link>
                </td>
                <td className="num">
                  <Money amount={row.charge} />
                </td>
                <td className="num">
                  <Money amount={row.allowed} />
                </td>
                <td className="num">
                  <Money amount={row.shortfall} strong />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
