import type { DryRunResult, PayerRuleView } from "@cleanclaim/revenue-cycle/contract";
import { Button, Progress, Skeleton } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { api } from "../../api/client.ts";
import { useRouteParam } from "../../app/route-param.ts";
import { useSignedIn } from "../../app/session.tsx";
import { sayProblem } from "../../app/toasts.tsx";
import { Day } from "../../components/day.tsx";
import { Keys } from "../../components/keys.tsx";
import { Money } from "../../components/money.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { StateBadge } from "../../components/state-badge.tsx";
import { count, csv, dayText, money, plural } from "../../format/format.ts";
import { useKeys } from "../../keys/use-keys.ts";
import { RulesHead } from "./rules-head.tsx";

const CHANGES = {
  new: { label: "Newly found", meaning: "look" },
  same: { label: "Found by both", meaning: "idle" },
  gone: { label: "No longer found", meaning: "info" },
} as const;

/** A dry run by its own address. */
export function Screen() {
  const id = useRouteParam("id");
  return (
    <div className="page">
      <RulesHead title="Dry run" />
      <DryRunView id={id} />
    </div>
  );
}

/** The dry run of a rule's latest version: started here, watched, and read. */
export function DryRunPanel({ view }: { readonly view: PayerRuleView }) {
  const { may } = useSignedIn();
  const client = useQueryClient();
  const [started, setStarted] = useState<string>();
  const id = started ?? view.dryRun?.id;
  const start = useMutation({
    mutationFn: () => api("POST /api/payer-rules/:id/dry-runs", { params: { id: view.id }, body: {} }),
    onSuccess: (run) => setStarted(run.id),
    onError: sayProblem,
  });
  const run = () => {
    if (!start.isPending) start.mutate();
  };
  useKeys("Dry run", [{ keys: "d", label: "Try the rule over last year’s claims", disabled: !may("rule:write"), run }]);
  return (
    <section>
      <div className="rules-group-head" style={{ marginTop: 16 }}>
        <h2 className="section-title">Dry run over the last twelve months</h2>
        <span className="grow" />
        {may("rule:write") ? (
          <Button
            size="compact-sm"
            variant="default"
            loading={start.isPending}
            rightSection={<Keys keys="d" />}
            onClick={run}
          >
            {id === undefined ? "Try this version" : "Try again"}
          </Button>
        ) : null}
      </div>
      {id === undefined ? (
        <p className="soft">
          Not tried yet. A dry run looks at every claim of the last twelve months as if the rule had been in force, says
          what this version would have found and what the payer did, and what changes against the live version. Nothing
          is held by it.
        </p>
      ) : (
        <DryRunView id={id} done={() => void client.invalidateQueries({ queryKey: ["payer-rule", view.id] })} />
      )}
    </section>
  );
}

function DryRunView({ id, done }: { readonly id: string; readonly done?: () => void }) {
  const read = useQuery({
    queryKey: ["dry-run", id],
    queryFn: ({ signal }) => api("GET /api/rule-dry-runs/:id", { params: { id }, signal }),
    refetchInterval: (query) => (query.state.data?.run.status === "running" ? 500 : false),
  });
  const status = read.data?.run.status;
  useEffect(() => {
    if (status === "done") done?.();
    // Told once for each run that ends.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the listener may be new at every drawing
  }, [status, id]);
  if (read.isPending) return <Skeleton height={220} />;
  if (read.isError) return <ProblemNote error={read.error} retry={() => void read.refetch()} />;
  const { run } = read.data;
  const percent = run.total === 0 ? 100 : Math.round((100 * run.lookedAt) / run.total);
  return (
    <>
      <p className="soft" role="status">
        Version {run.version}
        {run.comparedVersion === null ? "" : ` beside the live version ${run.comparedVersion}`}: {count(run.lookedAt)}{" "}
        of {plural(run.total, "claim")} from {dayText(run.from)} to {dayText(run.until)}, started by {run.startedBy}.
      </p>
      {run.status === "running" ? <Progress value={percent} aria-label="Claims looked at" size="sm" /> : null}
      <Sums result={read.data} />
      {read.data.claims === 0 && read.data.noLongerFound === 0 ? (
        <p className="soft">
          {run.status === "running" ? "Nothing found so far." : "No claim of the year would have been found."}
        </p>
      ) : (
        <>
          <div className="rules-columns">
            <Shares title="By payer" rows={read.data.byPayer} />
            <Shares title="By provider" rows={read.data.byProvider} />
            <Shares title="By month" rows={read.data.byMonth} />
          </div>
          <Reasons result={read.data} />
          <Samples result={read.data} />
        </>
      )}
    </>
  );
}

