import { Link } from "@tanstack/react-router";
import { Instant } from "../../components/day.tsx";
import { Money } from "../../components/money.tsx";
import { StateBadge } from "../../components/state-badge.tsx";
import { words } from "../../format/format.ts";
import { ForecastGlance } from "./forecast-glance.tsx";
import type { ClaimBench } from "./use-claim.ts";
import { hasForecast } from "./use-forecast.ts";

/** What stands beside the claim: clock, money, the claims it belongs with, its files. */
export function ClaimSide({ bench }: { readonly bench: ClaimBench }) {
  const { view } = bench;
  const { accounts } = view;
  return (
    <aside className="bench-side" aria-label="Beside the claim">
      <h2 className="section-title">State</h2>
      <div style={{ marginTop: 4, fontSize: 13 }}>
        {words(view.state)} since <Instant iso={view.stateSince} />
      </div>
      <h2 className="section-title">Money</h2>
      <dl className="facts">
        {(
          [
            ["Charged", accounts.charges],
            ["Paid", accounts.paid],
            ["Contract discount", accounts.contractual],
            ["Written off", accounts.writtenOff],
            ["Payer owes", accounts.payerBalance],
            ["Patient owes", accounts.patientBalance],
          ] as const
        ).map(([label, amount]) => (
          <div key={label} style={{ display: "contents" }}>
            <dt>{label}</dt>
            <dd>
              <Money amount={amount} strong={label.endsWith("owes")} />
            </dd>
          </div>
        ))}
      </dl>
      {hasForecast(bench.claim) ? (
        <ForecastGlance
          claimId={view.id}
          version={view.version}
          open={() => {
            bench.setTab("forecast");
          }}
        />
      ) : null}
      <h2 className="section-title">Belongs with</h2>
      <ul className="plain-list" style={{ listStyle: "none", paddingLeft: 0 }}>
        <li>
          <Link to={`/coding/${view.visitId}`}>The visit and its note</Link>
        </li>
        {bench.claim.claimType === "institutional" ? (
          <li>
            <Link to={`/stays/${view.visitId}`}>The stay: bill, admission, codes</Link>
          </li>
        ) : null}
        <li>
          <Link to={`/accounts/${view.patientId}`}>The patient's account</Link>
        </li>
        {view.related.map((claim) => (
          <li key={claim.id}>
            <Link to={`/claims/${claim.id}`}>
              {words(claim.relation)}, {claim.payer}
            </Link>{" "}
            <StateBadge state={claim.state} />
          </li>
        ))}
        {view.denials.map((denial) => (
          <li key={denial.id}>
            <Link to={`/denials/${denial.id}`}>Denial {denial.reason}</Link> <StateBadge state={denial.status} />
          </li>
        ))}
      </ul>
      <h2 className="section-title">Files</h2>
      {view.files.length === 0 ? (
        <p className="soft small-line">None yet; x shows the 837 as it would be sent.</p>
      ) : null}
      <ul className="plain-list" style={{ listStyle: "none", paddingLeft: 0 }}>
        {view.files.map((file) => (
          <li key={file.id}>
            <button
              type="button"
              className="text-button"
              onClick={() => {
                bench.setDrawer({ kind: "file", fileId: file.id });
              }}
            >
              {file.kind}
            </button>{" "}
            <span className="soft small-line">
              {file.direction}, <Instant iso={file.at} />
            </span>
          </li>
        ))}
      </ul>
    </aside>
  );
}
