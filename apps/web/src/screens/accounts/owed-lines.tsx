import type { PatientAccount } from "@cleanclaim/revenue-cycle/contract";
import { Link } from "@tanstack/react-router";
import { Day } from "../../components/day.tsx";
import { Money } from "../../components/money.tsx";

/** What is owed, line by line, each with its reason in plain words. */
export function OwedLines({ lines, link }: { readonly lines: PatientAccount["owed"]; readonly link?: boolean }) {
  if (lines.length === 0)
    return <p className="soft">Nothing is owed. Past statements and payments are at the right.</p>;
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th>Date</th>
          <th>What was done, and why it is owed</th>
          <th className="num">Charge</th>
          <th className="num">Insurance</th>
          <th className="num">Discount</th>
          <th className="num">Paid</th>
          <th className="num">Owed</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line, index) => (
          <tr key={`${line.claimId ?? ""}-${line.procedureCode}-${index}`}>
            <td>
              <Day iso={line.serviceDate} />
            </td>
            <td>
              {link === true && line.claimId !== null ? (
                <Link to={`/claims/${line.claimId}`}>{line.procedureCode}</Link>
              ) : (
                line.procedureCode
              )}{" "}
              {line.description}
              <div className="soft small-line">
                {line.explanation} {line.provider}
              </div>
            </td>
            <td className="num">
              <Money amount={line.charge} />
            </td>
            <td className="num">
              <Money amount={line.insurancePaid} />
            </td>
            <td className="num">
              <Money amount={line.adjusted} />
            </td>
            <td className="num">
              <Money amount={line.patientPaid} />
            </td>
            <td className="num">
              <Money amount={line.owed} strong />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
