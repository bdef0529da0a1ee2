import { Button, Select, TextInput } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../api/client.ts";
import { useRefresh } from "../../app/refresh.ts";
import { useSignedIn } from "../../app/session.tsx";
import { sayDone, sayProblem } from "../../app/toasts.tsx";
import { Instant } from "../../components/day.tsx";
import { Keys } from "../../components/keys.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { dayDense } from "../../format/format.ts";
import { useKeys } from "../../keys/use-keys.ts";
import { isQuantity } from "./amounts.ts";
import { Nothing, SuppliesPage, usePlaceName } from "./supplies-page.tsx";

/** Moves between places, and what moved before. */
export function Screen() {
  const { practice, may } = useSignedIn();
  const list = useQuery({
    queryKey: ["stock-transfers", practice],
    queryFn: ({ signal }) => api("GET /api/stock-transfers", { query: { practice }, signal }),
  });
  const rows = list.data ?? [];
  return (
    <SuppliesPage title="Transfers">
      {may("stock:use") ? <NewTransfer /> : null}
      {list.isError ? <ProblemNote error={list.error} retry={() => void list.refetch()} /> : null}
      {rows.length === 0 && list.isSuccess ? (
        <Nothing
          title="Nothing moved yet"
          hint="Move stock to a room or cart above; places are made under Places and vendors."
        />
      ) : null}
      {rows.length === 0 ? null : (
        <table className="plain-table">
          <thead>
            <tr>
              <th>When</th>
              <th>From</th>
              <th>To</th>
              <th>What</th>
              <th>By</th>
              <th>Note</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <td className="nowrap">
                  <Instant iso={row.at} />
                </td>
                <td>{row.from}</td>
                <td>{row.to}</td>
                <td>
                  {row.lines.map((line) => (
                    <div key={`${line.item} ${line.lot}`}>
                      {line.quantity} {line.stockUnit} {line.item}, lot {line.lot}
                    </div>
                  ))}
                </td>
                <td>{row.user}</td>
                <td>{row.note}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </SuppliesPage>
  );
}

function NewTransfer() {
  const { practice } = useSignedIn();
  const refresh = useRefresh();
  const placeName = usePlaceName();
  const [from, setFrom] = useState<string | null>(null);
  const [to, setTo] = useState<string | null>(null);
  const [lines, setLines] = useState<Readonly<Record<string, string>>>({});
  const [key, setKey] = useState(() => crypto.randomUUID());
  const places = useQuery({
    queryKey: ["stock-locations", practice],
    queryFn: ({ signal }) => api("GET /api/stock-locations", { query: { practice }, signal }),
  });
  const lots = useQuery({
    queryKey: ["stock-lots", from],
    enabled: from !== null,
    queryFn: ({ signal }) => api("GET /api/stock-lots", { query: { location: from ?? "" }, signal }),
  });
  const source = places.data?.find((place) => place.id === from);
  const chosen = Object.entries(lines).filter(([, quantity]) => quantity.trim() !== "");
  const ready =
    from !== null &&
    to !== null &&
    from !== to &&
    chosen.length > 0 &&
    chosen.every(([, quantity]) => isQuantity(quantity) && Number(quantity) > 0);
  const send = useMutation({
    mutationFn: () =>
      api("POST /api/stock-transfers", {
        body: {
          fromLocationId: from ?? "",
          toLocationId: to ?? "",
          lines: chosen.map(([lotId, quantity]) => ({ lotId, quantity: quantity.trim() })),
          idempotencyKey: key,
        },
      }),
    onSuccess: async (done) => {
      sayDone(done.message);
      setLines({});
      setKey(crypto.randomUUID());
      await refresh(["stock-transfers"], ["stock-locations"], ["stock-lots"], ["stock"]);
    },
    onError: sayProblem,
  });
  useKeys("Transfers", [
    {
      keys: "mod+Enter",
      label: "Move the stock",
      inFields: true,
      disabled: !ready,
      run: () => {
        send.mutate();
      },
    },
  ]);
  return (
    <section className="panel" aria-label="New transfer">
      <div className="row-flex" style={{ gap: 12, alignItems: "end" }}>
        <Select
          label="From"
          data={(places.data ?? [])
            .filter((place) => place.lots > 0)
            .map((place) => ({ value: place.id, label: `${placeName(place)}, ${place.lots} lots` }))}
          value={from}
          onChange={(value) => {
            setFrom(value);
            setLines({});
          }}
        />
        <Select
          label="To"
          data={(places.data ?? [])
            .filter((place) => place.active && place.id !== from && place.practiceId === source?.practiceId)
            .map((place) => ({ value: place.id, label: place.name }))}
          value={to}
          onChange={setTo}
        />
        <span className="grow" />
        <Button
          disabled={!ready}
          loading={send.isPending}
          rightSection={<Keys keys="mod+Enter" />}
          onClick={() => {
            send.mutate();
          }}
        >
          Move {chosen.length === 0 ? "" : `${chosen.length} ${chosen.length === 1 ? "lot" : "lots"}`}
        </Button>
      </div>
      {from === null ? null : (
        <div className="supplies-table-scroll" style={{ maxHeight: 320, overflow: "auto" }}>
          <table className="plain-table">
            <thead>
              <tr>
                <th>Item</th>
                <th>Lot</th>
                <th>Expires</th>
                <th className="num">There</th>
                <th>Move</th>
              </tr>
            </thead>
            <tbody>
              {(lots.data?.rows ?? []).map((row) => (
                <tr key={row.id}>
                  <td>{row.item}</td>
                  <td>{row.lotNumber}</td>
                  <td>{row.expiresOn === null ? "" : dayDense(row.expiresOn)}</td>
                  <td className="num">
                    {row.onHand} {row.stockUnit}
                  </td>
                  <td>
                    <TextInput
                      className="supplies-input"
                      aria-label={`Move of ${row.item}, lot ${row.lotNumber}`}
                      value={lines[row.lotId] ?? ""}
                      error={Number(lines[row.lotId] ?? 0) > Number(row.onHand)}
                      onChange={(event) => {
                        setLines({ ...lines, [row.lotId]: event.currentTarget.value });
                      }}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
