import { Button, Drawer, Select } from "@mantine/core";
import { useMutation, useQueries, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../api/client.ts";
import { useRefresh } from "../../app/refresh.ts";
import { useSignedIn } from "../../app/session.tsx";
import { sayDone, sayProblem } from "../../app/toasts.tsx";
import { Keys } from "../../components/keys.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { useKeys } from "../../keys/use-keys.ts";
import { UseTableRow } from "./use-table-row.tsx";
import type { UseRow } from "./use-rows.ts";
import { isReady, rowOf, usesOf, withUse } from "./use-rows.ts";

/** What a visit uses from the shelves: whole packs or single items. Stock goes down and the lines appear on the visit. */
export function UseStock(props: {
  readonly visit: { readonly id: string; readonly label: string } | undefined;
  readonly onClose: () => void;
}) {
  return (
    <Drawer
      opened={props.visit !== undefined}
      onClose={props.onClose}
      position="right"
      size="min(600px, 96vw)"
      title={`Use stock: ${props.visit?.label ?? ""}`}
      closeButtonProps={{ "aria-label": "Close" }}
    >
      {props.visit === undefined ? null : <UseForm visitId={props.visit.id} onClose={props.onClose} />}
    </Drawer>
  );
}

/** Books with one key, and takes the whole booking back with the same. */
function useBooking(visitId: string, onBooked: () => void) {
  const [key] = useState(() => crypto.randomUUID());
  const refresh = useRefresh();
  const undo = useMutation({
    mutationFn: () =>
      api("POST /api/visits/:id/stock/undo", { params: { id: visitId }, body: { idempotencyKey: key } }),
    onSuccess: async (done) => {
      sayDone(done.message);
      await refresh(["visit", visitId], ["stock"]);
    },
    onError: sayProblem,
  });
  return useMutation({
    mutationFn: (uses: ReturnType<typeof usesOf>) =>
      api("POST /api/visits/:id/stock", { params: { id: visitId }, body: { uses, idempotencyKey: key } }),
    onSuccess: async (done) => {
      sayDone(done.message, () => {
        undo.mutate();
      });
      onBooked();
      await refresh(["visit", visitId], ["stock"]);
    },
    onError: sayProblem,
  });
}

function UseForm({ visitId, onClose }: { readonly visitId: string; readonly onClose: () => void }) {
  const [uses, setUses] = useState<readonly UseRow[]>([]);
  const [place, setPlace] = useState<string | null>(null);
  const packs = useQuery({
    queryKey: ["packs", "visit", visitId],
    queryFn: ({ signal }) => api("GET /api/visits/:id/packs", { params: { id: visitId }, signal }),
  });
  const signedIn = useSignedIn();
  const practice = packs.data?.[0]?.practiceId ?? signedIn.practice;
  const stock = useQuery({
    queryKey: ["list", "supplies", "all", practice],
    enabled: packs.isFetched,
    queryFn: ({ signal }) => api("GET /api/stock", { query: { practice, limit: 500 }, signal }),
  });
  const places = useQuery({
    queryKey: ["stock-locations", practice],
    queryFn: ({ signal }) => api("GET /api/stock-locations", { query: { practice }, signal }),
  });
  const dosed = uses.filter((use) => use.given !== undefined && isReady(use));
  const previews = useQueries({
    queries: dosed.map(({ itemId, given = "0", discarded }) => ({
      queryKey: ["dose", itemId, given, discarded],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        api("GET /api/stock/:id/dose", {
          params: { id: itemId },
          query: { given, ...(discarded === undefined || discarded === "" ? {} : { discarded }) },
          signal,
        }),
    })),
  });
  const previewOf = (itemId: string) => previews[dosed.findIndex((use) => use.itemId === itemId)]?.data;
  const send = useBooking(visitId, onClose);
  const ready =
    uses.length > 0 &&
    uses.every((use) => isReady(use) && (use.given === undefined || previewOf(use.itemId)?.problem === null));
  const book = () => {
    send.mutate(usesOf(uses, place ?? undefined, (itemId) => previewOf(itemId)?.discarded ?? "0"));
  };
  useKeys("dialog: use stock", [
    {
      keys: "mod+Enter",
      label: "Take from stock",
      inFields: true,
      run: () => {
        if (ready && !send.isPending) book();
      },
    },
  ]);
  const items = stock.data?.rows ?? [];
  const addPack = (packId: string) => {
    const pack = packs.data?.find((each) => each.id === packId);
    setUses(
      (pack?.items ?? []).reduce((sum, part) => {
        const item = items.find((each) => each.id === part.itemId);
        return item === undefined ? sum : withUse(sum, rowOf(item, part.quantity, packId));
      }, uses),
    );
  };
  return (
    <div className="panel-stack">
      {packs.isError ? <ProblemNote error={packs.error} retry={() => void packs.refetch()} /> : null}
      {(packs.data ?? []).length === 0 || stock.data === undefined ? null : (
        <div>
          <h2 className="section-title">Packs</h2>
          <div className="chips" style={{ marginTop: 6 }}>
            {(packs.data ?? []).map((pack) => (
              <button
                key={pack.id}
                type="button"
                className="chip"
                data-on={pack.matches}
                title={pack.items.map((item) => `${item.quantity} × ${item.name}`).join(", ")}
                onClick={() => {
                  addPack(pack.id);
                }}
              >
                {pack.name} ({pack.procedureCode})
              </button>
            ))}
          </div>
        </div>
      )}
      <Select
        label="Single item"
        data-autofocus
        placeholder="Type a name"
        searchable
        data={items.map((row) => ({
          value: row.id,
          label: `${row.name}, ${row.onHand} ${row.stockUnit} on hand`,
        }))}
        value={null}
        onChange={(id) => {
          const row = items.find((each) => each.id === id);
          if (row !== undefined) setUses(withUse(uses, rowOf(row, 1)));
        }}
      />
      {(places.data ?? []).length < 2 ? null : (
        <Select
          label="From"
          placeholder="Any place, what expires first"
          clearable
          data={(places.data ?? [])
            .filter((each) => each.lots > 0)
            .map((each) => ({ value: each.id, label: each.name }))}
          value={place}
          onChange={setPlace}
        />
      )}
      <table className="plain-table">
        <thead>
          <tr>
            <th>Item</th>
            <th>Used</th>
            <th>Discarded</th>
            <th>
              <span className="sr">Remove</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {uses.map((use) => (
            <UseTableRow
              key={use.itemId}
              use={use}
              preview={previewOf(use.itemId)}
              change={(part) => {
                setUses(uses.map((each) => (each.itemId === use.itemId ? { ...each, ...part } : each)));
              }}
              remove={() => {
                setUses(uses.filter((each) => each.itemId !== use.itemId));
              }}
            />
          ))}
        </tbody>
      </table>
      {uses.length === 0 ? (
        <p className="soft">Choose a pack or an item. Drugs and supplies with a code become lines of the claim.</p>
      ) : null}
      <Button disabled={!ready} loading={send.isPending} rightSection={<Keys keys="mod+Enter" />} onClick={book}>
        Take from stock
      </Button>
    </div>
  );
}
