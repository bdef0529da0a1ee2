import type { ReportTable, ResponseOf } from "@cleanclaim/revenue-cycle/contract";
import { Button, NativeSelect, NumberInput, TextInput } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "../../api/client.ts";
import { useRefresh } from "../../app/refresh.ts";
import { useSignedIn } from "../../app/session.tsx";
import { sayDone } from "../../app/toasts.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { ScreenSkeleton } from "../../components/screen-skeleton.tsx";
import { csv } from "../../format/format.ts";
import { useKeys } from "../../keys/use-keys.ts";
import { ReportRows } from "../reports/report-table.tsx";
import "./queries.css";

/** The look back on questions to providers: who is asked, who answers, how fast, and what came of it; with the practice's settings. */
export function Screen() {
  const { practice, may } = useSignedIn();
  const [from, setFrom] = useState("");
  const [to, setTo] = useState("");
  const days = { ...(from === "" ? {} : { from }), ...(to === "" ? {} : { to }) };
  const report = useQuery({
    queryKey: ["query-report", practice, from, to],
    queryFn: ({ signal }) => api("GET /api/query-report", { query: { practice, ...days }, signal }),
  });
  useKeys("Report", [{ keys: "p", label: "Print", run: () => window.print() }]);
  return (
    <div className="page">
      <div className="page-head">
        <h1>Questions to providers</h1>
        <span className="grow" />
        <Link className="text-button" to="/queries">
          Back to the questions
        </Link>
      </div>
      <div className="row-flex queries-period">
        <TextInput
          type="date"
          label="Asked from"
          value={from === "" ? (report.data?.from ?? "") : from}
          onChange={(event) => {
            setFrom(event.currentTarget.value);
          }}
        />
        <TextInput
          type="date"
          label="to"
          value={to === "" ? (report.data?.to ?? "") : to}
          onChange={(event) => {
            setTo(event.currentTarget.value);
          }}
        />
        <Button variant="default" onClick={() => window.print()}>
          Print
        </Button>
      </div>
      {report.isPending ? <ScreenSkeleton /> : null}
      {report.isError ? <ProblemNote error={report.error} retry={() => void report.refetch()} /> : null}
      {report.data?.tables.map((table) => (
        <Table key={table.id} table={table} />
      ))}
      <Policies mayChange={may("query:manage")} />
    </div>
  );
}

function Table({ table }: { readonly table: ReportTable }) {
  const cells = [
    table.columns.map((column) => column.label),
    ...table.rows.map((row) => table.columns.map((column) => String(row[column.key] ?? ""))),
  ];
  return (
    <section className="queries-table" aria-label={table.title}>
      <div className="row-flex">
        <h2 className="grow section-title">{table.title}</h2>
        <Button
          size="compact-xs"
          variant="default"
          component="a"
          download={`${table.id}.csv`}
          href={`data:text/csv;charset=utf-8,${encodeURIComponent(csv(cells))}`}
        >
          CSV
        </Button>
      </div>
      <p className="soft small-line">{table.definition}</p>
      {table.rows.length === 0 ? <p className="soft">No questions in this period.</p> : <ReportRows table={table} />}
    </section>
  );
}

type Policy = ResponseOf<"GET /api/coding-policy">[number];
const DAYS = [
  { key: "dueDays", label: "Answer due after" },
  { key: "remindEveryDays", label: "Remind every" },
  { key: "escalateAfterDays", label: "Tell a supervisor after" },
  { key: "expireAfterDays", label: "Close unanswered after" },
] as const;
const SIGNING = [
  { key: "missingCredential", label: "Coder without a credential" },
  { key: "expiredCredential", label: "Credential expired" },
] as const;
const WEIGHTS = [
  { value: "stop", label: "Stops the finish" },
  { value: "warn", label: "Warns" },
  { value: "ignore", label: "Says nothing" },
];

function Policies({ mayChange }: { readonly mayChange: boolean }) {
  const { practice } = useSignedIn();
  const policies = useQuery({
    queryKey: ["coding-policy", practice],
    queryFn: ({ signal }) => api("GET /api/coding-policy", { query: { practice }, signal }),
  });
  if (policies.data === undefined) return null;
  return (
    <section className="queries-table queries-policies" aria-label="Settings">
      <h2 className="section-title">Settings of the practice</h2>
      <p className="soft small-line">
        In working days; reminders begin on the due day. 0 turns a step off. Supervisors and owners change them.
      </p>
      {policies.data.map((policy) => (
        <PolicyForm key={policy.practiceId} policy={policy} mayChange={mayChange} />
      ))}
    </section>
  );
}

function PolicyForm({ policy, mayChange }: { readonly policy: Policy; readonly mayChange: boolean }) {
  const [form, setForm] = useState(policy);
  const refresh = useRefresh();
  const save = useMutation({
    mutationFn: () => {
      const { practice: _name, ...body } = form;
      return api("PUT /api/coding-policy", { body });
    },
    onSuccess: async (done) => {
      sayDone(done.message);
      await refresh(["coding-policy"]);
    },
  });
  return (
    <form
      className="queries-policy"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <strong className="queries-policy-name">{policy.practice}</strong>
      {DAYS.map(({ key, label }) => (
        <NumberInput
          key={key}
          label={label}
          min={0}
          max={30}
          allowDecimal={false}
          disabled={!mayChange}
          value={form[key]}
          onChange={(value) => {
            setForm({ ...form, [key]: Math.max(0, Math.trunc(Number(value)) || 0) });
          }}
        />
      ))}
      {SIGNING.map(({ key, label }) => (
        <NativeSelect
          key={key}
          label={label}
          data={WEIGHTS}
          disabled={!mayChange}
          value={form[key]}
          onChange={(event) => {
            const value = event.currentTarget.value;
            if (value === "stop" || value === "warn" || value === "ignore") setForm({ ...form, [key]: value });
          }}
        />
      ))}
      {mayChange ? (
        <Button type="submit" disabled={JSON.stringify(form) === JSON.stringify(policy)} loading={save.isPending}>
          Save
        </Button>
      ) : null}
      {save.isError ? <ProblemNote error={save.error} /> : null}
    </form>
  );
}
