import type { EditRow } from "@cleanclaim/revenue-cycle/contract";
import { Button, NativeSelect, Skeleton, TextInput } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { api } from "../../api/client.ts";
import { ProblemNote } from "../../components/problem-note.tsx";
import { StateBadge } from "../../components/state-badge.tsx";
import { count, csv, plural } from "../../format/format.ts";
import { useKeys } from "../../keys/use-keys.ts";
import { RulesHead } from "./rules-head.tsx";
import { rightWords, SEVERITY_WORDS, STATUS_WORDS } from "./rule-words.ts";

const nothing = { search: "", family: "", pack: "", source: "", severity: "", kind: "" };
type Filters = typeof nothing;

/** The library: every edit that ships and every payer rule, to be searched, with how each fared here. */
export function Screen() {
  const [filters, setFilters] = useState<Filters>(nothing);
  const [active, setActive] = useState(0);
  const search = useRef<HTMLInputElement>(null);
  const navigate = useNavigate();
  const library = useQuery({
    queryKey: ["edits", filters],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => api("GET /api/edits", { query: filters, signal }),
  });
  const rows = library.data?.rows ?? [];
  const at = Math.min(active, Math.max(rows.length - 1, 0));
  const open = (row: EditRow | undefined) => {
    if (row !== undefined) void navigate({ to: "/rules/edits/$id", params: { id: row.id } });
  };
  useEffect(() => {
    document.querySelector(".rules-table tr[data-active]")?.scrollIntoView({ block: "nearest" });
  }, [at]);
  useKeys("Library", [
    { keys: "j", label: "Next edit", run: () => setActive(Math.min(at + 1, Math.max(rows.length - 1, 0))) },
    { keys: "k", label: "Edit before", run: () => setActive(Math.max(at - 1, 0)) },
    { keys: "Enter", label: "Open the page of the edit", disabled: rows.length === 0, run: () => open(rows[at]) },
    { keys: "/", label: "Search", run: () => search.current?.focus() },
  ]);
  const change = (part: Partial<Filters>) => {
    setFilters({ ...filters, ...part });
    setActive(0);
  };
  return (
    <div className="page">
      <RulesHead title="Library of edits">
        <a
          className="text-button"
          download="edits.csv"
          href={`data:text/csv;charset=utf-8,${encodeURIComponent(csvOf(rows))}`}
        >
          Export CSV
        </a>
      </RulesHead>
      <div className="rules-filters" role="search">
        <TextInput
          ref={search}
          className="rules-search"
          label="Search"
          placeholder="Id, words, payer, or a code such as 97110"
          value={filters.search}
          onChange={(event) => change({ search: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key === "Escape") event.currentTarget.blur();
          }}
        />
        <Choice label="Kind" value={filters.kind} all="Edits and rules" onChange={(kind) => change({ kind })}>
          {[
            { value: "edit", label: "Edits that ship" },
            { value: "payer-rule", label: "Payer rules" },
          ]}
        </Choice>
        <Choice label="Severity" value={filters.severity} all="Any" onChange={(severity) => change({ severity })}>
          {Object.entries(SEVERITY_WORDS).map(([value, label]) => ({ value, label }))}
        </Choice>
        <Choice label="Pack" value={filters.pack} all="All packs" onChange={(pack) => change({ pack })}>
          {(library.data?.packs ?? []).map((value) => ({ value, label: value }))}
        </Choice>
        <Choice label="Family" value={filters.family} all="All families" onChange={(family) => change({ family })}>
          {(library.data?.families ?? []).map((value) => ({ value, label: value.replaceAll("-", " ") }))}
        </Choice>
        <Choice label="Source" value={filters.source} all="All sources" onChange={(source) => change({ source })}>
          {(library.data?.sources ?? []).map((value) => ({ value, label: value }))}
        </Choice>
        <span className="soft" role="status">
          {library.data === undefined ? "" : plural(rows.length, "edit")}
        </span>
        {filters === nothing ? null : (
          <Button size="compact-sm" variant="subtle" onClick={() => setFilters(nothing)}>
            Show all
          </Button>
        )}
      </div>
      {library.isPending ? <Skeleton height={400} /> : null}
      {library.isError ? <ProblemNote error={library.error} retry={() => void library.refetch()} /> : null}
      {library.data === undefined ? null : rows.length === 0 ? (
        <p className="soft">
          No edit fits. A code is found where an edit’s examples or a rule’s conditions name it; edits that look every
          code up in a table have none of their own.
        </p>
      ) : (
        <EditTable rows={rows} active={at} open={open} />
      )}
    </div>
  );
}

function Choice(props: {
  readonly label: string;
  readonly value: string;
  readonly all: string;
  readonly onChange: (value: string) => void;
  readonly children: readonly { readonly value: string; readonly label: string }[];
}) {
  return (
    <NativeSelect
      label={props.label}
      value={props.value}
      data={[{ value: "", label: props.all }, ...props.children]}
      onChange={(event) => props.onChange(event.currentTarget.value)}
      maw={190}
    />
  );
}

function EditTable(props: {
  readonly rows: readonly EditRow[];
  readonly active: number;
  readonly open: (row: EditRow) => void;
}) {
  return (
    <table className="plain-table rules-table">
      <thead>
        <tr>
          <th>Id</th>
          <th>Name</th>
          <th>Family</th>
          <th>What it does</th>
          <th>Payers</th>
          <th>Source</th>
          <th className="num" title="Claims with a finding of it in the last 90 days">
            Fired, 90 d
          </th>
          <th className="num" title="Claims not sent yet that have it">
            Now
          </th>
          <th className="num">Overridden</th>
          <th className="num" title="Of the overridden ones that the payer decided, those that it denied">
            Was right
          </th>
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row, index) => (
          <tr key={row.id} data-active={index === props.active || undefined} onClick={() => props.open(row)}>
            <td className="nowrap">
              <Link to="/rules/edits/$id" params={{ id: row.id }}>
                {row.id}
              </Link>
            </td>
            <td>
              {row.name}
              {row.kind === "payer-rule" ? <span className="soft"> · {row.pack}</span> : null}
            </td>
            <td className="soft">{row.family.replaceAll("-", " ")}</td>
            <td className="nowrap">
              {row.status === "active" ? (
                <StateBadge state={row.severity} label={SEVERITY_WORDS[row.severity]} />
              ) : (
                <StateBadge state="idle" label={STATUS_WORDS[row.status]} />
              )}
            </td>
            <td>{row.payers === "" ? <span className="soft">All</span> : row.payers}</td>
            <td className="soft">{row.source}</td>
            <td className="num">{row.fired === 0 ? "" : count(row.fired)}</td>
            <td className="num">{row.current === 0 ? "" : count(row.current)}</td>
            <td className="num">{row.overridden === 0 ? "" : count(row.overridden)}</td>
            <td className="num">{rightWords(row)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function csvOf(rows: readonly EditRow[]): string {
  return csv([
    [
      "id",
      "name",
      "family",
      "pack",
      "severity",
      "status",
      "payers",
      "source",
      "fired 90 days",
      "now",
      "overridden",
      "decided",
      "denied",
    ],
    ...rows.map((row) => [
      row.id,
      row.name,
      row.family,
      row.pack,
      row.severity,
      row.status,
      row.payers,
      row.source,
      String(row.fired),
      String(row.current),
      String(row.overridden),
      String(row.decided),
      String(row.denied),
    ]),
  ]);
}