function Sums({ result }: { readonly result: DryRunResult }) {
  return (
    <div className="rules-sums">
      <div className="rules-sum">
        <strong>{count(result.claims)}</strong>
        claims would be found, {plural(result.lines, "line")}
      </div>
      <div className="rules-sum" data-meaning="done">
        <strong>{count(result.denied)}</strong>
        would have caught: denied by the payer, {money(result.deniedAmount)} unpaid
      </div>
      <div className="rules-sum" data-meaning={result.paid > 0 ? "stop" : "done"}>
        <strong>{count(result.paid)}</strong>
        would have held without need: paid, {money(result.paidAmount)}
      </div>
      <div className="rules-sum">
        <strong>{count(result.undecided)}</strong>
        not decided yet
      </div>
      {result.run.comparedVersion === null ? null : (
        <div className="rules-sum" data-meaning="look">
          <strong>
            +{count(result.newlyFound)} −{count(result.noLongerFound)}
          </strong>
          newly found and no longer found, against the live version
        </div>
      )}
    </div>
  );
}

function Shares(props: { readonly title: string; readonly rows: DryRunResult["byPayer"] }) {
  const most = Math.max(...props.rows.map((row) => row.claims), 1);
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th>{props.title}</th>
          <th className="num">Claims</th>
          <th style={{ width: 70 }} aria-label="Share" />
          <th className="num">Denied</th>
          <th className="num">Paid</th>
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row) => (
          <tr key={row.label}>
            <td>{row.label}</td>
            <td className="num">{count(row.claims)}</td>
            <td>
              <span className="rules-bar" style={{ width: `${(100 * row.claims) / most}%` }} aria-hidden />
            </td>
            <td className="num">{row.denied === 0 ? "" : count(row.denied)}</td>
            <td className="num">{row.paid === 0 ? "" : count(row.paid)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Reasons({ result }: { readonly result: DryRunResult }) {
  if (result.reasons.length === 0) return null;
  return (
    <p>
      Payers’ reasons:{" "}
      {result.reasons.map((reason) => `${reason.reason} ${reason.text} (${count(reason.claims)})`).join("; ")}
    </p>
  );
}

function Samples({ result }: { readonly result: DryRunResult }) {
  return (
    <>
      <div className="rules-group-head">
        <h3 className="section-title">Claims</h3>
        <span className="grow" />
        <a
          className="text-button"
          download={`dry-run-${result.run.ruleId}-v${result.run.version}.csv`}
          href={`data:text/csv;charset=utf-8,${encodeURIComponent(csvOf(result))}`}
        >
          Export CSV
        </a>
      </div>
      <table className="plain-table">
        <thead>
          <tr>
            <th>Patient</th>
            <th>Service</th>
            <th>Payer</th>
            <th>Provider</th>
            <th>Lines</th>
            <th>In truth</th>
            <th className="num">Charge</th>
            <th className="num">Paid</th>
            {result.run.comparedVersion === null ? null : <th>Against the live one</th>}
          </tr>
        </thead>
        <tbody>
          {result.samples.map((row) => (
            <tr key={row.claimId}>
              <td>
                <Link to="/claims/$id" params={{ id: row.claimId }}>
                  {row.patient}
                </Link>
              </td>
              <td>
                <Day iso={row.serviceDate} />
              </td>
              <td>{row.payer}</td>
              <td>{row.provider}</td>
              <td>{row.lines.join(", ")}</td>
              <td>
                {row.outcome === null ? (
                  <span className="soft">Not decided</span>
                ) : (
                  <StateBadge
                    state={row.outcome}
                    label={row.outcome === "paid" ? "Paid" : `Denied ${row.reasons.join(", ")}`}
                  />
                )}
              </td>
              <td className="num">
                <Money amount={row.charge} />
              </td>
              <td className="num">
                <Money amount={row.paid} />
              </td>
              {result.run.comparedVersion === null ? null : (
                <td>
                  <StateBadge
                    state={row.change}
                    meaning={CHANGES[row.change].meaning}
                    label={CHANGES[row.change].label}
                  />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function csvOf(result: DryRunResult): string {
  return csv([
    ["claim", "service", "payer", "provider", "lines", "outcome", "reasons", "charge", "paid", "change"],
    ...result.samples.map((row) => [
      row.claimId,
      row.serviceDate,
      row.payer,
      row.provider,
      row.lines.join(" "),
      row.outcome ?? "",
      row.reasons.join(" "),
      row.charge,
      row.paid,
      row.change,
    ]),
  ]);
}
