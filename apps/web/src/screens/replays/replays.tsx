import type { CodingReplay } from "@cleanclaim/revenue-cycle/contract";
import { Button, Skeleton, TextInput } from "@mantine/core";
import { Link, useNavigate } from "@tanstack/react-router";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../api/client.ts";
import { useRefresh } from "../../app/refresh.ts";
import { ProblemNote } from "../../components/problem-note.tsx";
import { StateBadge } from "../../components/state-badge.tsx";
import { count, dayText, instantText } from "../../format/format.ts";
import "./replays.css";

const yearAgo = (today: string): string =>
  `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`.replace(/-02-29$/, "-02-28");

/** Codes every visit of a period again, and tells what a newer engine or newer code sets would change. */
export function Screen() {
  const replays = useQuery({
    queryKey: ["replays"],
    queryFn: ({ signal }) => api("GET /api/coding-replays", { signal }),
    refetchInterval: (query) => (query.state.data?.some((one) => one.status === "running") === true ? 1_000 : false),
  });
  return (
    <div className="page">
      <div className="page-head">
        <h1>Replay of coding</h1>
      </div>
      <p className="soft replay-lead">
        Each coded visit keeps the hash of its note, the versions of engine and code sets, and the whole answer. A
        replay codes the same notes again and compares: the same versions must give the same bytes; newer ones show what
        they would change. Nothing is changed by it.
      </p>
      <StartReplay />
      {replays.isPending ? <Skeleton height={160} /> : null}
      {replays.isError ? <ProblemNote error={replays.error} retry={() => void replays.refetch()} /> : null}
      {replays.data === undefined ? null : <ReplayTable replays={replays.data} />}
    </div>
  );
}

function StartReplay() {
  const today = new Date().toISOString().slice(0, 10);
  const [from, setFrom] = useState(yearAgo(today));
  const [until, setUntil] = useState(today);
  const navigate = useNavigate();
  const refresh = useRefresh();
  const start = useMutation({
    mutationFn: () => api("POST /api/coding-replays", { body: { from, until } }),
    onSuccess: async (replay) => {
      await refresh(["replays"]);
      await navigate({ to: "/replays/$id", params: { id: replay.id } });
    },
  });
  return (
    <form
      className="replay-start"
      onSubmit={(event) => {
        event.preventDefault();
        start.mutate();
      }}
    >
      <TextInput
        type="date"
        label="Service from"
        required
        value={from}
        onChange={(event) => {
          setFrom(event.currentTarget.value);
        }}
      />
      <TextInput
        type="date"
        label="until"
        required
        value={until}
        onChange={(event) => {
          setUntil(event.currentTarget.value);
        }}
      />
      <Button type="submit" loading={start.isPending}>
        Replay
      </Button>
      {start.isError ? <ProblemNote error={start.error} /> : null}
    </form>
  );
}

function ReplayTable({ replays }: { readonly replays: readonly CodingReplay[] }) {
  if (replays.length === 0) {
    return (
      <p className="soft">No replay was made yet. The form above starts one; a year of visits takes some seconds.</p>
    );
  }
  return (
    <table className="plain-table replay-table">
      <thead>
        <tr>
          <th>Started</th>
          <th>Period</th>
          <th>State</th>
          <th className="right">Visits</th>
          <th className="right">Same bytes</th>
          <th className="right">Same codes</th>
          <th className="right">Changed</th>
          <th className="right">Broken</th>
          <th className="right">Not replayable</th>
          <th>By</th>
        </tr>
      </thead>
      <tbody>
        {replays.map((one) => (
          <tr key={one.id}>
            <td>
              <Link to="/replays/$id" params={{ id: one.id }}>
                {instantText(one.startedAt)}
              </Link>
            </td>
            <td>
              {dayText(one.from)} to {dayText(one.until)}
            </td>
            <td>
              <ReplayState replay={one} />
            </td>
            <td className="right">
              {count(one.compared)} of {count(one.total)}
            </td>
            <td className="right">{count(one.same)}</td>
            <td className="right">{count(one.sameCodes)}</td>
            <td className="right">{count(one.changed)}</td>
            <td className="right">{count(one.broken)}</td>
            <td className="right">{count(one.notReplayable)}</td>
            <td>{one.startedBy}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Running, done, stopped; a replay that found the same versions giving other bytes is a fault. */
export function ReplayState({ replay }: { readonly replay: CodingReplay }) {
  if (replay.broken > 0) return <StateBadge state="error" label={`${count(replay.broken)} broken`} />;
  if (replay.status === "done") return <StateBadge state="ok" label="Done" />;
  return (
    <StateBadge
      state={replay.status === "running" ? "pending" : "warning"}
      label={replay.status === "running" ? "Running" : "Stopped"}
    />
  );
}
