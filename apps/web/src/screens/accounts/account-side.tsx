import type { PatientAccount } from "@cleanclaim/revenue-cycle/contract";
import { Button } from "@mantine/core";
import { api, linkTo } from "../../api/client.ts";
import { Day } from "../../components/day.tsx";
import { Money } from "../../components/money.tsx";
import { StateBadge } from "../../components/state-badge.tsx";
import { words } from "../../format/format.ts";
import { PayForm, PlacementForm, RefundForm, WriteOffForm } from "./money-forms.tsx";
import { PlanForm } from "./plan-form.tsx";
import { PlanTable } from "./plan-table.tsx";
import type { AccountBench } from "./use-account.ts";

/** Beside what is owed: the open form, the plan, statements and payments. */
export function AccountSide({ bench }: { readonly bench: AccountBench }) {
  const { account, doing } = bench;
  return (
    <aside className="bench-side" aria-label="Plan, statements, payments">
      {doing?.kind === "pay" ? <PayForm bench={bench} /> : null}
      {doing?.kind === "plan" ? <PlanForm bench={bench} /> : null}
      {doing?.kind === "write-off" ? <WriteOffForm bench={bench} /> : null}
      {doing?.kind === "placement" ? <PlacementForm bench={bench} /> : null}
      {doing?.kind === "refund" ? <RefundForm bench={bench} paymentId={doing.paymentId} amount={doing.amount} /> : null}
      {account.plan === null ? null : <PlanPart bench={bench} plan={account.plan} />}
      <h2 className="section-title">Statements</h2>
      <Statements account={account} />
      <h2 className="section-title">Payments</h2>
      <Payments bench={bench} />
    </aside>
  );
}

function PlanPart({
  bench,
  plan,
}: {
  readonly bench: AccountBench;
  readonly plan: NonNullable<PatientAccount["plan"]>;
}) {
  return (
    <section>
      <div className="row-flex">
        <h2 className="section-title grow">Payment plan</h2>
        <StateBadge state={plan.status} />
      </div>
      <PlanTable plan={plan} />
      {bench.may("payment:take") && plan.status === "active" ? (
        <Button
          mt="xs"
          size="compact-sm"
          variant="default"
          loading={bench.busy}
          onClick={() =>
            void bench.run(
              async () => (await api("POST /api/plans/:id/cancel", { params: { id: plan.id }, body: {} })).message,
            )
          }
        >
          Cancel the plan
        </Button>
      ) : null}
    </section>
  );
}

function Statements({ account }: { readonly account: PatientAccount }) {
  if (account.statements.length === 0) return <p className="soft small-line">None was issued yet.</p>;
  return (
    <table className="plain-table">
      <tbody>
        {account.statements.map((statement) => (
          <tr key={statement.id}>
            <td>
              <a
                href={linkTo("GET /api/statements/:id/pdf", { params: { id: statement.id } })}
                target="_blank"
                rel="noreferrer"
              >
                {statement.number}
              </a>
            </td>
            <td>
              <Day iso={statement.issuedOn} />
            </td>
            <td className="num">
              <Money amount={statement.amount} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Payments({ bench }: { readonly bench: AccountBench }) {
  const { payments } = bench.account;
  if (payments.length === 0) return <p className="soft small-line">Nothing was paid yet.</p>;
  return (
    <table className="plain-table">
      <tbody>
        {payments.map((payment) => (
          <tr key={payment.id}>
            <td>
              <Day iso={payment.receivedOn} />
            </td>
            <td>
              {words(payment.method)}{" "}
              <span className="soft small-line">{payment.status === "posted" ? "" : words(payment.status)}</span>
              {bench.may("payment:refund") && payment.status === "posted" ? (
                <button
                  type="button"
                  className="text-button small-line"
                  style={{ display: "block" }}
                  onClick={() => {
                    bench.setDoing({ kind: "refund", paymentId: payment.id, amount: payment.amount });
                  }}
                >
                  Refund
                </button>
              ) : null}
            </td>
            <td className="num">
              <Money amount={payment.amount} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
