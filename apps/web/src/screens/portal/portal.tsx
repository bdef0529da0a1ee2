import type { PortalHome } from "@cleanclaim/revenue-cycle/contract";
import { Button } from "@mantine/core";
import { IconCircleCheck, IconFileText } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api, linkTo } from "../../api/client.ts";
import { useSignedIn } from "../../app/session.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { ScreenSkeleton } from "../../components/screen-skeleton.tsx";
import { dayText, money, words } from "../../format/format.ts";
import { PortalPay } from "./portal-pay.tsx";
import "./portal.css";

/** What a patient sees: one number, why, and how to pay. */
export function Screen() {
  const portal = useQuery({ queryKey: ["portal"], queryFn: ({ signal }) => api("GET /api/portal", { signal }) });
  if (portal.isPending) return <ScreenSkeleton />;
  return (
    <div className="portal">
      {portal.isError ? (
        <ProblemNote error={portal.error} retry={() => void portal.refetch()} />
      ) : (
        <Portal home={portal.data} />
      )}
    </div>
  );
}

function Portal({ home }: { readonly home: PortalHome }) {
  const { signOut } = useSignedIn();
  const [paying, setPaying] = useState(false);
  const credit = home.owed.startsWith("-");
  const nothing = home.owed === "0.00";
  return (
    <>
      <header className="portal-head">
        <div>
          <div className="portal-practice">{home.practice}</div>
          <div className="soft">{home.name}</div>
        </div>
        <Button variant="subtle" size="sm" onClick={() => void signOut()}>
          Sign out
        </Button>
      </header>
      <main>
        <section className="portal-sum" aria-label="What you owe">
          <h1>{nothing ? "You owe nothing" : credit ? "We owe you" : "You owe"}</h1>
          {nothing ? (
            <p className="portal-amount portal-clear">
              <IconCircleCheck size={40} stroke={1.6} aria-hidden /> $0.00
            </p>
          ) : (
            <p className="portal-amount">{money(credit ? home.owed.slice(1) : home.owed)}</p>
          )}
          {!nothing && !credit && home.dueOn !== null ? (
            <p className="soft">Please pay by {dayText(home.dueOn)}.</p>
          ) : null}
          {credit ? (
            <p className="soft">We will send it back or keep it for your next visit, as you wish. Please call us.</p>
          ) : null}
          {nothing || credit ? null : paying ? (
            <PortalPay
              owed={home.owed}
              close={() => {
                setPaying(false);
              }}
            />
          ) : (
            <Button
              size="lg"
              fullWidth
              onClick={() => {
                setPaying(true);
              }}
            >
              Pay
            </Button>
          )}
        </section>
        <Lines lines={home.lines} />
        {home.plan === null ? null : <PlanPart plan={home.plan} />}
        <Statements statements={home.statements} />
        <Payments payments={home.payments} />
        <p className="soft">
          Something looks wrong, or you can not pay it all at once? Call us
          {home.practicePhone === "" ? "" : ` at ${phone(home.practicePhone)}`}. We look at every line with you, and
          payments can be spread over months.
        </p>
      </main>
    </>
  );
}

function phone(digits: string): string {
  const match = /^(\d{3})(\d{3})(\d{4})$/.exec(digits);
  return match === null ? digits : `(${match[1] ?? ""}) ${match[2] ?? ""}-${match[3] ?? ""}`;
}

function Lines({ lines }: { readonly lines: PortalHome["lines"] }) {
  if (lines.length === 0) return null;
  return (
    <section>
      <h2>Why</h2>
      {lines.map((line, index) => (
        <article key={`${line.serviceDate}-${index}`} className="portal-line">
          <div className="portal-line-head">
            <strong>{line.description === "" ? "Visit" : line.description}</strong>
            <strong className="num">{money(line.owed)}</strong>
          </div>
          <div className="soft">
            {dayText(line.serviceDate)}, {line.provider}
          </div>
          <p>{line.explanation}</p>
          <dl className="portal-parts">
            {(
              [
                ["The price", line.charge],
                ["Taken off for you", line.adjusted],
                ["Your insurance paid", line.insurancePaid],
                ["You paid", line.patientPaid],
              ] as const
            )
              .filter(([label, amount]) => label === "The price" || amount !== "0.00")
              .map(([label, amount]) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd className="num">{money(amount)}</dd>
                </div>
              ))}
          </dl>
        </article>
      ))}
    </section>
  );
}

function PlanPart({ plan }: { readonly plan: NonNullable<PortalHome["plan"]> }) {
  return (
    <section>
      <h2>Your payment plan</h2>
      <ul className="portal-list">
        {plan.installments.map((each) => (
          <li key={each.number}>
            <span>{dayText(each.dueOn)}</span>
            <span className="soft">{words(each.status)}</span>
            <span className="num">{money(each.amount)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Statements({ statements }: { readonly statements: PortalHome["statements"] }) {
  if (statements.length === 0) return null;
  return (
    <section>
      <h2>Your statements</h2>
      <ul className="portal-list">
        {statements.map((statement) => (
          <li key={statement.id}>
            <a
              href={linkTo("GET /api/portal/statements/:id/pdf", { params: { id: statement.id } })}
              target="_blank"
              rel="noreferrer"
            >
              <IconFileText size={16} aria-hidden /> {dayText(statement.issuedOn)}
            </a>
            <span className="num">{money(statement.amount)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Payments({ payments }: { readonly payments: PortalHome["payments"] }) {
  if (payments.length === 0) return null;
  return (
    <section>
      <h2>What you paid</h2>
      <ul className="portal-list">
        {payments.map((payment, index) => (
          <li key={`${payment.receivedOn}-${index}`}>
            <span>{dayText(payment.receivedOn)}</span>
            <span className="soft">{payment.method === "portal" ? "Online" : words(payment.method)}</span>
            <span className="num">{money(payment.amount)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
