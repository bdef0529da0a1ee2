import { Button, Checkbox, Select } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "../../api/client.ts";
import { useRefresh } from "../../app/refresh.ts";
import { useSignedIn } from "../../app/session.tsx";
import { sayProblem } from "../../app/toasts.tsx";
import { Instant } from "../../components/day.tsx";
import { Money } from "../../components/money.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { StateBadge } from "../../components/state-badge.tsx";
import { orderMeaning, stockWords } from "./stock-words.ts";
import { Nothing, SuppliesPage, usePlaceName } from "./supplies-page.tsx";

/** Cycle counts: start one for a place, go on with an open one, look back. */
export function Screen() {
  const { practice, may } = useSignedIn();
  const list = useQuery({
    queryKey: ["stock-counts", practice],
    queryFn: ({ signal }) => api("GET /api/stock-counts", { query: { practice }, signal }),
  });
  const rows = list.data ?? [];
  return (
    <SuppliesPage title="Counts">
      {may("stock:use") ? <StartCount /> : null}
      {list.isError ? <ProblemNote error={list.error} retry={() => void list.refetch()} /> : null}
      {rows.length === 0 && list.isSuccess ? (
        <Nothing
          title="No counts yet"
          hint="Choose a place above to start one: its sheet lists every lot that lies there."
        />
      ) : null}
      {rows.length === 0 ? null : (
        <table className="plain-table">
          <thead>
            <tr>
              <th>Started</th>
              <th>Place</th>
              <th>State</th>
              <th>Kind</th>
              <th className="num">Counted</th>
              <th className="num">Difference</th>
              <th>By</th>
              <th>
                <span className="sr">Open</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <td className="nowrap">
                  <Instant iso={row.startedAt} />
                </td>
                <td>{row.location}</td>
                <td>
                  <StateBadge state={row.status} meaning={orderMeaning(row.status)} label={stockWords(row.status)} />
                </td>
                <td>{row.blind ? "Blind" : "With the book"}</td>
                <td className="num">
                  {row.counted} of {row.lines}
                </td>
                <td className="num">{row.variance === null ? "hidden" : <Money amount={row.variance} />}</td>
                <td>{row.startedBy}</td>
                <td>
                  <Link to={`/supplies/counts/${row.id}`}>{row.status === "open" ? "Go on" : "Look"}</Link>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </SuppliesPage>
  );
}

function StartCount() {
  const { practice } = useSignedIn();
  const navigate = useNavigate();
  const refresh = useRefresh();
  const placeName = usePlaceName();
  const [place, setPlace] = useState<string | null>(null);
  const [blind, setBlind] = useState(true);
  const [key, setKey] = useState(() => crypto.randomUUID());
  const places = useQuery({
    queryKey: ["stock-locations", practice],
    queryFn: ({ signal }) => api("GET /api/stock-locations", { query: { practice }, signal }),
  });
  const start = useMutation({
    mutationFn: (locationId: string) =>
      api("POST /api/stock-counts", { body: { locationId, blind, idempotencyKey: key } }),
    onSuccess: async (count) => {
      setKey(crypto.randomUUID());
      await refresh(["stock-counts"]);
      void navigate({ to: `/supplies/counts/${count.row.id}` });
    },
    onError: sayProblem,
  });
  return (
    <form
      className="panel"
      onSubmit={(event) => {
        event.preventDefault();
        if (place !== null) start.mutate(place);
      }}
    >
      <div className="row-flex" style={{ gap: 12, alignItems: "end" }}>
        <Select
          label="Count a place"
          placeholder="Which place"
          data={(places.data ?? [])
            .filter((each) => each.lots > 0)
            .map((each) => ({ value: each.id, label: `${placeName(each)}, ${each.lots} lots` }))}
          value={place}
          onChange={setPlace}
        />
        <Checkbox
          label="Blind: the sheet does not say what the book expects"
          checked={blind}
          onChange={(event) => {
            setBlind(event.currentTarget.checked);
          }}
          style={{ paddingBottom: 6 }}
        />
        <span className="grow" />
        <Button type="submit" disabled={place === null} loading={start.isPending}>
          Start
        </Button>
      </div>
    </form>
  );
}
