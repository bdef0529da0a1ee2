import type { ContractRow } from "@cleanclaim/revenue-cycle/contract";
import { Button, NativeSelect, Skeleton, TextInput } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "../../api/client.ts";
import { useRefresh } from "../../app/refresh.ts";
import { useSignedIn } from "../../app/session.tsx";
import { Keys } from "../../components/keys.tsx";
import { Money } from "../../components/money.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { StateBadge } from "../../components/state-badge.tsx";
import { count, dayText, instantText } from "../../format/format.ts";
import { useKeys } from "../../keys/use-keys.ts";
import "./contracts.css";

/** Two contracts, or a draft and what is in force, over a period's claims. */
export function Screen() {
  const contracts = useQuery({
    queryKey: ["contracts"],
    queryFn: ({ signal }) => api("GET /api/contracts", { query: {}, signal }),
  });
  return (
    <div className="page">
      <div className="page-head">
        <Link to="/contracts">Contracts</Link>
        <h1>Compare contracts</h1>
      </div>
      <p className="soft" style={{ maxWidth: "92ch", margin: "0 0 14px" }}>
        Both are held against the same claims: what each would have allowed, code by code. A draft counts as if it had
        been in force then.
      </p>
      {contracts.isPending ? <Skeleton height={80} /> : null}
      {contracts.isError ? <ProblemNote error={contracts.error} retry={() => void contracts.refetch()} /> : null}
      {contracts.data === undefined ? null : <StartComparison contracts={contracts.data.rows} />}
      <Comparisons />
    </div>
  );
}

interface Side {
  readonly value: string;
  readonly label: string;
}

function sidesOf(contracts: readonly ContractRow[]): readonly Side[] {
  return contracts.flatMap((one) => {
    const name = `${one.name}, ${one.practice}`;
    const shown = {
      value: `${one.id}/${one.version}`,
      label: `${name}, version ${one.version}${one.status === "draft" ? " (draft)" : ""}`,
    };
    const draft = one.draftVersion;
    return draft === null || draft === one.version
      ? [shown]
      : [shown, { value: `${one.id}/${draft}`, label: `${name}, version ${draft} (draft)` }];
  });
}

function StartComparison({ contracts }: { readonly contracts: readonly ContractRow[] }) {
  const { session } = useSignedIn();
  const navigate = useNavigate();
  const refresh = useRefresh();
  const sides = sidesOf(contracts);
  // A draft beside what is in force is what one most often wants to compare.
  const drafted = contracts.find((one) => one.draftVersion !== null && one.draftVersion !== one.version);
  const first = drafted === undefined ? sides[0]?.value : `${drafted.id}/${drafted.version}`;
  const second = drafted === undefined ? sides[1]?.value : `${drafted.id}/${drafted.draftVersion ?? 0}`;
  const [left, setLeft] = useState(first ?? "");
  const [right, setRight] = useState(second ?? "");
  const [from, setFrom] = useState(
    `${Number(session.today.slice(0, 4)) - 1}${session.today.slice(4)}`.replace(/-02-29$/, "-02-28"),
  );
  const [until, setUntil] = useState(session.today);
  const sideOf = (value: string) => {
    const [contractId = "", version = "1"] = value.split("/");
    return { contractId, version: Number(version) };
  };
  const start = useMutation({
    mutationFn: () =>
      api("POST /api/contract-comparisons", { body: { left: sideOf(left), right: sideOf(right), from, until } }),
    onSuccess: async (made) => {
      await refresh(["comparisons"]);
      await navigate({ to: "/contracts/compare/$id", params: { id: made.id } });
    },
  });
  const ready = left !== "" && right !== "" && left !== right;
  useKeys("Compare contracts", [
    {
      keys: "mod+Enter",
      label: "Compare",
      inFields: true,
      run: () => {
        if (ready && !start.isPending) start.mutate();
      },
    },
  ]);
  if (sides.length < 2) return <p className="soft">Two contracts or versions are needed to compare.</p>;
  return (
    <form
      className="compare-side"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) start.mutate();
      }}
    >
      <NativeSelect
        label="Contract"
        w={360}
        value={left}
        data={[...sides]}
        onChange={(event) => {
          setLeft(event.currentTarget.value);
        }}
      />
      <NativeSelect
        label="Against"
        w={360}
        value={right}
        data={[...sides]}
        onChange={(event) => {
          setRight(event.currentTarget.value);
        }}
      />
      <TextInput
        label="Services from"
        type="date"
        required
        value={from}
        onChange={(event) => {
          setFrom(event.currentTarget.value);
        }}
      />
      <TextInput
        label="to"
        type="date"
        required
        value={until}
        onChange={(event) => {
          setUntil(event.currentTarget.value);
        }}
      />
      <Button type="submit" disabled={!ready} loading={start.isPending} rightSection={<Keys keys="mod+Enter" />}>
        Compare
      </Button>
      {start.isError ? <ProblemNote error={start.error} /> : null}
    </form>
  );
}

function Comparisons() {
  const made = useQuery({
    queryKey: ["comparisons"],
    queryFn: ({ signal }) => api("GET /api/contract-comparisons", { signal }),
    refetchInterval: (query) => (query.state.data?.some((one) => one.status === "running") === true ? 1_000 : false),
  });
  if (made.isPending) return <Skeleton height={120} />;
  if (made.isError) return <ProblemNote error={made.error} retry={() => void made.refetch()} />;
  if (made.data.length === 0) return <p className="soft">Nothing was compared yet.</p>;
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th>Started</th>
          <th>Contract</th>
          <th>Against</th>
          <th>Services</th>
          <th>State</th>
          <th className="num">Claims</th>
          <th className="num">Contract</th>
          <th className="num">Against</th>
          <th className="num">Difference</th>
        </tr>
      </thead>
      <tbody>
        {made.data.map((one) => (
          <tr key={one.id}>
            <td>
              <Link to="/contracts/compare/$id" params={{ id: one.id }}>
                {instantText(one.startedAt)}
              </Link>
            </td>
            <td>
              {one.left.name}, v{one.left.version}
            </td>
            <td>
              {one.right.name}, v{one.right.version}
            </td>
            <td>
              {dayText(one.from)} to {dayText(one.until)}
            </td>
            <td>
              <StateBadge
                state={one.status === "done" ? "ok" : one.status === "running" ? "pending" : "warning"}
                label={{ done: "Done", running: "Running", stopped: "Stopped", failed: "Failed" }[one.status]}
              />
            </td>
            <td className="num">{count(one.compared)}</td>
            <td className="num">
              <Money amount={one.leftTotal} />
            </td>
            <td className="num">
              <Money amount={one.rightTotal} />
            </td>
            <td className="num">
              <Money amount={one.difference} strong />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
