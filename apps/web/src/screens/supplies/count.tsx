import { Button, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { StockCount } from "@cleanclaim/revenue-cycle/contract";
import { useState } from "react";
import { api, linkTo } from "../../api/client.ts";
import { useRefresh } from "../../app/refresh.ts";
import { useRouteParam } from "../../app/route-param.ts";
import { useSignedIn } from "../../app/session.tsx";
import { sayDone, sayProblem } from "../../app/toasts.tsx";
import { Day } from "../../components/day.tsx";
import { Keys } from "../../components/keys.tsx";
import { Money } from "../../components/money.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { ScreenSkeleton } from "../../components/screen-skeleton.tsx";
import { StateBadge } from "../../components/state-badge.tsx";
import { useKeys } from "../../keys/use-keys.ts";
import { isQuantity } from "./amounts.ts";
import { orderMeaning, stockWords } from "./stock-words.ts";
import { SuppliesPage } from "./supplies-page.tsx";

/** A count sheet: type what lies there, save, then a supervisor books the differences with their reasons. */
export function Screen() {
  const id = useRouteParam("id");
  const count = useQuery({
    queryKey: ["stock-count", id],
    queryFn: ({ signal }) => api("GET /api/stock-counts/:id", { params: { id }, signal }),
  });
  if (count.isPending) return <ScreenSkeleton />;
  if (count.isError)
    return (
      <SuppliesPage title="Count">
        <ProblemNote error={count.error} retry={() => void count.refetch()} />
      </SuppliesPage>
    );
  return <Sheet count={count.data} />;
}

type Entry = Readonly<Record<string, { readonly counted: string; readonly reason: string }>>;

function Sheet({ count }: { readonly count: StockCount }) {
  const { may } = useSignedIn();
  const navigate = useNavigate();
  const client = useQueryClient();
  const refresh = useRefresh();
  const id = count.row.id;
  const open = count.row.status === "open" && may("stock:use");
  const [entries, setEntries] = useState<Entry>(() =>
    Object.fromEntries(count.lines.map((line) => [line.lotId, { counted: line.counted ?? "", reason: line.reason }])),
  );
  const entryOf = (lotId: string) => entries[lotId] ?? { counted: "", reason: "" };
  const wrong = count.lines.some((line) => {
    const { counted } = entryOf(line.lotId);
    return counted.trim() !== "" && !isQuantity(counted);
  });
  const save = () =>
    api("PUT /api/stock-counts/:id", {
      params: { id },
      body: {
        lines: count.lines.map((line) => {
          const { counted, reason } = entryOf(line.lotId);
          return { lotId: line.lotId, counted: counted.trim() === "" ? null : counted.trim(), reason };
        }),
      },
    });
  const kept = async (after: StockCount, message: string) => {
    client.setQueryData(["stock-count", id], after);
    sayDone(message);
    await refresh(["stock-counts"], ["stock"]);
  };
  const saving = useMutation({
    mutationFn: save,
    onSuccess: (after) => kept(after, "The sheet is saved."),
    onError: sayProblem,
  });
  const posting = useMutation({
    mutationFn: async () => {
      await save();
      return api("POST /api/stock-counts/:id/post", { params: { id }, body: {} });
    },
    onSuccess: (after) => kept(after, "The differences are booked."),
    onError: sayProblem,
  });
  const cancelling = useMutation({
    mutationFn: () => api("POST /api/stock-counts/:id/cancel", { params: { id }, body: {} }),
    onSuccess: (after) => kept(after, "The count is thrown away."),
    onError: sayProblem,
  });
  const back = () => void navigate({ to: "/supplies/counts" });
  useKeys("Count", [
    { keys: "Escape", label: "Back to the counts", run: back },
    {
      keys: "mod+s",
      label: "Save the sheet",
      inFields: true,
      disabled: !open || wrong,
      run: () => {
        saving.mutate();
      },
    },
    {
      keys: "mod+Enter",
      label: "Book the differences",
      inFields: true,
      disabled: !open || wrong || !may("stock:manage"),
      run: () => {
        posting.mutate();
      },
    },
  ]);
  const change = (lotId: string, part: Partial<Entry[string]>) => {
    setEntries({ ...entries, [lotId]: { ...entryOf(lotId), ...part } });
  };
  return (
    <SuppliesPage
      title={`Count: ${count.row.location}`}
      actions={
        <>
          <StateBadge
            state={count.row.status}
            meaning={orderMeaning(count.row.status)}
            label={stockWords(count.row.status)}
          />
          <Button
            variant="default"
            component="a"
            target="_blank"
            href={linkTo("GET /api/stock-counts/:id/print", { params: { id } })}
          >
            Count sheet
          </Button>
          {open ? (
            <>
              <Button
                variant="default"
                loading={cancelling.isPending}
                onClick={() => {
                  cancelling.mutate();
                }}
              >
                Throw away
              </Button>
              <Button
                variant="default"
                disabled={wrong}
                loading={saving.isPending}
                rightSection={<Keys keys="mod+s" />}
                onClick={() => {
                  saving.mutate();
                }}
              >
                Save
              </Button>
              {may("stock:manage") ? (
                <Button
                  disabled={wrong}
                  loading={posting.isPending}
                  rightSection={<Keys keys="mod+Enter" />}
                  onClick={() => {
                    posting.mutate();
                  }}
                >
                  Book differences
                </Button>
              ) : null}
            </>
          ) : null}
          <Button variant="default" onClick={back} rightSection={<Keys keys="Escape" />}>
            Back
          </Button>
        </>
      }
    >
      <p className="soft">
        {count.row.blind && count.row.status === "open"
          ? "Blind: what the book says shows when the count is booked. "
          : ""}
        {count.note}
        {open && !may("stock:manage") ? " A supervisor or owner books the differences." : ""}
      </p>
      <table className="plain-table">
        <thead>
          <tr>
            <th>Item</th>
            <th>Lot</th>
            <th>Expires</th>
            <th className="num">Book</th>
            <th>Counted</th>
            <th className="num">Difference</th>
            <th className="num">Value</th>
            <th>Reason</th>
            <th>By</th>
          </tr>
        </thead>
        <tbody>
          {count.lines.map((line, index) => {
            const entry = entryOf(line.lotId);
            return (
              <tr key={line.lotId}>
                <td>{line.item}</td>
                <td className="nowrap">{line.lot}</td>
                <td>
                  <Day iso={line.expiresOn} />
                </td>
                <td className="num">{line.book ?? "hidden"}</td>
                <td>
                  {open ? (
                    <TextInput
                      className="supplies-input"
                      aria-label={`Counted of ${line.item}, lot ${line.lot}`}
                      autoFocus={index === 0}
                      value={entry.counted}
                      error={entry.counted.trim() !== "" && !isQuantity(entry.counted)}
                      onChange={(event) => {
                        change(line.lotId, { counted: event.currentTarget.value });
                      }}
                    />
                  ) : (
                    (line.counted ?? "not counted")
                  )}
                </td>
                <td className="num">{line.difference === null ? "" : line.difference.replace("-", "−")}</td>
                <td className="num">{line.amount === null ? "" : <Money amount={line.amount} />}</td>
                <td>
                  {open ? (
                    <TextInput
                      aria-label={`Reason for ${line.item}, lot ${line.lot}`}
                      placeholder="If it differs"
                      value={entry.reason}
                      onChange={(event) => {
                        change(line.lotId, { reason: event.currentTarget.value });
                      }}
                    />
                  ) : (
                    line.reason
                  )}
                </td>
                <td className="soft">{line.countedBy}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {count.lines.length === 0 ? <p className="soft">Nothing lay there when the count began.</p> : null}
    </SuppliesPage>
  );
}
