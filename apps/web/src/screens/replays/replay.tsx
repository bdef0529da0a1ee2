import type { ReplayDifference } from "@cleanclaim/revenue-cycle/contract";
import { Button, Progress, Skeleton } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useMutation, useQuery } from "@tanstack/react-query";
import { api } from "../../api/client.ts";
import { useRouteParam } from "../../app/route-param.ts";
import { sayProblem } from "../../app/toasts.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { StateBadge } from "../../components/state-badge.tsx";
import { count, csv, dayDense, dayText } from "../../format/format.ts";
import { ReplayState } from "./replays.tsx";
import "./replays.css";

const WORDS = { broken: "Broken", changed: "Changed", "not-replayable": "Not replayable" } as const;
const STATES = { broken: "error", changed: "warning", "not-replayable": "pending" } as const;

function kindOf(difference: ReplayDifference): keyof typeof WORDS {
  const { verdict } = difference.result;
  return verdict === "broken" || verdict === "not-replayable" ? verdict : "changed";
}

/** One replay: how far it is, and every visit that would be coded differently. */
export function Screen() {
  const id = useRouteParam("id");
  const read = useQuery({
    queryKey: ["replay", id],
    queryFn: ({ signal }) => api("GET /api/coding-replays/:id", { params: { id }, signal }),
    refetchInterval: (query) => (query.state.data?.replay.status === "running" ? 700 : false),
  });
  const stop = useMutation({
    mutationFn: () => api("POST /api/coding-replays/:id/stop", { params: { id } }),
    onSuccess: () => read.refetch(),
    onError: sayProblem,
  });
  if (read.isPending) return <Skeleton height={400} m="md" />;
  if (read.isError) return <ProblemNote error={read.error} retry={() => void read.refetch()} />;
  const { replay, differences } = read.data;
  const percent = replay.total === 0 ? 100 : Math.round((replay.compared / replay.total) * 100);
  return (
    <div className="page">
      <div className="page-head">
        <Link to="/replays">Replays</Link>
        <h1>
          {dayText(replay.from)} to {dayText(replay.until)}
        </h1>
        <ReplayState replay={replay} />
        <span className="grow" />
        {replay.status === "running" ? (
          <Button
            variant="default"
            loading={stop.isPending}
            onClick={() => {
              stop.mutate();
            }}
          >
            Stop
          </Button>
        ) : (
          <a
            className="text-button"
            download={`replay-${replay.from}-${replay.until}.csv`}
            href={`data:text/csv;charset=utf-8,${encodeURIComponent(csvOf(differences))}`}
          >
            Export CSV
          </a>
        )}
      </div>
      <Progress value={percent} aria-label="Visits compared" size="sm" maw={760} />
      <p className="replay-sum" role="status">
        {count(replay.compared)} of {count(replay.total)} visits compared · {count(replay.same)} same byte for byte ·{" "}
        {count(replay.sameCodes)} same codes with other reasons · {count(replay.changed)} changed ·{" "}
        {count(replay.broken)} broken · {count(replay.notReplayable)} not replayable
      </p>
      <p className="soft replay-lead">Compared with {replay.engineVersion}</p>
      {differences.length === 0 ? (
        <p className="soft">
          {replay.status === "running" ? "No difference so far." : "Every visit would be coded as it was."}
        </p>
      ) : (
        <table className="plain-table replay-table">
          <thead>
            <tr>
              <th>Visit</th>
              <th>Date</th>
              <th>Provider</th>
              <th>What</th>
              <th>Came</th>
              <th>Went</th>
              <th>Visit level</th>
              <th>Version then</th>
            </tr>
          </thead>
          <tbody>
            {differences.map((one) => (
              <DifferenceRow key={one.visitId} difference={one} />
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

function DifferenceRow({ difference }: { readonly difference: ReplayDifference }) {
  const { result } = difference;
  const kind = kindOf(difference);
  return (
    <tr>
      <td>
        <Link to="/coding/$id" params={{ id: difference.visitId }}>
          {difference.patient}
        </Link>
      </td>
      <td>{dayDense(difference.serviceDate)}</td>
      <td>{difference.provider}</td>
      <td title={result.reason}>
        <StateBadge state={STATES[kind]} label={WORDS[kind]} />
      </td>
      <td>{codesText(result.added)}</td>
      <td>{codesText(result.removed)}</td>
      <td>
        {result.levelThen === result.levelNow
          ? (result.levelNow ?? "")
          : `${result.levelThen ?? "none"} → ${result.levelNow ?? "none"}`}
      </td>
      <td className="soft cut replay-version" title={result.engineThen}>
        {result.engineThen}
      </td>
    </tr>
  );
}

function codesText(codes: ReplayDifference["result"]["added"]): string {
  return codes.map((one) => one.code).join(", ");
}

function csvOf(differences: readonly ReplayDifference[]): string {
  const head = [
    "visit",
    "patient",
    "date",
    "provider",
    "verdict",
    "came",
    "went",
    "level then",
    "level now",
    "version then",
    "reason",
  ];
  return csv([
    head,
    ...differences.map(({ visitId, patient, serviceDate, provider, result }) => [
      visitId,
      patient,
      serviceDate,
      provider,
      result.verdict,
      codesText(result.added),
      codesText(result.removed),
      result.levelThen ?? "",
      result.levelNow ?? "",
      result.engineThen,
      result.reason,
    ]),
  ]);
}
