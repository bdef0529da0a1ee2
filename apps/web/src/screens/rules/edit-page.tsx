import type { EditPage } from "@cleanclaim/revenue-cycle/contract";
import { Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { api } from "../../api/client.ts";
import { useRouteParam } from "../../app/route-param.ts";
import { Day } from "../../components/day.tsx";
import { Money } from "../../components/money.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { StateBadge } from "../../components/state-badge.tsx";
import { count, dayText, instantText, plural, words } from "../../format/format.ts";
import { useKeys } from "../../keys/use-keys.ts";
import { EditWords } from "./edit-words.tsx";
import { RulesHead } from "./rules-head.tsx";
import { rightWords, SEVERITY_WORDS, STATUS_WORDS } from "./rule-words.ts";

const EXPECT = { pass: "Passes", finding: "Finds", "not-evaluated": "Can’t say" } as const;
const EXPECT_STATE = { pass: "ok", finding: "warning", "not-evaluated": "pending" } as const;

/** The page of one edit or payer rule: why, where it is written, examples, how it fared, and the claims that have it now. */
export function Screen() {
  const id = useRouteParam("id");
  const navigate = useNavigate();
  const page = useQuery({
    queryKey: ["edit", id],
    queryFn: ({ signal }) => api("GET /api/edits/:id", { params: { id }, signal }),
  });
  useKeys("Edit", [
    { keys: "Escape", label: "Back to the library", run: () => void navigate({ to: "/rules" }) },
    {
      keys: "Enter",
      label: "Open the first claim that has it",
      disabled: page.data?.claims[0] === undefined,
      run: () => void navigate({ to: "/claims/$id", params: { id: page.data?.claims[0]?.id ?? "" } }),
    },
  ]);
  if (page.isPending) return <Skeleton height={500} m="md" />;
  if (page.isError)
    return (
      <div className="page">
        <ProblemNote error={page.error} retry={() => void page.refetch()} />
      </div>
    );
  const edit = page.data;
  return (
    <div className="page">
      <RulesHead title={`${edit.id} ${edit.name}`}>
        {edit.kind === "payer-rule" ? (
          <Link to="/rules/payer/$id" params={{ id: edit.id }}>
            Open the rule
          </Link>
        ) : null}
      </RulesHead>
      <div className="rules-page">
        <main>
          <section>
            <p className="rules-lead">{edit.why}</p>
            <p className="rules-lead">
              <strong>What to do:</strong> {edit.remedy}
            </p>
            {edit.finds === null ? null : <p className="rules-finds">{edit.finds}</p>}
          </section>
          <Claims edit={edit} />
          <Overrides edit={edit} />
          <Examples edit={edit} />
        </main>
        <aside>
          <Facts edit={edit} />
          <Months edit={edit} />
          <History edit={edit} />
        </aside>
      </div>
    </div>
  );
}

function Facts({ edit }: { readonly edit: EditPage }) {
  return (
    <section className="rules-side">
      <dl className="facts">
        <dt>State</dt>
        <dd>
          {edit.status === "active" ? (
            <StateBadge state={edit.severity} label={SEVERITY_WORDS[edit.severity]} />
          ) : (
            <StateBadge state="idle" label={STATUS_WORDS[edit.status]} />
          )}
        </dd>
        <dt>Otherwise expect</dt>
        <dd>{edit.consequence}</dd>
        <dt>Pack</dt>
        <dd>{edit.pack}</dd>
        <dt>Looks at</dt>
        <dd>
          {edit.scope} of {edit.claimTypes.join(", ")} claims
        </dd>
        <dt>Payers</dt>
        <dd>{edit.payers === "" ? "All" : edit.payers}</dd>
        <dt>In force</dt>
        <dd>
          {edit.effective}, by {edit.governedBy}
        </dd>
        <dt>Fired, 90 days</dt>
        <dd>
          {plural(edit.fired, "claim")}, {count(edit.current)} of them not sent yet
        </dd>
        <dt>Overridden</dt>
        <dd>
          {count(edit.overridden)}
          {edit.decided === 0 ? "" : `; the payer then denied ${rightWords(edit)}`}
        </dd>
      </dl>
      <h2 className="section-title">Sources</h2>
      <ul className="plain-list">
        {edit.sources.map((source) => (
          <li key={`${source.name}${source.locator ?? ""}`}>
            {source.url === undefined ? (
              source.name
            ) : (
              <a href={source.url} target="_blank" rel="noreferrer">
                {source.name}
              </a>
            )}
            {[source.locator, source.edition].filter(Boolean).map((part) => `, ${part ?? ""}`)}
          </li>
        ))}
      </ul>
      <h2 className="section-title">Reads</h2>
      <p className="small-line soft">{[...edit.reads, ...edit.tables.map((table) => `table ${table}`)].join(", ")}</p>
      {edit.kind === "edit" ? <EditWords edit={edit} /> : null}
    </section>
  );
}

function Months({ edit }: { readonly edit: EditPage }) {
  if (edit.months.length === 0) return null;
  const most = Math.max(...edit.months.map((month) => month.fired), 1);
  return (
    <section className="rules-side">
      <h2 className="section-title">By month</h2>
      <table className="plain-table rules-months">
        <thead>
          <tr>
            <th>Month</th>
            <th className="num">Claims</th>
            <th style={{ width: "45%" }} aria-label="Share" />
            <th className="num">Overridden</th>
          </tr>
        </thead>
        <tbody>
          {edit.months.map((month) => (
            <tr key={month.month}>
              <td>{month.month}</td>
              <td className="num">{count(month.fired)}</td>
              <td>
                <span className="rules-bar" style={{ width: `${(100 * month.fired) / most}%` }} aria-hidden />
              </td>
              <td className="num">
                {month.overridden === 0 ? "" : count(month.overridden)}
                {month.denied === 0 ? "" : ` (${count(month.denied)} denied)`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function History({ edit }: { readonly edit: EditPage }) {
  return (
    <section className="rules-side">
      <h2 className="section-title">History</h2>
      <ul className="plain-list">
        {edit.history.map((change) => (
          <li key={change.on + change.change}>
            {dayText(change.on)}: {change.change}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Claims({ edit }: { readonly edit: EditPage }) {
  return (
    <section>
      <h2 className="section-title">Claims that have it now ({count(edit.current)})</h2>
      {edit.claims.length === 0 ? (
        <p className="soft">No claim that waits has a finding of it.</p>
      ) : (
        <table className="plain-table">
          <thead>
            <tr>
              <th>Patient</th>
              <th>Service</th>
              <th>Payer</th>
              <th>State</th>
              <th>Finding</th>
              <th className="num">Charge</th>
            </tr>
          </thead>
          <tbody>
            {edit.claims.map((claim) => (
              <tr key={claim.id}>
                <td>
                  <Link to="/claims/$id" params={{ id: claim.id }}>
                    {claim.patient}
                  </Link>
                </td>
                <td>
                  <Day iso={claim.serviceDate} />
                </td>
                <td>{claim.payer}</td>
                <td>
                  <StateBadge state={claim.state} />
                </td>
                <td>{claim.message.replace(/^(Held|Check|Note): /, "")}</td>
                <td className="num">
                  <Money amount={claim.charge} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Overrides({ edit }: { readonly edit: EditPage }) {
  if (edit.overrides.length === 0) return null;
  return (
    <section>
      <h2 className="section-title">Overridden, and what the payer did</h2>
      <table className="plain-table">
        <thead>
          <tr>
            <th>When</th>
            <th>By</th>
            <th>Reason</th>
            <th>The payer</th>
            <th className="num">Paid</th>
          </tr>
        </thead>
        <tbody>
          {edit.overrides.map((override) => (
            <tr key={override.claimId + override.at}>
              <td className="nowrap">
                <Link to="/claims/$id" params={{ id: override.claimId }}>
                  {instantText(override.at)}
                </Link>
              </td>
              <td>{override.by}</td>
              <td>{override.reason}</td>
              <td>
                {override.outcome === null ? (
                  <StateBadge state="pending" label="Not decided" />
                ) : (
                  <StateBadge
                    state={override.outcome}
                    label={`${words(override.outcome)} ${override.reasons.join(", ")}`}
                  />
                )}
              </td>
              <td className="num">{override.paid === null ? "" : <Money amount={override.paid} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Examples({ edit }: { readonly edit: EditPage }) {
  if (edit.cases.length === 0) return null;
  return (
    <section>
      <h2 className="section-title">Examples ({edit.cases.length})</h2>
      <p className="small-line soft">
        Each starts from a clean claim and names only what is different. They are the edit’s tests: they hold as long as
        it ships.
      </p>
      {edit.cases.map((each) => (
        <div key={each.name} className="rules-case">
          <div className="rules-case-head">
            <StateBadge state={EXPECT_STATE[each.expect]} label={EXPECT[each.expect]} />
            <strong>{each.name}</strong>
            <span className="soft">
              {words(each.kind)}
              {each.line === null ? "" : `, line ${each.line}`}
            </span>
          </div>
          {each.given.length === 0 ? null : (
            <ul>
              {each.given.map((fact) => (
                <li key={fact}>{fact}</li>
              ))}
            </ul>
          )}
        </div>
      ))}
    </section>
  );
}
