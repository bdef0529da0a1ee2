import type { PatientAccount } from "@cleanclaim/revenue-cycle/contract";
import { Day } from "../../components/day.tsx";
import { Money } from "../../components/money.tsx";
import { StateBadge } from "../../components/state-badge.tsx";

/** The instalments of a plan: when, how much, whether paid. */
export function PlanTable({ plan }: { readonly plan: NonNullable<PatientAccount["plan"]> }) {
  return (
    <table className="plain-table">
      <tbody>
        {plan.installments.map((each) => (
          <tr key={each.number}>
            <td className="num soft">{each.number}</td>
            <td>
              <Day iso={each.dueOn} />
            </td>
            <td>
              <StateBadge state={each.status} />
            </td>
            <td className="num">
              <Money amount={each.amount} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
